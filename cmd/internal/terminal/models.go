package terminal

import (
	"fmt"
	"io"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
)

// modelTables writes every model's list below the classification.
func modelTables(r *view.Report, w io.Writer, p *text.Printer, o TableOptions) error {
	for _, v := range view.ModelViewsOf(r, p) {
		if _, err := fmt.Fprintf(w, "\n%s\n\n", v.Title()); err != nil {
			return err
		}
		g := v.Grid()
		fit(g, o.Width)
		if err := render(w, g); err != nil {
			return err
		}
		if err := writeLines(w, v.Closing(), o.Width); err != nil {
			return err
		}
	}
	return nil
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
