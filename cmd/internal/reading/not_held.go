package reading

import (
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/scoring"
)

// notHeldIn looks for the phrase outside a form's table. One that names another
// month is a remark on that month.
func (d dater) notHeldIn(g *heads.Grid, b heads.Extent, labels []heads.Label, facts scoring.Facts) bool {
	if g.AllKnown(heads.SilentText) {
		return false
	}
	quick := d.QuickOf(g)
	for row := b.From; row < min(b.To, len(g.Rows)); row++ {
		if row >= b.Header && row <= b.TableEnd {
			continue
		}
		for _, number := range g.Rows[row] {
			if number == 0 || quick[number]&heads.SilentText != 0 {
				continue
			}
			text := d.Meaning(g, number)
			if !d.SaysNone(text) {
				quick[number] |= heads.SilentText
				continue
			}
			other, said := d.MonthIn(text, labels)
			if month, _ := d.monthOf(g, b, labels, facts, -1); !said || other.Month.IsZero() || month.IsZero() || other.Month == month {
				return true
			}
		}
	}
	return false
}

// phraseIn looks for the phrase that no meeting was held, outside the table.
func (d dater) phraseIn(g *heads.Grid, from, to, skipFrom, skipTo int) bool {
	quick := d.QuickOf(g)
	for row := from; row < min(to, len(g.Rows)); row++ {
		if row >= skipFrom && row <= skipTo {
			continue
		}
		for _, text := range g.Rows[row] {
			if text == 0 || quick[text]&heads.SilentText != 0 {
				continue
			}
			if d.SaysNone(d.Meaning(g, text)) {
				return true
			}
			quick[text] |= heads.SilentText
		}
	}
	return false
}

// monthNotHeld looks for the phrase in the month's own columns, and outside of
// all of them where it names the month.
func (d dater) monthNotHeld(g *heads.Grid, m heads.MonthColumns, b heads.Extent) bool {
	for row := b.Header; row < min(b.To, len(g.Rows)); row++ {
		for _, c := range m.Columns {
			if d.CellNotHeld(g.Text(row, c.Col)) {
				return true
			}
		}
		if row <= b.TableEnd {
			continue
		}
		for col := range min(g.Width(row), words.HeaderWidth) {
			text := g.Text(row, col)
			if month, said := d.Months.InText(text); said && month.Month == m.Month && d.SaysNotHeld(text) {
				return true
			}
		}
	}
	return false
}

// forgetPhrases takes the phrase itself for no mark, where it stands in a
// column of marks.
func (d dater) forgetPhrases(sheet *scoring.Sheet) {
	blank := func(_ int, mark scoring.Mark) scoring.Mark {
		if mark.State == scoring.WordMark && d.CellNotHeld(mark.Text) {
			return scoring.Mark{State: scoring.BlankMark, At: mark.At}
		}
		return mark
	}
	for _, c := range []*scoring.Column{&sheet.Self, &sheet.Review, &sheet.Official} {
		c.Total = blank(0, c.Total)
		c.Marks = c.Marks.Changed(blank)
	}
}

// phraseWithMonth finds a line that says which month had no meeting: on a sheet
// without a table that is what it is about.
func (d dater) phraseWithMonth(g *heads.Grid) (heads.Label, bool) {
	for row := range g.Rows {
		for col := range g.Width(row) {
			if text := d.At(g, row, col); d.SaysNone(text) && d.namesMonth(text) {
				return heads.Label{Role: words.MonthRole, Value: text.Text, Row: row, Col: col}, true
			}
		}
	}
	return heads.Label{}, false
}

func (d dater) namesMonth(l *heads.Text) bool {
	_, said := d.MonthIn(l, nil)
	return said
}
