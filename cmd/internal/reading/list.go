package reading

import (
	"slices"

	"chibo/cmd/internal/reading/facts"
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/judge"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/lookup"
)

// A list is a table or totals list while it is read: one row a meeting.
type list struct {
	r         *reader
	g         *heads.Grid
	h         heads.Header
	kind      scoring.MeetingKind
	combined  bool
	committee string // of the letterhead or label, or of the group row above
	month     heads.SaidMonth
	inName    scoring.Month // of the worksheet or file
	nameSaid  bool
	reading   *sheetReading
	monthless bool // the missing month was told of
	signed    bool // the row of signatures was met
	last      int  // last row that names a cell
	block     *heads.LayoutBlock
	heads     map[int]heads.Header // the head as each set reads it, of a table
	others    []heads.MonthColumns // where the months stand in columns: all of them
	of        *heads.MonthColumns  // and the one that is read
	to        int                  // the row after the last
	run       nameRun
	named     []diag.Message        // how the row's name was matched, where it is not the roster's own
	above     map[words.Role]string // of columns that state something once for a run of cells
	once      map[words.Role]bool
	again     bool // its head repeats that of the list above, and goes on with it
}

// readList reads the tables and totals lists of a worksheet, one under another,
// and the forms below them. The first one's head begins in the row `from`.
func (r *reader) readList(g *heads.Grid, h heads.Header, from int, reading *sheetReading) {
	reading.use.Layout = h.Layout
	var above *list
	for {
		next, more := r.FindHeader(g, h.Bottom+1)
		next = asAbove(g, h, next)
		to := len(g.Rows)
		if more = more && next.Layout != heads.RosterLayout; more {
			to = next.Top
		}
		read := len(reading.sheets)
		last := r.readOneList(g, h, from, to, &above, reading)
		blocks := reading.layout.Blocks
		reading.problems = append(reading.problems, judge.List(r.Reader, g, &h, blocks[len(blocks)-1], reading.sheets, read)...)
		switch {
		case !more:
			return
		case next.Layout == scoring.FormLayout:
			r.readForms(g, next, last+1, reading)
			return
		}
		from, h = last+1, next
	}
}

// asAbove keeps a head that is repeated word by word as high as it was: a row of the
// superior's marks below it is none of its rows.
func asAbove(g *heads.Grid, above, next heads.Header) heads.Header {
	height := above.Bottom - above.Top
	if next.Bottom-next.Top <= height || len(above.Months) > 0 {
		return next
	}
	for at := range height + 1 {
		for col := range max(g.Width(above.Top+at), g.Width(next.Top+at)) {
			if g.Text(above.Top+at, col) != g.Text(next.Top+at, col) {
				return next
			}
		}
	}
	above.Top, above.Bottom = next.Top, next.Top+height
	return above
}

// readOneList reads one list, its head in the rows from `from`. It returns the
// last row that names a cell: what stands below it may head the next list.
//
// A head that is only repeated, on a further page or for a further group, changes
// nothing: what was said above holds below it.
func (r *reader) readOneList(g *heads.Grid, h heads.Header, from, to int, above **list, reading *sheetReading) (last int) {
	r.UseHead(g, h)
	if len(h.Months) > 0 {
		return r.readMonthList(g, h, from, to, reading)
	}
	labels := r.LabelsIn(g, from, h.Top, -1, -1)
	b := heads.Extent{From: from, Header: h.Top, TableEnd: to, To: to}
	l := &list{r: r, g: g, h: h, reading: reading, committee: r.committeeOf(g, b, labels), last: h.Bottom, above: map[words.Role]string{}}
	r.settleYear(g, b, labels, l.dates(to))
	l.month = r.StatedMonth(g, b, labels)
	l.kind, l.combined = r.TitleKind(g, from, h.Top)
	if f := r.factsOf(g, labels); f.KindSaid {
		l.kind, l.combined = f.Kind, f.Combined
	}
	named := r.MonthInNames(g, labels, -1)
	l.inName, l.nameSaid = named.Month, named.Said
	if named.BySheet && l.month.Present && !l.month.Month.IsZero() && !l.inName.IsZero() && r.NamedOtherwise(g.Sheet, l.inName, l.month.Month) {
		reading.problems = append(reading.problems, diag.New(diag.MonthMismatch, "", g.Pos(l.month.Row, l.month.Col),
			"month", l.month.Month, "sheet", g.Sheet))
	}
	l.goOn(*above)
	*above = l
	l.block = r.listBlock(g, &h, from, to, labels)
	reading.layout.Blocks = append(reading.layout.Blocks, l.block)
	l.to = to
	for row := h.Bottom + 1; row < to && !reading.overfull(); row++ {
		class := l.row(row)
		l.endRun(class)
		l.block.Rows = append(l.block.Rows, class)
	}
	return l.last
}

