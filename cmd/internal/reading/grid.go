package reading

import (
	"chibo/cmd/internal/workbook"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A grid is a worksheet, and what its reader keeps beside it.
type grid struct {
	*workbook.Grid
	file, sheet string
	rows        [][]workbook.Text
	origin      *scoring.Origin
	words       []rowWords // of the rows, as far as heads were looked for
	forms       *formNames // of the workbook; nil: it has none
}

func newGrid(g *workbook.Grid) *grid {
	return &grid{Grid: g, file: g.File, sheet: g.Sheet, rows: g.Rows}
}

// text returns the cell's text, counted from 0, without the spaces around it;
// "" where there is none.
func (g *grid) text(row, col int) string { return g.Text(row, col) }

// raw returns the cell's text as it stands there.
func (g *grid) raw(row, col int) string { return g.Raw(row, col) }

// pos returns the place of a cell.
func (g *grid) pos(row, col int) diag.Pos { return g.Pos(row, col) }

// spot returns the place of a cell in its small form.
func (g *grid) spot(row, col int) scoring.Place {
	return scoring.Place{Of: g.from(), Row: int32(row + 1), Col: int32(col + 1)} //nolint:gosec // a worksheet has 1,048,576 rows
}

// here returns the place of the sheet itself in its small form.
func (g *grid) here() scoring.Place { return scoring.Place{Of: g.from()} }

func (g *grid) from() *scoring.Origin {
	if g.origin == nil {
		g.origin = &scoring.Origin{File: g.file, Sheet: g.sheet}
	}
	return g.origin
}

// place returns the place of the sheet itself.
func (g *grid) place() diag.Pos { return diag.Pos{File: g.file, Sheet: g.sheet} }

// width returns the number of columns of a row.
func (g *grid) width(row int) int { return g.Width(row) }

// blankRow reports whether nothing stands in a row.
func (g *grid) blankRow(row int) bool { return g.BlankRow(row) }

// firstText returns the first column of a row that holds something.
func (g *grid) firstText(row int) (col int, found bool) { return g.FirstText(row) }

// mergedFrom returns the first cell of the merged area that a cell lies in.
func (g *grid) mergedFrom(row, col int) (firstRow, firstCol int, merged bool) {
	return g.MergedFrom(row, col)
}

// date1904 reports whether days are counted from 1904.
func (g *grid) date1904() bool { return g.From1904 }

// trim takes away spaces of every kind and invisible characters around a text.
func trim(s string) string { return workbook.Trim(s) }

// address writes a cell's address, counted from 0: (13, 3) is "D14".
func address(row, col int) string { return diag.Address(row+1, col+1) }

func columnName(col int) string {
	name := ""
	for col++; col > 0; col = (col - 1) / 26 {
		name = string(rune('A'+(col-1)%26)) + name
	}
	return name
}
