package judge

import (
	"slices"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/scoring"
)

// A Summary is what a worksheet that is not understood holds in numbers and grades, by its
// rows. Where the meetings on the file's other worksheets have all of it, it repeats them.
type Summary struct{ rows []summaryRow }

// A summaryRow is a row with the party cell and the month that it names.
type summaryRow struct {
	cell    int // -1: it names none
	month   scoring.Month
	numbers []criteria.Points
	grades  []int
}

// summarized is how many rows of such a worksheet are compared: no summary has more.
const summarized = 1000

// SummaryOf takes down such a worksheet; what stands above its first numbers holds for all
// of its rows. Those of meetings that are not read are left out.
func SummaryOf(r *heads.Reader, g *heads.Grid, leftOut func(cell int, month scoring.Month) bool) (summary Summary, comparable bool) {
	_, bottom, headed := r.GuessHead(g)
	if !headed {
		bottom = -1
	}
	if r.Gathering || len(g.Rows) > summarized {
		return summary, false
	}
	counting, above := countingColumns(g, bottom), -1
	for row := range g.Rows {
		of := summaryRowOf(r, g, row, counting)
		if row <= bottom || len(summary.rows) == 0 && len(of.numbers) == 0 {
			above = max(above, of.cell)
			continue
		}
		if of.cell < 0 {
			of.cell = above
		}
		if len(of.numbers)+len(of.grades) > 0 && (of.month.IsZero() || !leftOut(max(of.cell, 0), of.month)) {
			summary.rows = append(summary.rows, of)
		}
	}
	return summary, len(summary.rows) > 0
}

func summaryRowOf(r *heads.Reader, g *heads.Grid, row int, counting map[int]bool) summaryRow {
	of := summaryRow{cell: -1}
	for col := range min(g.Width(row), words.HeaderWidth) {
		text := g.Text(row, col)
		points, number := heads.PointsIn(text)
		grade, isGrade := r.GradeTitle(text, 0)
		switch {
		case text == "" || len(text) > 200 || counting[col]:
		case number:
			of.numbers = append(of.numbers, points)
		case isGrade:
			of.grades = append(of.grades, grade)
		default:
			if cell := r.Find(text, "").Cell; cell >= 0 {
				of.cell = cell
			}
			if month, said := r.Months.InText(text); said {
				of.month = month
			}
		}
	}
	return of
}

// countingColumns are the columns that hold nothing but numbers each one more than that
// above it: of rows, or of months.
func countingColumns(g *heads.Grid, bottom int) map[int]bool {
	counting := map[int]bool{}
	for col := range words.HeaderWidth {
		last, numbers := criteria.Points(0), 0
		for row := bottom + 1; row < len(g.Rows) && numbers >= 0; row++ {
			text := g.Text(row, col)
			points, number := heads.PointsIn(text)
			switch {
			case text == "":
			case !number || numbers > 0 && points != last+criteria.Point:
				numbers = -1
			default:
				last, numbers = points, numbers+1
			}
		}
		counting[col] = numbers > 1
	}
	return counting
}

// Repeats reports whether the meetings of a file have all that a summary holds.
func (s Summary) Repeats(r *heads.Reader, sheets []scoring.Sheet) bool {
	return !slices.ContainsFunc(s.rows, func(of summaryRow) bool { return !of.isHad(r, sheets) })
}

// isHad reports whether all numbers of a row are the totals of meetings that it may be of,
// or their mean or sum, and its grades those of such a number.
func (of summaryRow) isHad(r *heads.Reader, sheets []scoring.Sheet) bool {
	var totals, all []criteria.Points
	for i := range sheets {
		s := &sheets[i]
		if of.cell >= 0 && s.Cell != of.cell || !of.month.IsZero() && s.Month.Month != of.month.Month {
			continue
		}
		first := len(totals)
		for _, column := range []*scoring.Column{&s.Official, &s.Review, &s.Self} {
			total, known := column.Total.Points, column.Total.State == scoring.NumberMark
			if !known {
				total, known = MarkSum(r.Leaves[max(s.Set, 0)], column.Marks.All())
			}
			if known {
				totals = append(totals, total)
			}
		}
		if len(totals) > first {
			all = append(all, totals[first]) // the official one, or the superior's
		}
	}
	several := of.cell < 0 && len(sheets) > 0 && slices.ContainsFunc(sheets, func(s scoring.Sheet) bool { return s.Cell != sheets[0].Cell })
	for _, n := range of.numbers {
		if (several || !slices.Contains(totals, n)) && !heads.MeanOrSum(n, all) {
			return false
		}
	}
	for _, grade := range of.grades {
		if !slices.ContainsFunc(of.numbers, func(n criteria.Points) bool { return r.Sets[0].GradeOf(n) == grade }) {
			return false
		}
	}
	return len(of.numbers) > 0
}
