package printed

import (
	"chibo/cmd/internal/names"
	"chibo/criteria"
)

// readSettingsTest reads a condition; nil where none of its cells is filled.
func (sr settingsReader) readSettingsTest(t *settingsTable, row int, set *criteria.Set) *criteria.Test {
	test := &criteria.Test{
		Full:            sr.at(t, row, names.NeedsFull).references(set),
		Attendance:      sr.at(t, row, names.NeedsAttendance).share(),
		AttendanceAbove: sr.at(t, row, names.NeedsAttendanceAbove).share(),
		AttendanceBelow: sr.at(t, row, names.NeedsAttendanceBelow).share(),
		Unexcused:       sr.at(t, row, names.NeedsUnexcused).count(),
		UnexcusedAtMost: sr.at(t, row, names.NeedsUnexcusedAtMost).count(),
		EachFrom:        sr.at(t, row, names.NeedsEachFrom).share(),
		Facts:           sr.at(t, row, names.NeedsFacts).factTests(set),
	}
	if mark := sr.at(t, row, names.NeedsMark); mark.text() != "" {
		id, _ := mark.reference(set, mark.text())
		below := sr.at(t, row, names.NeedsMarkBelow)
		if below.text() == "" {
			below.refuse("1; 2,5")
		}
		test.MarkBelow = &criteria.MarkBelow{Criterion: id, Points: below.points().Value}
	}
	if len(test.Full) == 0 && !test.Attendance.Known && !test.AttendanceAbove.Known && !test.AttendanceBelow.Known &&
		!test.Unexcused.Known && !test.UnexcusedAtMost.Known && !test.EachFrom.Known && test.MarkBelow == nil && len(test.Facts) == 0 {
		return nil
	}
	return test
}

// readSettingsGrades reads the grades, best first. Their codes are known before
// the grades given instead are looked up.
func (sr settingsReader) readSettingsGrades(s *settings, set *criteria.Set) {
	t := sr.part(s, names.PartGrades)
	var rows []int
	for _, row := range t.rows {
		code, title := sr.at(t, row, names.Code), sr.at(t, row, names.Title)
		if code.text() == "" && title.text() == "" {
			continue
		}
		g := criteria.Grade{ID: code.text(), Title: title.text(), From: sr.at(t, row, names.From).points().Value, Open: sr.at(t, row, names.GradeOpen).lines()}
		if g.ID == "" {
			g.ID = gradeID(g.Title, set.Grades)
		}
		set.Grades, rows = append(set.Grades, g), append(rows, row)
	}
	if len(set.Grades) == 0 {
		sr.report("setting-missing", t.page.place(), "item", names.PartGrades)
	}
	for i, row := range rows {
		g := &set.Grades[i]
		g.Requires, g.Else = sr.readSettingsTest(t, row, set), min(i+1, len(rows)-1)
		if set.Scope == criteria.OfPeriod && criteria.Key(sr.at(t, row, names.Else).text()) == criteria.Key(names.Undecided) {
			g.Else = criteria.Undecided
		} else if instead := sr.at(t, row, names.Else).grade(set.Grades); instead >= 0 {
			g.Else = instead
		}
	}
}

func (sr settingsReader) readSettingsCaps(s *settings, set *criteria.Set) {
	t := sr.part(s, names.PartCaps)
	for _, row := range t.rows {
		at := sr.at(t, row, names.AtMost)
		when := sr.readSettingsTest(t, row, set)
		if at.text() == "" && when == nil {
			continue
		}
		if at.text() == "" || when == nil {
			at.refuse(names.AtMost + " + " + names.NeedsAttendanceBelow + " …")
			continue
		}
		set.Caps = append(set.Caps, criteria.Cap{When: *when, AtMost: max(at.grade(set.Grades), 0), Because: sr.at(t, row, names.Because).text()})
	}
}

// readSettingsPeriods reads the rules of the kinds of period; the lines of a
// rule follow one another.
func (sr settingsReader) readSettingsPeriods(s *settings, set *criteria.Set) {
	t := sr.part(s, names.PartPeriods)
	for _, row := range t.rows {
		kind := criteria.PeriodKind(sr.at(t, row, names.Span).choose(names.SpanWords(), ""))
		if kind == "" {
			continue
		}
		method := criteria.Method(sr.at(t, row, names.Method).choose(names.MethodWords(), string(criteria.Mean)))
		rules := &set.Period.Rules
		if n := len(*rules); n == 0 || (*rules)[n-1].Kind != kind {
			*rules = append(*rules, criteria.PeriodRule{Kind: kind, Method: method})
		}
		rule := &(*rules)[len(*rules)-1]
		if line, found := sr.readSettingsLine(t, row, set); found && rule.Method == criteria.Counts {
			rule.Lines = append(rule.Lines, line)
		} else if found {
			rule.Limits = append(rule.Limits, line)
		}
	}
}

func (sr settingsReader) readSettingsLine(t *settingsTable, row int, set *criteria.Set) (criteria.Line, bool) {
	grade := sr.at(t, row, names.Grade).grade(set.Grades)
	line := criteria.Line{Grade: max(grade, 0)}
	if every := sr.at(t, row, names.Every).grade(set.Grades); every >= 0 {
		line.Every = criteria.Some(every)
	}
	if meetings := sr.at(t, row, names.Meetings).count(); meetings.Known {
		line.AtLeast = &criteria.AtLeast{Grade: max(sr.at(t, row, names.Reached).grade(set.Grades), 0), Meetings: meetings.Value}
	}
	return line, grade >= 0
}
