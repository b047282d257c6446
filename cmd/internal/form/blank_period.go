package form

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/names"
	"chibo/criteria"
	"chibo/scoring"
)

// UnitSheet is the name of a worksheet that is of a whole quarter or year.
func UnitSheet(unit scoring.Month, value func(any) string) string {
	name := value(unit)
	first, size := utf8.DecodeRuneInString(name)
	return string(unicode.ToUpper(first)) + name[size:]
}

// ofPeriod reports whether the sheet is of a whole quarter or year.
func (s *blankSheet) ofPeriod() bool { return s.blank.Set.Scope == criteria.OfPeriod }

// statedFields are the places for what a period's sheet states, one a row.
func (s *blankSheet) statedFields() (rows [][2]factField) {
	for i, f := range s.blank.Set.Facts {
		field := factField{part: names.FormFact(i + 1), title: f.Title, rule: "share"}
		if !f.IsShare() {
			field.rule = "list"
			for _, v := range f.Values {
				field.list = append(field.list, v.Title)
			}
		}
		rows = append(rows, [2]factField{field})
	}
	return rows
}

// tickHeads head the two columns in which a criterion is answered.
func (t blankTable) tickHeads(look style) {
	if t.cols.ensured > 0 {
		t.text(t.cols.ensured, names.FormEnsured, look)
		t.text(t.cols.unensured, names.FormUnensured, look)
	}
}

// ticks makes the places of an answer, of which one is ticked.
func (t blankTable) ticks(look style) {
	if t.cols.ensured == 0 {
		return
	}
	rule := excelize.NewDataValidation(true)
	for _, column := range []int{t.cols.ensured, t.cols.unensured} {
		t.text(column, "", look)
		if look.open {
			rule.SetSqref(t.address(column, t.row))
		}
	}
	if look.open {
		rule.SetSqrefDropList(t.lists.area([]any{"x"}))
		t.do(t.file.AddDataValidation(t.name, rule))
	}
}

// ticked is what an answer counts where no points stand beside it.
func (s *blankSheet) ticked(l leafRow, column int, otherwise string) string {
	if s.cols.ensured == 0 || column != s.cols.self || l.Kind == criteria.Tiers {
		return otherwise
	}
	return fmt.Sprintf(`IF(%s<>"",%s,IF(%s<>"",0,%s))`, s.address(s.cols.ensured, l.row), l.Max.Decimal(), s.address(s.cols.unensured, l.row), otherwise)
}
