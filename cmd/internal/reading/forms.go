package reading

import (
	"slices"

	"chibo/cmd/internal/reading/facts"
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// readForms reads every form of a worksheet, one under another, and the lists
// below them. The first one's head begins in the row `from`.
func (r *reader) readForms(g *heads.Grid, h heads.Header, from int, reading *sheetReading) {
	reading.use.Layout = scoring.FormLayout
	for {
		kind, _ := r.TitleKind(g, from, h.Top)
		next, to, more := r.TableBelow(g, h)
		r.readOneForm(g, h, kind, heads.Extent{From: from, Header: h.Top, To: to}, reading)
		switch {
		case !more:
			return
		case next.Layout != scoring.FormLayout:
			r.readList(g, next, to, reading)
			return
		}
		from, h = to, next
	}
}

// readOneForm reads a form's table and facts, and gives it to its cell and
// month.
func (r *reader) readOneForm(g *heads.Grid, h heads.Header, kind scoring.MeetingKind, b heads.Extent, reading *sheetReading) {
	r.UseHead(g, h)
	if len(h.Months) > 0 {
		r.readMonths(g, h, kind, b, reading)
		return
	}
	set := max(0, r.SetFor(kind))
	f := r.readForm(g, h, set, b.To)
	b.TableEnd = f.Last
	labels := r.LabelsIn(g, b.From, b.To, h.Top, f.Last)
	r.settleYear(g, b, labels, datesIn(labels))
	facts := &r.facts // of which only one form's are read at a time
	r.takeFacts(facts, g, labels)
	if facts.KindSaid && max(0, r.SetFor(facts.Kind)) != set {
		f = r.readForm(g, h, max(0, r.SetFor(facts.Kind)), b.To)
	}
	table := r.formBlock(f, &h, b, labels)
	reading.layout.Blocks = append(reading.layout.Blocks, table)
	r.statedGrade(labels, g, table, &f.Sheet)
	f.problems = append(f.problems, f.Judge(table, b, false)...)
	f.Sheet.SetFacts(facts.Facts)
	sheet := f.Sheet
	sheet.Stated = facts.Stated
	sheet.Problems = append(f.problems, facts.Problems...)
	sheet.NotHeld = r.notHeldIn(g, b, labels, facts.Facts)
	if f.blank(&facts.Facts) && !sheet.NotHeld && !heads.HoldsError(f.problems) {
		reading.use.Left = diag.Msg("left.blank-form")
		return
	}
	r.placeWith(g, b, labels, facts, &sheet, reading)
}

func (d dater) factsOf(g *heads.Grid, labels []heads.Label) *facts.Reader {
	f := &facts.Reader{}
	d.takeFacts(f, g, labels)
	return f
}

func (d dater) takeFacts(f *facts.Reader, g *heads.Grid, labels []heads.Label) {
	*f = facts.Reader{Heads: d.Reader, Grid: g, Kind: scoring.Regular}
	for _, l := range labels {
		f.Take(l)
	}
}

// datesIn returns the dates of the meeting among a form's labels.
func datesIn(labels []heads.Label) (dates []string) {
	for _, l := range labels {
		if l.Role == words.DateRole {
			dates = append(dates, l.Value)
		}
	}
	return dates
}

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
	r.statedGrade(labels, g, table, &f.Sheet)
	f.problems = append(f.problems, f.Judge(table, b, true)...)
	facts := r.factsOf(g, labels)
	sheet := &f.Sheet
	sheet.SetFacts(facts.Facts)
	sheet.Problems = append(f.problems, facts.Problems...)
	sheet.NotHeld = r.monthNotHeld(g, m, b)
	if sheet.NotHeld {
		r.forgetPhrases(sheet)
	}
	if f.blank(&facts.Facts) && !sheet.NotHeld && !heads.HoldsError(f.problems) {
		return
	}
	r.placeWith(g, b, labels, facts, sheet, reading)
}
