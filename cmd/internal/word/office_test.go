package word

import (
	"io"
	"testing"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view/viewtest"
)

// TestOfficeOpensDocuments opens the report and a notice: the notice is one
// page.
func TestOfficeOpensDocuments(t *testing.T) {
	p, r := text.New(text.Vietnamese), viewtest.Sample()
	if pages := viewtest.PdfPages(t, viewtest.Office(t, viewtest.Written(t, "bao-cao.docx", viewtest.Rendered(t, func(w io.Writer) error {
		return Document(w, r, p, DocumentOptions{Meetings: true})
	})), "pdf")); pages < 3 || pages > 6 {
		t.Errorf("the report has %d pages", pages)
	}
	for _, cell := range []int{0, 1} { // the fullest ones
		content := viewtest.Rendered(t, func(w io.Writer) error { return NewNotices(r, p).Write(w, cell) })
		if pages := viewtest.PdfPages(t, viewtest.Office(t, viewtest.Written(t, "thong-bao.docx", content), "pdf")); pages != 1 {
			t.Errorf("the notice to cell %d has %d pages", cell, pages)
		}
	}
}
