package report

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"chibo/criteria"
)

// A sheet is one worksheet being written, from the top down.
type sheet struct {
	*book
	name    string
	widths  []float64 // of the columns, in characters
	row     int       // the row being written, from 1
	height  float64   // of the rows written, in points
	printed int       // columns that go on paper; 0: all
}

// sheet starts a worksheet with its columns.
func (b *book) sheet(name string, widths ...float64) *sheet {
	s := &sheet{book: b, name: name, widths: widths, row: 1}
	for i, width := range widths {
		column := columnName(i + 1)
		b.do(b.file.SetColWidth(name, column, column, width))
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

func (s *sheet) style(column int, look style) string {
	cell := address(column, s.row, false)
	s.do(s.file.SetCellStyle(s.name, cell, cell, s.id(look)))
	return cell
}

// text writes a text; whatever it starts with, it is no formula.
func (s *sheet) text(column int, value string, look style) {
	cell := s.style(column, look)
	if value = clean(value); value != "" {
		s.do(s.file.SetCellStr(s.name, cell, value))
	}
}

// points writes a number; one that is not known leaves the cell empty.
func (s *sheet) points(column int, value criteria.Optional[criteria.Points], look style) {
	cell := s.style(column, look)
	if value.Known {
		s.do(s.file.SetCellFloat(s.name, cell, value.Value.Float(), -1, 64))
	}
}

func (s *sheet) count(column, value int, look style) {
	s.do(s.file.SetCellInt(s.name, s.style(column, look), int64(value)))
}

func (s *sheet) date(column int, value criteria.Date, look style) {
	look.format = dateFormat
	s.do(s.file.SetCellValue(s.name, s.style(column, look), value.Time()))
	s.style(column, look) // excelize has its own format for dates
}

// formula writes a formula of numbers with the value it has. Formulas hold no
// text of the user's.
func (s *sheet) formula(column int, formula string, value float64, look style) {
	cell := s.style(column, look)
	s.do(s.file.SetCellFloat(s.name, cell, value, -1, 64))
	s.do(s.file.SetCellFormula(s.name, cell, formula))
}

// merge joins cells of the row, all of one look.
func (s *sheet) merge(column, last int, value string, look style) {
	s.mergeRows(column, last, s.row, value, look)
}

// mergeRows joins cells from the row down to lastRow.
func (s *sheet) mergeRows(column, last, lastRow int, value string, look style) {
	from, to := address(column, s.row, false), address(last, lastRow, false)
	s.do(s.file.SetCellStyle(s.name, from, to, s.id(look)))
	if from != to {
		s.do(s.file.MergeCell(s.name, from, to))
	}
	s.text(column, value, look)
}

// next ends the row. Its height fits the texts given by column: Excel does not
// fit merged or untouched rows by itself.
func (s *sheet) next(texts map[int]string) {
	lines := 1
	for column, value := range texts {
		lines = max(lines, s.lines(value, s.width(column, column)))
	}
	s.nextLines(lines)
}

// lineHeight is that of a line of table text, in points.
const lineHeight = 16.0

// maxHeight is the tallest row Excel allows.
const maxHeight = 409.0

func (s *sheet) nextLines(lines int) {
	height := min(float64(lines)*lineHeight+4, maxHeight)
	s.do(s.file.SetRowHeight(s.name, s.row, height))
	s.height += height
	s.row++
}

// skip leaves rows empty.
func (s *sheet) skip(rows int) {
	const defaultHeight = 15
	s.row += rows
	s.height += float64(rows) * defaultHeight
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
	for _, part := range strings.Split(value, "\n") {
		lines += len(wrap(part, max(int(width*0.95), 1)))
	}
	return lines
}

// heads writes a head row of one style.
func (s *sheet) heads(titles []string) {
	texts := map[int]string{}
	for i, title := range titles {
		s.text(i+1, title, headStyle())
		texts[i+1] = title
	}
	s.next(texts)
}
