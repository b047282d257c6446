package scoring

import (
	"slices"

	"chibo/criteria"
)

// yearGradeAnswer says whether a cell has the yearly grade a target asks for.
func yearGradeAnswer(c *CellResult, target *criteria.Target) TargetAnswer {
	grade := c.yearGrade()
	if grade == criteria.NoYearGrade {
		return NotKnown
	}
	grades := criteria.YearGrades()
	wanted, got := slices.Index(grades, target.YearGrade), slices.Index(grades, grade)
	return answer(got == wanted || target.OrBetter && got < wanted)
}

// yearModelAnswer says whether a cell reaches the year's model a target names.
func yearModelAnswer(c *CellResult, target *criteria.Target) TargetAnswer {
	reached := c.reachesModel(target.Model)
	if !reached.Known {
		return NotKnown
	}
	return answer(reached.Value)
}

// yearGrade returns the grade of the cell's year where an input states it. None
// does yet.
func (*CellResult) yearGrade() criteria.YearGrade { return criteria.NoYearGrade }

// reachesModel reports whether the cell reaches the model of this id, or any
// where the id is empty. No input states it yet.
func (*CellResult) reachesModel(string) criteria.Optional[bool] { return criteria.Optional[bool]{} }
