package world

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// A look is how a row of a sheet is dressed.
type look int

const (
	plain      look = iota
	letterhead      // two blocks, left and right
	caption         // one block in capitals
	fact            // a wording, and its value behind it
	head            // the names of columns
	numbered        // their numbers, in italics
	groupRow
	leafRow
	totalRow
	closing // what stands below the table
)

// tabled reports whether the row belongs to the table: all its cells have
// borders, the blank ones too.
func (l look) tabled() bool { return l >= head && l <= totalRow }

// A column is what a sheet's column holds, and how wide it is.
type column struct {
	role  role
	width float64
}

type role int

const (
	ordinal role = iota
	wording
	number
)

// dress gives every cell of the sheet the clothes of a form that comes out of
// Excel: fonts, borders, alignment, formats of numbers, heights, merged blocks,
// and how it is printed.
func (g *grid) dress(f *excelize.File) error {
	styles := map[clothes]int{}
	for i, row := range g.rows {
		if len(row) == 0 {
			continue
		}
		for j := range g.clad(i) {
			var value any
			if j < len(row) {
				value = row[j]
			}
			if err := g.dressCell(f, styles, i+1, j+1, g.clothes(i, j, kindOf(value))); err != nil {
				return err
			}
		}
		if err := g.mergeRow(f, i); err != nil {
			return err
		}
		if g.looks[i].tabled() {
			if err := f.SetRowHeight(g.name, i+1, g.height(i)); err != nil {
				return err
			}
		}
	}
	return g.print(f)
}

// clad returns how many cells of a row are dressed: all, but for those behind
// the value of a fact.
func (g *grid) clad(i int) int {
	if g.looks[i] == fact && len(g.rows[i]) > 1 {
		return len(g.rows[i])
	}
	return len(g.columns)
}

func (g *grid) clothes(i, j int, kind kind) clothes {
	c := clothes{letter: g.letter, look: g.looks[i], kind: kind}
	if c.look.tabled() {
		c.role = g.columns[j].role
	}
	return c
}

func (g *grid) dressCell(f *excelize.File, styles map[clothes]int, row, column int, c clothes) error {
	style, known := styles[c]
	if !known {
		var err error
		if style, err = f.NewStyle(c.style()); err != nil {
			return err
		}
		styles[c] = style
	}
	address, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		return err
	}
	return f.SetCellStyle(g.name, address, address, style)
}

// mergeRow merges the blocks of a row outside the table.
func (g *grid) mergeRow(f *excelize.File, i int) error {
	last, err := excelize.ColumnNumberToName(len(g.columns))
	if err != nil {
		return err
	}
	merge := func(from, to string) error {
		return f.MergeCell(g.name, fmt.Sprint(from, i+1), fmt.Sprint(to, i+1))
	}
	switch filled := len(g.rows[i]); {
	case g.looks[i].tabled() || g.looks[i] == plain:
		return nil
	case g.looks[i] == letterhead:
		return cmp.Or(merge("A", "B"), merge("C", last))
	case g.looks[i] == fact && filled > 1:
		return merge("A", "B")
	case g.looks[i] == closing && filled > 1:
		return merge("D", last)
	}
	return merge("A", last)
}

// height is the height of a table's row in points: that of as many lines as
// its longest text needs.
func (g *grid) height(i int) float64 {
	const line, letters = 16.5, 1.1 // letters to a unit of width
	lines := 1
	for j, value := range g.rows[i] {
		text, _ := value.(string)
		lines = max(lines, 1+strings.Count(text, "\n"))
		if g.columns[j].role == wording {
			lines = max(lines, 1+int(float64(len([]rune(text)))/(letters*g.columns[j].width)))
		}
	}
	return line * float64(lines)
}

// kindOf returns what kind of value stands in a cell.
func kindOf(value any) kind {
	switch v := value.(type) {
	case nil:
		return nothing
	case string:
		return text
	case time.Time:
		return date
	case float64:
		if v != float64(int64(v)) {
			return fraction
		}
	}
	return integer
}
