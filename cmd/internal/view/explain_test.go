package view_test

import (
	"io"
	"testing"

	"chibo/cmd/internal/jsonout"
	"chibo/cmd/internal/terminal"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view/viewtest"
	"chibo/scoring"
	"chibo/scoring/explain"
)

func TestExplain(t *testing.T) {
	r := viewtest.Sample()
	graded := explain.Cell(r.Result, &r.Result.Cells[0], scoring.Month{})
	p := text.New(text.Vietnamese)
	golden(t, "explain-80.txt", func(w io.Writer) error { return terminal.ExplainTree(w, graded, p, terminal.TableOptions{Width: 80}) })
	golden(t, "explain-en-color.txt", func(w io.Writer) error {
		incomplete := explain.Cell(r.Result, &r.Result.Cells[2], scoring.Month{})
		return terminal.ExplainTree(w, incomplete, text.New(text.English), terminal.TableOptions{Color: true})
	})
	golden(t, "explain.md", func(w io.Writer) error { return terminal.ExplainMarkdown(w, graded, p) })
	golden(t, "explain.json", func(w io.Writer) error {
		august := scoring.Month{Year: 2026, Month: 8}
		return jsonout.ExplainJSON(w, r, &r.Result.Cells[1], explain.Cell(r.Result, &r.Result.Cells[1], august), p)
	})
}
