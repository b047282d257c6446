package view_test

import (
	"io"
	"testing"

	"chibo/cmd/internal/excel"
	"chibo/cmd/internal/jsonout"
	"chibo/cmd/internal/terminal"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view/viewtest"
	"chibo/cmd/internal/word"
)

// TestRevision: a revision says what it replaces and what has changed, in every
// output.
func TestRevision(t *testing.T) {
	r, p := viewtest.RevisedReport(), text.New(text.Vietnamese)
	golden(t, "revised.txt", func(w io.Writer) error { return terminal.Table(w, r, p, terminal.TableOptions{Width: 100}) })
	golden(t, "revised-en.md", func(w io.Writer) error { return terminal.Markdown(w, r, text.New(text.English)) })
	golden(t, "revised-workbook.txt", func(w io.Writer) error {
		return viewtest.Dump(w, viewtest.Open(t, viewtest.Rendered(t, func(w io.Writer) error { return excel.Excel(w, r, p) })))
	})
	golden(t, "revised-document.txt", func(w io.Writer) error {
		return viewtest.DocumentText(w, viewtest.Rendered(t, func(w io.Writer) error { return word.Document(w, r, p, word.DocumentOptions{}) }))
	})
	golden(t, "revised.json", func(w io.Writer) error { return jsonout.JSON(w, r, p) })
}
