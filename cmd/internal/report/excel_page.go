package report

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// The margins of a party document, in millimetres.
const (
	topMargin    = 20
	bottomMargin = 20
	leftMargin   = 30
	rightMargin  = 15
	headerMargin = 10
	millimetres  = 25.4 // an inch
)

const paperA4 = 9

// page sets the sheet up for paper: A4 across, as the tables are wide, fitted
// to the width, the head rows on every page, the page number centred at the top
// but on the first page of each sheet.
func (s *sheet) page(firstHead, lastHead, frozenColumns int) {
	inches := func(mm float64) *float64 { v := mm / millimetres; return &v }
	centred := true
	s.do(s.file.SetPageMargins(s.name, &excelize.PageLayoutMarginsOptions{
		Top: inches(topMargin), Bottom: inches(bottomMargin), Left: inches(leftMargin), Right: inches(rightMargin),
		Header: inches(headerMargin), Footer: inches(headerMargin), Horizontally: &centred,
	}))
	size, orientation, wide, high, fit, number := paperA4, "landscape", 1, 0, true, uint(1)
	if s.nearlyOnePage() {
		high = 1
	}
	s.do(s.file.SetPageLayout(s.name, &excelize.PageLayoutOptions{
		Size: &size, Orientation: &orientation, FitToWidth: &wide, FitToHeight: &high, FirstPageNumber: &number,
	}))
	s.do(s.file.SetSheetProps(s.name, &excelize.SheetPropsOptions{FitToPage: &fit}))
	s.do(s.file.SetHeaderFooter(s.name, &excelize.HeaderFooterOptions{
		DifferentFirst: true, OddHeader: `&C&"` + font + `,Regular"&13&P`,
	}))
	if firstHead > 0 {
		s.do(s.file.SetDefinedName(&excelize.DefinedName{
			Name: "_xlnm.Print_Titles", RefersTo: fmt.Sprintf("%s!$%d:$%d", quoted(s.name), firstHead, lastHead), Scope: s.name,
		}))
		s.freeze(lastHead, frozenColumns)
	}
}

// nearlyOnePage reports whether the sheet is a little longer than a page: it is
// made smaller then, so that the signatures do not stand on a page alone.
func (s *sheet) nearlyOnePage() bool {
	const squeeze = 1.35 // below it the letters stay readable
	page := s.pageHeight()
	return s.height > page*0.95 && s.height <= page*squeeze
}

// pageHeight estimates how much of the sheet, in points, goes on a page that is
// fitted to the sheet's width.
func (s *sheet) pageHeight() float64 {
	const (
		paperWidth, paperHeight = 297.0, 210.0
		points                  = 72 / millimetres
		character               = 5.6 // points of a column's unit
	)
	high := (paperHeight - topMargin - bottomMargin) * points
	wide := (paperWidth - leftMargin - rightMargin) * points
	return high * max(1, s.width(1, s.visible())*character/wide)
}

// visible is the number of columns that go on paper.
func (s *sheet) visible() int {
	if s.printed > 0 {
		return s.printed
	}
	return len(s.widths)
}

// printArea leaves helper columns off the paper.
func (s *sheet) printArea(lastColumn, lastRow int) {
	s.printed = lastColumn
	s.do(s.file.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Area", RefersTo: quoted(s.name) + "!" + area(1, 1, lastColumn, lastRow), Scope: s.name,
	}))
}

// freeze keeps the head rows and the first columns in sight.
func (s *sheet) freeze(rows, columns int) {
	pane := "bottomLeft"
	if columns > 0 {
		pane = "bottomRight"
	}
	s.do(s.file.SetPanes(s.name, &excelize.Panes{
		Freeze: true, XSplit: columns, YSplit: rows, TopLeftCell: address(columns+1, rows+1, false), ActivePane: pane,
		Selection: []excelize.Selection{{SQRef: address(columns+1, rows+1, false), ActiveCell: address(columns+1, rows+1, false), Pane: pane}},
	}))
}
