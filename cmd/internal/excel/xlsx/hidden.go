package xlsx

import (
	"errors"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/text"
)

// dataChunk is how much of a text goes into one cell, in UTF-16 units; Excel
// holds a little more.
const dataChunk = 32000

// A Hidden holds texts, a row each, on a sheet that is not shown.
type Hidden struct {
	Sheet         string
	book          *Book
	rows          *rowWriter
	widest, count int
}

// Hidden begins a hidden sheet. Of several one is written after another.
func (b *Book) Hidden(sheet string) *Hidden {
	return &Hidden{Sheet: sheet, book: b, rows: b.rowWriter(sheet, func(*excelize.File, string) error { return nil })}
}

// Write lets each text go when it is written.
func (h *Hidden) Write(each func(put func(text string)) error) error {
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
		data := &h.book.data
		data.bytes, data.texts = data.bytes+len(line), data.texts+1
		if failed == nil {
			failed = h.book.bounds.holdData(data.bytes, data.texts)
		}
		if failed == nil {
			failed = h.rows.setRow(h.count, row, len(line), excelize.RowOpts{})
		}
	})
	return errors.Join(err, failed, h.rows.end())
}

// Area is the texts' cells.
func (h *Hidden) Area() string { return Area(1, 1, max(h.widest, 1), max(h.count, 1)) }
