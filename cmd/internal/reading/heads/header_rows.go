package heads

import (
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
)

// BlankBelow reports whether the key column is blank below its own row: what
// stands there would be data.
func BlankBelow(g *Grid, keyRow, bottom int, h Header) bool {
	key, found := h.Find(words.CriterionRole)
	if !found {
		key, found = h.Find(words.CellRole)
	}
	if !found {
		return true
	}
	for row := keyRow + 1; row <= bottom; row++ {
		if g.Text(row, key.Col) != "" {
			return false
		}
	}
	return true
}

// HoldsFigures reports whether a number stands in a head, where the column is none
// of a criterion and the number not the head itself: such a row is data.
func HoldsFigures(g *Grid, h Header) bool {
	for _, c := range h.Columns {
		if c.Role == words.LeafRole || c.Role == words.GroupRole || c.Role == words.ConflictRole {
			continue
		}
		for row := h.Top; row <= h.Bottom; row++ {
			text := g.Text(row, c.Col)
			if text == c.Label {
				continue
			}
			if _, err := criteria.ParsePoints(text); err == nil {
				return true
			}
		}
	}
	return false
}

// countsColumns reports whether the last row of a head only counts the columns,
// each of which has a head above: such figures are no ids of criteria.
func countsColumns(g *Grid, top, bottom int) bool {
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
func headGoesOn(g *Grid, h Header) bool {
	row := h.Bottom + 1
	for _, c := range h.Columns {
		if c.Role != words.TotalRole && c.Role != words.SelfRole && c.Role != words.ReviewRole {
			continue
		}
		isHead := func(col int) bool {
			text := g.Text(row, col)
			_, err := criteria.ParsePoints(text)
			return text != "" && err != nil && !words.Placeholder(text)
		}
		if isHead(c.Col) && isHead(c.Col+1) && g.Text(h.Bottom, c.Col+1) == "" && !words.IsColumnNumbers(g.Grid, row) {
			return true
		}
	}
	return false
}
