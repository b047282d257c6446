package scoring

import (
	"slices"

	"chibo/criteria"
)

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
