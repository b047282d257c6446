package judge

import (
	"slices"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A periodJudge looks at what stands beside the months of a list: it follows from them.
type periodJudge struct{ *listJudge }

// others returns the cells of a column that do not follow from the months that stand in
// columns of their rows, or those of the quarter that its head names: that are neither their
// mean or sum, nor the grade of it. Where most do, the column is what they say.
func (j periodJudge) others(cells []columnCell, head string) (others []columnCell) {
	if len(j.h.Months) < 2 {
		return cells
	}
	months, _ := j.monthsOf(head)
	for _, c := range cells {
		totals := j.r.MonthTotals(j.g, &months, c.row)
		grade, isGrade := j.r.GradeTitle(c.text.Text, j.set)
		follows := isGrade && len(totals) > 0 && slices.Contains(j.gradesOf(totals, head), grade) || c.means.State == numberMark && heads.MeanOrSum(c.means.Points, totals)
		if !follows {
			others = append(others, c)
		}
	}
	if 2*len(others) >= len(cells) {
		return cells
	}
	return others
}

// means compares means, where the head says so, with those of the row's months, where all of them are there.
func (j periodJudge) means(col int, cells []columnCell, head string) {
	months, whole := j.monthsOf(head)
	whole = whole && words.AnyIn(j.r.Vocabulary.Key(head), j.r.Vocabulary.Scoring.Means)
	for _, c := range cells {
		totals := j.r.MonthTotals(j.g, &months, c.row)
		if !whole || len(totals) < 2 || len(totals) < len(months.Months) || c.means.State != numberMark || heads.MeanOrSum(c.means.Points, totals) {
			continue
		}
		sum := criteria.Points(0)
		for _, total := range totals {
			sum += total
		}
		j.problems = append(j.problems, diag.New(diag.TotalMismatch, "mean", j.g.Pos(c.row, col), "head", words.OneLine(head),
			"stated", c.means.Points, "mean", criteria.RoundRatio(int64(sum), int64(len(totals)), 2)))
	}
}

// monthsOf returns the months of a list that a head is of, those of the quarter, half or
// year that it names, or all; whole: all of its months are there.
func (j periodJudge) monthsOf(head string) (months heads.Header, whole bool) {
	months, whole = heads.Header{Months: j.h.Months}, len(j.h.Months)%3 == 0
	if period, said := j.r.Months.PeriodIn(head); said {
		months.Months = slices.DeleteFunc(slices.Clone(j.h.Months), func(m heads.MonthColumns) bool {
			return m.Month < period.First.Month || m.Month > period.Last.Month
		})
		whole = len(months.Months) > period.Last.Month-period.First.Month
	}
	return months, whole
}

// gradesOf returns the grade that months give together by the rule of their period, and
// that of their mean.
func (j periodJudge) gradesOf(totals []criteria.Points, head string) []int {
	set := j.r.Sets[j.set]
	counted := make([]scoring.CountedMeeting, len(totals))
	for i, total := range totals {
		counted[i] = scoring.CountedMeeting{Total: total, Grade: set.GradeOf(total)}
	}
	period, said := j.r.Months.PeriodIn(head)
	if !said {
		period.Kind = map[int]criteria.PeriodKind{6: criteria.HalfYear, 9: criteria.NineMonths, 12: criteria.FullYear}[len(totals)]
	}
	of := scoring.GradeCounted(set, period, counted)
	return []int{of.Grade, of.Steps.Band}
}

// grades compares the grades of the period with those that the row's months give, where
// all of them are there.
func (j periodJudge) grades() {
	for _, c := range j.h.Columns {
		if c.Role == heads.PeriodRole {
			j.gradesIn(c)
		}
	}
}

func (j periodJudge) gradesIn(c heads.Column) {
	head, _, _ := j.r.WholeHead(j.g, j.h.Top, j.h.Bottom, c.Col)
	months, whole := j.monthsOf(head)
	for _, cell := range j.cells(c.Col, false) {
		stated := cell.text.Text
		if heads.IsTick(stated) {
			stated = c.Label
		}
		grade, isGrade := j.r.GradeTitle(stated, j.set)
		totals := j.r.MonthTotals(j.g, &months, cell.row)
		if !whole || !isGrade || len(totals) == 0 || len(totals) < len(months.Months) {
			continue
		}
		if grades := j.gradesOf(totals, head); !slices.Contains(grades, grade) {
			j.problems = append(j.problems, diag.New(diag.GradeMismatch, "period", j.g.Pos(cell.row, c.Col),
				"stated", stated, "grade", j.r.Sets[j.set].Grades[grades[0]].Title, "head", words.OneLine(head)))
		}
	}
}
