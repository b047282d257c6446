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

// chartRoom starts a new page where a chart would be cut in two.
func (s *worksheet) chartRoom(height uint) {
	s.keep(float64(height)*pointsOfPixel + lineHeight)
	s.skip(1) // a chart at the very top of a page leaves a line on the page before
}

// leave goes on below a chart.
func (s *worksheet) leave(height uint) {
	const rowPixels = 20
	s.skip(int(height)/rowPixels + 1)
}

func (s *worksheet) chartArea(column, row, lastColumn, lastRow int) string {
	return styles.Quoted(s.name) + "!" + area(column, row, lastColumn, lastRow)
}

func (s *worksheet) draw(column int, d drawing) {
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
	s.in.do(s.in.file.AddChart(s.name, address(column, s.row, false), &excelize.Chart{
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

// pointsOfPixel is a pixel of a chart on paper.
const pointsOfPixel = 0.75

// paged gives a sheet that goes on several pages the scale that fits its width, so
// that a new page can be begun before a chart: with the chart on it, it is more
// than goes on one page.
func (s *worksheet) paged(height uint) {
	if whole := s.height + float64(height)*pointsOfPixel + 2*lineHeight; whole > (1+squeezed)*s.pageHeight() {
		s.scale = math.Floor(95*s.fitted()) / 100
	}
}

// dataBar shows shares as bars in their cells, from 0 to 1. A solid bar would
// need an extension, in which excelize lets the bars begin and end where it likes.
func (s *worksheet) dataBar(column, first, last int) {
	if last < first {
		return
	}
	if s.stream != nil {
		s.stream.bars = true
	}
	s.in.do(s.in.file.SetConditionalFormat(s.name, address(column, first, false)+":"+address(column, last, false),
		[]excelize.ConditionalFormatOptions{{
			Type: "data_bar", Criteria: "=", MinType: "num", MinValue: "0", MaxType: "num", MaxValue: "1", BarColor: "#BDD7EE",
		}}))
}
