package reading

import (
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/judge"
	"chibo/cmd/internal/reading/words"
	"chibo/scoring"
)

// tableTotals reads the totals of a table's row, each beside the marks that it is
// compared with: what the superior wrote as total is his, whether marks of his stand in
// the row or not. Nothing but a sum of marks grades a table's meeting.
func (l *list) tableTotals(row int, sheet *scoring.Sheet) {
	for _, c := range l.h.Columns {
		if !l.isTotalColumn(c) {
			continue
		}
		m := l.statedTotal(row, c.Col)
		if !m.Entered() {
			l.gradeInTotal(row, c, sheet)
			continue
		}
		to := l.totalOf(c.Role, m, sheet)
		first := to.Total
		differ := first.State == scoring.NumberMark && m.State == scoring.NumberMark && first.Points != m.Points
		switch {
		case !first.Entered(), differ && to.HoldsMark() && !l.sums(to, first): // a group's total may stand before it
			to.Total = m
		case differ && !l.sums(to, m):
			sheet.Problems = append(sheet.Problems, l.twoTotals("totals", m, first))
		case first.State != scoring.NumberMark && m.State == scoring.NumberMark:
			to.Total = m
		}
	}
}

// isTotalColumn reports whether a column holds totals of the row's own month: "Ngày thẩm
// định" holds dates, "Tổng điểm quý II" another period's points.
func (l *list) isTotalColumn(c heads.Column) bool {
	if c.Role != words.TotalRole && c.Role != words.SelfRole && c.Role != words.ReviewRole {
		return false
	}
	heads, key := l.r.Vocabulary.Scoring, l.r.Vocabulary.Key(c.Label)
	return !words.StartsAny(key, heads.Dates) && (c.Role != words.TotalRole || !words.AnyIn(key, heads.Period) || words.AnyIn(key, heads.Last))
}

// gradeInTotal takes a grade that the superior wrote in place of a total.
func (l *list) gradeInTotal(row int, c heads.Column, sheet *scoring.Sheet) {
	text := l.g.Text(row, c.Col)
	if _, isGrade := l.r.GradeTitle(text, l.h.Set); isGrade && c.Role == words.ReviewRole && !sheet.Review.Grade.Known {
		sheet.Review.Grade = scoring.Fact[string]{Value: text, Known: true, At: l.g.Place(row, c.Col)}
	}
}

// totalOf returns whose marks a total of a row is compared with.
func (l *list) totalOf(said words.Role, m scoring.Mark, sheet *scoring.Sheet) *scoring.Column {
	sided := l.h.HasSide(words.ReviewRole)
	switch {
	case said == words.ReviewRole && !l.h.Reviewed:
		return &sheet.Review
	case !sided:
		return &sheet.Official
	case said == words.TotalRole && sheet.Review.HoldsMark() && !l.sums(&sheet.Self, m):
		return &sheet.Review
	}
	return &sheet.Self
}

// statedTotal reads a total. A word without a figure is a remark and no total, and so
// is a date.
func (l *list) statedTotal(row, col int) scoring.Mark {
	m := l.r.OutOf(l.g, l.r.TotalAt(l.g, row, col), l.r.Sets[l.h.Set].FullMarks())
	if m.State == scoring.WordMark && (!strings.ContainsAny(m.Text, "0123456789") || l.r.SpeaksOfDate(m.Text)) {
		return scoring.Mark{}
	}
	return m
}

// sums reports whether a total is the sum of a column's marks.
func (l *list) sums(c *scoring.Column, total scoring.Mark) bool {
	sum, known := judge.MarkSum(l.r.Leaves[l.h.Set], c)
	return known && total.State == scoring.NumberMark && total.Points == sum
}
