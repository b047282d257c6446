package excel

import (
	"fmt"
	"strconv"
	"strings"

	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
)

// The first columns of the monthly list.
const (
	monthName = iota + 2
	monthMembers
)

// A monthPage is the list of one month, or of the quarter or year that a sheet
// is of: then no meeting has a date.
type monthPage struct {
	*sheet
	date, total, grades int // columns; date 0: none
}

// monthColumns lays the columns out; the grades stand between the total and the
// notes.
func (s *sheet) monthColumns(month scoring.Month) monthPage {
	if month.Span > 0 {
		return monthPage{s, 0, monthMembers + 1, monthMembers + 2}
	}
	return monthPage{s, monthMembers + 1, monthMembers + 2, monthMembers + 3}
}

// writeMonth writes the list of one month, as it is handed in: ten columns
// where there are four grades.
func (b *book) writeMonth(month scoring.Month) {
	grades := b.report.Grades()
	widths := []float64{6, 32, 12}
	if month.Span == 0 {
		widths = append(widths, 14)
	}
	widths = append(widths, 12)
	for range grades {
		widths = append(widths, 9)
	}
	s := b.sheet(b.report.MonthSheet(month), append(widths, 44)...).monthColumns(month)
	notes := s.grades + len(grades)
	s.Streamed()
	s.attachedHead(notes, []string{
		b.p.Text("excel.list"), b.p.Text("excel.month.subject"),
		strings.ToUpper(b.monthTitle(month)),
	})
	head := s.Row
	s.monthHead(grades, notes)
	first := s.Row
	s.HeadDone(first - 1)
	for _, l := range monthLines(b.report, view.Slot{Month: month, Kind: scoring.Regular}) {
		s.monthRow(l, view.Slot{Month: month, Kind: scoring.Regular}, notes)
	}
	s.monthTotals(monthCounts(b.report, month, scoring.Regular), first, notes)
	s.monthThematic(month, notes)
	s.Merge(1, notes, b.membersNote(month), xlsx.Style{Align: "left", Italic: true})
	s.NextLines(1)
	s.signatures(notes)
	s.page(head, first-1)
	s.EndStream()
}

// monthTitle is the month, or the quarter or year, of a list.
func (b *book) monthTitle(month scoring.Month) string {
	if month.Span > 0 {
		return b.p.Value(month)
	}
	return b.p.Text("period.month", "number", month.Month, "year", fmt.Sprint(month.Year))
}

// monthHead writes the three head rows: the merged head, its parts, the
// numbers.
func (s monthPage) monthHead(grades []criteria.Grade, notes int) {
	look := xlsx.HeadStyle()
	keys := []string{"report.column.number", "excel.unit", "excel.members", "excel.date"}
	for i, key := range keys[:s.total-1] {
		s.MergeRows(i+1, i+1, s.Row+1, s.p.Text(key), look)
	}
	s.MergeRows(notes, notes, s.Row+1, s.p.Text("excel.month.notes"), look)
	s.Merge(s.total, notes-1, s.p.Text("excel.month.head"), look)
	s.NextLines(2)
	s.Text(s.total, s.p.Text("excel.month.total"), look)
	lines := s.HeadLines(s.p.Text("excel.month.total"), s.Width(s.total, s.total))
	for i, g := range grades {
		s.Text(s.grades+i, g.Title, look)
		lines = max(lines, s.HeadLines(g.Title, s.Width(s.grades, s.grades)))
	}
	s.NextLines(lines)
	for column := 1; column <= notes; column++ {
		s.Text(column, fmt.Sprintf("(%d)", column), xlsx.Style{Italic: true, Align: "center", Border: true})
	}
	s.NextLines(1)
}

// monthLines returns the rows of a month's list: the cells that have a meeting of
// the slot, counted without a gap, each below its committee's heading.
func monthLines(r *view.Report, of view.Slot) (lines []view.Line) {
	var heading *view.Line
	all, groups, number := r.Lines(), 0, 0
	for i, l := range all {
		switch {
		case l.Cell == nil:
			heading = &all[i]
		case view.MeetingIn(l.Cell, of) != nil:
			if heading != nil {
				groups++
				heading.Number = view.Roman(groups)
				lines = append(lines, *heading)
				heading = nil
			}
			number++
			l.Number = strconv.Itoa(number)
			lines = append(lines, l)
		}
	}
	return lines
}

