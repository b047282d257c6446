package xlsx

import (
	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/styles"
)

// A Book is being written. The first error stays; what follows it is passed
// over.
type Book struct {
	File      *excelize.File
	language  string // of charts: it decides how they write numbers
	styles    map[Style]int
	texts     map[string]map[string]string // that formulas give, by worksheet and cell, of sheets that are kept
	rows      map[string]*rowWriter        // of the sheets written row by row, by file
	deflaters deflaters
	bounds    bounds
	data      struct{ bytes, texts int } // on hidden sheets
	err       error
}

// New begins a workbook; it is closed by close.
func New(language string) *Book {
	b := &Book{File: excelize.NewFile(), language: language, styles: map[Style]int{}, texts: map[string]map[string]string{}, bounds: readBack()}
	b.Do(b.File.SetDefaultFont(styles.Font))
	return b
}

// Close lets go of what is still being written, and of the file.
func (b *Book) Close() {
	b.abandonRows()
	b.File.Close()
}

// Do keeps the first error.
func (b *Book) Do(err error) {
	if b.err == nil {
		b.err = err
	}
}

// AddWorksheets makes all worksheets, in their order, then those that nobody is
// shown.
func (b *Book) AddWorksheets(all []string, hidden ...string) {
	b.Do(b.File.SetSheetName("Sheet1", all[0]))
	for _, name := range all[1:] {
		_, err := b.File.NewSheet(name)
		b.Do(err)
	}
	for _, name := range hidden {
		_, err := b.File.NewSheet(name)
		b.Do(err)
		// It reads every sheet, as SetActiveSheet does: before those that are
		// written row by row.
		b.Do(b.File.SetSheetVisible(name, false, true))
	}
	b.File.SetActiveSheet(0)
}

// Describe sets the document's properties.
func (b *Book) Describe(p styles.Properties) { b.Do(styles.Describe(b.File, p)) }

// Mark gives a range a defined name.
func (b *Book) Mark(name, sheet, area string) {
	b.Do(b.File.SetDefinedName(&excelize.DefinedName{Name: name, RefersTo: styles.Quoted(sheet) + "!" + area}))
}

// Hide keeps a column of a worksheet out of sight.
func (s *Sheet) Hide(column int) {
	s.in.Do(s.in.File.SetColVisible(s.Name, ColumnName(column), false))
}
