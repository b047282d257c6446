package cli

import (
	"context"
	"errors"
	"io"

	"github.com/spf13/cobra"

	"chibo/cmd/internal/excel"
	"chibo/cmd/internal/jsonout"
	"chibo/cmd/internal/outfile"
	"chibo/cmd/internal/reading"
	"chibo/cmd/internal/terminal"
	"chibo/criteria/diag"
	"chibo/scoring/compare"
)

// compareOptions are the flags and arguments of `chibo compare`, as given.
type compareOptions struct {
	inputOptions
	outputOptions
	sheets string
}

// newCompareCommand is `chibo compare`; run does the work.
func newCompareCommand(a *app, run func(context.Context, *compareOptions) error) *cobra.Command {
	o := &compareOptions{outputOptions: outputOptions{format: formatTable}}
	cmd := &cobra.Command{
		Use:     a.text.Text("cmd.compare.use"),
		Aliases: []string{"so-sanh"},
		Short:   a.text.Text("cmd.compare.short"),
		Long:    a.text.Text("cmd.compare.long"),
		Example: a.text.Text("cmd.compare.example"),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.arguments = args
			return run(cmd.Context(), o)
		},
	}
	f := flagsOf(a.text, cmd)
	f.roster(&o.roster, "flag.roster")
	f.text(&o.sheets, "sheets", "flag.sheets")
	f.criteria(&o.criteria, "flag.criteria")
	f.decisions(&o.decisions, "flag.decisions")
	f.password(&o.password)
	f.outputs(&o.outputs, "flag.output.compare")
	f.format(&o.format, "flag.format", stdoutFormats()...)
	f.force(&o.force, "flag.force")
	f.strict(&o.strict, "flag.strict")
	f.decimalComma(&o.decimalComma)
	return cmd
}

// compare looks at all sides before any is read, so that a wrong word costs no
// waiting.
func (a *app) compare(ctx context.Context, o *compareOptions) error {
	sides, err := a.planSides(o)
	if err != nil {
		return err
	}
	options := outfile.Options{Force: o.force}
	for _, s := range sides {
		options.Inputs = append(options.Inputs, s.inputs()...)
	}
	outputs, err := planTargets(o.outputs, []string{".xlsx", ".json", ".csv", ".md"}, options)
	if err != nil {
		return err
	}
	if areRosters(sides, reading.Options{Password: o.password}) {
		return a.compareRosters(o, sides, outputs, options)
	}
	var snapshots []compare.Snapshot
	var problems []diag.Problem
	for _, s := range sides {
		snapshot, found, err := a.readSide(s, outputs)
		if errors.Is(err, errAltered) {
			problems = append(problems, found...)
			continue
		}
		if err != nil {
			return err
		}
		if snapshot.OfCommittees {
			a.text = a.text.OfCommittees()
		}
		snapshots, problems = append(snapshots, snapshot), append(problems, found...)
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	if len(snapshots) < 2 {
		diag.Sort(problems)
		a.printProblems(problems)
		return &failure{status: exitFaults, message: diag.Msg("compare-altered")}
	}
	comparison := compare.Snapshots(snapshots)
	diag.Sort(problems)
	render := func(w io.Writer, format string) error {
		return a.renderComparison(w, format, comparison, problems, o.decimalComma)
	}
	return a.deliver(delivery{
		parts: []part{filesPart{outputs, options, render}}, format: o.format, strict: o.strict, problems: problems, render: render,
	})
}

func (a *app) renderComparison(w io.Writer, format string, c *compare.Comparison, problems []diag.Problem, decimalComma bool) error {
	switch format {
	case formatJSON:
		return jsonout.CompareJSON(w, c, jsonout.ProblemEntries(problems, a.text))
	case formatCSV:
		return jsonout.CompareCSV(w, c, a.text, jsonout.CSVOptions{DecimalComma: decimalComma})
	case formatMarkdown:
		return terminal.CompareMarkdown(w, c, a.text)
	case formatExcel:
		return excel.CompareExcel(w, c, a.text, Version)
	default:
		return terminal.CompareTable(w, c, a.text, a.tableOptions())
	}
}
