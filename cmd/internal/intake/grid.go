package intake

import (
	"strings"

	"chibo/criteria/diag"
	"chibo/scoring"
)

// A grid is a worksheet's cells by their raw texts, row by row. A merged value stands
// at its first cell only.
type grid struct {
	file, sheet string
	rows        [][]*learnt // nil: a blank cell
	book        book
	hidden      bool         // the worksheet is not shown
	hiddenRows  map[int]bool // rows with something in them that are not shown
	origin      *scoring.Origin
	words       []rowWords // of the rows, as far as heads were looked for
}

// A book answers what the plain text of a cell, counted from 0, does not tell.
// It is asked only where the answer matters.
type book interface {
	// formulaWithoutValue reports whether the cell, read as blank, holds a
	// formula whose result the file lacks.
	formulaWithoutValue(sheet string, row, col int) bool
	// isFormula reports whether the cell's value is a formula's result.
	isFormula(sheet string, row, col int) bool
	// isBoolean reports whether a cell read as 1 or 0 is TRUE or FALSE.
	isBoolean(sheet string, row, col int) bool
	// isPercent reports whether the cell is shown as a percentage.
	isPercent(sheet string, row, col int) bool
	// mergedFrom returns the first cell of the merged area the cell lies in.
	mergedFrom(sheet string, row, col int) (firstRow, firstCol int, merged bool)
	// date1904 reports whether days are counted from 1904.
	date1904() bool
}

// text returns the cell's text, counted from 0, without the spaces around it;
// "" where there is none.
func (g *grid) text(row, col int) string {
	if row < 0 || row >= len(g.rows) || col < 0 || col >= len(g.rows[row]) || g.rows[row][col] == nil {
		return ""
	}
	return g.rows[row][col].text
}

// raw returns the cell's text as it stands there.
func (g *grid) raw(row, col int) string {
	if text := g.text(row, col); text == "" || g.rows[row][col].worked == nil || g.rows[row][col].worked.raw == "" {
		return text
	}
	return g.rows[row][col].worked.raw
}

// trim takes away spaces of every kind and invisible characters around a text.
func trim(s string) string {
	if plainAround(s) {
		return s
	}
	return strings.Trim(s, " \t\r\n\u00a0\u202f\u2007\u200b\u200c\u200d\ufeff\u2060")
}

// pos returns the place of a cell.
func (g *grid) pos(row, col int) diag.Pos {
	return diag.Pos{File: g.file, Sheet: g.sheet, Cell: address(row, col)}
}

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
func (g *grid) width(row int) int {
	if row < 0 || row >= len(g.rows) {
		return 0
	}
	return len(g.rows[row])
}

// blankRow reports whether nothing stands in a row.
func (g *grid) blankRow(row int) bool {
	_, found := g.firstText(row)
	return !found
}

// firstText returns the first column of a row that holds something.
func (g *grid) firstText(row int) (col int, found bool) {
	for col := range g.width(row) {
		if g.text(row, col) != "" {
			return col, true
		}
	}
	return 0, false
}

// address writes a cell's address, counted from 0: (13, 3) is "D14".
func address(row, col int) string { return diag.Address(row+1, col+1) }

func columnName(col int) string {
	name := ""
	for col++; col > 0; col = (col - 1) / 26 {
		name = string(rune('A'+(col-1)%26)) + name
	}
	return name
}

// plainAround is a quick look: whether neither end of a text can be a space or
// an invisible character. Those beyond ASCII begin with C2, E2 or EF.
func plainAround(s string) bool {
	if s == "" {
		return true
	}
	switch s[0] {
	case ' ', '\t', '\r', '\n', 0xc2, 0xe2, 0xef:
		return false
	}
	switch s[len(s)-1] {
	case ' ', '\t', '\r', '\n', 0xa0, 0xaf, 0x87, 0x8b, 0x8c, 0x8d, 0xbf:
		return false
	}
	return true
}
