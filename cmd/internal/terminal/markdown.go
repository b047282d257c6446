package terminal

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
)

// Markdown writes the classification as a table of Markdown, with the counts,
// targets, rule and notices as a list below it.
func Markdown(w io.Writer, r *view.Report, p *text.Printer) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "# %s\n\n", escape(strings.ReplaceAll(title(r, p), "\n", " – ")))
	writeGrid(b, grid(r, p, true))
	for _, l := range view.ClosingLines(r, p) {
		indent := l[:len(l)-len(strings.TrimLeft(l, " "))]
		fmt.Fprintf(b, "%s- %s\n", indent, escape(strings.TrimSpace(l)))
	}
	modelMarkdown(r, b, p)
	if tie, ok := view.TieTable(r, p); ok {
		writeMarkdownTables(b, []view.Table{tie})
	}
	if r.Discipline {
		writeMarkdownTables(b, view.DisciplineTablesOf(r, p))
	}
	return b.Flush() // keeps the first error of all
}

// writeMarkdownTables writes tables below each other, with their lines.
func writeMarkdownTables(w io.Writer, tables []view.Table) {
	for _, t := range tables {
		fmt.Fprintf(w, "\n## %s\n\n", escape(t.Title))
		if t.Grid != nil {
			writeGrid(w, t.Grid)
		}
		for _, l := range t.Lines {
			fmt.Fprintf(w, "- %s\n", escape(l))
		}
	}
}

// writeGrid writes a table and a blank line below it.
func writeGrid(w io.Writer, g *view.Grid) {
	heads, rules := make([]string, len(g.Columns)), make([]string, len(g.Columns))
	for i, c := range g.Columns {
		heads[i], rules[i] = c.Title, "---"
		if c.Right {
			rules[i] = "--:"
		}
	}
	writeRow(w, heads, escape)
	writeRow(w, rules, func(s string) string { return s })
	for _, row := range g.Rows {
		writeRow(w, row, escape)
	}
	fmt.Fprintln(w)
}

func writeRow(w io.Writer, cells []string, escape func(string) string) {
	for _, cell := range cells {
		fmt.Fprintf(w, "| %s ", escape(cell))
	}
	fmt.Fprintln(w, "|")
}

// escape keeps what the user wrote from being taken as Markdown or HTML.
func escape(s string) string {
	return strings.NewReplacer(
		`\`, `\\`, "|", `\|`, "`", "\\`", "*", `\*`, "_", `\_`, "<", "&lt;", ">", "&gt;", "&", "&amp;", "[", `\[`, "]", `\]`, "\n", " ",
	).Replace(s)
}
