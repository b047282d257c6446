package reading

import (
	"slices"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// readMonthList reads a list with months in its columns as one list a month. A
// problem of the rows themselves is reported once.
func (r *reader) readMonthList(g *heads.Grid, h heads.Header, from, to int, reading *sheetReading) (last int) {
	defer r.SetYear(r.Year)
	if year := r.yearAbove(g, from, h.Top); year > 0 {
		r.SetYear(year)
	}
	b := r.listBlock(g, &h, from, to, nil)
	b.Rows = make([]heads.RowClass, max(0, to-h.Bottom-1))
	reading.layout.Blocks = append(reading.layout.Blocks, b)
	known := map[diag.Pos]bool{}
	for i := range h.Months {
		l := r.monthList(g, &h, &h.Months[i], from, to, reading)
		l.block = b
		before := len(reading.problems)
		for row := h.Bottom + 1; row < to && !reading.overfull(); row++ {
			class := l.row(row)
			if i == 0 || class == heads.MeetingRow || class == heads.NotSentRow && b.Rows[row-h.Bottom-1] != heads.MeetingRow {
				b.Rows[row-h.Bottom-1] = class
			}
		}
		reading.problems = slices.Concat(reading.problems[:before], slices.DeleteFunc(slices.Clone(reading.problems[before:]), func(p diag.Problem) bool {
			return i > 0 && known[p.Pos]
		}))
		for _, p := range reading.problems[before:] {
			known[p.Pos] = true
		}
		last = max(last, l.last)
	}
	return last
}

// monthList is the list of one month: the columns that all months share, and its
// own.
func (r *reader) monthList(g *heads.Grid, h *heads.Header, m *heads.MonthColumns, from, to int, reading *sheetReading) *list {
	own := *h
	own.Months, own.Columns = nil, nil
	for _, c := range h.Columns {
		if !heads.IsOfMeeting(c.Role) || c.Role == words.MembersRole || c.Role == words.ExemptRole || c.Role == words.NoteRole {
			own.Columns = append(own.Columns, c)
		}
	}
	own.Columns = append(own.Columns, m.Columns...)
	labels := r.LabelsIn(g, from, h.Top, -1, -1)
	l := newList(r, g, own, to, reading)
	l.others, l.of = h.Months, m
	l.committee = r.committeeOf(g, heads.Extent{From: from, Header: h.Top}, labels)
	year := m.Year
	if year == 0 {
		year = r.Year
	}
	l.month = heads.SaidMonth{Present: true, Month: scoring.Month{Year: year, Month: m.Month}, Text: m.Head, Row: m.Row, Col: m.Col}
	if year == 0 {
		l.month.Month = scoring.Month{}
	}
	if l.kind, l.combined = r.TitleKind(g, from, h.Top); m.Kind.Said {
		l.kind, l.combined = m.Kind.Kind, m.Kind.Combined
	}
	return l
}
