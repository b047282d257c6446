package heads

import (
	"slices"
	"strings"

	"chibo/cmd/internal/workbook"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A Grid is a worksheet, and what its reader keeps beside it.
type Grid struct {
	*workbook.Grid
	origin *scoring.Origin
	words  []rowWords // of the rows, as far as heads were looked for
	all    quickFlags // of all texts: what was known of them when they were first gone over
	Forms  *FormNames // of the workbook; nil: it has none
}

// NewGrid returns the grid of a worksheet, of which nothing is known yet.
func NewGrid(g *workbook.Grid) *Grid {
	return &Grid{Grid: g}
}

// AllKnown reports whether something is known of all texts at a glance.
func (g *Grid) AllKnown(flag quickFlags) bool { return g.all&flag != 0 }

// Place returns the place of a cell in its small form.
func (g *Grid) Place(row, col int) scoring.Place {
	return scoring.Place{Of: g.from(), Row: int32(row + 1), Col: int32(col + 1)} //nolint:gosec // a worksheet has 1,048,576 rows
}

// Stated returns what a cell states, with its place.
func (g *Grid) Stated(row, col int, text string) scoring.Fact[string] {
	return scoring.Fact[string]{Value: text, Known: true, At: g.Place(row, col)}
}

// SheetPlace returns the place of the sheet itself in its small form.
func (g *Grid) SheetPlace() scoring.Place { return scoring.Place{Of: g.from()} }

func (g *Grid) from() *scoring.Origin {
	if g.origin == nil {
		g.origin = &scoring.Origin{File: g.File, Sheet: g.Sheet}
	}
	return g.origin
}

// SheetPos returns the place of the sheet itself.
func (g *Grid) SheetPos() diag.Pos { return diag.Pos{File: g.File, Sheet: g.Sheet} }

// Address writes a cell's address, counted from 0: (13, 3) is "D14".
func Address(row, col int) string { return diag.Address(row+1, col+1) }

// ColumnName writes a column's letters, counted from 0: 27 is "AB".
func ColumnName(col int) string {
	name := ""
	for col++; col > 0; col = (col - 1) / 26 {
		name = string(rune('A'+(col-1)%26)) + name
	}
	return name
}

// A CellAt is a cell of the worksheet, counted from 0.
type CellAt struct{ Row, Col int }

// A DefinedCell is a defined name with the cell it refers to.
type DefinedCell struct {
	Form  int
	Part  string
	Sheet string
	Place CellAt
}

// FormNames are the names of this program's forms in a workbook.
type FormNames struct {
	Cells  []DefinedCell
	Sheets []string // of the workbook
}

// HasSheet reports whether the workbook has a worksheet of the name, in any
// letter case.
func (f *FormNames) HasSheet(name string) bool {
	for _, sheet := range f.Sheets {
		if strings.EqualFold(sheet, name) {
			return true
		}
	}
	return false
}

// Without returns the worksheet with nothing in the columns from one on, in the rows from
// one up to another.
func (g *Grid) Without(top, to, from int) *Grid {
	cut := *g.Grid
	cut.Rows = slices.Clone(g.Rows)
	for row := top; row < to; row++ {
		cut.Rows[row] = cut.Rows[row][:min(from, len(cut.Rows[row]))]
	}
	part := NewGrid(&cut)
	part.Forms = g.Forms
	return part
}

// Window returns the worksheet with the columns from one up to another alone. Rows
// above the head stay whole where they are shared.
func (g *Grid) Window(from, to, top int, shared bool) *Grid {
	cut := *g.Grid
	cut.Rows = make([][]workbook.Text, len(g.Rows))
	for row, texts := range g.Rows {
		if row < top && shared {
			cut.Rows[row] = texts
			continue
		}
		if len(texts) <= from {
			continue
		}
		own := make([]workbook.Text, min(len(texts), to))
		copy(own[from:], texts[from:min(len(texts), to)])
		cut.Rows[row] = own
	}
	cut.Notes = slices.DeleteFunc(slices.Clone(g.Notes), func(n workbook.Note) bool { return n.Col < from || n.Col >= to })
	part := NewGrid(&cut)
	part.Forms = g.Forms
	return part
}
