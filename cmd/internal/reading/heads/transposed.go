package heads

import "chibo/cmd/internal/reading/words"

// CellsAcross finds the first row at or below another that heads columns with the
// names of different party cells: a table that has its cells side by side, which
// no reading understands.
func (r *Reader) CellsAcross(g *Grid, from int) (row, col int, found bool) {
	if r.Gathering {
		return 0, 0, false // without a roster no name is known
	}
	for row := max(from, 0); row < min(len(g.Rows), from+guessedWithin); row++ {
		first, cell, texts := -1, -1, 0
		for col := range min(g.Width(row), words.HeaderWidth) {
			text := g.Text(row, col)
			if text == "" || len(text) > words.MaxHead || IsFigure(text) {
				continue
			}
			texts++
			switch f := r.Find(text, ""); {
			case f.Cell < 0:
			case first < 0:
				first, cell = col, f.Cell
			case f.Cell != cell && texts > 2:
				return row, first, true
			}
		}
	}
	return 0, 0, false
}
