package excel

import (
	"crypto/sha256"
	"fmt"

	"chibo/cmd/internal/names"
	"chibo/scoring"
	"chibo/scoring/wire"
)

// beginData puts the whole result on a sheet that Excel does not even offer to
// show, a row a text, so that merge and compare lose nothing: the tables that
// people see are rounded, sorted and in words. What reads it compares it with
// the list that was signed. It is half of the workbook, needs no other sheet,
// and is written while those are.
func (b *book) beginData() (end func()) {
	result := *b.report.Result
	result.Problems = b.report.Problems
	head := b.report.Letterhead
	issuer := scoring.Issuer{Committee: head.Committee, Superior: head.Superior}
	h := b.Hidden(names.Data)
	written := make(chan error, 1)
	b.dataSum = sha256.New()
	go func() {
		written <- h.Write(func(put func(text string)) error {
			return wire.Export(&result, issuer, func(text string) {
				fmt.Fprintln(b.dataSum, text)
				put(text)
			})
		})
	}()
	return func() {
		b.Do(<-written)
		b.Mark(names.ReportData, h.Sheet, h.Area())
	}
}
