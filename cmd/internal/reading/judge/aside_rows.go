package judge

import (
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
)

// rowClaim takes the last value that a row of a table gives its party cell or criterion;
// of a row that names neither, points off alone.
func (j *asideJudge) rowClaim(row int) (c Claim, claimed bool) {
	c = Claim{party: -1, leaf: -1}
	named := 0
	for col := range min(j.grid.Width(row), words.HeaderWidth) {
		text := j.r.At(j.grid, row, col)
		if text == j.r.Blank || len(text.Text) > 300 {
			continue
		}
		if c.label == "" && !heads.IsFigure(text.Text) {
			c.party, c.leaf = j.named(text.Text)
			c.label, named = text.Text, col
			continue
		}
		if c.label != "" && col > named && j.valueIn(&c, row, col) {
			c.value, c.at = text.Text, j.grid.Pos(row, col)
		}
	}
	return c, c.value != ""
}

// named finds the party cell or criterion that heads a row.
func (j *asideJudge) named(text string) (cell, leaf int) {
	cell, leaf = -1, -1
	if !j.r.Gathering {
		cell = j.r.Find(text, "").Cell
	}
	if lines := j.r.Titled(j.set, j.r.WithoutID(text)); cell < 0 && j.criteria && len(lines) == 1 {
		leaf = lines[0].Leaf
	}
	return cell, leaf
}

// valueIn weighs one cell of such a row.
func (j *asideJudge) valueIn(c *Claim, row, col int) bool {
	head := j.headOver(row, col)
	headers, key := j.r.Vocabulary.Scoring, j.r.Vocabulary.Key(head)
	if j.passes(key) || headers.IsMeasure(head, key) || j.ignores(head) {
		return false
	}
	text, full := j.grid.Text(row, col), j.r.Sets[j.set].FullMarks()
	if grade, isGrade := j.r.GradeTitle(text, j.set); isGrade && c.party >= 0 {
		c.grade, c.adjusts = grade, false
		return true
	}
	points, number := heads.PointsIn(text)
	adjusts := points < 0 || words.AnyIn(key, headers.TakenOff) || words.AnyIn(key, headers.Added)
	switch {
	case !number || points.Abs() > full:
		return false
	case c.leaf >= 0:
		if points.Abs() > j.r.Leaves[j.set][c.leaf].Max {
			return false
		}
	case !headers.Decides(key) && !headers.Reviews(key) && !words.AnyIn(key, headers.TakenOff) && (c.party < 0 || head != "" || 2*points < full), c.party < 0 && !adjusts:
		return false
	}
	c.amount, c.grade, c.adjusts = points, -1, adjusts && c.leaf < 0
	return true
}

// headOver returns the head of a column, or the nearest text above where no head was found.
func (j *asideJudge) headOver(row, col int) (head string) {
	if j.headed {
		head, _, _ = j.r.WholeHead(j.grid, j.top, j.bottom, col)
		return head
	}
	for above := row - 1; above >= max(0, row-heads.ColumnRows); above-- {
		if head = j.grid.Text(above, col); head != "" && !heads.IsFigure(head) {
			return head
		}
	}
	return ""
}
