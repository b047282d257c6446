package cli

import (
	"context"

	"github.com/spf13/cobra"
)

// scoreOptions are the flags and arguments of `chibo score`, as given.
type scoreOptions struct {
	period       string
	roster       string
	criteria     []string
	models       []string
	outputs      []string
	decisions    string
	format       string
	force        bool
	strict       bool
	decimalComma bool
	meetings     bool
	discipline   bool
	notices      string
	ranks        bool
	password     string
	revise       revising
	paper        paperFlags
	all          bool // what is in order is shown too
	arguments    []string
}

// newScoreCommand is `chibo score`; run does the work, so that tests can see
// what the flags came to.
func newScoreCommand(a *app, run func(context.Context, *scoreOptions) error) *cobra.Command {
	o := &scoreOptions{format: formatTable}
	cmd := &cobra.Command{
		Use:     a.text.Text("cmd.score.use"),
		Aliases: []string{"cham-diem", "cham", "tong-hop"},
		Short:   a.text.Text("cmd.score.short"),
		Long:    a.text.Text("cmd.score.long"),
		Example: a.text.Text("cmd.score.example"),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.arguments, o.revise.Given = args, cmd.Flags().Changed(reviseFlag)
			return run(cmd.Context(), o)
		},
	}
	o.addFlags(a, cmd)
	return cmd
}

func (o *scoreOptions) addFlags(a *app, cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVarP(&o.period, "period", "p", "", a.text.Text("flag.period"))
	flags.StringVarP(&o.roster, "roster", "r", "", a.text.Text("flag.roster"))
	flags.StringArrayVarP(&o.criteria, "criteria", "c", nil, a.text.Text("flag.criteria"))
	a.addModelFlag(flags, &o.models)
	flags.StringArrayVarP(&o.outputs, "output", "o", nil, a.text.Text("flag.output"))
	flags.StringVar(&o.notices, "notices", "", a.text.Text("flag.notices"))
	flags.BoolVar(&o.ranks, "rank", false, a.text.Text("flag.rank"))
	flags.BoolVar(&o.meetings, "meetings", false, a.text.Text("flag.meetings"))
	flags.BoolVar(&o.discipline, "discipline", false, a.text.Text("flag.discipline"))
	flags.VarP(choice{&o.format, stdoutFormats()}, "format", "f", a.text.Text("flag.format"))
	flags.StringVar(&o.decisions, "decisions", "", a.text.Text("flag.decisions"))
	flags.StringVar(&o.password, "password", "", a.text.Text("flag.password"))
	flags.StringVar(&o.revise.Reason, reviseFlag, "", a.text.Text("flag.revise"))
	o.paper.add(a, flags)
	flags.BoolVar(&o.force, "force", false, a.text.Text("flag.force"))
	flags.BoolVar(&o.strict, "strict", false, a.text.Text("flag.strict"))
	flags.BoolVar(&o.all, "all", false, a.text.Text("flag.all"))
	flags.BoolVar(&o.decimalComma, "decimal-comma", false, a.text.Text("flag.decimal-comma"))
}

// reviseFlag gives the reason why a closed period is scored again.
const reviseFlag = "revise"

// score validates everything first, so that a wrong word costs no waiting, then
// reads, grades and writes.
func (a *app) score(ctx context.Context, o *scoreOptions) error {
	a.brief = !o.all
	plan, err := a.planScore(o)
	if err != nil {
		return err
	}
	read, err := a.readInputs(plan)
	if err != nil {
		return err
	}
	if err := plan.spare(read.files); err != nil {
		return err
	}
	a.guard(plan, read.roster)
	result := plan.scoreAndRelease(read)
	outcome := a.newOutcome(plan, read, result)
	if err := plan.revise(outcome); err != nil {
		return err
	}
	a.overlap(plan, outcome)
	a.log.result(result, outcome.CheckCode())
	if err := ctx.Err(); err != nil {
		return err
	}
	if plan.writesExcel() && a.env.MoreMemory != nil {
		a.env.MoreMemory()
	}
	return a.publish(plan, outcome)
}
