package reading

import (
	"errors"
	"strings"

	"golang.org/x/text/unicode/norm"

	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/scoring"
)

// markAt reads a cell of marks.
func (r *reader) markAt(g *grid, row, col int) scoring.Mark {
	cell := r.at(g, row, col)
	means := r.markOf(cell)
	mark := scoring.Mark{State: means.state, Points: means.points, Text: cell.text, At: g.spot(row, col)}
	if flags := g.Flags(row, col); flags != 0 {
		asSeen(&mark, flags, g.date1904())
	}
	return mark
}

// asSeen makes of a mark what people see in its cell.
func asSeen(mark *scoring.Mark, flags workbook.Flags, from1904 bool) {
	const otherwise = workbook.Percent | workbook.Date | workbook.Clock | workbook.Unknown | workbook.Struck | workbook.Script
	switch {
	case flags&workbook.Uncomputed != 0:
		mark.State = scoring.UncomputedMark
	case mark.State == scoring.BlankMark:
	case flags&workbook.Fault != 0:
		mark.State, mark.Points = scoring.ErrorMark, 0
	case flags&workbook.Boolean != 0:
		mark.State, mark.Points, mark.Text = scoring.WordMark, 0, workbook.Shown(mark.Text, flags, from1904)
	case flags&otherwise != 0:
		mark.State, mark.Points, mark.Text = scoring.ShownMark, 0, workbook.Shown(mark.Text, flags, from1904)
	}
}

// A markMeaning is what a text alone tells of a mark: of "4/5" that it is 4
// points where 5 are full marks.
type markMeaning struct {
	state  scoring.MarkState
	points criteria.Points
	outOf  criteria.Points // 0: the text does not say
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
		return markMeaning{state: scoring.NumberMark, points: points}
	case errors.Is(err, criteria.ErrTooFine):
		return markMeaning{state: scoring.TooFineMark}
	}
	if points, err := criteria.ParsePoints(withoutUnit(text)); err == nil {
		return markMeaning{state: scoring.NumberMark, points: points}
	}
	meaning := markMeaning{state: scoring.WordMark}
	if mark, full, found := strings.Cut(text, "/"); found {
		points, err := criteria.ParsePoints(withoutUnit(mark))
		outOf, errFull := criteria.ParsePoints(withoutUnit(full))
		if err == nil && errFull == nil && outOf > 0 {
			meaning.points, meaning.outOf = points, outOf
		}
	}
	return meaning
}

// withoutUnit takes "điểm" or "đ" from behind a number.
func withoutUnit(text string) string {
	text = strings.TrimRight(strings.Map(narrow, norm.NFC.String(text)), " .\u00a0\u3000")
	lower := strings.ToLower(text)
	for _, unit := range []string{"điểm", "diem", "đ"} {
		if strings.HasSuffix(lower, unit) && len(lower) == len(text) {
			return trim(text[:len(text)-len(unit)])
		}
	}
	return text
}

// narrow turns figures of full width into plain ones.
func narrow(c rune) rune {
	switch {
	case c >= '０' && c <= '９':
		return c - '０' + '0'
	case c == '，', c == '．':
		return '.'
	}
	return c
}

// outOf reads "4/5" as 4 where 5 are full marks; any other share is no mark.
func (r *reader) outOf(g *grid, mark scoring.Mark, full criteria.Points) scoring.Mark {
	if mark.State != scoring.WordMark || mark.At.Row == 0 {
		return mark
	}
	if means := r.markOf(r.at(g, int(mark.At.Row)-1, int(mark.At.Col)-1)); means.outOf != 0 && means.outOf == full.Abs() {
		mark.State, mark.Points = scoring.NumberMark, means.points
	}
	return mark
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
