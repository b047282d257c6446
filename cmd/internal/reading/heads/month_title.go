package heads

import (
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/scoring"
)

// A said month is what one source says of the month: nothing, a month, or
// something that is none. The next source is asked only where one says
// nothing.
type SaidMonth struct {
	Present bool
	Month   scoring.Month // zero: present, but not to be understood
	Text    string
	Row     int
	Col     int
}

// MonthInTitle looks for the month in the lines above a header, labelled values
// apart. The line that speaks of the sheet itself counts before others; two
// different months that do alike are none: no guess is taken. A month of tasks
// and plans alone, or of a meeting that was not held, is not the sheet's.
func (r *Reader) MonthInTitle(g *Grid, from, to int, labels []Label) (said SaidMonth) {
	var all []words.Mention
	for row := from; row < to; row++ {
		for col := range g.Width(row) {
			text := r.At(g, row, col)
			m, found := r.MonthIn(text, labels)
			if !found || IsLabelled(labels, row, col) || r.isLabel(g, labels, row, col) {
				continue
			}
			if words.AnyIn(r.KeyOf(text), r.Vocabulary.Reference) || r.SaysNone(text) {
				continue
			}
			all = append(all, m)
			if first, _ := words.Foremost(all); first == m && (!said.Present || said.Month != m.Month) {
				said = SaidMonth{Present: true, Month: m.Month, Text: text.Text, Row: row, Col: col}
			}
		}
	}
	if m, _ := words.Foremost(all); m.By > words.OfOther {
		said.Month = m.Month
		return said
	}
	return SaidMonth{}
}

// isLabel reports whether a cell is a label: a fact of the month before, such
// as "Thực hiện nghị quyết tháng 6:", names no month of the sheet.
func (r *Reader) isLabel(g *Grid, labels []Label, row, col int) bool {
	label, _, colon := strings.Cut(g.Text(row, col), ":")
	if label == "" || r.Vocabulary.Labels.Match(r.Vocabulary.Key(label)) == words.NoRole {
		return false
	}
	for next := col + 1; next < g.Width(row); next++ {
		if g.Text(row, next) != "" {
			return colon || IsLabelled(labels, row, next)
		}
	}
	return colon
}

// IsLabelled reports whether a cell is the value of a label.
func IsLabelled(labels []Label, row, col int) bool {
	for _, l := range labels {
		if l.Row == row && l.Col == col {
			return true
		}
	}
	return false
}
