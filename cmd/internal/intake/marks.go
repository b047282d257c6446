package intake

import (
	"errors"
	"strings"

	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/scoring"
)

// markAt reads a cell of marks.
func (r *reader) markAt(g *grid, row, col int) scoring.Mark {
	cell := r.at(g, row, col)
	means := r.markOf(cell)
	mark := scoring.Mark{State: means.state, Points: means.points, Text: cell.text, At: g.spot(row, col)}
	switch {
	case cell == r.blank:
		if g.Is(row, col, workbook.Uncomputed) {
			mark.State = scoring.UncomputedMark
		}
	case (mark.Text == "1" || mark.Text == "0") && g.Is(row, col, workbook.Boolean):
		mark.State, mark.Points, mark.Text = scoring.WordMark, 0, map[string]string{"1": "TRUE", "0": "FALSE"}[mark.Text]
	}
	return mark
}

// A markMeaning is what a text alone tells of a mark.
type markMeaning struct {
	state  scoring.MarkState
	points criteria.Points
}

func meaningOfMark(text string) markMeaning {
	switch {
	case strings.Trim(text, " .…_") == "":
		return markMeaning{state: scoring.BlankMark}
	case errorValue(text):
		return markMeaning{state: scoring.ErrorMark}
	}
	switch points, err := criteria.ParsePoints(text); {
	case err == nil:
		return markMeaning{scoring.NumberMark, points}
	case errors.Is(err, criteria.ErrTooFine):
		return markMeaning{state: scoring.TooFineMark}
	}
	return markMeaning{state: scoring.WordMark}
}

// totalAt reads a stated total. Whether it is a formula's result is asked only
// where it makes a difference: nothing added up.
func (r *reader) totalAt(g *grid, row, col int) scoring.Mark {
	mark := r.markAt(g, row, col)
	if mark.State == scoring.NumberMark && mark.Points == 0 {
		mark.Formula = g.Is(row, col, workbook.Formula)
	}
	mark.Formula = mark.Formula || mark.State == scoring.UncomputedMark
	return mark
}

// isFormulaAt reports whether the value read at a place is a formula's result.
func isFormulaAt(g *grid, at scoring.Place) bool {
	return g.Is(int(at.Row)-1, int(at.Col)-1, workbook.Formula)
}

// holdsSomething reports whether a cell of marks was filled in, be it with a
// formula that has no value yet.
func holdsSomething(m scoring.Mark) bool { return m.Entered() }
