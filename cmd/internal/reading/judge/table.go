package judge

import (
	"slices"

	"chibo/cmd/internal/reading/heads"
	"chibo/scoring"
)

// Columns are where a row of a form holds what; -1: there is none.
type Columns struct {
	Ordinal, Criterion, Max, Note int
	Self, Review                  []int          // of several the first that holds something counts
	Heads                         []heads.Column // of criteria and marks, which a second page repeats
	Ensured                       [2][2]int      // of self and review: where ticks say yes and no; 0: nowhere
}

// all returns the columns of one side's marks (0: the cell's own, 1: the reviewer's), those
// that are answered by a tick included.
func (c *Columns) all(whose int) []int {
	columns := [...][]int{c.Self, c.Review}[whose]
	if pair := c.Ensured[whose]; pair[1] != 0 {
		columns = slices.Concat(columns, pair[:])
	}
	return columns
}

// Mark reads the columns with a role. Of several the first that holds something
// counts.
func (f *Form) Mark(row int, columns []int) scoring.Mark {
	if len(columns) == 1 {
		return f.Heads.MarkAt(f.Grid, row, columns[0])
	}
	mark := scoring.Mark{At: f.Grid.SheetPlace()}
	for _, col := range columns {
		m := f.Heads.MarkAt(f.Grid, row, col)
		if m.Entered() {
			return m
		}
		if mark.State == scoring.NoMark {
			mark = m
		}
	}
	return mark
}

// A Form is what was read of a form's table.
type Form struct {
	Heads   *heads.Reader
	Grid    *heads.Grid
	Head    heads.Header
	Columns Columns
	Set     int
	Last    int              // last row that belongs to the table
	Classes []heads.RowClass // of the rows below the head
	Named   []heads.Line     // and what they name
	Self    []scoring.Mark
	Review  []scoring.Mark
	Sheet   scoring.Sheet
	Known   *KnownClaims // of the lines below tables, as far as they are known
}
