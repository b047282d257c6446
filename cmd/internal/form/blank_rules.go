package form

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/names"
	"chibo/criteria"
)

// blankRules says what may be typed into a mark's cell, and how cells stand out.
type blankRules struct{ *blankSheet }

// markRule has the program refuse a mark the criterion cannot have: a list of
// what there is, or a range with its step.
func (r blankRules) markRule(l criteria.Leaf) {
	rule := excelize.NewDataValidation(true)
	self, review := r.address(r.cols.self, r.row), r.address(r.cols.review, r.row)
	rule.SetSqref(self)
	rule.SetSqref(review)
	switch choices := r.choices(l); {
	case len(choices) > 0:
		rule.SetSqrefDropList(r.lists.area(choices))
	case l.Step > 0:
		rule.Type = "custom"
		rule.Formula1 = fmt.Sprintf("AND(ISNUMBER(%[1]s),%[1]s>=0,%[1]s<=%[2]s,ABS(%[1]s/%[3]s-ROUND(%[1]s/%[3]s,0))<0.0001)",
			self, l.Max.Decimal(), l.Step.Decimal())
		escape(rule)
	default:
		r.do(rule.SetRange(0.0, l.Max.Float(), excelize.DataValidationTypeDecimal, excelize.DataValidationOperatorBetween))
	}
	prompt := r.prompt(l)
	rule.SetInput(r.p.Text("blank.mark", "id", l.ID), prompt)
	rule.SetError(excelize.DataValidationErrorStyleStop, r.p.Text("form.wrong-mark.title"), prompt)
	r.do(r.file.AddDataValidation(r.name, rule))
}

// escape writes a formula as XML: the library puts it there as it is.
func escape(rule *excelize.DataValidation) {
	rule.Formula1 = xmlText(rule.Formula1)
}

// choices are the marks of a list: a tier's points, or full and none, as a
// number or in words.
func (r blankRules) choices(l criteria.Leaf) (choices []any) {
	//exhaustive:enforce
	switch l.Kind {
	case criteria.ByPoints:
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
func (r blankRules) prompt(l criteria.Leaf) string {
	switch {
	case l.Kind == criteria.Check:
		return r.p.Text("blank.prompt.check", "max", l.Max)
	case l.Kind == criteria.Tiers:
		return r.p.Text("blank.prompt.tiers", "tiers", r.tierPoints(l))
	case l.Step > 0:
		return r.p.Text("blank.prompt.step", "max", l.Max, "step", l.Step)
	default:
		return r.p.Text("blank.prompt.points", "max", l.Max)
	}
}

// tierPoints names the points of the tiers as the form's reader writes them: with
// a decimal comma, so that a semicolon must part them.
func (r blankRules) tierPoints(l criteria.Leaf) string {
	var points []string
	for _, t := range l.Tiers {
		points = append(points, r.p.Value(t.Points))
	}
	return strings.Join(points, "; ")
}

// marking shows what is missing: a mark once the column was begun, and the
// reason where points were lost.
func (r blankRules) marking() {
	first, last := r.leaves[0].row, r.total-1
	fill := func(color string) *int {
		id, err := r.file.NewConditionalStyle(&excelize.Style{Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}})
		r.do(err)
		return &id
	}
	missing, reason := fill("FFE699"), fill("F8CBAD")
	for _, column := range r.columnsMarked() {
		letter := letterOf(column)
		rule := fmt.Sprintf(`AND($%s%d="x",%s%d="",%s$%d<>"")`, letterOf(r.cols.required), first, letter, first, letter, r.total)
		r.do(r.file.SetConditionalFormat(r.name, fmt.Sprintf("%s%d:%s%d", letter, first, letter, last),
			[]excelize.ConditionalFormatOptions{{Type: "formula", Criteria: rule, Format: missing}}))
	}
	note := letterOf(r.cols.note)
	r.do(r.file.SetConditionalFormat(r.name, fmt.Sprintf("%s%d:%s%d", note, first, note, last), []excelize.ConditionalFormatOptions{
		{Type: "formula", Criteria: fmt.Sprintf(`$%s%d=%s`, letterOf(r.cols.hint), first, literal(r.p.Text("blank.hint.reason"))), Format: reason},
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
