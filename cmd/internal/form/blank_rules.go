package form

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/names"
	"chibo/criteria"
)

// markRule has the program refuse a mark the criterion cannot have: a list of
// what there is, or a range with its step.
func (s *blankSheet) markRule(l criteria.Leaf) {
	rule := excelize.NewDataValidation(true)
	self, review := s.address(s.cols.self, s.row), s.address(s.cols.review, s.row)
	rule.SetSqref(self)
	rule.SetSqref(review)
	switch choices := s.choices(l); {
	case len(choices) > 0:
		rule.SetSqrefDropList(s.lists.area(choices))
	case l.Step > 0:
		rule.Type = "custom"
		rule.Formula1 = fmt.Sprintf("AND(ISNUMBER(%[1]s),%[1]s>=0,%[1]s<=%[2]s,ABS(%[1]s/%[3]s-ROUND(%[1]s/%[3]s,0))<0.0001)",
			self, l.Max.Decimal(), l.Step.Decimal())
		escape(rule)
	default:
		s.do(rule.SetRange(0.0, l.Max.Float(), excelize.DataValidationTypeDecimal, excelize.DataValidationOperatorBetween))
	}
	prompt := s.prompt(l)
	rule.SetInput(s.p.Text("blank.mark", "id", l.ID), prompt)
	rule.SetError(excelize.DataValidationErrorStyleStop, s.p.Text("form.wrong-mark.title"), prompt)
	s.do(s.file.AddDataValidation(s.name, rule))
}

// escape writes a formula as XML: the library puts it there as it is.
func escape(rule *excelize.DataValidation) {
	rule.Formula1 = xmlText(rule.Formula1)
}

// choices are the marks of a list: a tier's points, or full and none, as a
// number or in words.
func (s *blankSheet) choices(l criteria.Leaf) (choices []any) {
	switch l.Kind {
	case criteria.Check:
		return []any{l.Max.Float(), 0.0, names.Yes, names.No}
	case criteria.Tiers:
		for _, t := range l.Tiers {
			choices = append(choices, t.Points.Float())
		}
	}
	return choices
}

// prompt says what may be typed; it shows as soon as the cell is chosen.
func (s *blankSheet) prompt(l criteria.Leaf) string {
	switch {
	case l.Kind == criteria.Check:
		return s.p.Text("blank.prompt.check", "max", l.Max)
	case l.Kind == criteria.Tiers:
		return s.p.Text("blank.prompt.tiers", "tiers", s.tierPoints(l))
	case l.Step > 0:
		return s.p.Text("blank.prompt.step", "max", l.Max, "step", l.Step)
	default:
		return s.p.Text("blank.prompt.points", "max", l.Max)
	}
}

// tierPoints names the points of the tiers as the form's reader writes them: with
// a decimal comma, so that a semicolon must part them.
func (s *blankSheet) tierPoints(l criteria.Leaf) string {
	var points []string
	for _, t := range l.Tiers {
		points = append(points, s.p.Value(t.Points))
	}
	return strings.Join(points, "; ")
}

// marking shows what is missing: a mark once the column was begun, and the
// reason where points were lost.
func (s *blankSheet) marking() {
	first, last := s.leaves[0].row, s.total-1
	fill := func(color string) *int {
		id, err := s.file.NewConditionalStyle(&excelize.Style{Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}})
		s.do(err)
		return &id
	}
	missing, reason := fill("FFE699"), fill("F8CBAD")
	for _, column := range s.columnsMarked() {
		letter := letterOf(column)
		rule := fmt.Sprintf(`AND($%s%d="x",%s%d="",%s$%d<>"")`, letterOf(s.cols.required), first, letter, first, letter, s.total)
		s.do(s.file.SetConditionalFormat(s.name, fmt.Sprintf("%s%d:%s%d", letter, first, letter, last),
			[]excelize.ConditionalFormatOptions{{Type: "formula", Criteria: rule, Format: missing}}))
	}
	note := letterOf(s.cols.note)
	s.do(s.file.SetConditionalFormat(s.name, fmt.Sprintf("%s%d:%s%d", note, first, note, last), []excelize.ConditionalFormatOptions{
		{Type: "formula", Criteria: fmt.Sprintf(`$%s%d=%s`, letterOf(s.cols.hint), first, literal(s.p.Text("blank.hint.reason"))), Format: reason},
	}))
}

// columnsMarked are the columns that must be filled once they are begun. Where
// the superior's member writes only what changes, that column is free.
func (s *blankSheet) columnsMarked() []int {
	if s.blank.Set.Official == criteria.ReviewOverSelf {
		return []int{s.cols.self}
	}
	return []int{s.cols.self, s.cols.review}
}
