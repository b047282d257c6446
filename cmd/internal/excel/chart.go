package excel

import (
	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/excel/xlsx"
)

// charts draws the counts by grade, and the grades of each committee; where
// there is one only, of each kind of cell.
func (s summaryPage) charts(committees, kinds rowRange) {
	n := len(s.report.Grades())
	if n == 0 {
		return
	}
	s.Paged(xlsx.ChartHeight)
	s.ChartRoom(xlsx.ChartHeight)
	total := committees.last
	s.Draw(1, xlsx.Drawing{Kind: excelize.Col, Title: s.p.Text("excel.chart"), Format: "0;;", Series: []excelize.ChartSeries{{
		Name: s.ChartArea(1, total, 1, total), Categories: s.ChartArea(4, committees.first-1, 3+n, committees.first-1),
		Values: s.ChartArea(4, total, 3+n, total), Fill: solid(xlsx.BarFill),
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
			Name: s.ChartArea(4+i, parts.first-1, 4+i, parts.first-1), Categories: s.ChartArea(1, parts.first, 1, parts.last-1),
			Values: s.ChartArea(4+i, parts.first, 4+i, parts.last-1), Fill: solid(chartFill(i, n)),
		})
	}
	s.Draw(5, xlsx.Drawing{Kind: excelize.ColStacked, Title: s.p.Text(title), Series: series, Legend: true, Format: "0;;"})
}

// sharesChart draws the share of full marks of each criterion.
func (s analysisPage) sharesChart(first, last int) {
	if last < first {
		return
	}
	height := uint(90 + 17*(last-first+1))
	s.ChartRoom(height)
	s.Draw(1, xlsx.Drawing{Kind: excelize.Bar, Title: s.p.Text("excel.chart.shares"), Width: xlsx.WideChart, Height: height, Format: "0%",
		Most: 1, Reversed: true, Series: []excelize.ChartSeries{{
			Name: s.ChartArea(7, first-1, 7, first-1), Categories: s.ChartArea(1, first, 1, last), Values: s.ChartArea(7, first, 7, last), Fill: solid(xlsx.BarFill),
		}}})
	s.Leave(height)
}

// trendChart draws the mean of each month.
func (s analysisPage) trendChart(first, last int) {
	s.ChartRoom(xlsx.ChartHeight)
	s.Draw(1, xlsx.Drawing{Kind: excelize.Line, Title: s.p.Text("excel.chart.months"), Width: xlsx.WideChart, Format: "0.00", Most: s.report.Result.Sets[0].FullMarks().Float(), Series: []excelize.ChartSeries{{
		Name: s.ChartArea(4, first-1, 4, first-1), Categories: s.ChartArea(2, first, 2, last), Values: s.ChartArea(4, first, 4, last),
		Line: excelize.LineOptions{Width: 2, Fill: solid("2F5597")}, Marker: excelize.ChartMarker{Symbol: "circle", Size: 7, Fill: solid("2F5597")},
		DataLabelPosition: excelize.ChartDataLabelsPositionBelow,
	}}})
	s.Leave(xlsx.ChartHeight)
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
