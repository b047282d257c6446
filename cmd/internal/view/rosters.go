package view

import (
	"strings"

	"chibo/cmd/internal/text"
	"chibo/scoring/compare"
)

// RostersTitle names the two rosters compared.
func RostersTitle(c *compare.RosterComparison, p *text.Printer) string {
	return p.Text("roster.compare.title", "before", text.Plain(c.Before.Name), "after", text.Plain(c.After.Name))
}

// RostersTables are the numbers in all, by kind and by committee, and the cells
// and villages that changed.
func RostersTables(c *compare.RosterComparison, p *text.Printer) []Table {
	tables := []Table{{Title: p.Text("roster.compare.numbers"), Grid: numbersGrid(RosterNumbers(c, p), "roster.compare.what", p)}}
	for _, part := range []struct {
		title, head string
		numbers     []RosterNumber
	}{
		{"roster.by-kind", "roster.kind", KindNumbers(c, p)},
		{"roster.by-committee", "roster.committee", CommitteeNumbers(c, p)},
	} {
		if part.head == "roster.committee" && len(c.ByCommittee) < 2 {
			continue
		}
		tables = append(tables, Table{Title: p.Text(part.title), Grid: numbersGrid(part.numbers, part.head, p)})
	}
	changes := Table{Title: p.Text("roster.compare.cells"), Lines: []string{p.Text("roster.compare.same", "count", c.Same)}}
	if len(c.Cells) > 0 {
		changes.Grid = &Grid{Columns: heads(p, 3, "report.column.cell", "report.column.committee", "compare.change")}
		changes.Grid.Columns[2].Share = 2
		for _, change := range c.Cells {
			cell := LatestOf(change)
			changes.Grid.Rows = append(changes.Grid.Rows, []string{text.Plain(cell.Name), text.Plain(cell.Committee), strings.Join(ChangeTexts(change, p), "; ")})
		}
	} else {
		changes.Lines = []string{p.Text("roster.compare.none")}
	}
	for _, v := range c.Villages {
		changes.Lines = append(changes.Lines, VillageChangeText(v, p))
	}
	return append(tables, changes)
}
