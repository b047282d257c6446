package intake

import (
	"errors"
	"strings"

	"chibo/criteria"
	"chibo/scoring"
)

// markAt reads a cell of marks.
func markAt(g *grid, row, col int) scoring.Mark {
	mark := scoring.Mark{State: scoring.BlankMark, Text: g.text(row, col), At: g.spot(row, col)}
	switch {
	case strings.Trim(mark.Text, " .…_") == "":
		if mark.Text == "" && g.book.formulaWithoutValue(g.sheet, mark.At.Address()) {
			mark.State = scoring.UncomputedMark
		}
		return mark
	case errorValue(mark.Text):
		mark.State = scoring.ErrorMark
		return mark
	}
	points, err := criteria.ParsePoints(mark.Text)
	switch {
	case (mark.Text == "1" || mark.Text == "0") && g.book.isBoolean(g.sheet, mark.At.Address()):
		mark.State, mark.Text = scoring.WordMark, map[string]string{"1": "TRUE", "0": "FALSE"}[mark.Text]
	case err == nil:
		mark.State, mark.Points = scoring.NumberMark, points
	case errors.Is(err, criteria.ErrTooFine):
		mark.State = scoring.TooFineMark
	default:
		mark.State = scoring.WordMark
	}
	return mark
}

// totalAt reads a stated total. Whether it is a formula's result is asked only
// where it makes a difference: nothing added up.
func totalAt(g *grid, row, col int) scoring.Mark {
	mark := markAt(g, row, col)
	if mark.State == scoring.NumberMark && mark.Points == 0 {
		mark.Formula = g.book.isFormula(g.sheet, mark.At.Address())
	}
	mark.Formula = mark.Formula || mark.State == scoring.UncomputedMark
	return mark
}

// holdsSomething reports whether a cell of marks was filled in, be it with a
// formula that has no value yet.
func holdsSomething(m scoring.Mark) bool { return m.Entered() }
