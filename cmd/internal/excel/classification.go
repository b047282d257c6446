package excel

import (
	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/styles"
	"chibo/cmd/internal/view"
	"chibo/scoring"
)

// A classified is where the list of cells stands on its sheet, for the counts
// of the summary.
type classified struct {
	first, last int // rows of cells and groups
	listColumns
}

// column refers to a column of the list.
func (c classified) column(n int) string {
	return styles.Quoted(names.Classification) + "!" + xlsx.Area(n, c.first, n, c.last)
}

// A listColumns is the order of the list to sign. Behind the notes stand three
// hidden columns: what the counts go by, and what a merge reads; behind those,
// outside the list's name, what the targets count that no other column shows.
type listColumns struct {
	slots                                                      []view.Slot
	years                                                      []scoring.Period // of a long period: then the slots' columns are hidden
	score, grade, rank, notes, code, committee, kind, lastSeen int
	aims                                                       []int // columns of what cells say to the targets, by target; 0: none
}

func listColumnsOf(r *view.Report) listColumns {
	c := listColumns{slots: r.Slots(), years: r.Years()}
	c.score = 3 + len(c.slots) + len(c.years)
	c.grade, c.notes = c.score+1, c.score+2
	if r.Ranks {
		c.rank, c.notes = c.notes, c.notes+1
	}
	c.code, c.committee, c.kind, c.lastSeen = c.notes+1, c.notes+2, c.notes+3, c.notes
	c.aims = aimColumns(r, c.kind)
	return c
}

// longGrade is the width in which "Hoàn thành xuất sắc nhiệm vụ" takes two lines.
const longGrade = 18.0

// A listPage is the list to sign.
type listPage struct{ *sheet }

// writeClassification writes the list that the committee signs.
func (b *book) writeClassification() classified {
	r := b.report
	columns := listColumnsOf(r)
	widths := []float64{6, 34}
	for range columns.slots {
		widths = append(widths, slotWidth(len(columns.slots)))
	}
	for range columns.years {
		widths = append(widths, 11)
	}
	grade, notes := 14.0, 38.0
	if view.OneSheet(r) { // no months stand before them
		grade, notes = longGrade, 70
	}
	widths = append(widths, 11, grade)
	if columns.rank > 0 {
		widths = append(widths, 7)
	}
	widths = append(widths, notes, 12, 24, 18)
	for range b.aimTitles() {
		widths = append(widths, 24)
	}
	s := listPage{b.sheet(b.listPage, widths...)}
	for _, column := range append([]int{columns.code, columns.committee, columns.kind}, columns.aims...) {
		if column > 0 {
			s.Hide(column)
		}
	}
	if columns.years != nil {
		s.hideSlots(columns)
	}
	if view.OneSheet(r) { // the column before says the same, and the points of who has no grade
		s.Widths[columns.score-1] = 0
		s.Hide(columns.score)
	}
	s.Streamed()
	title := []string{b.p.Text("excel.list"), b.p.Text("excel.list.subject"), b.p.Value(r.Result.Period)}
	if b.beside() {
		s.attachedHead(columns.lastSeen, title)
	} else {
		s.issuer = columns.committee
		s.letterhead(columns.lastSeen, title)
	}
	head := s.Row
	s.Heads(columns.titles(b))
	s.HeadDone(head)
	place := classified{first: s.Row, listColumns: columns}
	lines, grouped, group := r.Lines(), r.Grouped(), s.Row
	for i, l := range lines {
		if l.Cell == nil {
			s.groupRow(l, columns)
			group = s.Row
			continue
		}
		s.cellRow(l, columns)
		if grouped && (i+1 == len(lines) || lines[i+1].Cell == nil) {
			s.totalRow("excel.subtotal", committeeSummary(r, l.Parent), rowRange{group, s.Row - 1}, columns)
		}
	}
	place.last = max(s.Row-1, place.first)
	s.totalRow("excel.total", r.Result.Summary, rowRange{place.first, place.last}, columns)
	if !b.beside() {
		b.Mark(names.ReportClassified, s.Name, xlsx.Area(1, head, columns.kind, place.last))
	}
	s.footnotes(columns.lastSeen)
	s.signatures(columns.lastSeen)
	s.PrintArea(columns.lastSeen, s.Row)
	s.Filter(head, columns.lastSeen, place.last)
	s.page(head, head)
	s.EndStream()
	return place
}

// slotWidth is the width of a month's column: a year's are narrow, so that the
// letters stay readable on paper.
func slotWidth(slots int) float64 {
	if slots > 6 {
		return 7
	}
	return 10
}

func (c listColumns) titles(b *book) []string {
	titles := []string{b.p.Text("report.column.number"), b.p.Text("excel.cell-name")}
	kind, _, _ := b.report.Result.Period.Parts()
	score := "excel.mean." + kind
	for _, slot := range c.slots {
		title := b.report.SlotTitle(slot, "report.month.long", b.p)
		if view.OneSheet(b.report) {
			title = b.p.Text(score)
		}
		titles = append(titles, title)
	}
	for _, year := range c.years {
		titles = append(titles, view.YearTitle(year, b.p))
	}
	keys := []string{score, "report.column.grade"}
	if c.rank > 0 {
		keys = append(keys, "report.column.rank")
	}
	for _, key := range append(keys, "report.column.notes", "report.column.id", "report.column.committee", "report.column.kind") {
		titles = append(titles, b.p.Text(key))
	}
	return append(titles, b.aimTitles()...)
}
