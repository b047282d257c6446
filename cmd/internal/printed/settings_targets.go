package printed

import (
	"chibo/cmd/internal/names"
	"chibo/criteria"
)

func (sr settingsReader) readSettingsTargets(s *settings, set *criteria.Set) {
	t := sr.part(s, names.PartTargets)
	for _, row := range t.rows {
		id := sr.at(t, row, names.Code).text()
		if id == "" {
			continue
		}
		target := criteria.Target{
			ID: id, Title: sr.at(t, row, names.Title).text(),
			Measure:   criteria.TargetMeasure(sr.at(t, row, names.Measure).choose(names.TargetWords(), string(criteria.CellsScored))),
			Kinds:     sr.at(t, row, names.Kinds).codes(),
			Scope:     criteria.TargetScope(sr.at(t, row, names.Scope).choose(names.ScopeWords(), string(criteria.ScopeAll))),
			OrBetter:  sr.at(t, row, names.OrBetter).yes(),
			YearGrade: criteria.YearGrade(sr.at(t, row, names.YearGrade).choose(names.YearGradeWords(), "")),
			Model:     sr.at(t, row, names.Model).text(),
			By:        sr.at(t, row, names.By).count(),
			Yearly:    sr.at(t, row, names.Yearly).yes(),
			Basis:     sr.at(t, row, names.Basis).text(),
		}
		goal, above := sr.at(t, row, names.AtLeast), sr.at(t, row, names.Above)
		target.Above = above.text() != ""
		target.Goal = goal.share().Or(above.share()).Or(criteria.Some(criteria.Percent(0))).Value
		if goal.text() == "" && above.text() == "" {
			goal.refuse("95%")
		}
		if target.Measure == criteria.GradeShare {
			target.Grade = max(sr.at(t, row, names.Grade).grade(set.Grades), 0)
		}
		set.Targets = append(set.Targets, target)
	}
}

// yes reads có or không; blank is không.
func (c settingsCell) yes() bool { return c.choose(names.YesNo(), names.No) == names.Yes }

// readSettingsLists reads the rules of the two lists. A sheet of an older
// program has no such part: the lists keep the program's rules.
func (sr settingsReader) readSettingsLists(s *settings, set *criteria.Set) {
	t := s.parts[criteria.Key(names.PartLists)]
	if t == nil || t.heads == nil {
		return
	}
	for _, row := range t.rows {
		kind := sr.at(t, row, names.List).choose(names.ListWords(), "")
		list := &set.Lists.Praise
		switch kind {
		case "":
			continue
		case "remind":
			list = &set.Lists.Remind
		}
		if *list == nil {
			*list = []criteria.ListLine{}
		}
		if line := sr.readSettingsListLine(t, row, set); !line.Bare() {
			*list = append(*list, line)
		}
	}
}

func (sr settingsReader) readSettingsListLine(t *settingsTable, row int, set *criteria.Set) criteria.ListLine {
	grade := func(head string) criteria.Optional[int] {
		i := sr.at(t, row, head).grade(set.Grades)
		return criteria.Optional[int]{Value: max(i, 0), Known: i >= 0}
	}
	return criteria.ListLine{
		AtLeast: grade(names.ListAtLeast), AtMost: grade(names.ListAtMost), Every: grade(names.ListEvery), Any: grade(names.ListAny),
		MetEveryMonth: sr.at(t, row, names.ListMetEveryMonth).yes(), ModelMeeting: sr.at(t, row, names.ListModelMeeting).yes(),
		Attendance: sr.at(t, row, names.ListAttendance).share(), AttendanceBelow: sr.at(t, row, names.ListAttendanceBelow).share(),
		NotHeld: sr.at(t, row, names.ListNotHeld).count(), Missing: sr.at(t, row, names.ListMissing).count(),
	}
}
