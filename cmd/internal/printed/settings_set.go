package printed

import (
	"slices"

	"chibo/cmd/internal/names"
	"chibo/criteria"
	"chibo/criteria/diag"
)

// settingsItems are the values of the set itself.
type settingsItems struct {
	id, title, heading, notice string
	scope                      criteria.SetScope
	document                   criteria.Document
	effective                  criteria.Effective
	standing                   criteria.Standing
	subject                    criteria.Subject
	meeting                    criteria.MeetingScope
	official                   criteria.OfficialColumn
	divergence                 criteria.Optional[criteria.Points]
	discipline                 criteria.Discipline
	period                     criteria.PeriodRules
	listsBasis                 string
}

// readSettingsItems reads the table of items and values.
func (sr settingsReader) readSettingsItems(s *settings) {
	t := sr.part(s, names.PartSet)
	rows := map[string]int{}
	for _, row := range t.rows {
		rows[criteria.Key(t.page.grid.Text(row, 0))] = row
	}
	taken := map[string]bool{}
	item := func(name string) settingsCell {
		taken[criteria.Key(name)] = true
		row, found := rows[criteria.Key(name)]
		if !found {
			row = -1
		}
		c := sr.at(t, row, names.Value)
		c.item = name
		return c
	}
	i := &s.set
	i.id, i.title, i.notice = item(names.SetID).text(), item(names.SetTitle).text(), item(names.SetNotice).text()
	i.heading = item(names.SetHeading).text()
	i.document = criteria.Document{Type: item(names.SetType).text(), Number: item(names.SetNumber).text(), Date: item(names.SetDate).date(), Issuer: item(names.SetIssuer).text()}
	i.effective = criteria.Effective{From: item(names.SetFrom).date(), To: item(names.SetTo).date()}
	i.standing = criteria.Standing(item(names.SetStanding).choose(names.StandingWords(), string(sr.options.Standing)))
	i.scope = criteria.SetScope(item(names.SetScope).choose(names.ScopeOfSetWords(), string(criteria.OfMeetings)))
	i.subject = criteria.Subject(item(names.SetSubject).choose(names.SubjectWords(), string(criteria.PartyCells)))
	i.meeting = criteria.MeetingScope(item(names.SetMeeting).choose(names.MeetingWords(), string(criteria.AnyMeeting)))
	i.official = criteria.OfficialColumn(item(names.SetOfficial).choose(names.OfficialWords(), string(criteria.ReviewElseSelf)))
	i.divergence = item(names.SetDivergence).points()
	i.discipline = readDiscipline(item)
	i.period = readPeriodItems(item)
	i.listsBasis = item(names.SetListsBasis).text()
	for _, row := range t.rows {
		if name := t.page.grid.Text(row, 0); !taken[criteria.Key(name)] {
			sr.report("setting-unknown", t.page.pos(row, 0), "item", name)
		}
	}
	for _, needed := range []string{names.SetID, names.SetTitle} {
		if item(needed).text() == "" {
			sr.report("setting-missing", t.page.place(), "item", needed)
		}
	}
}

func readDiscipline(item func(string) settingsCell) criteria.Discipline {
	d := criteria.Discipline{
		Minutes: item(names.SetMinutes).count(), MinutesCombined: item(names.SetMinutesCombined).count(),
		Attendance: item(names.SetAttendance).share(), ThematicPerQuarter: item(names.SetThematic).count(), DayWindow: item(names.SetDayWindow).count().Value,
	}
	members, minutes := item(names.SetLargeMembers).count(), item(names.SetLargeMinutes).count()
	if members.Known || minutes.Known {
		d.MinutesLarge = &criteria.LargeMeeting{Members: members.Value, Minutes: minutes.Value}
	}
	return d
}

func readPeriodItems(item func(string) settingsCell) criteria.PeriodRules {
	return criteria.PeriodRules{
		Meetings: criteria.CountedMeetings(item(names.SetCounted).choose(names.CountedWords(), string(criteria.CountRegular))),
		Decimals: item(names.SetDecimals).count().Or(criteria.Some(2)).Value,
		Missing:  criteria.MissingRule(item(names.SetMissing).choose(names.MissingWords(), string(criteria.MissingIncomplete))),
		NotHeld:  criteria.MissingRule(item(names.SetNotHeld).choose(names.MissingWords(), string(criteria.MissingIncomplete))),
		Basis:    item(names.SetBasis).text(),
	}
}

// apply fills in the set from the settings: all but groups and criteria.
func (s *settings) apply(r settingsReader, set *criteria.Set, l *legend) {
	i := s.set
	set.ID, set.Title, set.Heading, set.Notice, set.Document, set.Effective = i.id, i.title, i.heading, i.notice, i.document, i.effective
	if r.options.ID != "" {
		set.ID = r.options.ID
	}
	set.Subject, set.Scope = i.subject, i.scope
	set.Standing, set.Meeting, set.Official, set.Divergence = i.standing, i.meeting, i.official, i.divergence
	set.Discipline, set.Period, set.Lists.Basis = i.discipline, i.period, i.listsBasis
	r.readSettingsFacts(s, set)
	r.readSettingsExcellent(s, set)
	r.readSettingsGrades(s, set)
	if len(set.Grades) > 0 {
		r.compareLegend(set, l)
		r.readSettingsCaps(s, set)
		r.readSettingsPeriods(s, set)
		r.readSettingsTargets(s, set)
		r.readSettingsLists(s, set)
	}
	r.warnLeftOver(s)
}

// compareLegend wants the legend of the form, where it has one, to say what
// the settings say.
func (sr settingsReader) compareLegend(set *criteria.Set, l *legend) {
	if l == nil {
		return
	}
	l.bands = slices.Clone(l.bands)
	slices.SortStableFunc(l.bands, func(a, b band) int { return int(b.span.from() - a.span.from()) })
	same := len(l.bands) == len(set.Grades)
	for i, g := range set.Grades {
		same = same && criteria.Key(l.bands[i].title) == criteria.Key(g.Title) && l.bands[i].span.from() == g.From
	}
	if same {
		return
	}
	sr.report("legend-differs", sr.page.place(), "legend", l.text, "sheet", names.Settings, "settings", criteria.DescribeBands(set))
}

// warnLeftOver tells of settings whose row is no longer on the form.
func (sr settingsReader) warnLeftOver(s *settings) {
	for code, l := range s.known {
		if !s.seen[code] && l.row == names.CriterionRow {
			sr.problems = append(sr.problems, diag.New(diag.BadForm, "left-over", s.page.pos(l.at, 0), "value", s.page.grid.Text(l.at, 0)).As(diag.Warning))
		}
	}
}
