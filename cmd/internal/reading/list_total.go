package reading

import (
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/taught"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// total reads the stated total of a row of a list of totals. Where a list has totals of both columns, the
// set says which one grades.
func (l *list) total(row int, sheet *scoring.Sheet) scoring.Mark {
	read := func(wanted words.Role) (scoring.Mark, bool) {
		m, problem, differ := l.oneTotal(row, wanted)
		if differ {
			sheet.Problems = append(sheet.Problems, problem)
		}
		return m, m.Entered()
	}
	if m, found := l.finalTotal(row, sheet); found {
		return m
	}
	plain, entered := read(words.TotalRole)
	review, hasReview := read(words.ReviewRole)
	if entered {
		// "Điểm" beside "Điểm Đảng ủy" may be the cell's own or the final one;
		// beside both columns it is the final one.
		if hasReview && !l.h.has(words.SelfRole) && plain.State == scoring.NumberMark && review.State == scoring.NumberMark && plain.Points != review.Points {
			sheet.Problems = append(sheet.Problems, l.twoTotals("own-or-final", review, plain))
		}
		return plain
	}
	self, hasSelf := read(words.SelfRole)
	switch official := l.r.sets[l.h.set].Official; {
	case official == criteria.SelfOnly && l.h.has(words.SelfRole):
		return self
	case official == criteria.ReviewOnly && l.h.has(words.ReviewRole):
		return review
	case hasReview:
		return review
	case hasSelf:
		return self
	case l.h.has(words.TotalRole):
		return plain
	case l.h.has(words.ReviewRole):
		return review
	}
	return self
}

// oneTotal reads the columns of totals with one role. Of several the first
// number counts; another one is a fault, for which is meant nobody can tell.
func (l *list) oneTotal(row int, wanted words.Role) (total scoring.Mark, problem diag.Problem, differ bool) {
	for _, c := range l.h.columns {
		if c.role != wanted {
			continue
		}
		m := l.r.outOf(l.g, l.r.totalAt(l.g, row, c.col), l.r.sets[l.h.set].FullMarks())
		if m.State == scoring.WordMark && words.Placeholder(m.Text) {
			m.State = scoring.BlankMark // a dash for a month not sent
		}
		switch {
		case total.State == scoring.NoMark, total.State != scoring.NumberMark && m.State == scoring.NumberMark:
			total = m
		case m.State == scoring.NumberMark && m.Points != total.Points:
			return total, l.twoTotals("totals", m, total), true
		}
	}
	return total, diag.Problem{}, false
}

// twoTotals is the problem of a row with two totals that differ, for which one is
// meant nobody can tell: it names their columns, of which one is to be taught.
func (l *list) twoTotals(variant string, second, first scoring.Mark) diag.Problem {
	head := func(m scoring.Mark) string {
		_, col := diag.Coordinates(m.At.Pos().Cell)
		text, _, _ := l.r.wholeHead(l.g, l.h.top, l.h.bottom, col-1)
		return text
	}
	return diag.New(diag.ConflictingSheets, variant, second.At.Pos(), "here", second.Points, "there", first.Points,
		"column", head(second), "first", head(first), "typed", taught.Typed(head(second)), "typed-first", taught.Typed(head(first)))
}

// finalColumn returns the total after which a list has none: behind points on or off,
// or called so.
func (l *list) finalColumn() (final column, found bool) {
	adjusted := -1
	for _, c := range l.h.columns {
		if c.role == words.AdjustRole && (adjusted < 0 || c.col < adjusted) {
			adjusted = c.col
		}
	}
	for _, c := range l.h.columns {
		isTotal := c.role == words.TotalRole || c.role == words.ReviewRole
		last := c.role == words.TotalRole && words.AnyIn(l.r.vocabulary.Key(c.label), l.r.vocabulary.Scoring.Last)
		if isTotal && (last || adjusted >= 0 && c.col > adjusted) && (!found || c.col > final.col) {
			final, found = c, true
		}
	}
	return final, found
}

// finalTotal reads the last total, and compares it with the one before it and the
// points on or off between them.
func (l *list) finalTotal(row int, sheet *scoring.Sheet) (scoring.Mark, bool) {
	final, found := l.finalColumn()
	if !found {
		return scoring.Mark{}, false
	}
	full := l.r.sets[l.h.set].FullMarks()
	m := l.r.outOf(l.g, l.r.totalAt(l.g, row, final.col), full)
	if !m.Entered() {
		return scoring.Mark{}, false
	}
	before, beforeAt, adjusted, lost := full, -1, criteria.Points(0), false
	for _, c := range l.h.columns {
		x := l.r.markAt(l.g, row, c.col)
		switch {
		case x.State != scoring.NumberMark || c.col >= final.col:
		case c.role == words.AdjustRole && words.AnyIn(l.r.vocabulary.Key(c.label), l.r.vocabulary.Scoring.TakenOff):
			adjusted, lost = adjusted-x.Points.Abs(), true
		case c.role == words.AdjustRole:
			adjusted, lost = adjusted+x.Points.Abs(), true
		case (c.role == words.TotalRole || c.role == words.SelfRole || c.role == words.ReviewRole) && c.col > beforeAt:
			before, beforeAt = x.Points, c.col
		}
	}
	if lost && m.State == scoring.NumberMark && min(max(before+adjusted, 0), full) != m.Points && full+adjusted != m.Points {
		sheet.Problems = append(sheet.Problems, diag.New(diag.TotalMismatch, "", m.At.Pos(), "stated", m.Points, "sum", before+adjusted))
	}
	return m, true
}
