package view

import (
	"fmt"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/scoring"
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

// LatestOf is the cell of a change as the later roster has it, else as the
// earlier.
func LatestOf(c compare.RosterChange) *scoring.PartyCell {
	if c.After != nil {
		return c.After
	}
	return c.Before
}

// ChangeTexts say what changed of a cell. Secretaries and supervisors are in
// none of it: the list needs no persons.
func ChangeTexts(c compare.RosterChange, p *text.Printer) []string {
	var texts []string
	say := func(key string, args ...any) { texts = append(texts, p.Text(key, args...)) }
	if c.After != nil && len(c.After.MergedFrom) > 0 {
		say("roster.change.merged", "names", text.Plain(strings.Join(c.After.MergedFrom, ", ")))
	}
	switch {
	case c.Before == nil:
		return append([]string{p.Text("roster.change.new")}, texts...)
	case c.Ended:
		return []string{p.Text("roster.change.ended")}
	case c.After == nil:
		return []string{p.Text("roster.change.gone")}
	}
	if c.Renamed {
		say("roster.change.renamed", "name", text.Plain(c.Before.Name))
	}
	if c.Moved {
		say("roster.change.moved", "committee", committeeName(c.Before.Committee, p))
	}
	if c.Kind {
		say("roster.change.kind", "from", KindName(c.Before.Kind, p), "to", KindName(c.After.Kind, p))
	}
	for _, n := range c.Counts {
		args := []any{"what", p.Text("roster.count." + string(n.What)), "before", countText(n.Before, p), "after", countText(n.After, p)}
		if n.Before.Known && n.After.Known {
			say("roster.change.counted", append(args, "change", signedCount(criteria.Some(n.After.Value-n.Before.Value), p))...)
		} else {
			say("roster.change.count", args...)
		}
	}
	return texts
}

func countText(n criteria.Optional[int], p *text.Printer) string {
	if !n.Known {
		return p.Text("roster.change.unknown")
	}
	return fmt.Sprint(n.Value)
}

// VillageChangeText says in a sentence what changed of a village.
func VillageChangeText(v compare.VillageChange, p *text.Printer) string {
	switch {
	case v.Before == nil:
		return p.Text("roster.village.new", "name", villageName(v.After))
	case v.After == nil:
		return p.Text("roster.village.gone", "name", villageName(v.Before))
	case v.After.Cell != "":
		return p.Text("roster.village.gained", "name", villageName(v.After))
	}
	return p.Text("roster.village.lost", "name", villageName(v.After))
}
