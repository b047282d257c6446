package excel

import (
	"fmt"
	"strings"

	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/view"
	"chibo/scoring"
)

// hideSlots takes the columns of the single months out of sight: the formulas
// rest on them.
func (s listPage) hideSlots(c listColumns) {
	for i := range c.slots {
		s.Widths[2+i] = 0
		s.Hide(3 + i)
	}
}

// yearCell writes a cell's mean of one year, as a formula over its months, which
// stand in hidden columns.
func (s listPage) yearCell(column int, c listColumns, cell *scoring.CellResult, year scoring.Period) {
	look := xlsx.NumberStyle()
	decimals := s.decimals()
	if decimals == 2 {
		look.Format = xlsx.MeanFormat
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
		months := xlsx.Address(first, s.Row, false) + ":" + xlsx.Address(last, s.Row, false)
		s.Formula(column, fmt.Sprintf("ROUND(AVERAGE(%s),%d)", months, decimals), mean.Value.Float(), look)
		return
	}
	s.Text(column, strings.Trim(view.OrNone("", s.p), " "), xlsx.MidStyle())
}
