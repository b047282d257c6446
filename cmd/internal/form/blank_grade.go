package form

import (
	"fmt"
	"strings"

	"chibo/cmd/internal/names"
	"chibo/criteria"
)

// A blankGrade looks the grade up by formulas, with its gates and caps.
type blankGrade struct {
	*blankSheet
	measures blankMeasures
}

// gradeFormulas show the grade of a column as soon as no mark is missing. Where
// the set has gates and caps they are followed in hidden cells, a step a row.
func (x blankGrade) gradeFormulas(column, points int) {
	total := absolute(column, x.total)
	band := fmt.Sprintf(`IF(ISNUMBER(%s),%s,"")`, total, x.band(total))
	grade := band
	if x.hasGates() {
		x.formula(points, x.grade, band)
		x.formula(points, x.grade+1, x.steps(x.grade, points, x.gates))
		x.formula(points, x.grade+2, x.steps(x.grade+1, points, x.caps))
		x.formula(points, x.grade+3, x.steps(x.grade+2, points, x.gates))
		grade = absolute(points, x.grade+3)
	}
	titles := make([]string, len(x.blank.Set.Grades))
	for i, g := range x.blank.Set.Grades {
		titles[i] = literal(g.Title)
	}
	first, last := x.leaves[0].row, x.total-1
	missing := fmt.Sprintf(`SUMPRODUCT((%s:%s="x")*(%s:%s=""))`, absolute(x.cols.required, first), absolute(x.cols.required, last),
		absolute(column, first), absolute(column, last))
	if column == x.cols.review && x.blank.Set.Official == criteria.ReviewOverSelf {
		missing = "1" // that column alone has no grade
	}
	x.formula(column, x.grade, fmt.Sprintf(`IF(ISNUMBER(%[1]s),IF(%[2]s>0,%[3]s,CHOOSE(%[4]s,%[5]s)),%[1]s)`, total, missing,
		literal(x.p.Text("blank.unfinished")), grade, strings.Join(titles, ",")))
}

// band returns the number of the grade whose band holds the total.
func (x blankGrade) band(total string) string {
	grades := x.blank.Set.Grades
	formula := itoa(len(grades))
	for i := len(grades) - 2; i >= 0; i-- {
		formula = fmt.Sprintf("IF(%s>=%s,%d,%s)", total, grades[i].From.Decimal(), i+1, formula)
	}
	return formula
}

// steps leads the grade of the row above on.
func (x blankGrade) steps(from, points int, step func(grade string, points int) string) string {
	before := absolute(points, from)
	return fmt.Sprintf(`IF(%s="","",%s)`, before, step(before, points))
}

// gates follows `requires … else` down, from the best grade on. The number of
// a grade grows on the way, so that each gate sees what the ones before it did.
func (x blankGrade) gates(grade string, points int) string {
	formula := grade
	for i, g := range x.blank.Set.Grades[:len(x.blank.Set.Grades)-1] {
		if g.Requires != nil {
			fails := fmt.Sprintf("OR(FALSE%s)", join(x.fails(*g.Requires, points)))
			formula = fmt.Sprintf("IF(AND(%s=%d,%s),%d,%s)", formula, i+1, fails, g.Else+1, formula)
		}
	}
	return formula
}

// caps lowers the grade to the lowest cap that holds.
func (x blankGrade) caps(grade string, points int) string {
	formula := "MAX(" + grade
	for _, c := range x.blank.Set.Caps {
		formula += fmt.Sprintf(",IF(AND(TRUE%s),%d,0)", join(x.holds(c.When, points)), c.AtMost+1)
	}
	return formula + ")"
}

func join(parts []string) string {
	if len(parts) == 0 {
		return ""
	}
	return "," + strings.Join(parts, ",")
}

// holds returns the parts of a test that must hold; one whose fact is not
// known does not.
func (x blankGrade) holds(t criteria.Test, points int) []string { return x.parts(t, points, true) }

