package scoring

import (
	"chibo/criteria"
	"chibo/criteria/diag"
)

// DescribeListLine says a line of a list in words, part by part.
func DescribeListLine(set *criteria.Set, l criteria.ListLine) []diag.Message {
	var parts []diag.Message
	last := len(set.Grades) - 1
	grades := []struct {
		key   string
		grade criteria.Optional[int]
		alone string // where the grade is the end of the scale
		end   int
	}{{"list.at-least", l.AtLeast, ".best", 0}, {"list.at-most", l.AtMost, ".last", last}, {"list.every", l.Every, ".best", 0}, {"list.any", l.Any, ".last", last}}
	for _, g := range grades {
		if !g.grade.Known {
			continue
		}
		if g.grade.Value == g.end {
			g.key += g.alone
		}
		parts = append(parts, diag.Msg(g.key, "grade", set.Grades[g.grade.Value].Title))
	}
	if l.MetEveryMonth {
		parts = append(parts, diag.Msg("list.met-every-month"))
	}
	if l.ModelMeeting {
		parts = append(parts, diag.Msg("list.model-meeting"))
	}
	if l.Attendance.Known {
		parts = append(parts, diag.Msg("list.attendance", "rate", l.Attendance.Value))
	}
	if l.AttendanceBelow.Known {
		parts = append(parts, diag.Msg("list.attendance-below", "rate", l.AttendanceBelow.Value))
	}
	return append(append(parts, months("list.not-held", l.NotHeld)...), months("list.missing", l.Missing)...)
}

// months says that a number of months is asked for; one is a word of its own.
func months(key string, count criteria.Optional[int]) []diag.Message {
	switch {
	case !count.Known:
		return nil
	case count.Value == 1:
		return []diag.Message{diag.Msg(key + ".one")}
	}
	return []diag.Message{diag.Msg(key, "count", count.Value)}
}
