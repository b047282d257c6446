package form

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/text"
	"chibo/criteria"
)

// A sheet is one worksheet being written, from the top down.
type sheet struct {
	*book
	name   string
	widths []float64 // of the columns, in characters
	row    int       // the row being written, from 1
	lines  int       // of the tallest text of the row so far
}

func (b *book) sheet(name string, widths ...float64) *sheet {
	s := &sheet{book: b, name: name, widths: widths, row: 1, lines: 1}
	for i, width := range widths {
		column, err := excelize.ColumnNumberToName(i + 1)
		b.do(err)
		b.do(b.file.SetColWidth(name, column, column, width))
	}
	return s
}

func (s *sheet) address(column, row int) string {
	cell, err := excelize.CoordinatesToCellName(column, row)
	s.do(err)
	return cell
}

// text writes a text; whatever it starts with, it is no formula.
func (s *sheet) text(column int, value string, look style) {
	cell := s.address(column, s.row)
	s.do(s.file.SetCellStyle(s.name, cell, cell, s.id(look)))
	if value = text.Clean(value); value != "" {
		s.do(s.file.SetCellStr(s.name, cell, value))
		s.grow(value, s.widths[column-1])
	}
}

// points writes a number as a number.
func (s *sheet) points(column int, value criteria.Points, look style) {
	cell := s.address(column, s.row)
	s.do(s.file.SetCellStyle(s.name, cell, cell, s.id(look)))
	s.do(s.file.SetCellFloat(s.name, cell, value.Float(), -1, 64))
}

// merge joins cells of the row, all of one look.
func (s *sheet) merge(column, last int, value string, look style) {
	from, to := s.address(column, s.row), s.address(last, s.row)
	s.do(s.file.SetCellStyle(s.name, from, to, s.id(look)))
	s.do(s.file.MergeCell(s.name, from, to))
	if value = text.Clean(value); value != "" {
		s.do(s.file.SetCellStr(s.name, from, value))
		width := 0.0
		for i := column; i <= last; i++ {
			width += s.widths[i-1]
		}
		s.grow(value, width)
	}
}

// grow makes the row as tall as a text needs: Excel does not fit merged or
// untouched rows by itself.
func (s *sheet) grow(value string, width float64) {
	lines := 0
	for _, part := range strings.Split(value, "\n") {
		length, room := 0, max(int(width), 1)
		lines++
		for _, word := range strings.Fields(part) {
			size := len([]rune(word))
			if length > 0 && length+1+size > room {
				lines, length = lines+1, 0
			}
			length += 1 + size
		}
	}
	s.lines = max(s.lines, lines)
}

// next ends the row.
func (s *sheet) next() {
	const lineHeight, tallest = 16.0, 409.0
	s.do(s.file.SetRowHeight(s.name, s.row, min(float64(s.lines)*lineHeight+3, tallest)))
	s.row++
	s.lines = 1
}

// page sets the sheet up for paper as Quy định 399 wants it: A4, margins 20,
// 20, 30 and 15 millimetres, fitted to the width.
func (s *sheet) page(orientation string) {
	const millimetres = 25.4
	inches := func(mm float64) *float64 { v := mm / millimetres; return &v }
	centred, fit := true, true
	s.do(s.file.SetPageMargins(s.name, &excelize.PageLayoutMarginsOptions{
		Top: inches(20), Bottom: inches(20), Left: inches(30), Right: inches(15), Header: inches(10), Footer: inches(10), Horizontally: &centred,
	}))
	size, wide, high := 9, 1, 0
	s.do(s.file.SetPageLayout(s.name, &excelize.PageLayoutOptions{Size: &size, Orientation: &orientation, FitToWidth: &wide, FitToHeight: &high}))
	s.do(s.file.SetSheetProps(s.name, &excelize.SheetPropsOptions{FitToPage: &fit}))
	s.do(s.file.SetHeaderFooter(s.name, &excelize.HeaderFooterOptions{DifferentFirst: true, OddHeader: `&C&"` + font + `,Regular"&13&P`}))
}

// define gives the sheet a built-in name: its print area or title rows.
func (s *sheet) define(name, area string) {
	s.do(s.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm." + name, RefersTo: "'" + s.name + "'!" + area, Scope: s.name}))
}
