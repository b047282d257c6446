package xlsx

import (
	"fmt"
	"math"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/styles"
)

const paperA4 = 9

// A Paper says what stands around a sheet's pages.
type Paper struct {
	Head   string // at the top left; "": nothing
	Foot   string // at the bottom right
	Signed bool   // it is signed, and on one page where that can be
}

// Page sets the sheet up for paper: A4 across, as the tables are wide, fitted
// to the width, the head rows on every page, the page number centred at the top
// but on the first page of each sheet.
func (s *Sheet) Page(firstHead, lastHead int, on Paper) {
	inches := func(mm float64) *float64 { v := mm / styles.Millimetres; return &v }
	centred := true
	s.in.Do(s.in.File.SetPageMargins(s.Name, &excelize.PageLayoutMarginsOptions{
		Top: inches(styles.TopMargin), Bottom: inches(styles.BottomMargin), Left: inches(styles.LeftMargin), Right: inches(styles.RightMargin),
		Header: inches(styles.HeaderMargin), Footer: inches(styles.HeaderMargin), Horizontally: &centred,
	}))
	size, orientation, wide, high, fit, number := paperA4, "landscape", 1, s.pagesHigh(firstHead, lastHead, on.Signed), s.Scale == 0, uint(1)
	layout := excelize.PageLayoutOptions{Size: &size, Orientation: &orientation, FirstPageNumber: &number}
	if fit {
		layout.FitToWidth, layout.FitToHeight = &wide, &high
	} else {
		percent := uint(s.Scale * 100)
		layout.AdjustTo = &percent
	}
	s.in.Do(s.in.File.SetPageLayout(s.Name, &layout))
	s.in.Do(s.in.File.SetSheetProps(s.Name, &excelize.SheetPropsOptions{FitToPage: &fit}))
	head := ""
	if on.Head != "" {
		head = `&L&"` + styles.Font + `,Italic"&11` + on.Head
	}
	foot := `&R&"` + styles.Font + `,Italic"&9` + on.Foot
	s.in.Do(s.in.File.SetHeaderFooter(s.Name, &excelize.HeaderFooterOptions{
		DifferentFirst: true, OddHeader: head + `&C&"` + styles.Font + `,Regular"&13&P`, FirstHeader: head, OddFooter: foot, FirstFooter: foot,
	}))
	if firstHead > 0 {
		s.in.Do(s.in.File.SetDefinedName(&excelize.DefinedName{
			Name: "_xlnm.Print_Titles", RefersTo: fmt.Sprintf("%s!$%d:$%d", styles.Quoted(s.Name), firstHead, lastHead), Scope: s.Name,
		}))
		s.in.Do(freeze(s.in.File, s.Name, lastHead))
	}
}

// pagesHigh returns how many pages the sheet is squeezed into, 0 for as many as
// it takes. A sheet that is a little longer than whole pages is made smaller, so
// that the signatures do not stand on a page alone.
func (s *Sheet) pagesHigh(firstHead, lastHead int, signed bool) int {
	squeeze := 0.35 // of a page; below it the letters stay readable
	head := 0.0     // repeated on every page but the first
	for row := firstHead; row <= lastHead && row > 0 && row <= len(s.heights); row++ {
		head += s.heights[row-1]
	}
	page := s.PageHeight()
	if s.Height <= page*0.95 {
		return 0
	}
	pages := 1 + (s.Height-page)/(page-head)
	if signed && pages < 2 {
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

// PageHeight estimates how much of the sheet, in points, goes on a page that is
// fitted to the sheet's width.
func (s *Sheet) PageHeight() float64 {
	const high = (paperHeight - styles.TopMargin - styles.BottomMargin) * pagePoints
	if s.Scale > 0 {
		return high / s.Scale
	}
	return high / s.fitted()
}

// The paper, across.
const (
	paperWidth, paperHeight = 297.0, 210.0
	pagePoints              = 72 / styles.Millimetres
)

// fitted estimates the scale at which the sheet is as wide as its page, 1 at most.
func (s *Sheet) fitted() float64 {
	const (
		character = 5.6 // points of a column's unit
		wide      = (paperWidth - styles.LeftMargin - styles.RightMargin) * pagePoints
	)
	return min(1, wide/(s.Width(1, s.visible())*character))
}

// Keep starts a new page where so many points would not go on this one. Excel
// heeds it only on a sheet with a scale of its own.
func (s *Sheet) Keep(height float64) {
	if s.onPage > 0 && s.onPage+height > s.PageHeight() {
		s.in.Do(s.in.File.InsertPageBreak(s.Name, Address(1, s.Row, false)))
		s.onPage = 0
	}
}

// visible is the number of columns that go on paper.
func (s *Sheet) visible() int {
	if s.Printed > 0 {
		return s.Printed
	}
	return len(s.Widths)
}

// PrintArea leaves helper columns off the paper.
func (s *Sheet) PrintArea(lastColumn, lastRow int) {
	s.Printed = lastColumn
	s.in.Do(s.in.File.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Area", RefersTo: styles.Quoted(s.Name) + "!" + Area(1, 1, lastColumn, lastRow), Scope: s.Name,
	}))
}

// freeze keeps the head rows and the first columns in sight.
func freeze(file *excelize.File, sheet string, rows int) error {
	const pane = "bottomLeft"
	below := Address(1, rows+1, false)
	return file.SetPanes(sheet, &excelize.Panes{
		Freeze: true, YSplit: rows, TopLeftCell: below, ActivePane: pane,
		Selection: []excelize.Selection{{SQRef: below, ActiveCell: below, Pane: pane}},
	})
}

// Filter puts the buttons of a filter into a head row.
func (s *Sheet) Filter(head, lastColumn, lastRow int) {
	s.in.Do(s.in.File.AutoFilter(s.Name, Address(1, head, false)+":"+Address(lastColumn, max(lastRow, head+1), false), nil))
}
