package excel

import (
	"fmt"
	"slices"
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

// monthPageOf lays the columns out; the grades stand between the total and the
// notes.
func monthPageOf(month scoring.Month) monthPage {
	if month.Span > 0 {
		return monthPage{nil, 0, monthMembers + 1, monthMembers + 2}
	}
	return monthPage{nil, monthMembers + 1, monthMembers + 2, monthMembers + 3}
}

// writeMonth writes the list of one month, as it is handed in: ten columns
// where there are four grades.
func (b *book) writeMonth(month scoring.Month) {
	grades := b.report.Grades()
	s := monthPageOf(month)
	notes := s.grades + len(grades)
	rows := view.MonthRows(b.report, view.Slot{Month: month, Kind: scoring.Regular}, b.leaves, b.p)
	thematic := view.MonthRows(b.report, view.Slot{Month: month, Kind: scoring.Thematic}, b.leaves, b.p)
	s.sheet = b.sheet(b.report.MonthSheet(month), s.widths(len(grades), slices.Concat(rows, thematic))...)
	s.Streamed()
	s.attachedHead(notes, []string{
		b.p.Text("excel.list"), b.p.Text("excel.month.subject"),
		strings.ToUpper(b.monthTitle(month)),
	})
	head := s.Row
	s.monthHead(grades, notes)
	first := s.Row
	s.HeadDone(first - 1)
	for _, row := range rows {
		s.monthRow(row, notes)
	}
	s.monthTotals(view.GradesOf(b.report, rows), first, notes)
	s.monthThematic(thematic, notes)
	s.Line(notes, b.membersNote(month), xlsx.Style{Align: "left", Italic: true})
	s.signatures(notes)
	s.page(head, first-1)
	s.EndStream()
}

// The widths that the notes of a month may take, the usual one first.
const narrowNotes, wideNotes, notesStep = 55.0, 155.0, 10.0

// widths are the columns' widths. Long notes make many lines, and a list that
// takes a page more or is squeezed onto it; they take the width at which it is printed
// on the fewest pages, and largest there.
func (s monthPage) widths(grades int, rows []view.MonthRow) []float64 {
	const aroundRows = 22 // head and signatures, in lines
	widths := []float64{6, 30, 10, 12, 11}
	if s.date == 0 {
		widths = slices.Delete(widths, 3, 4)
	}
	for range grades {
		widths = append(widths, 8)
	}
	var best []float64
	fewest, largest := 0, 0.0
	for width := narrowNotes; width <= wideNotes; width += notesStep {
		tried := append(slices.Clone(widths), width)
		height := xlsx.RowHeight(1) * aroundRows
		for _, row := range rows {
			height += xlsx.RowHeight(max(xlsx.LinesIn(row.Name, widths[monthName-1]), xlsx.LinesIn(row.Notes, width)))
		}
		pages, scale := xlsx.PagesOf(tried, height)
		if best == nil || pages < fewest || pages == fewest && scale > largest {
			best, fewest, largest = tried, pages, scale
		}
	}
	return best
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

// monthRow writes a committee's heading, or a cell's meeting.
func (s monthPage) monthRow(row view.MonthRow, notes int) {
	m := row.Meeting
	if m == nil {
		groupRow(s.Sheet, notes, row.Number, row.Name)
		return
	}
	s.Text(1, row.Number, xlsx.MidStyle())
	s.Text(monthName, row.Name, xlsx.TextStyle())
	held := s.monthHeld(row)
	s.totalOf(s.total, m, xlsx.NumberStyle())
	for i := range s.report.Grades() {
		mark, look := "", xlsx.MidStyle()
		if i == row.Grade {
			mark, look.Fill = "x", xlsx.GradeFill(i, len(s.report.Grades()))
		}
		s.Text(s.grades+i, mark, look)
	}
	s.Text(notes, row.Notes, xlsx.TextStyle())
	texts := map[int]string{monthName: row.Name, notes: row.Notes}
	if s.date > 0 {
		texts[s.date] = held
	}
	s.Next(texts)
}

// monthHeld writes who was there and when, or of a whole quarter or year how many
// members the cell has. It returns the word for a meeting that was not held.
func (s monthPage) monthHeld(row view.MonthRow) (held string) {
	m := row.Meeting
	if s.date == 0 {
		s.Text(monthMembers, view.IntText(row.Members), xlsx.MidStyle())
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

// monthTotals counts the cells by grade.
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

// groupRow writes the row over the cells of a committee.
func groupRow(s *xlsx.Sheet, last int, number, name string) {
	s.Text(1, number, xlsx.Style{Bold: true, Align: "center", Border: true, Fill: xlsx.GroupFill})
	s.Merge(2, last, name, xlsx.GroupStyle())
	s.NextLines(1)
}
