package excel

import (
	"strings"

	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/view"
)

// writeTie writes the page that puts the grades of the meetings beside those of
// the whole period, where the run has both.
func (b *book) writeTie() {
	table, ok := view.TieTable(b.report, b.p)
	if !ok {
		return
	}
	s := b.sheet(names.Tie, 6, 36, 11, 16, 11, 28, 44)
	last := len(table.Grid.Columns)
	s.Merge(1, last, table.Title, xlsx.Style{Bold: true, Align: "center", Size: xlsx.HeadSize})
	s.NextLines(1)
	s.Merge(1, last, b.p.Value(b.report.Result.Period), xlsx.Style{Bold: true, Align: "center", Size: xlsx.HeadSize})
	s.NextLines(1)
	s.Skip(1)
	var titles []string
	for _, c := range table.Grid.Columns {
		titles = append(titles, c.Title)
	}
	head := s.Row
	s.Heads(titles)
	for _, row := range table.Grid.Rows {
		for i, text := range row {
			look := xlsx.TextStyle()
			if table.Grid.Columns[i].Right {
				look = xlsx.MidStyle()
			}
			s.Text(i+1, text, look)
		}
		s.Next(map[int]string{2: row[1], 6: row[5], 7: row[6]})
	}
	for _, line := range append(table.Lines, view.UnitLines(b.report, b.p)...) {
		s.remark(last, strings.TrimSpace(line))
	}
	s.page(head, head)
}

// tieSheets names the page, where there is one.
func tieSheets(r *view.Report) []string {
	if r.Result.Assessment == nil {
		return nil
	}
	return []string{names.Tie}
}
