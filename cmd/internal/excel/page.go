package excel

import (
	"fmt"
	"math"
	"slices"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/styles"
	"chibo/cmd/internal/view"
)

const paperA4 = 9

// page sets the sheet up for paper: A4 across, as the tables are wide, fitted
// to the width, the head rows on every page, the page number centred at the top
// but on the first page of each sheet.
func (s *sheet) page(firstHead, lastHead int) {
	inches := func(mm float64) *float64 { v := mm / styles.Millimetres; return &v }
	centred := true
	s.do(s.file.SetPageMargins(s.name, &excelize.PageLayoutMarginsOptions{
		Top: inches(styles.TopMargin), Bottom: inches(styles.BottomMargin), Left: inches(styles.LeftMargin), Right: inches(styles.RightMargin),
		Header: inches(styles.HeaderMargin), Footer: inches(styles.HeaderMargin), Horizontally: &centred,
	}))
	size, orientation, wide, high, fit, number := paperA4, "landscape", 1, s.pagesHigh(firstHead, lastHead), s.scale == 0, uint(1)
	layout := excelize.PageLayoutOptions{Size: &size, Orientation: &orientation, FirstPageNumber: &number}
	if fit {
		layout.FitToWidth, layout.FitToHeight = &wide, &high
	} else {
		percent := uint(s.scale * 100)
		layout.AdjustTo = &percent
	}
	s.do(s.file.SetPageLayout(s.name, &layout))
	s.do(s.file.SetSheetProps(s.name, &excelize.SheetPropsOptions{FitToPage: &fit}))
	annex := ""
	if !s.signed() {
		annex = `&L&"` + styles.Font + `,Italic"&11` + s.p.Text("excel.annex")
	}
	foot := `&R&"` + styles.Font + `,Italic"&9` + s.footer()
	s.do(s.file.SetHeaderFooter(s.name, &excelize.HeaderFooterOptions{
		DifferentFirst: true, OddHeader: annex + `&C&"` + styles.Font + `,Regular"&13&P`, FirstHeader: annex, OddFooter: foot, FirstFooter: foot,
	}))
	if firstHead > 0 {
		s.do(s.file.SetDefinedName(&excelize.DefinedName{
			Name: "_xlnm.Print_Titles", RefersTo: fmt.Sprintf("%s!$%d:$%d", styles.Quoted(s.name), firstHead, lastHead), Scope: s.name,
		}))
		s.do(freeze(s.file, s.name, lastHead))
	}
}

// signed reports whether the sheet is one of those to sign; the sheets of a
// comparison have no annex.
func (s *sheet) signed() bool {
	return s.report == nil || s.report.Result == nil || !slices.Contains(sheetNames(s.report), s.name) || slices.Contains(signedSheets(s.report), s.name)
}

// footer is the text at the foot of every page; it is worked out once, for it
// says something of all results.
func (b *book) footer() string {
	if b.foot == "" {
		b.foot = view.FooterText(b.report, b.p)
	}
	return b.foot
}

// pagesHigh returns how many pages the sheet is squeezed into, 0 for as many as
// it takes. A sheet that is a little longer than whole pages is made smaller, so
// that the signatures do not stand on a page alone.
func (s *sheet) pagesHigh(firstHead, lastHead int) int {
	squeeze := 0.35 // of a page; below it the letters stay readable
	head := 0.0     // repeated on every page but the first
	for row := firstHead; row <= lastHead && row > 0 && row <= len(s.heights); row++ {
		head += s.heights[row-1]
	}
	page := s.pageHeight()
	if s.height <= page*0.95 {
		return 0
	}
	pages := 1 + (s.height-page)/(page-head)
	if s.signed() && pages < 2 {
		squeeze = squeezed
	}
	whole := math.Floor(pages + 0.06)
	if pages-whole > squeeze {
		return 0
	}
	return int(whole)
}

// squeezed is how much more than a page a list to sign may be to be made one page.
const squeezed = 0.8

// pageHeight estimates how much of the sheet, in points, goes on a page that is
// fitted to the sheet's width.
func (s *sheet) pageHeight() float64 {
	const high = (paperHeight - styles.TopMargin - styles.BottomMargin) * pagePoints
	if s.scale > 0 {
		return high / s.scale
	}
	return high / s.fitted()
}

// The paper, across.
const (
	paperWidth, paperHeight = 297.0, 210.0
	pagePoints              = 72 / styles.Millimetres
)

// fitted estimates the scale at which the sheet is as wide as its page, 1 at most.
func (s *sheet) fitted() float64 {
	const (
		character = 5.6 // points of a column's unit
		wide      = (paperWidth - styles.LeftMargin - styles.RightMargin) * pagePoints
	)
	return min(1, wide/(s.width(1, s.visible())*character))
}

// keep starts a new page where so many points would not go on this one. Excel
// heeds it only on a sheet with a scale of its own.
func (s *sheet) keep(height float64) {
	if s.onPage > 0 && s.onPage+height > s.pageHeight() {
		s.do(s.file.InsertPageBreak(s.name, address(1, s.row, false)))
		s.onPage = 0
	}
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
		Name: "_xlnm.Print_Area", RefersTo: styles.Quoted(s.name) + "!" + area(1, 1, lastColumn, lastRow), Scope: s.name,
	}))
}

// freeze keeps the head rows and the first columns in sight.
func freeze(file *excelize.File, sheet string, rows int) error {
	const pane = "bottomLeft"
	below := address(1, rows+1, false)
	return file.SetPanes(sheet, &excelize.Panes{
		Freeze: true, YSplit: rows, TopLeftCell: below, ActivePane: pane,
		Selection: []excelize.Selection{{SQRef: below, ActiveCell: below, Pane: pane}},
	})
}

// filter puts the buttons of a filter into a head row.
func (s *sheet) filter(head, lastColumn, lastRow int) {
	s.do(s.file.AutoFilter(s.name, address(1, head, false)+":"+address(lastColumn, max(lastRow, head+1), false), nil))
}
