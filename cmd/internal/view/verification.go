package view

import (
	"strings"
	"time"

	"chibo/cmd/internal/pages"
	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/compare"
)

// First tells the first difference in a sentence; empty: there is none.
func (v *Verification) First(p *text.Printer) string {
	for _, d := range v.Differences(p) {
		return d.Text
	}
	return ""
}

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
	Carried []compare.CellDifference // what does not follow from the marks that it carries itself
	Set     string                   // a criteria set that is not what its hash says; empty: there is none
	Record  []diag.Message           // what the record of a closed period and its folder do not agree in
	Notes   []diag.Message

	Against string // folder of the inputs; empty: they were not looked at
	Inputs  []InputChange
	Results []compare.CellDifference
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

// NotCompared tells of what nothing can be said.
func (v *Verification) NotCompared(p *text.Printer) (list []string) {
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

// PageLine writes `Xếp loại!D14 (Chi bộ thôn Đông): ghi 95, theo số liệu là 91,67`.
func PageLine(d pages.Difference, p *text.Printer) string {
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
	return "“" + text.Plain(Shortened(value, maxStood)) + "”"
}

// maxStood is how much of a text is quoted.
const maxStood = 200

func isPlainNumber(s string) bool {
	_, err := criteria.ParsePoints(s)
	return err == nil
}

// MeetingLine writes "tháng 8/2026: 91 Tốt → 80 Khá; tiêu chí 4.2: 25 → 14".
func MeetingLine(m compare.MeetingDifference, p *text.Printer) string {
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

func markText(points criteria.Optional[criteria.Points], p *text.Printer) string {
	if !points.Known {
		return p.Text("verify.blank")
	}
	return p.Value(points.Value)
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

// A Difference is one place of a report that is not as it should be. What does
// not apply is empty.
type Difference struct {
	Kind                                    string
	Sheet, Cell, Row, What, Stands, Follows string
	Computed                                bool   // the value follows from others
	Text                                    string // the whole in a sentence
}

// Differences are all that makes the outcome Differs.
func (v *Verification) Differences(p *text.Printer) (list []Difference) {
	for _, m := range v.Record {
		list = append(list, Difference{Kind: "record", Text: p.Text(m.Key, m.Args...)})
	}
	if v.Set != "" {
		list = append(list, Difference{Kind: "criteria", What: v.Set, Text: p.Text("verify.set", "id", v.Set)})
	}
	for _, d := range v.Pages.Differences {
		list = append(list, Difference{string(d.Kind), d.Sheet, d.Cell, d.Row, d.What, d.Stands, d.Follows, d.Computed, PageLine(d, p)})
	}
	for _, c := range v.Carried {
		list = append(list, Difference{Kind: "carried", Row: c.Name, Text: CellLine(c, p)})
	}
	for _, i := range v.Inputs {
		list = append(list, Difference{Kind: "input", What: i.Name, Stands: i.Before, Follows: i.After, Text: InputLine(i, p)})
	}
	for _, c := range v.Results {
		list = append(list, Difference{Kind: "result", Row: c.Name, Text: CellLine(c, p)})
	}
	return list
}
