package excel

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/styles"
	"chibo/cmd/internal/view/details"
	"chibo/criteria"
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
	month, grade, notes := 10.0, 12.0, 26.0
	if b.report.OfPeriod() { // few marks, long words
		month, grade, notes = 13, longGrade, 70
	}
	widths := append([]float64{6, 34, month, 12, 12}, marks...)
	s := detailPage{b.sheet(b.detailPage, append(widths, 9, grade, 9, 9, notes, 24, 16)...)}
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
	s.Line(last, details.Title(b.report, b.p), xlsx.Style{Bold: true, Align: "left", Size: xlsx.HeadSize, Single: true})
	for i := range b.details {
		s.detailTable(&b.details[i], i == 0)
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

// detailTable writes a table; the marks of the first are those of the report.
func (s detailPage) detailTable(t *details.Table, first bool) {
	last := detailMarks + len(t.Leaves) + behindMarks - 1
	s.Line(last, t.Title, xlsx.Style{Italic: true, Align: "left", Single: true})
	head := s.Row
	s.detailHead(t)
	for row := range t.Rows() {
		s.detailRow(row, t.Leaves)
	}
	if first && !s.beside() {
		s.Mark(names.ReportMarks, s.Name, xlsx.Area(1, head+1, last, max(s.Row-1, head+1)))
	}
	s.Skip(detailGap)
}

// detailHead writes two rows: the groups over their criteria, and the ids with
// their full marks.
func (s detailPage) detailHead(t *details.Table) {
	look := xlsx.HeadStyle()
	column, lines := detailMarks, 1
	for _, g := range t.Groups {
		last := column + g.Count - 1
		lines = max(lines, s.HeadLines(g.Title, s.Width(column, last)))
		s.Merge(column, last, g.Title, look)
		column = last + 1
	}
	bottom := s.Row + 1
	for i, head := range details.FrontHeads(s.p) {
		s.MergeRows(i+1, i+1, bottom, head, look)
	}
	for i, head := range details.BackHeads(s.p) {
		s.MergeRows(column+i, column+i, bottom, head, look)
	}
	s.NextLines(max(lines, 2))
	for i, head := range t.Heads {
		s.Text(detailMarks+i, head, look)
	}
	s.NextLines(2)
}

func (s detailPage) detailRow(row *details.Row, leaves []criteria.Leaf) {
	s.Count(detailNumber, row.Number, xlsx.MidStyle())
	s.Text(detailCell, row.Cell, xlsx.TextStyle())
	s.Text(detailMonth, row.Month, xlsx.MidStyle())
	s.Text(detailKind, row.Kind, xlsx.MidStyle())
	s.Text(detailStatus, row.Status, xlsx.MidStyle())
	for i, mark := range row.Marks {
		s.markCell(detailMarks+i, mark)
	}
	column := detailMarks + len(leaves)
	s.totalCell(column+behindTotal, row.Total, leaves)
	s.meetingGradeCell(column+behindGrade, row.Grade)
	s.Points(column+behindSelf, row.Self, xlsx.NumberStyle())
	s.Points(column+behindReview, row.Review, xlsx.NumberStyle())
	s.Text(column+behindNotes, row.Notes, xlsx.TextStyle())
	oneLine := xlsx.TextStyle()
	oneLine.Single = true // the list of files stands under Nguồn; here they do not make the rows higher
	s.Text(column+behindFile, row.Files, oneLine)
	s.Text(column+behindWorksheet, row.Worksheets, oneLine)
	s.Next(map[int]string{detailCell: row.Cell, detailMonth: row.Month, detailStatus: row.Status,
		column + behindGrade: row.Grade.Title, column + behindNotes: row.Notes})
}

// meetingGradeCell looks the grade up for the total; where a gate or a cap
// lowered it, it is a word, and the notes say why.
func (s detailPage) meetingGradeCell(column int, grade details.Grade) {
	look := xlsx.MidStyle()
	if grade.Title == "" {
		s.Text(column, "", look)
		return
	}
	look.Fill = xlsx.GradeFill(grade.Index, grade.Of)
	if grade.Follows {
		s.TextFormula(column, s.lookup(grade.Set, xlsx.Address(column-1, s.Row, false)), grade.Title, look)
		return
	}
	s.Text(column, grade.Title, look)
}

// markCell writes an official mark; one that was not typed is in italics.
func (s detailPage) markCell(column int, mark details.Mark) {
	look := xlsx.NumberStyle()
	look.Italic = mark.Derived
	if mark.Missing {
		look.Fill = xlsx.GradeFill(1, 2)
	}
	if mark.Text != "" {
		s.Text(column, mark.Text, look)
		return
	}
	s.Points(column, mark.Points, look)
}

// totalCell writes the total as a formula over the marks, where it follows from
// them; a total handed in without marks is the number it is.
func (s detailPage) totalCell(column int, total details.Total, leaves []criteria.Leaf) {
	look := xlsx.NumberStyle()
	look.Bold = true
	if total.How == details.Given {
		s.Points(column, total.Points, look)
		return
	}
	s.Formula(column, s.totalFormula(total, leaves), total.Points.Value.Float(), look)
}
