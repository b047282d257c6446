package roster

import (
	"path/filepath"

	"chibo/cmd/internal/reading"
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// unitRules are the header words of a roster of committees.
func unitRules(subject criteria.Subject) []words.Rule {
	if subject != criteria.Committees {
		return nil
	}
	return words.CommitteeRules()
}

// namesCells reports whether a head names party cells: then the roster is one
// of cells, and the committees are those that the cells belong to.
func (r *reader) namesCells(g *heads.Grid, h heads.Header) bool {
	heads := words.Phrases("chi bộ", "tên chi bộ")
	for row := h.Top; row <= h.Bottom; row++ {
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
func readCommittees(path string, options reading.Options) (*scoring.Roster, reading.FileUse, []diag.Problem, error) {
	units, use, problems, err := read(path, options)
	if err != nil {
		options.Subject = criteria.PartyCells
		var cells *scoring.Roster
		if cells, use, problems, err = read(path, options); err != nil {
			return nil, use, problems, err
		}
		units = reading.CommitteesOf(cells)
	}
	if len(units.Cells) == 0 {
		return nil, use, problems, diag.Fail(diag.BadRoster, "no-committees", diag.Pos{File: filepath.ToSlash(path)})
	}
	reading.SpellCommittees(units)
	return units, use, problems, nil
}