// goOn takes over what holds from the list above, where the head is the same and no
// title stands between.
func (l *list) goOn(above *list) {
	if above == nil || l.month.Present || !slices.Equal(roleColumns(above.h), roleColumns(l.h)) {
		return
	}
	l.month, l.kind, l.combined, l.monthless = above.month, above.kind, above.combined, above.monthless
	l.again, l.run, l.above = true, above.run, above.above
	l.inName, l.nameSaid = above.inName, above.nameSaid
	if l.committee == "" {
		l.committee = above.committee
	}
}

// roleColumns are the columns of a head without where their heads stand.
func roleColumns(h heads.Header) []heads.Column {
	columns := slices.Clone(h.Columns)
	for i := range columns {
		columns[i].Row, columns[i].Label = 0, ""
	}
	return columns
}

// text returns the row's text in the column with a role.
func (l *list) text(row int, r words.Role) (string, int, bool) {
	c, found := l.h.Find(r)
	if !found {
		return "", 0, false
	}
	return l.g.Text(row, c.Col), c.Col, true
}

// row reads one row, a meeting, the head of a group, or no data, and returns its
// class.
func (l *list) row(row int) heads.RowClass {
	switch {
	case l.g.BlankRow(row):
		return heads.BlankRowClass
	case row <= l.h.Bottom+2 && words.IsColumnNumbers(l.g.Grid, row):
		return heads.NumbersRow
	}
	facts := l.factsOfKind(row)
	sheet := l.marks(row)
	sheet.SetFacts(facts.Facts)
	sheet.Stated = facts.Stated
	sheet.Problems = append(sheet.Problems, facts.Problems...)
	notHeld := l.saysNotHeld(row)
	marked := isMarked(&sheet)
	if notHeld {
		l.r.forgetPhrases(&sheet)
		marked = isMarked(&sheet)
	}
	name, at := l.name(row, marked || notHeld)
	if name == "" {
		return l.unnamed(row, marked || notHeld, sheet)
	}
	committee := l.committeeIn(row)
	if l.r.gathered != nil {
		if class := l.partition(row); class != heads.ForeignRow {
			return class
		}
	}
	f, where := l.find(row, name, committee)
	l.named = l.r.LooseNote(name, f)
	if f.Cell >= 0 {
		l.last = row
		if l.add(row, f.Cell, sheet, facts, notHeld, marked) {
			return heads.MeetingRow
		}
		return heads.NotSentRow
	}
	switch class := l.partition(row); {
	case class != heads.ForeignRow:
		return class
	case l.isScale(name):
		return heads.ScaleRow
	case l.signed && !l.hasFigure(sheet): // the names of those who signed
		return heads.SignedRow
	case !marked && !notHeld:
		l.heading(name)
		return heads.RemarkRow
	}
	l.reading.problems = append(l.reading.problems, l.r.NotFound(f, name, committee, l.g.Pos(row, max(at, where))))
	return heads.ForeignRow
}

// partition returns the class of a row that parts the others, a group's head, a
// total or a signature; foreignRow: it is none.
func (l *list) partition(row int) heads.RowClass {
	switch {
	case l.groupRow(row):
		return heads.GroupedRow
	case l.isTotal(row):
		return heads.TotalRow
	case l.isSigned(row):
		return heads.SignedRow
	}
	return heads.ForeignRow
}

// name returns the text that names the row's cell: its own, or that of a
// merged area which spans several rows.
func (l *list) name(row int, marked bool) (string, int) {
	for _, wanted := range []words.Role{words.CellRole, words.CodeRole} {
		if text, col, found := l.text(row, wanted); found && text != "" {
			name, _ := heads.ThematicName(text)
			l.beginRun(row, name)
			return name, col
		}
	}
	c, found := l.h.Find(words.CellRole)
	if !found || !marked {
		return "", 0
	}
	if first, col, merged := l.mergedFrom(row, c.Col); merged {
		return l.g.Text(first, col), c.Col
	}
	return l.inRun(row), c.Col
}

