// Package explain is `chibo explain`.
package explain

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/flags"
	"chibo/cmd/internal/cli/inputs"
	"chibo/cmd/internal/cli/output"
	"chibo/cmd/internal/disk"
	"chibo/cmd/internal/jsonout"
	"chibo/cmd/internal/terminal"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/explain"
)

// formatTree is the explanation as a tree on a terminal.
const formatTree = "tree"

// options are the flags and arguments of `chibo explain`, as given.
type options struct {
	inputs.Sources
	output.Choices
	cell    string
	meeting string
}

// NewCommand is `chibo explain`.
func NewCommand(a *app.App) *cobra.Command {
	o := &options{Choices: output.Choices{Format: formatTree}}
	cmd := flags.Command(a.Text, "explain", "giai-thich")
	cmd.Annotations = map[string]string{flags.FirstIsNoPath: "cell"}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		o.cell, o.Arguments = cellArgument(a.Here(), args)
		return run(cmd.Context(), a, o)
	}
	f := flags.Of(a.Text, cmd)
	f.Period(&o.Period, "flag.period")
	f.Text(&o.meeting, "meeting", "flag.meeting")
	f.Roster(&o.Roster, "flag.roster")
	f.Criteria(&o.Criteria, "flag.criteria")
	f.Models(&o.Models)
	f.Outputs(&o.Outputs, "flag.output.explain")
	f.Format(&o.Format, "flag.format.explain", formatTree, output.JSON, output.Markdown)
	f.Decisions(&o.Decisions, "flag.decisions")
	f.Password(&o.Password)
	f.Force(&o.Force, "flag.force")
	f.Strict(&o.Strict, "flag.strict")
	return cmd
}

// run scores the whole period, for rank and rule need it, and explains one
// cell of it.
func run(ctx context.Context, a *app.App, o *options) error {
	if o.cell == "" {
		return exit.Usage("no-cell-named")
	}
	if o.meeting != "" && len(o.Models) > 0 {
		return exit.Usage("flags-apart", "first", "--meeting", "second", "--model")
	}
	month, err := o.planMeeting(a.Here())
	if err != nil {
		return err
	}
	plan, err := inputs.NewPlan(a, &o.Sources)
	if err != nil {
		return err
	}
	if !month.IsZero() && !plan.Period.Contains(month) {
		return exit.Usage("meeting-outside", "month", month, "period", plan.Period)
	}
	outputs, err := output.Targets(a.Here(), o.Outputs, []string{".json", ".md"}, plan.OutfileOptions(o.Force))
	if err != nil {
		return err
	}
	inputs.NoteClosed(a, plan)
	read, err := inputs.Read(a, plan)
	if err != nil {
		return err
	}
	if err := output.Spare(a.Here(), outputs, read.Files); err != nil {
		return err
	}
	named, err := inputs.FindCell(read.Roster, o.cell, plan.Period)
	if err != nil {
		return err
	}
	result := plan.Score(read)
	if err := ctx.Err(); err != nil {
		return err
	}
	return publish(a, plan, read, result, explained{o, outputs, named, month})
}

// planMeeting reads --meeting; without a period it is the month's quarter that
// is scored.
func (o *options) planMeeting(here disk.Folder) (month scoring.Month, err error) {
	if o.meeting == "" {
		return month, nil
	}
	period, err := scoring.ParsePeriod(o.meeting)
	if err != nil || period.Kind != criteria.OneMonth {
		return month, exit.Usage("bad-meeting", "text", o.meeting)
	}
	if _, words := inputs.LeadingPeriod(here, o.Arguments); o.Period == "" && words == 0 {
		o.Period = scoring.QuarterOf(period.First).String()
	}
	return period.First, nil
}

// explained is what is asked of a result.
type explained struct {
	*options
	targets []output.Target
	named   *scoring.PartyCell
	month   scoring.Month // of one meeting; zero: the whole period
}

func publish(a *app.App, p *inputs.Plan, read *inputs.Readings, result *scoring.Result, of explained) error {
	cell := resultOf(result, of.named)
	root := explain.Cell(result, cell, of.month)
	if len(p.Models) > 0 && of.month.IsZero() {
		root = explain.Models(result, cell)
	}
	if !of.month.IsZero() && len(root.Children) == 0 {
		return exit.Usage("no-meeting-then", "cell", of.named.Name, "month", of.month)
	}
	r := inputs.NewReport(a, p, read, result)
	r.Problems = explainedProblems(p, read, root)
	output.NoticeSets(a, of.Format, p.Sets)
	render := func(w io.Writer, format string) error {
		switch format {
		case output.JSON:
			return jsonout.ExplainJSON(w, r, cell, root, a.Text)
		case output.Markdown:
			return terminal.ExplainMarkdown(w, root, a.Text)
		default:
			return terminal.ExplainTree(w, root, a.OnStdout(), output.TableOptions(a))
		}
	}
	return of.Deliver(a, output.Files{Outputs: of.targets, Options: p.OutfileOptions(of.Force), Render: render}, r.Problems)
}

// explainedProblems are those of the cell's own meetings, and what may concern
// it: of the criteria, and errors in sheets that belong to no cell. The other
// cells' problems are no part of the answer.
func explainedProblems(p *inputs.Plan, read *inputs.Readings, root explain.Node) []diag.Problem {
	problems := append([]diag.Problem{}, p.Problems...)
	for _, problem := range read.Problems {
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
