package flags

import (
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"chibo/cmd/internal/text"
)

// A List adds the flags of a command, in the order in which its help shows
// them. Every flag that commands share is declared here once: its name, its letter
// and what it takes. What the help says of it may differ from command to command;
// it is a key of the catalogue.
type List struct {
	flags *pflag.FlagSet
	p     *text.Printer
}

// Of begins the list of a command.
func Of(p *text.Printer, cmd *cobra.Command) List {
	cmd.Flags().SortFlags = false
	return List{cmd.Flags(), p}
}

// Text adds a flag that takes a text.
func (l List) Text(value *string, name, about string) {
	l.flags.StringVar(value, name, "", l.p.Text(about))
}

// Texts adds a flag that may be given several times.
func (l List) Texts(values *[]string, name, about string) {
	l.flags.StringArrayVar(values, name, nil, l.p.Text(about))
}

// Yes adds a flag that takes no value.
func (l List) Yes(value *bool, name, about string) {
	l.flags.BoolVar(value, name, false, l.p.Text(about))
}

// Choice adds a flag that takes one of a few words.
func (l List) Choice(value *string, name, about string, accepted ...string) {
	l.flags.Var(Choice{value, accepted}, name, l.p.Text(about))
}

// Twice adds a flag that may be given several times under its own name and, hidden,
// under the one without English.
func (l List) Twice(values *[]string, name, alias, about string) {
	l.Texts(values, name, about)
	l.flags.AddFlag(&pflag.Flag{Name: alias, Usage: l.p.Text(about), Value: l.flags.Lookup(name).Value, Hidden: true})
}

// What is read.

// Period is --period.
func (l List) Period(value *string, about string) {
	l.flags.StringVarP(value, "period", "p", "", l.p.Text(about))
}

// Roster is --roster.
func (l List) Roster(value *string, about string) {
	l.flags.StringVarP(value, "roster", "r", "", l.p.Text(about))
}

// Criteria is --criteria, which may be given several times.
func (l List) Criteria(values *[]string, about string) {
	l.flags.StringArrayVarP(values, "criteria", "c", nil, l.p.Text(about))
}

// Models is --model, of a year, which may be given several times.
func (l List) Models(values *[]string) { l.Texts(values, "model", "flag.model") }

// Decisions is --decisions.
func (l List) Decisions(value *string, about string) { l.Text(value, "decisions", about) }

// Password is --password, of input files that have one.
func (l List) Password(value *string) { l.Text(value, "password", "flag.password") }

// What the report bears.

// ReviseFlag gives the reason why a closed period is scored again.
const ReviseFlag = "revise"

// Revise is --revise.
func (l List) Revise(value *string) { l.Text(value, ReviseFlag, "flag.revise") }

// Number is --number, of the document.
func (l List) Number(value *string, about string) { l.Text(value, "number", about) }

// Date is --date, of the document.
func (l List) Date(value *string) { l.Text(value, "date", "flag.paper.date") }

// Discipline is --discipline: tables of text tell the discipline of meeting too.
func (l List) Discipline(value *bool) { l.Yes(value, "discipline", "flag.discipline") }

// What is written.

// Outputs is --output of commands that write several files.
func (l List) Outputs(values *[]string, about string) {
	l.flags.StringArrayVarP(values, "output", "o", nil, l.p.Text(about))
}

// Output is --output of commands that write one file or folder.
func (l List) Output(value *string, about string) {
	l.flags.StringVarP(value, "output", "o", "", l.p.Text(about))
}

// Format is --format, of stdout.
func (l List) Format(value *string, about string, accepted ...string) {
	l.flags.VarP(Choice{value, accepted}, "format", "f", l.p.Text(about))
}

// Force is --force: what is there may be replaced.
func (l List) Force(value *bool, about string) { l.Yes(value, "force", about) }

// Strict is --strict: with errors nothing is written.
func (l List) Strict(value *bool, about string) { l.Yes(value, "strict", about) }

// DecimalComma is --decimal-comma, of CSV.
func (l List) DecimalComma(value *bool) { l.Yes(value, "decimal-comma", "flag.decimal-comma") }

// All shows what is in order too.
func (l List) All(value *bool) { l.Yes(value, "all", "flag.all") }
