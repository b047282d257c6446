package cli

import (
	"cmp"
	"context"
	"errors"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"chibo/cmd/internal/outfile"
	"chibo/cmd/internal/ownreport"
	"chibo/cmd/internal/view"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/analysis"
	"chibo/scoring/merge"
	"chibo/scoring/naming"
)

// mergeOptions are the flags and arguments of `chibo merge`, as given.
type mergeOptions struct {
	outputOptions
	committee  string
	period     string
	joined     scoring.Period // that of period
	models     []string
	sheets     []string // of the year's models, among the arguments
	apart      bool
	discipline bool
	paper      paperFlags
	arguments  []string
}

// newMergeCommand is `chibo merge`; run does the work.
func newMergeCommand(a *app, run func(context.Context, *mergeOptions) error) *cobra.Command {
	o := &mergeOptions{outputOptions: outputOptions{format: formatTable}}
	cmd := &cobra.Command{
		Use:     a.text.Text("cmd.merge.use"),
		Aliases: []string{"gop"},
		Short:   a.text.Text("cmd.merge.short"),
		Long:    a.text.Text("cmd.merge.long"),
		Example: a.text.Text("cmd.merge.example"),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.arguments = args
			return run(cmd.Context(), o)
		},
	}
	f := flagsOf(a.text, cmd)
	f.period(&o.period, "flag.merge.period")
	f.models(&o.models)
	f.text(&o.committee, "committee", "flag.committee")
	f.yes(&o.apart, "apart", "flag.apart")
	f.discipline(&o.discipline)
	f.number(&o.paper.Number, "flag.paper.number")
	f.date(&o.paper.Date)
	f.outputs(&o.outputs, "flag.output")
	f.format(&o.format, "flag.format", stdoutFormats()...)
	f.force(&o.force, "flag.force")
	f.strict(&o.strict, "flag.strict")
	f.decimalComma(&o.decimalComma)
	return cmd
}

// merge reads all reports, refuses what cannot go together, and writes one
// report, or with --apart one a group.
func (a *app) merge(ctx context.Context, o *mergeOptions) error {
	if len(o.arguments) == 0 {
		return usage("merge-none")
	}
	space, err := a.findWorkspace()
	if err != nil {
		return err
	}
	if err := o.planPeriod(); err != nil {
		return err
	}
	options := outfile.Options{Force: o.force, Inputs: o.arguments}
	outputs, err := planTargets(o.outputs, outputExtensions(), options)
	if err != nil {
		return err
	}
	if err := o.splitYearSheets(); err != nil {
		return err
	}
	reports, altered, err := a.readReports(ctx, o.arguments)
	if err != nil {
		return err
	}
	if len(reports) == 0 {
		a.printProblems(altered)
		return &failure{status: exitFaults, message: diag.Msg("merge-all-altered")}
	}
	for _, own := range reports {
		a.log.reports(own.Use)
	}
	groups := merge.Alike(partsOf(reports))
	if !o.apart {
		groups = [][]merge.Part{partsOf(reports)} // Merge says what does not fit
	}
	if len(groups) > 1 && len(outputs) > 0 {
		return usage("merge-apart-output", "count", len(groups), "file", outputs[0].path)
	}
	for _, own := range reports {
		if err := a.speakOf(own.Result.Sets); err != nil {
			return err
		}
	}
	merged, err := a.mergeGroups(groups, reports, space.Letterhead, o)
	if err != nil {
		return err
	}
	if err := o.bear(merged, space); err != nil {
		return err
	}
	if err := a.mergedModels(merged, space, o); err != nil {
		return err
	}
	merged[0].Problems = append(altered, merged[0].Problems...)
	render := func(w io.Writer, format string) error {
		for i, r := range merged {
			if len(merged) > 1 {
				a.sayApart(i, groups)
			}
			if err := a.render(w, format, rendering{decimalComma: o.decimalComma}, r); err != nil {
				return err
			}
		}
		return nil
	}
	return a.deliver(delivery{
		parts: []part{filesPart{outputs, options, render}}, format: o.format, strict: o.strict, problems: problemsOf(merged), render: render,
	})
}

// bear gives the merged report its number and date: those of the flags, else of
// chibo.yaml. Of several groups no one is the report.
func (o *mergeOptions) bear(merged []*view.Report, space *workspace) error {
	if len(merged) > 1 {
		return nil
	}
	p, err := o.paper.paper(space, merged[0].Result.Period)
	merged[0].Number, merged[0].Dated = p.Number, p.Date
	return err
}

