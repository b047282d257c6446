package reading

import (
	"strings"

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
	layout   sheetLayout
}

// readSheet recognises a worksheet by its content and reads it.
func (r *reader) readSheet(g *grid) sheetReading {
	reading := sheetReading{use: SheetUse{Name: g.Sheet}, sheets: r.formRoom[:0], problems: r.findLegacy(g)}
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
func (r *reader) readByContent(g *grid, reading *sheetReading) {
	h, found := r.findHeader(g, 0)
	if parts := r.halvesOf(g, &h, found); parts != nil {
		for _, part := range parts {
			blocks := len(reading.layout.blocks)
			r.readByContent(part, reading)
			bound(reading.layout.blocks[blocks:], part)
		}
		return
	}
	switch {
	case isBlank(g):
		reading.use.Left = diag.Msg("left.blank")
	case !found:
		r.readWithoutHeader(g, reading)
	case h.layout == scoring.FormLayout:
		r.readForms(g, h, 0, reading)
	case h.layout == rosterLayout:
		r.readRosterLike(g, h, reading)
	default:
		r.readList(g, h, 0, reading)
	}
}

func isBlank(g *grid) bool {
	for row := range g.Rows {
		if !g.BlankRow(row) {
			return false
		}
	}
	return true
}

// readWithoutHeader takes a sheet without a table: one that says no meeting
// was held, or one that is not understood.
func (r *reader) readWithoutHeader(g *grid, reading *sheetReading) {
	if !r.phraseIn(g, 0, len(g.Rows), -1, -1) {
		r.putAside(g, reading)
		return
	}
	reading.use.Layout = scoring.FormLayout
	sheet := scoring.Sheet{Layout: scoring.FormLayout, NotHeld: true}
	b := block{from: 0, header: len(g.Rows), tableEnd: -1, to: len(g.Rows)}
	labels := r.labelsIn(g, b.from, b.to, b.header, b.tableEnd)
	r.settleYear(g, b, labels, datesIn(labels))
	if at, found := r.phraseWithMonth(g); found && !r.statedMonth(g, b, labels).present {
		labels = append(labels, at)
	}
	r.placeWith(g, b, labels, r.factsOf(g, labels), &sheet, reading)
}

// phraseWithMonth finds a line that says which month had no meeting: on a sheet
// without a table that is what it is about.
func (r *reader) phraseWithMonth(g *grid) (labelled, bool) {
	for row := range g.Rows {
		for col := range g.Width(row) {
			if text := r.at(g, row, col); r.saysNone(text) && r.namesMonth(text) {
				return labelled{words.MonthRole, text.text, row, col}, true
			}
		}
	}
	return labelled{}, false
}

func (r *reader) namesMonth(l *learnt) bool {
	_, said := r.monthIn(l, nil)
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
func (r *reader) readRosterLike(g *grid, h header, reading *sheetReading) {
	isList := r.listsCells(g, h)
	if !isList && r.phraseIn(g, 0, len(g.Rows), -1, -1) {
		r.readWithoutHeader(g, reading)
		return
	}
	graded := h.has(words.GradeRole) || h.has(words.GradeMarkRole) || h.has(words.ReviewGradeRole)
	head, points := r.pointsColumn(g, &h)
	mayScore := isList && (r.speaksAbove(g, &h) && (points || r.holdsTable(g)) || points && r.vocabulary.Scoring.Reviews(r.vocabulary.Key(head)))
	switch {
	case h.has(words.TotalRole) || !graded && (isList || len(h.columns) >= 3) && !mayScore:
		reading.use.Left = diag.Msg("left.roster")
		if isList && points || r.scoredColumn(g, &h) {
			reading.problems = append(reading.problems, r.notASheet(g, &h))
		}
	default:
		reading.problems = append(reading.problems, r.noHeader(g, "no-marks"))
	}
}

// notHeldIn looks for the phrase outside a form's table. One that names another
// month is a remark on that month.
func (r *reader) notHeldIn(g *grid, b block, labels []labelled, facts scoring.Facts) bool {
	quick := r.quickOf(g)
	for row := b.from; row < min(b.to, len(g.Rows)); row++ {
		if row >= b.header && row <= b.tableEnd {
			continue
		}
		for _, number := range g.Rows[row] {
			if number == 0 || quick[number]&silentText != 0 {
				continue
			}
			text := r.meaning(g, number)
			if !r.saysNone(text) {
				quick[number] |= silentText
				continue
			}
			other, said := r.monthIn(text, labels)
			if month, _ := r.monthOf(g, b, labels, facts, -1); !said || other.Month.IsZero() || month.IsZero() || other.Month == month {
				return true
			}
		}
	}
	return false
}

// phraseIn looks for the phrase that no meeting was held, outside the table.
func (r *reader) phraseIn(g *grid, from, to, skipFrom, skipTo int) bool {
	quick := r.quickOf(g)
	for row := from; row < min(to, len(g.Rows)); row++ {
		if row >= skipFrom && row <= skipTo {
			continue
		}
		for _, text := range g.Rows[row] {
			if text == 0 || quick[text]&silentText != 0 {
				continue
			}
			if r.saysNone(r.meaning(g, text)) {
				return true
			}
			quick[text] |= silentText
		}
	}
	return false
}

// A block is the part of a worksheet that one form takes up: its head, its
// table, and what follows up to the next one.
type block struct {
	from, header int // first row; first row of the table's header
	tableEnd     int // last row of the table
	to           int // the row after the last
}

// readForms reads every form of a worksheet, one under another, and the lists
// below them. The first one's head begins in the row `from`.
func (r *reader) readForms(g *grid, h header, from int, reading *sheetReading) {
	reading.use.Layout = scoring.FormLayout
	for {
		kind, _ := r.titleKind(g, from, h.top)
		next, to, more := r.tableBelow(g, h)
		r.readOneForm(g, h, kind, block{from: from, header: h.top, to: to}, reading)
		switch {
		case !more:
			return
		case next.layout != scoring.FormLayout:
			r.readList(g, next, to, reading)
			return
		}
		from, h = to, next
	}
}

// tableBelow finds the header of a further form, or of a list of cells, and the
// row in which it begins. A header repeated on a second page, with nothing but
// criteria since, is the same form.
func (r *reader) tableBelow(g *grid, h header) (next header, begins int, found bool) {
	from := h.bottom + 1
	for {
		next, found := r.findHeader(g, from)
		if !found || next.layout == rosterLayout {
			return header{}, len(g.Rows), false
		}
		begins := r.boundary(g, h, next)
		if next.layout == scoring.FormLayout && begins < next.top || next.layout != scoring.FormLayout && r.listsCells(g, next) {
			return next, begins, true
		}
		from = next.bottom + 1
	}
}

// listsCells reports whether a row below a list's header names a cell that is
// known: a line of labels may look like a header.
func (r *reader) listsCells(g *grid, h header) bool {
	c, found := h.find(words.CellRole)
	if !found {
		c, _ = h.find(words.CodeRole)
	}
	for row := h.bottom + 1; row < len(g.Rows); row++ {
		if f := r.find(g.Text(row, c.col), ""); f.Cell >= 0 || f.Ambiguous {
			return true
		}
	}
	return false
}

// boundary returns the row in which the next form begins: its letterhead,
// title or first label; the header itself where none of these is found. What
// stands above a criterion is none of these.
func (r *reader) boundary(g *grid, h, next header) int {
	criterion, _ := h.find(words.CriterionRole)
	from := h.bottom + 1
	for row := from; row < next.top; row++ {
		if m := r.matchLine(0, "", r.withoutID(g.Text(row, criterion.col))); m.leaf >= 0 || m.group >= 0 {
			from = row + 1
		}
	}
	for row := from; row < next.top; row++ {
		col, found := g.FirstText(row)
		if !found {
			continue
		}
		cell := r.at(g, row, col)
		text, key := cell.text, r.keyOf(cell)
		role, _ := r.labelOf(cell)
		opens := role == words.CellRole || role == words.MonthRole || role == words.CommitteeRole
		opens = opens || words.StartsAny(key, r.vocabulary.Opening)
		if opens && r.matchLine(0, "", text).leaf < 0 && r.matchLine(0, "", text).group < 0 {
			return row
		}
	}
	return next.top
}

// readOneForm reads a form's table and facts, and gives it to its cell and
// month.
func (r *reader) readOneForm(g *grid, h header, kind scoring.MeetingKind, b block, reading *sheetReading) {
	r.useHead(g, h)
	if len(h.months) > 0 {
		r.readMonths(g, h, kind, b, reading)
		return
	}
	set := max(0, r.setFor(kind))
	f := r.readForm(g, h, set, b.to)
	b.tableEnd = f.last
	labels := r.labelsIn(g, b.from, b.to, h.top, f.last)
	r.settleYear(g, b, labels, datesIn(labels))
	facts := r.factsOf(g, labels)
	if facts.kindSaid && max(0, r.setFor(facts.kind)) != set {
		f = r.readForm(g, h, max(0, r.setFor(facts.kind)), b.to)
	}
	table := r.formBlock(f, &h, b, labels)
	reading.layout.blocks = append(reading.layout.blocks, table)
	f.problems = append(f.problems, f.judge(table, b, false)...)
	f.sheet.SetFacts(facts.facts)
	sheet := f.sheet
	sheet.Stated = facts.stated
	sheet.Problems = append(f.problems, facts.problems...)
	sheet.NotHeld = r.notHeldIn(g, b, labels, facts.facts)
	r.statedGrade(labels, g, &sheet)
	if f.blank() && !sheet.NotHeld && !holdsError(f.problems) {
		reading.use.Left = diag.Msg("left.blank-form")
		return
	}
	r.placeWith(g, b, labels, facts, &sheet, reading)
}

// statedGrade takes a grade stated in a line "Xếp loại: Khá" below the table.
func (r *reader) statedGrade(labels []labelled, g *grid, sheet *scoring.Sheet) {
	for _, l := range labels {
		isLegend := strings.ContainsAny(l.value, ":;0123456789") // "Mức xếp loại: Tốt: từ 90 điểm; …"
		if l.role == words.GradeRole && !words.Placeholder(l.value) && !isLegend && !sheet.Self.Grade.Known && !sheet.Review.Grade.Known {
			sheet.Official.Grade = scoring.Fact[string]{Value: l.value, Known: true, At: g.spot(l.row, l.col)}
		}
	}
}

func (r *reader) factsOf(g *grid, labels []labelled) *factReader {
	f := &factReader{r: r, g: g, kind: scoring.Regular}
	for _, l := range labels {
		f.take(l)
	}
	return f
}

// placeWith finds the cell, month and kind of a form and adds it to the reading.
func (r *reader) placeWith(g *grid, b block, labels []labelled, said *factReader, sheet *scoring.Sheet, reading *sheetReading) {
	r.setKind(g, b, said, sheet)
	sheet.Source = scoring.Source{File: g.File, Sheet: g.Sheet}
	sheet.Pos = g.place()
	r.loosely = nil
	cell, problem, ok := r.cellOf(g, b, labels)
	if problem.Code != "" {
		reading.problems = append(reading.problems, problem)
	}
	if !ok {
		return
	}
	sheet.Cell = cell
	said.settleEveryone(sheet)
	month, warnings := r.monthOf(g, b, labels, sheet.Facts(), cell)
	sheet.Problems = append(sheet.Problems, warnings...)
	switch {
	case month.IsZero() && r.year == 0 && r.monthWithoutYear(g, b, labels) > 0:
		reading.problems = append(reading.problems, r.withoutYear(g.place()))
	case month.IsZero():
		reading.problems = append(reading.problems, diag.New(diag.NoPeriod, "", g.place(), "cell", r.roster.Cells[cell].Name))
	}
	sheet.Month = month
	if left := r.leftOut(cell, month); !left.IsZero() {
		reading.use.Left = left
		if date := sheet.Facts().Date; r.inPeriod(date) && !r.inPeriodMonth(month) { // last year's form, used again
			reading.problems = append(reading.problems, diag.New(diag.DateOutsideMonth, "left-out", date.At.Pos(), "date", date.Value, "month", month))
		}
		return
	}
	sheet.Reading = append(hiddenNotes(g, b.header, b.tableEnd), r.loosely...)
	reading.sheets = append(reading.sheets, *sheet)
}

func (r *reader) setKind(g *grid, b block, said *factReader, sheet *scoring.Sheet) {
	sheet.Kind, sheet.Combined = r.titleKind(g, b.from, b.header)
	if said.kindSaid {
		sheet.Kind, sheet.Combined = said.kind, said.combined
	}
	sheet.Set = r.setFor(sheet.Kind)
}

// inPeriod reports whether a date lies in the period of the run.
func (r *reader) inPeriod(date scoring.Fact[criteria.Date]) bool {
	return date.Known && !r.everyMonth && r.inPeriodMonth(scoring.MonthOf(date.Value))
}

func (r *reader) inPeriodMonth(month scoring.Month) bool { return r.period.Contains(month) }

// leftOut tells why a sheet of this cell and month plays no part.
func (r *reader) leftOut(cell int, month scoring.Month) diag.Message {
	switch {
	case month.IsZero():
		return diag.Message{}
	case r.months.Whole && !r.inUnits(month), !r.everyMonth && !r.period.Contains(month):
		return diag.Msg("left.other-period", "month", month)
	case !r.roster.Cells[cell].ExistedIn(month):
		return diag.Msg("left.not-existing", "cell", r.roster.Cells[cell].Name, "month", month)
	}
	return diag.Message{}
}
