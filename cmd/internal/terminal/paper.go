package terminal

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strings"

	"chibo/cmd/internal/view"
	"chibo/cmd/internal/wrap"
)

// A paper is what is written on. Its first error stays, and done tells it.
type paper struct {
	*bufio.Writer
	err error // of a table
}

func newPaper(w io.Writer) *paper { return &paper{Writer: bufio.NewWriter(w)} }

func (b *paper) done() error { return cmp.Or(b.err, b.Flush()) }

// grid draws a table.
func (b *paper) grid(g *view.Grid) { b.err = cmp.Or(b.err, render(b, g)) }

// lines wraps lines to the width; what is indented stays so, and further lines
// of one hang behind it.
func (b *paper) lines(lines []string, width int, hang string) {
	for _, l := range lines {
		indent := l[:len(l)-len(strings.TrimLeft(l, " "))]
		for i, part := range wrap.Text(l, max(width-len(indent)-len(hang), 0)) {
			if i > 0 {
				part = hang + part
			}
			fmt.Fprintln(b, indent+part)
		}
	}
}

// tables writes tables below each other, with their lines.
func (b *paper) tables(tables []view.Table, o TableOptions) {
	for _, t := range tables {
		fmt.Fprintf(b, "\n%s\n\n", t.Title)
		if t.Grid != nil {
			fit(t.Grid, o.Width)
			b.grid(t.Grid)
		}
		b.lines(t.Lines, o.Width, "")
	}
}
