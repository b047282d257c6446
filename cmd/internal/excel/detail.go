package excel

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/styles"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
)

// The columns of the detail before the marks.
const (
	detailNumber = iota + 1
	detailCell
	detailMonth
	detailKind
	detailStatus
	detailMarks
)

// The columns behind the marks.
const (
	behindTotal = iota
	behindGrade
	behindSelf
	behindReview
	behindNotes
	behindFile
	behindWorksheet
	behindMarks // how many there are
)

// A detailPage has a row a meeting, with its marks.
type detailPage struct{ *sheet }

// writeDetail writes a row a meeting and a column a criterion; each set has a
// table of its own, below that of the one before.
func (b *book) writeDetail() {
	marks := b.markWidths()
	widest := len(marks)
	widths := append([]float64{6, 34, 10, 12, 12}, marks...)
	s := detailPage{b.sheet(b.detailPage, append(widths, 9, 12, 9, 9, 26, 24, 16)...)}
	last := detailMarks + widest + behindMarks - 1
	const lastHead = detailTitleRows + detailHeadRows
	s.detailAids()
	printed := detailMarks + widest + behindNotes // files and worksheets are for the screen
	s.Printed = printed
	s.Do(s.File.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Area", RefersTo: styles.Quoted(s.Name) + "!" + "$A:$" + xlsx.ColumnName(printed), Scope: s.Name,
	}))
	s.Streamed()
	s.HeadDone(lastHead)
	title := b.p.Text("excel.detail")
	if b.report.Result.MarksDecided() {
		title = b.p.Text("excel.detail.computed")
	}
	s.Merge(1, last, title, xlsx.Style{Bold: true, Align: "left", Size: xlsx.HeadSize, Single: true})
	s.NextLines(1)
	for i, set := range b.report.Result.Sets {
		s.detailTable(i, set)
	}
	s.page(lastHead-1, lastHead)
	s.EndStream()
}

// detailAids sets the filter, and marks what lost half of its points or more.
func (s detailPage) detailAids() {
	const lastHead = detailTitleRows + detailHeadRows
	for i, leaves := range s.leaves {
		rows := s.tables[i]
		if rows.first == 0 {
			continue
		}
		if i == 0 {
			s.Filter(lastHead, detailMarks+len(leaves)+behindMarks-1, rows.last)
		}
		for j, leaf := range leaves {
			if leaf.Group.Block == criteria.Scored {
				s.lowMarks(detailMarks+j, rows, leaf.Max)
			}
		}
	}
}

// lowMarks makes marks of half the points or less bold on a pale ground.
func (s detailPage) lowMarks(column int, rows rowRange, full criteria.Points) {
	if s.low == 0 {
		id, err := s.File.NewConditionalStyle(&excelize.Style{
			Font: &excelize.Font{Bold: true, Color: xlsx.InkColor}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{xlsx.LowFill}},
		})
		s.Do(err)
		s.low = id
	}
	first := xlsx.Address(column, rows.first, false)
	condition := fmt.Sprintf("AND(ISNUMBER(%s),%s<=%s/2)", first, first, full.Decimal())
	s.Do(s.File.SetConditionalFormat(s.Name, first+":"+xlsx.Address(column, rows.last, false),
		[]excelize.ConditionalFormatOptions{{Type: "formula", Criteria: condition, Format: &s.low}}))
}

// detailTable writes the meetings that a set scored; those without a sheet
// stand with the first set.
func (s detailPage) detailTable(index int, set *criteria.Set) {
	leaves := s.leaves[index]
	last := detailMarks + len(leaves) + behindMarks - 1
	s.Merge(1, last, s.p.Text("excel.detail.set", "id", set.ID, "title", set.Title), xlsx.Style{Italic: true, Align: "left", Single: true})
	s.NextLines(1)
	head := s.Row
	s.detailHead(set, leaves)
	number := 0
	for i := range s.report.Result.Cells {
		c := &s.report.Result.Cells[i]
		for j := range c.Meetings {
			if m := &c.Meetings[j]; detailTable(s.report, m) == index {
				number++
				s.detailRow(number, c, m, leaves)
			}
		}
	}
	if index == 0 && !s.beside() {
		s.Mark(names.ReportMarks, s.Name, xlsx.Area(1, head+1, last, max(s.Row-1, head+1)))
	}
	s.Skip(detailGap)
}

