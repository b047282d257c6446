package excel

import (
	"fmt"
	"io"
	"slices"

	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/styles"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/compare"
)

// A compareBook is a comparison workbook being written.
type compareBook struct {
	*book
	comparison  *compare.Comparison
	pages       [3]string // the cells, the grades, the criteria
	first, last int       // rows of the cells on the first sheet
}

// CompareExcel writes a comparison as a workbook of three sheets: the cells,
// the grades, the criteria, each with its charts, and of three more where every
// side has an assessment beside its meetings; the same comparison gives the same
// bytes.
func CompareExcel(w io.Writer, c *compare.Comparison, p *text.Printer, version string) error {
	latest := c.Sides[len(c.Sides)-1].Period
	r := &view.Report{Result: &scoring.Result{Period: latest}, Version: version, Date: latest.Last.LastDay()}
	b := &compareBook{book: &book{Book: xlsx.New(p.Text("excel.chart.language")), report: r, p: p}, comparison: c,
		pages: [3]string{names.Comparison, names.ComparedGrades, names.ComparedCriteria}}
	defer b.Close()
	books := []*compareBook{b}
	if c.Assessment != nil {
		books = append(books, &compareBook{book: &book{Book: b.Book, report: r, p: p.OfPeriods()}, comparison: c.Assessment,
			pages: [3]string{names.AssessedComparison, names.AssessedComparedGrades, names.AssessedComparedCriteria}})
	}
	var pages []string
	for _, compared := range books {
		pages = append(pages, compared.pages[:]...)
	}
	b.AddWorksheets(pages)
	for _, compared := range books {
		compared.cells()
		compared.grades()
		compared.criteria()
	}
	b.Book.Describe(styles.Properties{Title: view.CompareTitle(c, p), Language: string(p.Language()), Version: version, Stamp: r.Date.Time()})
	return b.Write(w)
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
	grade := 14.0
	if b.comparison.Sides[0].OfPeriod {
		grade = longGrade
	}
	for range b.comparison.Sides {
		widths = append(widths, 10, grade)
	}
	widths = append(widths, 10, 8, 44)
	for range b.comparison.Sides {
		widths = append(widths, 6)
	}
	s := b.sheet(b.pages[0], widths...)
	last := b.changeColumn() + 2
	s.Merge(1, last, view.CompareTitle(b.comparison, b.p), xlsx.Style{Bold: true, Align: "center", Size: xlsx.HeadSize})
	s.NextLines(s.Lines(view.CompareTitle(b.comparison, b.p), s.Width(1, last)*0.8))
	s.Skip(1)
	head := s.Row
	titles := []string{b.p.Text("report.column.number"), b.p.Text("report.column.cell"), b.p.Text("report.column.committee")}
	for _, name := range view.SideNames(b.comparison, b.p) {
		titles = append(titles, name, b.p.Text("report.column.grade"))
	}
	titles = append(titles, b.p.Text("compare.change"), b.p.Text("compare.trend"), b.p.Text("report.column.notes"))
	for range b.comparison.Sides {
		titles = append(titles, "1")
	}
	s.Heads(titles)
	b.first = s.Row
	number := 0
	for _, l := range view.CompareLines(b.comparison) {
		if l.Cell != nil {
			number++
			b.cellRow(s, number, l.Cell)
		}
	}
	b.last = max(s.Row-1, b.first)
	for side := range b.comparison.Sides {
		s.Hide(b.countsColumn(side))
	}
	if !slices.ContainsFunc(b.comparison.Cells, func(c compare.CellChange) bool { return c.Committee != "" }) {
		s.Hide(3)
	}
	s.Filter(head, last, b.last)
	s.PrintArea(last, s.Row)
	s.page(head, head)
}

func (b *compareBook) cellRow(s *sheet, number int, cell *compare.CellChange) {
	s.Count(1, number, xlsx.MidStyle())
	s.Text(2, cell.Name, xlsx.TextStyle())
	s.Text(3, cell.Committee, xlsx.TextStyle())
	texts := map[int]string{2: cell.Name, 3: cell.Committee}
	for side, e := range cell.Entries {
		texts[scoreColumn(side)+1] = b.entry(s, side, e)
	}
	b.change(s, cell)
	s.Text(b.changeColumn()+1, view.TrendText(cell, b.p), xlsx.MidStyle())
	notes := view.CompareNotes(b.comparison, cell, b.p)
	s.Text(b.changeColumn()+2, notes, xlsx.TextStyle())
	texts[b.changeColumn()+2] = notes
	s.Next(texts)
}

// entry writes what a side made of a cell, and returns the word of the grade.
func (b *compareBook) entry(s *sheet, side int, e *compare.SnapshotCell) string {
	look := xlsx.MidStyle()
	if e == nil {
		s.Text(scoreColumn(side), b.p.Text("report.none"), look)
		s.Text(scoreColumn(side)+1, b.p.Text("report.none"), look)
		return ""
	}
	s.Points(scoreColumn(side), e.Score, xlsx.NumberStyle())
	grade := view.SideGrade(b.comparison, side, e)
	if grade == "" {
		grade = b.p.Text("report.status." + e.StatusWord)
	} else {
		look.Fill = xlsx.GradeFill(e.Grade.Value, len(b.comparison.Sides[side].Grades))
	}
	s.Text(scoreColumn(side)+1, grade, look)
	if e.Grade.Known && !e.Outside {
		s.Count(b.countsColumn(side), 1, xlsx.MidStyle())
	}
	return grade
}

// change writes the difference as a formula on the two scores.
func (b *compareBook) change(s *sheet, cell *compare.CellChange) {
	look := xlsx.NumberStyle()
	look.Format = xlsx.ChangeFormat
	if !cell.Whole.Score.Known {
		s.Text(b.changeColumn(), b.p.Text("report.none"), look)
		return
	}
	formula := fmt.Sprintf("ROUND(%s-%s,%d)", xlsx.Address(scoreColumn(len(cell.Entries)-1), s.Row, false),
		xlsx.Address(scoreColumn(0), s.Row, false), criteria.MaxDecimals)
	s.Formula(b.changeColumn(), formula, cell.Whole.Score.Value.Float(), look)
}
