package scoring

import (
	"slices"

	"chibo/criteria"
	"chibo/scoring/naming"
)

// A TargetAnswer is what one cell says to a target.
type TargetAnswer int

const (
	NotAsked TargetAnswer = iota
	NotFulfilled
	Fulfilled
	NotKnown
)

func yesNo(fulfilled bool) TargetAnswer {
	if fulfilled {
		return Fulfilled
	}
	return NotFulfilled
}

// Answer says whether a cell is asked by a target and whether it fulfils it.
// Cells outside the counts and of other kinds are not asked; shares of a grade
// leave out the cells without one, all others ask every cell.
func (r *Result) Answer(c *CellResult, target *criteria.Target) TargetAnswer {
	if c.Outside || !naming.KindMatches(c.Cell.Kind, target.Kinds) {
		return NotAsked
	}
	return r.answer(c, target)
}

// answer is Answer of a cell that is asked.
func (r *Result) answer(c *CellResult, target *criteria.Target) TargetAnswer {
	grade := c.DecidedGrade()
	//exhaustive:enforce
	switch target.Measure {
	case criteria.CellsScored:
	case criteria.GradeShare:
		if !grade.Known {
			return NotAsked
		}
		return yesNo(grade.Value == target.Grade || target.OrBetter && grade.Value < target.Grade)
	case criteria.CellsWithModelMeeting:
		return yesNo(c.heldModelMeeting())
	case criteria.CellsMetEveryMonth:
		return yesNo(c.metEveryMonth())
	case criteria.YearGradeShare:
		return yearGradeAnswer(c, target)
	case criteria.YearModel:
		return r.yearModelAnswer(c, target)
	}
	return yesNo(grade.Known)
}

func (c *CellResult) heldModelMeeting() bool {
	for i := range c.Meetings {
		if m := &c.Meetings[i]; m.Status != NotHeld && m.IsModel() {
			return true
		}
	}
	return false
}

// metEveryMonth reports whether there is a sheet of a regular meeting, whether a
// faulty one, of every month that the period asks for.
func (c *CellResult) metEveryMonth() bool {
	required := 0
	for i := range c.Meetings {
		m := &c.Meetings[i]
		if !m.Required {
			continue
		}
		if required++; m.Status != Scored && m.Status != Faulty {
			return false
		}
	}
	return required > 0
}

// yearGradeAnswer says whether a cell has the yearly grade a target asks for.
func yearGradeAnswer(c *CellResult, target *criteria.Target) TargetAnswer {
	grade := c.YearGrade()
	if grade == criteria.NoYearGrade {
		return NotKnown
	}
	grades := criteria.YearGrades()
	wanted, got := slices.Index(grades, target.YearGrade), slices.Index(grades, grade)
	return yesNo(got == wanted || target.OrBetter && got < wanted)
}

// yearModelAnswer says whether a cell reaches the year's model a target names.
func (r *Result) yearModelAnswer(c *CellResult, target *criteria.Target) TargetAnswer {
	reached := r.Reaches(c, target.Model)
	if !reached.Known {
		return NotKnown
	}
	return yesNo(reached.Value)
}
