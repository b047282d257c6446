package reading

import (
	"path"
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/criteria/diag"
)

// beyondHead finds what stands in a row of a CSV file behind the last column of its
// head: a number with a comma may have been cut in two, and all behind it moved.
func beyondHead(g *heads.Grid, top, bottom, row int) (diag.Problem, bool) {
	if !g.Separated || !strings.EqualFold(path.Ext(g.File), ".csv") {
		return diag.Problem{}, false
	}
	width := 0
	for at := top; at <= bottom; at++ {
		for col := range g.Width(at) {
			if g.Text(at, col) != "" {
				width = max(width, col+1)
			}
		}
	}
	for col := width; col < g.Width(row); col++ {
		if text := g.Text(row, col); text != "" {
			return diag.New(diag.UnreadMark, "csv", g.Pos(row, col), "text", text, "head", "", "typed", "", "layout", "", "what", "row", "count", 1, "column", heads.ColumnName(col)), true
		}
	}
	return diag.Problem{}, false
}
