package judge

import (
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// totalOf returns the total a meeting is graded by, or the sum of its marks.
func (j *listJudge) totalOf(s *scoring.Sheet) (criteria.Points, bool) {
	if s.Layout == scoring.TotalsLayout {
		return s.Official.Total.Points, s.Official.Total.State == numberMark
	}
	return MarkSum(j.r.Leaves[j.set], s.Official.Marks.All())
}

// explained reports whether all values of a column follow from what was read: an
// ordinal, full marks, the total repeated or what it lacks of full marks, the
// difference of self and review, or the grade that was read.
func (j *listJudge) explained(cells []columnCell, scores bool) bool {
	return !scores && j.every(cells, func(c columnCell, i int, _ criteria.Points) bool {
		return c.means.Points == criteria.Points(i+1)*criteria.Point || c.means.Points == j.full
	}) || j.every(cells, func(c columnCell, _ int, total criteria.Points) bool { return c.means.Points == total }) ||
		j.every(cells, func(c columnCell, _ int, total criteria.Points) bool { return c.means.Points.Abs() == j.full-total }) ||
		j.sameGrades(cells) || j.isDifference(cells)
}

// every reports whether something holds of all numbers of a column and the totals of
// their rows.
func (j *listJudge) every(cells []columnCell, holds func(c columnCell, i int, total criteria.Points) bool) bool {
	for i, c := range cells {
		sheets := j.sheetsAt(c.row)
		if c.means.State != numberMark || len(sheets) != 1 {
			return false
		}
		if total, known := j.totalOf(sheets[0]); !known || !holds(c, i, total) {
			return false
		}
	}
	return len(cells) > 0
}

func (j *listJudge) sameGrades(cells []columnCell) bool {
	for _, c := range cells {
		grade, isGrade := j.r.GradeTitle(c.text.Text, j.set)
		sheets := j.sheetsAt(c.row)
		if !isGrade || len(sheets) != 1 {
			return false
		}
		if total, known := j.totalOf(sheets[0]); !known || j.r.Sets[j.set].GradeOf(total) != grade {
			return false
		}
	}
	return true
}

func (j *listJudge) isDifference(cells []columnCell) bool {
	self, hasSelf := j.h.Find(words.SelfRole)
	review, hasReview := j.h.Find(words.ReviewRole)
	if !hasSelf || !hasReview {
		return false
	}
	for _, c := range cells {
		a, b := j.r.MarkAt(j.g, c.row, self.Col), j.r.MarkAt(j.g, c.row, review.Col)
		if c.means.State != numberMark || a.State != numberMark || b.State != numberMark || (a.Points-b.Points).Abs() != c.means.Points.Abs() {
			return false
		}
	}
	return true
}

// meansSides reports whether a column of a list holds the means of the cells' own totals and
// the superior's: they may be what counts after both.
func (j *listJudge) meansSides(cells []columnCell) bool {
	self, hasSelf := j.h.Find(words.SelfRole)
	review, hasReview := j.h.Find(words.ReviewRole)
	if !hasSelf || !hasReview || j.b.Layout != scoring.TotalsLayout {
		return false
	}
	differ := false
	return len(cells) > 0 && allOf(cells, func(c columnCell) bool {
		a, b := j.r.MarkAt(j.g, c.row, self.Col), j.r.MarkAt(j.g, c.row, review.Col)
		differ = differ || a.Points != b.Points
		return c.means.State == numberMark && a.State == numberMark && b.State == numberMark && heads.MeanOrSum(c.means.Points, []criteria.Points{a.Points, b.Points})
	}) && differ
}

// adjusted judges a column of points on or off: a total has to stand behind it, for
// nothing is calculated. Points that all totals lack of full marks are in them already;
// one row alone may come to them by chance.
func (j *listJudge) adjusted(col int, c *heads.BlockColumn) {
	var touched []columnCell
	cells := j.cells(col, true)
	for _, cell := range cells {
		if cell.means.State == numberMark && cell.means.Points == 0 || cell.means.State == scoring.WordMark && !heads.IsTick(cell.text.Text) && !heads.HasFigure(cell.text.Text) || j.totalBehind(cell.row, col) {
			continue
		}
		touched = append(touched, cell)
	}
	lost := words.AnyIn(j.r.Vocabulary.Key(c.Head), j.r.Vocabulary.Scoring.TakenOff) && !j.adjusts(cells)
	if len(touched) == 0 || lost && j.every(touched, func(c columnCell, _ int, total criteria.Points) bool { return c.means.Points.Abs() == j.full-total }) {
		return
	}
	c.Why = heads.ScoreColumn
	j.report(touched, unreadFinding{code: diag.UnreadMark, variant: "adjusted", head: c.Head, what: "column", at: j.at(c, col),
		args: []any{"count", len(touched), "column", heads.ColumnName(col)}})
}

// totalBehind reports whether a total that was read stands in a row behind a column.
func (j *listJudge) totalBehind(row, col int) bool {
	if j.b.Layout != scoring.TotalsLayout {
		return false
	}
	for _, c := range j.h.Columns {
		if (c.Role == words.TotalRole || c.Role == words.ReviewRole) && c.Col > col && j.r.MarkAt(j.g, row, c.Col).Entered() {
			return true
		}
	}
	return false
}

// strays finds what may be the total of a cell that has none in its row: a number as
// high as half the full marks where remarks and grades stand.
func (j *listJudge) strays() {
	for at, class := range j.b.Rows {
		row := j.b.Bottom + 1 + at
		for i := 0; class == heads.NotSentRow && i < len(j.h.Columns); i++ {
			c := j.h.Columns[i]
			if j.sharedMark(row, c) {
				break
			}
			if c.Role != words.NoteRole && c.Role != words.GradeRole && c.Role != words.ReviewGradeRole {
				continue
			}
			if m := j.r.MarkAt(j.g, row, c.Col); m.State == numberMark && m.Points <= j.full && 2*m.Points >= j.full {
				f := unreadFinding{code: diag.UnreadMark, variant: "stray", head: c.Label, what: "row", layout: string(j.b.Layout), at: m.At.Pos(), args: []any{"text", m.Text}}
				j.problems = append(j.problems, f.problem())
			}
		}
	}
}

// sharedMark reports the points of the row above that are merged with those of one that has
// none of its own: whether they are of both, nobody can tell.
func (j *listJudge) sharedMark(row int, c heads.Column) bool {
	switch c.Role {
	case words.TotalRole, words.SelfRole, words.ReviewRole, words.LeafRole:
	default:
		return false
	}
	first, col, merged := j.g.MergedFrom(row, c.Col)
	if !merged || first == row || j.b.Class(first) != heads.MeetingRow {
		return false
	}
	m := j.r.MarkAt(j.g, first, col)
	if m.State == numberMark {
		f := unreadFinding{code: diag.UnreadMark, variant: "merged", head: c.Label, what: "row", layout: string(j.b.Layout), at: j.g.Pos(row, c.Col), args: []any{"text", m.Text, "cell", m.At.Pos().Cell}}
		j.problems = append(j.problems, f.problem())
	}
	return m.State == numberMark
}

// groups compares the numbers on the rows of groups and totals with the rows below or
// above them. On a group's row they are its cells' mean or sum, or a cell's that is
// called as a committee is; anything else, and a grade without a number, may be a score that
// belongs to nobody.
func (j *listJudge) groups() {
	for at, class := range j.b.Rows {
		row := j.b.Bottom + 1 + at
		if class != heads.GroupedRow && class != heads.ForeignRow {
			continue
		}
		numbered := class == heads.ForeignRow || j.counted(row) // then a grade is that of its number
		for _, c := range j.h.Columns {
			m, isMark, isGrade := statedOn(j, row, c)
			numbered = numbered || isMark
			if !isMark && (!isGrade || numbered) || class == heads.ForeignRow || m.Points.Abs() > j.full {
				continue
			}
			if isMark && j.summed(row, c.Col, m.Points) || isMark && j.b.Layout == scoring.TotalsLayout && j.counted(row) {
				if j.b.Summed == nil {
					j.b.Summed = map[int]bool{}
				}
				j.b.Summed[row] = true
				continue
			}
			f := unreadFinding{code: diag.UnreadMark, variant: "below", head: j.g.Text(row, j.firstText(row)), what: "row", layout: string(j.b.Layout),
				at: m.At.Pos(), args: []any{"text", m.Text}}
			if above := j.aboveIt(row); above != nil {
				above.Problems = append(above.Problems, f.problem())
			} else {
				j.problems = append(j.problems, f.problem())
			}
			break
		}
	}
}

// statedOn returns what a column of scores holds on a row, and whether it is a number or a grade.
func statedOn(j *listJudge, row int, c heads.Column) (m scoring.Mark, isMark, isGrade bool) {
	m = j.r.MarkAt(j.g, row, c.Col)
	switch c.Role {
	case words.TotalRole, words.SelfRole, words.ReviewRole, words.LeafRole:
		isMark = m.State == numberMark
	case words.GradeRole, words.ReviewGradeRole:
		_, isGrade = j.r.GradeTitle(m.Text, j.set)
	}
	return m, isMark, isGrade
}

// aboveIt returns the meeting of the row above one that has no number of its own, or
// names nobody: the marks may be its own.
func (j *listJudge) aboveIt(row int) *scoring.Sheet {
	of, counts := j.h.Find(words.OrdinalRole)
	if !counts {
		of, counts = j.h.Find(words.CellRole)
	}
	if !counts || j.g.Text(row, of.Col) != "" || j.b.Class(row-1) != heads.MeetingRow {
		return nil
	}
	if sheets := j.sheetsAt(row - 1); len(sheets) == 1 {
		return sheets[0]
	}
	return nil
}

func (j *listJudge) firstText(row int) int {
	col, _ := j.g.FirstText(row)
	return col
}

// counted reports whether a row has a number of its own in the column of numbers.
func (j *listJudge) counted(row int) bool {
	c, found := j.h.Find(words.OrdinalRole)
	if !found {
		return false
	}
	_, err := criteria.ParsePoints(j.g.Text(row, c.Col))
	return err == nil
}

// summed reports whether a number is the sum or the mean of the column in the rows of
// cells up to the next group, whether they stand below it or above.
func (j *listJudge) summed(row, col int, stated criteria.Points) bool {
	for _, step := range []int{1, -1} {
		var totals []criteria.Points
		for at := row + step; at > j.b.Bottom && at < j.b.To && j.b.Class(at) != heads.GroupedRow; at += step {
			if m := j.r.MarkAt(j.g, at, col); j.b.Class(at) == heads.MeetingRow && m.State == numberMark {
				totals = append(totals, m.Points)
			}
		}
		if heads.MeanOrSum(stated, totals) {
			return true
		}
	}
	return false
}