// planPeriod reads the period that the reports are to be joined into.
func (o *mergeOptions) planPeriod() (err error) {
	if o.period == "" {
		return nil
	}
	if o.apart {
		return usage("flags-apart", "first", "--period", "second", "--apart")
	}
	if o.joined, err = scoring.ParsePeriod(o.period); err != nil {
		return usage("bad-period", "text", o.period)
	}
	return nil
}

// rollUp merges a group's reports, joined into the period first where one is
// named.
func (o *mergeOptions) rollUp(group []merge.Part) (*scoring.Result, error) {
	if o.period != "" {
		var err error
		if group, err = merge.Periods(group, o.joined); err != nil {
			return nil, err
		}
	}
	return merge.Reports(group)
}

// readReports reads the reports and leaves out those that do not say what the
// data they carry say; the same one twice is refused, whatever its name.
func (a *app) readReports(ctx context.Context, paths []string) (reports []*ownreport.OwnReport, altered []diag.Problem, err error) {
	seen := map[string]string{}
	for _, path := range paths {
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		if err := readable(path); err != nil {
			return nil, nil, err
		}
		c, err := checkReport(path)
		if err != nil {
			return nil, nil, err
		}
		if other, found := seen[c.own.Use.SHA256]; found {
			return nil, nil, usage("merge-duplicate-report", "a", other, "b", c.own.Name)
		}
		seen[c.own.Use.SHA256] = c.own.Name
		if !c.sound() {
			altered = append(altered, c.altered(a.text))
			continue
		}
		c.own.Bytes = nil
		reports = append(reports, c.own)
	}
	return reports, altered, nil
}

func partsOf(reports []*ownreport.OwnReport) []merge.Part {
	var parts []merge.Part
	for _, r := range reports {
		parts = append(parts, r.Part)
	}
	return parts
}

func (a *app) mergeGroups(groups [][]merge.Part, reports []*ownreport.OwnReport, head view.Letterhead, o *mergeOptions) ([]*view.Report, error) {
	var merged []*view.Report
	for _, group := range groups {
		result, err := o.rollUp(group)
		if refused := (*merge.Error)(nil); errors.As(err, &refused) {
			return nil, &failure{status: exitUsage, message: refused.Message}
		} else if err != nil {
			return nil, err
		}
		r := &view.Report{
			Result: result, Problems: result.Problems, Letterhead: mergedLetterhead(group, head, o.committee),
			Version: Version, Date: a.reportDate(result.Period), Spread: analysis.SpreadOf(result), Discipline: o.discipline,
		}
		for _, own := range reports {
			if inGroup(group, own.Name) {
				r.Files = append(r.Files, view.File{Name: own.Use.Name, SHA256: own.Use.SHA256, Size: own.Use.Size, Role: view.ReportFile})
			}
		}
		merged = append(merged, r)
	}
	return merged, nil
}

// mergedLetterhead is that of the flag, else of the workspace, else, for parts
// of one list, their own.
func mergedLetterhead(group []merge.Part, head view.Letterhead, committee string) view.Letterhead {
	if committee != "" {
		head.Committee = committee
	}
	if head.Committee != "" {
		return head
	}
	for _, part := range group {
		if naming.CommitteeKey(part.Issuer.Committee) != naming.CommitteeKey(group[0].Issuer.Committee) {
			return head
		}
	}
	head.Committee, head.Superior = group[0].Issuer.Committee, cmp.Or(head.Superior, group[0].Issuer.Superior)
	return head
}

func inGroup(group []merge.Part, name string) bool {
	for _, part := range group {
		if part.Name == name {
			return true
		}
	}
	return false
}

func problemsOf(reports []*view.Report) []diag.Problem {
	var problems []diag.Problem
	for _, r := range reports {
		problems = append(problems, r.Problems...)
	}
	return problems
}

// sayApart says which group follows.
func (a *app) sayApart(i int, groups [][]merge.Part) {
	var files, ids []string
	for _, part := range groups[i] {
		files = append(files, part.Name)
	}
	result := groups[i][0].Result
	for _, set := range result.Sets {
		ids = append(ids, set.ID)
	}
	a.notice("merge-apart", "number", i+1, "count", len(groups), "period", result.Period,
		"criteria", strings.Join(ids, ", "), "files", strings.Join(files, ", "))
}
