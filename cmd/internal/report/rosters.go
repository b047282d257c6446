package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/scoring"
)

// RostersTable writes the change between two rosters for a terminal.
func RostersTable(w io.Writer, c *scoring.RosterComparison, p *text.Printer, o TableOptions) error {
	if _, err := fmt.Fprintln(w, rostersTitle(c, p)); err != nil {
		return err
	}
	return writeTables(w, rostersTables(c, p), o)
}

// RostersMarkdown writes it as tables of Markdown.
func RostersMarkdown(w io.Writer, c *scoring.RosterComparison, p *text.Printer) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "# %s\n", escape(rostersTitle(c, p)))
	writeMarkdownTables(b, rostersTables(c, p))
	return b.Flush()
}

func rostersTitle(c *scoring.RosterComparison, p *text.Printer) string {
	return p.Text("roster.compare.title", "before", text.Plain(c.Before.Name), "after", text.Plain(c.After.Name))
}

// rostersTables are the numbers in all, by kind and by committee, and the cells
// and villages that changed.
func rostersTables(c *scoring.RosterComparison, p *text.Printer) []titled {
	tables := []titled{{title: p.Text("roster.compare.numbers"), grid: numbersGrid(rosterNumbers(c, p), "roster.compare.what", p)}}
	for _, part := range []struct {
		title, head string
		parts       []scoring.RosterPartChange
		name        func(string, *text.Printer) string
	}{
		{"roster.by-kind", "roster.kind", c.Kinds, kindName},
		{"roster.by-committee", "roster.committee", c.ByCommittee, groupName},
	} {
		if len(part.parts) < 2 && part.head == "roster.committee" {
			continue
		}
		tables = append(tables, titled{title: p.Text(part.title), grid: numbersGrid(partNumbers(part.parts, part.name, p), part.head, p)})
	}
	changes := titled{title: p.Text("roster.compare.cells"), lines: []string{p.Text("roster.compare.same", "count", c.Same)}}
	if len(c.Cells) > 0 {
		changes.grid = &grid{columns: heads(p, 3, "report.column.cell", "report.column.committee", "compare.change")}
		changes.grid.columns[2].share = 2
		for _, change := range c.Cells {
			cell := latestOf(change)
			changes.grid.rows = append(changes.grid.rows, []string{text.Plain(cell.Name), text.Plain(cell.Committee), strings.Join(changeTexts(change, p), "; ")})
		}
	} else {
		changes.lines = []string{p.Text("roster.compare.none")}
	}
	for _, v := range c.Villages {
		changes.lines = append(changes.lines, villageChangeText(v, p))
	}
	return append(tables, changes)
}
