package report

import (
	"io"
	"testing"

	"chibo/cmd/internal/text"
	"chibo/scoring"
	"chibo/scoring/explain"
)

func TestExplain(t *testing.T) {
	r := sampleReport()
	graded := explain.Cell(r.Result, &r.Result.Cells[0], scoring.Month{})
	p := text.New(text.Vietnamese)
	golden(t, "explain-80.txt", func(w io.Writer) error { return ExplainTree(w, graded, p, TableOptions{Width: 80}) })
	golden(t, "explain-en-color.txt", func(w io.Writer) error {
		incomplete := explain.Cell(r.Result, &r.Result.Cells[2], scoring.Month{})
		return ExplainTree(w, incomplete, text.New(text.English), TableOptions{Color: true})
	})
	golden(t, "explain.md", func(w io.Writer) error { return ExplainMarkdown(w, graded, p) })
	golden(t, "explain.json", func(w io.Writer) error {
		august := scoring.Month{Year: 2026, Month: 8}
		return ExplainJSON(w, r, &r.Result.Cells[1], explain.Cell(r.Result, &r.Result.Cells[1], august), p)
	})
}

// TestExplainFits: no line is wider than the terminal.
func TestExplainFits(t *testing.T) {
	r := sampleReport()
	for i := range r.Result.Cells {
		for _, width := range []int{60, 80, 120} {
			var b lines
			root := explain.Cell(r.Result, &r.Result.Cells[i], scoring.Month{})
			if err := ExplainTree(&b, root, text.New(text.Vietnamese), TableOptions{Width: width}); err != nil {
				t.Fatal(err)
			}
			if got := widest(string(b)); got > width {
				t.Errorf("cell %d: a line of %d columns in %d", i, got, width)
			}
		}
	}
}

type lines []byte

func (l *lines) Write(b []byte) (int, error) {
	*l = append(*l, b...)
	return len(b), nil
}
