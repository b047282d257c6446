package judge

import (
	"slices"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A Claim is a total or a grade that a line of a worksheet states in which no table of
// marks was found: "Điều chỉnh: tổng điểm 85". It may be of the meetings on the
// worksheets beside it.
type Claim struct {
	label, value string
	points       criteria.Points
	grade        int // of the set's; -1: points are claimed
	cell         heads.CellAt
	at           diag.Pos
}

// Claims lists what the lines of such a worksheet claim, as the lines below a form
// would. Legends, full marks, means, statistics and reasons claim nothing.
func Claims(r *heads.Reader, g *heads.Grid) (claims []Claim) {
	for set := range r.Sets {
		j := asideJudge{formJudge: &formJudge{Form: &Form{Heads: r, Grid: g, Set: set}}}
		for row := range g.Rows {
			for col := range min(g.Width(row), words.HeaderWidth) {
				claims = j.claimsBeside(claims, row, col)
			}
		}
	}
	return claims
}

// An asideJudge cuts the lines of a worksheet as a form's are cut.
type asideJudge struct {
	*formJudge
	ofCell bool // the text names a party cell: it need not speak of scoring
}

func (j asideJudge) claimsBeside(claims []Claim, row, col int) []Claim {
	text := j.Heads.At(j.Grid, row, col)
	if text == j.Heads.Blank {
		return claims
	}
	for _, part := range j.Heads.StatedIn(text) {
		for _, c := range j.claimsOf(part) {
			at := col
			if c.value == "" {
				next := nextText(j.Grid, row, col)
				if next < 0 || !j.isValue(j.Grid.Text(row, next)) {
					continue
				}
				at, c.value = next, j.Grid.Text(row, next)
			}
			made := Claim{label: workbook.Trim(c.label), value: workbook.Trim(c.value), cell: heads.CellAt{Row: row, Col: at}, at: j.Grid.Pos(row, at)}
			if j.weigh(&made) && !slices.ContainsFunc(claims, func(other Claim) bool { return other.at == made.at }) {
				claims = append(claims, made)
			}
		}
	}
	return claims
}

// weigh works out what is claimed; false: nothing that could be a meeting's.
func (j asideJudge) weigh(c *Claim) bool {
	headers, key := j.Heads.Vocabulary.Scoring, j.Heads.Vocabulary.Key(j.Heads.WithoutID(c.label))
	if !j.ofCell && !headers.Scores(key) && !headers.Reviews(key) || j.ignores(c.label) || j.isLegend(c.label) || j.isExplanation(key) ||
		headers.IsStatistic(key) || headers.CountsOthers(key) || words.AnyIn(key, headers.Full) || words.AnyIn(key, headers.Means) || words.AnyIn(key, headers.Period) {
		return false
	}
	if grade, isGrade := j.Heads.GradeTitle(c.value, j.Set); isGrade {
		c.grade = grade
		return true
	}
	points, number := heads.PointsIn(c.value)
	c.points, c.grade = points, -1
	if line := j.Heads.MatchLine(j.Set, "", j.Heads.WithoutID(c.label)); line.Leaf >= 0 || line.Group >= 0 {
		return false // the criteria as they are printed
	}
	full := j.Heads.Sets[j.Set].FullMarks()
	return number && (points.Abs() < full || j.ofCell && points == full) && (headers.Scores(key) || 2*points >= full)
}

// Agrees reports whether a meeting has what is claimed, by what its sheet states or its
// marks give.
func (c Claim) Agrees(r *heads.Reader, s *scoring.Sheet) bool {
	for _, column := range []*scoring.Column{&s.Official, &s.Self, &s.Review} {
		sum, known := MarkSum(r.Leaves[max(s.Set, 0)], column)
		if column.Total.State == numberMark {
			sum, known = column.Total.Points, true
		}
		switch {
		case c.grade >= 0 && known && r.Sets[max(s.Set, 0)].GradeOf(sum) == c.grade:
			return true
		case c.grade < 0 && known && sum == c.points:
			return true
		}
	}
	return false
}

// Problem says that nobody knows whose the claimed total or grade is.
func (c Claim) Problem() diag.Problem {
	return unreadFinding{code: diag.UnreadMark, variant: "line", head: c.label, what: "label", at: c.at, args: []any{"text", c.value}}.problem()
}
