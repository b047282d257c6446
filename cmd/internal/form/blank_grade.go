package form

import (
	"fmt"
	"strings"

	"chibo/cmd/internal/names"
	"chibo/criteria"
)

// gradeFormulas show the grade of a column as soon as no mark is missing. Where
// the set has gates and caps they are followed in hidden cells, a step a row.
func (s *blankSheet) gradeFormulas(column, points int) {
	total := absolute(column, s.total)
	band := fmt.Sprintf(`IF(%s="","",%s)`, total, s.band(total))
	grade := band
	if s.hasGates() {
		s.formula(points, s.grade, band)
		s.formula(points, s.grade+1, s.steps(s.grade, points, s.gates))
		s.formula(points, s.grade+2, s.steps(s.grade+1, points, s.caps))
		s.formula(points, s.grade+3, s.steps(s.grade+2, points, s.gates))
		grade = absolute(points, s.grade+3)
	}
	titles := make([]string, len(s.blank.Set.Grades))
	for i, g := range s.blank.Set.Grades {
		titles[i] = literal(g.Title)
	}
	first, last := s.leaves[0].row, s.total-1
	missing := fmt.Sprintf(`SUMPRODUCT((%s:%s="x")*(%s:%s=""))`, absolute(s.cols.required, first), absolute(s.cols.required, last),
		absolute(column, first), absolute(column, last))
	if column == s.cols.review && s.blank.Set.Official == criteria.ReviewOverSelf {
		missing = "1" // that column alone has no grade
	}
	s.formula(column, s.grade, fmt.Sprintf(`IF(%s="","",IF(%s>0,%s,CHOOSE(%s,%s)))`, total, missing, literal(s.p.Text("blank.unfinished")),
		grade, strings.Join(titles, ",")))
}

// band returns the number of the grade whose band holds the total.
func (s *blankSheet) band(total string) string {
	grades := s.blank.Set.Grades
	formula := itoa(len(grades))
	for i := len(grades) - 2; i >= 0; i-- {
		formula = fmt.Sprintf("IF(%s>=%s,%d,%s)", total, grades[i].From.Decimal(), i+1, formula)
	}
	return formula
}

// steps leads the grade of the row above on.
func (s *blankSheet) steps(from, points int, step func(grade string, points int) string) string {
	before := absolute(points, from)
	return fmt.Sprintf(`IF(%s="","",%s)`, before, step(before, points))
}

// gates follows `requires … else` down, from the best grade on. The number of
// a grade grows on the way, so that each gate sees what the ones before it did.
func (s *blankSheet) gates(grade string, points int) string {
	formula := grade
	for i, g := range s.blank.Set.Grades[:len(s.blank.Set.Grades)-1] {
		if g.Requires != nil {
			fails := fmt.Sprintf("OR(FALSE%s)", join(s.fails(*g.Requires, points)))
			formula = fmt.Sprintf("IF(AND(%s=%d,%s),%d,%s)", formula, i+1, fails, g.Else+1, formula)
		}
	}
	return formula
}

// caps lowers the grade to the lowest cap that holds.
func (s *blankSheet) caps(grade string, points int) string {
	formula := "MAX(" + grade
	for _, c := range s.blank.Set.Caps {
		formula += fmt.Sprintf(",IF(AND(TRUE%s),%d,0)", join(s.holds(c.When, points)), c.AtMost+1)
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
func (s *blankSheet) holds(t criteria.Test, points int) []string { return s.parts(t, points, true) }

// fails returns the parts of a test of which one must fail; one whose fact is
// not known does not fail either.
func (s *blankSheet) fails(t criteria.Test, points int) []string { return s.parts(t, points, false) }

func (s *blankSheet) parts(t criteria.Test, points int, wanted bool) (parts []string) {
	add := func(known, condition string) {
		if !wanted {
			condition = "NOT(" + condition + ")"
		}
		parts = append(parts, fmt.Sprintf("AND(%s,%s)", known, condition))
	}
	for _, id := range t.Full {
		add("TRUE", s.full(id, points))
	}
	for _, limit := range []struct {
		rate criteria.Optional[criteria.Rate]
		sign string
	}{{t.Attendance, ">="}, {t.AttendanceAbove, ">"}, {t.AttendanceBelow, "<"}} {
		if limit.rate.Known {
			add(s.attendanceKnown(), crosswise(s.facts[names.FormPresent], s.attendanceBase(), limit.sign, limit.rate.Value))
		}
	}
	if t.MarkBelow != nil {
		add("TRUE", s.below(*t.MarkBelow, points))
	}
	if t.EachFrom.Known {
		add("TRUE", s.eachFrom(t.EachFrom.Value, points))
	}
	if t.UnexcusedAtMost.Known {
		absent := s.facts[names.FormUnexcused]
		add(absent+`<>""`, fmt.Sprintf("N(%s)<=%d", absent, t.UnexcusedAtMost.Value))
	}
	if t.Unexcused.Known {
		absent := s.facts[names.FormUnexcused]
		add(absent+`<>""`, fmt.Sprintf("N(%s)>=%d", absent, t.Unexcused.Value))
	}
	return parts
}

// full asks for full marks in a criterion, or in all of a group that apply.
func (s *blankSheet) full(id string, points int) string {
	formula := "AND(TRUE"
	for _, l := range s.leaves {
		if l.ID != id && l.Group.ID != id {
			continue
		}
		has := fmt.Sprintf("N(%s)>=%s", absolute(points, l.row), l.Max.Decimal())
		if s.inThematicOnly(l.Leaf) {
			has = fmt.Sprintf("OR(NOT(%s),%s)", s.thematic(), has)
		}
		formula += "," + has
	}
	return formula + ")"
}

// eachFrom asks for a share of full marks in every scored criterion that
// applies.
func (s *blankSheet) eachFrom(share criteria.Rate, points int) string {
	formula := "AND(TRUE"
	for _, l := range s.leaves {
		if l.Group.Block != criteria.Scored {
			continue
		}
		has := fmt.Sprintf("ROUND(N(%s)*%d-%d*%s,3)>=0", absolute(points, l.row), share.Den, share.Num, l.Max.Decimal())
		if s.inThematicOnly(l.Leaf) {
			has = fmt.Sprintf("OR(NOT(%s),%s)", s.thematic(), has)
		}
		formula += "," + has
	}
	return formula + ")"
}

// below compares a criterion's mark, or a group's sum, with a limit.
func (s *blankSheet) below(m criteria.MarkBelow, points int) string {
	sum, applies := "0", "FALSE"
	for _, l := range s.leaves {
		if l.ID != m.Criterion && l.Group.ID != m.Criterion {
			continue
		}
		sign := "+"
		if l.Group.Block == criteria.Deduction {
			sign = "-"
		}
		sum += fmt.Sprintf("%sN(%s)", sign, absolute(points, l.row))
		switch {
		case !s.inThematicOnly(l.Leaf):
			applies = "TRUE"
		case l.Otherwise == criteria.Full:
			sum += fmt.Sprintf("+IF(%s,0,%s)", s.thematic(), l.Max.Decimal())
			applies = "TRUE"
		case applies == "FALSE":
			applies = s.thematic()
		}
	}
	return fmt.Sprintf("AND(%s,ROUND(%s-%s,3)<0)", applies, sum, m.Points.Decimal())
}
