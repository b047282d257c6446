package excel

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/cmd/internal/wrap"
	"chibo/criteria"
)

// A sheet is one worksheet being written, from the top down.
type sheet struct {
	*book
	name    string
	widths  []float64 // of the columns, in characters
	row     int       // the row being written, from 1
	height  float64   // of the rows written, in points
	heights []float64 // of each of them; not kept of a long sheet
	onPage  float64   // of those that share the page with the row being written, as far as can be told
	scale   float64   // of the letters on paper; 0: fitted to the width
	printed int       // columns that go on paper; 0: all
	issuer  int       // hidden column that holds the committee's name as it is written; 0: none
	stream  *stream   // where the sheet may be long; nil: cells are kept until the end
}

// sheet starts a worksheet with its columns.
func (b *book) sheet(name string, widths ...float64) *sheet {
	s := &sheet{book: b, name: name, widths: widths, row: 1}
	for i := len(widths) - 1; i >= 0; i-- { // excelize puts each before those it has
		column := columnName(i + 1)
		b.do(b.file.SetColWidth(name, column, column, widths[i]))
	}
	return s
}

func columnName(column int) string {
	name, err := excelize.ColumnNumberToName(column)
	if err != nil {
		return "A"
	}
	return name
}

// address writes "D14", absolute "$D$14".
func address(column, row int, absolute bool) string {
	name, err := excelize.CoordinatesToCellName(column, row, absolute)
	if err != nil {
		return "A1"
	}
	return name
}

// area writes "$A$1:$D$14".
func area(column, row, lastColumn, lastRow int) string {
	return address(column, row, true) + ":" + address(lastColumn, lastRow, true)
}

// put writes one cell; an empty value leaves its look only.
func (s *sheet) put(column int, cell excelize.Cell, look style) {
	cell.StyleID = s.id(look)
	if s.stream != nil {
		s.stream.put(column, cell)
		return
	}
	place := address(column, s.row, false)
	s.do(s.file.SetCellStyle(s.name, place, place, cell.StyleID))
	switch value := cell.Value.(type) {
	case string:
		s.do(s.file.SetCellStr(s.name, place, value))
	case int:
		s.do(s.file.SetCellInt(s.name, place, int64(value)))
	case float64:
		s.do(s.file.SetCellFloat(s.name, place, value, -1, 64))
	}
	if cell.Formula != "" {
		s.do(s.file.SetCellFormula(s.name, place, cell.Formula))
	}
}

// text writes a text; whatever it starts with, it is no formula.
func (s *sheet) text(column int, value string, look style) {
	cell := excelize.Cell{}
	if value = text.Clean(value); value != "" {
		cell.Value = value
	}
	s.put(column, cell, look)
}

// number is a cell's value of points. Most are whole, and small whole numbers
// take no memory.
func number(p criteria.Points) any {
	if p%criteria.Point == 0 {
		return int(p / criteria.Point)
	}
	return p.Float()
}

// points writes a number; one that is not known leaves the cell empty.
func (s *sheet) points(column int, value criteria.Optional[criteria.Points], look style) {
	cell := excelize.Cell{}
	if value.Known {
		cell.Value = number(value.Value)
	}
	s.put(column, cell, look)
}

func (s *sheet) count(column, value int, look style) {
	s.put(column, excelize.Cell{Value: value}, look)
}

func (s *sheet) date(column int, value criteria.Date, look style) {
	look.format = dateFormat
	s.put(column, excelize.Cell{Value: float64(view.Serial(value))}, look)
}

// formula writes a formula of numbers with the value it has. Formulas hold no
// text of the user's.
func (s *sheet) formula(column int, formula string, value float64, look style) {
	s.put(column, excelize.Cell{Formula: formula, Value: value}, look)
}

