package inputs

import (
	"slices"

	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/flags"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/lookup"
)

// FindCell finds the one cell meant: by id, whole name, number in the list of
// the period, or a part of the name. None is guessed: the nearest are named.
func FindCell(roster *scoring.Roster, text string, period scoring.Period) (*scoring.PartyCell, error) {
	index := lookup.NewIndex(roster)
	found := index.FindSpoken(text, period)
	if found.Cell >= 0 {
		return &roster.Cells[found.Cell], nil
	}
	var near []diag.Message
	candidates := found.Candidates
	if !found.Ambiguous {
		candidates = index.Nearest(text, "")
	}
	if len(candidates) == 0 {
		candidates = nearestIDs(roster, text)
	}
	for _, i := range candidates {
		c := roster.Cells[i]
		near = append(near, diag.Msg("explain.candidate", "cell", c.Name, "id", c.ID))
	}
	switch {
	case found.Ambiguous:
		return nil, exit.Usage("ambiguous-cell-named", "cell", text, "near", near)
	case len(near) > 0:
		return nil, exit.Usage("unknown-cell-named/near", "cell", text, "near", near)
	}
	return nil, exit.Usage("unknown-cell-named", "cell", text)
}

// nearestIDs finds the cells whose code is a slip away.
func nearestIDs(roster *scoring.Roster, text string) (cells []int) {
	var ids []string
	for _, c := range roster.Cells {
		ids = append(ids, c.ID)
	}
	if near := flags.Nearest(text, ids); near != "" {
		cells = append(cells, slices.Index(ids, near))
	}
	return cells
}
