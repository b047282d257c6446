package terminal

import (
	"fmt"
	"io"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
)

// modelTables writes every model's list below the classification.
func modelTables(r *view.Report, b *paper, p *text.Printer, o TableOptions) {
	for _, v := range view.ModelViewsOf(r, p) {
		fmt.Fprintf(b, "\n%s\n\n", v.Title())
		g := v.Grid()
		fit(g, o.Width)
		b.grid(g)
		b.lines(v.Closing(), o.Width, "  ")
	}
}

// modelMarkdown is modelTables as Markdown.
func modelMarkdown(r *view.Report, w io.Writer, p *text.Printer) {
	for _, v := range view.ModelViewsOf(r, p) {
		fmt.Fprintf(w, "\n## %s\n\n", escape(v.Title()))
		writeGrid(w, v.Grid())
		for _, l := range v.Closing() {
			indent := l[:len(l)-len(strings.TrimLeft(l, " "))]
			fmt.Fprintf(w, "%s- %s\n", indent, escape(strings.TrimSpace(l)))
		}
	}
}
