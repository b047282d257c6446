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
// it takes. A sheet that is a little longer than whole pages, or whose letters stay
// readable so, is made smaller: no page has a few rows, or the signatures, alone.
func (s *Sheet) pagesHigh(firstHead, lastHead int, signed bool) int {
	const little = 0.35 // of a page
	head := 0.0         // repeated on every page but the first
	for row := firstHead; row <= lastHead && row > 0 && row <= len(s.heights); row++ {
		head += s.heights[row-1]
	}
	page := s.PageHeight()
	if s.Height <= page*0.95 {
		return 0
	}
	pages := 1 + (s.Height-page)/(page-head)
	whole := math.Floor(pages + 0.06)
	scale := pageHigh / page * whole / pages
	if pages-whole <= little || scale >= readable || signed && pages < 1+squeezed {
		return int(whole)
	}
	return 0
}

const (
	squeezed = 0.8  // how much more than a page a list to sign may be to be made one page
	readable = 0.55 // the scale at which the letters of tables are read without effort
)

// PageHeight estimates how much of the sheet, in points, goes on a page that is
// fitted to the sheet's width.
func (s *Sheet) PageHeight() float64 {
	if s.Scale > 0 {
		return pageHigh / s.Scale
	}
	return pageHigh / fitted(s.Width(1, s.visible()))
}

// PagesOf estimates on how many pages a list to sign goes, of columns of these widths
// and rows of the given points together, and at which scale, 1 at most: one page where
// the letters can be read there, else as many as it takes.
func PagesOf(widths []float64, height float64) (pages int, scale float64) {
	const least, onSeveral = 0.46, 0.7 // what is not one page has no reason to be small
	total := 0.0
	for _, width := range widths {
		total += width
	}
	scale = fitted(total)
	if one := min(scale, pageHigh/height); one >= least {
		return 1, one
	}
	if scale < onSeveral {
		return math.MaxInt, scale
	}
	return max(2, int(math.Ceil(height*scale/pageHigh))), scale
}

// The paper, across.
const (
	paperWidth, paperHeight = 297.0, 210.0
	pagePoints              = 72 / styles.Millimetres
	pageHigh                = (paperHeight - styles.TopMargin - styles.BottomMargin) * pagePoints
)

// fitted estimates the scale at which columns are as wide together as the page, 1 at
// most.
func fitted(width float64) float64 {
	const (
		character = 5.6 // points of a column's unit
		wide      = (paperWidth - styles.LeftMargin - styles.RightMargin) * pagePoints
	)
	return min(1, wide/(width*character))
}

// Keep starts a new page where the given points would not fit on this one. Excel
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
