package excel

import (
	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/view"
)

// targets writes the same as a table.
func (b *compareBook) targets(s *sheet) {
	if len(b.comparison.Targets) == 0 {
		return
	}
	s.Skip(16) // below the chart
	s.Heads(append([]string{b.p.Text("excel.target")}, view.SideNames(b.comparison, b.p)...))
	for _, t := range b.comparison.Targets {
		s.Text(1, t.Title, xlsx.TextStyle())
		texts := map[int]string{1: t.Title}
		for side, at := range t.Sides {
			texts[2+side] = view.TargetSide(at, b.p)
			s.Text(2+side, texts[2+side], xlsx.MidStyle())
		}
		s.Next(texts)
	}
}
