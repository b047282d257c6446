package excel

import (
	"strings"

	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/view"
	"chibo/scoring"
	"chibo/scoring/discipline"
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

// A disciplinePage says how the rules of meeting were kept.
type disciplinePage struct{ *sheet }

// writeDiscipline tells how each cell kept to the rules of meeting: day,
// attendance, duration, kinds of meetings, the superior's attendance.
func (b *book) writeDiscipline() {
	widths := []float64{6, 28, 7}
	for range disciplineSuperior - disciplineFixed {
		widths = append(widths, 7)
	}
	widths[disciplineRate-1], widths[disciplineThematic-1] = 9, 8.5
	s := disciplinePage{b.sheet(names.Discipline, append(widths, 44)...)}
	s.Streamed()
	s.Heading(disciplineNotes, b.p.Text("excel.discipline"), b.p.Value(b.report.Result.Period))
	s.Block(disciplineNotes, s.disciplineRules(), xlsx.Style{Italic: true, Align: "center"})
	s.Skip(1)
	head := s.Row
	s.disciplineHead()
	first := s.Row
	s.HeadDone(first - 1)
	kept := map[*scoring.CellResult]discipline.Cell{}
	for _, d := range discipline.Of(b.report.Result) {
		kept[d.Cell] = d
	}
	for _, l := range b.report.Lines() {
		if l.Cell == nil {
			groupRow(s.Sheet, disciplineNotes, l.Number, s.report.GroupName(l.Group, s.p))
			continue
		}
		s.disciplineRow(l, kept[l.Cell])
	}
	s.disciplineTotals(first)
	s.DataBar(disciplineRate, first, s.Row-2)
	s.Filter(first-1, disciplineNotes, max(s.Row-2, first))
	s.page(head, first-1)
	s.EndStream()
}

// disciplineRules says what the cells are compared with.
func (s disciplinePage) disciplineRules() string {
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
func (s disciplinePage) disciplineHead() {
	look, bottom := xlsx.HeadStyle(), s.Row+1
	single := map[int]string{
		disciplineNumber: "report.column.number", disciplineName: "report.column.cell", disciplineFixed: "excel.discipline.fixed",
		disciplineThematic: "excel.discipline.col.thematic", disciplineModel: "excel.discipline.col.model",
		disciplineSuperior: "excel.discipline.col.superior", disciplineNotes: "report.column.notes",
	}
	for column := disciplineNumber; column <= disciplineNotes; column++ {
		if key, found := single[column]; found {
			s.MergeRows(column, column, bottom, s.p.Text(key), look)
		}
	}
	s.Merge(disciplineHeld, disciplineUnsent, s.p.Text("excel.discipline.meetings"), look)
	s.Merge(disciplineDayKept, disciplineDayLate, s.p.Text("excel.discipline.day"), look)
	s.Merge(disciplinePresent, disciplineBelow, s.p.Text("excel.discipline.presence"), look)
	s.Merge(disciplineLong, disciplineShort, s.p.Text("excel.discipline.duration"), look)
	s.Merge(disciplineInPerson, disciplineByGroup, s.p.Text("excel.discipline.form"), look)
	s.Merge(disciplineSecretary, disciplineOther, s.p.Text("excel.discipline.chair"), look)
	s.Merge(disciplineAssigned, disciplineCame, s.p.Text("excel.discipline.visit"), look)
	s.NextLines(3)
	for i, key := range []string{"held", "not-held", "unsent", "kept", "early", "late", "present", "base", "rate", "below", "long", "short",
		"in-person", "online", "by-group", "secretary", "deputy", "other", "assigned", "came"} {
		s.Text(disciplineHeld+i, s.p.Text("excel.discipline.col."+key), look)
	}
	s.NextLines(3)
}

func (s disciplinePage) disciplineRow(l view.Line, d discipline.Cell) {
	s.Text(disciplineNumber, l.Number, xlsx.MidStyle())
	s.Text(disciplineName, l.Cell.Cell.Name, xlsx.TextStyle())
	s.Text(disciplineFixed, view.IntText(l.Cell.Cell.FixedDay), xlsx.MidStyle())
	unknown := disciplineUnknown(d)
	for i, value := range disciplineNumbers(d) {
		if column := disciplineNumberColumns()[i]; unknown[column] {
			s.Text(column, s.p.Text("report.none"), xlsx.MidStyle())
		} else {
			s.Count(column, value, xlsx.MidStyle())
		}
	}
	if rate := d.Attendance(); rate.Known() {
		s.Formula(disciplineRate, xlsx.Address(disciplinePresent, s.Row, false)+"/"+xlsx.Address(disciplineBase, s.Row, false), rateFloat(rate), percentStyle())
	} else {
		s.Text(disciplineRate, s.p.Text("report.none"), xlsx.MidStyle())
	}
	notes := view.DisciplineNotes(d, s.p)
	s.Text(disciplineNotes, notes, xlsx.TextStyle())
	s.Next(map[int]string{disciplineName: l.Cell.Cell.Name, disciplineNotes: notes})
}
