package cli

import (
	"slices"
	"strings"

	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/lookup"
)

// cellArgument takes the cell from the leading arguments: a clerk who leaves
// out the quotes gives `Chi bộ thôn Đông` as four. It ends where a path that is
// there, or a period, begins.
func cellArgument(arguments []string) (cell string, rest []string) {
	for i := range arguments {
		if _, words := leadingPeriod(arguments[i:]); i > 0 && (words > 0 || exists(arguments[i])) {
			return strings.Join(arguments[:i], " "), arguments[i:]
		}
	}
	return strings.Join(arguments, " "), nil
}

// findCell finds the one cell meant: by id, whole name, number in the list of
// the period, or a part of the name. None is guessed: the nearest are named.
func findCell(roster *scoring.Roster, text string, period scoring.Period) (*scoring.PartyCell, error) {
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
		return nil, usage("ambiguous-cell-named", "cell", text, "near", near)
	case len(near) > 0:
		return nil, usage("unknown-cell-named/near", "cell", text, "near", near)
	}
	return nil, usage("unknown-cell-named", "cell", text)
}

// nearestIDs finds the cells whose code is a slip away.
func nearestIDs(roster *scoring.Roster, text string) (cells []int) {
	var ids []string
	for _, c := range roster.Cells {
		ids = append(ids, c.ID)
	}
	if near := nearest(text, ids); near != "" {
		cells = append(cells, slices.Index(ids, near))
	}
	return cells
}

func resultOf(result *scoring.Result, cell *scoring.PartyCell) *scoring.CellResult {
	for i := range result.Cells {
		if result.Cells[i].Cell == cell {
			return &result.Cells[i]
		}
	}
	return nil
}
