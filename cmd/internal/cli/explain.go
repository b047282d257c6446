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
	inputOptions
	outputOptions
	cell    string
	meeting string
}

// newExplainCommand is `chibo explain`; run does the work.
func newExplainCommand(a *app, run func(context.Context, *explainOptions) error) *cobra.Command {
	o := &explainOptions{outputOptions: outputOptions{format: formatTree}}
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
	f := flagsOf(a.text, cmd)
	f.period(&o.period, "flag.period")
	f.text(&o.meeting, "meeting", "flag.meeting")
	f.roster(&o.roster, "flag.roster")
	f.criteria(&o.criteria, "flag.criteria")
	f.models(&o.models)
	f.outputs(&o.outputs, "flag.output.explain")
	f.format(&o.format, "flag.format.explain", formatTree, formatJSON, formatMarkdown)
	f.decisions(&o.decisions, "flag.decisions")
	f.password(&o.password)
	f.force(&o.force, "flag.force")
	f.strict(&o.strict, "flag.strict")
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
	plan, err := a.planRun(&o.inputOptions)
	if err != nil {
		return err
	}
	if !month.IsZero() && !plan.period.Contains(month) {
		return usage("meeting-outside", "month", month, "period", plan.period)
	}
	outputs, err := planTargets(o.outputs, []string{".json", ".md"}, plan.outfileOptions(o.force))
	if err != nil {
		return err
	}
	a.noteClosed(plan)
	read, err := a.readInputs(plan)
	if err != nil {
		return err
	}
	if err := spare(outputs, read.files); err != nil {
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
	return a.publishExplanation(plan, read, result, explained{o, outputs, named, month})
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

// explained is what is asked of a result.
type explained struct {
	*explainOptions
	targets []output
	named   *scoring.PartyCell
	month   scoring.Month // of one meeting; zero: the whole period
}

func (a *app) publishExplanation(p *inputPlan, read *readings, result *scoring.Result, of explained) error {
	cell := resultOf(result, of.named)
	root := explain.Cell(result, cell, of.month)
	if len(p.models) > 0 && of.month.IsZero() {
		root = explain.Models(result, cell)
	}
	if !of.month.IsZero() && len(root.Children) == 0 {
		return usage("no-meeting-then", "cell", of.named.Name, "month", of.month)
	}
	r := a.newOutcome(p, read, result)
	r.Problems = explainedProblems(p, read, root)
	a.noticeSets(of.format, p.sets)
	render := func(w io.Writer, format string) error {
		switch format {
		case formatJSON:
			return jsonout.ExplainJSON(w, r, cell, root, a.text)
		case formatMarkdown:
			return terminal.ExplainMarkdown(w, root, a.text)
		default:
			return terminal.ExplainTree(w, root, onStdout(a), a.tableOptions())
		}
	}
	return a.deliver(delivery{
		parts:  []part{filesPart{of.targets, p.outfileOptions(of.force), render}},
		format: of.format, strict: of.strict, problems: r.Problems, render: render,
	})
}

// explainedProblems are those of the cell's own meetings, and what may concern
// it: of the criteria, and errors in sheets that belong to no cell. The other
// cells' problems are no part of the answer.
func explainedProblems(p *inputPlan, read *readings, root explain.Node) []diag.Problem {
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
