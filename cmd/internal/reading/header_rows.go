package reading

import (
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
)

// blankBelow reports whether the key column is blank below its own row: what
// stands there would be data.
func blankBelow(g *grid, keyRow, bottom int, h header) bool {
	key, found := h.find(words.CriterionRole)
	if !found {
		key, found = h.find(words.CellRole)
	}
	if !found {
		return true
	}
	for row := keyRow + 1; row <= bottom; row++ {
		if g.Text(row, key.col) != "" {
			return false
		}
	}
	return true
}

// holdsFigures reports whether a number stands in a head, where the column is none
// of a criterion and the number not the head itself: such a row is data.
func holdsFigures(g *grid, h header) bool {
	for _, c := range h.columns {
		if c.role == words.LeafRole || c.role == words.GroupRole || c.role == words.ConflictRole {
			continue
		}
		for row := h.top; row <= h.bottom; row++ {
			text := g.Text(row, c.col)
			if text == c.label {
				continue
			}
			if _, err := criteria.ParsePoints(text); err == nil {
				return true
			}
		}
	}
	return false
}

// namesCell reports whether a known party cell stands in a head, below or above the
// text that heads its column: such a row is data.
func (r *reader) namesCell(g *grid, h header) bool {
	for _, c := range h.columns {
		if c.role != words.CellRole && c.role != words.CodeRole {
			continue
		}
		for row := h.top; row <= h.bottom; row++ {
			text := g.Text(row, c.col)
			if text == "" || text == c.label {
				continue
			}
			if f := r.find(text, ""); f.Cell >= 0 || f.Ambiguous {
				return true
			}
		}
	}
	return false
}

// countsColumns reports whether the last row of a head only counts the columns,
// each of which has a head above: such figures are no ids of criteria.
func countsColumns(g *grid, top, bottom int) bool {
	if bottom == top || !words.IsColumnNumbers(g.Grid, bottom) {
		return false
	}
	figures, headed := 0, 0
	for col := range min(g.Width(bottom), words.HeaderWidth) {
		if g.Text(bottom, col) == "" {
			continue
		}
		figures++
		for row := top; row < bottom; row++ {
			if g.Text(row, col) != "" {
				headed++
				break
			}
		}
	}
	return headed >= figures-1
}

// headGoesOn reports whether a head of totals spans columns with heads of their
// own in the row below it: what they hold is not known then.
func headGoesOn(g *grid, h header) bool {
	row := h.bottom + 1
	for _, c := range h.columns {
		if c.role != words.TotalRole && c.role != words.SelfRole && c.role != words.ReviewRole {
			continue
		}
		isHead := func(col int) bool {
			text := g.Text(row, col)
			_, err := criteria.ParsePoints(text)
			return text != "" && err != nil && !words.Placeholder(text)
		}
		if isHead(c.col) && isHead(c.col+1) && g.Text(h.bottom, c.col+1) == "" && !words.IsColumnNumbers(g.Grid, row) {
			return true
		}
	}
	return false
}