// detailHead writes two rows: the groups over their criteria, and the ids with
// their full marks.
func (s detailPage) detailHead(set *criteria.Set, leaves []criteria.Leaf) {
	look := xlsx.HeadStyle()
	column, lines := detailMarks, 1
	for _, g := range set.Groups {
		last := column + len(g.Criteria) - 1
		if last < column {
			continue
		}
		title := groupTitle(g)
		lines = max(lines, s.HeadLines(title, s.Width(column, last)))
		s.Merge(column, last, title, look)
		column = last + 1
	}
	bottom := s.Row + 1
	for i, key := range []string{"report.column.number", "report.column.cell", "excel.month", "excel.kind", "report.column.status"} {
		s.MergeRows(i+1, i+1, bottom, s.p.Text(key), look)
	}
	for i, key := range []string{"report.column.total", "report.column.grade", "excel.self", "excel.review", "report.column.notes", "excel.file", "excel.worksheet"} {
		s.MergeRows(column+i, column+i, bottom, s.p.Text(key), look)
	}
	s.NextLines(max(lines, 2))
	for i, l := range leaves {
		s.Text(detailMarks+i, fmt.Sprintf("%s\n(%s)", l.ID, s.p.Value(l.Max)), look)
	}
	s.NextLines(2)
}

func (s detailPage) detailRow(number int, c *scoring.CellResult, m *scoring.MeetingResult, leaves []criteria.Leaf) {
	s.Count(detailNumber, number, xlsx.MidStyle())
	s.Text(detailCell, c.Cell.Name, xlsx.TextStyle())
	s.Text(detailMonth, view.MonthNumber(m.Month), xlsx.MidStyle())
	s.Text(detailKind, s.p.Text("excel.kind."+string(m.Kind)), xlsx.MidStyle())
	s.Text(detailStatus, s.p.Text("report.meeting."+string(m.Status)), xlsx.MidStyle())
	marks := m.Marks.List()
	for i := range leaves {
		s.markCell(detailMarks+i, m, marks, i)
	}
	column := detailMarks + len(leaves)
	s.totalCell(column+behindTotal, m)
	s.meetingGradeCell(column+behindGrade, m)
	s.Points(column+behindSelf, m.Self, xlsx.NumberStyle())
	s.Points(column+behindReview, m.Review, xlsx.NumberStyle())
	notes := strings.Join(append(view.Messages(m.Limits, s.p), view.Messages(m.Notes, s.p)...), "; ")
	if d := m.Decision; d != nil {
		notes = strings.TrimPrefix(notes+"; ", "; ") + view.DecisionText(d.Decisions, m.Total, s.report.MeetingGradeTitle(m, m.Grade), s.p)
	}
	file, worksheet := view.SourcesText(m)
	s.Text(column+behindNotes, notes, xlsx.TextStyle())
	oneLine := xlsx.TextStyle()
	oneLine.Single = true // the list of files stands under Nguồn; here they do not make the rows higher
	s.Text(column+behindFile, file, oneLine)
	s.Text(column+behindWorksheet, worksheet, oneLine)
	s.Next(map[int]string{detailCell: c.Cell.Name, detailStatus: s.p.Text("report.meeting." + string(m.Status)), column + behindNotes: notes})
}

// meetingGradeCell looks the grade up for the total; where a gate or a cap
// lowered it, it is a word, and the notes say why.
func (s detailPage) meetingGradeCell(column int, m *scoring.MeetingResult) {
	grade, look := s.report.MeetingGradeTitle(m, m.Grade), xlsx.MidStyle()
	if grade == "" {
		s.Text(column, "", look)
		return
	}
	look.Fill = xlsx.GradeFill(m.Grade.Value, len(s.report.SetOf(m).Grades))
	if m.Total.Known && m.Grade == m.Band {
		s.TextFormula(column, s.lookup(m.Set, xlsx.Address(column-1, s.Row, false)), grade, look)
		return
	}
	s.Text(column, grade, look)
}

// markCell writes an official mark; one that was not typed is in italics, one
// that does not apply is a dash.
func (s detailPage) markCell(column int, m *scoring.MeetingResult, marks []scoring.MarkResult, index int) {
	look := xlsx.NumberStyle()
	if index >= len(marks) || m.Layout == scoring.TotalsLayout {
		s.Text(column, "", look)
		return
	}
	mark := marks[index]
	look.Italic = mark.How != scoring.Typed
	switch {
	case mark.How == scoring.LeftOut:
		s.Text(column, s.p.Text("report.none"), look)
	case mark.How == scoring.NotAvailable:
		look.Fill = xlsx.GradeFill(1, 2)
		s.Text(column, "?", look)
	default:
		s.Points(column, mark.Official, look)
	}
}

// totalCell writes the total as a formula over the marks; a total handed in
// without marks is the number it is.
func (s detailPage) totalCell(column int, m *scoring.MeetingResult) {
	look := xlsx.NumberStyle()
	look.Bold = true
	if set := s.report.SetOf(m); set != nil {
		if formula, ok := s.totalFormula(m, set); ok {
			s.Formula(column, formula, m.Total.Value.Float(), look)
			return
		}
	}
	s.Points(column, m.Total, look)
}