// unnamed is a row without a cell's name: a group's head, a total, or marks
// that belong to nobody.
func (l *list) unnamed(row int, marked bool, sheet scoring.Sheet) heads.RowClass {
	if marked && l.reviewRow(row, sheet) {
		return heads.MeetingRow
	}
	if class := l.partition(row); class != heads.ForeignRow {
		return class
	}
	if !marked {
		return heads.RemarkRow
	}
	if l.signed && !l.hasFigure(sheet) {
		return heads.SignedRow
	}
	c, found := l.h.Find(words.CellRole)
	if !found {
		c, _ = l.h.Find(words.CodeRole)
	}
	l.nobodys(diag.New(diag.NoCell, "row", l.g.Pos(row, c.Col)))
	return heads.ForeignRow
}

// nobodys reports a row of marks without a name. It may be the cell's above it, whose
// meeting is faulty then.
func (l *list) nobodys(p diag.Problem) {
	if n := len(l.reading.sheets); n > 0 && l.reading.sheets[n-1].Source.Row == l.last+1 && l.last > l.h.Bottom {
		above := &l.reading.sheets[n-1]
		above.Problems = append(above.Problems, p)
		return
	}
	l.reading.problems = append(l.reading.problems, p)
}

// reviewRow takes a row below a cell's own in which the superior's marks stand:
// "Đảng ủy thẩm định".
func (l *list) reviewRow(row int, sheet scoring.Sheet) bool {
	n := len(l.reading.sheets)
	if n == 0 || l.last != row-1 || l.reading.sheets[n-1].Source.Row-1 != l.rowAbove(row) || !l.saysReview(row) {
		return false
	}
	own := &l.reading.sheets[n-1]
	own.Problems = append(own.Problems, sheet.Problems...)
	if l.h.Layout == scoring.TableLayout {
		stated := own.Review // in columns of his own
		if sheet.Review.Total.Entered() {
			stated.Total = sheet.Review.Total
		}
		own.Self, own.Review = own.Official, sheet.Official
		if !own.Review.Total.Entered() {
			own.Review.Total = stated.Total
		}
		if !own.Review.Grade.Known {
			own.Review.Grade = stated.Grade
		}
		own.Official = scoring.Column{}
	} else if l.r.Sets[l.h.Set].Official != criteria.SelfOnly {
		own.Official = sheet.Official
	}
	return true
}

// rowAbove returns the row above one, a head that is only repeated apart.
func (l *list) rowAbove(row int) int {
	if l.again && row == l.h.Bottom+1 {
		return l.h.Top - 1
	}
	return row - 1
}

// saysReview reports whether a cell of the row says that its marks are the
// superior's.
func (l *list) saysReview(row int) bool {
	for col := range min(l.g.Width(row), words.HeaderWidth) {
		if text := l.r.At(l.g, row, col); text != l.r.Blank && l.r.RoleOf(text, l.r.Vocabulary.Form) == words.ReviewRole {
			return true
		}
	}
	return false
}

// find looks the cell up by its code, then by its name; both must agree.
func (l *list) find(row int, name, committee string) (lookup.Finding, int) {
	if l.r.gathered != nil {
		return l.gatherRow(row, name, committee), -1
	}
	code, col, hasCode := l.text(row, words.CodeRole)
	byName := l.r.Find(name, committee)
	if !hasCode || code == "" || code == name {
		return byName, -1
	}
	byCode := l.r.Find(code, committee)
	switch {
	case byCode.Cell < 0:
		return byName, -1
	case byName.Cell >= 0 && byName.Cell != byCode.Cell:
		return lookup.Finding{Cell: -1, Ambiguous: true, Candidates: []int{byCode.Cell, byName.Cell}}, col
	case byName.Cell < 0 && byName.Ambiguous:
		return byCode, col
	}
	return byCode, col
}

