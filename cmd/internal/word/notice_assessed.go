package word

import (
	"slices"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/scoring"
	"chibo/scoring/analysis"
)

// noticeSheets lists the sheets of the cell's quarters or year, which are of no
// meeting, and what they state beside their points.
func (d notice) noticeSheets(c *scoring.CellResult) {
	rows := [][]tableCell{d.head("excel.month", "excel.self", "excel.review", "report.column.total", "report.column.grade")}
	for i := range c.Meetings[:min(len(c.Meetings), noticeMeetings)] {
		m := &c.Meetings[i]
		grade := d.report.DecidedGradeTitle(m)
		if grade == "" {
			grade = d.p.Text("report.meeting." + string(m.Status))
		}
		rows = append(rows, []tableCell{midCell(view.MonthNumber(m.Month)), midCell(view.PointsText(m.Self, d.p)),
			midCell(view.PointsText(m.Review, d.p)), midCell(noticeTotal(m, d.p)), midCell(grade)})
	}
	d.table([]int{20, 15, 15, 15, 35}, 1, true, rows)
	d.paragraph("", run{size: 6})
	for i := range c.Meetings {
		d.noticeFacts(&c.Meetings[i], len(c.Meetings) > 1)
	}
}

// noticeFacts says what a sheet states, and what it does not: the grade may
// depend on it.
func (d notice) noticeFacts(m *scoring.MeetingResult, several bool) {
	set := d.report.SetOf(m)
	if set == nil || several && len(m.Stated) == 0 {
		return
	}
	var facts []string
	for i := range set.Facts {
		key, said := "explain.fact.none", ""
		if at := slices.IndexFunc(m.Stated, func(f scoring.StatedFact) bool { return f.Fact == i }); at >= 0 {
			key, said = "explain.fact", m.Stated[at].Text
		}
		facts = append(facts, d.p.Text(key, "fact", set.Facts[i].Title, "text", view.Shortened(said, view.ReasonLength)))
	}
	if len(facts) > 0 {
		d.say("doc.notice.facts", "month", m.Month, "facts", facts)
	}
}

// besideNotices are the parts of notices on the assessment beside the meetings.
type besideNotices struct {
	report     *view.Report
	p          *text.Printer
	committees map[string]*analysis.Committee
}

func newBesideNotices(r *view.Report, p *text.Printer) *besideNotices {
	other := r.Assessed()
	if other == nil {
		return nil
	}
	return &besideNotices{other, p.OfPeriods(), analysis.CommitteesOf(other.Result)}
}

// text is what the assessment made of a cell, to stand below what its notice says
// of its meetings; empty: there is none.
func (n *besideNotices) text(c *scoring.CellResult) string {
	if n == nil || c == nil {
		return ""
	}
	d := notice{&document{report: n.report, p: n.p}}
	d.paragraph(n.p.Text("doc.notice.assessed", "period", n.report.Result.Period, "set", n.report.Result.Sets[0].Title), run{bold: true, indent: true, before: 6, after: 3, keep: true})
	d.noticeResult(c, n.committees[c.Cell.Committee])
	for i := range c.Meetings {
		d.noticeFacts(&c.Meetings[i], len(c.Meetings) > 1)
	}
	losses := analysis.LossesOf(n.report.Result, c)
	d.noticeLosses(c, losses)
	d.noticeMending(c, losses)
	return d.body.String()
}

// wantingFacts asks for the facts that keep a sheet from being graded.
func (d notice) wantingFacts(todo []string, m *scoring.MeetingResult) []string {
	var wanting []string
	for _, limit := range m.Limits {
		if limit.Key == "limit.fact-wanting" {
			wanting = append(wanting, d.p.Message(limit))
		}
	}
	if len(wanting) == 0 {
		return todo
	}
	return append(todo, d.p.Text("doc.notice.mend.facts", "month", m.Month, "facts", wanting))
}
