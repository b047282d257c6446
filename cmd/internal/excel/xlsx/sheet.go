package xlsx

import (
	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/text"
	"chibo/criteria"
)

// A Sheet is being written from the top down.
type Sheet struct {
	in      *Book
	Name    string
	Widths  []float64 // of the columns, in characters
	Row     int       // the row being written, from 1
	Height  float64   // of the rows written, in points
	heights []float64 // of each of them; not kept of a long sheet
	onPage  float64   // of those that share the page with the row being written, as far as is known
	Scale   float64   // of the letters on paper; 0: fitted to the width
	Printed int       // columns that go on paper; 0: all
	stream  *stream   // where the sheet may be long; nil: cells are kept until the end
}

// Sheet starts a worksheet with its columns.
func (b *Book) Sheet(name string, widths ...float64) *Sheet {
	s := &Sheet{in: b, Name: name, Widths: widths, Row: 1}
	for i := len(widths) - 1; i >= 0; i-- { // excelize puts each before those it has
		column := ColumnName(i + 1)
		b.Do(b.File.SetColWidth(name, column, column, widths[i]))
	}
	return s
}

// ColumnName writes "D".
func ColumnName(column int) string {
	name, err := excelize.ColumnNumberToName(column)
	if err != nil {
		return "A"
	}
	return name
}

// Address writes "D14", absolute "$D$14".
func Address(column, row int, absolute bool) string {
	name, err := excelize.CoordinatesToCellName(column, row, absolute)
	if err != nil {
		return "A1"
	}
	return name
}

// Area writes "$A$1:$D$14".
func Area(column, row, lastColumn, lastRow int) string {
	return Address(column, row, true) + ":" + Address(lastColumn, lastRow, true)
}

// Put writes one cell; an empty value leaves its look only.
func (s *Sheet) Put(column int, cell excelize.Cell, look Style) {
	cell.StyleID = s.in.id(look)
	if s.stream != nil {
		s.stream.put(column, cell)
		return
	}
	place := Address(column, s.Row, false)
	s.in.Do(s.in.File.SetCellStyle(s.Name, place, place, cell.StyleID))
	switch value := cell.Value.(type) {
	case string:
		s.in.Do(s.in.File.SetCellStr(s.Name, place, value))
	case int:
		s.in.Do(s.in.File.SetCellInt(s.Name, place, int64(value)))
	case float64:
		s.in.Do(s.in.File.SetCellFloat(s.Name, place, value, -1, 64))
	}
	if cell.Formula != "" {
		s.in.Do(s.in.File.SetCellFormula(s.Name, place, cell.Formula))
	}
}

// Text writes a text; whatever it starts with, it is no formula.
func (s *Sheet) Text(column int, value string, look Style) {
	cell := excelize.Cell{}
	if value = text.Clean(value); value != "" {
		cell.Value = value
	}
	s.Put(column, cell, look)
}

// number is a cell's value of points. Most are whole, and small whole numbers
// take no memory.
func number(p criteria.Points) any {
	if p%criteria.Point == 0 {
		return int(p / criteria.Point)
	}
	return p.Float()
}

// Points writes a number; one that is not known leaves the cell empty.
func (s *Sheet) Points(column int, value criteria.Optional[criteria.Points], look Style) {
	cell := excelize.Cell{}
	if value.Known {
		cell.Value = number(value.Value)
	}
	s.Put(column, cell, look)
}

// Count writes a whole number.
func (s *Sheet) Count(column, value int, look Style) {
	s.Put(column, excelize.Cell{Value: value}, look)
}

// Date writes a day, as Excel counts days.
func (s *Sheet) Date(column int, day int64, look Style) {
	look.Format = dateFormat
	s.Put(column, excelize.Cell{Value: float64(day)}, look)
}

// Formula writes a formula of numbers with the value it has. Formulas hold no
// text of the user's.
func (s *Sheet) Formula(column int, formula string, value float64, look Style) {
	s.Put(column, excelize.Cell{Formula: formula, Value: value}, look)
}

// TextFormula writes a formula that gives a text. In a sheet that is kept
// excelize has no way to hold both: that the cell is one of text is recorded
// here, and its value put in place of a 0 when the workbook is finished.
func (s *Sheet) TextFormula(column int, formula, value string, look Style) {
	if s.stream != nil {
		s.Put(column, excelize.Cell{Formula: formula, Value: text.Clean(value)}, look)
		return
	}
	if s.in.texts[s.Name] == nil {
		s.in.texts[s.Name] = map[string]string{}
	}
	s.in.texts[s.Name][Address(column, s.Row, false)] = text.Clean(value)
	s.Put(column, excelize.Cell{Formula: formula, Value: 0}, look)
}

