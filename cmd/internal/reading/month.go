package reading

import (
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/scoring"
)

// A said month is what one source says of the month: nothing, a month, or
// something that is none. The next source is asked only where one says
// nothing.
type saidMonth struct {
	present bool
	month   scoring.Month // zero: present, but not to be understood
	text    string
	row     int
	col     int
}

// monthInTitle looks for the month in the lines above a header, labelled values
// apart. The line that speaks of the sheet itself counts before others; two
// different months that do alike are none: no guess is taken. A month of tasks
// and plans alone, or of a meeting that was not held, is not the sheet's.
func (r *reader) monthInTitle(g *grid, from, to int, labels []labelled) (said saidMonth) {
	var all []words.Mention
	for row := from; row < to; row++ {
		for col := range g.Width(row) {
			text := r.at(g, row, col)
			m, found := r.monthIn(text, labels)
			if !found || isLabelled(labels, row, col) || r.isLabel(g, labels, row, col) {
				continue
			}
			if words.AnyIn(r.keyOf(text), r.vocabulary.Reference) || r.saysNone(text) {
				continue
			}
			all = append(all, m)
			if first, _ := words.Foremost(all); first == m && (!said.present || said.month != m.Month) {
				said = saidMonth{present: true, month: m.Month, text: text.text, row: row, col: col}
			}
		}
	}
	if m, _ := words.Foremost(all); m.By > words.OfOther {
		said.month = m.Month
		return said
	}
	return saidMonth{}
}

// isLabel reports whether a cell is a label: a fact of the month before, such
// as "Thực hiện nghị quyết tháng 6:", names no month of the sheet.
func (r *reader) isLabel(g *grid, labels []labelled, row, col int) bool {
	label, _, colon := strings.Cut(g.Text(row, col), ":")
	if label == "" || r.vocabulary.Labels.Match(r.vocabulary.Key(label)) == words.NoRole {
		return false
	}
	for next := col + 1; next < g.Width(row); next++ {
		if g.Text(row, next) != "" {
			return colon || isLabelled(labels, row, next)
		}
	}
	return colon
}

// isLabelled reports whether a cell is the value of a label.
func isLabelled(labels []labelled, row, col int) bool {
	for _, l := range labels {
		if l.row == row && l.col == col {
			return true
		}
	}
	return false
}
