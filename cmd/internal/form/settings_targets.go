package form

import (
	"chibo/cmd/internal/names"
	"chibo/criteria"
)

func targetRows(set *criteria.Set) (rows [][]any) {
	for _, t := range set.Targets {
		row := []any{t.ID, t.Title, names.WordOf(names.TargetWords(), string(t.Measure)), nil, nil, codes(t.Kinds), nil, nil,
			names.WordOf(names.ScopeWords(), string(t.Scope)), names.WordOf(names.YearGradeWords(), string(t.YearGrade)), t.Model, known(t.By),
			nil, t.Basis}
		if t.Measure == criteria.GradeShare {
			row[3] = set.Grades[t.Grade].ID
		}
		if t.Measure == criteria.GradeShare || t.Measure == criteria.YearGradeShare {
			row[4] = yesNo(t.OrBetter)
		}
		column := 6
		if t.Above {
			column = 7
		}
		row[column] = percent(t.Goal)
		if t.Yearly && !t.Measure.Yearly() {
			row[12] = names.Yes
		}
		rows = append(rows, row)
	}
	return rows
}

func yesNo(yes bool) string {
	if yes {
		return names.Yes
	}
	return names.No
}

func listHeads() []string {
	return []string{names.List, names.ListAtLeast, names.ListAtMost, names.ListEvery, names.ListAny, names.ListMetEveryMonth, names.ListModelMeeting,
		names.ListAttendance, names.ListAttendanceBelow, names.ListNotHeld, names.ListMissing}
}

// listRows writes a row a line; a list that is not to be made is a row without
// conditions, one that keeps the program's rule has none.
func listRows(set *criteria.Set) (rows [][]any) {
	for _, list := range []struct {
		kind  string
		lines []criteria.ListLine
	}{{"praise", set.Lists.Praise}, {"remind", set.Lists.Remind}} {
		word := names.WordOf(names.ListWords(), list.kind)
		if list.lines != nil && len(list.lines) == 0 {
			rows = append(rows, []any{word})
		}
		for _, l := range list.lines {
			rows = append(rows, append([]any{word}, listCells(set, l)...))
		}
	}
	return rows
}

func listCells(set *criteria.Set, l criteria.ListLine) []any {
	grade := func(g criteria.Optional[int]) any {
		if !g.Known {
			return nil
		}
		return set.Grades[g.Value].ID
	}
	flag := func(set bool) any {
		if !set {
			return nil
		}
		return names.Yes
	}
	return []any{grade(l.AtLeast), grade(l.AtMost), grade(l.Every), grade(l.Any), flag(l.MetEveryMonth), flag(l.ModelMeeting),
		rate(l.Attendance), rate(l.AttendanceBelow), known(l.NotHeld), known(l.Missing)}
}
