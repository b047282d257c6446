package excel

import (
	"strings"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/view"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// The columns of the discipline of meeting.
const (
	disciplineNumber = iota + 1
	disciplineName
	disciplineFixed
	disciplineHeld
	disciplineNotHeld
	disciplineUnsent
	disciplineDayKept
	disciplineDayEarly
	disciplineDayLate
	disciplinePresent
	disciplineBase
	disciplineRate
	disciplineBelow
	disciplineLong
	disciplineShort
	disciplineInPerson
	disciplineOnline
	disciplineByGroup
	disciplineSecretary
	disciplineDeputy
	disciplineOther
	disciplineAssigned
	disciplineCame
	disciplineThematic
	disciplineModel
	disciplineSuperior
	disciplineNotes
)

// writeDiscipline tells how each cell kept to the rules of meeting: day,
// attendance, duration, kinds of meetings, the superior's attendance.
func (b *book) writeDiscipline() {
	widths := []float64{6, 28, 7}
	for range disciplineSuperior - disciplineFixed {
		widths = append(widths, 7)
	}
	widths[disciplineRate-1], widths[disciplineThematic-1] = 9, 8.5
	s := b.sheet(names.Discipline, append(widths, 44)...)
	s.streamed()
	s.merge(1, disciplineNotes, b.p.Text("excel.discipline"), style{bold: true, align: "center", size: headSize})
	s.nextLines(1)
	s.merge(1, disciplineNotes, b.p.Value(b.report.Result.Period), style{bold: true, align: "center", size: headSize})
	s.nextLines(1)
	s.merge(1, disciplineNotes, s.disciplineRules(), style{italic: true, align: "center"})
	s.nextLines(s.lines(s.disciplineRules(), s.width(1, disciplineNotes)))
	s.skip(1)
	head := s.row
	s.disciplineHead()
	first := s.row
	s.headDone(first - 1)
	kept := map[*scoring.CellResult]scoring.CellDiscipline{}
	for _, d := range scoring.DisciplineOf(b.report.Result) {
		kept[d.Cell] = d
	}
	for _, l := range b.report.Lines() {
		if l.Cell == nil {
			s.text(1, l.Number, style{bold: true, align: "center", border: true, fill: groupFill})
			s.merge(2, disciplineNotes, view.GroupName(l.Group, s.p), groupStyle())
			s.nextLines(1)
			continue
		}
		s.disciplineRow(l, kept[l.Cell])
	}
	s.disciplineTotals(first)
	s.dataBar(disciplineRate, first, s.row-2)
	s.filter(first-1, disciplineNotes, max(s.row-2, first))
	s.page(head, first-1)
	s.endStream()
}

// disciplineRules says what the cells are held against.
func (s *sheet) disciplineRules() string {
	if len(s.report.Result.Sets) == 0 {
		return s.p.Text("excel.discipline.no-rules")
	}
	rules := s.report.Result.Sets[0].Discipline
	var parts []string
	add := func(key string, args ...any) { parts = append(parts, s.p.Text(key, args...)) }
	if rules.Minutes.Known {
		add("excel.discipline.minutes", "minutes", rules.Minutes.Value)
	}
	if rules.MinutesCombined.Known {
		add("excel.discipline.combined", "minutes", rules.MinutesCombined.Value)
	}
	if rules.MinutesLarge != nil {
		add("excel.discipline.large", "minutes", rules.MinutesLarge.Minutes, "members", rules.MinutesLarge.Members)
	}
	if rules.Attendance.Known {
		add("excel.discipline.attendance", "rate", rules.Attendance.Value)
	}
	if rules.ThematicPerQuarter.Known {
		add("excel.discipline.thematic", "count", rules.ThematicPerQuarter.Value)
	}
	if len(parts) == 0 {
		return s.p.Text("excel.discipline.no-rules")
	}
	return s.p.Text("excel.discipline.rules", "rules", strings.Join(parts, "; "))
}

// disciplineHead writes two rows: what belongs together over its parts.
func (s *sheet) disciplineHead() {
	look, bottom := headStyle(), s.row+1
	single := map[int]string{
		disciplineNumber: "report.column.number", disciplineName: "report.column.cell", disciplineFixed: "excel.discipline.fixed",
		disciplineThematic: "excel.discipline.col.thematic", disciplineModel: "excel.discipline.col.model",
		disciplineSuperior: "excel.discipline.col.superior", disciplineNotes: "report.column.notes",
	}
	for column := disciplineNumber; column <= disciplineNotes; column++ {
		if key, found := single[column]; found {
			s.mergeRows(column, column, bottom, s.p.Text(key), look)
		}
	}
	s.merge(disciplineHeld, disciplineUnsent, s.p.Text("excel.discipline.meetings"), look)
	s.merge(disciplineDayKept, disciplineDayLate, s.p.Text("excel.discipline.day"), look)
	s.merge(disciplinePresent, disciplineBelow, s.p.Text("excel.discipline.presence"), look)
	s.merge(disciplineLong, disciplineShort, s.p.Text("excel.discipline.duration"), look)
	s.merge(disciplineInPerson, disciplineByGroup, s.p.Text("excel.discipline.form"), look)
	s.merge(disciplineSecretary, disciplineOther, s.p.Text("excel.discipline.chair"), look)
	s.merge(disciplineAssigned, disciplineCame, s.p.Text("excel.discipline.visit"), look)
	s.nextLines(3)
	for i, key := range []string{"held", "not-held", "unsent", "kept", "early", "late", "present", "base", "rate", "below", "long", "short",
		"in-person", "online", "by-group", "secretary", "deputy", "other", "assigned", "came"} {
		s.text(disciplineHeld+i, s.p.Text("excel.discipline.col."+key), look)
	}
	s.nextLines(3)
}

func (s *sheet) disciplineRow(l view.Line, d scoring.CellDiscipline) {
	s.text(disciplineNumber, l.Number, midStyle())
	s.text(disciplineName, l.Cell.Cell.Name, textStyle())
	s.text(disciplineFixed, view.IntText(l.Cell.Cell.FixedDay), midStyle())
	untold := disciplineUntold(d)
	for i, value := range disciplineNumbers(d) {
		if column := disciplineNumberColumns()[i]; untold[column] {
			s.text(column, s.p.Text("report.none"), midStyle())
		} else {
			s.count(column, value, midStyle())
		}
	}
	if rate := d.Attendance(); rate.Known() {
		s.formula(disciplineRate, address(disciplinePresent, s.row, false)+"/"+address(disciplineBase, s.row, false), rateFloat(rate), percentStyle())
	} else {
		s.text(disciplineRate, s.p.Text("report.none"), midStyle())
	}
	notes := s.lapses(d)
	s.text(disciplineNotes, notes, textStyle())
	s.next(map[int]string{disciplineName: l.Cell.Cell.Name, disciplineNotes: notes})
}

// lapses tells month by month what fell short, and what the sheets do not say.
func (s *sheet) lapses(d scoring.CellDiscipline) string {
	var notes []string
	for _, l := range d.Lapses {
		m, rate := l.Meeting, ""
		if m.Attendance().Rate.Known {
			rate = s.p.Value(m.Attendance().Rate.Value)
		}
		note := s.p.Text("excel.lapse."+string(l.Kind), "month", m.Month, "date", m.Facts().Date.Value, "day", l.Day,
			"rate", rate, "minutes", m.Facts().Minutes.Value, "short", l.Short)
		if why := m.Facts().More().Postponed; l.Kind == scoring.LapseDay && why != "" {
			note += ", " + s.p.Text("excel.lapse.reason", "reason", why)
		}
		notes = append(notes, note)
	}
	if d.ThematicAsked > d.Thematic {
		notes = append(notes, s.p.Text("excel.lapse.thematic", "held", d.Thematic, "asked", d.ThematicAsked))
	}
	var unknown []diag.Message
	for _, u := range []struct {
		key   string
		count int
	}{{"day", d.DayUnknown}, {"rate", d.RateUnknown}, {"duration", d.DurationUnknown}, {"form", d.FormUnknown},
		{"chair", d.ChairUnknown}, {"visit", d.Visits.Unknown}} {
		if u.count > 0 {
			unknown = append(unknown, diag.Msg("excel.unknown."+u.key, "count", u.count))
		}
	}
	if len(unknown) > 0 {
		notes = append(notes, s.p.Text("excel.unknown", "what", s.p.Messages(unknown)))
	}
	return strings.Join(notes, "; ")
}
