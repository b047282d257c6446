package reading

import (
	"slices"
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/taught"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// An unreadFinding is what is said of a column, row or line that was not understood.
type unreadFinding struct {
	code    diag.Code
	variant string
	head    string // the column's whole head, or the label
	what    string // column, label, row, names
	layout  string
	at      diag.Pos
	args    []any
}

// problem makes the finding a problem, with what `chibo teach` asks by.
func (f unreadFinding) problem() diag.Problem {
	head := words.OneLine(f.head)
	args := append([]any{"head", head, "typed", taught.Typed(head), "layout", f.layout, "what", f.what}, f.args...)
	return diag.New(f.code, f.variant, f.at, args...)
}

// couldBeMark reports whether a text could be a mark of at most so many points: a
// number, a tick, a grade, or an error in place of one.
func (r *reader) couldBeMark(cell *heads.Text, full criteria.Points, set int) bool {
	switch means := r.MarkOf(cell); means.State {
	case numberMark:
		return means.Points.Abs() <= full
	case errorMark:
		return true
	}
	if isTick(cell.Text) {
		return true
	}
	_, isGrade := r.GradeTitle(cell.Text, set)
	return isGrade
}

// pointsIn returns the number that a text is, with what a clerk puts behind it: "85
// điểm", "85/100".
func pointsIn(text string) (criteria.Points, bool) {
	if !heads.HasFigure(text) {
		return 0, false
	}
	text = strings.TrimRight(workbook.Trim(text), ". ")
	for _, unit := range []string{"điểm", "đ"} {
		text = workbook.Trim(strings.TrimSuffix(text, unit))
	}
	if first, full, found := strings.Cut(text, "/"); found {
		if _, err := criteria.ParsePoints(workbook.Trim(full)); err == nil {
			text = workbook.Trim(first)
		}
	}
	p, err := criteria.ParsePoints(text)
	return p, err == nil
}

// pointsOf is pointsIn of a text that comes again: what it means as a mark is
// remembered.
func (r *reader) pointsOf(l *heads.Text) (criteria.Points, bool) {
	if means := r.MarkOf(l); means.State == numberMark {
		return means.Points, true
	}
	return pointsIn(l.Text)
}

// isTick reports whether a text only marks its place.
func isTick(text string) bool {
	switch text {
	case "x", "X", "v", "V", "✓", "✔", "√", "☑", "☒", "+", "●", "•":
		return true
	}
	return false
}

// holdsError reports whether a problem keeps a meeting from being graded.
func holdsError(problems []diag.Problem) bool {
	return slices.ContainsFunc(problems, func(p diag.Problem) bool { return p.Severity == diag.Error })
}

// monthOver returns the month that stands in the head of a column or spans it; zero:
// none.
func (r *reader) monthOver(g *heads.Grid, top, bottom, col int) scoring.Month {
	for row := bottom; row >= top; row-- {
		at := heads.SpanningColumn(g, row, bottom, col)
		if at < 0 || len(g.Text(row, at)) > heads.MaxMonthHead {
			continue
		}
		if month, said := r.Months.InText(g.Text(row, at)); said && !month.IsZero() {
			return month
		}
	}
	return scoring.Month{}
}
