package reading

import (
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/scoring"
)

// drawer returns what became of a non-blank cell, and the catalogue's key of what
// it was taken for.
func (l *sheetLayout) drawer(r *reader, g *grid, row, col int) (as string, d Drawer) {
	for _, b := range l.blocks {
		if row < b.from || row >= b.to || !b.covers(col) {
			continue
		}
		if row >= b.top && row <= b.bottom {
			return b.inHead(col)
		}
		if class := b.class(row); class.ofTable() {
			return b.inTable(g, row, col, class)
		}
		return b.inLines(r, g, row, col)
	}
	return lineOf(g.Text(row, col))
}

// covers reports whether a column may be the block's.
func (b *layoutBlock) covers(col int) bool {
	return col >= b.left && (b.right == 0 || col < b.right)
}

// ofTable reports whether a row of the class is read by its columns.
func (c rowClass) ofTable() bool {
	switch c {
	case blankRowClass, remarkRow, factRow, signedRow:
		return false
	}
	return true
}

// inHead is the drawer of a cell of the head.
func (b *layoutBlock) inHead(col int) (string, Drawer) {
	if c := b.column(col); c != nil {
		switch c.why {
		case unknownColumn, scoreColumn:
			return "head", Unread
		case ignoredColumn, otherPeriod:
			return "head", Ignored
		}
	}
	return "head", Known
}

// inTable is the drawer of a cell of a row that is read by its columns.
func (b *layoutBlock) inTable(g *grid, row, col int, class rowClass) (string, Drawer) {
	c := b.column(col)
	switch {
	case class == numbersRow, class == headAgainRow, class == scaleRow:
		return "numbers", Known
	case c == nil:
		return lineOf(g.Text(row, col))
	}
	switch c.why {
	case ignoredColumn, otherPeriod, helperColumn:
		return "ignored", Ignored
	case explainedColumn:
		return "compared", Used
	case unknownColumn, scoreColumn:
		return "column", Unread
	case repeatedColumn, blankColumn:
		return lineOf(g.Text(row, col))
	}
	return b.byRole(g, row, col, class, c.role)
}

// byRole is the drawer of a cell in a column that has a role, in a row that has a
// class.
func (b *layoutBlock) byRole(g *grid, row, col int, class rowClass, role words.Role) (string, Drawer) {
	switch role {
	case words.OrdinalRole, words.CriterionRole, words.MaxRole:
		return "layout", Known
	case words.SelfRole, words.ReviewRole, words.TotalRole, words.LeafRole, words.GroupRole, words.GradeRole, words.GradeMarkRole, words.ConflictRole, words.AdjustRole, words.ReviewGradeRole:
		switch class {
		case foreignRow:
			return "mark", Unread
		case groupedRow:
			if b.layout != scoring.FormLayout && isFigure(g.Text(row, col)) && !b.summed[row] {
				return "mark", Unread
			}
		}
		return "mark", Used
	case words.IgnoredRole:
		return "ignored", Ignored
	}
	switch class {
	case meetingRow, notSentRow, criterionRow:
		return "fact", Used
	case tierRow:
		return "tier", Known
	}
	if b.layout == scoring.FormLayout && isFigure(g.Text(row, col)) {
		return strayNumber, Unread
	}
	return "layout", Known
}

// inCriterionRow is the drawer of the cells of a column with this role in the row of
// a criterion, whatever they hold.
func inCriterionRow(role words.Role) Drawer {
	_, drawer := (*layoutBlock)(nil).byRole(nil, 0, 0, criterionRow, role)
	return drawer
}

// inLines is the drawer of a cell above or below a table.
func (b *layoutBlock) inLines(r *reader, g *grid, row, col int) (string, Drawer) {
	text := r.at(g, row, col)
	for _, f := range b.facts {
		if f.row == row && f.col == col {
			return "fact", Used
		}
	}
	if label, _ := r.labelOf(text); label != words.NoRole {
		return "label", Known
	}
	if row < b.top || b.class(row) == signedRow {
		if !isFigure(text.text) {
			return "title", Known
		}
		return "number", Unread
	}
	return lineOf(text.text)
}

// lineOf is the drawer of a cell of which nothing is known.
func lineOf(text string) (string, Drawer) {
	if isFigure(text) {
		return "number", Unread
	}
	return "line", Unread
}

// isFigure reports whether a text is nothing but a number, or an error in place of
// one.
func isFigure(text string) bool {
	if text == "" || len(text) > 40 {
		return false
	}
	if c := text[0]; c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' && c != 'E' {
		return false
	}
	if words.ErrorValue(text) {
		return true
	}
	_, err := criteria.ParsePoints(strings.TrimSuffix(text, "%"))
	return err == nil || err == criteria.ErrTooFine
}
