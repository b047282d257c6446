package excel

import (
	"fmt"
	"slices"

	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/styles"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/analysis"
)

// monthsTable sums up each month and draws the means.
func (s analysisPage) monthsTable(list classified) {
	s.topicTitle(s.p.Text("excel.analysis.months"))
	for i, g := range s.report.Grades() {
		s.Text(5+i, g.Title, xlsx.HeadStyle())
	}
	s.Heads(s.texts("report.column.number", "excel.month", "excel.analysis.meetings", "excel.analysis.mean"))
	first := s.Row
	for i, m := range s.analysis.Months {
		s.monthMean(i, m, list)
	}
	if len(s.analysis.Months) > 1 {
		s.trendChart(first, s.Row-1)
	}
}

func (s analysisPage) monthMean(index int, m analysis.MonthAnalysis, list classified) {
	totals := list.column(3 + slices.Index(list.slots, view.Slot{Month: m.Month, Kind: scoring.Regular}))
	s.Count(1, index+1, xlsx.MidStyle())
	s.Text(2, s.p.Value(m.Month), xlsx.TextStyle())
	s.Formula(3, fmt.Sprintf("COUNT(%s)", totals), float64(m.Scored), xlsx.MidStyle())
	if mean := m.Mean(view.MeanDecimals); mean.Known {
		s.Formula(4, fmt.Sprintf(`ROUND(AVERAGE(%s),%d)`, totals, view.MeanDecimals), mean.Value.Float(), meanStyle())
	} else {
		s.Text(4, s.p.Text("report.none"), xlsx.MidStyle())
	}
	inDetails := gradedInDetails(s.report, m.Month)
	for i := range s.report.Grades() {
		if !inDetails {
			s.Count(5+i, m.Grades[i], xlsx.MidStyle())
			continue
		}
		s.Formula(5+i, s.monthGrades(m.Month, i), float64(m.Grades[i]), xlsx.MidStyle())
	}
	s.Next(nil)
}

// monthGrades counts the regular meetings of a month and grade in the details.
func (s analysisPage) monthGrades(month scoring.Month, grade int) string {
	leaves := len(s.leaves[0])
	return fmt.Sprintf(`SUMPRODUCT((%s="%s")*(%s="%s")*(%s=%s))`, s.detailColumn(0, detailMonth), view.MonthNumber(month),
		s.detailColumn(0, detailKind), s.p.Text("excel.kind.regular"), s.detailColumn(0, detailMarks+leaves+behindGrade), s.gradeWord(grade))
}

// gradedInDetails reports whether the first table of the details has the grades of
// all regular meetings of a month: none was decided, none is of another set.
func gradedInDetails(r *view.Report, month scoring.Month) bool {
	for i := range r.Result.Cells {
		for j := range r.Result.Cells[i].Meetings {
			m := &r.Result.Cells[i].Meetings[j]
			if m.Month == month && m.Kind == scoring.Regular && (m.Decision != nil || m.Set > 0) {
				return false
			}
		}
	}
	return true
}

// trendTable lists cells that fell or rose.
func (s analysisPage) trendTable(title string, trends []analysis.Trend, list classified) {
	s.topic(s.p.Text(title), "report.column.number", "report.column.cell", "excel.analysis.from", "report.column.total",
		"excel.analysis.to", "report.column.total", "excel.analysis.change")
	for i, t := range trends {
		s.Count(1, i+1, xlsx.MidStyle())
		s.Text(2, s.report.CellName(t.Cell, s.p), xlsx.TextStyle())
		s.totalInList(3, t.Cell, t.First, list)
		s.totalInList(5, t.Cell, t.Last, list)
		formula := xlsx.Address(6, s.Row, false) + "-" + xlsx.Address(4, s.Row, false)
		s.Formula(7, fmt.Sprintf("ROUND(%s,%d)", formula, criteria.MaxDecimals), t.Change.Float(), changeStyle())
		s.Next(map[int]string{2: s.report.CellName(t.Cell, s.p)})
	}
	if len(trends) == 0 {
		s.nothing(7)
	}
}

func changeStyle() xlsx.Style {
	return xlsx.Style{Align: "center", Border: true, Format: xlsx.ChangeFormat}
}

// totalInList writes a month and, beside it, the total that the list has of it.
func (s analysisPage) totalInList(column int, c *scoring.CellResult, m *scoring.MeetingResult, list classified) {
	s.Text(column, view.MonthNumber(m.Month), xlsx.MidStyle())
	index := slices.Index(list.slots, view.Slot{Month: m.Month, Kind: m.Kind})
	place := styles.Quoted(names.Classification) + "!" + xlsx.Address(3+index, s.listed[c], false)
	s.Formula(column+1, place, view.DecidedTotal(m).Value.Float(), xlsx.NumberStyle())
}

