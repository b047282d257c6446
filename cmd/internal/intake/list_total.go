package intake

import (
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// total reads the stated total. Where a list has totals of both columns, the
// set says which one grades.
func (l *list) total(row int, sheet *scoring.Sheet) scoring.Mark {
	read := func(wanted role) (scoring.Mark, bool) {
		m, problem, differ := l.oneTotal(row, wanted)
		if differ {
			sheet.Problems = append(sheet.Problems, problem)
		}
		return m, m.Entered()
	}
	plain, entered := read(totalRole)
	if l.h.layout == scoring.TableLayout {
		return plain
	}
	review, hasReview := read(reviewRole)
	if entered {
		// "Điểm" beside "Điểm Đảng ủy" may be the cell's own or the final one;
		// beside both columns it is the final one.
		if hasReview && !l.h.has(selfRole) && plain.State == scoring.NumberMark && review.State == scoring.NumberMark && plain.Points != review.Points {
			sheet.Problems = append(sheet.Problems, diag.New(diag.ConflictingSheets, "total", review.At.Pos(),
				"here", review.Points, "there", plain.Points, "other", plain.At.Pos()))
		}
		return plain
	}
	self, hasSelf := read(selfRole)
	switch official := l.r.sets[l.h.set].Official; {
	case official == criteria.SelfOnly && l.h.has(selfRole):
		return self
	case official == criteria.ReviewOnly && l.h.has(reviewRole):
		return review
	case hasReview:
		return review
	case hasSelf:
		return self
	case l.h.has(totalRole):
		return plain
	case l.h.has(reviewRole):
		return review
	}
	return self
}

// oneTotal reads the columns of totals with one role. Of several the first
// number counts; another one is a fault, for which is meant nobody can tell.
func (l *list) oneTotal(row int, wanted role) (total scoring.Mark, problem diag.Problem, differ bool) {
	for _, c := range l.h.columns {
		if c.role != wanted {
			continue
		}
		m := l.r.outOf(l.g, l.r.totalAt(l.g, row, c.col), l.r.sets[l.h.set].FullMarks())
		if l.h.layout == scoring.TotalsLayout && m.State == scoring.WordMark && placeholder(m.Text) {
			m.State = scoring.BlankMark // a dash for a month not sent
		}
		switch {
		case total.State == scoring.NoMark, total.State != scoring.NumberMark && m.State == scoring.NumberMark:
			total = m
		case l.h.layout == scoring.TotalsLayout && m.State == scoring.NumberMark && m.Points != total.Points:
			return total, diag.New(diag.ConflictingSheets, "total", m.At.Pos(), "here", m.Points, "there", total.Points, "other", total.At.Pos()), true
		}
	}
	return total, diag.Problem{}, false
}
