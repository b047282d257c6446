package report

import "github.com/xuri/excelize/v2"

// charts draws the counts by grade, and where there are several committees the
// grades of each.
func (s *sheet) charts(head, total int) {
	n := len(s.report.grades())
	if n == 0 {
		return
	}
	sheetArea := func(column, row, lastColumn, lastRow int) string {
		return quoted(s.name) + "!" + area(column, row, lastColumn, lastRow)
	}
	s.skip(1)
	s.height += chartHeight * 0.75 // points of a pixel
	if !s.nearlyOnePage() && s.height > s.pageHeight() {
		s.do(s.file.InsertPageBreak(s.name, address(1, s.row, false)))
	}
	s.chart(1, excelize.Col, s.p.Text("excel.chart"), []excelize.ChartSeries{{
		Name: sheetArea(1, total, 1, total), Categories: sheetArea(4, head+1, 3+n, head+1), Values: sheetArea(4, total, 3+n, total),
		Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"8EA9C8"}},
	}}, false)
	if len(s.report.Result.Committees) < 2 {
		return
	}
	var series []excelize.ChartSeries
	for i := range n {
		series = append(series, excelize.ChartSeries{
			Name: sheetArea(4+i, head+1, 4+i, head+1), Categories: sheetArea(1, head+2, 1, total-1), Values: sheetArea(4+i, head+2, 4+i, total-1),
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{gradeFill(i, n)}},
		})
	}
	s.chart(5, excelize.ColStacked, s.p.Text("excel.chart.committees"), series, true)
}

// chartHeight is that of a chart, in pixels.
const chartHeight = 280

func (s *sheet) chart(column int, kind excelize.ChartType, title string, series []excelize.ChartSeries, legend bool) {
	position := "none"
	if legend {
		position = "bottom"
	}
	letters := excelize.Font{Family: font, Size: 10, Color: "000000"}
	heading := excelize.Font{Family: font, Size: tableSize, Bold: true, Color: "000000"}
	s.do(s.file.AddChart(s.name, address(column, s.row, false), &excelize.Chart{
		Type: kind, Series: series,
		Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: clean(title), Font: &heading}}},
		Legend:    excelize.ChartLegend{Position: position, Font: &letters},
		PlotArea:  excelize.ChartPlotArea{ShowVal: true, NumFmt: excelize.ChartNumFmt{CustomNumFmt: "0;;"}}, // no zeros
		Dimension: excelize.ChartDimension{Width: 420, Height: chartHeight},
		XAxis:     excelize.ChartAxis{Font: letters},
		YAxis:     excelize.ChartAxis{Font: letters, NumFmt: excelize.ChartNumFmt{CustomNumFmt: "0"}},
	}))
}
