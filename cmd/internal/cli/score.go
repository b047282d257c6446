package cli

import (
	"context"
	"io"
	"slices"

	"chibo/cmd/internal/view"

	"github.com/spf13/cobra"
)

// scoreOptions are the flags and arguments of `chibo score`, as given.
type scoreOptions struct {
	inputOptions
	outputOptions
	notices    string // folder of the notices to the cells; empty: none
	ranks      bool   // notices tell the rank
	meetings   bool   // the Word report has each meeting's sentence
	discipline bool   // tables of text tell the discipline of meeting too
	revise     revising
	all        bool // what is in order is shown too
}

// newScoreCommand is `chibo score`; run does the work, so that tests can see
// what the flags came to.
func newScoreCommand(a *app, run func(context.Context, *scoreOptions) error) *cobra.Command {
	o := &scoreOptions{outputOptions: outputOptions{format: formatTable}}
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
	f := flagsOf(a.text, cmd)
	f.period(&o.period, "flag.period")
	f.roster(&o.roster, "flag.roster")
	f.criteria(&o.criteria, "flag.criteria")
	f.models(&o.models)
	f.outputs(&o.outputs, "flag.output")
	f.text(&o.notices, "notices", "flag.notices")
	f.yes(&o.ranks, "rank", "flag.rank")
	f.yes(&o.meetings, "meetings", "flag.meetings")
	f.discipline(&o.discipline)
	f.format(&o.format, "flag.format", stdoutFormats()...)
	f.decisions(&o.decisions, "flag.decisions")
	f.password(&o.password)
	f.revise(&o.revise.Reason)
	f.number(&o.paper.Number, "flag.paper.number")
	f.date(&o.paper.Date)
	f.force(&o.force, "flag.force")
	f.strict(&o.strict, "flag.strict")
	f.all(&o.all)
	f.decimalComma(&o.decimalComma)
}

// A scorePlan is what a run of `chibo score` will do: what it reads, which version
// of the period's report it makes, and what it writes.
type scorePlan struct {
	*inputPlan
	edition
	outputs []output
}

// score validates everything first, so that a wrong word costs no waiting, then
// reads, grades and writes.
func (a *app) score(ctx context.Context, o *scoreOptions) error {
	a.brief = !o.all
	plan, err := a.planScore(o)
	if err != nil {
		return err
	}
	read, err := a.readInputs(plan.inputPlan)
	if err != nil {
		return err
	}
	if err := spare(plan.outputs, read.files); err != nil {
		return err
	}
	a.guard(plan.inputPlan, read.roster)
	result := plan.scoreAndRelease(read)
	outcome := a.newOutcome(plan.inputPlan, read, result)
	outcome.Discipline, outcome.Ranks = o.discipline, o.ranks
	if err := plan.revise(outcome); err != nil {
		return err
	}
	a.overlap(plan.inputPlan, outcome)
	a.log.result(result, outcome.CheckCode())
	if err := ctx.Err(); err != nil {
		return err
	}
	if plan.writesExcel() && a.env.MoreMemory != nil {
		a.env.MoreMemory()
	}
	return a.publish(plan, o, outcome)
}

// planScore puts a run together.
func (a *app) planScore(o *scoreOptions) (*scorePlan, error) {
	inputs, err := a.planRun(&o.inputOptions)
	if err != nil {
		return nil, err
	}
	plan := &scorePlan{inputPlan: inputs}
	if plan.edition, err = inputs.planEdition(o.revise); err != nil {
		return nil, err
	}
	return plan, plan.planOutputs(o)
}

// writesExcel reports whether an Excel report is among the outputs.
func (p *scorePlan) writesExcel() bool {
	return slices.ContainsFunc(p.outputs, func(o output) bool { return o.format == formatExcel })
}

// publish writes the report, and a notice to every cell where they are wanted.
func (a *app) publish(p *scorePlan, o *scoreOptions, r *view.Report) error {
	a.noticeSets(o.format, p.sets)
	how := rendering{decimalComma: o.decimalComma, meetings: o.meetings}
	render := func(w io.Writer, format string) error { return a.render(w, format, how, r) }
	options := p.outfileOptions(o.force)
	return a.deliver(delivery{
		parts:  []part{filesPart{p.outputs, options, render}, &noticesPart{folder: o.notices, options: options, report: r}},
		format: o.format, strict: o.strict, problems: r.Problems, render: render,
	})
}
