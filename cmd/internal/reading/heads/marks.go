package heads

import (
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/scoring"
)

// MarkAt reads a cell of marks.
func (r *Reader) MarkAt(g *Grid, row, col int) scoring.Mark {
	cell := r.At(g, row, col)
	means := r.MarkOf(cell)
	mark := scoring.Mark{State: means.State, Points: means.Points, Text: cell.Text, At: g.Place(row, col)}
	if flags := g.Flags(row, col); flags != 0 {
		asSeen(&mark, flags, g.From1904)
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

// OutOf reads "4/5" as 4 where 5 are full marks; any other share is no mark.
func (r *Reader) OutOf(g *Grid, mark scoring.Mark, full criteria.Points) scoring.Mark {
	if mark.State != scoring.WordMark || mark.At.Row == 0 {
		return mark
	}
	if means := r.MarkOf(r.At(g, int(mark.At.Row)-1, int(mark.At.Col)-1)); means.OutOf != 0 && means.OutOf == full.Abs() {
		mark.State, mark.Points = scoring.NumberMark, means.Points
	}
	return mark
}

// TotalAt reads a stated total. Whether it is a formula's result is asked only
// where it makes a difference: nothing added up.
func (r *Reader) TotalAt(g *Grid, row, col int) scoring.Mark {
	mark := r.MarkAt(g, row, col)
	if mark.State == scoring.NumberMark && mark.Points == 0 {
		mark.Formula = g.Is(row, col, workbook.Formula)
	}
	mark.Formula = mark.Formula || mark.State == scoring.UncomputedMark
	return mark
}

// IsFormulaAt reports whether the value read at a place is a formula's result.
func IsFormulaAt(g *Grid, at scoring.Place) bool {
	return g.Is(int(at.Row)-1, int(at.Col)-1, workbook.Formula)
}

// HoldsSomething reports whether a cell of marks was filled in, be it with a
// formula that has no value yet.
func HoldsSomething(m scoring.Mark) bool { return m.Entered() }

// HasFigure is a fast pre-check: whether a text may hold a number, in figures of
// whatever width.
func HasFigure(text string) bool {
	const fullWidth = 0xef // the first byte of "０"
	for i := range len(text) {
		if c := text[i]; c >= '0' && c <= '9' || c == fullWidth {
			return true
		}
	}
	return false
}