// fails returns the parts of a test of which one must fail; one whose fact is
// not known does not fail either.
func (x blankGrade) fails(t criteria.Test, points int) []string { return x.parts(t, points, false) }

func (x blankGrade) parts(t criteria.Test, points int, wanted bool) (parts []string) {
	add := func(known, condition string) {
		if !wanted {
			condition = "NOT(" + condition + ")"
		}
		parts = append(parts, fmt.Sprintf("AND(%s,%s)", known, condition))
	}
	for _, id := range t.Full {
		add("TRUE", x.full(id, points))
	}
	for _, limit := range []struct {
		rate criteria.Optional[criteria.Rate]
		sign string
	}{{t.Attendance, ">="}, {t.AttendanceAbove, ">"}, {t.AttendanceBelow, "<"}} {
		if limit.rate.Known {
			add(x.measures.attendanceKnown(), crosswise(x.facts[names.FormPresent], x.measures.attendanceBase(), limit.sign, limit.rate.Value))
		}
	}
	if t.MarkBelow != nil {
		add("TRUE", x.below(*t.MarkBelow, points))
	}
	if t.EachFrom.Known {
		add("TRUE", x.eachFrom(t.EachFrom.Value, points))
	}
	if t.UnexcusedAtMost.Known {
		absent := x.facts[names.FormUnexcused]
		add(absent+`<>""`, fmt.Sprintf("N(%s)<=%d", absent, t.UnexcusedAtMost.Value))
	}
	if t.Unexcused.Known {
		absent := x.facts[names.FormUnexcused]
		add(absent+`<>""`, fmt.Sprintf("N(%s)>=%d", absent, t.Unexcused.Value))
	}
	return parts
}

// full asks for full marks in a criterion, or in all of a group that apply.
func (x blankGrade) full(id string, points int) string {
	formula := "AND(TRUE"
	for _, l := range x.leaves {
		if l.ID != id && l.Group.ID != id {
			continue
		}
		has := fmt.Sprintf("N(%s)>=%s", absolute(points, l.row), l.Max.Decimal())
		if x.inThematicOnly(l.Leaf) {
			has = fmt.Sprintf("OR(NOT(%s),%s)", x.thematic(), has)
		}
		formula += "," + has
	}
	return formula + ")"
}

// eachFrom asks for a share of full marks in every scored criterion that
// applies.
func (x blankGrade) eachFrom(share criteria.Rate, points int) string {
	formula := "AND(TRUE"
	for _, l := range x.leaves {
		if l.Group.Block != criteria.Scored {
			continue
		}
		has := fmt.Sprintf("ROUND(N(%s)*%d-%d*%s,3)>=0", absolute(points, l.row), share.Den, share.Num, l.Max.Decimal())
		if x.inThematicOnly(l.Leaf) {
			has = fmt.Sprintf("OR(NOT(%s),%s)", x.thematic(), has)
		}
		formula += "," + has
	}
	return formula + ")"
}

// below compares a criterion's mark, or a group's sum, with a limit.
func (x blankGrade) below(m criteria.MarkBelow, points int) string {
	sum, applies := "0", "FALSE"
	for _, l := range x.leaves {
		if l.ID != m.Criterion && l.Group.ID != m.Criterion {
			continue
		}
		sign := "+"
		if l.Group.Block == criteria.Deduction {
			sign = "-"
		}
		sum += fmt.Sprintf("%sN(%s)", sign, absolute(points, l.row))
		switch {
		case !x.inThematicOnly(l.Leaf):
			applies = "TRUE"
		case l.Otherwise == criteria.Full:
			sum += fmt.Sprintf("+IF(%s,0,%s)", x.thematic(), l.Max.Decimal())
			applies = "TRUE"
		case applies == "FALSE":
			applies = x.thematic()
		}
	}
	return fmt.Sprintf("AND(%s,ROUND(%s-%s,3)<0)", applies, sum, m.Points.Decimal())
}
