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
func (d *Dating) MonthInTitle(g *Grid, from, to int, labels []Label) (said SaidMonth) {
	var all []words.Mention
	for row := from; row < to; row++ {
		for col := range g.Width(row) {
			text := d.texts.At(g, row, col)
			m, found := d.MonthIn(text, labels)
			if !found || IsLabelled(labels, row, col) || d.isLabel(g, labels, row, col) {
				continue
			}
			if words.AnyIn(d.texts.KeyOf(text), d.vocabulary.Reference) || d.texts.SaysNone(text) {
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
func (d *Dating) isLabel(g *Grid, labels []Label, row, col int) bool {
	label, _, colon := strings.Cut(g.Text(row, col), ":")
	if label == "" || d.vocabulary.Labels.Match(d.vocabulary.Key(label)) == words.NoRole {
		return false
	}
	for next := col + 1; next < g.Width(row); next++ {
		if g.Text(row, next) != "" {
			return colon || IsLabelled(labels, row, next)
		}
	}
	return colon
}

// IsLabelled reports whether a cell is the value of one of the labels, or holds one with it.
func IsLabelled(labels []Label, row, col int) bool {
	return LabelledAs(labels, row, col) != words.NoRole
}

// LabelledAs is the role of the label whose value a cell is, or with which it holds one.
func LabelledAs(labels []Label, row, col int) words.Role {
	for _, l := range labels {
		if l.Row == row && l.Col == col {
			return l.Role
		}
	}
	return words.NoRole
}

// StatedMonth reads the label, else the title.
func (d *Dating) StatedMonth(g *Grid, b Extent, labels []Label) SaidMonth {
	if year := yearIn(labels); year > 0 { // "Tháng: 7" and "Năm: 2026" side by side
		defer d.SetYear(d.Year)
		d.SetYear(year)
	}
	for _, l := range labels {
		if l.Role == words.MonthRole && !words.Placeholder(l.Value) {
			month := d.Months.InLabel(l.Value, g.From1904)
			if _, _, said := d.vocabulary.KindIn(d.vocabulary.Key(l.Value)); said && month.IsZero() {
				continue // "Kỳ sinh hoạt: thường kỳ" speaks of the kind
			}
			return SaidMonth{Present: true, Month: month, Text: l.Value, Row: l.Row, Col: l.Col}
		}
	}
	return d.MonthInTitle(g, b.From, b.Header, labels)
}

// MonthOver returns the month that stands in the head of a column or spans it; zero:
// none.
func (d *Dating) MonthOver(g *Grid, top, bottom, col int) scoring.Month {
	for row := bottom; row >= top; row-- {
		at := SpanningColumn(g, row, bottom, col)
		if at < 0 || len(g.Text(row, at)) > MaxMonthHead {
			continue
		}
		if month, said := d.Months.InText(g.Text(row, at)); said && !month.IsZero() {
			return month
		}
	}
	return scoring.Month{}
}
