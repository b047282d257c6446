package reading

import (
	"chibo/cmd/internal/reading/words"
	"chibo/scoring"
)

// sidedMarks reads a row that has marks of the cell and of its superior.
func (l *list) sidedMarks(row int, sheet *scoring.Sheet) {
	leaves := len(l.r.Leaves[l.h.Set])
	self, review := l.r.noMarks(l.g, 0, leaves), l.r.noMarks(l.g, 1, leaves)
	for _, c := range l.h.Columns {
		switch {
		case c.Role == words.LeafRole && c.Side == words.ReviewRole:
			l.leafMark(row, c, review, sheet)
		case c.Role == words.LeafRole:
			l.leafMark(row, c, self, sheet)
		}
	}
	sheet.Official.Present, sheet.Self.Present, sheet.Review.Present = false, true, true
	sheet.Self.Marks, sheet.Review.Marks = scoring.PackMarks(self), scoring.PackMarks(review)
	l.tableTotals(row, sheet)
}

// isMarked reports whether a row holds a mark or a total.
func isMarked(sheet *scoring.Sheet) bool {
	for _, c := range [...]*scoring.Column{&sheet.Official, &sheet.Self, &sheet.Review} {
		if c.Total.Entered() || c.HoldsMark() {
			return true
		}
	}
	return false
}
