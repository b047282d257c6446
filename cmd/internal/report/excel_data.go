package report

import (
	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/names"
	"chibo/scoring"
)

// dataChunk is how much of a text goes into one cell, in UTF-16 units; Excel
// holds a little more.
const dataChunk = 32000

// writeData puts the whole result on a sheet that Excel does not even offer to
// show, a row a text, so that merge and compare lose nothing: the tables that
// people see are rounded, sorted and in words. What reads it holds it against
// the list that was signed.
func (b *book) writeData() {
	result := *b.report.Result
	result.Problems = b.report.Problems
	head := b.report.Letterhead
	issuer := scoring.Issuer{Committee: head.Committee, Superior: head.Superior}
	b.hide(names.Data, names.ReportData, func(put func(text string)) error { return scoring.ExportEach(&result, issuer, put) })
}

// hide writes texts, a row each, on a sheet that is not shown, and lets each go
// when it is written.
func (b *book) hide(sheet, name string, each func(put func(text string)) error) {
	if b.err != nil {
		return
	}
	rows := b.rowWriter(sheet, func(*excelize.File, string) error { return nil })
	widest, count := 1, 0
	var row []any
	b.do(each(func(text string) {
		row = row[:0]
		for rest := text; rest != ""; {
			part := cutUnits(rest, dataChunk)
			rest = rest[len(part):]
			row = append(row, part)
		}
		widest, count = max(widest, len(row)), count+1
		b.do(rows.setRow(count, row, len(text), excelize.RowOpts{}))
	}))
	b.do(rows.end())
	b.mark(name, sheet, area(1, 1, widest, max(count, 1)))
}
