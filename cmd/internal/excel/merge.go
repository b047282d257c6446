package excel

import (
	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/view"
)

// spread writes the spread below the counts.
func (s summaryPage) spread(last int) {
	lines := view.SpreadLines(s.report, s.p)
	if len(lines) > 0 {
		s.Skip(1)
	}
	for i, line := range lines {
		look := xlsx.TextStyle()
		look.Bold = i == 0
		s.Block(last, line, look)
	}
}
