package excel

import (
	"fmt"
	"path"
	"strings"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/styles"
	"chibo/cmd/internal/text"
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

// writeDetail writes a row a meeting and a column a criterion; each set has a
// table of its own, below that of the one before.
func (b *book) writeDetail() {
	marks := b.markWidths()
	widest := len(marks)
	widths := append([]float64{6, 34, 10, 12, 12}, marks...)
	s := b.sheet(names.Detail, append(widths, 9, 12, 9, 9, 26, 24, 16)...)
	last := detailMarks + widest + behindMarks - 1
	const lastHead = detailTitleRows + detailHeadRows
	s.detailAids()
	printed := detailMarks + widest + behindNotes // files and worksheets are for the screen
	s.printed = printed
	s.page(lastHead-1, lastHead)
	s.do(s.file.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Area", RefersTo: styles.Quoted(s.name) + "!" + "$A:$" + columnName(printed), Scope: s.name,
	}))
	s.streamed()
	s.headDone(lastHead)
	title := b.p.Text("excel.detail")
	if b.report.Result.MarksDecided() {
		title = b.p.Text("excel.detail.computed")
	}
	s.merge(1, last, title, style{bold: true, align: "left", size: headSize, single: true})
	s.nextLines(1)
	for i, set := range b.report.Result.Sets {
		s.detailTable(i, set)
	}
	s.endStream()
}

// detailAids sets the filter, and marks what lost half of its points or more.
func (s *sheet) detailAids() {
	const lastHead = detailTitleRows + detailHeadRows
	for i, leaves := range s.leaves {
		rows := s.tables[i]
		if rows.first == 0 {
			continue
		}
		if i == 0 {
			s.filter(lastHead, detailMarks+len(leaves)+behindMarks-1, rows.last)
		}
		for j, leaf := range leaves {
			if leaf.Group.Block == criteria.Scored {
				s.lowMarks(detailMarks+j, rows, leaf.Max)
			}
		}
	}
}

// lowMarks makes marks of half the points or less bold on a pale ground.
func (s *sheet) lowMarks(column int, rows rowRange, full criteria.Points) {
	if s.low == 0 {
		id, err := s.file.NewConditionalStyle(&excelize.Style{
			Font: &excelize.Font{Bold: true, Color: inkColor}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{lowFill}},
		})
		s.do(err)
		s.low = id
	}
	first := address(column, rows.first, false)
	condition := fmt.Sprintf("AND(ISNUMBER(%s),%s<=%s/2)", first, first, full.Decimal())
	s.do(s.file.SetConditionalFormat(s.name, first+":"+address(column, rows.last, false),
		[]excelize.ConditionalFormatOptions{{Type: "formula", Criteria: condition, Format: &s.low}}))
}

// detailTable writes the meetings that a set scored; those without a sheet
// stand with the first set.
func (s *sheet) detailTable(index int, set *criteria.Set) {
	leaves := s.leaves[index]
	last := detailMarks + len(leaves) + behindMarks - 1
	s.merge(1, last, s.p.Text("excel.detail.set", "id", set.ID, "title", set.Title), style{italic: true, align: "left", single: true})
	s.nextLines(1)
	head := s.row
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
	if index == 0 {
		s.mark(names.ReportMarks, s.name, area(1, head+1, last, max(s.row-1, head+1)))
	}
	s.skip(detailGap)
}

// detailHead writes two rows: the groups over their criteria, and the ids with
// their full marks.
func (s *sheet) detailHead(set *criteria.Set, leaves []criteria.Leaf) {
	look := headStyle()
	column, lines := detailMarks, 1
	for _, g := range set.Groups {
		last := column + len(g.Criteria) - 1
		if last < column {
			continue
		}
		title := groupTitle(g)
		lines = max(lines, s.headLines(title, s.width(column, last)))
		s.merge(column, last, title, look)
		column = last + 1
	}
	bottom := s.row + 1
	for i, key := range []string{"report.column.number", "report.column.cell", "excel.month", "excel.kind", "report.column.status"} {
		s.mergeRows(i+1, i+1, bottom, s.p.Text(key), look)
	}
	for i, key := range []string{"report.column.total", "report.column.grade", "excel.self", "excel.review", "report.column.notes", "excel.file", "excel.worksheet"} {
		s.mergeRows(column+i, column+i, bottom, s.p.Text(key), look)
	}
	s.nextLines(max(lines, 2))
	for i, l := range leaves {
		s.text(detailMarks+i, fmt.Sprintf("%s\n(%s)", l.ID, s.p.Value(l.Max)), look)
	}
	s.nextLines(2)
}

