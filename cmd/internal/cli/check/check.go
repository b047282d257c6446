// Package check is `chibo check`.
//
// check.go has the flags, plan.go what is read, findings.go what is found, copies.go the
// marked copies, run.go writes and prints.
package check

import (
	"context"

	"github.com/spf13/cobra"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/flags"
	"chibo/cmd/internal/cli/inputs"
	"chibo/cmd/internal/cli/output"
)

// Options are the flags and arguments of `chibo check`, as given.
type Options struct {
	inputs.Sources
	output.Choices
	annotate string // folder
	proof    string // folder
	remind   bool
	all      bool // what is in order is shown too
}

// NewCommand is `chibo check`.
func NewCommand(a *app.App) *cobra.Command {
	o := &Options{Choices: output.Choices{Format: output.Table}}
	cmd := flags.Command(a.Text, "check", "kiem-tra")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		o.Arguments = args
		return run(cmd.Context(), a, o)
	}
	o.addFlags(a, cmd)
	return cmd
}

// remindAlias is --remind without English.
const remindAlias = "don-doc"

func (o *Options) addFlags(a *app.App, cmd *cobra.Command) {
	f := flags.Of(a.Text, cmd)
	f.Period(&o.Period, "flag.check.period")
	f.Roster(&o.Roster, "flag.check.roster")
	f.Criteria(&o.Criteria, "flag.criteria")
	f.Models(&o.Models)
	f.Outputs(&o.Outputs, "flag.check.output")
	f.Password(&o.Password)
	f.Format(&o.Format, "flag.check.format", output.Table, output.JSON)
	f.Text(&o.annotate, "annotate", "flag.check.annotate")
	f.Text(&o.proof, "proof", "flag.check.proof")
	f.All(&o.all)
	f.Force(&o.Force, "flag.check.force")
	f.Yes(&o.remind, "remind", "flag.check.remind")
	f.Yes(&o.remind, remindAlias, "flag.check.remind")
	_ = cmd.Flags().MarkHidden(remindAlias) // it was added on the line above
}

// run reads everything as score does, and tells what it recognised and what
// is wrong in place of what comes out.
func run(ctx context.Context, a *app.App, o *Options) error {
	a.Brief = !o.all
	plan, err := NewPlan(a, o)
	if err != nil {
		return err
	}
	inputs.NoteClosed(a, plan.Plan)
	read, err := inputs.Read(a, plan.Plan)
	if err != nil {
		return err
	}
	outcome := newFindings(a, plan, read)
	copies, err := planCopies(a, plan, o, outcome)
	if err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return publish(a, plan, o, outcome, copies)
}
