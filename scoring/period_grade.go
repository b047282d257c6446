package scoring

import (
	"chibo/criteria"
	"chibo/criteria/diag"
)

// A periodOutcome is the score and grade that counted meetings make.
type periodOutcome struct {
	score  criteria.Points
	grade  int
	limits []diag.Message
	steps  MeanSteps
}

// gradeCounted works out the mean, rounds it once, and looks the grade up on
// the rounded number; or takes the first line of a counts rule that holds. One
// meeting alone is not made into a mean: its total and its grade, gates and caps
// included, are the period's. There is at least one meeting.
func gradeCounted(set *criteria.Set, period Period, counted []countedMeeting) periodOutcome {
	rule := set.Period.Rule(period.Kind)
	var o periodOutcome
	for _, m := range counted {
		o.steps.Sum += m.total
	}
	o.steps.Count = len(counted)
	if len(counted) == 1 {
		o.score, o.grade = counted[0].total, counted[0].grade
		o.steps.Band = set.GradeOf(o.score)
		return o
	}
	o.score = criteria.RoundRatio(int64(o.steps.Sum), int64(o.steps.Count), set.Period.Decimals)
	o.steps.Band = set.GradeOf(o.score)
	if rule.Method == criteria.Counts {
		o.grade, o.limits = gradeByLines(set, rule, counted)
		return o
	}
	o.grade, o.limits = gradeWithinLimits(set, rule, counted, o.steps.Band)
	return o
}

// gradeByLines returns the grade of the first line that holds.
func gradeByLines(set *criteria.Set, rule criteria.PeriodRule, counted []countedMeeting) (int, []diag.Message) {
	for _, line := range rule.Lines {
		if lineHolds(line, counted) {
			return line.Grade, []diag.Message{diag.Msg("limit.line", "grade", set.Grades[line.Grade].Title, "line", describeLine(set, line))}
		}
	}
	return len(set.Grades) - 1, nil
}

// gradeWithinLimits lowers the mean's grade while a limit of it fails.
func gradeWithinLimits(set *criteria.Set, rule criteria.PeriodRule, counted []countedMeeting, grade int) (int, []diag.Message) {
	var limits []diag.Message
	for grade < len(set.Grades)-1 {
		failed := false
		for _, line := range rule.Limits {
			if line.Grade == grade && !lineHolds(line, counted) {
				limits = append(limits, diag.Msg("limit.period", "grade", set.Grades[grade].Title,
					"else", set.Grades[grade+1].Title, "line", describeLine(set, line)))
				failed = true
				break
			}
		}
		if !failed {
			break
		}
		grade++
	}
	return grade, limits
}

func lineHolds(line criteria.Line, counted []countedMeeting) bool {
	enough := 0
	for _, m := range counted {
		if line.Every.Known && m.grade > line.Every.Value {
			return false
		}
		if line.AtLeast != nil && m.grade <= line.AtLeast.Grade {
			enough++
		}
	}
	return line.AtLeast == nil || enough >= line.AtLeast.Meetings
}
