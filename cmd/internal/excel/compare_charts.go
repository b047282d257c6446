package excel

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/styles"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/criteria"
)

// listArea refers to a column of the cells.
func (b *compareBook) listArea(column int) string {
	return styles.Quoted(b.pages[0]) + "!" + xlsx.Area(column, b.first, column, b.last)
}

// grades writes the counts by grade and the mean score of each side, with a
// chart of either.
func (b *compareBook) grades() {
	c := b.comparison
	widths := []float64{30}
	for range c.Sides {
		widths = append(widths, 18)
	}
	s := b.sheet(b.pages[1], widths...)
	s.Heading(len(widths), b.p.Text("compare.sheet.grades"))
	s.Skip(1)
	head := s.Row
	s.Heads(append([]string{b.p.Text("report.column.grade")}, view.SideNames(c, b.p)...))
	titles, counts := b.gradeCounts()
	for i, title := range titles {
		s.Text(1, title, xlsx.TextStyle())
		for side := range c.Sides {
			formula := fmt.Sprintf("SUMPRODUCT((%s=1)*(%s=%s))", b.listArea(b.countsColumn(side)), b.listArea(scoreColumn(side)+1),
				"$"+xlsx.Address(1, s.Row, false))
			s.Formula(2+side, formula, float64(counts[i][side]), xlsx.MidStyle())
		}
		s.NextLines(1)
	}
	lastGrade := s.Row - 1
	s.Text(1, b.p.Text("compare.sheet.mean"), xlsx.GroupStyle())
	for side := range c.Sides {
		b.mean(s, side)
	}
	s.NextLines(1)
	s.Skip(1)
	var series []excelize.ChartSeries
	for side := range c.Sides {
		series = append(series, excelize.ChartSeries{Name: b.chartArea(s, 2+side, head, 2+side, head),
			Categories: b.chartArea(s, 1, head+1, 1, lastGrade), Values: b.chartArea(s, 2+side, head+1, 2+side, lastGrade)})
	}
	b.picture(s, excelize.Col, b.p.Text("compare.sheet.grades"), series, "0;;")
	s.Skip(16)
	b.picture(s, excelize.Line, b.p.Text("compare.sheet.mean"), []excelize.ChartSeries{{
		Name: b.chartArea(s, 1, lastGrade+1, 1, lastGrade+1), Categories: b.chartArea(s, 2, head, 1+len(c.Sides), head),
		Values: b.chartArea(s, 2, lastGrade+1, 1+len(c.Sides), lastGrade+1), Marker: excelize.ChartMarker{Symbol: "circle", Size: 7},
	}}, "0.00")
	b.targets(s)
	s.page(0, 0)
}

// gradeCounts lists the grades of all sides, the last side's first, with the
// count of each side.
func (b *compareBook) gradeCounts() (titles []string, counts [][]int) {
	index := map[string]int{}
	for side := len(b.comparison.Sides) - 1; side >= 0; side-- {
		s := &b.comparison.Sides[side]
		summary := s.Summarise()
		for g, title := range s.Grades {
			i, found := index[title]
			if !found {
				i = len(titles)
				index[title] = i
				titles, counts = append(titles, title), append(counts, make([]int, len(b.comparison.Sides)))
			}
			counts[i][side] = summary.Grades[g]
		}
	}
	return titles, counts
}

func (b *compareBook) mean(s *sheet, side int) {
	look := xlsx.Style{Bold: true, Align: "center", Border: true, Fill: xlsx.GroupFill, Format: xlsx.MeanFormat}
	summary := b.comparison.Sides[side].Summarise()
	if !summary.Mean.Known {
		s.Text(2+side, b.p.Text("report.none"), look)
		return
	}
	formula := fmt.Sprintf("ROUND(AVERAGEIFS(%s,%s,1),2)", b.listArea(scoreColumn(side)), b.listArea(b.countsColumn(side)))
	s.Formula(2+side, formula, summary.Mean.Value.Float(), look)
}

