package scoring

import (
	"chibo/criteria"
	"chibo/criteria/diag"
)

// MarkColumn names the column that grades a meeting.
type MarkColumn string

const (
	OfficialMarks MarkColumn = "official" // of a table
	SelfMarks     MarkColumn = "self"
	ReviewMarks   MarkColumn = "review"
	MergedMarks   MarkColumn = "merged" // review over self, mark by mark
)

// SumSteps shows how marks made a total:
//
//	Scored → Rescaled, + what each block counts = Sum → Total
type SumSteps struct {
	Scored   criteria.Points // sum of the scored groups
	Applied  criteria.Points // full marks of what applied
	Full     criteria.Points // full marks of the set
	Rescaled criteria.Points // Scored × Full / Applied, rounded; Scored where nothing is rescaled
	Blocks   []BlockSum
	Sum      criteria.Points
	Total    criteria.Points // Sum kept within 0 and Full
}

// IsRescaled reports whether criteria were left out and the rest brought back
// to full marks.
func (s SumSteps) IsRescaled() bool { return s.Applied > 0 && s.Applied < s.Full }

// A BlockSum is what a bonus or deduction block adds; negative in a deduction.
type BlockSum struct {
	Group   int // index into Set.Groups
	Sum     criteria.Points
	Counted criteria.Points // Sum within the block's ceiling
}

// A GradeCheck is a gate or cap that was asked of a meeting's grade.
type GradeCheck struct {
	Cap     bool           // else the gate of Grade
	Grade   int            // the grade that was asked
	To      int            // the grade it falls to, or at most has
	Test    []diag.Message // what is asked, in words
	Because string         // the set's own reason of a cap
	Holds   bool           // the test holds: good for a gate, not for a cap
	Known   bool           // the facts of the test are known
}
