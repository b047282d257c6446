// Package merge is `chibo merge`.
//
// merge.go has flags and run, groups.go what goes together, models.go the year's models.
package merge

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/flags"
	"chibo/cmd/internal/cli/inputs"
	"chibo/cmd/internal/cli/output"
	"chibo/cmd/internal/cli/workspace"
	"chibo/cmd/internal/outfile"
	"chibo/cmd/internal/view"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/merge"
)

// options are the flags and arguments of `chibo merge`, as given.
type options struct {
	output.Choices
	committee  string
	period     string
	joined     scoring.Period // that of period
	models     []string
	sheets     []string // of the year's models, among the arguments
	apart      bool
	discipline bool
	paper      workspace.PaperFlags
	arguments  []string
}

// NewCommand is `chibo merge`.
func NewCommand(a *app.App) *cobra.Command {
	o := &options{Choices: output.Choices{Format: output.Table}}
	cmd := flags.Command(a.Text, "merge", "gop")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		o.arguments = args
		return run(cmd.Context(), a, o)
	}
	f := flags.Of(a.Text, cmd)
	f.Period(&o.period, "flag.merge.period")
	f.Models(&o.models)
	f.Text(&o.committee, "committee", "flag.committee")
	f.Yes(&o.apart, "apart", "flag.apart")
	f.Discipline(&o.discipline)
	f.Number(&o.paper.Number, "flag.paper.number")
	f.Date(&o.paper.Date)
	f.Outputs(&o.Outputs, "flag.output")
	f.Format(&o.Format, "flag.format", output.StdoutFormats()...)
	f.Force(&o.Force, "flag.force")
	f.Strict(&o.Strict, "flag.strict")
	f.DecimalComma(&o.DecimalComma)
	return cmd
}

// run reads all reports, refuses what cannot go together, and writes one
// report, or with --apart one a group.
func run(ctx context.Context, a *app.App, o *options) error {
	if len(o.arguments) == 0 {
		return exit.Usage("merge-none")
	}
	space, err := workspace.Find(a)
	if err != nil {
		return err
	}
	if err := o.planPeriod(); err != nil {
		return err
	}
	options := outfile.Options{Force: o.Force, Inputs: o.arguments}
	outputs, err := output.Targets(a.Here(), o.Outputs, output.Extensions(), options)
	if err != nil {
		return err
	}
	if err := o.splitYearSheets(a.Access("")); err != nil {
		return err
	}
	reports, altered, err := readReports(ctx, a, o.arguments)
	if err != nil {
		return err
	}
	if len(reports) == 0 {
		a.PrintProblems(altered)
		return &exit.Failure{Status: exit.Faults, Message: diag.Msg("merge-all-altered")}
	}
	for _, own := range reports {
		a.Log.Reports(own.Use)
	}
	groups := merge.Alike(partsOf(reports))
	if !o.apart {
		groups = [][]merge.Part{partsOf(reports)} // Merge says what does not fit
	}
	if len(groups) > 1 && len(outputs) > 0 {
		return exit.Usage("merge-apart-output", "count", len(groups), "file", outputs[0].Path)
	}
	for _, own := range reports {
		if err := inputs.SpeakOf(a, own.Result.Sets); err != nil {
			return err
		}
	}
	merged, err := mergeGroups(a, groups, reports, space.Letterhead, o)
	if err != nil {
		return err
	}
	if err := o.bear(merged, space); err != nil {
		return err
	}
	if err := mergedModels(a, merged, space, o); err != nil {
		return err
	}
	merged[0].Problems = append(altered, merged[0].Problems...)
	render := func(w io.Writer, format string) error {
		for i, r := range merged {
			if len(merged) > 1 {
				sayApart(a, i, groups)
			}
			if err := output.Render(a, w, format, output.Rendering{DecimalComma: o.DecimalComma}, r); err != nil {
				return err
			}
		}
		return nil
	}
	return o.Deliver(a, output.Files{Outputs: outputs, Options: options, Render: render}, problemsOf(merged))
}

// bear gives the merged report its number and date: those of the flags, else of
// chibo.yaml. Of several groups no one is the report.
func (o *options) bear(merged []*view.Report, space *workspace.Workspace) error {
	if len(merged) > 1 {
		return nil
	}
	p, err := o.paper.For(space, merged[0].Result.Period)
	merged[0].Number, merged[0].Dated = p.Number, p.Date
	return err
}

// planPeriod reads the period that the reports are to be joined into.
func (o *options) planPeriod() (err error) {
	if o.period == "" {
		return nil
	}
	if o.apart {
		return exit.Usage("flags-apart", "first", "--period", "second", "--apart")
	}
	if o.joined, err = scoring.ParsePeriod(o.period); err != nil {
		return exit.Usage("bad-period", "text", o.period)
	}
	return nil
}
