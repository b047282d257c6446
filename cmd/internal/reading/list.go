package reading

import (
	"slices"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/judge"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A list is a table or totals list while it is read: one row a meeting.
type list struct {
	*listTable
	*listRuns
	*listMonths
	marks     listMarks
	kind      scoring.MeetingKind
	combined  bool
	committee string // of the letterhead or label, or of the group row above
	signed    bool   // the row of signatures was met
	last      int    // last row that names a cell
	block     *heads.LayoutBlock
	heads     map[int]heads.Header // the head as each set reads it, of a table
	reviewed  bool                 // a row below a cell's own gave the superior's marks
	again     bool                 // its head repeats that of the list above, and goes on with it
	line      listLine             // the row being read
	strangers []string             // names of rows above that are nobody's
}

// A listTable is where a list stands, and where its meetings go.
type listTable struct {
	r       *reader
	g       *heads.Grid
	h       heads.Header
	to      int // the row after the last
	reading *sheetReading
}

// newList begins a list.
func newList(r *reader, g *heads.Grid, h heads.Header, to int, reading *sheetReading) *list {
	t := &listTable{r: r, g: g, h: h, to: to, reading: reading}
	runs := &listRuns{listTable: t, above: map[words.Role]string{}}
	return &list{listTable: t, listRuns: runs, listMonths: &listMonths{listTable: t, listRuns: runs}, marks: listMarks{t}, last: h.Bottom}
}

// readList reads the tables and totals lists of a worksheet, one under another,
// and the forms below them. The first one's head begins in the row `from`.
func (r *reader) readList(g *heads.Grid, h heads.Header, from int, reading *sheetReading) {
	reading.use.Layout = h.Layout
	var above *list
	for {
		next, more := r.headBelow(g, h)
		next = asAbove(g, h, next)
		to := len(g.Rows)
		another := more && next.Layout == heads.RosterLayout && r.headsCells(g, next)
		if more = more && next.Layout != heads.RosterLayout; more || another {
			to = next.Top
		}
		read := len(reading.sheets)
		last := r.readOneList(g, h, from, to, &above, reading)
		blocks := reading.layout.Blocks
		found := judge.List(r.Reader, g, &h, blocks[len(blocks)-1], reading.sheets, read)
		reading.problems = append(reading.problems, unsaid(reading.problems, found)...)
		if another && !r.OfOtherNumbers(g, &next) {
			reading.refuse(read, r.FurtherTable(g, &next))
		}
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

// headBelow finds the next head below that of a list. Rows that name a known cell in the
// list's own column of cells are rows of it, whatever else stands in them: "Chi bộ" beside
// the cell's name may say whose marks the row holds, and marks look like criteria's ids.
func (r *reader) headBelow(g *heads.Grid, h heads.Header) (next heads.Header, found bool) {
	cell := h.At(words.CellRole)
	isRow := func(row int) bool {
		text := g.Text(row, cell)
		return cell >= 0 && text != "" && r.Find(text, "").Cell >= 0
	}
	for from := h.Bottom + 1; ; from = next.Top + 1 {
		if next, found = r.FindHeader(g, from); !found {
			return next, false
		}
		row := next.Top
		for row <= next.Bottom && !isRow(row) {
			row++
		}
		if row > next.Bottom {
			return next, true
		}
	}
}

// refuse gives a problem to every meeting from one on, or to the worksheet.
func (s *sheetReading) refuse(from int, p diag.Problem) {
	for i := from; i < len(s.sheets); i++ {
		s.sheets[i].Problems = append(s.sheets[i].Problems, p)
	}
	if from == len(s.sheets) {
		s.problems = append(s.problems, p)
	}
}

// headsCells reports whether a head without any column of scores is that of a table of its
// own, of other numbers of the party cells: what it has in the columns of the list above
// is no score. A line "Chi bộ" over a signature heads nothing.
func (r *reader) headsCells(g *heads.Grid, h heads.Header) bool {
	cell, found := h.Find(words.CellRole)
	texts := 0
	for col := range min(g.Width(h.Top), words.HeaderWidth) {
		if text := g.Text(h.Top, col); text != "" && !heads.IsFigure(text) {
			texts++
		}
	}
	return found && texts > 2 && r.Find(g.Text(h.Bottom+1, cell.Col), "").Cell >= 0
}

// unsaid leaves out of what was found what is said of the same cell already: the halves of
// a list share the lines above them.
func unsaid(said, found []diag.Problem) []diag.Problem {
	if len(said) == 0 || len(found) == 0 {
		return found
	}
	type saying struct {
		at   diag.Pos
		code diag.Code
	}
	known := map[saying]bool{}
	for _, p := range said {
		known[saying{p.Pos, p.Code}] = true
	}
	return slices.DeleteFunc(found, func(p diag.Problem) bool { return known[saying{p.Pos, p.Code}] })
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
	l := newList(r, g, h, to, reading)
	l.committee = r.committeeOf(g, b, labels)
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
	for row := h.Bottom + 1; row < to && !reading.overfull(); row++ {
		l.block.Rows = append(l.block.Rows, l.row(row))
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
func (lt *listTable) text(row int, r words.Role) (string, int, bool) {
	c, found := lt.h.Find(r)
	if !found {
		return "", 0, false
	}
	return lt.g.Text(row, c.Col), c.Col, true
}
