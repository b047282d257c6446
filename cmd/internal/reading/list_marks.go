package reading

import (
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// listMarks reads the marks, totals and grades of a list's rows.
type listMarks struct{ *listTable }

// sidedMarks reads a row that has marks of the cell and of its superior.
func (mk listMarks) sidedMarks(row int, sheet *scoring.Sheet) {
	leaves := len(mk.r.Leaves[mk.h.Set])
	self, review := mk.r.noMarks(mk.g, 0, leaves), mk.r.noMarks(mk.g, 1, leaves)
	for _, c := range mk.h.Columns {
		switch {
		case c.Role == words.LeafRole && c.Side == words.ReviewRole:
			mk.leafMark(row, c, review, sheet)
		case c.Role == words.LeafRole:
			mk.leafMark(row, c, self, sheet)
		}
	}
	sheet.Official.Present, sheet.Self.Present, sheet.Review.Present = false, true, true
	sheet.Self.Marks, sheet.Review.Marks = mk.r.packer.Marks(self), mk.r.packer.Marks(review)
	mk.tableTotals(row, sheet)
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

// of reads the marks, the total, the grade and the notes of a row.
func (mk listMarks) of(row int) scoring.Sheet {
	sheet := scoring.Sheet{Layout: mk.h.Layout}
	sheet.Official.Present = true
	var marks []scoring.Mark
	if mk.h.Layout == scoring.TableLayout {
		marks = mk.r.noMarks(mk.g, 0, len(mk.r.Leaves[mk.h.Set]))
	}
	for _, c := range mk.h.Columns {
		switch c.Role {
		case words.LeafRole:
			if c.Side == words.NoRole {
				mk.leafMark(row, c, marks, &sheet)
			}
		case words.ConflictRole:
			if m := mk.r.MarkAt(mk.g, row, c.Col); m.Entered() {
				sheet.Problems = append(sheet.Problems, diag.New(diag.UnknownCriterion, "conflict", m.At.Pos(), "text", c.Label, "set", mk.r.Sets[mk.h.Set].ID))
			}
		case words.GradeMarkRole:
			if text := mk.g.Text(row, c.Col); text != "" && !words.Placeholder(text) && text != "0" {
				label := c.Label
				if first := sheet.Official.Grade; first.Known { // an x under two grades is neither
					label = first.Value + ", " + label
				}
				sheet.Official.Grade = mk.g.Stated(row, c.Col, label)
			}
		case words.GradeRole:
			if text := mk.g.Text(row, c.Col); text != "" && !words.Placeholder(text) && !mk.r.SaysNotHeld(text) && !mk.saysKind(c, text) {
				sheet.Official.Grade = mk.g.Stated(row, c.Col, text)
			}
		case words.ReviewGradeRole:
			if text := mk.g.Text(row, c.Col); !words.Placeholder(text) && !mk.r.SaysNotHeld(text) {
				sheet.Review.Grade = mk.g.Stated(row, c.Col, text)
			}
		case words.NoteRole:
			sheet.Remark = mk.g.Text(row, c.Col)
		}
	}
	if mk.h.HasSide(words.ReviewRole) {
		mk.sidedMarks(row, &sheet)
		return sheet
	}
	sheet.Official.Marks = mk.r.packer.Marks(marks)
	if mk.h.Layout == scoring.TableLayout {
		mk.tableTotals(row, &sheet)
	} else {
		sheet.Official.Total = mk.total(row, &sheet)
	}
	return sheet
}

// leafMark reads one mark of a table. Two columns of one criterion with marks
// in both are a fault.
func (mk listMarks) leafMark(row int, c heads.Column, marks []scoring.Mark, sheet *scoring.Sheet) {
	mark := mk.r.OutOf(mk.g, mk.r.MarkAt(mk.g, row, c.Col), mk.r.Leaves[mk.h.Set][c.Leaf].Max)
	have := &marks[c.Leaf]
	if have.Entered() && mark.Entered() {
		sheet.Problems = append(sheet.Problems, diag.New(diag.RepeatedCriterion, "", mark.At.Pos(),
			"criterion", mk.r.Leaves[mk.h.Set][c.Leaf].ID, "row", row+1))
		return
	}
	if !have.Entered() {
		*have = mark
	}
}
