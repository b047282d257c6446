package reading

import (
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/taught"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// marks reads what a row has in the columns of the cell and of its superior.
func (f *form) marks(row int) (self, review scoring.Mark) {
	read := func(whose int, columns []int) scoring.Mark {
		if pair := f.Columns.Ensured[whose]; pair[1] != 0 {
			return f.besidePoints(row, f.ensuredMark(row, pair), columns)
		}
		return f.Mark(row, columns)
	}
	return read(0, f.Columns.Self), read(1, f.Columns.Review)
}

// settled reads what only the criterion makes a number of: a share of its full
// marks, or a tick under "Đảm bảo" or "Không đảm bảo".
func (f *form) settled(m scoring.Mark, leaf, whose int) scoring.Mark {
	criterion := &f.Heads.Leaves[f.Set][leaf]
	if f.Columns.Ensured[whose][1] == 0 || m.State != scoring.WordMark || criterion.Kind == criteria.Tiers {
		return f.Heads.OutOf(f.Grid, m, criterion.Max)
	}
	switch {
	case heads.IsTick(m.Text):
		m.State, m.Points = scoring.NumberMark, criterion.Max
	case m.Text == criteria.Key("không"):
		m.State, m.Points = scoring.NumberMark, 0
	}
	return m
}

// checkColumns tells once of two columns with one role, such as "Chi ủy chấm"
// and "Chi bộ chấm", that give a criterion different marks: which one is meant
// is not for the program to say. So of a tick and the points beside it.
func (f *form) checkColumns(row, leaf int, counts scoring.Mark, whose int) {
	columns := [...][]int{f.Columns.Self, f.Columns.Review}[whose]
	if pair := f.Columns.Ensured[whose]; pair[1] != 0 {
		answer := f.settled(f.ensuredMark(row, pair), leaf, whose)
		if _, ticked := diag.Coordinates(answer.At.Pos().Cell); deniesAnswer(answer, counts, f.Heads.Leaves[f.Set][leaf].Max) {
			f.problems = append(f.problems, diag.New(diag.ConflictingSheets, "answer", counts.At.Pos(), "criterion", f.Heads.Leaves[f.Set][leaf].ID,
				"points", counts.Points, "column", f.headOf(ticked-1)))
		}
	}
	if len(columns) < 2 || f.twice {
		return
	}
	for _, col := range columns {
		m := f.Heads.MarkAt(f.Grid, row, col)
		if same := m.State == counts.State && m.Points == counts.Points && m.Text == counts.Text; heads.HoldsSomething(m) && !same &&
			(m.State != scoring.NumberMark || counts.State != scoring.NumberMark || m.Points != counts.Points) {
			f.twice = true
			_, first := diag.Coordinates(counts.At.Pos().Cell)
			variant := "columns"
			if f.headOf(col) == f.headOf(first-1) {
				variant = "same-heads" // which cannot be told apart by their heads
			}
			f.problems = append(f.problems, diag.New(diag.ConflictingSheets, variant, m.At.Pos(), "criterion", f.Heads.Leaves[f.Set][leaf].ID,
				"here", m.Text, "there", counts.Text, "column", f.headOf(col), "first", f.headOf(first-1), "typed", taught.Typed(f.headOf(col)),
				"typed-first", taught.Typed(f.headOf(first-1))))
			return
		}
	}
}

// deniesAnswer reports whether points are the opposite of the tick beside them: full marks
// under "Không đảm bảo", or none under "Đảm bảo".
func deniesAnswer(answer, counts scoring.Mark, full criteria.Points) bool {
	return answer.State == scoring.NumberMark && counts.State == scoring.NumberMark && answer.At != counts.At &&
		(answer.Points == full && counts.Points == 0 || answer.Points == 0 && counts.Points == full)
}

// take puts the marks of a criterion into their columns.
func (f *form) take(row, leaf int, self, review scoring.Mark) {
	marked := heads.HoldsSomething(self) || heads.HoldsSomething(review)
	if first := f.seen[leaf]; first > 0 {
		if marked {
			at := self
			if !heads.HoldsSomething(self) {
				at = review
			}
			f.problems = append(f.problems, diag.New(diag.RepeatedCriterion, "", at.At.Pos(),
				"criterion", f.Heads.Leaves[f.Set][leaf].ID, "row", first))
		}
		return
	}
	if marked {
		f.seen[leaf] = row + 1
	}
	f.checkColumns(row, leaf, self, 0)
	f.checkColumns(row, leaf, review, 1)
	if f.Sheet.Self.Present {
		f.Self[leaf] = self
	}
	if f.Sheet.Review.Present {
		f.Review[leaf] = review
	}
	if note := f.Grid.Text(row, f.Columns.Note); note != "" {
		f.note(leaf, note)
	}
}

// note keeps why a criterion lost points.
func (f *form) note(leaf int, text string) { f.Sheet.Notes.Set(leaf, text) }
