package excel

import (
	"slices"

	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/view"
)

// A sheet is one worksheet of a book.
type sheet struct {
	*xlsx.Sheet
	*book
	issuer int // hidden column that holds the committee's name as it is written; 0: none
}

// sheet starts a worksheet with its columns.
func (b *book) sheet(name string, widths ...float64) *sheet {
	return &sheet{Sheet: b.Sheet(name, widths...), book: b}
}

// page sets the sheet up for paper; the sheets of the annex say that they are.
func (s *sheet) page(firstHead, lastHead int) {
	on := xlsx.Paper{Foot: s.footer(), Signed: s.signed()}
	if !on.Signed {
		on.Head = s.p.Text("excel.annex")
	}
	s.Sheet.Page(firstHead, lastHead, on)
}

// signed reports whether the sheet is one of those to sign; the sheets of a
// comparison have no annex.
func (s *sheet) signed() bool {
	return s.whole == nil || !slices.Contains(sheetNames(s.whole), s.Name) || slices.Contains(signedSheets(s.whole), s.Name)
}

// footer is the text at the foot of every page; it is computed once, for it
// says something of all results.
func (b *book) footer() string {
	if b.foot == "" {
		b.foot = view.FooterText(b.report, b.p)
	}
	return b.foot
}
