package printed

import (
	"chibo/cmd/internal/reading/words"
)

// A tableReader tells what every row of the table is: a group or criterion, a tier, a
// sum, more of the row above, or none of these.
type tableReader struct{ *source }

// readTable reads the rows below the head. Those that are no part of the table
// are left for the texts around it.
func (tr tableReader) readTable() *tableReading {
	t := &tableReading{table: tr.page.tableOf(tr.head.bottom)}
	g := tr.page.grid
	for row := range tr.head.top {
		if !g.BlankRow(row) {
			t.around = append(t.around, row)
		}
	}
	tr.take(tr.head.top, asHead)
	tr.take(tr.head.bottom, asHead)
	fresh := tr.head.bottom // the last row of a head
	for row := tr.head.bottom + 1; row < len(g.Rows); row++ {
		switch {
		case g.BlankRow(row):
		case tr.codeAt(row) != "":
			tr.readRow(t, row)
		case t.other || tr.beginsOther(t, row):
			t.other = true
			tr.take(row, asOther)
		case tr.isHeadAgain(row):
			tr.take(row, asHead)
			fresh = row
		case row <= fresh+2 && words.IsColumnNumbers(g, row):
			tr.take(row, asNumbers)
		case tr.page.tableOf(row) == 0:
			t.around = append(t.around, row)
		default:
			tr.readRow(t, row)
		}
	}
	return t
}

// beginsOther tells a further table with a head of its own. One with the same
// head goes on where the first has no total yet.
func (tr tableReader) beginsOther(t *tableReading, row int) bool {
	table := tr.page.tableOf(row)
	if table == 0 || table == t.table {
		return false
	}
	t.table = table
	if tr.isHeadAgain(row) && !t.ended {
		return false
	}
	_, one := tr.words.headerAt(tr.page.grid, row, row, false)
	return one && len(t.lines) > 0
}

// isHeadAgain tells the head repeated on a second page.
func (tr tableReader) isHeadAgain(row int) bool {
	g := tr.page.grid
	for _, head := range []int{tr.head.top, tr.head.bottom} {
		text, most := g.Text(row, tr.head.criterion), g.Text(row, tr.head.max)
		if text != "" && text == g.Text(head, tr.head.criterion) && most == g.Text(head, tr.head.max) {
			return true
		}
	}
	return false
}
