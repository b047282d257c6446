package heads

import (
	"chibo/cmd/internal/reading/words"
	"chibo/scoring"
)

// Drawer returns what became of a non-blank cell, and the catalogue's key of what
// it was taken for.
func (l *SheetLayout) Drawer(r *Reader, g *Grid, row, col int) (as string, d Drawer) {
	if l.Left {
		return "", LeftOut
	}
	for _, b := range l.Blocks {
		if !b.covers(row, col) {
			continue
		}
		if b.taken[CellAt{row, col}] {
			return "fact", Used
		}
		if row >= b.Top && row <= b.Bottom {
			return b.inHead(col)
		}
		if class := b.Class(row); class.OfTable() {
			return b.inTable(g, row, col, class)
		}
		return b.inLines(r, g, row, col)
	}
	return lineOf(g.Text(row, col))
}

// covers reports whether a cell may be the block's; none is of one that was not read.
func (b *LayoutBlock) covers(row, col int) bool {
	return row >= b.From && row < b.To && col >= b.Left && (b.Right == 0 || col < b.Right) && b.Layout != RosterLayout && b.Layout != OtherLayout
}

// OfTable reports whether a row of the class is read by its columns.
func (c RowClass) OfTable() bool {
	switch c {
	case BlankRowClass, RemarkRow, SignedRow:
		return false
	}
	return true
}

// inHead is the drawer of a cell of the head.
func (b *LayoutBlock) inHead(col int) (string, Drawer) {
	if c := b.column(col); c != nil {
		switch c.Why {
		case UnknownColumn, ScoreColumn:
			return "head", Unread
		case IgnoredColumn, OtherPeriod:
			return "head", Ignored
		}
	}
	return "head", Known
}

// inTable is the drawer of a cell of a row that is read by its columns.
func (b *LayoutBlock) inTable(g *Grid, row, col int, class RowClass) (string, Drawer) {
	c := b.column(col)
	switch {
	case class == NumbersRow, class == HeadAgainRow, class == ScaleRow:
		return "numbers", Known
	case c == nil:
		return lineOf(g.Text(row, col))
	}
	switch c.Why {
	case IgnoredColumn, OtherPeriod, HelperColumn:
		return "ignored", Ignored
	case ExplainedColumn:
		return "compared", Used
	case UnknownColumn, ScoreColumn:
		return "column", Unread
	case RepeatedColumn, BlankColumn:
		return lineOf(g.Text(row, col))
	}
	return b.byRole(g, row, col, class, c.Role)
}

// byRole is the drawer of a cell in a column that has a role, in a row that has a
// class.
func (b *LayoutBlock) byRole(g *Grid, row, col int, class RowClass, role words.Role) (string, Drawer) {
	switch role {
	case words.OrdinalRole, words.CriterionRole, words.MaxRole:
		return "layout", Known
	case words.SelfRole, words.ReviewRole, words.TotalRole, words.LeafRole, words.GroupRole, words.GradeRole, words.GradeMarkRole, words.ConflictRole, words.AdjustRole, words.ReviewGradeRole:
		switch class {
		case ForeignRow:
			return StrayMark, Unread
		case NotSentRow: // nothing was read of it: a number where a grade belongs
			if IsFigure(g.Text(row, col)) {
				return StrayMark, Unread
			}
		case GroupedRow:
			if b.Layout != scoring.FormLayout && IsFigure(g.Text(row, col)) && !b.Summed[row] {
				return "mark", Unread
			}
		}
		return "mark", Used
	case words.IgnoredRole:
		return "ignored", Ignored
	}
	switch class {
	case MeetingRow, NotSentRow, CriterionRow:
		return "fact", Used
	case TierRow:
		if role == words.NoteRole && IsFigure(g.Text(row, col)) {
			return StrayNumber, Unread
		}
		return "tier", Known
	}
	// A number in a row that nothing explains belongs to nobody, whatever its column.
	if (b.Layout == scoring.FormLayout || class == ForeignRow) && IsFigure(g.Text(row, col)) {
		return StrayNumber, Unread
	}
	return "layout", Known
}

// InCriterionRow is the drawer of the cells of a column with this role in the row of
// a criterion, whatever they hold.
func InCriterionRow(role words.Role) Drawer {
	_, drawer := (*LayoutBlock)(nil).byRole(nil, 0, 0, CriterionRow, role)
	return drawer
}

// inLines is the drawer of a cell above or below a table.
func (b *LayoutBlock) inLines(r *Reader, g *Grid, row, col int) (string, Drawer) {
	text := r.At(g, row, col)
	for _, f := range b.Facts {
		if f.Row == row && f.Col == col {
			return "fact", Used
		}
	}
	switch kind := r.lineKind(text); {
	case kind == heldNotLine:
		return "fact", Used
	case kind == labelLine:
		return "label", Known
	case kind == signatureLine:
		return "title", Known
	case kind == figureLine && b.numbersLines(row, col):
		return "layout", Known
	case kind == figureLine:
		return "number", Unread
	case row >= b.Top && b.Class(row) != SignedRow:
		return "line", Unread
	}
	return "title", Known
}

// numbersLines reports whether a number below the head stands where rows are numbered or
// maxima stated.
func (b *LayoutBlock) numbersLines(row, col int) bool {
	c := b.column(col)
	return c != nil && row > b.Bottom && (c.Role == words.OrdinalRole || c.Role == words.CriterionRole || c.Role == words.MaxRole)
}

// A lineKind is what a text is in a line beside a table, whatever stands around it.
type lineKind uint8

const (
	plainLine lineKind = iota
	heldNotLine
	labelLine
	signatureLine
	figureLine
)

// lineKind finds it once.
func (r *Reader) lineKind(text *Text) lineKind {
	if !text.First(askedLine) {
		return text.line
	}
	figure := IsFigure(text.Text)
	if label, _ := r.LabelOf(text); r.SaysNone(text) {
		text.line = heldNotLine
	} else if label != words.NoRole {
		text.line = labelLine
	} else if !figure && words.StartsAny(r.KeyOf(text), r.Vocabulary.Stop) {
		text.line = signatureLine
	} else if figure {
		text.line = figureLine
	}
	return text.line
}

// lineOf is the drawer of a cell of which nothing is known.
func lineOf(text string) (string, Drawer) {
	if IsFigure(text) {
		return "number", Unread
	}
	return "line", Unread
}

// A Drawer says what became of a non-blank cell of a worksheet. Every such cell
// is in exactly one.
type Drawer uint8

const (
	Unread  Drawer = iota // in no other: not understood
	Used                  // it went into the result, or was compared with it
	Known                 // layout: title, head, numbering, maximum, signature
	Ignored               // passed over, by the workspace's words or as a statistic
	LeftOut               // of a worksheet, or a part of one, that was put aside
)

// String returns the drawer's name in the catalogue, behind "drawer.".
func (d Drawer) String() string {
	return [...]string{"unread", "used", "known", "ignored", "left-out"}[d]
}

// What a number is taken for that is in no drawer.
const (
	StrayNumber = "number"
	StrayMark   = "mark"
)
