package main

import (
	"fmt"
	"io"
)

// longTable measures one long list, a row a meeting and a column a criterion.
func longTable(w io.Writer, o options) error {
	const columns = 40 // its facts, 31 criteria, total, note and month
	p, err := makeTable(o.folder, o.table)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "One list of %d rows and %d columns, %.1f MB\n\n", 3*p.cells, columns, float64(p.bytes)/1e6)
	printFigures(w, inRounds([]step{
		{"inflate the sheet, nothing else", func() (usage, error) { return p.own("inflate") }},
		{"scan every cell", func() (usage, error) { return p.own("scan") }},
		{"chibo score, JSON", func() (usage, error) { return p.json(o.program) }},
	}, o.rounds), "row", 3*p.cells)
	return nil
}
