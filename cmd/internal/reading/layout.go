package reading

import (
	"chibo/cmd/internal/reading/words"
	"chibo/scoring"
)

// A sheetLayout is what a worksheet was found to be: its blocks in the order in
// which they were read. They never overlap.
type sheetLayout struct{ blocks []*layoutBlock }

// A layoutBlock is a table with the lines that belong to it. Rows and columns
// count from 0; what is read of the table is read by the roles of its columns and
// the classes of its rows, so that nothing is read that the block does not say.
type layoutBlock struct {
	layout  scoring.Layout
	set     int
	from    int // first row of the lines above the head
	top     int // first row of the head
	bottom  int // last row of the head
	to      int // the row after the last line below
	left    int // first column
	right   int // the column after the last; 0: it has no neighbour on the right
	columns []blockColumn
	rows    []rowClass   // of the rows below the head
	summed  map[int]bool // group rows of a list whose numbers were compared with the rows below them
	facts   []labelled   // taken from the lines above and below
}

// A blockColumn is a column of a table: its role, or the reason why it has none.
type blockColumn struct {
	col  int
	role words.Role
	leaf int
	why  columnReason
	head string // all its texts in the head, from the top
	row  int    // of the lowest of them; -1: it has no head
}

// A columnReason says why a column has no role.
type columnReason uint8

const (
	readColumn      columnReason = iota // it has one
	blankColumn                         // nothing stands in it
	ignoredColumn                       // a workspace's words or a statistic
	otherPeriod                         // marks of another month or quarter
	repeatedColumn                      // a role that another column has already
	explainedColumn                     // its values follow from what was read
	helperColumn                        // of our own forms
	unknownColumn                       // not understood: it is reported
	scoreColumn                         // not understood, and it could be a score: an error
)

// A rowClass says what a row of a table is.
type rowClass uint8

const (
	blankRowClass rowClass = iota
	numbersRow             // counts the columns
	headAgainRow
	criterionRow
	tierRow
	groupedRow // of a group of criteria, or of the cells of a committee
	subtotalRow
	totalRow
	gradeRow
	factRow
	meetingRow
	notSentRow // names a cell, and nothing else
	scaleRow
	signedRow
	remarkRow
	foreignRow // none of these
)

// class returns the class of a row; blank outside the table.
func (b *layoutBlock) class(row int) rowClass {
	if at := row - b.bottom - 1; at >= 0 && at < len(b.rows) {
		return b.rows[at]
	}
	return blankRowClass
}

// column returns what is known of a column; nil outside the block.
func (b *layoutBlock) column(col int) *blockColumn {
	if at := col - b.left; at >= 0 && at < len(b.columns) {
		return &b.columns[at]
	}
	return nil
}

// inTable reports whether a row of the class belongs to the table, which ends with
// the last of them.
func (c rowClass) inTable() bool {
	switch c {
	case criterionRow, tierRow, groupedRow, subtotalRow, totalRow, foreignRow, meetingRow, notSentRow:
		return true
	}
	return false
}
