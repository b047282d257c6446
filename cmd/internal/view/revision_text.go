package view

import (
	"fmt"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/compare"
)

// FooterText says which version of the report a page is of, and which file it
// belongs to.
func FooterText(r *Report, p *text.Printer) string {
	return p.Text("excel.footer", "edition", r.EditionNumber(), "code", r.CheckCode())
}

// NumberText is the line for the document's number: a blank to be filled in
// until it is known.
func NumberText(r *Report, blank string, p *text.Printer) string {
	if r.Number == "" {
		return p.Text(blank)
	}
	return p.Text("revision.number", "number", r.Number)
}

// RevisionTitle says what this report replaces, nothing where it is the first.
func (r *Report) RevisionTitle(p *text.Printer) string {
	if r.Revision == nil {
		return ""
	}
	return p.Text("revision.title", "edition", r.EditionNumber(), "number", r.Revision.Replaces)
}

// RevisionLines say why a report replaces another, and what has changed; none
// where it replaces none.
func RevisionLines(r *Report, p *text.Printer) []string { return r.RevisionLines(p, InputChangeText) }

// SummaryLine counts cells and grades in a line.
func SummaryLine(r *Report, p *text.Printer) string { return summaryLine(r, p) }

// RevisionLines say why a report replaces another, and what has changed; change
// words the outcome of an input.
func (r *Report) RevisionLines(p *text.Printer, change func(InputChange, *text.Printer) string) []string {
	v := r.Revision
	if v == nil {
		return nil
	}
	lines := []string{p.Text("revision.reason", "reason", v.Reason)}
	if len(v.Inputs) == 0 && len(v.Cells) == 0 {
		return append(lines, p.Text("revision.nothing"))
	}
	for _, i := range v.Inputs {
		lines = append(lines, "– "+inputLine(i, change(i, p), p))
	}
	for _, c := range v.Cells {
		if c.Regraded() {
			lines = append(lines, "– "+CellLine(c, p))
		}
	}
	if n := v.OnlyMeetings(); n > 0 {
		lines = append(lines, "– "+p.Text("revision.meetings-only", "count", n))
	}
	return lines
}

// OnlyMeetings counts the cells of which only meetings changed, not the result.
func (v *Revision) OnlyMeetings() (n int) {
	for _, c := range v.Cells {
		if !c.Regraded() {
			n++
		}
	}
	return n
}

// InputLine writes "phiếu chấm điểm phieu/thon-1.xlsx: đã sửa (SHA-256 cc33… →
// dd44…)".
func InputLine(i InputChange, p *text.Printer) string { return inputLine(i, InputChangeText(i, p), p) }

func inputLine(i InputChange, change string, p *text.Printer) string {
	return p.Text("revision.input", "role", p.Text("revision.role."+i.Role), "name", p.Path(i.Name), "change", change)
}

// InputChangeText says the outcome of an input, with the hashes.
func InputChangeText(i InputChange, p *text.Printer) string {
	return p.Text("revision.change.hash."+string(i.State), "change", InputWord(i, p), "before", shortHash(i.Before), "after", shortHash(i.After))
}

// InputWord is the word for the outcome of an input.
func InputWord(i InputChange, p *text.Printer) string {
	return p.Text("revision.change." + string(i.State))
}

// shortHash is enough of a hash to be compared by eye.
func shortHash(sum string) string {
	const enough = 12
	if len(sum) <= enough {
		return sum
	}
	return sum[:enough] + "…"
}

// CellLine writes "Chi bộ thôn Đông (CB01): 91,67 Tốt → 88,5 Khá".
func CellLine(c compare.CellDifference, p *text.Printer) string {
	name := text.Plain(c.Name)
	if criteria.Key(c.ID) != criteria.Key(c.Name) {
		name = fmt.Sprintf("%s (%s)", name, text.Plain(c.ID))
	}
	return p.Text("revision.cell", "cell", ofAssessment(c, name, p), "change", CellChange(c, p))
}

// DifferingCell names the cell, and its assessment where that differs.
func DifferingCell(c compare.CellDifference, p *text.Printer) string {
	return ofAssessment(c, text.Plain(c.Name), p)
}

func ofAssessment(c compare.CellDifference, name string, p *text.Printer) string {
	if !c.Assessed {
		return name
	}
	return p.Text("revision.cell.assessed", "cell", name)
}

// CellChange writes "91,67 Tốt → 88,5 Khá", else the result that stays.
func CellChange(c compare.CellDifference, p *text.Printer) string {
	if !c.Regraded() {
		return p.Text("revision.cell.same", "stands", cellStanding(c.After, p))
	}
	return p.Text("revision.cell.change", "before", cellStanding(c.Before, p), "after", cellStanding(c.After, p))
}

func cellStanding(s *compare.Standing, p *text.Printer) string {
	return standing(s, "report.status.", p)
}

// meetingStanding writes "91 Tốt", else the meeting's state.
func meetingStanding(s *compare.Standing, p *text.Printer) string {
	return standing(s, "report.meeting.", p)
}

func standing(s *compare.Standing, words string, p *text.Printer) string {
	switch {
	case s == nil:
		return p.Text("revision.absent")
	case s.Grade == "" && !s.Score.Known:
		return p.Text(words + s.Status)
	case !s.Score.Known:
		return text.Plain(s.Grade)
	}
	return strings.TrimSpace(p.Value(s.Score.Value) + " " + text.Plain(s.Grade))
}

// OverlapLines tell of closed reports of other periods with which this one does
// not agree.
func OverlapLines(r *Report, p *text.Printer) (lines []string) {
	for _, o := range r.Overlaps {
		period, err := scoring.ParsePeriod(o.Period)
		if err != nil {
			continue // what this program wrote can be read
		}
		lines = append(lines, p.Text("overlap.title", "period", period, "number", o.Number, "edition", o.Edition))
		for _, c := range o.Cells {
			for _, m := range c.Meetings {
				lines = append(lines, "– "+text.Plain(c.Name)+", "+MeetingLine(m, p))
			}
		}
	}
	return lines
}
