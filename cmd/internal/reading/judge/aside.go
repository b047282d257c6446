package judge

import (
	"slices"
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A Claim is a total, a grade, a mark, or points on or off that a worksheet states of
// which no marks were read, or a line of a list: "Điều chỉnh: tổng điểm 85". It may be of
// the meetings on the worksheets beside it.
type Claim struct {
	label, value string
	points       criteria.Points
	grade        int  // of the set's; -1: points are claimed
	party        int  // whose; -1: it does not say
	leaf         int  // of which criterion; -1: of the whole meeting
	adjusts      bool // the points are put on or off
	faulty       bool // what is claimed is not certain
	cell         heads.CellAt
	at           diag.Pos
}

// An asideJudge cuts the lines of a worksheet as a form's are cut.
type asideJudge struct {
	*formJudge
	ofCell      bool // the text names a party cell: it need not speak of scoring
	top, bottom int  // of the head of the table there
	headed      bool
	criteria    bool // rows of criteria may hold marks
}

// Claims lists what the rows and lines of such a worksheet claim, the lines as those below
// a form would. Legends, full marks, means, statistics and reasons claim nothing, and
// neither do rows of criteria where only these are explained.
func Claims(r *heads.Reader, g *heads.Grid, criteria bool) (claims []Claim) {
	seen := map[diag.Pos]bool{} // one claim a cell, whatever the set
	add := func(made Claim) {
		if !seen[made.at] {
			seen[made.at] = true
			claims = append(claims, made)
		}
	}
	for set := range r.Sets {
		j := asideJudge{formJudge: &formJudge{Form: &Form{Heads: r, Grid: g, Set: set}}, criteria: criteria}
		j.top, j.bottom, j.headed = r.GuessHead(g)
		for row := range g.Rows {
			if made, claimed := j.rowClaim(row); claimed && (!j.headed || row > j.bottom) {
				add(made)
			}
			for col := range min(g.Width(row), words.HeaderWidth) {
				party := r.CellWithin(g.Text(row, col))
				j.ofCell = party >= 0
				for _, made := range j.claimsWithGrade(row, col) {
					made.party = party
					add(made)
				}
			}
		}
	}
	return claims
}

// claimsWithGrade is claimsBeside, or the grade in which a clause ends that names a party
// cell, written as one: "thôn Đông hạ xuống Khá", and not "thôn Đông sinh hoạt tốt".
func (j *asideJudge) claimsWithGrade(row, col int) []Claim {
	claims := j.claimsBeside(nil, row, col)
	if !j.ofCell || len(claims) > 0 {
		return claims
	}
	for _, clause := range clauses(j.Grid.Text(row, col)) {
		fields := strings.Fields(strings.TrimRight(clause, ". "))
		for from := max(1, len(fields)-longestGrade); from < len(fields); from++ {
			made := Claim{label: strings.Join(fields[:from], " "), value: strings.Join(fields[from:], " "), at: j.Grid.Pos(row, col)}
			if _, isGrade := j.Heads.GradeTitle(made.value, j.Set); isGrade && made.value != strings.ToLower(made.value) && j.weigh(&made) {
				return []Claim{made}
			}
		}
	}
	return nil
}

// claimsBeside adds the claims that begin in one cell.
func (j *asideJudge) claimsBeside(claims []Claim, row, col int) []Claim {
	text := j.Heads.At(j.Grid, row, col)
	if text == j.Heads.Blank {
		return claims
	}
	for _, part := range j.Heads.StatedIn(text) {
		for _, c := range j.claimsOf(part) {
			at := col
			if c.value == "" {
				next := nextText(j.Grid, row, col)
				ofTable := j.ofCell && !j.Heads.Vocabulary.Scoring.Scores(j.Heads.Vocabulary.Key(c.label))
				if next < 0 || !j.isValue(j.Grid.Text(row, next)) || ofTable || j.Heads.MatchLine(j.Set, "", j.Heads.WithoutID(c.label)).Leaf >= 0 {
					continue // a table's row is looked at as such
				}
				at, c.value = next, j.Grid.Text(row, next)
			}
			made := Claim{label: workbook.Trim(c.label), value: workbook.Trim(c.value), party: -1, leaf: -1, cell: heads.CellAt{Row: row, Col: at}, at: j.Grid.Pos(row, at)}
			if j.weigh(&made) && !slices.ContainsFunc(claims, func(other Claim) bool { return other.at == made.at }) {
				claims = append(claims, made)
			}
		}
	}
	return claims
}

// weigh works out what a line claims; false: nothing that could be a meeting's.
func (j *asideJudge) weigh(c *Claim) bool {
	headers, key := j.Heads.Vocabulary.Scoring, j.Heads.Vocabulary.Key(j.Heads.WithoutID(c.label))
	points, number := heads.PointsIn(c.value)
	c.points, c.grade, c.leaf = points, -1, -1
	switch line := j.Heads.MatchLine(j.Set, "", j.Heads.WithoutID(c.label)); {
	case line.Leaf >= 0:
		c.leaf = line.Leaf
		return number && j.criteria && points.Abs() < j.Heads.Leaves[j.Set][c.leaf].Max
	case line.Group >= 0:
		return false // as they are printed
	}
	if !j.ofCell && !headers.Scores(key) && !headers.Reviews(key) || j.ignores(c.label) || j.isLegend(c.label) || j.isExplanation(key) || headers.CountsOthers(key) || j.passes(key) {
		return false
	}
	if grade, isGrade := j.Heads.GradeTitle(c.value, j.Set); isGrade {
		c.grade = grade
		return true
	}
	c.adjusts = words.AnyIn(key, headers.TakenOff) || words.AnyIn(key, headers.Added)
	full := j.Heads.Sets[j.Set].FullMarks()
	return number && (points.Abs() < full || j.ofCell && points == full) && (headers.Scores(key) || 2*points >= full)
}

// passes reports whether a head or label is of numbers that are no meeting's marks.
func (j *asideJudge) passes(key string) bool {
	headers := j.Heads.Vocabulary.Scoring
	derived := words.AnyIn(key, headers.Derived) && !words.AnyIn(key, headers.TakenOff)
	return derived || headers.IsStatistic(key) || headers.IsCount(key) || words.AnyIn(key, headers.Full) || words.AnyIn(key, headers.Means) || words.AnyIn(key, headers.Period)
}

// OfMonthless are the claims of meetings of which nobody knows the month.
func OfMonthless(r *heads.Reader, sheets []scoring.Sheet) (claims []Claim) {
	for i := range sheets {
		s := &sheets[i]
		for _, total := range []scoring.Mark{s.Official.Total, s.Review.Total, s.Self.Total} {
			if s.Month.IsZero() && total.State == numberMark {
				claims = append(claims, Claim{label: r.Roster.Cells[s.Cell].Name, value: total.Text, points: total.Points, grade: -1, party: s.Cell, leaf: -1, faulty: heads.HoldsError(s.Problems), at: total.At.Pos()})
				break
			}
		}
	}
	return claims
}

// Cell is the party cell whose meetings may be what is claimed of; -1: any.
func (c Claim) Cell() int { return c.party }

// Agrees reports whether a meeting has what is claimed, by what its sheet states or its
// marks give.
func (c Claim) Agrees(r *heads.Reader, s *scoring.Sheet) bool {
	if c.faulty {
		return false
	}
	set := max(s.Set, 0)
	for _, column := range []*scoring.Column{&s.Official, &s.Self, &s.Review} {
		if c.leaf >= 0 {
			for i, m := range column.Marks.All() {
				if i == c.leaf && m.State == numberMark && m.Points == c.points {
					return true
				}
			}
			continue
		}
		sum, known := MarkSum(r.Leaves[set], column)
		if column.Total.State == numberMark {
			sum, known = column.Total.Points, true
		}
		switch {
		case !known:
		case c.grade >= 0 && r.Sets[set].GradeOf(sum) == c.grade, c.grade < 0 && sum == c.points,
			c.adjusts && (c.points == 0 || c.points.Abs() == r.Sets[set].FullMarks()-sum):
			return true
		}
	}
	return false
}

// Problem says that nobody knows whose the claimed total or grade is.
func (c Claim) Problem() diag.Problem {
	return unreadFinding{code: diag.UnreadMark, variant: "line", head: c.label, what: "label", at: c.at, args: []any{"text", c.value}}.problem()
}
