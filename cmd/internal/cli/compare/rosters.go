package compare

import (
	"io"
	"path/filepath"
	"strings"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/output"
	"chibo/cmd/internal/cli/workspace"
	"chibo/cmd/internal/excel"
	"chibo/cmd/internal/jsonout"
	"chibo/cmd/internal/outfile"
	"chibo/cmd/internal/ownreport"
	"chibo/cmd/internal/reading"
	"chibo/cmd/internal/roster"
	"chibo/cmd/internal/terminal"
	"chibo/cmd/internal/workbook"
	"chibo/criteria/diag"
	"chibo/scoring/compare"
)

// areRosters reports whether all sides are files that are neither reports nor
// data of this program: then they are compared as rosters.
func areRosters(sides []comparedSide, access workbook.Access) bool {
	for _, s := range sides {
		if s.run != nil || strings.EqualFold(filepath.Ext(s.file), ".json") || ownreport.IsReport(s.file, access) {
			return false
		}
	}
	return true
}

// compareRosters tells what changed from the old roster to the new one.
func compareRosters(a *app.App, o *options, sides []comparedSide, outputs []output.Target, options outfile.Options) error {
	if len(sides) != 2 {
		return exit.Usage("compare-rosters")
	}
	space, err := workspace.Find(a)
	if err != nil {
		return err
	}
	var read []compare.RosterSide
	var problems []diag.Problem
	for _, s := range sides {
		roster, _, found, err := roster.Read(s.file, reading.Options{Access: a.Access(o.Password), Headers: space.Headers, Taught: space.Taught})
		problems = append(problems, found...)
		if err != nil {
			a.PrintProblems(problems)
			return err
		}
		read = append(read, compare.NewRosterSide(filepath.ToSlash(s.file), roster))
	}
	c := compare.Rosters(read[0], read[1])
	diag.Sort(problems)
	render := func(w io.Writer, format string) error {
		return renderRosters(a, w, format, c, problems, o.DecimalComma)
	}
	return o.Deliver(a, output.Files{Outputs: outputs, Options: options, Render: render}, problems)
}

func renderRosters(a *app.App, w io.Writer, format string, c *compare.RosterComparison, problems []diag.Problem, decimalComma bool) error {
	switch format {
	case output.JSON:
		return jsonout.RostersJSON(w, c, jsonout.ProblemEntries(problems, a.Text))
	case output.CSV:
		return jsonout.RostersCSV(w, c, a.Text, jsonout.CSVOptions{DecimalComma: decimalComma})
	case output.Markdown:
		return terminal.RostersMarkdown(w, c, a.Text)
	case output.Excel:
		return excel.RostersExcel(w, c, a.Text, app.Version)
	default:
		return terminal.RostersTable(w, c, a.Text, output.TableOptions(a))
	}
}
