package terminal

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/cmd/internal/wrap"
	"chibo/scoring/compare"
)

// CompareTable writes a comparison for a terminal: the cells side by side, then
// what changed.
func CompareTable(w io.Writer, c *compare.Comparison, p *text.Printer, o TableOptions) error {
	if _, err := fmt.Fprintf(w, "%s\n\n", view.CompareTitle(c, p)); err != nil {
		return err
	}
	g := view.CompareGrid(c, p)
	fit(g, o.Width)
	if o.Color {
		colourTrends(g, p)
	}
	if err := render(w, g); err != nil {
		return err
	}
	for _, l := range view.CompareClosing(c, p) {
		for i, part := range wrap.Text(l, max(o.Width-2, 0)) {
			if i > 0 {
				part = "  " + part
			}
			if _, err := fmt.Fprintln(w, part); err != nil {
				return err
			}
		}
	}
	if c.Assessment == nil {
		return nil
	}
	if _, err := fmt.Fprintln(w); err != nil {
		return err
	}
	return CompareTable(w, c.Assessment, p.OfPeriods(), o)
}

// CompareMarkdown writes a comparison as a table of Markdown, and what changed
// as a list below it.
func CompareMarkdown(w io.Writer, c *compare.Comparison, p *text.Printer) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "# %s\n\n", escape(view.CompareTitle(c, p)))
	writeGrid(b, view.CompareGrid(c, p))
	for _, l := range view.CompareClosing(c, p) {
		fmt.Fprintf(b, "- %s\n", escape(l))
	}
	if err := b.Flush(); err != nil || c.Assessment == nil { // it keeps the first error of all
		return err
	}
	if _, err := fmt.Fprintln(w); err != nil {
		return err
	}
	return CompareMarkdown(w, c.Assessment, p.OfPeriods())
}

// colourTrends paints the arrows; the arrow itself says it.
func colourTrends(g *view.Grid, p *text.Printer) {
	up, down := p.Text("compare.arrow.up"), p.Text("compare.arrow.down")
	paint := strings.NewReplacer(up, "\x1b[32m"+up+"\x1b[0m", down, "\x1b[31m"+down+"\x1b[0m")
	for _, row := range g.Rows {
		row[len(row)-2] = paint.Replace(row[len(row)-2])
	}
}
