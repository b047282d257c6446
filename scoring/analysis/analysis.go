// Package analysis answers what a leader asks of a finished result beyond the
// grades. It computes from the result alone.
//
//	analysis.go  months, trends, both columns, cells near a boundary
//	criteria.go  the criteria on which points are lost, and the reasons noted
//	cell.go      one cell: its losses, its rank within the committee, its groups
//	spread.go    how far committees lie apart
package analysis

import (
	"cmp"
	"slices"

	"chibo/criteria"
	"chibo/scoring"
)

// An Analysis is what a leader asks of a finished result beyond the grades. It
// is computed from the result alone, by every writer alike.
type Analysis struct {
	Sets       []SetAnalysis // by index of Result.Sets
	Reasons    []LostReason  // the most frequent first
	Months     []MonthAnalysis
	Trends     []Trend            // cells with two totals or more, those that fell most first
	Columns    []ColumnComparison // cells with both columns, those highest above the review first
	Overall    ColumnComparison   // all of Columns together; Cell is nil
	Borderline []Borderline       // by grade, then nearest first
}

// BoundaryWidth is how near to the edge of a band a score is borderline.
const BoundaryWidth = criteria.Point

// Of looks at a result. Cells outside the counts are in the months in which
// they existed and in the reasons noted then, and in nothing else of it.
func Of(r *scoring.Result) *Analysis {
	if len(r.Sets) == 0 {
		return &Analysis{}
	}
	a := &Analysis{Reasons: lostReasons(r), Months: monthAnalyses(r), Trends: trends(r), Borderline: borderline(r)}
	for i := range r.Sets {
		a.Sets = append(a.Sets, analyseSet(r, i))
	}
	a.Columns, a.Overall = compareColumns(r)
	return a
}

// A MonthAnalysis sums up the regular meetings of one month, of the cells that
// existed in it: those of its list.
type MonthAnalysis struct {
	Month  scoring.Month
	Scored int // meetings with a total
	Sum    criteria.Points
	Grades []int // by index of the first set's Grades
}

// Mean returns the mean total of the month, rounded to so many decimals.
func (a MonthAnalysis) Mean(decimals int) criteria.Optional[criteria.Points] {
	return scoring.MeanOf(a.Sum, a.Scored, decimals)
}

func monthAnalyses(r *scoring.Result) []MonthAnalysis {
	var months []MonthAnalysis
	for _, month := range r.Units() {
		a := MonthAnalysis{Month: month, Grades: make([]int, len(r.Sets[0].Grades))}
		for i := range r.Cells {
			for j := range r.Cells[i].Meetings {
				if m := &r.Cells[i].Meetings[j]; m.Month == month && m.Kind == scoring.Regular {
					a.take(r, m)
				}
			}
		}
		months = append(months, a)
	}
	return months
}

func (a *MonthAnalysis) take(r *scoring.Result, m *scoring.MeetingResult) {
	if total, _ := m.Decided(); total.Known {
		a.Scored++
		a.Sum += total.Value
	}
	if grade := r.PeriodGradeOf(m); grade.Known {
		a.Grades[grade.Value]++
	}
}

// counted goes through the meetings of all cells that count.
func counted(r *scoring.Result) func(yield func(*scoring.MeetingResult) bool) {
	return func(yield func(*scoring.MeetingResult) bool) {
		for i := range r.Cells {
			for j := range r.Cells[i].Meetings {
				if !r.Cells[i].Outside && !yield(&r.Cells[i].Meetings[j]) {
					return
				}
			}
		}
	}
}

// A Trend is how a cell's regular meetings went over the months.
type Trend struct {
	Cell        *scoring.CellResult
	First, Last *scoring.MeetingResult // the first and the last one with a total
	Change      criteria.Points
}

