package judge

import (
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
)

// totals compares the rows of sums, means and counts with the rows of cells that they
// may stand for: only then is what they say known.
func (j *listJudge) totals() {
	for at, class := range j.b.Rows {
		row := j.b.Bottom + 1 + at
		if class != heads.TotalRow {
			continue
		}
		for _, c := range j.h.Columns {
			if p, differs := j.totalDiffers(row, c); differs {
				j.problems = append(j.problems, p)
				break
			}
		}
	}
}

// totalDiffers reports a number in a row of totals that no rows of its column give.
func (j *listJudge) totalDiffers(row int, c heads.Column) (diag.Problem, bool) {
	switch c.Role {
	case words.TotalRole, words.SelfRole, words.ReviewRole, words.LeafRole, words.GradeMarkRole:
	default:
		return diag.Problem{}, false
	}
	m := j.r.MarkAt(j.g, row, c.Col)
	if m.State != numberMark {
		return diag.Problem{}, false
	}
	var nearest span
	for _, s := range j.spans(row, c) {
		if s.rows == 0 || s.faulty || s.gives(m.Points, c.Role == words.GradeMarkRole) {
			return diag.Problem{}, false // nothing to compare, or the same
		}
		if nearest.rows == 0 {
			nearest = s
		}
	}
	if nearest.rows == 0 || j.first > 0 { // it may count what stands in tables above
		return diag.Problem{}, false
	}
	computed := nearest.sum
	switch label := j.r.Vocabulary.Key(j.g.Text(row, j.firstText(row))); {
	case c.Role == words.GradeMarkRole:
		computed = criteria.Points(nearest.ticks) * criteria.Point
	case words.AnyIn(label, j.r.Vocabulary.Scoring.Means) && nearest.numbers > 0:
		computed = criteria.RoundRatio(int64(nearest.sum), int64(nearest.numbers), 2)
	}
	return diag.New(diag.TotalMismatch, "list", m.At.Pos(), "stated", m.Points, "sum", computed, "row", row+1), true
}

// A span is what a column holds in a run of rows of cells.
type span struct {
	sum                  criteria.Points
	low, high            criteria.Points // of the numbers
	rows, numbers, ticks int
	faulty               bool // something stands there that is no number, tick or placeholder
}

// gives reports whether a number is the sum, the mean to the decimals it has, a count,
// or a share of the rows, or the highest or lowest of them.
func (s span) gives(stated criteria.Points, ticked bool) bool {
	const whole, hundred = criteria.Point, 100 * criteria.Point
	if ticked && stated == criteria.Points(s.ticks)*whole || !ticked && stated == s.sum && s.numbers > 0 {
		return true
	}
	if !ticked && (stated == criteria.Points(s.rows)*whole || stated == criteria.Points(s.numbers)*whole) {
		return true
	}
	if !ticked && s.numbers > 0 && (stated == s.low || stated == s.high) {
		return true
	}
	unit := criteria.Points(1)
	for unit < whole && stated%(10*unit) == 0 {
		unit *= 10
	}
	near := func(sum criteria.Points, of int) bool {
		return of > 0 && (stated*criteria.Points(of)-sum).Abs() < unit*criteria.Points(of)
	}
	if ticked {
		return near(criteria.Points(s.ticks)*hundred, s.rows)
	}
	return near(s.sum, s.numbers) || s.numbers > 0 && near(s.sum, s.rows)
}

// spans returns what a row of totals may count: the rows above up to the next group or
// total, all above it, the rows below up to the next one, and the whole list.
func (j *listJudge) spans(row int, c heads.Column) []span {
	var near, above, below, whole span
	nearest, next := true, true
	for at := row - 1; at > j.b.Bottom; at-- {
		if class := j.b.Class(at); class == heads.GroupedRow || class == heads.TotalRow {
			nearest = nearest && near.rows == 0
		}
		if nearest {
			j.count(&near, at, c)
		}
		j.count(&above, at, c)
	}
	whole = above
	for at := row + 1; at < j.b.To; at++ {
		if class := j.b.Class(at); class == heads.GroupedRow || class == heads.TotalRow {
			next = false
		}
		if next {
			j.count(&below, at, c)
		}
		j.count(&whole, at, c)
	}
	var found []span
	for _, s := range []span{above, near, below, whole} {
		if s.rows > 0 {
			found = append(found, s)
		}
	}
	return found
}

func (j *listJudge) count(s *span, row int, c heads.Column) {
	if class := j.b.Class(row); class != heads.MeetingRow && class != heads.NotSentRow {
		return
	}
	s.rows++
	text := j.g.Text(row, c.Col)
	switch m := j.r.MarkAt(j.g, row, c.Col); {
	case m.State == numberMark:
		if s.numbers == 0 {
			s.low, s.high = m.Points, m.Points
		}
		s.low, s.high = min(s.low, m.Points), max(s.high, m.Points)
		s.sum, s.numbers = s.sum+m.Points, s.numbers+1
		if c.Role == words.GradeMarkRole && m.Points == criteria.Point {
			s.ticks++
		}
	case text == "", words.Placeholder(text):
	case c.Role == words.GradeMarkRole || heads.IsTick(strings.TrimSpace(text)):
		s.ticks++
	default:
		s.faulty = true
	}
}
