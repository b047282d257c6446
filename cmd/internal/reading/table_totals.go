package reading

import (
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/judge"
	"chibo/cmd/internal/reading/words"
	"chibo/scoring"
)

// tableTotals reads the totals of a table's row, each beside the marks that it is
// compared with: what the superior wrote as total is his, whether marks of his stand in
// the row or not. Nothing but a sum of marks grades a table's meeting.
func (mk listMarks) tableTotals(row int, sheet *scoring.Sheet) {
	for _, c := range mk.h.Columns {
		if !mk.isTotalColumn(c) {
			continue
		}
		m := mk.statedTotal(row, c.Col)
		if !m.Entered() {
			mk.gradeInTotal(row, c, sheet)
			continue
		}
		to := mk.totalOf(c.Role, m, sheet)
		if m.State == scoring.WordMark && mk.holdsOther(m, to) {
			sheet.Problems = append(sheet.Problems, judge.OtherTotal(mk.h.Layout, c.Label, m))
		}
		first := to.Total
		differ := first.State == scoring.NumberMark && m.State == scoring.NumberMark && first.Points != m.Points
		switch {
		case !first.Entered(), differ && to.HoldsMark() && !mk.sums(to, first): // a group's total may stand before it
			to.Total = m
		case differ && !mk.sums(to, m):
			sheet.Problems = append(sheet.Problems, mk.twoTotals("totals", m, first))
		case first.State != scoring.NumberMark && m.State == scoring.NumberMark:
			to.Total = m
		}
	}
}

// isTotalColumn reports whether a column holds totals of the row's own month: "Ngày thẩm
// định" holds dates, "Tổng điểm quý II" another period's points.
func (mk listMarks) isTotalColumn(c heads.Column) bool {
	if c.Role != words.TotalRole && c.Role != words.SelfRole && c.Role != words.ReviewRole {
		return false
	}
	heads, key := mk.r.Vocabulary.Scoring, mk.r.Vocabulary.Key(c.Label)
	return !words.StartsAny(key, heads.Dates) && (c.Role != words.TotalRole || !words.AnyIn(key, heads.Period) || words.AnyIn(key, heads.Last))
}

// gradeInTotal takes a grade that the superior wrote in place of a total.
func (mk listMarks) gradeInTotal(row int, c heads.Column, sheet *scoring.Sheet) {
	text := mk.g.Text(row, c.Col)
	if _, isGrade := mk.r.GradeTitle(text, mk.h.Set); isGrade && c.Role == words.ReviewRole && !sheet.Review.Grade.Known {
		sheet.Review.Grade = mk.g.Stated(row, c.Col, text)
	}
}

// totalOf returns whose marks a total of a row is compared with.
func (mk listMarks) totalOf(said words.Role, m scoring.Mark, sheet *scoring.Sheet) *scoring.Column {
	sided := mk.h.HasSide(words.ReviewRole)
	switch {
	case said == words.ReviewRole && !mk.h.Reviewed:
		return &sheet.Review
	case !sided:
		return &sheet.Official
	case said == words.TotalRole && sheet.Review.HoldsMark() && !mk.sums(&sheet.Self, m):
		return &sheet.Review
	}
	return &sheet.Self
}

// statedTotal reads a total. A word without a figure is a remark and no total, and so
// is a date.
func (mk listMarks) statedTotal(row, col int) scoring.Mark {
	m := mk.r.OutOf(mk.g, mk.r.TotalAt(mk.g, row, col), mk.r.Sets[mk.h.Set].FullMarks())
	if m.State != scoring.WordMark {
		return m
	}
	if _, isDate := mk.r.Dates.Read(m.Text, mk.r.Year, mk.g.From1904); isDate || !heads.HasFigure(m.Text) {
		return scoring.Mark{}
	}
	return m
}

// holdsOther reports whether a total in words holds another one than the marks' sum.
func (mk listMarks) holdsOther(m scoring.Mark, of *scoring.Column) bool {
	sum, _ := judge.MarkSum(mk.r.Leaves[mk.h.Set], of.Marks.All())
	return judge.HoldsOther(m, sum, mk.r.Sets[mk.h.Set].FullMarks())
}

// sums reports whether a total is the sum of a column's marks.
func (mk listMarks) sums(c *scoring.Column, total scoring.Mark) bool {
	sum, known := judge.MarkSum(mk.r.Leaves[mk.h.Set], c.Marks.All())
	return known && total.State == scoring.NumberMark && total.Points == sum
}
