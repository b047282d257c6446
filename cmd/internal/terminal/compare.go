package terminal

import (
	"fmt"
	"io"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/scoring/compare"
)

// CompareTable writes a comparison for a terminal: the cells side by side, then
// what changed.
func CompareTable(w io.Writer, c *compare.Comparison, p *text.Printer, o TableOptions) error {
	b := newPaper(w)
	for ; c != nil; c, p = c.Assessment, p.OfPeriods() {
		fmt.Fprintf(b, "%s\n\n", view.CompareTitle(c, p))
		g := view.CompareGrid(c, p)
		fit(g, o.Width)
		if o.Color {
			colourTrends(g, p)
		}
		b.grid(g)
		b.lines(view.CompareClosing(c, p), o.Width, "  ")
		if c.Assessment != nil {
			fmt.Fprintln(b)
		}
	}
	return b.done()
}

// CompareMarkdown writes a comparison as a table of Markdown, and what changed
// as a list below it.
func CompareMarkdown(w io.Writer, c *compare.Comparison, p *text.Printer) error {
	b := newPaper(w)
	for ; c != nil; c, p = c.Assessment, p.OfPeriods() {
		fmt.Fprintf(b, "# %s\n\n", escape(view.CompareTitle(c, p)))
		writeGrid(b, view.CompareGrid(c, p))
		for _, l := range view.CompareClosing(c, p) {
			fmt.Fprintf(b, "- %s\n", escape(l))
		}
		if c.Assessment != nil {
			fmt.Fprintln(b)
		}
	}
	return b.done()
}

// colourTrends paints the arrows; the arrow itself says it.
func colourTrends(g *view.Grid, p *text.Printer) {
	up, down := p.Text("compare.arrow.up"), p.Text("compare.arrow.down")
	paint := strings.NewReplacer(up, "\x1b[32m"+up+"\x1b[0m", down, "\x1b[31m"+down+"\x1b[0m")
	for _, row := range g.Rows {
		row[len(row)-2] = paint.Replace(row[len(row)-2])
	}
}
