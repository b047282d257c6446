package cli

import (
	"context"

	"github.com/spf13/cobra"
)

// checkOptions are the flags and arguments of `chibo check`, as given.
type checkOptions struct {
	inputOptions
	outputOptions
	annotate string // folder
	proof    string // folder
	remind   bool
	all      bool // what is in order is shown too
}

// newCheckCommand is `chibo check`; run does the work, so that tests can see
// what the flags came to.
func newCheckCommand(a *app, run func(context.Context, *checkOptions) error) *cobra.Command {
	o := &checkOptions{outputOptions: outputOptions{format: formatTable}}
	cmd := &cobra.Command{
		Use:     a.text.Text("cmd.check.use"),
		Aliases: []string{"kiem-tra"},
		Short:   a.text.Text("cmd.check.short"),
		Long:    a.text.Text("cmd.check.long"),
		Example: a.text.Text("cmd.check.example"),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.arguments = args
			return run(cmd.Context(), o)
		},
	}
	o.addFlags(a, cmd)
	return cmd
}

// remindAlias is --remind without English.
const remindAlias = "don-doc"

func (o *checkOptions) addFlags(a *app, cmd *cobra.Command) {
	f := flagsOf(a.text, cmd)
	f.period(&o.period, "flag.check.period")
	f.roster(&o.roster, "flag.check.roster")
	f.criteria(&o.criteria, "flag.criteria")
	f.models(&o.models)
	f.outputs(&o.outputs, "flag.check.output")
	f.password(&o.password)
	f.format(&o.format, "flag.check.format", formatTable, formatJSON)
	f.text(&o.annotate, "annotate", "flag.check.annotate")
	f.text(&o.proof, "proof", "flag.check.proof")
	f.all(&o.all)
	f.force(&o.force, "flag.check.force")
	f.yes(&o.remind, "remind", "flag.check.remind")
	f.yes(&o.remind, remindAlias, "flag.check.remind")
	_ = cmd.Flags().MarkHidden(remindAlias) // it was added on the line above
}

// check reads everything as score does, and tells what it recognised and what
// is wrong in place of what comes out.
func (a *app) check(ctx context.Context, o *checkOptions) error {
	a.brief = !o.all
	plan, err := a.planCheck(o)
	if err != nil {
		return err
	}
	a.noteClosed(plan.inputPlan)
	read, err := a.readInputs(plan.inputPlan)
	if err != nil {
		return err
	}
	outcome := a.newFindings(plan, read)
	copies, err := a.planCopies(plan, o, outcome)
	if err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return a.publishCheck(plan, o, outcome, copies)
}
