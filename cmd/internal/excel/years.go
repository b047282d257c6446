package excel

import (
	"fmt"
	"strings"

	"chibo/cmd/internal/view"
	"chibo/scoring"
)

// hideSlots takes the columns of the single months out of sight: the formulas
// rest on them.
func (s *sheet) hideSlots(c listColumns) {
	for i := range c.slots {
		s.widths[2+i] = 0
		s.do(s.file.SetColVisible(s.name, columnName(3+i), false))
	}
}

// yearCell writes a cell's mean of one year, as a formula over its months, which
// stand in hidden columns.
func (s *sheet) yearCell(column int, c listColumns, cell *scoring.CellResult, year scoring.Period) {
	look := numberStyle()
	decimals := s.decimals()
	if decimals == 2 {
		look.format = meanFormat
	}
	mean := cell.MeanOf(year, decimals)
	first, last := 0, 0
	for i, slot := range c.slots {
		if !year.Contains(slot.Month) {
			continue
		}
		if first == 0 {
			first = 3 + i
		}
		last = 3 + i
	}
	if sum, count := shownSum(cell, c.slots[first-3:last-2]); mean.Known && meanIs(sum, count, decimals, mean.Value) {
		months := address(first, s.row, false) + ":" + address(last, s.row, false)
		s.formula(column, fmt.Sprintf("ROUND(AVERAGE(%s),%d)", months, decimals), mean.Value.Float(), look)
		return
	}
	s.text(column, strings.Trim(view.OrNone("", s.p), " "), midStyle())
}
