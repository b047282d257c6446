package reading

import (
	"path/filepath"
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/naming"
)

// unitInHead finds the one committee of the roster that the lines of a
// letterhead name: the superior's stands there too.
func (r *reader) unitInHead(g *grid, b block) (text string, row, col int, found bool) {
	unit := -1
	for at := b.from; at < min(b.header, len(g.Rows)); at++ {
		for c := range min(g.Width(at), words.HeaderWidth) {
			line := g.Text(at, c)
			if len(line) > 200 || strings.Contains(line, ":") || !words.StartsAny(r.vocabulary.Key(line), r.vocabulary.Cell) {
				continue
			}
			switch named := r.index.Find(line, ""); {
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

// unitRules are the header words of a roster of committees.
func unitRules(subject criteria.Subject) []words.Rule {
	if subject != criteria.Committees {
		return nil
	}
	return words.CommitteeRules()
}

// namesCells reports whether a head names party cells: then the roster is one
// of cells, and the committees are those that the cells belong to.
func (r *rosterReader) namesCells(g *grid, h header) bool {
	heads := words.Phrases("chi bộ", "tên chi bộ")
	for row := h.top; row <= h.bottom; row++ {
		for col := range g.Width(row) {
			if words.StartsAny(r.vocabulary.Key(g.Text(row, col)), heads) {
				return true
			}
		}
	}
	return false
}

// readCommittees reads a roster of committees, else takes the committees of a
// roster of cells.
func readCommittees(path string, options Options) (*scoring.Roster, FileUse, []diag.Problem, error) {
	units, use, problems, err := readRoster(path, options)
	if err != nil {
		options.Subject = criteria.PartyCells
		var cells *scoring.Roster
		if cells, use, problems, err = readRoster(path, options); err != nil {
			return nil, use, problems, err
		}
		units = committeesOf(cells)
	}
	if len(units.Cells) == 0 {
		return nil, use, problems, &ProblemError{Problem: diag.New(diag.BadRoster, "no-committees", diag.Pos{File: filepath.ToSlash(path)})}
	}
	spellCommittees(units)
	return units, use, problems, nil
}

// committeesOf makes the roster of committees out of one of cells: those that
// its cells belong to. How many members a committee has is not told there.
func committeesOf(cells *scoring.Roster) *scoring.Roster {
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

// spellCommittees lets each committee be found as clerks write it: "Đảng ủy xã
// A", "Đảng bộ xã A", "Ban Chấp hành Đảng bộ xã A" are one.
func spellCommittees(units *scoring.Roster) {
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

// ofCommittees reports whether the sets score the committees' own meetings.
func ofCommittees(sets []*criteria.Set) bool { return len(sets) > 0 && sets[0].OfCommittees() }
