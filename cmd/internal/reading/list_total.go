package reading

import (
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/taught"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// total reads the stated total of a row of a list of totals. Where a list has totals of both columns, the
// set says which one grades.
func (mk listMarks) total(row int, sheet *scoring.Sheet) scoring.Mark {
	read := func(wanted words.Role) (scoring.Mark, bool) {
		m, problem, differ := mk.oneTotal(row, wanted)
		if differ {
			sheet.Problems = append(sheet.Problems, problem)
		}
		return m, m.Entered()
	}
	if m, found := mk.finalTotal(row, sheet); found {
		return m
	}
	plain, entered := read(words.TotalRole)
	review, hasReview := read(words.ReviewRole)
	if _, isGrade := mk.r.GradeTitle(review.Text, mk.h.Set); isGrade && review.State == scoring.WordMark { // "Kết quả thẩm định: Khá"
		hasReview = false
		if !sheet.Review.Grade.Known {
			sheet.Review.Grade = scoring.Fact[string]{Value: review.Text, Known: true, At: review.At}
		}
	}
	if entered {
		// "Điểm" beside "Điểm Đảng ủy" may be the cell's own or the final one;
		// beside both columns it is the final one.
		if hasReview && !mk.h.Has(words.SelfRole) && plain.State == scoring.NumberMark && review.State == scoring.NumberMark && plain.Points != review.Points {
			sheet.Problems = append(sheet.Problems, mk.twoTotals("own-or-final", review, plain))
		}
		return plain
	}
	self, hasSelf := read(words.SelfRole)
	switch official := mk.r.Sets[mk.h.Set].Official; {
	case official == criteria.SelfOnly && mk.h.Has(words.SelfRole):
		return self
	case official == criteria.ReviewOnly && mk.h.Has(words.ReviewRole):
		return review
	case hasReview:
		return review
	case hasSelf:
		return self
	case mk.h.Has(words.TotalRole):
		return plain
	case mk.h.Has(words.ReviewRole):
		return review
	}
	return self
}

// oneTotal reads the columns of totals with one role. Of several the first
// number counts; another one is a fault, for which is meant nobody can tell.
func (mk listMarks) oneTotal(row int, wanted words.Role) (total scoring.Mark, problem diag.Problem, differ bool) {
	for _, c := range mk.h.Columns {
		if c.Role != wanted {
			continue
		}
		m := mk.totalAt(row, c.Col)
		switch {
		case total.State == scoring.NoMark, total.State != scoring.NumberMark && m.State == scoring.NumberMark:
			total = m
		case m.State == scoring.NumberMark && m.Points != total.Points:
			return total, mk.twoTotals("totals", m, total), true
		}
	}
	return total, diag.Problem{}, false
}

// totalAt reads one total. A dash or "chưa gửi" stands there for a month not sent.
func (mk listMarks) totalAt(row, col int) scoring.Mark {
	m := mk.r.OutOf(mk.g, mk.r.TotalAt(mk.g, row, col), mk.r.Sets[mk.h.Set].FullMarks())
	if m.State == scoring.WordMark && (words.Placeholder(m.Text) || !heads.HasFigure(m.Text) && !mk.r.CellNotHeld(m.Text) && words.StartsAny(mk.r.Vocabulary.Key(m.Text), mk.r.Vocabulary.NotYet)) {
		m.State = scoring.BlankMark
	}
	return m
}

// twoTotals is the problem of a row with two totals that differ, for which one is
// meant nobody can tell: it names their columns, of which one is to be taught.
func (mk listMarks) twoTotals(variant string, second, first scoring.Mark) diag.Problem {
	head := func(m scoring.Mark) string {
		_, col := diag.Coordinates(m.At.Pos().Cell)
		text, _, _ := mk.r.WholeHead(mk.g, mk.h.Top, mk.h.Bottom, col-1)
		return text
	}
	if taught.Typed(head(second)) == taught.Typed(head(first)) {
		variant = "same-totals" // what is taught of one would hold of both
	}
	return diag.New(diag.ConflictingSheets, variant, second.At.Pos(), "here", second.Points, "there", first.Points,
		"column", head(second), "first", head(first), "typed", taught.Typed(head(second)), "typed-first", taught.Typed(head(first)))
}

// finalColumn returns the total after which a list has none: behind points on or off,
// or called so.
func (mk listMarks) finalColumn() (final heads.Column, found bool) {
	adjusted := -1
	for _, c := range mk.h.Columns {
		if c.Role == words.AdjustRole && (adjusted < 0 || c.Col < adjusted) {
			adjusted = c.Col
		}
	}
	for _, c := range mk.h.Columns {
		isTotal := c.Role == words.TotalRole || c.Role == words.ReviewRole
		last := c.Role == words.TotalRole && words.AnyIn(mk.r.Vocabulary.Key(c.Label), mk.r.Vocabulary.Scoring.Last)
		if isTotal && (last || adjusted >= 0 && c.Col > adjusted) && (!found || c.Col > final.Col) {
			final, found = c, true
		}
	}
	return final, found
}

// finalTotal reads the last total, and compares it with the one before it and the
// points on or off between them.
func (mk listMarks) finalTotal(row int, sheet *scoring.Sheet) (scoring.Mark, bool) {
	final, found := mk.finalColumn()
	if !found {
		return scoring.Mark{}, false
	}
	full := mk.r.Sets[mk.h.Set].FullMarks()
	m := mk.totalAt(row, final.Col)
	if !m.Entered() {
		return scoring.Mark{}, false
	}
	before, beforeAt, adjusted, lost := full, -1, criteria.Points(0), false
	for _, c := range mk.h.Columns {
		x := mk.r.MarkAt(mk.g, row, c.Col)
		switch {
		case x.State != scoring.NumberMark || c.Col >= final.Col:
		case c.Role == words.AdjustRole && words.AnyIn(mk.r.Vocabulary.Key(c.Label), mk.r.Vocabulary.Scoring.TakenOff):
			adjusted, lost = adjusted-x.Points.Abs(), true
		case c.Role == words.AdjustRole:
			adjusted, lost = adjusted+x.Points.Abs(), true
		case (c.Role == words.TotalRole || c.Role == words.SelfRole || c.Role == words.ReviewRole) && c.Col > beforeAt:
			before, beforeAt = x.Points, c.Col
		}
	}
	if lost && m.State == scoring.NumberMark && min(max(before+adjusted, 0), full) != m.Points && full+adjusted != m.Points {
		sheet.Problems = append(sheet.Problems, diag.New(diag.TotalMismatch, "", m.At.Pos(), "stated", m.Points, "sum", before+adjusted))
	}
	return m, true
}
