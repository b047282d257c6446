package survey

import (
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
)

// marksCriteria reports whether beside the criteria of a set stands what could be marks,
// whatever the words over them: a line of them that is not the full marks, or one more
// beside the full marks. Criteria name rows, and lines are columns; in a transposed
// table they head columns, and lines are rows.
func (s Surveyor) marksCriteria(g *heads.Grid) bool {
	_, _, marked := s.CriteriaLines(g)
	return marked
}

// CriteriaLines reports whether criteria of a set are named, whether these are most of
// them, and beside those of one what could be marks.
func (s Surveyor) CriteriaLines(g *heads.Grid) (found, most, marked bool) {
	top, bottom, headed := s.GuessHead(g)
	for set := range s.Sets {
		named, rows, cols := s.criteriaNamed(g, set)
		if len(named) < min(2, len(s.Leaves[set])) {
			continue
		}
		found, most = true, most || 2*len(named) >= len(s.Leaves[set])
		down := criteriaLines{Grid: g, set: set, named: named, label: func(col int) string {
			if !headed {
				return ""
			}
			head, _, _ := s.WholeHead(g, top, bottom, col)
			return head
		}}
		across := criteriaLines{Grid: g, set: set, named: named, across: true, label: func(row int) string { return g.Text(row, firstText(g, row)) }}
		if rows >= cols && s.holdsMarks(&down, words.HeaderWidth) || cols >= rows && s.holdsMarks(&across, len(g.Rows)) {
			return true, most, true
		}
	}
	return found, most, false
}

// A criterionCell is a cell with the whole title of a criterion.
type criterionCell struct{ row, col, leaf int }

// criteriaNamed are the cells that name a criterion of a set, each criterion once, and in
// how many rows and columns they stand.
func (s Surveyor) criteriaNamed(g *heads.Grid, set int) (named []criterionCell, rows, cols int) {
	seen, inRow, inCol := map[int]bool{}, map[int]bool{}, map[int]bool{}
	for row := range g.Rows {
		for col := range min(g.Width(row), words.HeaderWidth) {
			text := g.Text(row, col)
			if text == "" || heads.IsFigure(text) {
				continue
			}
			lines := s.Titled(set, s.WithoutID(text))
			if len(lines) == 1 && lines[0].Leaf >= 0 && !seen[lines[0].Leaf] {
				seen[lines[0].Leaf], inRow[row], inCol[col] = true, true, true
				named = append(named, criterionCell{row, col, lines[0].Leaf})
			}
		}
	}
	return named, len(inRow), len(inCol)
}

// criteriaLines are the lines beside cells that name criteria: the columns to the right
// of them, or the rows below.
type criteriaLines struct {
	*heads.Grid
	set    int
	named  []criterionCell
	across bool
	label  func(line int) string // what heads a line; empty: nothing is known to
}

// at is where a line meets the row or column of a criterion; before the titles stand
// their numbers.
func (c *criteriaLines) at(n criterionCell, line int) (row, col int, beside bool) {
	if c.across {
		return line, n.col, line > n.row
	}
	return n.row, line, line > n.col
}

// holdsMarks reports whether one of the lines holds what could be marks. Points of tiers,
// the full marks first, are none.
func (s Surveyor) holdsMarks(c *criteriaLines, lines int) bool {
	full, tier := false, -2 // the line before it, where that is one of tiers
	for line := range lines {
		switch kind := s.figuresOf(c, line); {
		case kind == noFigures:
		case tier == line-1 && s.lowerTier(c, tier, line), kind == fullFigures && s.lowerTier(c, line, line+1):
			tier = line
		case kind == markFigures || full:
			return true
		default:
			full = true
		}
	}
	return false
}

// What the numbers of a line beside the names of criteria are.
type figures int

const (
	noFigures   figures = iota // none, or mostly more than the full marks, or counted
	fullFigures                // the criteria's full marks
	markFigures                // mostly within the full marks
)

func (s Surveyor) figuresOf(c *criteriaLines, line int) figures {
	found, beyond, full := 0, 0, true
	for _, n := range c.named {
		row, col, beside := c.at(n, line)
		text := s.At(c.Grid, row, col)
		if !beside || text == s.Blank || words.Placeholder(text.Text) {
			continue
		}
		found++
		most := s.Leaves[c.set][n.leaf].Max
		points, number := heads.PointsIn(text.Text)
		full = full && number && points.Abs() == most
		if number && points.Abs() > most || !number && !s.CouldBeMark(text, most, c.set) {
			beyond++
		}
	}
	key := s.Vocabulary.Key(c.label(line))
	switch {
	case found == 0 || 2*beyond >= found, s.Vocabulary.Scoring.IsCount(key):
		return noFigures
	case full:
		return fullFigures
	default:
		return markFigures
	}
}

// lowerTier reports whether the next line is the tier below a line: their labels differ
// in their numbers alone ("Mức 1", "Mức 2") or are grades, and it gives each criterion
// fewer points.
func (s Surveyor) lowerTier(c *criteriaLines, line, next int) bool {
	label, below := c.label(line), c.label(next)
	_, grade := s.GradeTitle(label, c.set)
	_, lower := s.GradeTitle(below, c.set)
	if stem := withoutNumber(label); label == below || !(grade && lower) && (stem == "" || stem != withoutNumber(below)) {
		return false
	}
	both := 0
	for _, n := range c.named {
		points, given := c.pointsOf(n, line)
		lower, also := c.pointsOf(n, next)
		if !given || !also {
			continue
		}
		if both++; lower >= points {
			return false
		}
	}
	return both > 0
}

func withoutNumber(label string) string { return strings.TrimRight(label, "0123456789IVX ") }

// pointsOf are the points that a line gives a criterion.
func (c *criteriaLines) pointsOf(n criterionCell, line int) (criteria.Points, bool) {
	row, col, beside := c.at(n, line)
	if !beside {
		return 0, false
	}
	return heads.PointsIn(c.Text(row, col))
}

// firstText is the first column of a row that holds something.
func firstText(g *heads.Grid, row int) int {
	for col := range g.Width(row) {
		if g.Text(row, col) != "" {
			return col
		}
	}
	return 0
}