// columnsTable holds the self marks against the review's, cell by cell.
func (s analysisPage) columnsTable() {
	s.topic(s.p.Text("excel.analysis.columns"), "report.column.number", "report.column.cell", "excel.analysis.meetings",
		"excel.self", "excel.review", "excel.analysis.difference")
	for i, c := range s.analysis.Columns {
		s.Count(1, i+1, xlsx.MidStyle())
		s.Text(2, s.report.CellName(c.Cell, s.p), xlsx.TextStyle())
		set, rows, together := s.rowsOfCell(c.Cell)
		s.comparison(c, set, rows, together, xlsx.MidStyle())
		s.Next(map[int]string{2: s.report.CellName(c.Cell, s.p)})
	}
	if len(s.analysis.Columns) == 0 {
		s.nothing(6)
		return
	}
	look := xlsx.GroupStyle()
	look.Align = "center"
	s.Merge(1, 2, s.p.Text("excel.total"), look)
	s.comparison(s.analysis.Overall, 0, s.tables[0], len(s.report.Result.Sets) == 1 && live(s.report), look)
	s.NextLines(1)
}

// comparison writes the means of both columns and their difference, as formulas
// where the rows stand together.
func (s analysisPage) comparison(c analysis.ColumnComparison, set int, rows rowRange, together bool, look xlsx.Style) {
	mean := func(sum criteria.Points) criteria.Optional[criteria.Points] {
		return criteria.Some(criteria.RoundRatio(int64(sum), int64(c.Meetings), view.MeanDecimals))
	}
	values := []criteria.Optional[criteria.Points]{mean(c.Self), mean(c.Review), c.Difference(view.MeanDecimals)}
	numbers := look
	numbers.Format = xlsx.MeanFormat
	if !together {
		s.Count(3, c.Meetings, look)
		for i, value := range values {
			s.Points(4+i, value, numbers)
		}
		return
	}
	leaves := len(s.leaves[set])
	column := func(n int) string { return styles.Quoted(names.Detail) + "!" + xlsx.Area(n, rows.first, n, rows.last) }
	self, review := column(detailMarks+leaves+behindSelf), column(detailMarks+leaves+behindReview)
	both := fmt.Sprintf("(%s=%s)*ISNUMBER(%s)*ISNUMBER(%s)", column(detailStatus), s.scoredWord(), self, review)
	s.Formula(3, "SUMPRODUCT("+both+")", float64(c.Meetings), look)
	for i, term := range []string{self, review} {
		formula := fmt.Sprintf("ROUND(SUMPRODUCT(%s*%s)/%s,%d)", both, term, xlsx.Address(3, s.Row, false), view.MeanDecimals)
		s.Formula(4+i, formula, values[i].Value.Float(), numbers)
	}
	difference := fmt.Sprintf("ROUND(%s-%s,%d)", xlsx.Address(4, s.Row, false), xlsx.Address(5, s.Row, false), view.MeanDecimals)
	s.Formula(6, difference, values[2].Value.Float(), numbers)
}

// rowsOfCell returns where a cell's meetings stand, if in one table.
func (b *book) rowsOfCell(c *scoring.CellResult) (set int, rows rowRange, together bool) {
	for i := range c.Meetings {
		p := b.places[&c.Meetings[i]]
		if i == 0 {
			set, rows = p.set, rowRange{p.row, p.row}
		}
		if p.set != set {
			return 0, rowRange{}, false
		}
		rows.last = p.row
	}
	return set, rows, len(c.Meetings) > 0
}

// borderTable lists the cells whose score lies near the edge of a band.
func (s analysisPage) borderTable(list classified) {
	s.topic(s.p.Text("excel.analysis.border", "points", analysis.BoundaryWidth), "report.column.number", "report.column.cell",
		"report.column.score", "report.column.grade", "excel.analysis.edge-of", "excel.analysis.edge", "excel.analysis.distance")
	for i, near := range s.analysis.Borderline {
		row := s.listed[near.Cell]
		cell := func(column int) string {
			return styles.Quoted(names.Classification) + "!" + xlsx.Address(column, row, false)
		}
		edge := styles.Quoted(names.Sources) + "!" + xlsx.Address(3, s.bands[0].last-near.Grade, false)
		s.Count(1, i+1, xlsx.MidStyle())
		s.Text(2, s.report.CellName(near.Cell, s.p), xlsx.TextStyle())
		score, look := near.Cell.DecidedScore(), meanStyle()
		look.Format = s.scoreFormat(score)
		s.Formula(3, cell(list.score), score.Value.Float(), look)
		s.Text(4, s.report.GradeTitle(near.Cell.DecidedGrade()), xlsx.MidStyle())
		s.Text(5, s.report.Grades()[near.Grade].Title, xlsx.MidStyle())
		s.Formula(6, edge, s.report.Grades()[near.Grade].From.Float(), xlsx.NumberStyle())
		difference := xlsx.Address(3, s.Row, false) + "-" + xlsx.Address(6, s.Row, false)
		s.Formula(7, fmt.Sprintf("ROUND(%s,%d)", difference, criteria.MaxDecimals), near.Distance.Float(), changeStyle())
		s.Next(map[int]string{2: s.report.CellName(near.Cell, s.p)})
	}
	if len(s.analysis.Borderline) == 0 {
		s.nothing(7)
	}
}
