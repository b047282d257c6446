package heads

import "chibo/cmd/internal/reading/words"

// tellFirstTotal takes the column of points right before those that add to them or
// take off, whatever its words, for a total: the one behind them counts.
func (r *Reader) tellFirstTotal(g *Grid, h *Header) {
	first, last := -1, -1
	for _, c := range h.Columns {
		switch c.Role {
		case words.AdjustRole:
			if first < 0 || c.Col < first {
				first = c.Col
			}
		case words.TotalRole, words.ReviewRole:
			last = max(last, c.Col)
		}
	}
	if first < 1 || last < first || h.roleOf(first-1) != words.NoRole {
		return
	}
	head, _, _ := r.WholeHead(g, h.Top, h.Bottom, first-1)
	if r.Vocabulary.Scoring.OfTotals(r.Vocabulary.Key(head), false) {
		h.Columns = append(h.Columns, Column{Col: first - 1, Role: words.TotalRole, Label: head})
	}
}
