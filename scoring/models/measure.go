package models

import (
	"slices"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A yearShare is a share of a cell's year of which a part may not be known:
// from low (nothing of it) to high (all of it).
type yearShare struct {
	yes, unknown, base int
	wanting            []diag.Message
	against            []diag.Message // what is known to fall short
}

func (s *yearShare) miss(key string, args ...any) {
	s.unknown++
	s.wanting = append(s.wanting, diag.Msg(key, args...))
}

func (s *yearShare) fail(key string, args ...any) {
	s.against = append(s.against, diag.Msg(key, args...))
}

// low and high are the ends between which the share lies.
func (s yearShare) low() criteria.Rate {
	return criteria.Rate{Num: int64(s.yes), Den: int64(s.base)}
}

func (s yearShare) high() criteria.Rate {
	return criteria.Rate{Num: int64(s.yes + s.unknown), Den: int64(s.base)}
}

// A yearMeasurer works the measures of one cell out.
type yearMeasurer struct {
	result *scoring.Result
	main   *criteria.Set
	cell   *scoring.CellResult
}

// measure returns the points that the facts give a line; not known where they
// do not decide it, and then what is wanting.
func (y yearMeasurer) measure(leaf criteria.Leaf) scoring.ConditionResult {
	switch {
	case leaf.Measure == criteria.NoMeasure:
		return scoring.ConditionResult{}
	case leaf.Measure == criteria.QualityGrade:
		return y.quality(leaf)
	case leaf.Measure == criteria.GradeOfYear:
		return y.yearGrade(leaf)
	}
	s := y.share(leaf)
	if s.base == 0 {
		return scoring.ConditionResult{Wanting: append(s.wanting, diag.Msg("model.wanting.nothing"))}
	}
	return y.compared(leaf, s)
}

// compared compares a share with the line's tiers or goal. Both ends giving the same
// points, the share is known well enough.
func (y yearMeasurer) compared(leaf criteria.Leaf, s yearShare) scoring.ConditionResult {
	c := scoring.ConditionResult{Measured: true, Because: diag.Msg("measure.rate", "num", s.yes, "den", s.base, "rate", s.low())}
	goal, known := leaf.Year.Goal, true
	if !goal.Known {
		goal, known = y.usualGoal(leaf.Measure)
	}
	if leaf.Kind != criteria.Tiers && !known {
		return scoring.ConditionResult{Wanting: []diag.Message{diag.Msg("model.wanting.goal", "id", y.main.ID)}}
	}
	points := func(rate criteria.Rate) criteria.Points {
		if leaf.Kind == criteria.Tiers {
			return leaf.Tiers[criteria.RateTier(leaf.Tiers, rate)].Points
		}
		if order := rate.Compare(goal.Value); order > 0 || order == 0 && !leaf.Year.Above {
			return leaf.Max
		}
		return 0
	}
	c.Against = s.against
	if points(s.low()) != points(s.high()) {
		return scoring.ConditionResult{Measured: true, Because: y.between(s), Wanting: s.wanting, Against: s.against}
	}
	if s.unknown > 0 {
		c.Because = y.between(s)
	}
	c.Points = criteria.Some(points(s.low()))
	return c
}

func (yearMeasurer) between(s yearShare) diag.Message {
	return diag.Msg("model.between", "low", s.yes, "high", s.yes+s.unknown, "base", s.base)
}

// usualGoal is what a measure is compared with where the line does not say: all
// of them, or the attendance that the meetings' set expects.
func (y yearMeasurer) usualGoal(m criteria.Measure) (criteria.Optional[criteria.Rate], bool) {
	if m == criteria.MeanAttendance {
		expected := y.main.Discipline.Attendance
		return expected, expected.Known
	}
	return criteria.Some(criteria.Percent(100 * criteria.Point)), true
}

// quality compares the cell's grade of the year with the one asked for.
func (y yearMeasurer) quality(leaf criteria.Leaf) scoring.ConditionResult {
	wanted, found := gradeNamed(y.main, leaf.Year.Grade)
	grade := y.cell.DecidedGrade()
	if !grade.Known || !found {
		return scoring.ConditionResult{Wanting: []diag.Message{diag.Msg("model.wanting.quality", "status", diag.Msg("report.status."+string(y.cell.Status)))}}
	}
	return scoring.ConditionResult{Measured: true, Points: yesOrNo(leaf, grade.Value <= wanted),
		Because: diag.Msg("model.quality", "grade", y.main.Grades[grade.Value].Title)}
}

// yearGrade compares the yearly grade with the one asked for.
func (y yearMeasurer) yearGrade(leaf criteria.Leaf) scoring.ConditionResult {
	grade := y.cell.YearGrade()
	if grade == criteria.NoYearGrade {
		return scoring.ConditionResult{Wanting: []diag.Message{diag.Msg("model.wanting.year-grade")}}
	}
	grades := criteria.YearGrades()
	holds := slices.Index(grades, grade) <= slices.Index(grades, criteria.YearGrade(leaf.Year.Grade))
	return scoring.ConditionResult{Measured: true, Points: yesOrNo(leaf, holds), Because: diag.Msg("model.year-grade", "grade", diag.Msg("year-grade."+string(grade))),
		Pos: y.cell.Year.Grade.At.Pos()}
}

func yesOrNo(leaf criteria.Leaf, yes bool) criteria.Optional[criteria.Points] {
	if yes {
		return criteria.Some(leaf.Max)
	}
	return criteria.Some(criteria.Points(0))
}

// gradeNamed finds a grade of the meetings' set by its id or title.
func gradeNamed(set *criteria.Set, name string) (index int, found bool) {
	for i, g := range set.Grades {
		if criteria.Key(g.ID) == criteria.Key(name) || criteria.Key(g.Title) == criteria.Key(name) {
			return i, true
		}
	}
	return -1, false
}

// UnknownGrade returns the first grade a model asks of the meetings' set that
// the set does not have; "" where it has all.
func UnknownGrade(model, main *criteria.Set) string {
	for _, leaf := range model.Leaves() {
		switch leaf.Measure {
		case criteria.MeetingsOfGrade, criteria.QualityGrade:
			if _, found := gradeNamed(main, leaf.Year.Grade); !found {
				return leaf.Year.Grade
			}
		}
	}
	return ""
}
