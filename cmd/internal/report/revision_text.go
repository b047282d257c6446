package report

import (
	"fmt"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/scoring"
)

// revisionTitle says what this report replaces, nothing where it is the first.
func (r *Report) revisionTitle(p *text.Printer) string {
	if r.Revision == nil {
		return ""
	}
	return p.Text("revision.title", "edition", r.edition(), "number", r.Revision.Replaces)
}

// RevisionLines tell why a report replaces another, and what has changed; none
// where it replaces none.
func RevisionLines(r *Report, p *text.Printer) []string { return r.revisionLines(p, inputChange) }

// SummaryLine counts cells and grades in a line.
func SummaryLine(r *Report, p *text.Printer) string { return r.summaryLine(p) }

// revisionLines tell why a report replaces another, and what has changed; change
// words what became of an input.
func (r *Report) revisionLines(p *text.Printer, change func(InputChange, *text.Printer) string) []string {
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
	if n := v.onlyMeetings(); n > 0 {
		lines = append(lines, "– "+p.Text("revision.meetings-only", "count", n))
	}
	return lines
}

// onlyMeetings counts the cells of which only meetings changed, not the result.
func (v *Revision) onlyMeetings() (n int) {
	for _, c := range v.Cells {
		if !c.Regraded() {
			n++
		}
	}
	return n
}

// InputLine writes "phiếu chấm điểm phieu/thon-1.xlsx: đã sửa (SHA-256 cc33… →
// dd44…)".
func InputLine(i InputChange, p *text.Printer) string { return inputLine(i, inputChange(i, p), p) }

func inputLine(i InputChange, change string, p *text.Printer) string {
	return p.Text("revision.input", "role", p.Text("revision.role."+i.Role), "name", i.Name, "change", change)
}

// inputChange says what became of an input, with the hashes.
func inputChange(i InputChange, p *text.Printer) string {
	return p.Text("revision.change.hash."+string(i.State), "change", inputWord(i, p), "before", shortHash(i.Before), "after", shortHash(i.After))
}

// inputWord says what became of an input.
func inputWord(i InputChange, p *text.Printer) string {
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
func CellLine(c scoring.CellDifference, p *text.Printer) string {
	name := text.Plain(c.Name)
	if criteria.Key(c.ID) != criteria.Key(c.Name) {
		name = fmt.Sprintf("%s (%s)", name, text.Plain(c.ID))
	}
	return p.Text("revision.cell", "cell", name, "change", cellChange(c, p))
}

// cellChange writes "91,67 Tốt → 88,5 Khá", else the result that stays.
func cellChange(c scoring.CellDifference, p *text.Printer) string {
	if !c.Regraded() {
		return p.Text("revision.cell.same", "stands", cellStanding(c.After, p))
	}
	return p.Text("revision.cell.change", "before", cellStanding(c.Before, p), "after", cellStanding(c.After, p))
}

func cellStanding(s *scoring.Standing, p *text.Printer) string {
	return standing(s, "report.status.", p)
}

// meetingStanding writes "91 Tốt", else the meeting's state.
func meetingStanding(s *scoring.Standing, p *text.Printer) string {
	return standing(s, "report.meeting.", p)
}

func standing(s *scoring.Standing, words string, p *text.Printer) string {
	switch {
	case s == nil:
		return p.Text("revision.absent")
	case s.Grade == "" && s.Score == nil:
		return p.Text(words + s.Status)
	case s.Score == nil:
		return text.Plain(s.Grade)
	}
	return strings.TrimSpace(p.Value(*s.Score) + " " + text.Plain(s.Grade))
}

// overlapLines tell of closed reports of other periods with which this one does
// not agree.
func (r *Report) overlapLines(p *text.Printer) (lines []string) {
	for _, o := range r.Overlaps {
		period, err := scoring.ParsePeriod(o.Period)
		if err != nil {
			continue // what this program wrote can be read
		}
		lines = append(lines, p.Text("overlap.title", "period", period, "number", o.Number, "edition", o.Edition))
		for _, c := range o.Cells {
			for _, m := range c.Meetings {
				lines = append(lines, "– "+text.Plain(c.Name)+", "+meetingLine(m, p))
			}
		}
	}
	return lines
}
