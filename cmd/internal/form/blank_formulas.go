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

// blankFormulas writes the formulas of the table once its rows stand.
type blankFormulas struct {
	*blankSheet
	measures blankMeasures
	sums     blankSums
	grades   blankGrade
}

// formulas makes the form add up while it is filled in, by the rules by which
// it is scored later. What they show is never read: the marks are.
func (x blankFormulas) formulas() {
	for _, l := range x.leaves {
		x.formula(x.cols.selfPoints, l.row, x.counted(l, x.cols.self))
		x.formula(x.cols.reviewPoints, l.row, x.counted(l, x.cols.review))
		x.required(l)
		x.hint(l)
	}
	for _, g := range x.groups {
		x.formula(x.cols.self, g.row, x.sums.subtotal(g.Group, x.cols.self, x.cols.selfPoints))
		x.formula(x.cols.review, g.row, x.sums.subtotal(g.Group, x.cols.review, x.cols.reviewPoints))
	}
	x.formula(x.cols.self, x.total, x.sums.sum(x.cols.self, x.cols.selfPoints))
	x.formula(x.cols.review, x.total, x.sums.sum(x.cols.review, x.cols.reviewPoints))
	if x.ofPeriod() { // its conditions are in words, so the grade is typed and compared
		return
	}
	x.grades.gradeFormulas(x.cols.self, x.cols.selfPoints)
	x.grades.gradeFormulas(x.cols.review, x.cols.reviewPoints)
}

// formula writes a formula that, on a blank form, shows nothing: that is its
// cached value.
func (s *blankSheet) formula(column, row int, formula string) {
	s.do(s.file.SetCellFormula(s.name, s.address(column, row), formula))
}

// counted is what a mark counts: nothing where it is blank and no fact tells.
func (x blankFormulas) counted(l leafRow, column int) string {
	mark := x.address(column, l.row)
	inWords := typedNumber(mark)
	if l.Kind == criteria.Check {
		inWords = fmt.Sprintf(`IF(OR(%[1]s="có",%[1]s="đạt",%[1]s="x"),%[2]s,IF(%[1]s="không",0,%[3]s))`, mark, l.Max.Decimal(), inWords)
	}
	number := mark
	if l.Group.Block != criteria.Scored {
		number = "ABS(" + mark + ")"
	}
	typed := fmt.Sprintf("IF(ISNUMBER(%s),%s,%s)", mark, number, inWords)
	formula := fmt.Sprintf(`IF(%s="",%s,%s)`, mark, x.ticked(l, column, x.measures.measured(l.Leaf)), typed)
	if x.inThematicOnly(l.Leaf) {
		formula = fmt.Sprintf(`IF(%s,%s,"")`, x.thematic(), formula)
	}
	return formula
}

// untold is what a formula shows for a number that it cannot tell.
const untold = `"?"`

// typedNumber reads a number that was typed or pasted as a text, "9,5", as it is read
// when it is scored, whatever the language of the spreadsheet: its figures alone are
// made a number, and divided by what stands behind the comma or point. What is none of
// up to three decimals is told as such, and never as nothing.
func typedNumber(cell string) string {
	text := "TRIM(" + cell + ")"
	figures := fmt.Sprintf(`SUBSTITUTE(SUBSTITUTE(%s,",",""),".","")`, text)
	point := fmt.Sprintf(`FIND(".",SUBSTITUTE(%s,",",".")&".")`, text)
	decimals := fmt.Sprintf("LEN(%s)-%s", text, point) // -1: neither
	plain := fmt.Sprintf(`TEXT(VALUE(%[1]s),REPT("0",LEN(%[1]s)))=%[1]s`, figures)
	return fmt.Sprintf(`IFERROR(VALUE(%[2]s)/10^MAX(0,%[4]s)/AND(LEN(%[1]s)-LEN(%[2]s)<2,%[3]s>1,%[4]s<>0,%[4]s<4,%[5]s),%[6]s)`,
		text, figures, point, decimals, plain, untold)
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
func (x blankFormulas) required(l leafRow) {
	if l.Group.Block != criteria.Scored {
		return
	}
	cell := x.address(x.cols.required, l.row)
	formula, now := "", "x"
	if measured := x.measures.measured(l.Leaf); measured != `""` {
		formula = fmt.Sprintf(`IF(%s="","x","")`, measured)
	}
	if x.inThematicOnly(l.Leaf) {
		inner := `"x"`
		if formula != "" {
			inner = formula
		}
		formula, now = fmt.Sprintf(`IF(%s,%s,"")`, x.thematic(), inner), ""
	}
	x.do(x.file.SetCellStr(x.name, cell, now))
	if formula != "" {
		x.do(x.file.SetCellFormula(x.name, cell, formula))
	}
}

// hint says beside the row what it still lacks.
func (x blankFormulas) hint(l leafRow) {
	missing := []string{}
	for _, column := range x.columnsMarked() {
		missing = append(missing, fmt.Sprintf(`AND(%s="",%s<>"")`, x.address(column, l.row), absolute(column, x.total)))
	}
	lost := []string{}
	for _, column := range []int{x.cols.selfPoints, x.cols.reviewPoints} {
		points := x.address(column, l.row)
		//exhaustive:enforce
		switch l.Group.Block {
		case criteria.Bonus:
		case criteria.Scored:
			lost = append(lost, fmt.Sprintf("AND(ISNUMBER(%s),N(%s)<%s)", points, points, l.Max.Decimal()))
		case criteria.Deduction:
			lost = append(lost, fmt.Sprintf("N(%s)>0", points))
		}
	}
	formula := `""`
	if len(lost) > 0 {
		formula = fmt.Sprintf(`IF(AND(%s="",OR(%s)),%s,"")`, x.address(x.cols.note, l.row), strings.Join(lost, ","), literal(x.p.Text("blank.hint.reason")))
	}
	unread := []string{}
	for _, column := range []int{x.cols.selfPoints, x.cols.reviewPoints} {
		unread = append(unread, x.address(column, l.row)+"="+untold)
	}
	formula = fmt.Sprintf(`IF(OR(%s),%s,%s)`, strings.Join(unread, ","), literal(x.p.Text("blank.hint.number")), formula)
	if l.Group.Block == criteria.Scored {
		formula = fmt.Sprintf(`IF(AND(%s="x",OR(%s)),%s,%s)`, x.address(x.cols.required, l.row), strings.Join(missing, ","),
			literal(x.p.Text("blank.hint.mark")), formula)
	}
	x.formula(x.cols.hint, l.row, formula)
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
func (x blankGrade) hasGates() bool {
	gated := func(g criteria.Grade) bool { return g.Requires != nil }
	return slices.ContainsFunc(x.blank.Set.Grades, gated) || len(x.blank.Set.Caps) > 0
}