func (s *sheet) detailRow(number int, c *scoring.CellResult, m *scoring.MeetingResult, leaves []criteria.Leaf) {
	s.count(detailNumber, number, midStyle())
	s.text(detailCell, c.Cell.Name, textStyle())
	s.text(detailMonth, view.MonthNumber(m.Month), midStyle())
	s.text(detailKind, s.p.Text("excel.kind."+string(m.Kind)), midStyle())
	s.text(detailStatus, s.p.Text("report.meeting."+string(m.Status)), midStyle())
	marks := m.Marks.List()
	for i := range leaves {
		s.markCell(detailMarks+i, m, marks, i)
	}
	column := detailMarks + len(leaves)
	s.totalCell(column+behindTotal, m)
	s.meetingGradeCell(column+behindGrade, m)
	s.points(column+behindSelf, m.Self, numberStyle())
	s.points(column+behindReview, m.Review, numberStyle())
	notes := strings.Join(append(view.Messages(m.Limits, s.p), view.Messages(m.Notes, s.p)...), "; ")
	if d := m.Decision; d != nil {
		notes = strings.TrimPrefix(notes+"; ", "; ") + view.DecisionText(d.Decisions, m.Total, s.report.MeetingGradeTitle(m, m.Grade), s.p)
	}
	file, worksheet := sourcesText(m)
	s.text(column+behindNotes, notes, textStyle())
	oneLine := textStyle()
	oneLine.single = true // the list of files stands under Nguồn; here they do not make the rows higher
	s.text(column+behindFile, file, oneLine)
	s.text(column+behindWorksheet, worksheet, oneLine)
	s.next(map[int]string{detailCell: c.Cell.Name, detailStatus: s.p.Text("report.meeting." + string(m.Status)), column + behindNotes: notes})
}

// meetingGradeCell looks the grade up for the total; where a gate or a cap
// lowered it, it is a word, and the notes say why.
func (s *sheet) meetingGradeCell(column int, m *scoring.MeetingResult) {
	grade, look := s.report.MeetingGradeTitle(m, m.Grade), midStyle()
	if grade == "" {
		s.text(column, "", look)
		return
	}
	look.fill = gradeFill(m.Grade.Value, len(s.report.SetOf(m).Grades))
	if m.Total.Known && m.Grade == m.Band {
		s.textFormula(column, s.lookup(m.Set, address(column-1, s.row, false)), grade, look)
		return
	}
	s.text(column, grade, look)
}

// markCell writes an official mark; one that was not typed is in italics, one
// that does not apply is a dash.
func (s *sheet) markCell(column int, m *scoring.MeetingResult, marks []scoring.MarkResult, index int) {
	look := numberStyle()
	if index >= len(marks) || m.Layout == scoring.TotalsLayout {
		s.text(column, "", look)
		return
	}
	mark := marks[index]
	look.italic = mark.How != scoring.Typed
	switch {
	case mark.How == scoring.LeftOut:
		s.text(column, s.p.Text("report.none"), look)
	case mark.How == scoring.NotAvailable:
		look.fill = gradeFill(1, 2)
		s.text(column, "?", look)
	default:
		s.points(column, mark.Official, look)
	}
}

// totalCell writes the total as a formula over the marks; a total handed in
// without marks is the number it is.
func (s *sheet) totalCell(column int, m *scoring.MeetingResult) {
	look := numberStyle()
	look.bold = true
	if set := s.report.SetOf(m); set != nil {
		if formula, ok := s.totalFormula(m, set); ok {
			s.formula(column, formula, m.Total.Value.Float(), look)
			return
		}
	}
	s.points(column, m.Total, look)
}

// sourcesText names the files and worksheets a meeting comes from.
func sourcesText(m *scoring.MeetingResult) (files, worksheets string) {
	var fileList, sheetList []string
	for _, source := range m.Sources {
		fileList = view.AppendNew(fileList, path.Base(text.Plain(source.File))) // the whole path stands under Nguồn
		worksheet := text.Plain(source.Sheet)
		if source.Row > 0 {
			worksheet = fmt.Sprintf("%s:%d", worksheet, source.Row)
		}
		sheetList = view.AppendNew(sheetList, worksheet)
	}
	return strings.Join(fileList, "; "), strings.Join(sheetList, "; ")
}
