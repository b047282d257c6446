package reading

import (
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
)

// marksCriteria reports whether rows that name criteria of a set hold numbers that
// could be marks, whatever the words over them: a column of them behind the titles that
// are not the full marks, or one more beside the full marks.
func (sv surveyor) marksCriteria(g *heads.Grid) bool {
	for set := range sv.Sets {
		named := sv.criteriaRows(g, set)
		if len(named) < min(2, len(sv.Leaves[set])) {
			continue
		}
		marks, full := 0, 0
		for col := range words.HeaderWidth {
			switch sv.figuresBeside(g, named, set, col) {
			case markFigures:
				marks++
			case fullFigures:
				full++
			}
		}
		if marks > 0 || full > 1 {
			return true
		}
	}
	return false
}

// A criterionRow is a row with the whole title of a criterion.
type criterionRow struct{ row, col, leaf int }

// criteriaRows are the rows that name a criterion of a set, each criterion once.
func (sv surveyor) criteriaRows(g *heads.Grid, set int) (named []criterionRow) {
	seen := map[int]bool{}
	for row := range g.Rows {
		for col := range min(g.Width(row), words.HeaderWidth) {
			text := g.Text(row, col)
			if text == "" || heads.IsFigure(text) {
				continue
			}
			lines := sv.Titled(set, sv.WithoutID(text))
			if len(lines) == 1 && lines[0].Leaf >= 0 && !seen[lines[0].Leaf] {
				seen[lines[0].Leaf] = true
				named = append(named, criterionRow{row, col, lines[0].Leaf})
				break
			}
		}
	}
	return named
}

// What the numbers of a column beside the names of criteria are.
type figures int

const (
	noFigures   figures = iota // none, or more than the full marks
	fullFigures                // the criteria's full marks
	markFigures                // within the full marks
)

func (sv surveyor) figuresBeside(g *heads.Grid, named []criterionRow, set, col int) figures {
	found, full := 0, true
	for _, n := range named {
		points, number := heads.PointsIn(g.Text(n.row, col))
		if !number || col <= n.col { // before the titles are their numbers
			continue
		}
		most := sv.Leaves[set][n.leaf].Max
		if points < 0 || points > most {
			return noFigures
		}
		found++
		full = full && points == most
	}
	switch {
	case found == 0:
		return noFigures
	case full:
		return fullFigures
	default:
		return markFigures
	}
}
