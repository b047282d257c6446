// Package form writes blank forms out: criteria sets as the sheet that cells
// fill in, with the settings that paper cannot show on a second worksheet.
//
// Files: blank* (score sheets to fill in), book, canvas, sheet, tape and press (what they are
// drawn on, each form of one kind once); criteria, printed, settings* (a set as a workbook);
// roster* and decisions (the other lists of a workspace), year (the sheet of a year's
// models); found (what lies where forms are to be written).
package form

import (
	"io"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/text"
	"chibo/criteria"
)

// Criteria writes a criteria set as a workbook: the printed form, and the
// settings behind it. It is read back as the same set. The form is a
// Vietnamese party document whatever language the program speaks.
func Criteria(w io.Writer, set *criteria.Set) error {
	b := newBook(text.New(text.Vietnamese))
	defer b.made.File.Close()
	b.do(b.file.SetDefaultFont(font))
	b.do(b.file.SetSheetName("Sheet1", names.CriteriaForm))
	_, err := b.file.NewSheet(names.Settings)
	b.do(err)
	b.writeForm(set)
	b.writeSettings(set)
	b.properties(set.Title)
	if b.err != nil {
		return b.err
	}
	return b.write(w)
}

// printer speaks Vietnamese, of the units whose meetings the set scores.
func printer(set *criteria.Set) *text.Printer {
	p := text.New(text.Vietnamese)
	if set.OfCommittees() {
		return p.OfCommittees()
	}
	if set.Scope == criteria.OfPeriod {
		return p.OfPeriods()
	}
	return p
}
