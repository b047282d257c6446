package criteria

// TargetMeasure is what a target counts.
type TargetMeasure string

const (
	CellsScored           TargetMeasure = "cells-scored"             // graded cells of all cells
	CellsWithModelMeeting TargetMeasure = "cells-with-model-meeting" // cells that held a model meeting
	CellsMetEveryMonth    TargetMeasure = "cells-met-every-month"    // cells that sent a sheet of a meeting of every month
	GradeShare            TargetMeasure = "grade-share"              // cells of a grade, of the graded cells
	YearGradeShare        TargetMeasure = "year-grade-share"         // cells of a yearly grade, of all cells
	YearModel             TargetMeasure = "year-model"               // cells that reach a year's model, of all cells
)

// Yearly reports whether the measure is a fact of a year, not of the meetings
// of a period.
func (m TargetMeasure) Yearly() bool { return m == YearGradeShare || m == YearModel }

// TargetScope says of whom a target is asked.
type TargetScope string

const (
	ScopeAll           TargetScope = "all"
	ScopeEachCommittee TargetScope = "each-committee"
)

// A Target is an aim of the committee, compared with the result.
type Target struct {
	ID        string
	Title     string
	Measure   TargetMeasure
	Grade     int       // index into Grades, of GradeShare
	OrBetter  bool      // GradeShare and YearGradeShare count better grades too
	YearGrade YearGrade // of YearGradeShare
	Model     string    // of YearModel: the id of the model's set; empty: any
	Kinds     []string  // only cells of these kinds; empty: all
	Goal      Rate
	Above     bool // more than the goal, not just as much
	Scope     TargetScope
	By        Optional[int] // the year to reach it by; before that it is not due
	Yearly    bool          // judged by the result of a whole year only
	Basis     string        // the document that sets it; empty: none is named
}

// Meets reports whether so many of base cells meet the goal. No cell meets
// nothing.
func (t *Target) Meets(reached, base int) bool {
	return base > 0 && reached >= t.Needs(base)
}

// Needs returns the least number of base cells that meets the goal; for a goal
// of more than all of them, one more than there are.
func (t *Target) Needs(base int) int {
	share := t.Goal.Num * int64(base)
	if t.Above {
		return int(share/t.Goal.Den) + 1
	}
	return int((share + t.Goal.Den - 1) / t.Goal.Den)
}
