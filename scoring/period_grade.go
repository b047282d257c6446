package scoring

import (
	"chibo/criteria"
	"chibo/criteria/diag"
)

// A PeriodOutcome is the score and grade that counted meetings make.
type PeriodOutcome struct {
	Score  criteria.Points
	Grade  int
	Limits []diag.Message
	Steps  MeanSteps
}

// GradeCounted computes the mean, rounds it once, and looks the grade up on
// the rounded number; or takes the first line of a counts rule that holds. One
// meeting alone is not made into a mean: its total and its grade, gates and caps
// included, are the period's. There is at least one meeting.
func GradeCounted(set *criteria.Set, period Period, counted []CountedMeeting) PeriodOutcome {
	rule := set.Period.Rule(period.Kind)
	var o PeriodOutcome
	for _, m := range counted {
		o.Steps.Sum += m.Total
	}
	o.Steps.Count = len(counted)
	if len(counted) == 1 {
		o.Score, o.Grade = counted[0].Total, counted[0].Grade
		o.Steps.Band = set.GradeOf(o.Score)
		return o
	}
	o.Score = criteria.RoundRatio(int64(o.Steps.Sum), int64(o.Steps.Count), set.Period.Decimals)
	o.Steps.Band = set.GradeOf(o.Score)
	if rule.Method == criteria.Counts {
		o.Grade, o.Limits = gradeByLines(set, rule, counted)
		return o
	}
	o.Grade, o.Limits = gradeWithinLimits(set, rule, counted, o.Steps.Band)
	return o
}

// gradeByLines returns the grade of the first line that holds.
func gradeByLines(set *criteria.Set, rule criteria.PeriodRule, counted []CountedMeeting) (int, []diag.Message) {
	for _, line := range rule.Lines {
		if LineHolds(line, counted) {
			return line.Grade, []diag.Message{diag.Msg("limit.line", "grade", set.Grades[line.Grade].Title, "line", DescribeLine(set, line))}
		}
	}
	return len(set.Grades) - 1, nil
}

// gradeWithinLimits lowers the mean's grade while a limit of it fails.
func gradeWithinLimits(set *criteria.Set, rule criteria.PeriodRule, counted []CountedMeeting, grade int) (int, []diag.Message) {
	var limits []diag.Message
	for grade < len(set.Grades)-1 {
		failed := false
		for _, line := range rule.Limits {
			if line.Grade == grade && !LineHolds(line, counted) {
				limits = append(limits, diag.Msg("limit.period", "grade", set.Grades[grade].Title,
					"else", set.Grades[grade+1].Title, "line", DescribeLine(set, line)))
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

// LineHolds reports whether a line of the method counts holds for the meetings
// that count.
func LineHolds(line criteria.Line, counted []CountedMeeting) bool {
	enough := 0
	for _, m := range counted {
		if line.Every.Known && m.Grade > line.Every.Value {
			return false
		}
		if line.AtLeast != nil && m.Grade <= line.AtLeast.Grade {
			enough++
		}
	}
	return line.AtLeast == nil || enough >= line.AtLeast.Meetings
}