// marks reads the marks, the total, the grade and the notes of a row.
func (l *list) marks(row int) scoring.Sheet {
	sheet := scoring.Sheet{Layout: l.h.Layout}
	sheet.Official.Present = true
	var marks []scoring.Mark
	if l.h.Layout == scoring.TableLayout {
		marks = l.r.noMarks(l.g, 0, len(l.r.Leaves[l.h.Set]))
	}
	for _, c := range l.h.Columns {
		switch c.Role {
		case words.LeafRole:
			if c.Side == words.NoRole {
				l.leafMark(row, c, marks, &sheet)
			}
		case words.ConflictRole:
			if m := l.r.MarkAt(l.g, row, c.Col); m.Entered() {
				sheet.Problems = append(sheet.Problems, diag.New(diag.UnknownCriterion, "conflict", m.At.Pos(), "text", c.Label, "set", l.r.Sets[l.h.Set].ID))
			}
		case words.GradeMarkRole:
			if text := l.g.Text(row, c.Col); text != "" && !words.Placeholder(text) && text != "0" {
				label := c.Label
				if first := sheet.Official.Grade; first.Known { // an x under two grades is neither
					label = first.Value + ", " + label
				}
				sheet.Official.Grade = scoring.Fact[string]{Value: label, Known: true, At: l.g.Place(row, c.Col)}
			}
		case words.GradeRole:
			if text := l.g.Text(row, c.Col); text != "" && !words.Placeholder(text) && !l.r.SaysNotHeld(text) && !l.saysKind(c, text) {
				sheet.Official.Grade = scoring.Fact[string]{Value: text, Known: true, At: l.g.Place(row, c.Col)}
			}
		case words.ReviewGradeRole:
			if text := l.g.Text(row, c.Col); !words.Placeholder(text) && !l.r.SaysNotHeld(text) {
				sheet.Review.Grade = scoring.Fact[string]{Value: text, Known: true, At: l.g.Place(row, c.Col)}
			}
		case words.NoteRole:
			sheet.Remark = l.g.Text(row, c.Col)
		}
	}
	if l.h.HasSide(words.ReviewRole) {
		l.sidedMarks(row, &sheet)
		return sheet
	}
	sheet.Official.Marks = scoring.PackMarks(marks)
	if l.h.Layout == scoring.TableLayout {
		l.tableTotals(row, &sheet)
	} else {
		sheet.Official.Total = l.total(row, &sheet)
	}
	return sheet
}

// leafMark reads one mark of a table. Two columns of one criterion with marks
// in both are a fault.
func (l *list) leafMark(row int, c heads.Column, marks []scoring.Mark, sheet *scoring.Sheet) {
	mark := l.r.OutOf(l.g, l.r.MarkAt(l.g, row, c.Col), l.r.Leaves[l.h.Set][c.Leaf].Max)
	have := &marks[c.Leaf]
	if have.Entered() && mark.Entered() {
		sheet.Problems = append(sheet.Problems, diag.New(diag.RepeatedCriterion, "", mark.At.Pos(),
			"criterion", l.r.Leaves[l.h.Set][c.Leaf].ID, "row", row+1))
		return
	}
	if !have.Entered() {
		*have = mark
	}
}

// facts reads the facts that stand in columns.
func (l *list) facts(row int) *facts.Reader {
	f := &facts.Reader{Heads: l.r.Reader, Grid: l.g, Kind: l.kind, Combined: l.combined}
	for _, c := range l.h.Columns {
		text := l.r.At(l.g, row, c.Col)
		if text == l.r.Blank || l.r.SaysNotHeldAlone(text) {
			continue
		}
		switch {
		case l.saysKind(c, text.Text):
			c.Role = words.KindRole
		case c.Role == words.MinutesRole && words.InHours(c.Label):
			c.Role = words.HoursRole
		}
		f.Take(heads.Label{Role: c.Role, Value: text.Text, Row: row, Col: c.Col})
	}
	if text, _, found := l.text(row, words.CellRole); found {
		if _, thematic := heads.ThematicName(text); thematic {
			f.Kind, f.Combined = scoring.Thematic, false
		}
	}
	return f
}

// saysKind reports whether a column headed only "Loại", which is a grade's as a
// rule, tells the kind of meeting: "chuyên đề".
func (l *list) saysKind(c heads.Column, text string) bool {
	if c.Role != words.GradeRole {
		return false
	}
	_, _, said := l.r.Vocabulary.KindIn(l.r.Vocabulary.Key(text))
	return said
}