// textFormula writes a formula that gives a text. In a sheet that is kept the
// value is put in place of its number when the workbook is finished: there
// excelize has no way to keep both.
func (s *sheet) textFormula(column int, formula, value string, look style) {
	if s.stream != nil {
		s.put(column, excelize.Cell{Formula: formula, Value: text.Clean(value)}, look)
		return
	}
	s.results = append(s.results, text.Clean(value))
	s.put(column, excelize.Cell{Formula: formula, Value: float64(len(s.results) - 1)}, look)
}

// merge joins cells of the row, all of one look.
func (s *sheet) merge(column, last int, value string, look style) {
	s.mergeRows(column, last, s.row, value, look)
}

// mergeRows joins cells from the row down to lastRow.
func (s *sheet) mergeRows(column, last, lastRow int, value string, look style) {
	s.join(column, last, lastRow, look)
	s.text(column, value, look)
}

// join merges cells and gives all of them a look.
func (s *sheet) join(column, last, lastRow int, look style) {
	from, to := address(column, s.row, false), address(last, lastRow, false)
	if s.stream != nil {
		s.stream.join(column, last, s.row, lastRow, s.id(look))
		return
	}
	s.do(s.file.SetCellStyle(s.name, from, to, s.id(look)))
	if from != to {
		s.do(s.file.MergeCell(s.name, from, to))
	}
}

// link makes a cell of the row lead to a place in the workbook; a hint shows
// while the mouse rests on it.
func (s *sheet) link(column int, target, hint string) {
	s.do(s.file.SetCellHyperLink(s.name, address(column, s.row, false), target, "Location", excelize.HyperlinkOpts{Tooltip: &hint}))
}

// next ends the row. Its height fits the texts given by column: Excel does not
// fit merged or untouched rows by itself.
func (s *sheet) next(texts map[int]string) {
	lines := 1
	for column, value := range texts {
		if width := s.width(column, column); width > 0 { // else it is hidden
			lines = max(lines, s.lines(value, width))
		}
	}
	s.nextLines(lines)
}

// lineHeight is that of a line of table text, in points.
const lineHeight = 16.0

// maxHeight is the tallest row Excel allows.
const maxHeight = 409.0

func (s *sheet) nextLines(lines int) {
	height := min(float64(lines)*lineHeight+4, maxHeight)
	if s.stream != nil {
		s.do(s.stream.end(s.row, height))
	} else {
		s.do(s.file.SetRowHeight(s.name, s.row, height))
	}
	s.grow(height)
	s.row++
}

// grow keeps count of the rows' heights.
func (s *sheet) grow(height float64) {
	s.height += height
	if s.stream == nil || s.stream.rows == nil {
		s.heights = append(s.heights, height)
	}
	s.onPage += height
	if page := s.pageHeight(); s.onPage > page {
		s.onPage = height
	}
}

// skip leaves rows empty.
func (s *sheet) skip(rows int) {
	const defaultHeight = 15
	s.row += rows
	for range rows {
		s.grow(defaultHeight)
	}
}

// width sums the widths of columns.
func (s *sheet) width(column, last int) float64 {
	total := 0.0
	for i := column; i <= last && i <= len(s.widths); i++ {
		total += s.widths[i-1]
	}
	return total
}

// lines estimates how many lines a text takes in a width. Letters of the table
// are a little narrower than the digits that columns are measured in, but a
// line is rarely full.
func (s *sheet) lines(value string, width float64) int {
	lines := 0
	for part := range strings.SplitSeq(value, "\n") {
		lines += wrap.Lines(part, max(int(width*0.95), 1))
	}
	return lines
}

// heads writes a head row of one style.
func (s *sheet) heads(titles []string) {
	lines := 1
	for i, title := range titles {
		s.text(i+1, title, headStyle())
		if width := s.width(i+1, i+1); width > 0 {
			lines = max(lines, s.headLines(title, width))
		}
	}
	s.nextLines(lines)
}

// headLines is how many lines a head takes: its letters are bold, and wider.
func (s *sheet) headLines(value string, width float64) int { return s.lines(value, width*0.82) }
