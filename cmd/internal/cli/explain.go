package cli

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"chibo/cmd/internal/jsonout"
	"chibo/cmd/internal/terminal"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/explain"
)

// formatTree is the explanation as a tree on a terminal.
const formatTree = "tree"

// explainOptions are the flags and arguments of `chibo explain`, as given.
type explainOptions struct {
	scoreOptions
	cell    string
	meeting string
}

// newExplainCommand is `chibo explain`; run does the work.
func newExplainCommand(a *app, run func(context.Context, *explainOptions) error) *cobra.Command {
	o := &explainOptions{scoreOptions: scoreOptions{format: formatTree}}
	cmd := &cobra.Command{
		Use:         a.text.Text("cmd.explain.use"),
		Aliases:     []string{"giai-thich"},
		Short:       a.text.Text("cmd.explain.short"),
		Long:        a.text.Text("cmd.explain.long"),
		Example:     a.text.Text("cmd.explain.example"),
		Annotations: map[string]string{firstIsNoPath: "cell"},
		RunE: func(cmd *cobra.Command, args []string) error {
			o.cell, o.arguments = cellArgument(args)
			return run(cmd.Context(), o)
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVarP(&o.period, "period", "p", "", a.text.Text("flag.period"))
	flags.StringVar(&o.meeting, "meeting", "", a.text.Text("flag.meeting"))
	flags.StringVarP(&o.roster, "roster", "r", "", a.text.Text("flag.roster"))
	flags.StringArrayVarP(&o.criteria, "criteria", "c", nil, a.text.Text("flag.criteria"))
	a.addModelFlag(flags, &o.models)
	flags.StringArrayVarP(&o.outputs, "output", "o", nil, a.text.Text("flag.output.explain"))
	flags.VarP(choice{&o.format, []string{formatTree, formatJSON, formatMarkdown}}, "format", "f", a.text.Text("flag.format.explain"))
	flags.StringVar(&o.decisions, "decisions", "", a.text.Text("flag.decisions"))
	flags.StringVar(&o.password, "password", "", a.text.Text("flag.password"))
	flags.BoolVar(&o.force, "force", false, a.text.Text("flag.force"))
	flags.BoolVar(&o.strict, "strict", false, a.text.Text("flag.strict"))
	return cmd
}

// explain scores the whole period, for rank and rule need it, and explains one
// cell of it.
func (a *app) explain(ctx context.Context, o *explainOptions) error {
	if o.cell == "" {
		return usage("no-cell-named")
	}
	if o.meeting != "" && len(o.models) > 0 {
		return usage("flags-apart", "first", "--meeting", "second", "--model")
	}
	month, err := o.planMeeting()
	if err != nil {
		return err
	}
	plan, err := a.planRun(&o.scoreOptions)
	if err != nil {
		return err
	}
	if !month.IsZero() && !plan.period.Contains(month) {
		return usage("meeting-outside", "month", month, "period", plan.period)
	}
	outputs, err := planTargets(o.outputs, []string{".json", ".md"}, plan.outfileOptions())
	if err != nil {
		return err
	}
	plan.outputs = outputs
	a.noteClosed(plan)
	read, err := a.readInputs(plan)
	if err != nil {
		return err
	}
	if err := plan.spare(read.files); err != nil {
		return err
	}
	named, err := findCell(read.roster, o.cell, plan.period)
	if err != nil {
		return err
	}
	result := plan.score(read)
	if err := ctx.Err(); err != nil {
		return err
	}
	return a.publishExplanation(plan, read, result, named, month)
}

// planMeeting reads --meeting; without a period it is the month's quarter that
// is scored.
func (o *explainOptions) planMeeting() (month scoring.Month, err error) {
	if o.meeting == "" {
		return month, nil
	}
	period, err := scoring.ParsePeriod(o.meeting)
	if err != nil || period.Kind != criteria.OneMonth {
		return month, usage("bad-meeting", "text", o.meeting)
	}
	if _, words := leadingPeriod(o.arguments); o.period == "" && words == 0 {
		o.period = scoring.QuarterOf(period.First).String()
	}
	return period.First, nil
}

func (a *app) publishExplanation(p *scorePlan, read *readings, result *scoring.Result, named *scoring.PartyCell, month scoring.Month) error {
	cell := resultOf(result, named)
	root := explain.Cell(result, cell, month)
	if len(p.models) > 0 && month.IsZero() {
		root = explain.Models(result, cell)
	}
	if !month.IsZero() && len(root.Children) == 0 {
		return usage("no-meeting-then", "cell", named.Name, "month", month)
	}
	r := a.newOutcome(p, read, result)
	r.Problems = explainedProblems(p, read, root)
	a.noticeSets(p)
	return a.deliver(delivery{
		outputs: p.outputs, options: p.outfileOptions(), format: p.format, strict: p.strict, problems: r.Problems,
		render: func(w io.Writer, format string) error {
			switch format {
			case formatJSON:
				return jsonout.ExplainJSON(w, r, cell, root, a.text)
			case formatMarkdown:
				return terminal.ExplainMarkdown(w, root, a.text)
			default:
				return terminal.ExplainTree(w, root, onStdout(a), a.tableOptions())
			}
		},
	})
}

// explainedProblems are those of the cell's own meetings, and what may concern
// it: of the criteria, and errors in sheets that belong to no cell. The other
// cells' problems are no part of the answer.
func explainedProblems(p *scorePlan, read *readings, root explain.Node) []diag.Problem {
	problems := append([]diag.Problem{}, p.problems...)
	for _, problem := range read.problems {
		if problem.Severity == diag.Error {
			problems = append(problems, problem)
		}
	}
	var walk func(n explain.Node)
	walk = func(n explain.Node) {
		if n.Problem != nil {
			problems = append(problems, *n.Problem)
		}
		for _, child := range n.Children {
			walk(child)
		}
	}
	walk(root)
	return problems
}
