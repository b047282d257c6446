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
	s.Heading(last, table.Title, b.p.Value(b.report.Result.Period))
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

// writeAssessed writes the list of the whole period's grades, to be signed beside
// that of the meetings, and the marks behind it.
func (b *book) writeAssessed() {
	other := b.report.Assessed()
	if other == nil {
		return
	}
	a := &book{Book: b.Book, report: other, whole: b.report, p: b.p.OfPeriods(), listPage: names.AssessedList, detailPage: names.AssessedDetail,
		foot: b.footer(), issuerCell: b.issuerCell, bands: b.bands[len(b.report.Result.Sets):]}
	a.layOut()
	a.writeClassification()
	a.writeDetail()
}

// beside reports whether the book writes the part that stands beside another.
func (b *book) beside() bool { return b.report != b.whole }

// tieSheets names the pages of the annex that only a run of both halves has.
func tieSheets(r *view.Report) []string {
	if r.Result.Assessment == nil {
		return nil
	}
	return []string{names.AssessedDetail, names.Tie}
}
