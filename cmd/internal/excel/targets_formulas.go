package excel

import (
	"fmt"
	"strings"

	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/naming"
)

// goalParts is how finely a goal is given: percent with three decimals. The
// formulas count in such parts, which are whole, for 0.95 × 20 need not be 19 in
// a computer's fractions.
const goalParts = 100 * int(criteria.Point)

// targetFormulas are the formulas of a row.
type targetFormulas struct{ reached, base, short, result string }

func (s summaryPage) targetFormulas(r targetRow) targetFormulas {
	asked := "1*" + r.which + s.kindCondition(r)
	base, reached := asked, ""
	//exhaustive:enforce
	switch r.target.Measure {
	case criteria.CellsScored:
		reached = asked + "*" + s.gradedAs(r, func(int) bool { return true })
	case criteria.GradeShare:
		base = asked + "*" + s.gradedAs(r, func(int) bool { return true })
		reached = asked + "*" + s.gradedAs(r, func(i int) bool { return i == r.target.Grade || r.target.OrBetter && i < r.target.Grade })
	case criteria.CellsWithModelMeeting, criteria.CellsMetEveryMonth, criteria.YearGradeShare, criteria.YearModel:
		reached = fmt.Sprintf("%s*(%s=1)", asked, r.list.column(r.list.aims[r.index]))
	}
	f := targetFormulas{base: "SUMPRODUCT(" + base + ")", reached: "SUMPRODUCT(" + reached + ")"}
	verdict := ""
	if r.below.first > 0 {
		f.short, verdict = s.togetherFormulas(r.below)
	} else {
		f.short, verdict = s.aloneFormulas(r, asked)
	}
	f.result = fmt.Sprintf("CONCATENATE(IF(%s=0,%s,%s))", s.here(targetBase), s.verdict(scoring.TargetNoCells), verdict)
	return f
}

// aloneFormulas are the cells short and the verdict of one count.
func (s summaryPage) aloneFormulas(r targetRow, asked string) (short, verdict string) {
	goal := fmt.Sprintf("ROUND(%s*%d,0)*%s", s.here(targetGoal), goalParts, s.here(targetBase))
	needed := fmt.Sprintf("INT((%s+%d)/%d)", goal, goalParts-1, goalParts)
	if r.target.Above {
		needed = fmt.Sprintf("INT(%s/%d)+1", goal, goalParts)
	}
	short = fmt.Sprintf("IF(%s=0,0,MAX(0,%s-%s))", s.here(targetBase), needed, s.here(targetReached))
	verdict = s.verdict(scoring.TargetNotMet)
	if by := r.target.By; by.Known && s.report.Result.Period.Last.Year < by.Value {
		verdict = s.verdict(scoring.TargetNotDue)
	}
	if r.target.Measure.Yearly() { // some cells may have said neither yes nor no
		known := fmt.Sprintf("SUMPRODUCT(%s*ISNUMBER(%s))", asked, r.list.column(r.list.aims[r.index]))
		verdict = fmt.Sprintf("IF(%s<=%s-%s,%s,%s)", s.here(targetShort), s.here(targetBase), known, s.verdict(scoring.TargetOpen), verdict)
	}
	return short, fmt.Sprintf("IF(%s=0,%s,%s)", s.here(targetShort), s.verdict(scoring.TargetMet), verdict)
}

// togetherFormulas are those of a target that is asked of each committee: the
// sum of what they are short of, and the worst verdict.
func (s summaryPage) togetherFormulas(below rowRange) (short, verdict string) {
	rows := func(column int) string {
		return xlsx.Address(column, below.first, false) + ":" + xlsx.Address(column, below.last, false)
	}
	verdict = s.verdict(scoring.TargetMet)
	for _, state := range []scoring.TargetState{scoring.TargetOpen, scoring.TargetNotDue, scoring.TargetNotMet} {
		word := s.verdict(state)
		verdict = fmt.Sprintf("IF(SUMPRODUCT(1*(%s=%s))>0,%s,%s)", rows(targetResult), word, word, verdict)
	}
	return "SUM(" + rows(targetShort) + ")", verdict
}

// verdict is a state's word as formulas write it.
func (s summaryPage) verdict(state scoring.TargetState) string {
	return `"` + strings.ReplaceAll(s.p.Text("excel.target."+string(state)), `"`, `""`) + `"`
}

// gradedAs is the condition that the list gives a cell one of the grades.
func (s summaryPage) gradedAs(r targetRow, wanted func(grade int) bool) string {
	var terms []string
	for i := range s.report.Grades() {
		if wanted(i) {
			terms = append(terms, fmt.Sprintf("(%s=%s)", r.list.column(r.list.grade), s.gradeWord(i)))
		}
	}
	return "(" + strings.Join(terms, "+") + ")"
}

// kindCondition is the condition that a cell is of the kinds asked, by the
// names in the table of kinds.
func (s summaryPage) kindCondition(r targetRow) string {
	if len(r.target.Kinds) == 0 {
		return ""
	}
	terms := []string{"0"}
	for i, kind := range s.report.Result.Kinds {
		if naming.KindMatches(kind.Name, r.target.Kinds) {
			terms = append(terms, fmt.Sprintf("(%s=%s)", r.list.column(r.list.kind), xlsx.Address(1, r.kinds.first+i, true)))
		}
	}
	return "*(" + strings.Join(terms, "+") + ")"
}

// aimColumns gives a column behind the list to each target that no other column
// of the list can tell.
func aimColumns(r *view.Report, behind int) []int {
	columns := make([]int, len(r.Result.Targets))
	for i, t := range r.Result.Targets {
		if t.Target.Measure != criteria.CellsScored && t.Target.Measure != criteria.GradeShare {
			behind++
			columns[i] = behind
		}
	}
	return columns
}

// aimTitles are the heads of those columns.
func (b *book) aimTitles() (titles []string) {
	for i, column := range aimColumns(b.report, 0) {
		if column > 0 {
			titles = append(titles, b.p.Text("excel.target.column", "id", b.report.Result.Targets[i].Target.ID))
		}
	}
	return titles
}

// aimCells writes what a cell says to those targets: 1 it fulfils, 0 it does
// not, nothing where it is not known or not asked.
func (s listPage) aimCells(c listColumns, cell *scoring.CellResult) {
	for i, column := range c.aims {
		if column == 0 {
			continue
		}
		//exhaustive:enforce
		switch s.report.Result.Answer(cell, s.report.Result.Targets[i].Target) {
		case scoring.NotAsked, scoring.NotKnown:
		case scoring.Fulfilled:
			s.Count(column, 1, xlsx.MidStyle())
		case scoring.NotFulfilled:
			s.Count(column, 0, xlsx.MidStyle())
		}
	}
}
