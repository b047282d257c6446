package terminal

import (
	"fmt"
	"io"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/cmd/internal/wrap"
	"chibo/scoring/compare"
)

// VerifyTable tells what was found in words, in lines of a width; 0: unbroken.
func VerifyTable(w io.Writer, v *view.Verification, p *text.Printer, width int) error {
	b := new(strings.Builder)
	say := func(indent int, key string, args ...any) {
		fmt.Fprintf(b, "%*s%s\n", indent, "", p.Text(key, args...))
	}
	say(0, "verify.title", "file", v.File, "period", v.Report.Result.Period, "edition", v.Report.EditionNumber(), "code", v.Code)
	if v.Report.Number != "" {
		say(0, "verify.number", "number", v.Report.Number)
	}
	if revised := v.Report.RevisionTitle(p); revised != "" {
		fmt.Fprintln(b, revised)
	}
	if v.Program != v.Report.Version {
		say(0, "verify.other-program", "its", v.Report.Version, "program", v.Program)
	}
	for _, note := range v.Notes {
		say(0, "verify.note", "note", note)
	}
	fmt.Fprintln(b)
	for _, m := range v.Record {
		fmt.Fprintln(b, p.Text(m.Key, m.Args...))
	}
	pagesText(v, b, p, say)
	carriedText(v, b, p, say)
	if v.Against != "" {
		inputsText(v, b, p, say)
	}
	if v.Against != "" && len(v.Report.Result.Cells) > 0 { // a JSON report was compared value by value
		resultsText(v, b, p, say)
	}
	fmt.Fprintln(b)
	conclusion(v, say, p)
	_, err := io.WriteString(w, wrap.Block(b.String(), width))
	return err
}

// conclusion says the outcome, and what could not be compared.
func conclusion(v *view.Verification, say sayer, p *text.Printer) {
	for _, f := range v.Fields {
		say(0, "verify.field", "field", p.Text(f.Key()), "cell", f.Cell, "text", text.Plain(f.Text))
	}
	switch missing := v.NotCompared(p); {
	case v.Result() == view.Differs:
		say(0, "verify.differs")
		return
	case v.Result() == view.Whole:
		say(0, "verify.whole")
	case len(missing) == 0:
		say(0, "verify.agrees")
	default:
		say(0, "verify.agrees.not-compared", "what", strings.Join(missing, "; "))
	}
	if v.Against == "" {
		say(0, "verify.alone")
	} else {
		say(0, "verify.good")
	}
}

// A sayer writes a line of the catalogue.
type sayer = func(indent int, key string, args ...any)

// pagesText names the places in which the pages do not say what follows: those
// changed by hand before those that only follow from them.
func pagesText(v *view.Verification, w io.Writer, p *text.Printer, say sayer) {
	found := v.Pages.Differences
	if len(found) == 0 {
		say(0, "verify.pages.good")
		return
	}
	say(0, "verify.pages.bad", "count", len(found)+v.Pages.More)
	for _, computed := range []bool{false, true} {
		for _, d := range found {
			if d.Computed == computed {
				fmt.Fprintln(w, "  "+view.PageLine(d, p))
			}
		}
	}
	if v.Pages.More > 0 {
		say(2, "verify.pages.more", "count", v.Pages.More)
	}
}

// carriedText names what the report's own data do not bear out: somebody changed
// them, for the program never writes such.
func carriedText(v *view.Verification, w io.Writer, p *text.Printer, say sayer) {
	if v.Set != "" {
		say(0, "verify.set", "id", v.Set)
	}
	if len(v.Carried) == 0 {
		return
	}
	say(0, "verify.carried.bad", "count", compare.CountCells(v.Carried))
	cellsText(w, p, v.Carried)
}

func cellsText(w io.Writer, p *text.Printer, cells []compare.CellDifference) {
	for _, c := range cells {
		line := view.CellLine(c, p)
		if len(c.Sums) == 2 {
			line += p.Text("verify.sums", "before", c.Sums[0], "after", c.Sums[1])
		}
		fmt.Fprintln(w, "  "+line)
		for _, m := range c.Meetings {
			fmt.Fprintln(w, "    "+view.MeetingLine(m, p))
		}
	}
}

func inputsText(v *view.Verification, w io.Writer, p *text.Printer, say sayer) {
	if len(v.Inputs) == 0 {
		say(0, "verify.inputs.good", "count", len(view.UsedInputs(v.Report)), "folder", v.Against)
		return
	}
	say(0, "verify.inputs.bad", "count", len(v.Inputs), "folder", v.Against)
	for _, i := range v.Inputs {
		fmt.Fprintln(w, "  "+view.InputLine(i, p))
	}
}

// resultsText names what no longer follows from the inputs, by cell and month.
func resultsText(v *view.Verification, w io.Writer, p *text.Printer, say sayer) {
	if len(v.Results) == 0 {
		say(0, "verify.results.good", "cells", len(v.Report.Result.Cells))
		return
	}
	say(0, "verify.results.bad", "count", compare.CountCells(v.Results), "code", v.Fresh)
	cellsText(w, p, v.Results)
}
