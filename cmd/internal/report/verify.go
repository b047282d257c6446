package report

import (
	"bufio"
	"encoding/json"
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

// A Verification is a report held against what follows: its pages against what
// it carries, and what it carries against the inputs, where they were named.
type Verification struct {
	File    string
	SHA256  string
	Report  *Report
	Code    string // the report's check code
	Program string // the version that verifies
	Cells   int    // that were held against what follows
	Pages   []pages.Difference
	Carried []scoring.CellDifference // what does not follow from the marks that it carries itself
	Altered bool                     // the file is not the one that was closed
	Notes   []diag.Message

	Against string // folder of the inputs; empty: they were not looked at
	Inputs  []InputChange
	Results []scoring.CellDifference
	Fresh   string // check code of the fresh run
}

// Follows reports whether every number of the report follows.
func (v *Verification) Follows() bool {
	return !v.Altered && len(v.Pages) == 0 && len(v.Carried) == 0 && len(v.Inputs) == 0 && len(v.Results) == 0
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
	v.pagesText(b, p, say)
	v.carriedText(b, p, say)
	if v.Against != "" {
		v.inputsText(b, p, say)
	}
	if v.Against != "" && len(v.Report.Result.Cells) > 0 { // a JSON report was held against them value by value
		v.resultsText(b, p, say)
	}
	fmt.Fprintln(b)
	switch {
	case !v.Follows():
		say(0, "verify.bad")
	case v.Against == "":
		say(0, "verify.good-alone")
	default:
		say(0, "verify.good")
	}
	return b.Flush() // keeps the first error of all
}

// A sayer writes a line of the catalogue.
type sayer = func(indent int, key string, args ...any)

// pagesText names the places in which the pages do not say what follows: those
// changed by hand before those that only follow from them.
func (v *Verification) pagesText(w io.Writer, p *text.Printer, say sayer) {
	if len(v.Pages) == 0 {
		say(0, "verify.pages.good", "cells", v.Cells)
		return
	}
	say(0, "verify.pages.bad", "count", len(v.Pages), "cells", v.Cells)
	for _, computed := range []bool{false, true} {
		for _, d := range v.Pages {
			if d.Computed == computed {
				fmt.Fprintln(w, "  "+pageLine(d, p))
			}
		}
	}
}

// pageLine writes `Xếp loại!D14 (Chi bộ thôn Đông): ghi 95, theo số liệu là 91,67`.
func pageLine(d pages.Difference, p *text.Printer) string {
	place := text.Plain(d.Sheet)
	if d.Cell != "" {
		place += "!" + d.Cell
	}
	if d.Row != "" {
		place += " (" + text.Plain(d.Row) + ")"
	}
	line := p.Text("verify.page."+string(d.Kind), "place", place, "stands", stood(d.Stands, p), "follows", stood(d.Follows, p))
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
	case isPlainNumber(strings.TrimSuffix(value, "%")):
		return p.Decimal(value)
	}
	return "“" + text.Plain(value) + "”"
}

func isPlainNumber(s string) bool {
	_, err := criteria.ParsePoints(s)
	return err == nil
}

// carriedText names what the report's own data do not bear out: somebody changed
// them, for the program never writes such.
func (v *Verification) carriedText(w io.Writer, p *text.Printer, say sayer) {
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

type jsonVerification struct {
	File      string                   `json:"file"`
	SHA256    string                   `json:"sha256"`
	Period    string                   `json:"period"`
	Edition   int                      `json:"edition"`
	Number    *string                  `json:"number"`
	CheckCode string                   `json:"check_code"`
	Program   string                   `json:"program"`
	Follows   bool                     `json:"follows"`
	Notes     []string                 `json:"notes"`
	Cells     int                      `json:"cells_compared"`
	Pages     []jsonPage               `json:"pages"`
	Carried   []scoring.CellDifference `json:"carried"`
	Against   *string                  `json:"against"`
	Inputs    []InputChange            `json:"inputs"`
	Fresh     *string                  `json:"fresh_check_code"`
	Results   []scoring.CellDifference `json:"results"`
}

type jsonPage struct {
	Kind     pages.Kind `json:"kind"`
	Sheet    string     `json:"sheet"`
	Cell     *string    `json:"cell"`
	Row      *string    `json:"row"`
	Stands   *string    `json:"stands"`
	Follows  *string    `json:"follows"`
	Computed bool       `json:"computed"`
}

// VerifyJSON tells what was found as data.
func VerifyJSON(w io.Writer, v *Verification, p *text.Printer) error {
	out := jsonVerification{
		File: v.File, SHA256: v.SHA256, Period: v.Report.Result.Period.String(), Edition: v.Report.edition(), Number: nonEmpty(v.Report.Number),
		CheckCode: v.Code, Program: v.Report.Version, Follows: v.Follows(), Notes: messages(v.Notes, p), Cells: v.Cells,
		Pages: []jsonPage{}, Carried: v.Carried, Against: nonEmpty(v.Against), Inputs: v.Inputs, Fresh: nonEmpty(v.Fresh), Results: v.Results,
	}
	for _, d := range v.Pages {
		out.Pages = append(out.Pages, jsonPage{d.Kind, d.Sheet, nonEmpty(d.Cell), nonEmpty(d.Row), nonEmpty(d.Stands), nonEmpty(d.Follows), d.Computed})
	}
	if out.Carried == nil {
		out.Carried = []scoring.CellDifference{}
	}
	if out.Inputs == nil {
		out.Inputs = []InputChange{}
	}
	if out.Results == nil {
		out.Results = []scoring.CellDifference{}
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	return encoder.Encode(out)
}
