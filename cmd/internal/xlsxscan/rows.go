package xlsxscan

import (
	"cmp"
	"slices"
)

// A Kind marks the cells whose text alone does not tell what they are.
type Kind uint8

const (
	// Formula marks a cell whose value is a formula's result; without a text
	// the file holds no result of it.
	Formula Kind = 1 << iota
	// Boolean marks TRUE and FALSE, which are stored as 1 and 0.
	Boolean
)

// Rows are what the reader holds of the cells of a worksheet, row by row, blank
// ones at the end of a row left out. A merged value stands at its first cell
// only.
type Rows[T any] struct {
	Cells  [][]*T       // nil: a blank cell
	kinds  []placedKind // in the order of the worksheet
	Hidden map[int]bool // hidden rows, counted from 0
	Wide   int          // rows with cells beyond the columns kept
}

// A Place is a cell counted from 0.
type Place struct{ Row, Col int }

// A placedKind is the kind of a cell that is more than its text.
type placedKind struct {
	row  int32
	col  int16
	kind Kind
}

// Kind returns what a cell, counted from 0, is beyond its text.
func (r *Rows[T]) Kind(row, col int) Kind {
	at, found := slices.BinarySearchFunc(r.kinds, Place{row, col}, func(k placedKind, p Place) int {
		return cmp.Or(cmp.Compare(int(k.row), p.Row), cmp.Compare(int(k.col), p.Col))
	})
	if !found {
		return 0
	}
	return r.kinds[at].kind
}
