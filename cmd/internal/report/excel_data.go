package report

import (
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
	texts, err := scoring.Export(&result, scoring.Issuer{Committee: head.Committee, Superior: head.Superior})
	b.do(err)
	b.hide(names.Data, names.ReportData, texts)
}

// hide writes texts, a row each, on a sheet that is not shown. The texts are let
// go as they are written.
func (b *book) hide(sheet, name string, texts []string) {
	if b.err != nil {
		return
	}
	writer, err := b.file.NewStreamWriter(sheet)
	b.do(err)
	if b.err != nil {
		return
	}
	widest := 1
	var row []any
	for i, text := range texts {
		row = row[:0]
		for rest := text; rest != ""; {
			part := cutUnits(rest, dataChunk)
			rest = rest[len(part):]
			row = append(row, part)
		}
		widest = max(widest, len(row))
		b.do(writer.SetRow(address(1, i+1, false), row))
		texts[i] = "" // it is on its way
	}
	b.do(writer.Flush())
	b.mark(name, sheet, area(1, 1, widest, max(len(texts), 1)))
}