// saysNotHeld looks for the phrase in the row's own cells. One that names another
// month, or stands in another month's column, says nothing of this one.
func (l *list) saysNotHeld(row int) bool {
	for col := range l.g.Width(row) {
		text := l.r.At(l.g, row, col)
		if text == l.r.Blank || !l.r.SaysNotHeldAlone(text) || l.of != nil && heads.InMonths(l.others, col) && !l.of.Holds(col) {
			continue
		}
		named, said := l.r.MonthIn(text, nil)
		month := l.statedIn(row)
		switch {
		case said && !named.Month.IsZero() && !month.IsZero() && named.Month != month:
		case l.of != nil && !said && !l.of.Holds(col) && !l.blankMonth(row): // which of its months, nobody can tell
		default:
			return true
		}
	}
	return false
}

// statedIn returns the month that a row, or the list, states; zero: none.
func (l *list) statedIn(row int) scoring.Month {
	if text, _ := l.monthStated(row); text != "" {
		return l.r.Months.InLabel(text, l.g.From1904)
	}
	return l.month.Month
}

// blankMonth reports whether nothing stands in the columns of the month.
func (l *list) blankMonth(row int) bool {
	for _, c := range l.of.Columns {
		if !words.Placeholder(l.g.Text(row, c.Col)) {
			return false
		}
	}
	return true
}

// add gives a row to its cell and month. A row with only a name is a month not
// sent: false.
func (l *list) add(row, cell int, sheet scoring.Sheet, facts *facts.Reader, notHeld, marked bool) bool {
	f := facts.Facts
	if !marked && !notHeld && !f.Date.Known && !f.Present.Known && !f.Minutes.Known && !f.Speakers.Known {
		return false
	}
	sheet.Cell, sheet.NotHeld = cell, notHeld
	sheet.Kind, sheet.Combined = facts.Kind, facts.Combined
	sheet.Set = l.r.SetFor(sheet.Kind)
	if sheet.Set >= 0 && sheet.Set != l.h.Set && l.h.Layout == scoring.TableLayout {
		sheet.Problems = append(sheet.Problems, l.otherSet(row, sheet.Kind))
		sheet.Set = -1 // the columns are another set's criteria
	}
	sheet.Source = scoring.Source{File: l.g.File, Sheet: l.g.Sheet, Row: row + 1}
	sheet.Pos = sheet.Source.Pos()
	facts.SettleEveryone(&sheet)
	if problem, cut := beyondHead(l.g, l.h.Top, l.h.Bottom, row); cut {
		sheet.Problems = append(sheet.Problems, problem)
	}
	sheet.Month = l.monthOf(row, cell, f)
	if left := l.r.leftOut(cell, sheet.Month); !left.IsZero() {
		l.reading.use.Left = left
		return true
	}
	sheet.Reading = append(hiddenNotes(l.g, row, row), l.named...)
	l.reading.sheets = append(l.reading.sheets, sheet)
	return true
}

// monthOf finds the month of a row: its column, the title, its date, the names
// of worksheet and file. A month that is missing is told once a sheet.
func (l *list) monthOf(row, cell int, f scoring.Facts) scoring.Month {
	if text, col := l.monthStated(row); text != "" {
		month := l.r.Months.InLabel(text, l.g.From1904)
		if month.IsZero() && l.r.lacksYear(text, l.g.From1904) {
			l.withoutYear(l.g.Pos(row, col))
		} else if month.IsZero() {
			l.reading.problems = append(l.reading.problems, diag.New(diag.NoPeriod, "row", l.g.Pos(row, col), "text", text,
				"cell", l.r.Roster.Cells[cell].Name))
		}
		return month
	}
	switch {
	case l.month.Present && !l.month.Month.IsZero():
		return l.month.Month
	case !l.month.Present && f.Date.Known && !l.r.Months.Whole:
		return scoring.MonthOf(f.Date.Value)
	case !l.month.Present && l.nameSaid && !l.inName.IsZero() && !l.badDate(row):
		return l.inName
	}
	if l.r.Year == 0 && l.r.monthWithoutYear(l.g, heads.Extent{To: l.h.Top, Header: l.h.Top}, nil) > 0 {
		l.withoutYear(l.g.SheetPos())
	} else if !l.monthless {
		l.monthless = true
		l.reading.problems = append(l.reading.problems, diag.New(diag.NoPeriod, "list", l.g.SheetPos()))
	}
	return scoring.Month{}
}

// badDate reports whether the row's date is there but cannot be read.
func (l *list) badDate(row int) bool {
	text, _, found := l.text(row, words.DateRole)
	return found && l.r.SpeaksOfDate(text)
}
