package reading

import (
	"slices"

	"chibo/cmd/internal/reading/heads"
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
