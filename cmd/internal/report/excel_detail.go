package report

import (
	"fmt"
	"strings"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/text"
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

// writeDetail writes a row a meeting and a column a criterion; each set has a
// table of its own, below that of the one before.
func (b *book) writeDetail() {
	widest := 0
	for _, set := range b.report.Result.Sets {
		widest = max(widest, len(set.Leaves()))
	}
	widths := []float64{6, 28, 10, 12, 14}
	for range widest {
		widths = append(widths, 6.5)
	}
	s := b.sheet(names.Detail, append(widths, 9, 12, 26, 24, 16)...)
	last := detailMarks + widest + 4
	s.merge(1, last, b.p.Text("excel.detail"), style{bold: true, align: "left", size: headSize, single: true})
	s.nextLines(1)
	firstHead, lastHead := 0, 0
	for i, set := range b.report.Result.Sets {
		head := s.row
		s.detailTable(i, set)
		if i == 0 {
			firstHead, lastHead = head+1, head+2
		}
	}
	s.page(firstHead, lastHead, 2)
}

// detailTable writes the meetings that a set scored; those without a sheet
// stand with the first set.
func (s *sheet) detailTable(index int, set *criteria.Set) {
	leaves := set.Leaves()
	s.merge(1, detailMarks+len(leaves)+4, s.p.Text("excel.detail.set", "id", set.ID, "title", set.Title), style{italic: true, align: "left", single: true})
	s.nextLines(1)
	head := s.row
	s.detailHead(set, leaves)
	number := 0
	for i := range s.report.Result.Cells {
		c := &s.report.Result.Cells[i]
		for j := range c.Meetings {
			if m := &c.Meetings[j]; m.Set == index || index == 0 && s.report.setOf(m) == nil {
				number++
				s.detailRow(number, c, m, leaves)
			}
		}
	}
	if index == 0 {
		s.mark(names.ReportMarks, s.name, area(1, head+1, detailMarks+len(leaves)+4, max(s.row-1, head+1)))
	}
	s.skip(1)
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
		title := s.groupTitle(g, s.width(column, last))
		lines = max(lines, s.lines(title, s.width(column, last)))
		s.merge(column, last, title, look)
		column = last + 1
	}
	bottom := s.row + 1
	for i, key := range []string{"report.column.number", "report.column.cell", "excel.month", "excel.kind", "report.column.status"} {
		s.mergeRows(i+1, i+1, bottom, s.p.Text(key), look)
	}
	for i, key := range []string{"report.column.total", "report.column.grade", "report.column.notes", "excel.file", "excel.worksheet"} {
		s.mergeRows(column+i, column+i, bottom, s.p.Text(key), look)
	}
	s.nextLines(max(lines, 2))
	for i, l := range leaves {
		s.text(detailMarks+i, fmt.Sprintf("%s\n(%s)", l.ID, s.p.Value(l.Max)), look)
	}
	s.nextLines(2)
}

// groupTitle is the group's number and title, or what of it has room: one
// narrow column has none.
func (s *sheet) groupTitle(g criteria.Group, width float64) string {
	title := g.ID + ". " + g.Title
	if g.Block != criteria.Scored {
		title = g.Title // its id is a sign, not a number
	}
	if s.lines(title, width) > 4 {
		return g.ID
	}
	return title
}

func (s *sheet) detailRow(number int, c *scoring.CellResult, m *scoring.MeetingResult, leaves []criteria.Leaf) {
	s.count(detailNumber, number, midStyle())
	s.text(detailCell, c.Cell.Name, textStyle())
	s.text(detailMonth, fmt.Sprintf("%02d/%d", m.Month.Month, m.Month.Year), midStyle())
	s.text(detailKind, s.p.Text("excel.kind."+string(m.Kind)), midStyle())
	s.text(detailStatus, s.p.Text("report.meeting."+string(m.Status)), midStyle())
	for i := range leaves {
		s.markCell(detailMarks+i, m, i)
	}
	column := detailMarks + len(leaves)
	s.totalCell(column, m, len(leaves))
	grade := s.report.meetingGradeTitle(m, m.Grade)
	look := midStyle()
	if m.Grade.Known && grade != "" {
		look.fill = gradeFill(m.Grade.Value, len(s.report.setOf(m).Grades))
	}
	s.text(column+1, grade, look)
	notes := strings.Join(append(messages(m.Limits, s.p), messages(m.Notes, s.p)...), "; ")
	if d := m.Decision; d != nil {
		notes = strings.TrimPrefix(notes+"; ", "; ") + decisionText(d.Decisions, m.Total, grade, s.p)
	}
	file, worksheet := sourcesText(m)
	s.text(column+2, notes, textStyle())
	s.text(column+3, file, textStyle())
	s.text(column+4, worksheet, textStyle())
	s.next(map[int]string{detailCell: c.Cell.Name, detailStatus: s.p.Text("report.meeting." + string(m.Status)),
		column + 2: notes, column + 3: file, column + 4: worksheet})
}

// markCell writes an official mark; one that was not typed is in italics, one
// that does not apply is a dash.
func (s *sheet) markCell(column int, m *scoring.MeetingResult, index int) {
	look := numberStyle()
	if index >= len(m.Marks) || m.Layout == scoring.TotalsLayout {
		s.text(column, "", look)
		return
	}
	mark := m.Marks[index]
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

// totalCell writes the total, as a sum where it is no more than that: a ceiling
// of a block or a rescaled total is not.
func (s *sheet) totalCell(column int, m *scoring.MeetingResult, marks int) {
	look := numberStyle()
	look.bold = true
	var sum criteria.Points
	for _, mark := range m.Marks {
		if mark.Official.Known && mark.How != scoring.LeftOut && mark.How != scoring.NotAvailable {
			sum += mark.Official.Value
		}
	}
	if !m.Total.Known || m.Layout == scoring.TotalsLayout || len(m.Marks) == 0 || len(m.Marks) > marks || sum != m.Total.Value {
		s.points(column, m.Total, look)
		return
	}
	cells := address(detailMarks, s.row, false) + ":" + address(column-1, s.row, false)
	s.formula(column, fmt.Sprintf("ROUND(SUM(%s),%d)", cells, criteria.MaxDecimals), sum.Float(), look)
}

// sourcesText names the files and worksheets a meeting comes from.
func sourcesText(m *scoring.MeetingResult) (files, worksheets string) {
	var fileList, sheetList []string
	for _, source := range m.Sources {
		fileList = appendNew(fileList, text.Plain(source.File))
		worksheet := text.Plain(source.Sheet)
		if source.Row > 0 {
			worksheet = fmt.Sprintf("%s:%d", worksheet, source.Row)
		}
		sheetList = appendNew(sheetList, worksheet)
	}
	return strings.Join(fileList, "; "), strings.Join(sheetList, "; ")
}