func trends(r *scoring.Result) []Trend {
	var all []Trend
	for i := range r.Cells {
		t := Trend{Cell: &r.Cells[i]}
		for j := range t.Cell.Meetings {
			m := &t.Cell.Meetings[j]
			if total, _ := m.Decided(); m.Kind != scoring.Regular || !total.Known {
				continue
			}
			if t.First == nil {
				t.First = m
			}
			t.Last = m
		}
		if t.First == t.Last || t.Cell.Outside {
			continue
		}
		first, _ := t.First.Decided()
		last, _ := t.Last.Decided()
		t.Change = last.Value - first.Value
		all = append(all, t)
	}
	slices.SortStableFunc(all, func(a, b Trend) int { return cmp.Compare(a.Change, b.Change) })
	return all
}

// Falls returns the cells that fell, deepest first, at most n of them.
func (a *Analysis) Falls(n int) []Trend {
	fell := slices.DeleteFunc(slices.Clone(a.Trends), func(t Trend) bool { return t.Change >= 0 })
	return fell[:min(n, len(fell))]
}

// Rises returns the cells that rose, highest first, at most n of them.
func (a *Analysis) Rises(n int) []Trend {
	rose := slices.DeleteFunc(slices.Clone(a.Trends), func(t Trend) bool { return t.Change <= 0 })
	slices.SortStableFunc(rose, func(a, b Trend) int { return cmp.Compare(b.Change, a.Change) })
	return rose[:min(n, len(rose))]
}

// A ColumnComparison compares the self totals of a cell with the review's, over
// the meetings that have both.
type ColumnComparison struct {
	Cell         *scoring.CellResult
	Meetings     int
	Self, Review criteria.Points // sums
}

// Difference returns the mean of self less that of review, each rounded to so
// many decimals: the difference of what is shown.
func (c ColumnComparison) Difference(decimals int) criteria.Optional[criteria.Points] {
	self, review := scoring.MeanOf(c.Self, c.Meetings, decimals), scoring.MeanOf(c.Review, c.Meetings, decimals)
	return criteria.Optional[criteria.Points]{Value: self.Value - review.Value, Known: self.Known}
}

func compareColumns(r *scoring.Result) (cells []ColumnComparison, overall ColumnComparison) {
	for i := range r.Cells {
		c := ColumnComparison{Cell: &r.Cells[i]}
		for _, m := range c.Cell.Meetings {
			if m.Self.Known && m.Review.Known && m.Status == scoring.Scored {
				c.Meetings++
				c.Self += m.Self.Value
				c.Review += m.Review.Value
			}
		}
		if c.Meetings == 0 || c.Cell.Outside {
			continue
		}
		overall.Meetings += c.Meetings
		overall.Self += c.Self
		overall.Review += c.Review
		cells = append(cells, c)
	}
	slices.SortStableFunc(cells, func(a, b ColumnComparison) int {
		return cmp.Compare(int64(b.Self-b.Review)*int64(a.Meetings), int64(a.Self-a.Review)*int64(b.Meetings))
	})
	return cells, overall
}

// A Borderline is a cell whose score lies near the edge of a band: just above
// it, on it, or just below.
type Borderline struct {
	Cell     *scoring.CellResult
	Grade    int             // index into the first set's Grades: the band whose lower edge is near
	Distance criteria.Points // score less edge: negative just below
}

func borderline(r *scoring.Result) []Borderline {
	var near []Borderline
	for grade, g := range r.Sets[0].Grades {
		first := len(near)
		for i := range r.Cells {
			c := &r.Cells[i]
			score := c.DecidedScore()
			if distance := score.Value - g.From; score.Known && !c.Outside && g.From > 0 && distance.Abs() <= BoundaryWidth {
				near = append(near, Borderline{Cell: c, Grade: grade, Distance: distance})
			}
		}
		slices.SortStableFunc(near[first:], func(a, b Borderline) int { return cmp.Compare(a.Distance.Abs(), b.Distance.Abs()) })
	}
	return near
}
