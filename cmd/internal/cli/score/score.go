// Package score is `chibo score`.
//
// score.go has flags, plan and run, outputs.go the files, notices.go those to the cells.
package score

import (
	"context"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/flags"
	"chibo/cmd/internal/cli/inputs"
	"chibo/cmd/internal/cli/output"
	"chibo/cmd/internal/view"
)

// options are the flags and arguments of `chibo score`, as given.
type options struct {
	inputs.Sources
	output.Choices
	notices    string // folder of the notices to the cells; empty: none
	ranks      bool   // notices tell the rank
	meetings   bool   // the Word report has each meeting's sentence
	discipline bool   // tables of text tell the discipline of meeting too
	revise     inputs.Revising
	all        bool // what is in order is shown too
}

// NewCommand is `chibo score`.
func NewCommand(a *app.App) *cobra.Command {
	o := &options{Choices: output.Choices{Format: output.Table}}
	cmd := flags.Command(a.Text, "score", "cham-diem", "cham", "tong-hop")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		o.Arguments, o.revise.Given = args, cmd.Flags().Changed(flags.ReviseFlag)
		return run(cmd.Context(), a, o)
	}
	o.addFlags(a, cmd)
	return cmd
}

func (o *options) addFlags(a *app.App, cmd *cobra.Command) {
	f := flags.Of(a.Text, cmd)
	f.Period(&o.Period, "flag.period")
	f.Roster(&o.Roster, "flag.roster")
	f.Criteria(&o.Criteria, "flag.criteria")
	f.Models(&o.Models)
	f.Outputs(&o.Outputs, "flag.output")
	f.Text(&o.notices, "notices", "flag.notices")
	f.Yes(&o.ranks, "rank", "flag.rank")
	f.Yes(&o.meetings, "meetings", "flag.meetings")
	f.Discipline(&o.discipline)
	f.Format(&o.Format, "flag.format", output.StdoutFormats()...)
	f.Decisions(&o.Decisions, "flag.decisions")
	f.Password(&o.Password)
	f.Revise(&o.revise.Reason)
	f.Number(&o.Paper.Number, "flag.paper.number")
	f.Date(&o.Paper.Date)
	f.Force(&o.Force, "flag.force")
	f.Strict(&o.Strict, "flag.strict")
	f.All(&o.all)
	f.DecimalComma(&o.DecimalComma)
}

// A plan is what a run of `chibo score` will do: what it reads, which version
// of the period's report it makes, and what it writes.
type plan struct {
	*inputs.Plan
	inputs.Edition
	outputs []output.Target
}

// run validates everything first, so that a wrong word costs no waiting, then
// reads, grades and writes.
func run(ctx context.Context, a *app.App, o *options) error {
	a.Brief = !o.all
	plan, err := planScore(a, o)
	if err != nil {
		return err
	}
	read, err := inputs.Read(a, plan.Plan)
	if err != nil {
		return err
	}
	if err := output.Spare(a.Here(), plan.outputs, read.Files); err != nil {
		return err
	}
	inputs.Guard(a, plan.Plan, read)
	result := plan.ScoreAndRelease(read)
	outcome := inputs.NewReport(a, plan.Plan, read, result)
	outcome.Discipline, outcome.Ranks = o.discipline, o.ranks
	if err := plan.Revise(a.Here(), outcome); err != nil {
		return err
	}
	inputs.Overlap(a, plan.Plan, outcome)
	a.Log.Result(result, outcome.CheckCode())
	if err := ctx.Err(); err != nil {
		return err
	}
	if plan.writesExcel() && a.Env.MoreMemory != nil {
		a.Env.MoreMemory()
	}
	return publish(a, plan, o, outcome)
}

// planScore puts a run together.
func planScore(a *app.App, o *options) (*plan, error) {
	inputs, err := inputs.NewPlan(a, &o.Sources)
	if err != nil {
		return nil, err
	}
	plan := &plan{Plan: inputs}
	if plan.Edition, err = inputs.NewEdition(o.revise); err != nil {
		return nil, err
	}
	return plan, plan.planOutputs(o)
}

// writesExcel reports whether an Excel report is among the outputs.
func (p *plan) writesExcel() bool {
	return slices.ContainsFunc(p.outputs, func(o output.Target) bool { return o.Format == output.Excel })
}

// publish writes the report, and a notice to every cell where they are wanted.
func publish(a *app.App, p *plan, o *options, r *view.Report) error {
	output.NoticeSets(a, o.Format, p.Sets)
	how := output.Rendering{DecimalComma: o.DecimalComma, Meetings: o.meetings}
	render := func(w io.Writer, format string) error { return output.Render(a, w, format, how, r) }
	options := p.OutfileOptions(o.Force)
	return o.Deliver(a, output.Files{Outputs: p.outputs, Options: options, Render: render}, r.Problems,
		&noticesPart{folder: o.notices, options: options, report: r})
}
