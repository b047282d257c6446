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

// CouldBeMark reports whether a text could be a mark of at most so many points: a
// number, a tick, a grade, or an error in place of one.
func (r *Reader) CouldBeMark(cell *Text, full criteria.Points, set int) bool {
	switch means := r.MarkOf(cell); means.State {
	case scoring.NumberMark:
		return means.Points.Abs() <= full
	case scoring.ErrorMark:
		return true
	}
	if IsTick(cell.Text) {
		return true
	}
	_, isGrade := r.GradeTitle(cell.Text, set)
	return isGrade
}

// PointsIn returns the number that a text is, with what a clerk puts behind it: "85
// điểm", "85/100".
func PointsIn(text string) (criteria.Points, bool) {
	if !HasFigure(text) {
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

// PointsOf is PointsIn of a text that comes again: what it means as a mark is
// remembered.
func (r *Reader) PointsOf(l *Text) (criteria.Points, bool) {
	if means := r.MarkOf(l); means.State == scoring.NumberMark {
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

// HoldsError reports whether a problem keeps a meeting from being graded.
func HoldsError(problems []diag.Problem) bool {
	return slices.ContainsFunc(problems, func(p diag.Problem) bool { return p.Severity == diag.Error })
}

// MonthOver returns the month that stands in the head of a column or spans it; zero:
// none.
func (r *Reader) MonthOver(g *Grid, top, bottom, col int) scoring.Month {
	for row := bottom; row >= top; row-- {
		at := SpanningColumn(g, row, bottom, col)
		if at < 0 || len(g.Text(row, at)) > MaxMonthHead {
			continue
		}
		if month, said := r.Months.InText(g.Text(row, at)); said && !month.IsZero() {
			return month
		}
	}
	return scoring.Month{}
}

// StatedIn cuts a text into the parts that may state something each; none where it is
// a figure, or longer than a line.
func (r *Reader) StatedIn(l *Text) []StatedPart {
	if !l.First(AskedStated) || len(l.Text) > 600 || IsFigure(l.Text) {
		return l.Stated
	}
	for _, text := range strings.FieldsFunc(l.Text, func(c rune) bool { return strings.ContainsRune(";\n\r()", c) }) {
		part := StatedPart{}
		part.Label, part.Value, part.Colon = strings.Cut(text, ":")
		part.Value = workbook.Trim(part.Value)
		l.Stated = append(l.Stated, part)
	}
	return l.Stated
}

// An Extent is the part of a worksheet that one form takes up: its head, its
// table, and what follows up to the next one.
type Extent struct {
	From, Header int // first row; first row of the table's header
	TableEnd     int // last row of the table
	To           int // the row after the last
}

// StatedMonth reads the label, else the title.
func (r *Reader) StatedMonth(g *Grid, b Extent, labels []Label) SaidMonth {
	if year := yearIn(labels); year > 0 { // "Tháng: 7" and "Năm: 2026" side by side
		defer r.SetYear(r.Year)
		r.SetYear(year)
	}
	for _, l := range labels {
		if l.Role == words.MonthRole && !words.Placeholder(l.Value) {
			month := r.Months.InLabel(l.Value, g.From1904)
			if _, _, said := r.Vocabulary.KindIn(r.Vocabulary.Key(l.Value)); said && month.IsZero() {
				continue // "Kỳ sinh hoạt: thường kỳ" speaks of the kind
			}
			return SaidMonth{Present: true, Month: month, Text: l.Value, Row: l.Row, Col: l.Col}
		}
	}
	return r.MonthInTitle(g, b.From, b.Header, labels)
}

// SpeaksOfDate reports whether a value is meant as the meeting's date, be it
// readable or not: neither the phrase that none was held, nor the fixed day of
// every month, nor a duration is.
func (r *Reader) SpeaksOfDate(value string) bool {
	known, found := r.Dated[value]
	if !found {
		known = r.meansDate(value)
		if len(value) < 500 {
			words.Keep(r.Dated, value, known)
		}
	}
	return known
}

func (r *Reader) meansDate(value string) bool {
	if words.Placeholder(value) || r.SaysNotHeld(value) || r.Dates.IsTimeOfDay(value) || words.AnyIn(r.Vocabulary.Key(value), r.Vocabulary.EveryMonth) {
		return false
	}
	_, isClock := r.Dates.Clock(value)
	_, err := criteria.ParsePoints(value)
	return !isClock || err == nil
}

// yearIn returns the year in a label of its own; 0: there is none.
func yearIn(labels []Label) int {
	for _, l := range labels {
		if l.Role != words.YearRole {
			continue
		}
		if year := words.Number(l.Value); year >= 1900 && year < 2200 {
			return year
		}
	}
	return 0
}
