package reading

import (
	"path"
	"strconv"
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/criteria/diag"
)

// hiddenNotes tells what of a sheet's rows is not shown in Excel: it is read
// all the same, and whoever looks at the sheet has to know.
func hiddenNotes(g *heads.Grid, first, last int) []diag.Message {
	var notes []diag.Message
	if g.Hidden {
		notes = append(notes, diag.Msg("note.hidden-sheet"))
	}
	var rows []int
	for row := max(first, 0); len(g.HiddenRows) > 0 && row <= last && row < len(g.Rows); row++ {
		if g.HiddenRows[row] && !g.BlankRow(row) {
			rows = append(rows, row+1)
		}
	}
	if len(rows) > 0 {
		notes = append(notes, diag.Msg("note.hidden-rows", "rows", ranges(rows)))
	}
	return notes
}

// ranges writes rising numbers with runs drawn together: "5, 8–10".
func ranges(numbers []int) string {
	var parts []string
	for i := 0; i < len(numbers); {
		end := i
		for end+1 < len(numbers) && numbers[end+1] == numbers[end]+1 {
			end++
		}
		part := strconv.Itoa(numbers[i])
		if end > i {
			part += "–" + strconv.Itoa(numbers[end])
		}
		parts = append(parts, part)
		i = end + 1
	}
	return strings.Join(parts, ", ")
}

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
