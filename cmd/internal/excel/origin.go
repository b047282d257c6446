package excel

import "chibo/cmd/internal/names"

// writeOrigin keeps what the pages show beside the result, out of sight, so that
// `verify` can write the same pages again and hold the two against each other.
func (b *book) writeOrigin() {
	texts, err := b.report.Origin(b.p.Language(), b.dataSum)
	b.do(err)
	h := b.hiddenSheet(names.Origin)
	b.do(h.write(func(put func(text string)) error {
		for _, text := range texts {
			put(text)
		}
		return nil
	}))
	b.mark(names.ReportOrigin, h.sheet, h.area())
}
