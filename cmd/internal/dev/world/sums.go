package world

import (
	"math/big"
	"slices"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// total adds up a column.
func total(marks []mark) criteria.Points {
	var sum criteria.Points
	for _, m := range marks {
		sum += m.points
	}
	return sum
}

// official returns the marks that grade: the review where it is given.
func (m meeting) official() []mark {
	if m.review != nil {
		return m.review
	}
	return m.self
}

// mean returns the mean of the totals, rounded half up to two decimals. It is
// worked out with big.Rat on purpose: not as the program does.
func mean(totals []criteria.Points) criteria.Points {
	sum := new(big.Rat)
	for _, t := range totals {
		sum.Add(sum, big.NewRat(int64(t), int64(criteria.Point)))
	}
	const hundredth = 100
	sum.Mul(sum, big.NewRat(hundredth, int64(len(totals))))
	sum.Add(sum, big.NewRat(1, 2))
	floor := new(big.Int).Div(sum.Num(), sum.Denom())
	return criteria.Points(floor.Int64()) * criteria.Point / hundredth
}

// gradeOf returns the band of a total.
func gradeOf(points criteria.Points) int {
	return slices.IndexFunc(grades(), func(g band) bool { return points >= g.from })
}

// expected works out what scoring must give.
func (w *world) expected() Expected {
	e := Expected{Period: w.period}
	for i := range w.parties {
		e.Cells = append(e.Cells, w.expectedCell(&w.parties[i]))
		e.Problems = append(e.Problems, w.expectedProblems(&w.parties[i])...)
	}
	slices.SortFunc(e.Problems, func(a, b Problem) int { return diag.ComparePos(a.Pos, b.Pos) })
	return e
}

func (w *world) expectedCell(p *party) Cell {
	c := Cell{ID: p.id, Name: p.name, Status: scoring.Graded}
	var totals []criteria.Points
	for i, month := range w.period.Months() {
		m := Meeting{Month: month, Status: scoring.MissingMeeting}
		if i < len(p.meetings) && !p.noWorkbook {
			m = p.meetings[i].expected()
		}
		if m.Total.Known {
			totals = append(totals, m.Total.Value)
		}
		c.Meetings = append(c.Meetings, m)
	}
	if len(totals) == len(c.Meetings) {
		c.Score = criteria.Some(mean(totals))
		c.Grade = criteria.Some(gradeOf(c.Score.Value))
		return c
	}
	c.Status = scoring.Incomplete
	if !slices.ContainsFunc(c.Meetings, func(m Meeting) bool { return m.Status != scoring.MissingMeeting }) {
		c.Status = scoring.Missing
	}
	return c
}

func (m meeting) expected() Meeting {
	e := Meeting{Month: m.month, Status: scoring.Scored}
	if m.fault != nil {
		e.Status = m.fault.status
	}
	if e.Status == scoring.Scored {
		e.Total = criteria.Some(total(m.official()))
		e.Grade = criteria.Some(gradeOf(e.Total.Value))
	}
	return e
}

// expectedProblems returns the places of the faults put into a cell's sheets.
func (w *world) expectedProblems(p *party) []Problem {
	var problems []Problem
	if p.noWorkbook {
		return []Problem{{diag.NotAWorkbook, diag.Pos{File: p.file()}}}
	}
	for _, m := range p.meetings {
		if m.fault != nil {
			pos := diag.Pos{File: p.file(), Sheet: m.sheetName()}
			if m.fault.code == diag.ConflictingSheets {
				pos.Sheet = "" // either of the two may be named
			}
			if at := w.form(p, m).faulty; at != "" {
				pos.Cell = at
			}
			problems = append(problems, Problem{m.fault.code, pos})
		}
	}
	return problems
}
