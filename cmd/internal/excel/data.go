package excel

import (
	"crypto/sha256"
	"errors"
	"fmt"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/text"
	"chibo/scoring"
)

// dataChunk is how much of a text goes into one cell, in UTF-16 units; Excel
// holds a little more.
const dataChunk = 32000

// beginData puts the whole result on a sheet that Excel does not even offer to
// show, a row a text, so that merge and compare lose nothing: the tables that
// people see are rounded, sorted and in words. What reads it holds it against
// the list that was signed. It is half of the workbook, needs no other sheet,
// and is written while those are.
func (b *book) beginData() (end func()) {
	result := *b.report.Result
	result.Problems = b.report.Problems
	head := b.report.Letterhead
	issuer := scoring.Issuer{Committee: head.Committee, Superior: head.Superior}
	h := b.hiddenSheet(names.Data)
	written := make(chan error, 1)
	b.dataSum = sha256.New()
	go func() {
		written <- h.write(func(put func(text string)) error {
			return scoring.ExportEach(&result, issuer, func(text string) {
				fmt.Fprintln(b.dataSum, text)
				put(text)
			})
		})
	}()
	return func() {
		b.do(<-written)
		b.mark(names.ReportData, h.sheet, h.area())
	}
}

// A hiddenSheet holds texts, a row each, on a sheet that is not shown.
type hiddenSheet struct {
	sheet         string
	rows          *rowWriter
	widest, count int
}

func (b *book) hiddenSheet(sheet string) *hiddenSheet {
	return &hiddenSheet{sheet: sheet, rows: b.rowWriter(sheet, func(*excelize.File, string) error { return nil })}
}

// write lets each text go when it is written.
func (h *hiddenSheet) write(each func(put func(text string)) error) error {
	var row []any
	var failed error
	err := each(func(line string) {
		row = row[:0]
		for rest := line; rest != ""; {
			part := text.CutUnits(rest, dataChunk)
			rest = rest[len(part):]
			row = append(row, part)
		}
		h.widest, h.count = max(h.widest, len(row)), h.count+1
		if failed == nil {
			failed = h.rows.setRow(h.count, row, len(line), excelize.RowOpts{})
		}
	})
	return errors.Join(err, failed, h.rows.end())
}

// area is the texts' cells.
func (h *hiddenSheet) area() string { return area(1, 1, max(h.widest, 1), max(h.count, 1)) }
