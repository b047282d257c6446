package reading

import (
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/scoring"
)

// findEnsured finds the pairs of such columns, each with whose answer it is by the
// head that spans it, else the cell's own.
func (r *reader) findEnsured(g *grid, h *header, used *usedRows) {
	width := columnsOf(g, h.top, h.bottom)
	for col := 0; col+1 < width; col++ {
		yes, no := lowestText(g, h, col), lowestText(g, h, col+1)
		if yes < 0 || yes != no || r.vocabulary.Ensured(r.headOf(r.at(g, yes, col)))*r.vocabulary.Ensured(r.headOf(r.at(g, no, col+1))) != -1 {
			continue
		}
		whose := words.SelfRole
		for above := yes - 1; above >= h.top; above-- {
			if at := spanningColumn(g, above, yes, col); at >= 0 && r.roleOf(r.at(g, above, at), r.vocabulary.Form) == words.ReviewRole {
				whose = words.ReviewRole
			}
		}
		for at := col; at <= col+1; at++ {
			h.drop(at)
			h.columns = append(h.columns, column{col: at, role: whose, label: g.Text(yes, at), ensures: r.vocabulary.Ensured(r.headOf(r.at(g, yes, at)))})
		}
		used.add(yes)
	}
}

// drop forgets a column.
func (h *header) drop(col int) {
	kept := h.columns[:0]
	for _, c := range h.columns {
		if c.col != col {
			kept = append(kept, c)
		}
	}
	h.columns = kept
}

// hasEnsured reports whether a form is answered in such columns.
func (h *header) hasEnsured() bool {
	for _, c := range h.columns {
		if c.ensures != 0 {
			return true
		}
	}
	return false
}

// ensuredMark reads a row's answer: a tick under one of the heads. A tick under
// both, or anything else, is no mark.
func (f *form) ensuredMark(row int, pair [2]int) scoring.Mark {
	yes, no := f.r.markAt(f.g, row, pair[0]), f.r.markAt(f.g, row, pair[1])
	switch {
	case yes.Entered() && no.Entered():
		yes.State, yes.Text = scoring.WordMark, yes.Text+" | "+no.Text
		return yes
	case !no.Entered():
		return yes
	case no.State == scoring.WordMark && isTick(no.Text):
		no.Text = criteria.Key("không")
	default:
		no.State = scoring.WordMark // a number of points that were not ensured
	}
	return no
}

// besidePoints takes the points that stand beside an answer, "Điểm đạt": they
// count, and the answer where there are none.
func (f *form) besidePoints(row int, answer scoring.Mark, columns []int) scoring.Mark {
	if len(columns) == 0 {
		return answer
	}
	if points := f.mark(row, columns); points.Entered() || !answer.Entered() {
		return points
	}
	return answer
}