// Merge joins cells of the row, all of one look.
func (s *Sheet) Merge(column, last int, value string, look Style) {
	s.MergeRows(column, last, s.Row, value, look)
}

// MergeRows joins cells from the row down to lastRow.
func (s *Sheet) MergeRows(column, last, lastRow int, value string, look Style) {
	s.Join(column, last, lastRow, look)
	s.Text(column, value, look)
}

// Join merges cells and gives all of them a look.
func (s *Sheet) Join(column, last, lastRow int, look Style) {
	from, to := Address(column, s.Row, false), Address(last, lastRow, false)
	if s.stream != nil {
		s.stream.join(column, last, s.Row, lastRow, s.in.id(look))
		return
	}
	s.in.Do(s.in.File.SetCellStyle(s.Name, from, to, s.in.id(look)))
	if from != to {
		s.in.Do(s.in.File.MergeCell(s.Name, from, to))
	}
}

// Link makes a cell of the row lead to a place in the workbook; a hint shows
// while the mouse rests on it.
func (s *Sheet) Link(column int, target, hint string) {
	s.in.Do(s.in.File.SetCellHyperLink(s.Name, Address(column, s.Row, false), target, "Location", excelize.HyperlinkOpts{Tooltip: &hint}))
}

// Next ends the row. Its height fits the texts given by column: Excel does not
// fit merged or untouched rows by itself.
func (s *Sheet) Next(texts map[int]string) {
	lines := 1
	for column, value := range texts {
		if width := s.Width(column, column); width > 0 { // else it is hidden
			lines = max(lines, s.Lines(value, width))
		}
	}
	s.NextLines(lines)
}

// LineHeight is that of a line of table text, in points.
const LineHeight = 16.0

// maxHeight is the tallest row Excel allows.
const maxHeight = 409.0

// RowHeight is that of a row of the given lines, in points.
func RowHeight(lines int) float64 { return min(float64(lines)*LineHeight+4, maxHeight) }

// Line writes a line across the columns up to the last, and goes below it.
func (s *Sheet) Line(last int, value string, look Style) {
	s.Merge(1, last, value, look)
	s.NextLines(1)
}

// Block is Line of a text that may need more lines.
func (s *Sheet) Block(last int, value string, look Style) {
	s.Merge(1, last, value, look)
	s.NextLines(s.Lines(value, s.Width(1, last)))
}

// Heading writes the lines over the tables of a sheet.
func (s *Sheet) Heading(last int, lines ...string) {
	for _, line := range lines {
		s.Line(last, line, Style{Bold: true, Align: "center", Size: HeadSize})
	}
}

// NextLines ends the row, high enough for the given lines of text.
func (s *Sheet) NextLines(lines int) {
	height := RowHeight(lines)
	if s.stream != nil {
		s.in.Do(s.stream.end(s.Row, height))
	} else {
		s.in.Do(s.in.File.SetRowHeight(s.Name, s.Row, height))
	}
	s.grow(height)
	s.Row++
}

// grow keeps count of the rows' heights.
func (s *Sheet) grow(height float64) {
	s.Height += height
	if s.stream == nil || s.stream.rows == nil {
		s.heights = append(s.heights, height)
	}
	s.onPage += height
	if page := s.PageHeight(); s.onPage > page {
		s.onPage = height
	}
}

// Skip leaves rows empty.
func (s *Sheet) Skip(rows int) {
	const defaultHeight = 15
	s.Row += rows
	for range rows {
		s.grow(defaultHeight)
	}
}

// Width sums the widths of columns.
func (s *Sheet) Width(column, last int) float64 {
	total := 0.0
	for i := column; i <= last && i <= len(s.Widths); i++ {
		total += s.Widths[i-1]
	}
	return total
}

// Heads writes a head row of one style.
func (s *Sheet) Heads(titles []string) {
	lines := 1
	for i, title := range titles {
		s.Text(i+1, title, HeadStyle())
		if width := s.Width(i+1, i+1); width > 0 {
			lines = max(lines, s.HeadLines(title, width))
		}
	}
	s.NextLines(lines)
}
