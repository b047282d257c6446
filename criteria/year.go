package criteria

import "slices"

// SetScope says what a set judges: single meetings, or a whole year of a cell.
type SetScope string

const (
	OfMeetings SetScope = ""       // "meeting" in the file
	OfPeriod   SetScope = "period" // a quarter or year as a whole, not its meetings
	OfYear     SetScope = "year"   // a year's model: chi bộ kiểu mẫu, chi bộ bốn tốt
)

// The measures of a year's model: facts of the twelve months from which a
// condition can be computed. Those that are shares say of what.
const (
	MeetingsOfGrade  Measure = "meetings-of-grade" // meetings of a grade or better, of those due
	MeetingsHeld     Measure = "meetings-held"     // meetings held, of those due
	FixedDayKept     Measure = "fixed-day"         // meetings on the fixed day, of those held
	ThematicQuarters Measure = "thematic-quarters" // quarters with the thematic meetings they should have, of all quarters
	MeanAttendance   Measure = "mean-attendance"   // all present of all who should have been
	QualityGrade     Measure = "quality-grade"     // the year's grade of the meetings' quality
	GradeOfYear      Measure = "year-grade"        // the yearly grade of the cell, read from its column
)

// yearMeasures lists them.
func yearMeasures() []Measure {
	return []Measure{MeetingsOfGrade, MeetingsHeld, FixedDayKept, ThematicQuarters, MeanAttendance, QualityGrade, GradeOfYear}
}

// IsShare reports whether a measure of the year is a share, which tiers and
// goals compare; the others are grades.
func (m Measure) IsShare() bool {
	//exhaustive:enforce
	switch m {
	case MeetingsOfGrade, MeetingsHeld, FixedDayKept, ThematicQuarters, MeanAttendance:
		return true
	case QualityGrade, GradeOfYear: // grades
	case NoMeasure, Attendance, Speaking, DurationGap, Resolution: // of a meeting
	}
	return false
}

// A YearCondition is what a line of a year's model has beside its points.
type YearCondition struct {
	Kinds []string       // of cells it is asked of; empty: all
	Grade string         // id or title of a grade of the meetings' set, or a YearGrade: this one or better
	Goal  Optional[Rate] // of a measured yes or no; not known: all of them, or what the set of the meetings expects
	Above bool           // more than the goal, not just as much
}

// YearRules are what only a year's model has.
type YearRules struct {
	Committee *CommitteeModel
	Pilots    *PilotRule
	Excellent *ExcellentRule
}

// A CommitteeModel is the model of a committee, counted from its cells: đảng bộ
// bốn tốt. It is reached where the share of cells of the grade, or better, is.
type CommitteeModel struct {
	Title string
	Grade int // index into Grades
	Goal  Rate
	Above bool
}

// A PilotRule says how many pilot cells a committee has of each kind.
type PilotRule struct{ Least, Most int }

// An ExcellentRule is the cap on the best yearly grade: it warns and changes no
// grade.
type ExcellentRule struct {
	AtMost Rate
	// WithDecision is the share that a deciding document may allow; not known:
	// no document can.
	WithDecision Optional[Rate]
	Of           ExcellentBase
	Round        Rounding
	Scope        TargetScope
}

// ExcellentBase is whom the cap is a share of.
type ExcellentBase string

const (
	OfGood         ExcellentBase = "good"           // those of hoàn thành tốt nhiệm vụ
	OfGoodOrBetter ExcellentBase = "good-or-better" // those and the excellent ones
	OfAll          ExcellentBase = "all"            // all whose grade is known
)

// Count returns how many the base is, of those of the second and the best grade
// and of all whose grade is known.
func (b ExcellentBase) Count(good, excellent, known int) int {
	//exhaustive:enforce
	switch b {
	case OfGood:
		return good
	case OfGoodOrBetter:
		return good + excellent
	case OfAll:
	}
	return known
}

// Rounding says what becomes of a part of a cell.
type Rounding string

const (
	RoundDown    Rounding = "down"
	RoundUp      Rounding = "up"
	RoundNearest Rounding = "nearest" // half up
)

// Allowed returns how many of the base may be excellent.
func (e *ExcellentRule) Allowed(base int) int { return e.allowed(e.AtMost, base) }

// AllowedWith is Allowed where a document decided for the larger share.
func (e *ExcellentRule) AllowedWith(base int) int {
	return e.allowed(e.WithDecision.Or(Some(e.AtMost)).Value, base)
}

func (e *ExcellentRule) allowed(most Rate, base int) int {
	share, den := most.Num*int64(base), most.Den
	//exhaustive:enforce
	switch e.Round {
	case RoundDown:
	case RoundUp:
		return int((share + den - 1) / den)
	case RoundNearest:
		return int((2*share + den) / (2 * den))
	}
	return int(share / den)
}

// YesNo reports whether every line is a yes or no: then what is met is counted,
// and points are not spoken of.
func (s *Set) YesNo() bool {
	return !slices.ContainsFunc(s.Leaves(), func(l Leaf) bool { return l.Kind != Check || l.Group.Block != Scored })
}
