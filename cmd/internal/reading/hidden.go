package reading

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
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
func beyondHead(g *heads.Grid, h *heads.Header, row int) (diag.Problem, bool) {
	if !g.Separated || !strings.EqualFold(path.Ext(g.File), ".csv") {
		return diag.Problem{}, false
	}
	width, fields := 0, 0
	for at := h.Top; at <= h.Bottom; at++ {
		fields = max(fields, len(g.Rows[at]))
		for col := range g.Width(at) {
			if g.Text(at, col) != "" {
				width = max(width, col+1)
			}
		}
	}
	for col := width; col < g.Width(row); col++ {
		if g.Text(row, col) != "" {
			return fieldTooMany(g, row, col), true
		}
	}
	if len(g.Rows[row]) <= fields {
		return diag.Problem{}, false
	}
	for col := width - 2; col >= 0; col-- {
		if isCutAt(g, h, row, col) {
			return fieldTooMany(g, row, col+1), true
		}
	}
	return diag.Problem{}, false
}

func fieldTooMany(g *heads.Grid, row, col int) diag.Problem {
	return diag.New(diag.UnreadMark, "csv", g.Pos(row, col), "text", g.Text(row, col), "head", "", "typed", "", "layout", "", "what", "row", "count", 1, "column", heads.ColumnName(col))
}

// isCutAt reports whether a number in a row with fields too many, of which the last are
// blank, may have its decimals in the next field: no numbers belong there, or a row near by
// that has a number in the same place has no fields too many. Some programs end every row
// with a separator, the head apart.
func isCutAt(g *heads.Grid, h *heads.Header, row, col int) bool {
	const near, decimals = 20, 3
	number, behind := g.Text(row, col), g.Text(row, col+1)
	if !heads.IsFigure(number) || !heads.IsFigure(behind) || len(behind) > decimals {
		return false
	}
	if slices.ContainsFunc(h.Columns, func(c heads.Column) bool {
		return c.Col == col+1 && (c.Role == words.NoteRole || c.Role == words.GradeRole || c.Role == words.ReviewGradeRole)
	}) {
		return true
	}
	for at := max(h.Bottom+1, row-near); at < min(row+near, len(g.Rows)); at++ {
		if len(g.Rows[at]) < len(g.Rows[row]) && heads.HasFigure(g.Text(at, col)) {
			return true
		}
	}
	return false
}
