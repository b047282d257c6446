package excel

import (
	"fmt"
	"strings"

	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/view"
)

// A summaryPage has the counts, shares and targets.
type summaryPage struct{ *sheet }

// writeSummary writes counts and shares by committee and by kind, the targets,
// and charts.
func (b *book) writeSummary(place classified) {
	grades := len(b.report.Grades())
	widths := []float64{36, 11, 12}
	for range 2 * grades {
		widths = append(widths, 9.5)
	}
	last := 4 + 2*grades
	s := summaryPage{b.sheet(names.Summary, append(widths, 11, 4, 16, 60)...)}
	s.Printed = last
	s.Heading(last, strings.ToUpper(b.p.Text("excel.summary")))
	subtitle := b.p.Value(b.report.Result.Period)
	if committee := b.report.Letterhead.Committee; committee != "" {
		subtitle = committee + " – " + subtitle
	}
	s.Heading(last, subtitle)
	s.Skip(1)
	head := s.Row
	byCommittee := s.countsTable(b.p.Text("report.column.committee"), b.counted.Committees, place, place.committee)
	b.Mark(names.ReportSummarised, s.Name, xlsx.Area(1, head, last, byCommittee.last))
	s.Skip(1)
	byKind := s.countsTable(b.p.Text("report.column.kind"), b.counted.Kinds, place, place.kind)
	s.Skip(1)
	s.targets(targetTable{list: place, committees: byCommittee, kinds: byKind, last: max(last, targetResult)})
	s.spread(last)
	for _, line := range append(b.report.OrganisationLines(b.p), view.UnitLines(b.report, b.p)...) {
		s.remark(last, line)
	}
	s.charts(byCommittee, byKind)
	s.Leave(xlsx.ChartHeight)
	s.PrintArea(last, s.Row)
	s.index(last + 2)
	s.page(0, 0)
}

// countsTable writes one table and returns its rows below the head; the last
// one is the total. The parts are found in the given column of the list.
func (s summaryPage) countsTable(title string, parts []view.Part, place classified, column int) rowRange {
	s.countsHead(title)
	first := s.Row
	for _, p := range parts {
		s.countsRow(p, first-1, place, column, xlsx.TextStyle())
	}
	s.countsRow(view.Part{Counts: s.report.Result.Summary}, first-1, place, column, xlsx.GroupStyle())
	return rowRange{first, s.Row - 1}
}

func (s summaryPage) countsHead(title string) {
	grades, look := s.report.Grades(), xlsx.HeadStyle()
	bottom, n := s.Row+1, len(s.report.Grades())
	for i, text := range []string{title, s.p.Text("excel.cells"), s.p.Text("excel.graded")} {
		s.MergeRows(i+1, i+1, bottom, text, look)
	}
	if n > 0 {
		s.Merge(4, 3+n, s.p.Text("excel.counts"), look)
		s.Merge(4+n, 3+2*n, s.p.Text("excel.shares"), look)
	}
	s.MergeRows(4+2*n, 4+2*n, bottom, s.p.Text("excel.ungraded"), look)
	s.NextLines(1)
	for i, g := range grades {
		s.Text(4+i, g.Title, look)
		s.Text(4+n+i, g.Title, look)
	}
	s.NextLines(2)
}

// countsRow writes one row of counts as formulas on the list and on the grade words in
// the row of the head; a part without a name is all of them.
func (s summaryPage) countsRow(p view.Part, head int, place classified, column int, look xlsx.Style) {
	n := len(s.report.Grades())
	title := p.Name
	if title == "" {
		title = s.p.Text("excel.total")
	}
	s.Text(1, title, look)
	look.Align = "center"
	which := fmt.Sprintf("(%s<>\"\")", place.column(column))
	if p.Name != "" {
		which = fmt.Sprintf("(%s=%s)", place.column(column), "$"+xlsx.Address(1, s.Row, false))
	}
	s.Formula(2, fmt.Sprintf("SUMPRODUCT(--%s)", which), float64(p.Counts.Cells), look)
	grades := xlsx.Address(4, s.Row, false) + ":" + xlsx.Address(3+n, s.Row, false)
	s.Formula(3, fmt.Sprintf("SUM(%s)", grades), float64(p.Counts.Graded), look)
	for i := range n {
		count := view.GradeAt(p.Counts, i)
		s.Formula(4+i, fmt.Sprintf("SUMPRODUCT(%s*(%s=%s))", which, place.column(place.grade), xlsx.Address(4+i, head, true)), float64(count), look)
		s.shareCell(4+n+i, 4+i, count, p.Counts.Graded, look)
	}
	s.Formula(4+2*n, fmt.Sprintf("%s-%s", xlsx.Address(2, s.Row, false), xlsx.Address(3, s.Row, false)), float64(p.Counts.Cells-p.Counts.Graded), look)
	s.Next(map[int]string{1: title})
}

func (s summaryPage) shareCell(column, count, value, base int, look xlsx.Style) {
	look.Format = xlsx.PercentFormat
	if base == 0 {
		s.Text(column, s.p.Text("report.none"), look)
		return
	}
	formula := fmt.Sprintf("%s/%s", xlsx.Address(count, s.Row, false), xlsx.Address(3, s.Row, false))
	s.Formula(column, formula, float64(value)/float64(base), look)
}
