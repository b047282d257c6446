package printed

import (
	"chibo/cmd/internal/names"
	"chibo/criteria"
)

// readSettingsTest reads a condition; nil where none of its cells is filled.
func (r *reader) readSettingsTest(t *settingsTable, row int, set *criteria.Set) *criteria.Test {
	test := &criteria.Test{
		Full:            r.at(t, row, names.NeedsFull).references(set),
		Attendance:      r.at(t, row, names.NeedsAttendance).share(),
		AttendanceAbove: r.at(t, row, names.NeedsAttendanceAbove).share(),
		AttendanceBelow: r.at(t, row, names.NeedsAttendanceBelow).share(),
		Unexcused:       r.at(t, row, names.NeedsUnexcused).count(),
		UnexcusedAtMost: r.at(t, row, names.NeedsUnexcusedAtMost).count(),
		EachFrom:        r.at(t, row, names.NeedsEachFrom).share(),
		Facts:           r.at(t, row, names.NeedsFacts).factTests(set),
	}
	if mark := r.at(t, row, names.NeedsMark); mark.text() != "" {
		id, _ := mark.reference(set, mark.text())
		below := r.at(t, row, names.NeedsMarkBelow)
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
func (r *reader) readSettingsGrades(s *settings, set *criteria.Set) {
	t := r.part(s, names.PartGrades)
	var rows []int
	for _, row := range t.rows {
		code, title := r.at(t, row, names.Code), r.at(t, row, names.Title)
		if code.text() == "" && title.text() == "" {
			continue
		}
		g := criteria.Grade{ID: code.text(), Title: title.text(), From: r.at(t, row, names.From).points().Value, Open: r.at(t, row, names.GradeOpen).lines()}
		if g.ID == "" {
			g.ID = r.gradeID(g.Title, set.Grades)
		}
		set.Grades, rows = append(set.Grades, g), append(rows, row)
	}
	if len(set.Grades) == 0 {
		r.report("setting-missing", t.page.place(), "item", names.PartGrades)
	}
	for i, row := range rows {
		g := &set.Grades[i]
		g.Requires, g.Else = r.readSettingsTest(t, row, set), min(i+1, len(rows)-1)
		if set.Scope == criteria.OfPeriod && criteria.Key(r.at(t, row, names.Else).text()) == criteria.Key(names.Undecided) {
			g.Else = criteria.Undecided
		} else if instead := r.at(t, row, names.Else).grade(set.Grades); instead >= 0 {
			g.Else = instead
		}
	}
}

func (r *reader) readSettingsCaps(s *settings, set *criteria.Set) {
	t := r.part(s, names.PartCaps)
	for _, row := range t.rows {
		at := r.at(t, row, names.AtMost)
		when := r.readSettingsTest(t, row, set)
		if at.text() == "" && when == nil {
			continue
		}
		if at.text() == "" || when == nil {
			at.refuse(names.AtMost + " + " + names.NeedsAttendanceBelow + " …")
			continue
		}
		set.Caps = append(set.Caps, criteria.Cap{When: *when, AtMost: max(at.grade(set.Grades), 0), Because: r.at(t, row, names.Because).text()})
	}
}

// readSettingsPeriods reads the rules of the kinds of period; the lines of a
// rule follow one another.
func (r *reader) readSettingsPeriods(s *settings, set *criteria.Set) {
	t := r.part(s, names.PartPeriods)
	for _, row := range t.rows {
		kind := criteria.PeriodKind(r.at(t, row, names.Span).choose(names.SpanWords(), ""))
		if kind == "" {
			continue
		}
		method := criteria.Method(r.at(t, row, names.Method).choose(names.MethodWords(), string(criteria.Mean)))
		rules := &set.Period.Rules
		if n := len(*rules); n == 0 || (*rules)[n-1].Kind != kind {
			*rules = append(*rules, criteria.PeriodRule{Kind: kind, Method: method})
		}
		rule := &(*rules)[len(*rules)-1]
		if line, found := r.readSettingsLine(t, row, set); found && rule.Method == criteria.Counts {
			rule.Lines = append(rule.Lines, line)
		} else if found {
			rule.Limits = append(rule.Limits, line)
		}
	}
}

func (r *reader) readSettingsLine(t *settingsTable, row int, set *criteria.Set) (criteria.Line, bool) {
	grade := r.at(t, row, names.Grade).grade(set.Grades)
	line := criteria.Line{Grade: max(grade, 0)}
	if every := r.at(t, row, names.Every).grade(set.Grades); every >= 0 {
		line.Every = criteria.Some(every)
	}
	if meetings := r.at(t, row, names.Meetings).count(); meetings.Known {
		line.AtLeast = &criteria.AtLeast{Grade: max(r.at(t, row, names.Reached).grade(set.Grades), 0), Meetings: meetings.Value}
	}
	return line, grade >= 0
}
