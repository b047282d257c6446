package terminal

import (
	"bufio"
	"fmt"
	"io"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/scoring/compare"
)

// RostersTable writes the change between two rosters for a terminal.
func RostersTable(w io.Writer, c *compare.RosterComparison, p *text.Printer, o TableOptions) error {
	b := newPaper(w)
	fmt.Fprintln(b, view.RostersTitle(c, p))
	b.tables(view.RostersTables(c, p), o)
	return b.done()
}

// RostersMarkdown writes it as tables of Markdown.
func RostersMarkdown(w io.Writer, c *compare.RosterComparison, p *text.Printer) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "# %s\n", escape(view.RostersTitle(c, p)))
	writeMarkdownTables(b, view.RostersTables(c, p))
	return b.Flush()
}
