package cli

import (
	"context"

	"github.com/spf13/cobra"
)

// checkOptions are the flags and arguments of `chibo check`, as given. Those it
// shares with score mean the same.
type checkOptions struct {
	scoreOptions
	annotate string // folder
	proof    string // folder
	remind   bool
}

// newCheckCommand is `chibo check`; run does the work, so that tests can see
// what the flags came to.
func newCheckCommand(a *app, run func(context.Context, *checkOptions) error) *cobra.Command {
	o := &checkOptions{scoreOptions: scoreOptions{format: formatTable}}
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
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVarP(&o.period, "period", "p", "", a.text.Text("flag.check.period"))
	flags.StringVarP(&o.roster, "roster", "r", "", a.text.Text("flag.check.roster"))
	flags.StringArrayVarP(&o.criteria, "criteria", "c", nil, a.text.Text("flag.criteria"))
	a.addModelFlag(flags, &o.models)
	flags.StringArrayVarP(&o.outputs, "output", "o", nil, a.text.Text("flag.check.output"))
	flags.StringVar(&o.password, "password", "", a.text.Text("flag.password"))
	flags.VarP(choice{&o.format, []string{formatTable, formatJSON}}, "format", "f", a.text.Text("flag.check.format"))
	flags.StringVar(&o.annotate, "annotate", "", a.text.Text("flag.check.annotate"))
	flags.StringVar(&o.proof, "proof", "", a.text.Text("flag.check.proof"))
	flags.BoolVar(&o.all, "all", false, a.text.Text("flag.all"))
	flags.BoolVar(&o.force, "force", false, a.text.Text("flag.check.force"))
	flags.BoolVar(&o.remind, "remind", false, a.text.Text("flag.check.remind"))
	flags.BoolVar(&o.remind, remindAlias, false, a.text.Text("flag.check.remind"))
	_ = flags.MarkHidden(remindAlias) // it was added on the line above
}

// check reads everything as score does, and tells what it recognised and what
// is wrong in place of what comes out.
func (a *app) check(ctx context.Context, o *checkOptions) error {
	a.brief = !o.all
	plan, err := a.planCheck(o)
	if err != nil {
		return err
	}
	a.noteClosed(plan)
	read, err := a.readInputs(plan)
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
