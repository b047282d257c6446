package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"chibo/cmd/internal/text"
)

// Markdown writes the classification as a table of Markdown, with the counts,
// targets, rule and notices as a list below it.
func Markdown(w io.Writer, r *Report, p *text.Printer) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "# %s\n\n", escape(strings.ReplaceAll(r.title(p), "\n", " – ")))
	writeGrid(b, r.grid(p, true))
	for _, l := range r.closing(p) {
		indent := l[:len(l)-len(strings.TrimLeft(l, " "))]
		fmt.Fprintf(b, "%s- %s\n", indent, escape(strings.TrimSpace(l)))
	}
	r.modelMarkdown(b, p)
	if r.Discipline {
		writeMarkdownTables(b, r.disciplineTables(p))
	}
	return b.Flush() // keeps the first error of all
}

// writeMarkdownTables writes tables below each other, with their lines.
func writeMarkdownTables(w io.Writer, tables []titled) {
	for _, t := range tables {
		fmt.Fprintf(w, "\n## %s\n\n", escape(t.title))
		if t.grid != nil {
			writeGrid(w, t.grid)
		}
		for _, l := range t.lines {
			fmt.Fprintf(w, "- %s\n", escape(l))
		}
	}
}

// writeGrid writes a table and a blank line below it.
func writeGrid(w io.Writer, g *grid) {
	heads, rules := make([]string, len(g.columns)), make([]string, len(g.columns))
	for i, c := range g.columns {
		heads[i], rules[i] = c.title, "---"
		if c.right {
			rules[i] = "--:"
		}
	}
	writeRow(w, heads, escape)
	writeRow(w, rules, func(s string) string { return s })
	for _, row := range g.rows {
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
