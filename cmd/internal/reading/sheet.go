package reading

import (
	"strings"

	"chibo/cmd/internal/reading/facts"
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A sheetReading is what one worksheet gave.
type sheetReading struct {
	use      SheetUse
	sheets   []scoring.Sheet
	problems []diag.Problem // of what could not be given to a cell
	layout   heads.SheetLayout
}

// readSheet recognises a worksheet by its content and reads it.
func (r *reader) readSheet(g *heads.Grid) sheetReading {
	reading := sheetReading{use: SheetUse{Name: g.Sheet}, sheets: r.formRoom[:0], problems: r.FindLegacy(g)}
	own, isOurs := ownFormOf(g)
	if isOurs {
		r.readOwnForm(g, own, &reading)
	} else {
		r.readByContent(g, &reading)
		r.saysNothing(g, &reading)
	}
	reading.use.Meetings = len(reading.sheets)
	r.account(g, &reading)
	if isOurs {
		return reading
	}
	if len(reading.sheets) > 0 {
		reading.use.Notes = hiddenNotes(g, 0, len(g.Rows))
	}
	return reading
}

// readByContent reads a worksheet by what it is found to be.
func (r *reader) readByContent(g *heads.Grid, reading *sheetReading) {
	h, found := r.FindHeader(g, 0)
	if parts := r.halvesOf(g, &h, found); parts != nil {
		for _, part := range parts {
			blocks := len(reading.layout.Blocks)
			r.readByContent(part, reading)
			bound(reading.layout.Blocks[blocks:], part)
		}
		return
	}
	switch {
	case isBlank(g):
		reading.use.Left = diag.Msg("left.blank")
	case !found:
		r.readWithoutHeader(g, reading)
	case h.Layout == scoring.FormLayout:
		r.readForms(g, h, 0, reading)
	case h.Layout == heads.RosterLayout:
		r.readRosterLike(g, h, reading)
	default:
		r.readList(g, h, 0, reading)
	}
}

func isBlank(g *heads.Grid) bool {
	for row := range g.Rows {
		if !g.BlankRow(row) {
			return false
		}
	}
	return true
}

// readWithoutHeader takes a sheet without a table: one that says no meeting
// was held, or one that is not understood.
func (r *reader) readWithoutHeader(g *heads.Grid, reading *sheetReading) {
	if !r.phraseIn(g, 0, len(g.Rows), -1, -1) {
		r.putAside(g, reading)
		return
	}
	reading.use.Layout = scoring.FormLayout
	sheet := scoring.Sheet{Layout: scoring.FormLayout, NotHeld: true}
	b := heads.Extent{From: 0, Header: len(g.Rows), TableEnd: -1, To: len(g.Rows)}
	labels := r.LabelsIn(g, b.From, b.To, b.Header, b.TableEnd)
	r.settleYear(g, b, labels, datesIn(labels))
	if at, found := r.phraseWithMonth(g); found && !r.StatedMonth(g, b, labels).Present {
		labels = append(labels, at)
	}
	reading.layout.Blocks = append(reading.layout.Blocks, &heads.LayoutBlock{Layout: scoring.FormLayout, Top: len(g.Rows), Bottom: len(g.Rows), To: len(g.Rows), Facts: labels})
	r.placeWith(g, b, labels, r.factsOf(g, labels), &sheet, reading)
}

// phraseWithMonth finds a line that says which month had no meeting: on a sheet
// without a table that is what it is about.
func (r *reader) phraseWithMonth(g *heads.Grid) (heads.Label, bool) {
	for row := range g.Rows {
		for col := range g.Width(row) {
			if text := r.At(g, row, col); r.SaysNone(text) && r.namesMonth(text) {
				return heads.Label{Role: words.MonthRole, Value: text.Text, Row: row, Col: col}, true
			}
		}
	}
	return heads.Label{}, false
}

func (r *reader) namesMonth(l *heads.Text) bool {
	_, said := r.MonthIn(l, nil)
	return said
}

// legacyVariant picks the sentence that blames an old encoding, where there is
// one.
func legacyVariant(problems []diag.Problem) string {
	if len(problems) > 0 && problems[0].Code == diag.LegacyEncoding {
		return "legacy"
	}
	return ""
}

// readRosterLike leaves out a list of cells that holds no marks. What it says of
// meetings not held is said of its members.
func (r *reader) readRosterLike(g *heads.Grid, h heads.Header, reading *sheetReading) {
	isList := r.listsCells(g, h)
	if !isList && r.phraseIn(g, 0, len(g.Rows), -1, -1) {
		r.readWithoutHeader(g, reading)
		return
	}
	inWords := h.Has(words.GradeRole) || h.Has(words.ReviewGradeRole)
	graded := h.Has(words.GradeMarkRole) || inWords && r.statesGrades(g, &h)
	head, points := r.pointsColumn(g, &h)
	mayScore := isList && (r.speaksAbove(g, &h) && (points || r.holdsTable(g)) || points && r.Vocabulary.Scoring.Reviews(r.Vocabulary.Key(head)))
	switch {
	case h.Has(words.TotalRole) || !graded && (isList || len(h.Columns) >= 3) && !mayScore:
		reading.use.Left = diag.Msg("left.roster")
		if isList && points || inWords || r.scoredColumn(g, &h) {
			reading.problems = append(reading.problems, r.notASheet(g, &h))
		}
	default:
		reading.problems = append(reading.problems, r.NoHeader(g, "no-marks"))
	}
}

// notHeldIn looks for the phrase outside a form's table. One that names another
// month is a remark on that month.
func (r *reader) notHeldIn(g *heads.Grid, b heads.Extent, labels []heads.Label, facts scoring.Facts) bool {
	quick := r.QuickOf(g)
	for row := b.From; row < min(b.To, len(g.Rows)); row++ {
		if row >= b.Header && row <= b.TableEnd {
			continue
		}
		for _, number := range g.Rows[row] {
			if number == 0 || quick[number]&heads.SilentText != 0 {
				continue
			}
			text := r.Meaning(g, number)
			if !r.SaysNone(text) {
				quick[number] |= heads.SilentText
				continue
			}
			other, said := r.MonthIn(text, labels)
			if month, _ := r.monthOf(g, b, labels, facts, -1); !said || other.Month.IsZero() || month.IsZero() || other.Month == month {
				return true
			}
		}
	}
	return false
}

// phraseIn looks for the phrase that no meeting was held, outside the table.
func (r *reader) phraseIn(g *heads.Grid, from, to, skipFrom, skipTo int) bool {
	quick := r.QuickOf(g)
	for row := from; row < min(to, len(g.Rows)); row++ {
		if row >= skipFrom && row <= skipTo {
			continue
		}
		for _, text := range g.Rows[row] {
			if text == 0 || quick[text]&heads.SilentText != 0 {
				continue
			}
			if r.SaysNone(r.Meaning(g, text)) {
				return true
			}
			quick[text] |= heads.SilentText
		}
	}
	return false
}

// readForms reads every form of a worksheet, one under another, and the lists
// below them. The first one's head begins in the row `from`.
func (r *reader) readForms(g *heads.Grid, h heads.Header, from int, reading *sheetReading) {
	reading.use.Layout = scoring.FormLayout
	for {
		kind, _ := r.TitleKind(g, from, h.Top)
		next, to, more := r.tableBelow(g, h)
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

// tableBelow finds the header of a further form, or of a list of cells, and the
// row in which it begins. A header repeated on a second page, with nothing but
// criteria since, is the same form.
func (r *reader) tableBelow(g *heads.Grid, h heads.Header) (next heads.Header, begins int, found bool) {
	from := h.Bottom + 1
	for {
		next, found := r.FindHeader(g, from)
		if !found || next.Layout == heads.RosterLayout {
			return heads.Header{}, len(g.Rows), false
		}
		begins := r.boundary(g, h, next)
		if next.Layout == scoring.FormLayout && begins < next.Top || next.Layout != scoring.FormLayout && r.listsCells(g, next) {
			return next, begins, true
		}
		from = next.Bottom + 1
	}
}

// listsCells reports whether a row below a list's header names a cell that is
// known: a line of labels may look like a header.
func (r *reader) listsCells(g *heads.Grid, h heads.Header) bool {
	c, found := h.Find(words.CellRole)
	if !found {
		c, _ = h.Find(words.CodeRole)
	}
	for row := h.Bottom + 1; row < len(g.Rows); row++ {
		if f := r.Find(g.Text(row, c.Col), ""); f.Cell >= 0 || f.Ambiguous {
			return true
		}
	}
	return false
}

// boundary returns the row in which the next form begins: its letterhead,
// title or first label; the header itself where none of these is found. What
// stands above a criterion is none of these.
func (r *reader) boundary(g *heads.Grid, h, next heads.Header) int {
	criterion, _ := h.Find(words.CriterionRole)
	from := h.Bottom + 1
	for row := from; row < next.Top; row++ {
		if m := r.MatchLine(0, "", r.WithoutID(g.Text(row, criterion.Col))); m.Leaf >= 0 || m.Group >= 0 {
			from = row + 1
		}
	}
	for row := from; row < next.Top; row++ {
		col, found := g.FirstText(row)
		if !found {
			continue
		}
		cell := r.At(g, row, col)
		text, key := cell.Text, r.KeyOf(cell)
		role, _ := r.LabelOf(cell)
		opens := role == words.CellRole || role == words.MonthRole || role == words.CommitteeRole
		opens = opens || words.StartsAny(key, r.Vocabulary.Opening)
		if opens && r.MatchLine(0, "", text).Leaf < 0 && r.MatchLine(0, "", text).Group < 0 {
			return row
		}
	}
	return next.Top
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
	facts := r.factsOf(g, labels)
	if facts.KindSaid && max(0, r.SetFor(facts.Kind)) != set {
		f = r.readForm(g, h, max(0, r.SetFor(facts.Kind)), b.To)
	}
	table := r.formBlock(f, &h, b, labels)
	reading.layout.Blocks = append(reading.layout.Blocks, table)
	f.problems = append(f.problems, f.Judge(table, b, false)...)
	f.Sheet.SetFacts(facts.Facts)
	sheet := f.Sheet
	sheet.Stated = facts.Stated
	sheet.Problems = append(f.problems, facts.Problems...)
	sheet.NotHeld = r.notHeldIn(g, b, labels, facts.Facts)
	r.statedGrade(labels, g, &sheet)
	if f.blank() && !sheet.NotHeld && !heads.HoldsError(f.problems) {
		reading.use.Left = diag.Msg("left.blank-form")
		return
	}
	r.placeWith(g, b, labels, facts, &sheet, reading)
}

// statedGrade takes a grade stated in a line "Xếp loại: Khá" below the table.
func (r *reader) statedGrade(labels []heads.Label, g *heads.Grid, sheet *scoring.Sheet) {
	for _, l := range labels {
		isLegend := strings.ContainsAny(l.Value, ":;0123456789") // "Mức xếp loại: Tốt: từ 90 điểm; …"
		if l.Role == words.GradeRole && !words.Placeholder(l.Value) && !isLegend && !sheet.Self.Grade.Known && !sheet.Review.Grade.Known {
			sheet.Official.Grade = scoring.Fact[string]{Value: l.Value, Known: true, At: g.Place(l.Row, l.Col)}
		}
	}
}

func (r *reader) factsOf(g *heads.Grid, labels []heads.Label) *facts.Reader {
	f := &facts.Reader{Heads: r.Reader, Grid: g, Kind: scoring.Regular}
	for _, l := range labels {
		f.Take(l)
	}
	return f
}

// placeWith finds the cell, month and kind of a form and adds it to the reading.
func (r *reader) placeWith(g *heads.Grid, b heads.Extent, labels []heads.Label, said *facts.Reader, sheet *scoring.Sheet, reading *sheetReading) {
	r.setKind(g, b, said, sheet)
	sheet.Source = scoring.Source{File: g.File, Sheet: g.Sheet}
	sheet.Pos = g.SheetPos()
	r.Loosely = nil
	cell, ok := r.placedCell(g, b, labels, reading)
	if !ok {
		return
	}
	sheet.Cell = cell
	said.SettleEveryone(sheet)
	month, warnings := r.monthOf(g, b, labels, sheet.Facts(), cell)
	sheet.Problems = append(sheet.Problems, warnings...)
	switch {
	case month.IsZero() && r.Year == 0 && r.monthWithoutYear(g, b, labels) > 0:
		reading.problems = append(reading.problems, r.withoutYear(g.SheetPos()))
	case month.IsZero():
		reading.problems = append(reading.problems, diag.New(diag.NoPeriod, "", g.SheetPos(), "cell", r.Roster.Cells[cell].Name))
	}
	sheet.Month = month
	if left := r.leftOut(cell, month); !left.IsZero() {
		reading.use.Left = left
		if date := sheet.Facts().Date; r.inPeriod(date) && !r.inPeriodMonth(month) { // last year's form, used again
			reading.problems = append(reading.problems, diag.New(diag.DateOutsideMonth, "left-out", date.At.Pos(), "date", date.Value, "month", month))
		}
		return
	}
	sheet.Reading = append(hiddenNotes(g, b.Header, b.TableEnd), r.Loosely...)
	reading.sheets = append(reading.sheets, *sheet)
}

func (r *reader) setKind(g *heads.Grid, b heads.Extent, said *facts.Reader, sheet *scoring.Sheet) {
	sheet.Kind, sheet.Combined = r.TitleKind(g, b.From, b.Header)
	if said.KindSaid {
		sheet.Kind, sheet.Combined = said.Kind, said.Combined
	}
	sheet.Set = r.SetFor(sheet.Kind)
}

// inPeriod reports whether a date lies in the period of the run.
func (r *reader) inPeriod(date scoring.Fact[criteria.Date]) bool {
	return date.Known && !r.EveryMonth && r.inPeriodMonth(scoring.MonthOf(date.Value))
}

func (r *reader) inPeriodMonth(month scoring.Month) bool { return r.Period.Contains(month) }

// leftOut tells why a sheet of this cell and month plays no part.
func (r *reader) leftOut(cell int, month scoring.Month) diag.Message {
	switch {
	case month.IsZero():
		return diag.Message{}
	case r.Months.Whole && !r.inUnits(month), !r.EveryMonth && !r.Period.Contains(month):
		return diag.Msg("left.other-period", "month", month)
	case !r.Roster.Cells[cell].ExistedIn(month):
		return diag.Msg("left.not-existing", "cell", r.Roster.Cells[cell].Name, "month", month)
	}
	return diag.Message{}
}
