package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"time"

	"chibo/cmd/internal/pages"
	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A Verification is a report compared with what follows: its pages with what it
// carries, and what it carries with the inputs, where they were named.
type Verification struct {
	File    string
	SHA256  string
	Report  *Report
	Code    string // the report's check code
	Program string // the version that verifies
	Pages   *pages.Outcome
	Fields  []FilledField            // blank on paper, filled in since
	Carried []scoring.CellDifference // what does not follow from the marks that it carries itself
	Set     string                   // a criteria set that is not what its hash says; empty: there is none
	Record  []diag.Message           // what the record of a closed period and its folder do not agree in
	Notes   []diag.Message

	Against string // folder of the inputs; empty: they were not looked at
	Inputs  []InputChange
	Results []scoring.CellDifference
	Fresh   string // check code of the fresh run
}

// The outcomes of a verification.
const (
	Whole   = "whole"   // every part is as it was written
	Agrees  = "agrees"  // all that is seen is what follows
	Differs = "differs" // something is not
)

// Result is one of Whole, Agrees and Differs.
func (v *Verification) Result() string {
	switch {
	case len(v.Pages.Differences)+len(v.Carried)+len(v.Inputs)+len(v.Results)+len(v.Record) > 0 || v.Set != "":
		return Differs
	case v.Pages.Whole:
		return Whole
	}
	return Agrees
}

