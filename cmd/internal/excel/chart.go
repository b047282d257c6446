package excel

import (
	"math"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/styles"
	"chibo/cmd/internal/text"
)

// The sizes of charts, in pixels: side by side, and over the width of a page.
const (
	chartWidth  = 420
	chartHeight = 280
	wideChart   = 860
)

// A drawing is a chart to be drawn: what, under which title, from which cells.
type drawing struct {
	kind          excelize.ChartType
	title         string
	series        []excelize.ChartSeries
	legend        bool
	width, height uint
	format        string
	least, most   float64 // of the axis of values; equal: as the values ask
	reversed      bool    // the first category at the top of a bar chart
}

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

// pointsOfPixel is a pixel of a chart on paper.
const pointsOfPixel = 0.75

// paged gives a sheet that goes on several pages the scale that fits its width, so
// that a new page can be begun before a chart: with the chart on it, it is more
// than goes on one page.
func (s *sheet) paged(height uint) {
	if whole := s.height + float64(height)*pointsOfPixel + 2*lineHeight; whole > (1+squeezed)*s.pageHeight() {
		s.scale = math.Floor(95*s.fitted()) / 100
	}
}

// chartRoom starts a new page where a chart would be cut in two.
func (s *sheet) chartRoom(height uint) {
	s.keep(float64(height)*pointsOfPixel + lineHeight)
	s.skip(1) // a chart at the very top of a page leaves a line on the page before
}

// leave goes on below a chart.
func (s *sheet) leave(height uint) {
	const rowPixels = 20
	s.skip(int(height)/rowPixels + 1)
}

func (s *sheet) chartArea(column, row, lastColumn, lastRow int) string {
	return styles.Quoted(s.name) + "!" + area(column, row, lastColumn, lastRow)
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

func (s *sheet) draw(column int, d drawing) {
	position := "none"
	if d.legend {
		position = "bottom"
	}
	if d.width == 0 {
		d.width = chartWidth
	}
	if d.height == 0 {
		d.height = chartHeight
	}
	letters := excelize.Font{Family: styles.Font, Size: 10, Color: "000000"}
	heading := excelize.Font{Family: styles.Font, Size: tableSize, Bold: true, Color: "000000"}
	values := excelize.ChartAxis{Font: letters, NumFmt: excelize.ChartNumFmt{CustomNumFmt: d.format}}
	values.Minimum = &d.least // 0 as a rule: a difference that is small looks small
	if d.least != d.most {
		values.Maximum = &d.most
	}
	gap := uint(60)
	s.do(s.file.AddChart(s.name, address(column, s.row, false), &excelize.Chart{
		Type: d.kind, Series: d.series, GapWidth: &gap,
		Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: text.Clean(d.title), Font: &heading}}},
		Legend:    excelize.ChartLegend{Position: position, Font: &letters},
		PlotArea:  excelize.ChartPlotArea{ShowVal: true, NumFmt: excelize.ChartNumFmt{CustomNumFmt: d.format}}, // no zeros
		Format:    excelize.GraphicOptions{AltText: text.Clean(d.title)},
		Dimension: excelize.ChartDimension{Width: d.width, Height: d.height},
		XAxis:     excelize.ChartAxis{Font: letters, ReverseOrder: d.reversed},
		YAxis:     values,
	}))
}
