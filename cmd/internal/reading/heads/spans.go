package heads

import "chibo/cmd/internal/reading/words"

// SpansBelow reports whether a text heads several columns, with heads of their
// own below: then it does not speak of this column alone.
func SpansBelow(g *Grid, row, bottom, col int) bool {
	for below := row + 1; below <= bottom; below++ {
		if g.Text(below, col) == "" {
			continue
		}
		for next := col + 1; next < g.Width(below) && g.Text(row, next) == ""; next++ {
			if g.Text(below, next) != "" {
				return true
			}
		}
	}
	return false
}

// spanning returns the text of a row that stands above a column: its own, or
// the nearest to the left over blank cells with heads below.
func spanning(g *Grid, above, row, col int) string {
	if at := spanningText(g, above, row, col); at >= 0 {
		return g.Text(above, at)
	}
	return ""
}

// spanningText returns the column of that text; -1: there is none.
func spanningText(g *Grid, above, row, col int) int {
	for left := col; left >= 0; left-- {
		if g.Text(above, left) != "" {
			return left
		}
		if g.Text(row, left) == "" {
			return -1
		}
	}
	return -1
}

// SpanningColumn returns the column of the text that stands above another: its
// own, that of the merged area, or the nearest to the left over blank cells
// with heads below; -1 where there is none.
func SpanningColumn(g *Grid, above, row, col int) int {
	if g.Text(above, col) != "" {
		return col
	}
	if _, first, merged := g.MergedFrom(above, col); merged {
		return first
	}
	return spanningText(g, above, row, col)
}

// nearestAbove returns the text over a column that begins nearest to it, the lowest
// of several: a criterion's own head comes before that of the group to its left.
func nearestAbove(g *Grid, top, row, col int) (text string, found bool) {
	nearest := -1
	for above := row - 1; above >= top; above-- {
		if at := spanningText(g, above, row, col); at > nearest {
			nearest, text = at, g.Text(above, at)
		}
	}
	return text, nearest >= 0
}

// ColumnsOf returns how many columns of the rows may belong to a head.
func ColumnsOf(g *Grid, top, bottom int) int {
	width := 0
	for row := top; row <= bottom; row++ {
		width = max(width, g.Width(row))
	}
	return min(width, words.HeaderWidth)
}

func lowestText(g *Grid, h *Header, col int) int {
	for row := h.Bottom; row >= h.Top; row-- {
		if g.Text(row, col) != "" {
			return row
		}
	}
	return -1
}
