package workbook

import (
	"chibo/cmd/internal/workbook/xlsxscan"
	"chibo/criteria/diag"
)

// A Text is the number of a text in a table; 0 is the blank one.
type Text = xlsxscan.Text

// Texts is a table of texts.
type Texts = xlsxscan.Texts

// Flags tell of a cell what its text does not.
type Flags = xlsxscan.Flags

// What may be flagged of a cell; see package xlsxscan.
const (
	Formula    = xlsxscan.Formula
	Uncomputed = xlsxscan.Uncomputed
	Boolean    = xlsxscan.Boolean
	Fault      = xlsxscan.Fault
	Unknown    = xlsxscan.Unknown
	Percent    = xlsxscan.Percent
	Date       = xlsxscan.Date
	Clock      = xlsxscan.Clock
	Struck     = xlsxscan.Struck
	Script     = xlsxscan.Script
	Bold       = xlsxscan.Bold
	Typed      = xlsxscan.Typed
)

// A Grid is a worksheet: its texts by address, rows and columns counted from 0. A
// merged value stands at its first cell only.
type Grid struct {
	File, Sheet string
	Hidden      bool         // the worksheet is not shown
	From1904    bool         // days are counted from 1904
	Separated   bool         // it is a text of separated values
	HiddenRows  map[int]bool // rows with something in them that are not shown
	Rows        [][]Text     // blank cells at the end of a row may be left out
	Notes       []Note       // by their cells, from the top; those of the pages first
	Texts       *Texts
	cells       *xlsxscan.Rows
	merged      *areas // nil: not asked for yet
}

// newGrid makes a grid of what was read of a worksheet.
func newGrid(file, sheet string, cells *xlsxscan.Rows, texts *Texts) *Grid {
	g := &Grid{File: file, Sheet: sheet, HiddenRows: map[int]bool{}, Rows: cells.Cells, Texts: texts, cells: cells}
	for row := range cells.Hidden {
		if row < len(g.Rows) && len(g.Rows[row]) > 0 {
			g.HiddenRows[row] = true
		}
	}
	for _, spelt := range cells.Printed {
		g.print(spelt)
	}
	return g
}

// GridOf makes a grid of plain texts.
func GridOf(file, sheet string, rows [][]string, s *Scratch) *Grid {
	cells := &xlsxscan.Rows{}
	for _, row := range rows {
		cells.Cells = append(cells.Cells, s.row(row))
	}
	return newGrid(file, sheet, cells, s.Texts)
}

// At returns the number of a cell's text.
func (g *Grid) At(row, col int) Text {
	if row < 0 || row >= len(g.Rows) || col < 0 || col >= len(g.Rows[row]) {
		return 0
	}
	return g.Rows[row][col]
}

// Text returns a cell's text without the spaces around it, nor invisible
// characters; "" where there is none.
func (g *Grid) Text(row, col int) string { return g.Texts.Text(g.At(row, col)) }

// Raw returns a cell's text as it stands there.
func (g *Grid) Raw(row, col int) string { return g.Texts.Raw(g.At(row, col)) }

// Flags returns what a cell is beyond its text.
func (g *Grid) Flags(row, col int) Flags { return g.cells.Flags(row, col) }

// Is reports whether a cell has one of these flags.
func (g *Grid) Is(row, col int, flags Flags) bool { return g.cells.Is(row, col, flags) }

// Masked returns what a number is shown as by its cell's number format, where that is
// another number.
func (g *Grid) Masked(flags Flags, text string) (shown string, other bool) {
	return g.cells.Masked(flags, text)
}

// Width returns the number of columns of a row.
func (g *Grid) Width(row int) int {
	if row < 0 || row >= len(g.Rows) {
		return 0
	}
	return len(g.Rows[row])
}

// BlankRow reports whether nothing stands in a row.
func (g *Grid) BlankRow(row int) bool {
	_, found := g.FirstText(row)
	return !found
}

// FirstText returns the first column of a row that holds something.
func (g *Grid) FirstText(row int) (col int, found bool) {
	for col := range g.Width(row) {
		if g.Rows[row][col] != 0 {
			return col, true
		}
	}
	return 0, false
}

// Merged returns all merged areas, in the order of the file.
func (g *Grid) Merged() []xlsxscan.Area { return g.cells.Merged }

// MergedFrom returns the first cell of the merged area that a cell lies in.
func (g *Grid) MergedFrom(row, col int) (firstRow, firstCol int, merged bool) {
	if g.merged == nil {
		g.merged = newAreas(g.cells.Merged)
	}
	a, merged := g.merged.at(row, col)
	return a.Top, a.Left, merged
}

// Pos returns the place of a cell.
func (g *Grid) Pos(row, col int) diag.Pos {
	return diag.Pos{File: g.File, Sheet: g.Sheet, Cell: diag.Address(row+1, col+1)}
}
