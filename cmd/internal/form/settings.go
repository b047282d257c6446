package form

import (
	"fmt"
	"strings"

	"chibo/cmd/internal/names"
	"chibo/criteria"
)

// A part is a table of the settings sheet. Its cells are texts, numbers
// (criteria.Points, int) or nothing.
type part struct {
	name  string
	heads []string
	rows  [][]any
}

// writeSettings writes what paper cannot show, as rows that a clerk edits in
// Excel.
func (b *book) writeSettings(set *criteria.Set) {
	widths := []float64{32, 50, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 24}
	if set.Scope == criteria.OfPeriod {
		widths = append(widths, 24)
	}
	s := b.sheet(names.Settings, widths...)
	s.merge(1, 6, s.p.Text("form.settings.title"), style{bold: true, size: headSize, align: "left"})
	s.next()
	s.merge(1, 6, s.p.Text("form.settings.about"), style{italic: true, align: "left", top: true})
	s.next()
	for _, p := range settings(set, s.howTo()) {
		s.next()
		s.part(p)
	}
	s.page("landscape")
}

func settings(set *criteria.Set, howTo map[string]string) []part {
	return append([]part{
		{names.PartSet, []string{names.Item, names.Value, names.HowTo}, setRows(set, howTo)},
		{names.PartLines, []string{names.Code, names.Content, names.Row, names.Kind, names.Step, names.Measure, names.Applies, names.Otherwise, names.Aliases}, lineRows(set)},
		{names.PartGrades, append(append([]string{names.Code, names.Title, names.From}, testHeads(set)...), names.Else, names.GradeOpen), gradeRows(set)},
		{names.PartCaps, append([]string{names.AtMost, names.Because}, testHeads(set)...), capRows(set)},
		{names.PartPeriods, []string{names.Span, names.Method, names.Grade, names.Every, names.Meetings, names.Reached}, periodRows(set)},
		{names.PartTargets, []string{names.Code, names.Title, names.Measure, names.Grade, names.OrBetter, names.Kinds, names.AtLeast, names.Above, names.Scope,
			names.YearGrade, names.Model, names.By, names.Yearly, names.Basis}, targetRows(set)},
		{names.PartLists, listHeads(), listRows(set)},
	}, periodParts(set)...)
}

func (s *sheet) part(p part) {
	s.text(1, p.name, style{bold: true, align: "left"})
	s.next()
	for i, head := range p.heads {
		s.head(i+1, head)
	}
	s.next()
	for _, row := range p.rows {
		for i, head := range p.heads {
			var value any
			if i < len(row) {
				value = row[i]
			}
			if head == names.HowTo {
				s.merge(i+1, len(s.widths), fmt.Sprint(value), style{border: true, italic: true, align: "left", top: true})
				continue
			}
			s.value(i+1, value)
		}
		s.next()
	}
	if len(p.rows) == 0 { // a row to be filled
		for i := range p.heads {
			s.value(i+1, nil)
		}
		s.next()
	}
}

// head writes the head of a column. What explains a value needs more room than
// the columns of the other parts give.
func (s *sheet) head(column int, title string) {
	look := style{bold: true, align: "center", border: true, fill: headFill}
	if title == names.HowTo {
		s.merge(column, len(s.widths), title, look)
		return
	}
	s.text(column, title, look)
	s.grow(title, s.widths[column-1]*0.8) // bold letters are wide
}

// value writes a cell. Texts are kept as typed: Excel would make a fraction of
// 90%, a date of 28/10/2025 and a number of the code 1.10.
func (s *sheet) value(column int, value any) {
	look := style{border: true, align: "left", top: true, format: textOnly}
	switch v := value.(type) {
	case string:
		s.text(column, v, look)
	case criteria.Points:
		s.points(column, v, style{border: true, align: "center", top: true})
	case int:
		s.points(column, criteria.Points(v)*criteria.Point, style{border: true, align: "center", top: true})
	default:
		s.text(column, "", look)
	}
}

// howTo explains the items of the set, from the catalogue.
func (s *sheet) howTo() map[string]string {
	choice := func(words []names.Word) string {
		list := make([]string, len(words))
		for i, w := range words {
			list[i] = w.Word
		}
		return s.p.Text("form.howto.choice", "accepted", strings.Join(list, "; "))
	}
	date, share, count := s.p.Text("form.howto.date"), s.p.Text("form.howto.share"), s.p.Text("form.howto.count")
	return map[string]string{
		names.SetID: s.p.Text("form.howto.id"), names.SetDate: date, names.SetFrom: date, names.SetTo: date,
		names.SetScope: choice(names.ScopeOfSetWords()), names.SetStanding: choice(names.StandingWords()), names.SetSubject: choice(names.SubjectWords()), names.SetMeeting: choice(names.MeetingWords()),
		names.SetOfficial: choice(names.OfficialWords()), names.SetDivergence: s.p.Text("form.howto.divergence"),
		names.SetNotice: s.p.Text("form.howto.notice"), names.SetHeading: s.p.Text("form.howto.heading"), names.SetAttendance: share,
		names.SetMinutes: count, names.SetMinutesCombined: count, names.SetLargeMembers: count, names.SetLargeMinutes: count,
		names.SetThematic: count, names.SetDayWindow: count, names.SetCounted: choice(names.CountedWords()),
		names.SetDecimals: s.p.Text("form.howto.decimals"), names.SetMissing: choice(names.MissingWords()),
		names.SetNotHeld: choice(names.MissingWords()), names.SetBasis: s.p.Text("form.howto.basis"), names.SetListsBasis: s.p.Text("form.howto.basis"),
	}
}