// criteria writes each criterion's mean marks side by side, with a chart of the
// changes.
func (b *compareBook) criteria() {
	c := b.comparison
	widths := []float64{8, 50, 9, 9}
	for range c.Sides {
		widths = append(widths, 14)
	}
	s := b.sheet(b.pages[2], append(widths, 11)...)
	change := 5 + len(c.Sides)
	s.Heading(change, b.p.Text("compare.sheet.criteria"))
	s.Skip(1)
	head := s.Row
	titles := append([]string{b.p.Text("report.column.id"), b.p.Text("compare.sheet.criterion"), b.p.Text("compare.sheet.max"),
		b.p.Text("compare.sheet.cells")}, view.SideNames(c, b.p)...)
	s.Heads(append(titles, b.p.Text("compare.change")))
	for _, k := range c.Criteria {
		s.Text(1, k.ID, xlsx.MidStyle())
		s.Text(2, k.Title, xlsx.TextStyle())
		s.Points(3, k.Max, xlsx.NumberStyle())
		s.Count(4, k.Cells, xlsx.MidStyle())
		for side, mean := range k.Means {
			s.Points(5+side, criteria.Some(mean), xlsx.NumberStyle())
		}
		look := xlsx.NumberStyle()
		look.Format = xlsx.ChangeFormat
		s.Points(change, criteria.Some(k.Change), look)
		s.Next(map[int]string{2: k.Title})
	}
	if last := s.Row - 1; last > head {
		s.Skip(1)
		b.picture(s, excelize.Col, b.p.Text("compare.sheet.changes"), []excelize.ChartSeries{{
			Name: b.chartArea(s, change, head, change, head), Categories: b.chartArea(s, 1, head+1, 1, last), Values: b.chartArea(s, change, head+1, change, last),
		}}, "+0.##;-0.##;0")
	}
	s.page(head, head)
}

func (b *compareBook) chartArea(s *sheet, column, row, lastColumn, lastRow int) string {
	return styles.Quoted(s.Name) + "!" + xlsx.Area(column, row, lastColumn, lastRow)
}

// picture draws a chart at the row being written, on a new page where it would
// be cut in two.
func (b *compareBook) picture(s *sheet, kind excelize.ChartType, title string, series []excelize.ChartSeries, format string) {
	colours := []string{"8EA9C8", "2F5597", "A9D18E", "F4B183", "FFD966", "C9C9C9"}
	for i := range series {
		series[i].Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colours[i%len(colours)]}}
	}
	const height = 240 // points
	if s.Height+height > s.PageHeight() {
		b.Do(b.File.InsertPageBreak(s.Name, xlsx.Address(1, s.Row, false)))
	}
	legend := "none"
	if len(series) > 1 {
		legend = "bottom"
	}
	letters := excelize.Font{Family: styles.Font, Size: 10, Color: "000000"}
	heading := excelize.Font{Family: styles.Font, Size: xlsx.TableSize, Bold: true, Color: "000000"}
	values := excelize.ChartAxis{Font: letters}
	if kind == excelize.Line {
		values.Minimum = new(float64) // a difference of means that is small looks small
	}
	b.Do(b.File.AddChart(s.Name, xlsx.Address(1, s.Row, false), &excelize.Chart{
		Type: kind, Series: series,
		Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: text.Clean(title), Font: &heading}}},
		Legend:    excelize.ChartLegend{Position: legend, Font: &letters},
		PlotArea:  excelize.ChartPlotArea{ShowVal: true, NumFmt: excelize.ChartNumFmt{CustomNumFmt: format}},
		Dimension: excelize.ChartDimension{Width: 640, Height: 300},
		XAxis:     excelize.ChartAxis{Font: letters, TickLabelPosition: excelize.ChartTickLabelLow},
		Format:    excelize.GraphicOptions{AltText: text.Clean(title)},
		YAxis:     values,
	}))
}
