package cli

import (
	"io"
	"path/filepath"
	"strings"

	"chibo/cmd/internal/excel"
	"chibo/cmd/internal/jsonout"
	"chibo/cmd/internal/outfile"
	"chibo/cmd/internal/ownreport"
	"chibo/cmd/internal/reading"
	"chibo/cmd/internal/roster"
	"chibo/cmd/internal/terminal"
	"chibo/criteria/diag"
	"chibo/scoring/compare"
)

// areRosters reports whether all sides are files that are neither reports nor
// data of this program: then they are compared as rosters.
func areRosters(sides []comparedSide, options reading.Options) bool {
	for _, s := range sides {
		if s.run != nil || strings.EqualFold(filepath.Ext(s.file), ".json") || ownreport.IsReport(s.file, options.Password) {
			return false
		}
	}
	return true
}

// compareRosters tells what changed from the old roster to the new one.
func (a *app) compareRosters(o *compareOptions, sides []comparedSide, outputs []output, options outfile.Options) error {
	if len(sides) != 2 {
		return usage("compare-rosters")
	}
	space, err := a.findWorkspace()
	if err != nil {
		return err
	}
	var read []compare.RosterSide
	var problems []diag.Problem
	for _, s := range sides {
		roster, _, found, err := roster.Read(s.file, reading.Options{Password: o.password, Headers: space.Headers, Taught: space.Taught})
		problems = append(problems, found...)
		if err != nil {
			a.printProblems(problems)
			return err
		}
		read = append(read, compare.NewRosterSide(filepath.ToSlash(s.file), roster))
	}
	c := compare.Rosters(read[0], read[1])
	diag.Sort(problems)
	render := func(w io.Writer, format string) error {
		return a.renderRosters(w, format, c, problems, o.decimalComma)
	}
	return a.deliver(delivery{
		parts: []part{filesPart{outputs, options, render}}, format: o.format, strict: o.strict, problems: problems, render: render,
	})
}

func (a *app) renderRosters(w io.Writer, format string, c *compare.RosterComparison, problems []diag.Problem, decimalComma bool) error {
	switch format {
	case formatJSON:
		return jsonout.RostersJSON(w, c, jsonout.ProblemEntries(problems, a.text))
	case formatCSV:
		return jsonout.RostersCSV(w, c, a.text, jsonout.CSVOptions{DecimalComma: decimalComma})
	case formatMarkdown:
		return terminal.RostersMarkdown(w, c, a.text)
	case formatExcel:
		return excel.RostersExcel(w, c, a.text, Version)
	default:
		return terminal.RostersTable(w, c, a.text, a.tableOptions())
	}
}
