package jsonout

import (
	"io"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring/compare"
)

type rosters struct {
	Before   rosterSide     `json:"before"`
	After    rosterSide     `json:"after"`
	Cells    []rosterChange `json:"cells"`
	Same     int            `json:"same"`
	Villages []villageMove  `json:"villages"`
	Problems []ProblemEntry `json:"problems"`
}

type rosterSide struct {
	Name string `json:"name"`
	roster
}

type rosterChange struct {
	ID        string        `json:"id"`
	Name      string        `json:"name"`
	Committee *string       `json:"committee"`
	Change    string        `json:"change"` // new, gone, ended, changed
	Renamed   *string       `json:"renamed"`
	Moved     *string       `json:"movedFrom"`
	Kind      *string       `json:"kindBefore"`
	Counts    []countChange `json:"counts"`
}

type countChange struct {
	What   compare.CountName      `json:"what"`
	Before criteria.Optional[int] `json:"before"`
	After  criteria.Optional[int] `json:"after"`
}

type villageMove struct {
	Name   string  `json:"name"`
	Before *string `json:"before"` // its cell; null: none, or not listed
	After  *string `json:"after"`
}

// RostersJSON writes the change between two rosters for other programs.
func RostersJSON(w io.Writer, c *compare.RosterComparison, problems []ProblemEntry) error {
	out := rosters{Before: rosterSide{c.Before.Name, rosterEntry(c.Before.Stats)}, After: rosterSide{c.After.Name, rosterEntry(c.After.Stats)},
		Cells: []rosterChange{}, Same: c.Same, Villages: []villageMove{}, Problems: problems}
	for _, change := range c.Cells {
		out.Cells = append(out.Cells, rosterChangeEntry(change))
	}
	for _, v := range c.Villages {
		var move villageMove
		if v.Before != nil {
			move.Name, move.Before = v.Before.Name, nonEmpty(v.Before.Cell)
		}
		if v.After != nil {
			move.Name, move.After = v.After.Name, nonEmpty(v.After.Cell)
		}
		out.Villages = append(out.Villages, move)
	}
	return writeJSON(w, out)
}

func rosterChangeEntry(c compare.RosterChange) rosterChange {
	cell := view.LatestOf(c)
	entry := rosterChange{ID: cell.ID, Name: cell.Name, Committee: nonEmpty(cell.Committee), Change: "changed", Counts: []countChange{}}
	switch {
	case c.Before == nil:
		entry.Change = "new"
	case c.Ended:
		entry.Change = "ended"
	case c.After == nil:
		entry.Change = "gone"
	}
	if c.Renamed {
		entry.Renamed = nonEmpty(c.Before.Name)
	}
	if c.Moved {
		entry.Moved = nonEmpty(c.Before.Committee)
	}
	if c.Kind {
		entry.Kind = nonEmpty(c.Before.Kind)
	}
	for _, n := range c.Counts {
		entry.Counts = append(entry.Counts, countChange{n.What, n.Before, n.After})
	}
	return entry
}

// RostersCSV writes a row a cell that changed.
func RostersCSV(w io.Writer, c *compare.RosterComparison, p *text.Printer, o CSVOptions) error {
	rows, err := o.begin(w)
	if err != nil {
		return err
	}
	head := []string{p.Text("report.column.id"), p.Text("report.column.cell"), p.Text("report.column.committee"), p.Text("compare.change")}
	if err := rows.Write(head); err != nil {
		return err
	}
	for _, change := range c.Cells {
		cell := view.LatestOf(change)
		if err := rows.Write([]string{harmless(cell.ID), harmless(cell.Name), harmless(cell.Committee), harmless(strings.Join(view.ChangeTexts(change, p), "; "))}); err != nil {
			return err
		}
	}
	rows.Flush()
	return rows.Error()
}
