package judge

import (
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/scoring"
)

// explained reports whether all values of a column follow from what was read: the
// row's own id, an ordinal, full marks, points lost, a mark repeated, or the
// difference of self and review. A column whose head speaks of scoring is none of
// full marks: the reviewer may well have given them.
func (j *formJudge) explained(cells []columnCell, scores bool, key string) bool {
	full := !scores || words.AnyIn(key, j.Heads.Vocabulary.Scoring.Full)
	return allOf(cells, j.isOwnID) || full && (allOf(cells, isMaximum) || isCounting(cells)) ||
		j.follows(cells, func(c columnCell, mark criteria.Points) bool { return c.means.Points.Abs() == c.full-mark }) ||
		j.follows(cells, func(c columnCell, mark criteria.Points) bool { return c.means.Points == mark }) || j.isDifference(cells)
}

// isOwnID reports whether a cell repeats the id of its row.
func (j *formJudge) isOwnID(c columnCell) bool {
	id := heads.PlainID(c.text.Text)
	switch found := j.found(c.row); {
	case found.Leaf >= 0:
		return heads.PlainID(j.Heads.Leaves[j.Set][found.Leaf].ID) == id
	case found.Group >= 0:
		return heads.PlainID(j.Heads.Sets[j.Set].Groups[found.Group].ID) == id
	}
	return false
}

func isMaximum(c columnCell) bool {
	return c.means.State == numberMark && c.means.Points.Abs() == c.full
}

// isCounting reports whether a column counts its rows: 1, 2, 3 …
func isCounting(cells []columnCell) bool {
	for i, c := range cells {
		if c.means.State != numberMark || c.means.Points != criteria.Points(i+1)*criteria.Point {
			return false
		}
	}
	return len(cells) >= 3
}

// follows reports whether every number of a column has one and the same relation
// to the marks of a column that was read, in all rows where it stands.
func (j *formJudge) follows(cells []columnCell, holds func(c columnCell, mark criteria.Points) bool) bool {
	for _, marks := range []struct {
		column *scoring.Column
		marks  []scoring.Mark
	}{{&j.Sheet.Self, j.Self}, {&j.Sheet.Review, j.Review}} {
		of := func(c columnCell) scoring.Mark {
			switch class := j.table.Class(c.row); {
			case c.leaf >= 0:
				return marks.marks[c.leaf]
			case class == heads.TotalRow:
				return marks.column.Total
			}
			return scoring.Mark{}
		}
		compared := 0
		if allOf(cells, func(c columnCell) bool {
			if c.leaf < 0 && j.table.Class(c.row) != heads.TotalRow {
				return c.means.State == numberMark // a subtotal is no more than its rows
			}
			mark := of(c)
			if c.means.State != numberMark || mark.State != numberMark {
				return false
			}
			compared++
			return holds(c, mark.Points)
		}) && compared > 0 {
			return true
		}
	}
	return false
}

// isDifference reports whether a column holds review less self.
func (j *formJudge) isDifference(cells []columnCell) bool {
	compared := 0
	return allOf(cells, func(c columnCell) bool {
		if c.leaf < 0 {
			return c.means.State == numberMark
		}
		self, review := j.Self[c.leaf], j.Review[c.leaf]
		if c.means.State != numberMark || self.State != numberMark || review.State != numberMark {
			return false
		}
		compared++
		return (self.Points - review.Points).Abs() == c.means.Points.Abs()
	}) && compared > 0
}

// holdsMarks reports whether a column headed as notes holds nothing but numbers, as no
// notes are: in nearly all rows of criteria and as high as marks, in the total's alone as
// high as a total, or anywhere under a head that names who reviews: "Ý kiến Thường trực".
func (j *formJudge) holdsMarks(col int, c *heads.BlockColumn) bool {
	count, inLeaves, high, leaves, ofTotal := 0, 0, 0, 0, false
	for cell := range j.cells(col, false) {
		if cell.means.State != numberMark {
			return false
		}
		count++
		isHigh := 2*cell.means.Points >= cell.full
		switch {
		case cell.leaf < 0:
			ofTotal = 2*cell.means.Points >= j.Heads.Sets[j.Set].FullMarks()
		case isHigh:
			high++
			fallthrough
		default:
			inLeaves++
		}
	}
	for _, class := range j.Classes {
		if class == heads.CriterionRow {
			leaves++
		}
	}
	return count > 0 && (4*inLeaves >= 3*leaves && 2*high >= inLeaves || count == 1 && ofTotal || j.Heads.Vocabulary.Scoring.Reviews(j.Heads.Vocabulary.Key(c.Head)))
}
