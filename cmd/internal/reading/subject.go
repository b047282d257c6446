package reading

import (
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/scoring"
	"chibo/scoring/naming"
)

// unitInHead finds the one committee of the roster that the lines of a
// letterhead name: the superior's stands there too.
func (p *placer) unitInHead(g *heads.Grid, b heads.Extent) (text string, row, col int, found bool) {
	unit := -1
	for at := b.From; at < min(b.Header, len(g.Rows)); at++ {
		for c := range min(g.Width(at), words.HeaderWidth) {
			line := g.Text(at, c)
			if len(line) > 200 || strings.Contains(line, ":") || !words.StartsAny(p.Vocabulary.Key(line), p.Vocabulary.Cell) {
				continue
			}
			switch named := p.Index.Find(line, ""); {
			case named.Cell < 0:
			case unit >= 0 && named.Cell != unit:
				return "", 0, 0, false
			default:
				unit, text, row, col, found = named.Cell, line, at, c, true
			}
		}
	}
	return text, row, col, found
}

// CommitteesOf makes the roster of committees out of one of cells: those that
// its cells belong to. How many members a committee has is not told there.
func CommitteesOf(cells *scoring.Roster) *scoring.Roster {
	units := &scoring.Roster{File: cells.File}
	seen := map[string]bool{}
	for _, c := range cells.Cells {
		key := naming.CommitteeKey(c.Committee)
		if c.Committee == "" || !c.To.IsZero() || seen[key] {
			continue
		}
		seen[key] = true
		units.Cells = append(units.Cells, scoring.PartyCell{ID: c.Committee, Name: c.Committee, Pos: c.Pos})
	}
	return units
}

// SpellCommittees lets each committee be found as clerks write it: "Đảng ủy xã
// A", "Đảng bộ xã A", "Ban Chấp hành Đảng bộ xã A" are one.
func SpellCommittees(units *scoring.Roster) {
	for i := range units.Cells {
		c := &units.Cells[i]
		bare := naming.CommitteeKey(c.Name)
		for _, lead := range []string{"", "Đảng ủy ", "Đảng bộ ", "Ban Chấp hành Đảng bộ ", "Ban Chấp hành "} {
			if alias := lead + bare; naming.NameKey(alias) != naming.NameKey(c.Name) {
				c.Aliases = append(c.Aliases, alias)
			}
		}
	}
}
