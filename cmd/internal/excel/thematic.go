package excel

import (
	"fmt"
	"slices"
	"strings"

	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/view"
	"chibo/scoring"
)

// countedCells writes the cells of the row whose totals make the score, as the
// arguments of a function: "C13:E13", or "C13:D13,F13".
func (s listPage) countedCells(slots []view.Slot) string {
	counted := s.report.CountsThematic()
	var ranges []string
	first := -1
	for i, slot := range append(slices.Clone(slots), view.Slot{Kind: scoring.Thematic}) {
		in := i < len(slots) && (slot.Kind == scoring.Regular || counted)
		switch {
		case in && first < 0:
			first = i
		case !in && first >= 0:
			ranges = append(ranges, fmt.Sprintf("%s:%s", xlsx.Address(3+first, s.Row, false), xlsx.Address(2+i, s.Row, false)))
			first = -1
		}
	}
	return strings.Join(ranges, ",")
}

// monthThematic writes the month's thematic meetings as a part of their own
// below the list: the list's sums count cells, and a cell is counted once.
func (s monthPage) monthThematic(rows []view.MonthRow, notes int) {
	if len(rows) == 0 {
		return
	}
	title := s.p.Text("excel.month.thematic")
	s.Block(notes, title, xlsx.GroupStyle())
	first := s.Row
	for _, row := range rows {
		s.monthRow(row, notes)
	}
	s.monthTotals(view.GradesOf(s.report, rows), first, notes)
}
