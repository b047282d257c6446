package excel

import "github.com/xuri/excelize/v2"

// charts draws the counts by grade, and the grades of each committee; where
// there is one only, of each kind of cell.
func (s *sheet) charts(committees, kinds rowRange) {
	n := len(s.report.Grades())
	if n == 0 {
		return
	}
	s.paged(chartHeight)
	s.chartRoom(chartHeight)
	total := committees.last
	s.draw(1, drawing{kind: excelize.Col, title: s.p.Text("excel.chart"), format: "0;;", series: []excelize.ChartSeries{{
		Name: s.chartArea(1, total, 1, total), Categories: s.chartArea(4, committees.first-1, 3+n, committees.first-1),
		Values: s.chartArea(4, total, 3+n, total), Fill: solid(barFill),
	}}})
	parts, title := committees, "excel.chart.committees"
	if len(s.report.Result.Committees) < 2 {
		parts, title = kinds, "excel.chart.kinds"
	}
	if parts.last-parts.first < 1 { // the total alone
		return
	}
	var series []excelize.ChartSeries
	for i := range n {
		series = append(series, excelize.ChartSeries{
			Name: s.chartArea(4+i, parts.first-1, 4+i, parts.first-1), Categories: s.chartArea(1, parts.first, 1, parts.last-1),
			Values: s.chartArea(4+i, parts.first, 4+i, parts.last-1), Fill: solid(chartFill(i, n)),
		})
	}
	s.draw(5, drawing{kind: excelize.ColStacked, title: s.p.Text(title), series: series, legend: true, format: "0;;"})
}

// sharesChart draws the share of full marks of each criterion.
func (s *sheet) sharesChart(first, last int) {
	if last < first {
		return
	}
	height := uint(90 + 17*(last-first+1))
	s.chartRoom(height)
	s.draw(1, drawing{kind: excelize.Bar, title: s.p.Text("excel.chart.shares"), width: wideChart, height: height, format: "0%",
		most: 1, reversed: true, series: []excelize.ChartSeries{{
			Name: s.chartArea(7, first-1, 7, first-1), Categories: s.chartArea(1, first, 1, last), Values: s.chartArea(7, first, 7, last), Fill: solid(barFill),
		}}})
	s.leave(height)
}

// trendChart draws the mean of each month.
func (s *sheet) trendChart(first, last int) {
	s.chartRoom(chartHeight)
	s.draw(1, drawing{kind: excelize.Line, title: s.p.Text("excel.chart.months"), width: wideChart, format: "0.00", most: s.report.Result.Sets[0].FullMarks().Float(), series: []excelize.ChartSeries{{
		Name: s.chartArea(4, first-1, 4, first-1), Categories: s.chartArea(2, first, 2, last), Values: s.chartArea(4, first, 4, last),
		Line: excelize.LineOptions{Width: 2, Fill: solid("2F5597")}, Marker: excelize.ChartMarker{Symbol: "circle", Size: 7, Fill: solid("2F5597")},
		DataLabelPosition: excelize.ChartDataLabelsPositionBelow,
	}}})
	s.leave(chartHeight)
}

func solid(colour string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
}

// chartFill is gradeFill, strong enough for a chart and of different darkness
// for the printer.
func chartFill(grade, count int) string {
	switch {
	case grade == 0:
		return "70AD47"
	case grade == count-1:
		return "C55A11"
	case grade == 1:
		return "9DC3E6"
	default:
		return "FFE699"
	}
}
