package world

import (
	"cmp"
	"fmt"

	"github.com/xuri/excelize/v2"
)

// print sets the widths, the paper, and the names of what is printed.
func (g *grid) print(f *excelize.File) error {
	for i, c := range g.columns {
		name, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		if err := f.SetColWidth(g.name, name, name, c.width); err != nil {
			return err
		}
	}
	a4, portrait, pages := 9, "portrait", 0
	fit, grey, zoom := true, false, 85.0
	const millimetre = 1 / 25.4
	top, bottom, left, right, edge := 20*millimetre, 20*millimetre, 30*millimetre, 15*millimetre, 10*millimetre
	return cmp.Or(
		f.SetPageLayout(g.name, &excelize.PageLayoutOptions{Size: &a4, Orientation: &portrait, FitToHeight: &pages}),
		f.SetPageMargins(g.name, &excelize.PageLayoutMarginsOptions{Top: &top, Bottom: &bottom, Left: &left, Right: &right, Header: &edge, Footer: &edge}),
		f.SetSheetProps(g.name, &excelize.SheetPropsOptions{FitToPage: &fit}),
		f.SetSheetView(g.name, 0, &excelize.ViewOptions{ShowGridLines: &grey, ZoomScale: &zoom}),
		f.SetHeaderFooter(g.name, &excelize.HeaderFooterOptions{OddFooter: "&C&P/&N"}),
		g.printNames(f),
	)
}

// printNames defines what is printed, and which rows stand on every page.
func (g *grid) printNames(f *excelize.File) error {
	last, err := excelize.ColumnNumberToName(len(g.columns))
	if err != nil {
		return err
	}
	names := []excelize.DefinedName{
		{Name: "_xlnm.Print_Area", Scope: g.name, RefersTo: fmt.Sprintf("'%s'!$A$1:$%s$%d", g.name, last, len(g.rows))},
	}
	if first, end := g.headRows(); first > 0 {
		names = append(names, excelize.DefinedName{
			Name: "_xlnm.Print_Titles", Scope: g.name, RefersTo: fmt.Sprintf("'%s'!$%d:$%d", g.name, first, end)})
	}
	for i := range names {
		if err := f.SetDefinedName(&names[i]); err != nil {
			return err
		}
	}
	return nil
}

// headRows returns the first and the last row of the table's head.
func (g *grid) headRows() (first, last int) {
	for i, look := range g.looks {
		if look != head {
			continue
		}
		if first == 0 {
			first = i + 1
		}
		last = i + 1
	}
	return first, last
}
