package word

import (
	"strings"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/analysis"
)

// noticeRemarks tells what a list says of the cell's meetings, where no marks
// do: the reasons of column 10.
func (d notice) noticeRemarks(c *scoring.CellResult) {
	var remarks []string
	for i := range c.Meetings {
		m := &c.Meetings[i]
		if remark := strings.TrimSpace(text.Plain(m.Remark)); remark != "" && m.Status == scoring.Scored {
			remarks = append(remarks, d.p.Text("doc.notice.remark", "month", m.Month, "remark", view.Shortened(remark, view.ReasonLength)))
		}
	}
	if len(remarks) > 0 {
		d.say("doc.notice.remarks", "remarks", strings.Join(remarks[:min(len(remarks), noticeMending)], "; "))
	}
}

// noticeMending says what the cell is to do next: what it owes, what its marks
// show, and else what its grade and the way of its totals ask for. Only the best
// grade that is not falling is asked to go on as it does.
func (d notice) noticeMending(c *scoring.CellResult, losses []analysis.CriterionLoss) {
	todo := d.owed(c)
	if titles := weakTitles(losses); len(titles) > 0 {
		todo = append(todo, d.p.Text("doc.notice.mend.criteria", "titles", strings.Join(titles, ", ")))
	}
	if len(todo) > 0 {
		d.last(d.p.Text("doc.notice.mend", "todo", strings.Join(todo, "; ")))
	}
	if advice := d.advice(c, len(todo) > 0); advice != "" {
		d.last(advice)
	}
}

// last is a paragraph that may stand before the signature, which is never alone on
// a page.
func (d notice) last(value string) {
	d.paragraph(value, run{align: "both", indent: true, after: 6, keep: true})
}

// owed lists the sheets to be sent, those to be mended with what is wrong in
// them, and the meetings that were not held.
func (d notice) owed(c *scoring.CellResult) (todo []string) {
	if missing := view.MonthsOf(c, scoring.MissingMeeting); len(missing) > 0 {
		todo = append(todo, d.p.Text("doc.notice.mend.missing", "months", d.report.MonthList(missing, d.p)))
	}
	for i := range c.Meetings {
		if m := &c.Meetings[i]; m.Status == scoring.Faulty && len(todo) < noticeMending {
			todo = append(todo, d.faultyText(m))
		}
	}
	for i := range c.Meetings {
		if m := &c.Meetings[i]; m.Status == scoring.UndecidedSheet {
			todo = d.wantingFacts(todo, m)
		}
	}
	if absent := view.MonthsOf(c, scoring.NotHeld); len(absent) > 0 {
		todo = append(todo, d.p.Text("doc.notice.mend.not-held", "months", d.report.MonthList(absent, d.p)))
	}
	return todo
}

// faultyText names a faulty sheet and, in words, what is wrong in which cell.
func (d notice) faultyText(m *scoring.MeetingResult) string {
	var faults []string
	for _, problem := range view.Together(d.report.FaultsOf(m)) {
		fault := text.Plain(d.p.Message(problem.Message))
		if problem.Pos.Cell != "" {
			fault = d.p.Text("place.cell", "cell", problem.Pos.Cell) + ": " + fault
		}
		faults = append(faults, view.Shortened(fault, view.ReasonLength))
	}
	if len(faults) == 0 {
		return d.p.Text("doc.notice.mend.faulty", "month", m.Month)
	}
	more := ""
	if n := len(faults) - noticeMending; n > 0 {
		more = d.p.Text("tasks.more.short", "count", n)
	}
	return d.p.Text("doc.notice.mend.faulty.what", "month", m.Month, "what", strings.Join(faults[:min(len(faults), noticeMending)], "; ")+more)
}

func weakTitles(losses []analysis.CriterionLoss) (titles []string) {
	for _, l := range losses[:min(len(losses), noticeMending)] {
		titles = append(titles, "“"+view.Shortened(l.Leaf.Title, view.ReasonLength)+"”")
	}
	return titles
}

// advice follows from the grade and from how the totals went; none for a cell
// that has no grade: what it owes says all.
func (d notice) advice(c *scoring.CellResult, listed bool) string {
	grade := c.DecidedGrade()
	if !grade.Known || c.Outside {
		return ""
	}
	first, last, falling := fall(c)
	switch grades := d.report.Grades(); {
	case grade.Value == 0 && falling:
		return d.p.Text("doc.notice.advice.falling", "first", first, "last", last, "grade", grades[0].Title)
	case grade.Value == 0 && listed:
		return ""
	case grade.Value == 0:
		return d.p.Text("doc.notice.mend.none")
	case grade.Value == len(grades)-1:
		return d.p.Text("doc.notice.advice.worst", "grade", grades[grade.Value].Title)
	default:
		return d.p.Text("doc.notice.advice.better", "grade", grades[grade.Value-1].Title)
	}
}

// fall returns the first and the last total that count, and whether it is lower.
func fall(c *scoring.CellResult) (first, last criteria.Points, falling bool) {
	known := false
	for i := range c.Meetings {
		m := &c.Meetings[i]
		if total := view.DecidedTotal(m); total.Known && view.InScore(m) {
			if !known {
				first, known = total.Value, true
			}
			last = total.Value
		}
	}
	return first, last, known && last < first
}
