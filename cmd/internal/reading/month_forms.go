package reading

import (
	"regexp"
	"slices"

	"chibo/cmd/internal/reading/words"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// readMonths reads a form with months side by side as one form a month.
func (r *reader) readMonths(g *grid, h header, kind scoring.MeetingKind, b block, reading *sheetReading) {
	defer r.setYear(r.year)
	if year := r.yearAbove(g, b.from, h.top); year > 0 {
		r.setYear(year)
	}
	found := len(reading.sheets) + len(reading.problems)
	blocks := len(reading.layout.blocks)
	for _, m := range h.months {
		reading.layout.blocks = reading.layout.blocks[:blocks] // one block of all the months
		r.readMonth(g, h, m, kind, b, reading)
	}
	if len(reading.sheets)+len(reading.problems) == found && reading.use.Left.IsZero() {
		reading.use.Left = diag.Msg("left.blank-form")
	}
}

// readMonth reads the columns of one month.
func (r *reader) readMonth(g *grid, h header, m monthColumns, kind scoring.MeetingKind, b block, reading *sheetReading) {
	if m.kind.said {
		kind = m.kind.kind
	}
	own := h
	own.columns = append(slices.Clone(h.columns), m.columns...)
	own.months = nil
	f := r.readForm(g, own, max(0, r.setFor(kind)), b.to)
	b.tableEnd = f.last
	all := r.labelsIn(g, b.from, b.to, h.top, f.last)
	labels := m.labels(g, h, all)
	table := r.formBlock(f, &h, b, all)
	reading.layout.blocks = append(reading.layout.blocks, table)
	f.problems = append(f.problems, f.judge(table, b, true)...)
	facts := r.factsOf(g, labels)
	sheet := &f.sheet
	sheet.SetFacts(facts.facts)
	sheet.Problems = append(f.problems, facts.problems...)
	sheet.NotHeld = r.monthNotHeld(g, m, b)
	if sheet.NotHeld {
		r.forgetPhrases(sheet)
	}
	r.statedGrade(labels, g, sheet)
	if f.blank() && !sheet.NotHeld && !holdsError(f.problems) {
		return
	}
	r.placeWith(g, b, labels, facts, sheet, reading)
}

// labels returns the facts of one month: those that stand in its columns below
// the head, those that hold for all months alike, and the month itself. A date
// or an attendance that no column gives to a month belongs to none.
func (m *monthColumns) labels(g *grid, h header, all []labelled) []labelled {
	own := []labelled{{words.MonthRole, m.head, m.row, m.col}}
	if m.kind.said {
		own = append(own, labelled{words.KindRole, m.head, m.row, m.col})
	}
	for _, l := range all {
		switch below := l.row > h.bottom && inMonths(h.months, l.col); {
		case below && isOfMeeting(l.role):
			for _, c := range m.columns {
				if text := g.Text(l.row, c.col); text != "" && c.role != words.NoteRole {
					own = append(own, labelled{l.role, text, l.row, c.col})
					break
				}
			}
		case !isOfMeeting(l.role) || l.role == words.MembersRole || l.role == words.ExemptRole || l.role == words.KindRole || l.role == words.FormRole || l.role == words.AssignedRole:
			if l.role != words.MonthRole {
				own = append(own, l)
			}
		}
	}
	return own
}

// isOfMeeting reports whether a label tells of one meeting, not of the cell.
func isOfMeeting(label words.Role) bool {
	return label != words.CellRole && label != words.CodeRole && label != words.CommitteeRole && label != words.MonthRole
}

// monthNotHeld looks for the phrase in the month's own columns, and outside of
// all of them where it names the month.
func (r *reader) monthNotHeld(g *grid, m monthColumns, b block) bool {
	for row := b.header; row < min(b.to, len(g.Rows)); row++ {
		for _, c := range m.columns {
			if r.saysNotHeld(g.Text(row, c.col)) {
				return true
			}
		}
		if row <= b.tableEnd {
			continue
		}
		for col := range min(g.Width(row), words.HeaderWidth) {
			text := g.Text(row, col)
			if month, said := r.months.InText(text); said && month.Month == m.month && r.saysNotHeld(text) {
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
		if mark.State == scoring.WordMark && r.saysNotHeld(mark.Text) {
			return scoring.Mark{State: scoring.BlankMark, At: mark.At}
		}
		return mark
	}
	for _, c := range []*scoring.Column{&sheet.Self, &sheet.Review, &sheet.Official} {
		c.Total = blank(0, c.Total)
		c.Marks = c.Marks.Changed(blank)
	}
}

// yearAbove returns the one year that the lines above a head state, 0 where
// there is none or more than one: "Quý III năm 2026".
func (r *reader) yearAbove(g *grid, from, to int) int {
	pattern := regexp.MustCompile(`(?:^| )nam (\d{4})(?: |$)`)
	found := 0
	for row := from; row < to; row++ {
		for col := range min(g.Width(row), words.HeaderWidth) {
			text := g.Text(row, col)
			if text == "" || len(text) > 300 || words.AnyIn(r.vocabulary.Key(text), r.vocabulary.Reference) {
				continue
			}
			plain := r.months.Day.ReplaceAllString(r.vocabulary.PlainKey(text), " ")
			m := pattern.FindStringSubmatch(plain)
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
