package judge

import (
	"slices"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A columnCell is a non-blank cell of a column that has no role.
type columnCell struct {
	row   int
	text  *heads.Text
	full  criteria.Points // of the criterion or group, or of the sheet
	leaf  int             // -1: of no criterion
	means words.MarkMeaning
}

// Short names of the states of a mark.
const (
	numberMark = scoring.NumberMark
	errorMark  = scoring.ErrorMark
)

func allOf(cells []columnCell, holds func(columnCell) bool) bool {
	return !slices.ContainsFunc(cells, func(c columnCell) bool { return !holds(c) })
}

// withFormulas returns the cells of a column, formulas without a result among them only
// where they may be marks.
func withFormulas(cells []columnCell, may bool) []columnCell {
	if may {
		return cells
	}
	return slices.DeleteFunc(cells, func(c columnCell) bool { return c.means.State == scoring.UncomputedMark })
}

// sameTick reports whether a column holds nothing but one and the same tick.
func sameTick(cells []columnCell) bool {
	return allOf(cells, func(c columnCell) bool { return heads.IsTick(c.text.Text) && c.text.Text == cells[0].text.Text })
}

// columnFinding is what is said of a column of which so many cells were not understood.
func columnFinding(code diag.Code, c *heads.BlockColumn, col int, at diag.Pos, count int) unreadFinding {
	return unreadFinding{code: code, variant: headless(c.Head), head: c.Head, what: "column", at: at,
		args: []any{"count", count, "column", heads.ColumnName(col)}}
}

// UnknownColumn says that a column is not understood, of which so many cells were filled
// and no grade hangs on them.
func UnknownColumn(b *heads.LayoutBlock, c *heads.BlockColumn, at diag.Pos, count int) diag.Problem {
	f := columnFinding(diag.UnreadColumn, c, c.Col, at, count)
	f.layout = string(b.Layout)
	return f.problem()
}

// headless is the variant of a column's problem where it has no head that can be taught:
// "+/-" has no letters.
func headless(head string) string {
	if criteria.Key(head) == "" {
		return "no-head"
	}
	return ""
}
