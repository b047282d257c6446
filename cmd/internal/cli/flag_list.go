package cli

import (
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"chibo/cmd/internal/text"
)

// A flagList adds the flags of a command, in the order in which its help shows
// them. Every flag that commands share is declared here once: its name, its letter
// and what it takes. What the help says of it may differ from command to command;
// it is a key of the catalogue.
type flagList struct {
	flags *pflag.FlagSet
	p     *text.Printer
}

func flagsOf(p *text.Printer, cmd *cobra.Command) flagList {
	cmd.Flags().SortFlags = false
	return flagList{cmd.Flags(), p}
}

// text adds a flag that takes a text.
func (l flagList) text(value *string, name, about string) {
	l.flags.StringVar(value, name, "", l.p.Text(about))
}

// texts adds a flag that may be given several times.
func (l flagList) texts(values *[]string, name, about string) {
	l.flags.StringArrayVar(values, name, nil, l.p.Text(about))
}

// yes adds a flag that takes no value.
func (l flagList) yes(value *bool, name, about string) {
	l.flags.BoolVar(value, name, false, l.p.Text(about))
}

// choice adds a flag that takes one of a few words.
func (l flagList) choice(value *string, name, about string, accepted ...string) {
	l.flags.Var(choice{value, accepted}, name, l.p.Text(about))
}

// twice adds a flag that may be given several times under its own name and, hidden,
// under the one without English.
func (l flagList) twice(values *[]string, name, alias, about string) {
	l.texts(values, name, about)
	l.flags.AddFlag(&pflag.Flag{Name: alias, Usage: l.p.Text(about), Value: l.flags.Lookup(name).Value, Hidden: true})
}

// What is read.

func (l flagList) period(value *string, about string) {
	l.flags.StringVarP(value, "period", "p", "", l.p.Text(about))
}

func (l flagList) roster(value *string, about string) {
	l.flags.StringVarP(value, "roster", "r", "", l.p.Text(about))
}

func (l flagList) criteria(values *[]string, about string) {
	l.flags.StringArrayVarP(values, "criteria", "c", nil, l.p.Text(about))
}

func (l flagList) models(values *[]string) { l.texts(values, "model", "flag.model") }

func (l flagList) decisions(value *string, about string) { l.text(value, "decisions", about) }

func (l flagList) password(value *string) { l.text(value, "password", "flag.password") }

// What the report bears.

// reviseFlag gives the reason why a closed period is scored again.
const reviseFlag = "revise"

func (l flagList) revise(value *string) { l.text(value, reviseFlag, "flag.revise") }

func (l flagList) number(value *string, about string) { l.text(value, "number", about) }

func (l flagList) date(value *string) { l.text(value, "date", "flag.paper.date") }

func (l flagList) discipline(value *bool) { l.yes(value, "discipline", "flag.discipline") }

// What is written.

func (l flagList) outputs(values *[]string, about string) {
	l.flags.StringArrayVarP(values, "output", "o", nil, l.p.Text(about))
}

func (l flagList) output(value *string, about string) {
	l.flags.StringVarP(value, "output", "o", "", l.p.Text(about))
}

func (l flagList) format(value *string, about string, accepted ...string) {
	l.flags.VarP(choice{value, accepted}, "format", "f", l.p.Text(about))
}

func (l flagList) force(value *bool, about string) { l.yes(value, "force", about) }

func (l flagList) strict(value *bool, about string) { l.yes(value, "strict", about) }

func (l flagList) decimalComma(value *bool) { l.yes(value, "decimal-comma", "flag.decimal-comma") }

// all shows what is in order too.
func (l flagList) all(value *bool) { l.yes(value, "all", "flag.all") }
