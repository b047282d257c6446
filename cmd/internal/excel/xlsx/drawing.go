package xlsx

import (
	"math"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/styles"
	"chibo/cmd/internal/text"
)

// The sizes of charts, in pixels: side by side, and over the width of a page.
const (
	chartWidth  = 420
	ChartHeight = 280
	WideChart   = 860
)

// A Drawing is a chart to be drawn: what, under which title, from which cells.
type Drawing struct {
	Kind          excelize.ChartType
	Title         string
	Series        []excelize.ChartSeries
	Legend        bool
	Width, Height uint
	Format        string
	least, Most   float64 // of the axis of values; equal: as the values ask
	Reversed      bool    // the first category at the top of a bar chart
}

// ChartRoom starts a new page where a chart would be cut in two.
func (s *Sheet) ChartRoom(height uint) {
	s.Keep(float64(height)*pointsOfPixel + LineHeight)
	s.Skip(1) // a chart at the very top of a page leaves a line on the page before
}

// Leave goes on below a chart.
func (s *Sheet) Leave(height uint) {
	const rowPixels = 20
	s.Skip(int(height)/rowPixels + 1)
}

// ChartArea is a range of the sheet as charts name it.
func (s *Sheet) ChartArea(column, row, lastColumn, lastRow int) string {
	return styles.Quoted(s.Name) + "!" + Area(column, row, lastColumn, lastRow)
}

// Draw puts a chart at a column of the row being written.
func (s *Sheet) Draw(column int, d Drawing) {
	position := "none"
	if d.Legend {
		position = "bottom"
	}
	if d.Width == 0 {
		d.Width = chartWidth
	}
	if d.Height == 0 {
		d.Height = ChartHeight
	}
	letters := excelize.Font{Family: styles.Font, Size: 10, Color: "000000"}
	heading := excelize.Font{Family: styles.Font, Size: TableSize, Bold: true, Color: "000000"}
	values := excelize.ChartAxis{Font: letters, NumFmt: excelize.ChartNumFmt{CustomNumFmt: d.Format}}
	values.Minimum = &d.least // 0 as a rule: a difference that is small looks small
	if d.least != d.Most {
		values.Maximum = &d.Most
	}
	gap := uint(60)
	s.in.Do(s.in.File.AddChart(s.Name, Address(column, s.Row, false), &excelize.Chart{
		Type: d.Kind, Series: d.Series, GapWidth: &gap, VaryColors: new(bool),
		Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: text.Clean(d.Title), Font: &heading}}},
		Legend:    excelize.ChartLegend{Position: position, Font: &letters},
		PlotArea:  excelize.ChartPlotArea{ShowVal: true, NumFmt: excelize.ChartNumFmt{CustomNumFmt: d.Format}}, // no zeros
		Format:    excelize.GraphicOptions{AltText: text.Clean(d.Title)},
		Dimension: excelize.ChartDimension{Width: d.Width, Height: d.Height},
		XAxis:     excelize.ChartAxis{Font: letters, ReverseOrder: d.Reversed},
		YAxis:     values,
	}))
}

// pointsOfPixel is a pixel of a chart on paper.
const pointsOfPixel = 0.75

// Paged gives a sheet that goes on several pages the scale that fits its width, so
// that a new page can be begun before a chart: with the chart on it, it is more
// than goes on one page.
func (s *Sheet) Paged(height uint) {
	if whole := s.Height + float64(height)*pointsOfPixel + 2*LineHeight; whole > (1+squeezed)*s.PageHeight() {
		s.Scale = math.Floor(95*fitted(s.Width(1, s.visible()))) / 100
	}
}

// DataBar shows shares as bars in their cells, from 0 to 1. A solid bar would
// need an extension, in which excelize lets the bars begin and end where it likes.
func (s *Sheet) DataBar(column, first, last int) {
	if last < first {
		return
	}
	if s.stream != nil {
		s.stream.bars = true
	}
	s.in.Do(s.in.File.SetConditionalFormat(s.Name, Address(column, first, false)+":"+Address(column, last, false),
		[]excelize.ConditionalFormatOptions{{
			Type: "data_bar", Criteria: "=", MinType: "num", MinValue: "0", MaxType: "num", MaxValue: "1", BarColor: "#BDD7EE",
		}}))
}