// monthRow writes a committee's heading, or a cell's meeting of the slot.
func (s monthPage) monthRow(l view.Line, of view.Slot, notes int) {
	if l.Cell == nil {
		s.Text(1, l.Number, xlsx.Style{Bold: true, Align: "center", Border: true, Fill: xlsx.GroupFill})
		s.Merge(2, notes, s.report.GroupName(l.Group, s.p), xlsx.GroupStyle())
		s.NextLines(1)
		return
	}
	m := view.MeetingIn(l.Cell, of)
	name, number := l.Cell.Cell.Name, l.Number
	if m.Kind == scoring.Thematic {
		name, number = s.p.Text("excel.thematic", "cell", name), ""
	}
	s.Text(1, number, xlsx.MidStyle())
	s.Text(monthName, name, xlsx.TextStyle())
	held := s.monthHeld(l.Cell, m)
	s.totalOf(s.total, m, xlsx.NumberStyle())
	given := gradeIndex(s.report, m)
	for i := range s.report.Grades() {
		mark, look := "", xlsx.MidStyle()
		if i == given {
			mark, look.Fill = "x", xlsx.GradeFill(i, len(s.report.Grades()))
		}
		s.Text(s.grades+i, mark, look)
	}
	note := s.meetingNotes(m)
	if given < 0 {
		note = strings.Trim(s.report.OtherGrade(m, s.p)+"; "+note, "; ")
	}
	s.Text(notes, note, xlsx.TextStyle())
	s.Next(map[int]string{monthName: name, s.date: held, notes: note})
}

// monthHeld writes who was there and when, or of a whole quarter or year how many
// members the cell has. It returns the word for a meeting that was not held.
func (s monthPage) monthHeld(c *scoring.CellResult, m *scoring.MeetingResult) (held string) {
	if s.date == 0 {
		s.Text(monthMembers, view.IntText(m.Attendance().Members.Or(c.Cell.Members)), xlsx.MidStyle())
		return ""
	}
	s.Text(monthMembers, view.Presence(m), xlsx.MidStyle())
	if m.Facts().Date.Known {
		s.Date(s.date, view.Serial(m.Facts().Date.Value), xlsx.MidStyle())
		return ""
	}
	if m.Status == scoring.NotHeld {
		held = s.p.Text("report.meeting.not-held")
	}
	s.Text(s.date, held, xlsx.MidStyle())
	return held
}

// s.totals counts the cells by grade.
func (s monthPage) monthTotals(counts []int, first, notes int) {
	look := xlsx.GroupStyle()
	look.Align = "center"
	s.Merge(1, 2, s.p.Text("excel.total"), look)
	for column := monthMembers; column < s.grades; column++ {
		s.Text(column, "", look)
	}
	for i := range s.report.Grades() {
		column := s.grades + i
		if s.Row == first { // no cell at all
			s.Count(column, 0, look)
			continue
		}
		rows := xlsx.Address(column, first, false) + ":" + xlsx.Address(column, s.Row-1, false)
		s.Formula(column, fmt.Sprintf(`COUNTIF(%s,"x")`, rows), float64(counts[i]), look)
	}
	s.Text(notes, "", look)
	s.NextLines(1)
}

// monthCounts counts the meetings of a month and kind by grade, as the list has
// them.
func monthCounts(r *view.Report, month scoring.Month, kind scoring.MeetingKind) []int {
	counts := make([]int, len(r.Grades()))
	for i := range r.Result.Cells {
		for j := range r.Result.Cells[i].Meetings {
			m := &r.Result.Cells[i].Meetings[j]
			if given := gradeIndex(r, m); m.Month == month && m.Kind == kind && given >= 0 {
				counts[given]++
			}
		}
	}
	return counts
}

// membersNote writes how many members the listed cells have, as far as known.
func (b *book) membersNote(month scoring.Month) string {
	members, known, cells := 0, 0, 0
	for i := range b.report.Result.Cells {
		c := &b.report.Result.Cells[i]
		m := view.MeetingIn(c, view.Slot{Month: month, Kind: scoring.Regular})
		if m == nil {
			continue
		}
		cells++
		if n := m.Attendance().Members.Or(c.Cell.Members); n.Known {
			members += n.Value
			known++
		}
	}
	return b.p.Text("excel.members-note", "members", members, "known", known, "cells", cells)
}
