package heads

import (
	"chibo/cmd/internal/reading/words"
	"chibo/scoring"
)

// A SheetLayout is what a worksheet was found to be: its blocks in the order in
// which they were read. They never overlap; the only one of a worksheet that was put aside or
// refused before anything was read says what its head was taken for.
type SheetLayout struct {
	Blocks []*LayoutBlock
	Left   bool // nothing is read of the worksheet, and nobody is told of a cell of it
}

// A LayoutBlock is a table with the lines that belong to it. Rows and columns
// count from 0; what is read of the table is read by the roles of its columns and
// the classes of its rows, so that nothing is read that the block does not say.
type LayoutBlock struct {
	Layout  scoring.Layout
	Set     int
	From    int // first row of the lines above the head
	Top     int // first row of the head
	Bottom  int // last row of the head
	To      int // the row after the last line below
	Left    int // first column
	Right   int // the column after the last; 0: it has no neighbour on the right
	Columns []BlockColumn
	Rows    []RowClass   // of the rows below the head
	Summed  map[int]bool // group rows of a list whose numbers were compared with the rows below them
	Facts   []Label      // taken from the lines above and below
	taken   map[CellAt]bool
}

// Take says that the text of a cell was taken, or compared, where its row and column do
// not show it: a total in a line outside the table, a row that says who scored it.
func (b *LayoutBlock) Take(at CellAt) {
	if b.taken == nil {
		b.taken = map[CellAt]bool{}
	}
	b.taken[at] = true
}

// Beside is the first column behind all that have a head or are of our own forms.
func (b *LayoutBlock) Beside() int {
	last := len(b.Columns)
	for last > 0 && b.Columns[last-1].Head == "" && b.Columns[last-1].Why != HelperColumn {
		last--
	}
	return b.Left + last
}

// A BlockColumn is a column of a table: its role, or the reason why it has none.
type BlockColumn struct {
	Col   int
	Role  words.Role
	Leaf  int
	Side  words.Role // whose marks it holds, of a criterion with two columns
	Month int        // of months in columns; 0: the worksheet's
	Why   ColumnReason
	Head  string // all its texts in the head, from the top
	Row   int    // of the lowest of them; -1: it has no head
}

// A ColumnReason says why a column has no role.
type ColumnReason uint8

const (
	ReadColumn      ColumnReason = iota // it has one
	BlankColumn                         // nothing stands in it
	IgnoredColumn                       // a workspace's words or a statistic
	OtherPeriod                         // marks of another month or quarter
	RepeatedColumn                      // a role that another column has already
	ExplainedColumn                     // its values follow from what was read
	HelperColumn                        // of our own forms
	UnknownColumn                       // not understood: it is reported
	ScoreColumn                         // not understood, and it could be a score: an error
)

// A RowClass says what a row of a table is.
type RowClass uint8

const (
	BlankRowClass RowClass = iota
	NumbersRow             // counts the columns
	HeadAgainRow
	CriterionRow
	TierRow
	GroupedRow // of a group of criteria, or of the cells of a committee
	SubtotalRow
	TotalRow
	GradeRow
	MeetingRow
	NotSentRow // names a cell, and nothing else
	ScaleRow
	SignedRow
	RemarkRow
	ForeignRow // none of these
)

// Class returns the class of a row; blank outside the table.
func (b *LayoutBlock) Class(row int) RowClass {
	if at := row - b.Bottom - 1; at >= 0 && at < len(b.Rows) {
		return b.Rows[at]
	}
	return BlankRowClass
}

// column returns what is known of a column; nil outside the block.
func (b *LayoutBlock) column(col int) *BlockColumn {
	if at := col - b.Left; at >= 0 && at < len(b.Columns) {
		return &b.Columns[at]
	}
	return nil
}

// InTable reports whether a row of the class belongs to the table, which ends with
// the last of them.
func (c RowClass) InTable() bool {
	switch c {
	case CriterionRow, TierRow, GroupedRow, SubtotalRow, TotalRow, ForeignRow, MeetingRow, NotSentRow:
		return true
	}
	return false
}

// InTable reports whether a row stands in a table, at the latest in its last row, and is not
// one that a problem speaks of as a whole.
func (l *SheetLayout) InTable(row int) bool {
	for _, b := range l.Blocks {
		if row <= b.Bottom || row >= b.To || b.Class(row) == ForeignRow {
			continue
		}
		for below := row; below < b.To; below++ {
			if b.Class(below).InTable() {
				return true
			}
		}
	}
	return false
}

// An Extent is the part of a worksheet that one form takes up: its head, its
// table, and what follows up to the next one.
type Extent struct {
	From, Header int // first row; first row of the table's header
	TableEnd     int // last row of the table
	To           int // the row after the last
}

// RoleAt names the role of a head or of a fact outside tables; "" of every other
// cell.
func (l *SheetLayout) RoleAt(r *Reader, row, col int) string {
	if l == nil {
		return ""
	}
	for _, b := range l.Blocks {
		if !b.covers(row, col) {
			continue
		}
		if row >= b.Top && row <= b.Bottom {
			c := b.column(col)
			switch {
			case c == nil:
				return ""
			case c.Role == words.LeafRole && b.Set < len(r.Leaves) && c.Leaf < len(r.Leaves[b.Set]):
				return r.Leaves[b.Set][c.Leaf].ID
			}
			return nameOfRole(c.Role)
		}
		for _, f := range b.Facts {
			if f.Row == row && f.Col == col {
				return nameOfRole(f.Role)
			}
		}
	}
	return ""
}

// nameOfRole is the name by which a workspace knows a role; "": it has none.
func nameOfRole(wanted words.Role) string {
	for _, n := range words.NamedRoles() {
		if n.Role == wanted {
			return n.Name
		}
	}
	return ""
}
