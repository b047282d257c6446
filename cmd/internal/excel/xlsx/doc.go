// Package xlsx writes workbooks over excelize: worksheets from the top down, cells
// whose kind is known when they are made, rows that are never in memory all at
// once, the same bytes for the same content. It knows no report.
//
// book.go is the workbook and hidden.go sheets that nobody is shown; sheet.go a
// worksheet, style.go how its cells look, measure.go the lines of a text, page.go its paper, drawing.go its
// charts; stream.go and rows.go write long sheets, pack.go and write.go the
// file, within bounds.go.
package xlsx
