package terminal

import (
	"testing"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view/viewtest"
	"chibo/cmd/internal/wrap"
	"chibo/scoring"
	"chibo/scoring/explain"
)

// TestExplainFits: no line is wider than the terminal.
func TestExplainFits(t *testing.T) {
	r := viewtest.Sample()
	for i := range r.Result.Cells {
		for _, width := range []int{60, 80, 120} {
			var b lines
			root := explain.Cell(r.Result, &r.Result.Cells[i], scoring.Month{})
			if err := ExplainTree(&b, root, text.New(text.Vietnamese), TableOptions{Width: width}); err != nil {
				t.Fatal(err)
			}
			if got := wrap.Widest(string(b)); got > width {
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
