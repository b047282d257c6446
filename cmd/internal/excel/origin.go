package excel

import "chibo/cmd/internal/names"

// writeOrigin keeps what the pages show beside the result, out of sight, so that
// `verify` can write the same pages again and hold the two against each other.
func (b *book) writeOrigin() {
	texts, err := b.report.Origin(b.p.Language(), b.dataSum)
	b.Do(err)
	h := b.Hidden(names.Origin)
	b.Do(h.Write(func(put func(text string)) error {
		for _, text := range texts {
			put(text)
		}
		return nil
	}))
	b.Mark(names.ReportOrigin, h.Sheet, h.Area())
}
