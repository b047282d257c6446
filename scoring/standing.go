package scoring

import (
	"iter"

	"chibo/criteria"
	"chibo/criteria/diag"
)

// A StandingMark is a mark that stands in lists: the sheet's, or the decided one
// in its place.
type StandingMark struct {
	MarkResult
	By *Decision // nil: it is the sheet's
}

// StandingMarks returns the marks of a meeting that make the total that stands,
// with the index of their criterion. Decisions name criteria of the first set.
func (r *Result) StandingMarks(m *MeetingResult) iter.Seq2[int, StandingMark] {
	decided := m.decidedMarks()
	var leaves []criteria.Leaf
	if decided != nil {
		leaves = r.Sets[0].Leaves()
	}
	return func(yield func(int, StandingMark) bool) {
		for i, mark := range m.Marks.All() {
			standing := StandingMark{MarkResult: mark, By: decided[i]}
			switch {
			case standing.By == nil || mark.How == LeftOut || mark.How == FullByRule || i >= len(leaves):
				standing.By = nil
			default:
				points := Signed(leaves[i].Group, unsigned(leaves[i].Group, standing.By.Points))
				standing.MarkResult = MarkResult{Self: mark.Self, Review: mark.Review, Official: criteria.Some(points), At: mark.At}
			}
			if !yield(i, standing) {
				return
			}
		}
	}
}

// decidedMarks returns the decisions on marks that made the total that stands, by
// criterion: the last one on each. nil where there is none.
func (m *MeetingResult) decidedMarks() map[int]*Decision {
	if m.Decision == nil || !m.Decision.Total.Known || m.Set != 0 {
		return nil
	}
	var decided map[int]*Decision
	for i := range m.Decision.Decisions {
		if d := &m.Decision.Decisions[i]; d.Criterion >= 0 {
			if decided == nil {
				decided = map[int]*Decision{}
			}
			decided[d.Criterion] = d
		}
	}
	return decided
}

// MarksDecided reports whether some mark of the result was decided: then what is
// computed of the marks that stand does not follow from the sheets alone.
func (r *Result) MarksDecided() bool {
	for i := range r.Cells {
		for j := range r.Cells[i].Meetings {
			if r.Cells[i].Meetings[j].decidedMarks() != nil {
				return true
			}
		}
	}
	return false
}

// Stands reports whether the meeting has a total that stands, computed or
// decided.
func (m *MeetingResult) Stands() bool {
	total, _ := m.Decided()
	return total.Known
}

// TotalOfMarks adds up a meeting's official marks as scoring does.
func TotalOfMarks(set *criteria.Set, m *MeetingResult, decimals int) (criteria.Points, bool) {
	leaves := set.Leaves()
	if m.Marks.Len() != len(leaves) {
		return 0, false
	}
	marks := make([]PlainMark, len(leaves))
	for i, mark := range m.Marks.All() {
		points := mark.Official
		points.Value = Signed(leaves[i].Group, points.Value) // as it was written, without the sign of a deduction
		marks[i] = PlainMark{Points: points, How: mark.How}
	}
	sum := Sum(set, leaves, marks, decimals)
	return sum.Total.Value, sum.Total.Known
}

// Lost returns the points below full marks, or those a deduction took off; 0
// for a bonus and for a mark that is not known.
func (m MarkResult) Lost(leaf criteria.Leaf) criteria.Points {
	switch {
	case !m.Official.Known || m.How == LeftOut || leaf.Group.Block == criteria.Bonus:
		return 0
	case leaf.Group.Block == criteria.Deduction:
		return -m.Official.Value
	}
	return leaf.Max - m.Official.Value
}

// A PlainMark is what one criterion adds to a sum: without a sign, and how it came
// about.
type PlainMark struct {
	Points criteria.Optional[criteria.Points]
	How    How
}

// A MarkSum is marks added up by what the set alone says, without a meeting's facts.
type MarkSum struct {
	Total criteria.Optional[criteria.Points] // not known where a mark is not
	Steps SumSteps
	judge judge
}

// Sum adds marks up as scoring does; they are by index of the leaves.
func Sum(set *criteria.Set, leaves []criteria.Leaf, marks []PlainMark, decimals int) MarkSum {
	column := columnScore{marks: make([]columnMark, len(marks))}
	for i, mark := range marks {
		column.marks[i] = columnMark{points: mark.Points, how: mark.How}
	}
	column.add(set, leaves, decimals)
	return MarkSum{column.total, column.steps, judge{set: set, leaves: leaves, marks: column.marks}}
}

// Grade looks the grade of the total up and takes it down through gates and caps;
// limits say which of them did so, and which could not be asked.
func (s MarkSum) Grade() (grade int, limits []diag.Message) {
	judge := s.judge
	grade = judge.grade(judge.set.GradeOf(s.Total.Value))
	return grade, judge.limits
}