// VerifyTable tells what was found in words.
func VerifyTable(w io.Writer, v *Verification, p *text.Printer) error {
	b := bufio.NewWriter(w)
	say := func(indent int, key string, args ...any) {
		fmt.Fprintf(b, "%*s%s\n", indent, "", p.Text(key, args...))
	}
	say(0, "verify.title", "file", v.File, "period", v.Report.Result.Period, "edition", v.Report.edition(), "code", v.Code)
	if v.Report.Number != "" {
		say(0, "verify.number", "number", v.Report.Number)
	}
	if revised := v.Report.revisionTitle(p); revised != "" {
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
	v.pagesText(b, p, say)
	v.carriedText(b, p, say)
	if v.Against != "" {
		v.inputsText(b, p, say)
	}
	if v.Against != "" && len(v.Report.Result.Cells) > 0 { // a JSON report was compared value by value
		v.resultsText(b, p, say)
	}
	fmt.Fprintln(b)
	v.conclusion(say, p)
	return b.Flush() // keeps the first error of all
}

// conclusion says the outcome, and what could not be compared.
func (v *Verification) conclusion(say sayer, p *text.Printer) {
	for _, f := range v.Fields {
		say(0, "verify.field", "field", p.Text(f.key()), "cell", f.Cell, "text", text.Plain(f.Text))
	}
	switch missing := v.notCompared(p); {
	case v.Result() == Differs:
		say(0, "verify.differs")
		return
	case v.Result() == Whole:
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

// notCompared tells of what nothing can be said.
func (v *Verification) notCompared(p *text.Printer) (list []string) {
	counts := map[pages.Kind]int{}
	for _, n := range v.Pages.NotCompared {
		counts[n.Kind] += n.Count
	}
	for _, kind := range pages.Kinds() {
		if counts[kind] > 0 {
			list = append(list, p.Text("verify.not-compared."+string(kind), "count", counts[kind]))
		}
	}
	return list
}

// A sayer writes a line of the catalogue.
type sayer = func(indent int, key string, args ...any)

// pagesText names the places in which the pages do not say what follows: those
// changed by hand before those that only follow from them.
func (v *Verification) pagesText(w io.Writer, p *text.Printer, say sayer) {
	found := v.Pages.Differences
	if len(found) == 0 {
		say(0, "verify.pages.good")
		return
	}
	say(0, "verify.pages.bad", "count", len(found)+v.Pages.More)
	for _, computed := range []bool{false, true} {
		for _, d := range found {
			if d.Computed == computed {
				fmt.Fprintln(w, "  "+pageLine(d, p))
			}
		}
	}
	if v.Pages.More > 0 {
		say(2, "verify.pages.more", "count", v.Pages.More)
	}
}

// pageLine writes `Xếp loại!D14 (Chi bộ thôn Đông): ghi 95, theo số liệu là 91,67`.
func pageLine(d pages.Difference, p *text.Printer) string {
	place := text.Plain(d.Sheet)
	if place == "" {
		place = p.Text("verify.whole-file")
	}
	if d.Cell != "" {
		place += "!" + text.Plain(d.Cell)
	}
	if d.Row != "" {
		place += " (" + text.Plain(d.Row) + ")"
	}
	what := text.Plain(d.What)
	if key := "verify.what." + d.What; p.Has(key) {
		what = p.Text(key)
	}
	line := p.Text("verify.page."+string(d.Kind), "place", place, "what", what, "stands", stood(d.Stands, p), "follows", stood(d.Follows, p))
	if d.Computed {
		line += p.Text("verify.page.computed")
	}
	return line
}

// stood is a cell's content in a sentence.
func stood(value string, p *text.Printer) string {
	switch {
	case value == "":
		return p.Text("verify.blank")
	case p.Has("verify.state." + value):
		return p.Text("verify.state." + value)
	case isPlainNumber(strings.TrimSuffix(value, "%")):
		return p.Decimal(value)
	}
	return "“" + text.Plain(shortened(value, maxStood)) + "”"
}

// maxStood is how much of a text is quoted.
const maxStood = 200

func isPlainNumber(s string) bool {
	_, err := criteria.ParsePoints(s)
	return err == nil
}

// carriedText names what the report's own data do not bear out: somebody changed
// them, for the program never writes such.
func (v *Verification) carriedText(w io.Writer, p *text.Printer, say sayer) {
	if v.Set != "" {
		say(0, "verify.set", "id", v.Set)
	}
	if len(v.Carried) == 0 {
		return
	}
	say(0, "verify.carried.bad", "count", len(v.Carried))
	v.cellsText(w, p, v.Carried)
}

func (v *Verification) cellsText(w io.Writer, p *text.Printer, cells []scoring.CellDifference) {
	for _, c := range cells {
		line := CellLine(c, p)
		if len(c.Sums) == 2 {
			line += p.Text("verify.sums", "before", c.Sums[0], "after", c.Sums[1])
		}
		fmt.Fprintln(w, "  "+line)
		for _, m := range c.Meetings {
			fmt.Fprintln(w, "    "+meetingLine(m, p))
		}
	}
}

func (v *Verification) inputsText(w io.Writer, p *text.Printer, say sayer) {
	if len(v.Inputs) == 0 {
		say(0, "verify.inputs.good", "count", len(v.Report.usedInputs()), "folder", v.Against)
		return
	}
	say(0, "verify.inputs.bad", "count", len(v.Inputs), "folder", v.Against)
	for _, i := range v.Inputs {
		fmt.Fprintln(w, "  "+InputLine(i, p))
	}
}

// resultsText names what no longer follows from the inputs, by cell and month.
func (v *Verification) resultsText(w io.Writer, p *text.Printer, say sayer) {
	if len(v.Results) == 0 {
		say(0, "verify.results.good", "cells", len(v.Report.Result.Cells))
		return
	}
	say(0, "verify.results.bad", "count", len(v.Results), "code", v.Fresh)
	v.cellsText(w, p, v.Results)
}

// meetingLine writes "tháng 8/2026: 91 Tốt → 80 Khá; tiêu chí 4.2: 25 → 14".
func meetingLine(m scoring.MeetingDifference, p *text.Printer) string {
	month := p.Value(m.Month)
	if m.Kind == scoring.Thematic {
		month = p.Text("excel.thematic", "cell", month)
	}
	key := "verify.meeting"
	if !m.Regraded() {
		key = "verify.meeting.same"
	}
	line := p.Text(key, "month", month, "before", meetingStanding(m.Before, p), "after", meetingStanding(m.After, p))
	for _, mark := range m.Marks {
		line += p.Text("verify.mark", "criterion", mark.Criterion, "before", markText(mark.Before, p), "after", markText(mark.After, p))
	}
	for _, f := range m.Facts {
		name := f.Fact
		if key := "verify.fact." + f.Fact; p.Has(key) {
			name = p.Text(key)
		}
		line += p.Text("verify.fact", "fact", name, "before", factText(f.Before, p), "after", factText(f.After, p))
	}
	return line
}

func markText(points *criteria.Points, p *text.Printer) string {
	if points == nil {
		return p.Text("verify.blank")
	}
	return p.Value(*points)
}

func factText(value string, p *text.Printer) string {
	if date, err := time.Parse(time.DateOnly, value); err == nil {
		return p.Value(criteria.DateOf(date))
	}
	if value == "" {
		return p.Text("verify.blank")
	}
	return text.Plain(value)
}
