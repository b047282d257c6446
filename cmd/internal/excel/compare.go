package excel

import (
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/styles"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
)

// A compareBook is a comparison workbook being written.
type compareBook struct {
	*book
	comparison  *scoring.Comparison
	first, last int // rows of the cells on the first sheet
}

// CompareExcel writes a comparison as a workbook of three sheets: the cells,
// the grades, the criteria, each with its charts; the same comparison gives the
// same bytes.
func CompareExcel(w io.Writer, c *scoring.Comparison, p *text.Printer, version string) error {
	latest := c.Sides[len(c.Sides)-1].Period
	r := &view.Report{Result: &scoring.Result{Period: latest}, Version: version, Date: latest.Last.LastDay()}
	b := &compareBook{book: &book{file: excelize.NewFile(), report: r, p: p, styles: map[style]int{}}, comparison: c}
	defer b.file.Close()
	b.do(b.file.SetDefaultFont(styles.Font))
	b.do(b.file.SetSheetName("Sheet1", names.Comparison))
	for _, name := range []string{names.ComparedGrades, names.ComparedCriteria} {
		_, err := b.file.NewSheet(name)
		b.do(err)
	}
	b.file.SetActiveSheet(0)
	b.cells()
	b.grades()
	b.criteria()
	b.describe()
	b.do(styles.Describe(b.file, styles.Properties{Title: view.CompareTitle(c, p), Language: string(p.Language()), Version: version, Stamp: r.Date.Time()}))
	if b.err != nil {
		return b.err
	}
	return b.write(w)
}

// scoreColumn is where a side's score stands; its grade is in the next one.
func scoreColumn(side int) int { return 4 + 2*side }

// changeColumn is that of the difference; trend and notes follow, then, hidden,
// a column a side that is 1 where the cell counts.
func (b *compareBook) changeColumn() int { return scoreColumn(len(b.comparison.Sides)) }

func (b *compareBook) countsColumn(side int) int { return b.changeColumn() + 3 + side }

// cells writes a row a cell.
func (b *compareBook) cells() {
	widths := []float64{6, 32, 24}
	for range b.comparison.Sides {
		widths = append(widths, 10, 14)
	}
	widths = append(widths, 10, 8, 44)
	for range b.comparison.Sides {
		widths = append(widths, 6)
	}
	s := b.sheet(names.Comparison, widths...)
	last := b.changeColumn() + 2
	s.merge(1, last, view.CompareTitle(b.comparison, b.p), style{bold: true, align: "center", size: headSize})
	s.nextLines(s.lines(view.CompareTitle(b.comparison, b.p), s.width(1, last)*0.8))
	s.skip(1)
	head := s.row
	titles := []string{b.p.Text("report.column.number"), b.p.Text("report.column.cell"), b.p.Text("report.column.committee")}
	for _, name := range view.SideNames(b.comparison, b.p) {
		titles = append(titles, name, b.p.Text("report.column.grade"))
	}
	titles = append(titles, b.p.Text("compare.change"), b.p.Text("compare.trend"), b.p.Text("report.column.notes"))
	for range b.comparison.Sides {
		titles = append(titles, "1")
	}
	s.heads(titles)
	b.first = s.row
	number := 0
	for _, l := range view.CompareLines(b.comparison) {
		if l.Cell != nil {
			number++
			b.cellRow(s, number, l.Cell)
		}
	}
	b.last = max(s.row-1, b.first)
	for side := range b.comparison.Sides {
		b.do(b.file.SetColVisible(s.name, columnName(b.countsColumn(side)), false))
	}
	b.do(b.file.AutoFilter(s.name, address(1, head, false)+":"+address(last, b.last, false), nil))
	s.printArea(last, s.row)
	s.page(head, head)
}

func (b *compareBook) cellRow(s *sheet, number int, cell *scoring.CellChange) {
	s.count(1, number, midStyle())
	s.text(2, cell.Name, textStyle())
	s.text(3, cell.Committee, textStyle())
	for side, e := range cell.Entries {
		b.entry(s, side, e)
	}
	b.change(s, cell)
	s.text(b.changeColumn()+1, view.TrendText(cell, b.p), midStyle())
	notes := view.CompareNotes(b.comparison, cell, b.p)
	s.text(b.changeColumn()+2, notes, textStyle())
	s.next(map[int]string{2: cell.Name, 3: cell.Committee, b.changeColumn() + 2: notes})
}

func (b *compareBook) entry(s *sheet, side int, e *scoring.SnapshotCell) {
	look := midStyle()
	if e == nil {
		s.text(scoreColumn(side), b.p.Text("report.none"), look)
		s.text(scoreColumn(side)+1, b.p.Text("report.none"), look)
		return
	}
	s.points(scoreColumn(side), e.Score, numberStyle())
	grade := view.SideGrade(b.comparison, side, e)
	if grade == "" {
		grade = b.p.Text("report.status." + string(e.Status))
	} else {
		look.fill = gradeFill(e.Grade.Value, len(b.comparison.Sides[side].Grades))
	}
	s.text(scoreColumn(side)+1, grade, look)
	if e.Grade.Known && !e.Outside {
		s.count(b.countsColumn(side), 1, midStyle())
	}
}

// change writes the difference as a formula on the two scores.
func (b *compareBook) change(s *sheet, cell *scoring.CellChange) {
	look := numberStyle()
	look.format = changeFormat
	if !cell.Whole.Score.Known {
		s.text(b.changeColumn(), b.p.Text("report.none"), look)
		return
	}
	formula := fmt.Sprintf("ROUND(%s-%s,%d)", address(scoreColumn(len(cell.Entries)-1), s.row, false),
		address(scoreColumn(0), s.row, false), criteria.MaxDecimals)
	s.formula(b.changeColumn(), formula, cell.Whole.Score.Value.Float(), look)
}
