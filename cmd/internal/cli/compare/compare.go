// Package compare is `chibo compare`: reports, periods or two rosters.
package compare

import (
	"context"
	"errors"
	"io"

	"github.com/spf13/cobra"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/flags"
	"chibo/cmd/internal/cli/inputs"
	"chibo/cmd/internal/cli/output"
	"chibo/cmd/internal/excel"
	"chibo/cmd/internal/jsonout"
	"chibo/cmd/internal/outfile"
	"chibo/cmd/internal/terminal"
	"chibo/criteria/diag"
	"chibo/scoring/compare"
)

// options are the flags and arguments of `chibo compare`, as given.
type options struct {
	inputs.Sources
	output.Choices
	sheets string
}

// NewCommand is `chibo compare`.
func NewCommand(a *app.App) *cobra.Command {
	o := &options{Choices: output.Choices{Format: output.Table}}
	cmd := flags.Command(a.Text, "compare", "so-sanh")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		o.Arguments = args
		return run(cmd.Context(), a, o)
	}
	f := flags.Of(a.Text, cmd)
	f.Roster(&o.Roster, "flag.roster")
	f.Text(&o.sheets, "sheets", "flag.sheets")
	f.Criteria(&o.Criteria, "flag.criteria")
	f.Decisions(&o.Decisions, "flag.decisions")
	f.Password(&o.Password)
	f.Outputs(&o.Outputs, "flag.output.compare")
	f.Format(&o.Format, "flag.format", output.StdoutFormats()...)
	f.Force(&o.Force, "flag.force")
	f.Strict(&o.Strict, "flag.strict")
	f.DecimalComma(&o.DecimalComma)
	return cmd
}

// run looks at all sides before any is read, so that a wrong word costs no
// waiting.
func run(ctx context.Context, a *app.App, o *options) error {
	sides, err := planSides(a, o)
	if err != nil {
		return err
	}
	options := outfile.Options{Force: o.Force}
	for _, s := range sides {
		options.Inputs = append(options.Inputs, s.inputs()...)
	}
	outputs, err := output.Targets(a.Here(), o.Outputs, []string{".xlsx", ".json", ".csv", ".md"}, options)
	if err != nil {
		return err
	}
	if areRosters(sides, a.Access(o.Password)) {
		return compareRosters(a, o, sides, outputs, options)
	}
	var snapshots []compare.Snapshot
	var problems []diag.Problem
	for _, s := range sides {
		snapshot, found, err := readSide(a, s, outputs)
		if errors.Is(err, errAltered) {
			problems = append(problems, found...)
			continue
		}
		if err != nil {
			return err
		}
		if snapshot.OfCommittees {
			a.Text = a.Text.OfCommittees()
		}
		if snapshot.OfPeriod {
			a.Text = a.Text.OfPeriods()
		}
		snapshots, problems = append(snapshots, snapshot), append(problems, found...)
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	if len(snapshots) < 2 {
		diag.Sort(problems)
		a.PrintProblems(problems)
		return &exit.Failure{Status: exit.Faults, Message: diag.Msg("compare-altered")}
	}
	comparison := compare.Snapshots(snapshots)
	diag.Sort(problems)
	render := func(w io.Writer, format string) error {
		return renderComparison(a, w, format, comparison, problems, o.DecimalComma)
	}
	return o.Deliver(a, output.Files{Outputs: outputs, Options: options, Render: render}, problems)
}

func renderComparison(a *app.App, w io.Writer, format string, c *compare.Comparison, problems []diag.Problem, decimalComma bool) error {
	switch format {
	case output.JSON:
		return jsonout.CompareJSON(w, c, jsonout.ProblemEntries(problems, a.Text))
	case output.CSV:
		return jsonout.CompareCSV(w, c, a.Text, jsonout.CSVOptions{DecimalComma: decimalComma})
	case output.Markdown:
		return terminal.CompareMarkdown(w, c, a.Text)
	case output.Excel:
		return excel.CompareExcel(w, c, a.Text, app.Version)
	default:
		return terminal.CompareTable(w, c, a.Text, output.TableOptions(a))
	}
}
