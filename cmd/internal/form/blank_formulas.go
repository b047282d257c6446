package form

import (
	"encoding/xml"
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/names"
	"chibo/criteria"
	"chibo/scoring"
)

// formulas makes the form add up while it is filled in, by the rules by which
// it is scored later. What they show is never read: the marks are.
func (s *blankSheet) formulas() {
	for _, l := range s.leaves {
		s.formula(s.cols.selfPoints, l.row, s.counted(l, s.cols.self))
		s.formula(s.cols.reviewPoints, l.row, s.counted(l, s.cols.review))
		s.required(l)
		s.hint(l)
	}
	for _, g := range s.groups {
		s.formula(s.cols.self, g.row, s.subtotal(g.Group, s.cols.self, s.cols.selfPoints))
		s.formula(s.cols.review, g.row, s.subtotal(g.Group, s.cols.review, s.cols.reviewPoints))
	}
	s.formula(s.cols.self, s.total, s.sum(s.cols.self, s.cols.selfPoints))
	s.formula(s.cols.review, s.total, s.sum(s.cols.review, s.cols.reviewPoints))
	if s.ofPeriod() { // its conditions are in words, so the grade is typed and compared
		return
	}
	s.gradeFormulas(s.cols.self, s.cols.selfPoints)
	s.gradeFormulas(s.cols.review, s.cols.reviewPoints)
}

// formula writes a formula that, on a blank form, shows nothing: that is its
// cached value.
func (s *blankSheet) formula(column, row int, formula string) {
	s.do(s.file.SetCellFormula(s.name, s.address(column, row), formula))
}

// counted is what a mark counts: nothing where it is blank and no fact tells.
func (s *blankSheet) counted(l leafRow, column int) string {
	mark := s.address(column, l.row)
	typed := fmt.Sprintf("IF(ISNUMBER(%s),%s,0)", mark, mark)
	switch {
	case l.Kind == criteria.Check:
		typed = fmt.Sprintf(`IF(ISNUMBER(%[1]s),%[1]s,IF(OR(%[1]s="có",%[1]s="đạt",%[1]s="x"),%[2]s,0))`, mark, l.Max.Decimal())
	case l.Group.Block != criteria.Scored:
		typed = fmt.Sprintf("IF(ISNUMBER(%s),ABS(%s),0)", mark, mark)
	}
	formula := fmt.Sprintf(`IF(%s="",%s,%s)`, mark, s.ticked(l, column, s.measured(l.Leaf)), typed)
	if s.inThematicOnly(l.Leaf) {
		formula = fmt.Sprintf(`IF(%s,%s,"")`, s.thematic(), formula)
	}
	return formula
}

// inThematicOnly reports whether a criterion of this form may be out of place.
func (s *blankSheet) inThematicOnly(l criteria.Leaf) bool {
	return l.Applies == criteria.OnlyInThematic && s.blank.Kind == scoring.Regular
}

// thematic tells whether the meeting has a thematic part.
func (s *blankSheet) thematic() string {
	return fmt.Sprintf(`ISNUMBER(SEARCH(%s,%s))`, literal(s.p.Text("meeting.thematic")), s.facts[names.FormMeeting])
}

// required puts an "x" beside criteria that must have a mark: all but bonus
// and deduction, those that do not apply, and those a fact decides.
func (s *blankSheet) required(l leafRow) {
	if l.Group.Block != criteria.Scored {
		return
	}
	cell := s.address(s.cols.required, l.row)
	formula, now := "", "x"
	if measured := s.measured(l.Leaf); measured != `""` {
		formula = fmt.Sprintf(`IF(%s="","x","")`, measured)
	}
	if s.inThematicOnly(l.Leaf) {
		inner := `"x"`
		if formula != "" {
			inner = formula
		}
		formula, now = fmt.Sprintf(`IF(%s,%s,"")`, s.thematic(), inner), ""
	}
	s.do(s.file.SetCellStr(s.name, cell, now))
	if formula != "" {
		s.do(s.file.SetCellFormula(s.name, cell, formula))
	}
}

// hint says beside the row what it still lacks.
func (s *blankSheet) hint(l leafRow) {
	missing := []string{}
	for _, column := range s.columnsMarked() {
		missing = append(missing, fmt.Sprintf(`AND(%s="",%s<>"")`, s.address(column, l.row), absolute(column, s.total)))
	}
	lost := []string{}
	for _, column := range []int{s.cols.selfPoints, s.cols.reviewPoints} {
		points := s.address(column, l.row)
		switch l.Group.Block {
		case criteria.Scored:
			lost = append(lost, fmt.Sprintf("AND(ISNUMBER(%s),N(%s)<%s)", points, points, l.Max.Decimal()))
		case criteria.Deduction:
			lost = append(lost, fmt.Sprintf("N(%s)>0", points))
		}
	}
	formula := `""`
	if len(lost) > 0 {
		formula = fmt.Sprintf(`IF(AND(%s="",OR(%s)),%s,"")`, s.address(s.cols.note, l.row), strings.Join(lost, ","), literal(s.p.Text("blank.hint.reason")))
	}
	if l.Group.Block == criteria.Scored {
		formula = fmt.Sprintf(`IF(AND(%s="x",OR(%s)),%s,%s)`, s.address(s.cols.required, l.row), strings.Join(missing, ","),
			literal(s.p.Text("blank.hint.mark")), formula)
	}
	if formula != `""` {
		s.formula(s.cols.hint, l.row, formula)
	}
}

// literal writes a text in a formula.
func literal(text string) string { return `"` + strings.ReplaceAll(text, `"`, `""`) + `"` }

func letterOf(column int) string {
	letter, err := excelize.ColumnNumberToName(column)
	if err != nil {
		return "A"
	}
	return letter
}

// xmlText escapes what XML reserves.
func xmlText(text string) string {
	var b strings.Builder
	if err := xml.EscapeText(&b, []byte(text)); err != nil {
		return text
	}
	return b.String()
}

// hasGates reports whether more than the total decides the grade.
func (s *blankSheet) hasGates() bool {
	gated := func(g criteria.Grade) bool { return g.Requires != nil }
	return slices.ContainsFunc(s.blank.Set.Grades, gated) || len(s.blank.Set.Caps) > 0
}
