package excel

import (
	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/view"
)

// writeToComplete lists what is missing or wrong, by the superior's member who
// looks after the cell.
func (b *book) writeToComplete() {
	s := b.sheet(names.ToComplete, 6, 32, 15, 14, 36, 46, 46)
	s.Streamed()
	last := len(s.Widths)
	s.Heading(last, b.p.Text("excel.gaps"), b.p.Value(b.report.Result.Period))
	s.Skip(1)
	head := s.Row
	var titles []string
	for _, key := range []string{"report.column.number", "report.column.cell", "excel.month", "excel.severity", "excel.place", "excel.gap", "excel.remedy"} {
		titles = append(titles, b.p.Text(key))
	}
	s.Heads(titles)
	s.HeadDone(head)
	number := 0
	for _, group := range view.GapsBySupervisor(b.report, b.p) {
		s.Line(last, group.Title, xlsx.GroupStyle())
		for _, g := range group.Gaps {
			number++
			s.gapRow(number, g)
		}
	}
	if number == 0 {
		s.Line(last, b.p.Text("excel.gaps.none"), xlsx.MidStyle())
	}
	s.page(head, head)
	s.EndStream()
}

func (s *sheet) gapRow(number int, g view.Gap) {
	name, month, place := "", g.MonthsText(s.p), g.PlaceText(s.p)
	if g.Cell != nil {
		name = g.Cell.Cell.Name
	}
	s.Count(1, number, xlsx.MidStyle())
	s.Text(2, name, xlsx.TextStyle())
	s.Text(3, month, xlsx.MidStyle())
	s.Text(4, s.p.Text("severity."+g.Severity.String()), xlsx.MidStyle())
	for i, value := range []string{place, g.Message, g.Hint} {
		s.Text(5+i, value, xlsx.TextStyle())
	}
	s.Next(map[int]string{2: name, 3: month, 5: place, 6: g.Message, 7: g.Hint})
}
