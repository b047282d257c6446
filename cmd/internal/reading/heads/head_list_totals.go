package heads

import "chibo/cmd/internal/reading/words"

// speaksOfScores reports whether the head of a list of totals, or a line above it,
// says that the totals are points: "Tổng" may be over men and women.
func (cs *Columns) speaksOfScores(g *Grid, h *Header) bool {
	heads := cs.vocabulary.Scoring
	for _, c := range h.Columns {
		if c.Role == words.GradeRole || c.Role == words.GradeMarkRole || c.Role == words.ReviewGradeRole || cs.vocabulary.TaughtHeads[cs.vocabulary.HeadKey(c.Label)] || cs.taughtScore(g, h, c.Col) {
			return true
		}
	}
	for row := range h.Bottom + 1 {
		for col := range min(g.Width(row), words.HeaderWidth) {
			text := cs.texts.At(g, row, col)
			if text == cs.texts.Blank {
				continue
			}
			if heads.OfTotals(cs.texts.KeyOf(text), row < h.Top) {
				return true
			}
		}
	}
	return false
}

// tellFirstTotal takes the column of points right before those that add to them or
// take off, whatever its words, for a total: the one behind them counts.
func (lf *listFinder) tellFirstTotal(g *Grid, h *Header) {
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
	head, _, _ := lf.columns.WholeHead(g, h.Top, h.Bottom, first-1)
	if lf.vocabulary.Scoring.OfTotals(lf.vocabulary.Key(head), false) {
		h.Columns = append(h.Columns, Column{Col: first - 1, Role: words.TotalRole, Label: head})
	}
}
