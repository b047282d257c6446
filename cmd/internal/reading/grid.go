package reading

import (
	"chibo/cmd/internal/workbook"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A grid is a worksheet, and what its reader keeps beside it.
type grid struct {
	*workbook.Grid
	origin *scoring.Origin
	words  []rowWords // of the rows, as far as heads were looked for
	forms  *formNames // of the workbook; nil: it has none
}

func newGrid(g *workbook.Grid) *grid {
	return &grid{Grid: g}
}

// spot returns the place of a cell in its small form.
func (g *grid) spot(row, col int) scoring.Place {
	return scoring.Place{Of: g.from(), Row: int32(row + 1), Col: int32(col + 1)} //nolint:gosec // a worksheet has 1,048,576 rows
}

// here returns the place of the sheet itself in its small form.
func (g *grid) here() scoring.Place { return scoring.Place{Of: g.from()} }

func (g *grid) from() *scoring.Origin {
	if g.origin == nil {
		g.origin = &scoring.Origin{File: g.File, Sheet: g.Sheet}
	}
	return g.origin
}

// place returns the place of the sheet itself.
func (g *grid) place() diag.Pos { return diag.Pos{File: g.File, Sheet: g.Sheet} }

// address writes a cell's address, counted from 0: (13, 3) is "D14".
func address(row, col int) string { return diag.Address(row+1, col+1) }

func columnName(col int) string {
	name := ""
	for col++; col > 0; col = (col - 1) / 26 {
		name = string(rune('A'+(col-1)%26)) + name
	}
	return name
}
