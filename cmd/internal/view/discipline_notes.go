package view

import (
	"strings"

	"chibo/cmd/internal/text"
	"chibo/scoring/discipline"
)

// DisciplineNotes tell month by month what fell short, and what the sheets do not say.
func DisciplineNotes(d discipline.Cell, p *text.Printer) string {
	var notes []string
	for _, l := range d.Lapses {
		notes = append(notes, lapseNote(l, p))
	}
	if d.ThematicAsked > d.Thematic {
		notes = append(notes, p.Text("excel.lapse.thematic", "held", d.Thematic, "asked", d.ThematicAsked))
	}
	if unknown := unknownTexts(d, p); len(unknown) > 0 {
		notes = append(notes, p.Text("excel.unknown", "what", strings.Join(unknown, "; ")))
	}
	return strings.Join(notes, "; ")
}

func lapseNote(l discipline.Lapse, p *text.Printer) string {
	m, rate := l.Meeting, ""
	if m.Attendance().Rate.Known {
		rate = p.Value(m.Attendance().Rate.Value)
	}
	note := p.Text("excel.lapse."+string(l.Kind), "month", m.Month, "date", m.Facts().Date.Value, "day", l.Day,
		"rate", rate, "minutes", m.Facts().Minutes.Value, "short", l.Short)
	if why := m.Facts().More().Postponed; l.Kind == discipline.LapseDay && why != "" {
		note += ", " + p.Text("excel.lapse.reason", "reason", why)
	}
	return note
}

// unknownTexts name what the sheets do not say, together where it is of as many
// meetings: "hình thức, người chủ trì (3 kỳ)".
func unknownTexts(d discipline.Cell, p *text.Printer) (texts []string) {
	unknown := []keyCount{{"day", d.DayUnknown}, {"rate", d.RateUnknown}, {"duration", d.DurationUnknown}, {"form", d.FormUnknown},
		{"chair", d.ChairUnknown}, {"visit", d.Visits.Unknown}}
	named := map[int]bool{0: true}
	for i, first := range unknown {
		if named[first.count] {
			continue
		}
		named[first.count] = true
		var what []string
		for _, u := range unknown[i:] {
			if u.count == first.count {
				what = append(what, p.Text("excel.unknown."+u.key))
			}
		}
		texts = append(texts, p.Text("excel.unknown.meetings", "what", strings.Join(what, ", "), "count", first.count))
	}
	return texts
}
