package heads

import (
	"slices"
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// MarkAt reads a cell of marks.
func (ts *Texts) MarkAt(g *Grid, row, col int) scoring.Mark {
	cell := ts.At(g, row, col)
	means := ts.MarkOf(cell)
	mark := scoring.Mark{State: means.State, Points: means.Points, Text: cell.Text, At: g.Place(row, col)}
	if flags := g.Flags(row, col); flags != 0 {
		asSeen(&mark, flags, g)
	}
	return mark
}

// asSeen makes of a mark what people see in its cell.
func asSeen(mark *scoring.Mark, flags workbook.Flags, g *Grid) {
	const otherwise = workbook.Percent | workbook.Date | workbook.Clock | workbook.Unknown | workbook.Struck | workbook.Script
	switch {
	case flags&workbook.Uncomputed != 0:
		mark.State = scoring.UncomputedMark
	case mark.State == scoring.BlankMark:
	case flags&workbook.Fault != 0:
		mark.State, mark.Points = scoring.ErrorMark, 0
	case flags&workbook.Boolean != 0:
		mark.State, mark.Points, mark.Text = scoring.WordMark, 0, workbook.Shown(mark.Text, flags, g.From1904)
	case flags&otherwise != 0:
		mark.State, mark.Points, mark.Text = scoring.ShownMark, 0, workbook.Shown(mark.Text, flags, g.From1904)
	default:
		if shown, other := g.Masked(flags, mark.Text); other {
			mark.State, mark.Points, mark.Text = scoring.ShownMark, 0, shown
		}
	}
}

// OutOf reads "4/5" as 4 where 5 are full marks; any other share is no mark.
func (ts *Texts) OutOf(g *Grid, mark scoring.Mark, full criteria.Points) scoring.Mark {
	if mark.State != scoring.WordMark || mark.At.Row == 0 {
		return mark
	}
	if means := ts.MarkOf(ts.At(g, int(mark.At.Row)-1, int(mark.At.Col)-1)); means.OutOf != 0 && means.OutOf == full.Abs() {
		mark.State, mark.Points = scoring.NumberMark, means.Points
	}
	return mark
}

// TotalAt reads a stated total. Whether it is a formula's result is asked only
// where it makes a difference: nothing added up.
func (ts *Texts) TotalAt(g *Grid, row, col int) scoring.Mark {
	mark := ts.MarkAt(g, row, col)
	if mark.State == scoring.NumberMark && mark.Points == 0 {
		mark.Formula = g.Is(row, col, workbook.Formula)
	}
	mark.Formula = mark.Formula || mark.State == scoring.UncomputedMark && !g.Is(row, col, workbook.Typed)
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

// PointsIn returns the number that a text is, with what a clerk puts behind it: "85
// điểm", "85/100".
func PointsIn(text string) (criteria.Points, bool) {
	text = workbook.Trim(text)
	if !HasFigure(text) || beginsWithLetter(text) {
		return 0, false
	}
	text = words.WithoutUnit(text)
	if first, full, found := strings.Cut(text, "/"); found {
		if of, err := criteria.ParsePoints(workbook.Trim(full)); err == nil && of < firstYear {
			text = workbook.Trim(first)
		}
	}
	p, err := criteria.ParsePoints(text)
	return p, err == nil
}

// beginsWithLetter is a quick look: whether a text begins with a letter, as no number does:
// a plain one, or one of Vietnamese, which are of two bytes from C3 to C6, or of three from E1.
func beginsWithLetter(text string) bool {
	c := text[0]
	return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0xc3 && c <= 0xc6 || c == 0xe1
}

// firstYear is a number over which none is points: "7/2026" is a month.
const firstYear = 1900 * criteria.Point

// PointsOf is PointsIn of a text that comes again: what it means as a mark is
// remembered.
func (ts *Texts) PointsOf(l *Text) (criteria.Points, bool) {
	if means := ts.MarkOf(l); means.State == scoring.NumberMark {
		return means.Points, true
	}
	return PointsIn(l.Text)
}

// IsTick reports whether a text only marks its place.
func IsTick(text string) bool {
	switch text {
	case "x", "X", "v", "V", "✓", "✔", "√", "☑", "☒", "+", "●", "•":
		return true
	}
	return false
}

// IsFigure reports whether a text is nothing but a number, or an error in place of
// one.
func IsFigure(text string) bool {
	if text == "" || len(text) > 40 {
		return false
	}
	if c := text[0]; c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' && c != 'E' {
		return false
	}
	if words.ErrorValue(text) {
		return true
	}
	_, err := criteria.ParsePoints(strings.TrimSuffix(text, "%"))
	return err == nil || err == criteria.ErrTooFine
}

// MonthTotals returns what a row has of its months, those of other periods too: of
// each its superior's total, else the only one.
func (ts *Texts) MonthTotals(g *Grid, h *Header, row int) (totals []criteria.Points) {
	for i := range h.Months {
		total := scoring.Mark{}
		for _, c := range h.Months[i].Columns {
			if c.Role != words.SelfRole && c.Role != words.ReviewRole && c.Role != words.TotalRole {
				continue
			}
			if m := ts.MarkAt(g, row, c.Col); m.State == scoring.NumberMark && (total.State != scoring.NumberMark || c.Role == words.ReviewRole) {
				total = m
			}
		}
		if total.State == scoring.NumberMark {
			totals = append(totals, total.Points)
		}
	}
	return totals
}

// MeanOrSum reports whether a number is the sum of some totals, or their mean: to a
// whole, a tenth or a hundredth, whichever way a half was rounded, or exactly.
func MeanOrSum(n criteria.Points, totals []criteria.Points) bool {
	sum, count := criteria.Points(0), criteria.Points(len(totals))
	for _, t := range totals {
		sum += t
	}
	if count == 0 || n == sum {
		return count > 0
	}
	for unit := criteria.Points(1); unit <= criteria.Point; unit *= 10 {
		if n%unit == 0 && 2*(n*count-sum).Abs() <= unit*count {
			return true
		}
	}
	return false
}

// HoldsError reports whether a problem keeps a meeting from being graded.
func HoldsError(problems []diag.Problem) bool {
	return slices.ContainsFunc(problems, func(p diag.Problem) bool { return p.Severity == diag.Error })
}
