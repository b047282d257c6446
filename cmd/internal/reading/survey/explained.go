package survey

import (
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
)

// countsParts reports whether a column of counts holds in every row of the table the sum of
// the whole numbers to its right: so many cells, and of these so many Tốt, Khá …
func (s Surveyor) countsParts(g *heads.Grid, top, bottom int) bool {
	for col := range heads.ColumnsOf(g, top, bottom) {
		head, _, _ := s.WholeHead(g, top, bottom, col)
		if head == "" || !s.Vocabulary.Scoring.IsCount(s.Vocabulary.Key(head)) {
			continue
		}
		rows, parted := 0, true
		for row := bottom + 1; row < len(g.Rows) && parted; row++ {
			if heads.IsFigure(g.Text(row, col)) {
				rows, parted = rows+1, partsOf(g, row, col)
			}
		}
		if rows > 1 && parted {
			return true
		}
	}
	return false
}

// partsOf reports whether two whole numbers or more right of a column add up to its own.
func partsOf(g *heads.Grid, row, col int) bool {
	left, parts := criteria.Points(0), -1
	for ; col < min(g.Width(row), words.HeaderWidth); col++ {
		points, number := heads.PointsIn(g.Text(row, col))
		switch {
		case g.Text(row, col) == "":
			continue
		case !number || points%criteria.Point != 0:
			return false
		case parts < 0:
			left = points
		default:
			left -= points
		}
		parts++
	}
	return left == 0 && parts > 1
}

// onlyExplains reports whether all rows below a head that hold figures name a grade or a
// criterion of one set, those that add them up apart: a scale of grades, how many have
// each, or the criteria as they are printed. That no marks stand beside these is known.
func (s Surveyor) onlyExplains(g *heads.Grid, bottom int) bool {
	for set := range s.Sets {
		rows, explained, sums := 0, 0, 0
		for row := bottom + 1; row < len(g.Rows); row++ {
			figure, explains, sum := false, false, false
			for col := range min(g.Width(row), words.HeaderWidth) {
				text := g.Text(row, col)
				figure = figure || col > 0 && heads.IsFigure(text)
				if text != "" && !heads.IsFigure(text) && len(text) < 300 {
					line := s.MatchLine(set, "", s.WithoutID(text))
					explains = explains || line.Leaf >= 0 || line.Group >= 0 || s.NamesGrade(text, set)
					sum = sum || words.StartsAny(s.Vocabulary.Key(text), s.Vocabulary.Total)
				}
			}
			switch {
			case !figure:
				continue
			case explains:
				explained++
			case sum:
				sums++
			}
			rows++
		}
		if explained > 0 && explained+sums == rows {
			return true
		}
	}
	return false
}
