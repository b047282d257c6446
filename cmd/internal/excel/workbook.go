package excel

import (
	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/styles"
)

// A workbook is being written. The first error stays; what follows it is passed
// over.
type workbook struct {
	file      *excelize.File
	language  string // of charts: it decides how they write numbers
	styles    map[style]int
	texts     map[string]map[string]string // that formulas give, by worksheet and cell, of sheets that are kept
	rows      map[string]*rowWriter        // of the sheets written row by row, by file
	deflaters deflaters
	err       error
}

// newWorkbook begins a workbook; it is closed by close.
func newWorkbook(language string) *workbook {
	b := &workbook{file: excelize.NewFile(), language: language, styles: map[style]int{}, texts: map[string]map[string]string{}}
	b.do(b.file.SetDefaultFont(styles.Font))
	return b
}

// close lets go of what is still being written, and of the file.
func (b *workbook) close() {
	b.abandonRows()
	b.file.Close()
}

// do keeps the first error.
func (b *workbook) do(err error) {
	if b.err == nil {
		b.err = err
	}
}

// addWorksheets makes all worksheets, in their order, then those that nobody is
// shown.
func (b *workbook) addWorksheets(all []string, hidden ...string) {
	b.do(b.file.SetSheetName("Sheet1", all[0]))
	for _, name := range all[1:] {
		_, err := b.file.NewSheet(name)
		b.do(err)
	}
	for _, name := range hidden {
		_, err := b.file.NewSheet(name)
		b.do(err)
		// It reads every sheet, as SetActiveSheet does: before those that are
		// written row by row.
		b.do(b.file.SetSheetVisible(name, false, true))
	}
	b.file.SetActiveSheet(0)
}

// describe sets the document's properties.
func (b *workbook) describe(p styles.Properties) { b.do(styles.Describe(b.file, p)) }

// mark gives a range a defined name.
func (b *workbook) mark(name, sheet, area string) {
	b.do(b.file.SetDefinedName(&excelize.DefinedName{Name: name, RefersTo: styles.Quoted(sheet) + "!" + area}))
}

// hide keeps a column of a worksheet out of sight.
func (s *worksheet) hide(column int) {
	s.in.do(s.in.file.SetColVisible(s.name, columnName(column), false))
}
