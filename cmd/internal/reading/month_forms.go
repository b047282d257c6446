package reading

import (
	"regexp"
	"slices"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// readMonths reads a form with months side by side as one form a month.
func (r *reader) readMonths(g *heads.Grid, h heads.Header, kind scoring.MeetingKind, b heads.Extent, reading *sheetReading) {
	defer r.SetYear(r.Year)
	if year := r.yearAbove(g, b.From, h.Top); year > 0 {
		r.SetYear(year)
	}
	found := len(reading.sheets) + len(reading.problems)
	blocks := len(reading.layout.Blocks)
	for _, m := range h.Months {
		reading.layout.Blocks = reading.layout.Blocks[:blocks] // one block of all the months
		r.readMonth(g, h, m, kind, b, reading)
	}
	if len(reading.sheets)+len(reading.problems) == found && reading.use.Left.IsZero() {
		reading.use.Left = diag.Msg("left.blank-form")
	}
}

// readMonth reads the columns of one month.
func (r *reader) readMonth(g *heads.Grid, h heads.Header, m heads.MonthColumns, kind scoring.MeetingKind, b heads.Extent, reading *sheetReading) {
	if m.Kind.Said {
		kind = m.Kind.Kind
	}
	own := h
	own.Columns = append(slices.Clone(h.Columns), m.Columns...)
	own.Months = nil
	f := r.readForm(g, own, max(0, r.SetFor(kind)), b.To)
	b.TableEnd = f.Last
	all := r.LabelsIn(g, b.From, b.To, h.Top, f.Last)
	labels := m.Labels(g, h, all)
	table := r.formBlock(f, &h, b, all)
	reading.layout.Blocks = append(reading.layout.Blocks, table)
	f.problems = append(f.problems, f.Judge(table, b, true)...)
	facts := r.factsOf(g, labels)
	sheet := &f.Sheet
	sheet.SetFacts(facts.Facts)
	sheet.Problems = append(f.problems, facts.Problems...)
	sheet.NotHeld = r.monthNotHeld(g, m, b)
	if sheet.NotHeld {
		r.forgetPhrases(sheet)
	}
	r.statedGrade(labels, g, sheet)
	if f.blank() && !sheet.NotHeld && !heads.HoldsError(f.problems) {
		return
	}
	r.placeWith(g, b, labels, facts, sheet, reading)
}

// monthNotHeld looks for the phrase in the month's own columns, and outside of
// all of them where it names the month.
func (r *reader) monthNotHeld(g *heads.Grid, m heads.MonthColumns, b heads.Extent) bool {
	for row := b.Header; row < min(b.To, len(g.Rows)); row++ {
		for _, c := range m.Columns {
			if r.SaysNotHeld(g.Text(row, c.Col)) {
				return true
			}
		}
		if row <= b.TableEnd {
			continue
		}
		for col := range min(g.Width(row), words.HeaderWidth) {
			text := g.Text(row, col)
			if month, said := r.Months.InText(text); said && month.Month == m.Month && r.SaysNotHeld(text) {
				return true
			}
		}
	}
	return false
}

// forgetPhrases takes the phrase itself for no mark, where it stands in a
// column of marks.
func (r *reader) forgetPhrases(sheet *scoring.Sheet) {
	blank := func(_ int, mark scoring.Mark) scoring.Mark {
		if mark.State == scoring.WordMark && r.SaysNotHeld(mark.Text) {
			return scoring.Mark{State: scoring.BlankMark, At: mark.At}
		}
		return mark
	}
	for _, c := range []*scoring.Column{&sheet.Self, &sheet.Review, &sheet.Official} {
		c.Total = blank(0, c.Total)
		c.Marks = c.Marks.Changed(blank)
	}
}

// yearInLine is a year in a line's key, as a word of its own.
var yearInLine = regexp.MustCompile(`(?:^| )nam (\d{4})(?: |$)`)

// yearAbove returns the one year that the lines above a head state, 0 where
// there is none or more than one: "Quý III năm 2026".
func (r *reader) yearAbove(g *heads.Grid, from, to int) int {
	found := 0
	for row := from; row < to; row++ {
		for col := range min(g.Width(row), words.HeaderWidth) {
			text := g.Text(row, col)
			if text == "" || len(text) > 300 || words.AnyIn(r.Vocabulary.Key(text), r.Vocabulary.Reference) {
				continue
			}
			plain := r.Months.Day.ReplaceAllString(r.Vocabulary.PlainKey(text), " ")
			m := yearInLine.FindStringSubmatch(plain)
			switch {
			case m == nil:
			case found != 0 && found != words.Number(m[1]):
				return 0
			default:
				found = words.Number(m[1])
			}
		}
	}
	return found
}
