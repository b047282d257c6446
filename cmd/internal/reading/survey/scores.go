package survey

import (
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
)

// LooksLikeScores reports whether a table stands there of which the title or a head over
// numbers speaks of scoring, or that has what points look like in rows of known cells,
// or marks in rows of criteria. One without a head is judged by its rows: a known cell
// with numbers beside it.
func (s Surveyor) LooksLikeScores(g *heads.Grid) bool {
	if s.marksCriteria(g) {
		return true
	}
	top, bottom, headed := s.GuessHead(g)
	if !headed {
		return !s.onlyExplains(g, -1) && s.namesWithFigures(g)
	}
	if s.onlyExplains(g, bottom) || s.countsParts(g, top, bottom) {
		return false
	}
	for row := range top {
		for col := range min(g.Width(row), words.HeaderWidth) {
			if text := s.At(g, row, col); text != s.Blank && len(text.Text) < 200 && s.Vocabulary.Scoring.OfTotals(s.KeyOf(text), true) {
				return true
			}
		}
	}
	for col := range heads.ColumnsOf(g, top, bottom) {
		if s.scoredBelow(g, top, bottom, col) {
			return true
		}
	}
	return false
}

// scoredBelow reports whether a column of a table that was not recognised may hold
// scores: its head speaks of them over numbers, grades or ticks, or they look like
// points in rows of known cells.
func (s Surveyor) scoredBelow(g *heads.Grid, top, bottom, col int) bool {
	head, _, _ := s.WholeHead(g, top, bottom, col)
	key, headers := s.Vocabulary.Key(head), s.Vocabulary.Scoring
	speaks := headers.Scores(key) || headers.Reviews(key)
	full, found, high, all := s.Sets[0].FullMarks(), 0, 0, true
	for row := bottom + 1; row < len(g.Rows); row++ {
		text := s.At(g, row, col)
		if text == s.Blank || words.Placeholder(text.Text) {
			continue
		}
		if speaks && s.CouldBeMark(text, full, 0) {
			return true
		}
		points, number := heads.PointsIn(text.Text)
		if !s.namesCell(g, row) {
			continue
		}
		all = all && number && points >= 0 && points <= full
		if found++; number && 2*points >= full {
			high++
		}
	}
	return found > 0 && all && 2*high >= found && !headers.IsCount(key) && !headers.IsMeasure(head, key) && !words.AnyIn(key, headers.Derived)
}

// namesCell reports whether a text of a row is a known cell's name.
func (s Surveyor) namesCell(g *heads.Grid, row int) bool {
	for col := range min(g.Width(row), words.HeaderWidth) {
		text := s.At(g, row, col)
		if text != s.Blank && len(text.Text) < 200 && !heads.IsFigure(text.Text) && !s.Gathering && s.isKnownCell(text.Text) {
			return true
		}
	}
	return false
}

// namesWithFigures reports whether a row names a known cell and holds two numbers, or
// numbers stand below each other beside texts that speak of scoring or of cells.
func (s Surveyor) namesWithFigures(g *heads.Grid) bool {
	table, known := s.HoldsTable(g), false
	for row := range g.Rows {
		named, figures := s.namesCell(g, row), 0
		for col := range min(g.Width(row), words.HeaderWidth) {
			text := s.At(g, row, col)
			if text == s.Blank {
				continue
			}
			if heads.IsFigure(text.Text) {
				figures++
				continue
			}
			label, _ := s.LabelOf(text)
			known = known || label == words.CellRole || label == words.CodeRole || len(text.Text) < 200 && s.Vocabulary.Scoring.Scores(s.KeyOf(text))
		}
		known = known || named
		if named && figures >= 2 || table && known {
			return true
		}
	}
	return false
}

func (s Surveyor) isKnownCell(text string) bool {
	f := s.Find(text, "")
	return f.Cell >= 0 || f.Ambiguous
}

// HoldsTable reports whether numbers stand below each other: three at least.
func (s Surveyor) HoldsTable(g *heads.Grid) bool {
	below := map[int]int{}
	for row := range g.Rows {
		for col := range min(g.Width(row), words.HeaderWidth) {
			if heads.IsFigure(g.Text(row, col)) {
				if below[col]++; below[col] >= 3 {
					return true
				}
			}
		}
	}
	return false
}
