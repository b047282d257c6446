package excel

import (
	"io"
	"strings"

	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/styles"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/compare"
	"chibo/scoring/statistics"
)

// RostersExcel writes the change between two rosters as a workbook of two
// sheets: the numbers, and the cells that changed.
func RostersExcel(w io.Writer, c *compare.RosterComparison, p *text.Printer, version string) error {
	// Rosters name no period: the file's date is a fixed one, so that the same
	// rosters give the same bytes.
	r := &view.Report{Result: &scoring.Result{}, Version: version, Date: criteria.Date{Year: 2026, Month: 1, Day: 1}}
	b := rosterBook{&book{Book: xlsx.New(p.Text("excel.chart.language")), report: r, p: p}}
	defer b.Close()
	b.AddWorksheets([]string{names.ComparedRosters, names.ComparedCells})
	b.rosterNumbers(c)
	b.rosterChanges(c)
	b.Book.Describe(styles.Properties{Title: view.RostersTitle(c, p), Language: string(p.Language()), Version: version, Stamp: r.Date.Time()})
	return b.Write(w)
}

// A rosterBook is the workbook of two rosters being written.
type rosterBook struct{ *book }

const rosterColumns = 5

func (b rosterBook) rosterNumbers(c *compare.RosterComparison) {
	s := b.sheet(names.ComparedRosters, 46, 16, 16, 14, 40)
	title := view.RostersTitle(c, b.p)
	s.Merge(1, rosterColumns, title, xlsx.Style{Bold: true, Align: "center", Size: xlsx.HeadSize})
	s.NextLines(s.Lines(title, s.Width(1, rosterColumns)*0.8))
	s.numbersTable("roster.compare.numbers", "roster.compare.what", view.RosterNumbers(c, b.p))
	s.numbersTable("roster.by-kind", "roster.kind", view.KindNumbers(c, b.p))
	if len(c.ByCommittee) > 1 {
		s.numbersTable("roster.by-committee", "roster.committee", view.CommitteeNumbers(c, b.p))
	}
	s.page(0, 0)
}

func (s *sheet) numbersTable(title, head string, numbers []view.RosterNumber) {
	s.tableTitle(title, rosterColumns)
	s.Heads(s.texts(head, "roster.compare.before", "roster.compare.after", "roster.compare.change", "report.column.notes"))
	for _, n := range numbers {
		s.Text(1, n.Name, xlsx.TextStyle())
		for i, sum := range []statistics.KnownSum{n.Before, n.After} {
			if sum.Known == 0 && sum.Of > 0 {
				s.Text(2+i, s.p.Text("report.none"), xlsx.MidStyle())
			} else {
				s.Count(2+i, sum.Sum, xlsx.MidStyle())
			}
		}
		if change := n.Change(); change.Known {
			look := xlsx.MidStyle()
			look.Format = xlsx.ChangeFormat
			s.Formula(4, xlsx.Address(3, s.Row, false)+"-"+xlsx.Address(2, s.Row, false), float64(change.Value), look)
		} else {
			s.Text(4, s.p.Text("report.none"), xlsx.MidStyle())
		}
		notes := partlyNote(n, s.p)
		s.Text(5, notes, xlsx.TextStyle())
		s.Next(map[int]string{1: n.Name, 5: notes})
	}
}

// partlyNote says of how many cells a number is known.
func partlyNote(n view.RosterNumber, p *text.Printer) string {
	var notes []string
	for i, sum := range []statistics.KnownSum{n.Before, n.After} {
		if sum.Known > 0 && sum.Known < sum.Of {
			what := p.Text([]string{"roster.compare.before", "roster.compare.after"}[i])
			notes = append(notes, p.Text("roster.partly.note", "what", what, "known", sum.Known, "of", sum.Of))
		}
	}
	return strings.Join(notes, "; ")
}

func (b rosterBook) rosterChanges(c *compare.RosterComparison) {
	s := b.sheet(names.ComparedCells, 6, 12, 36, 32, 70)
	s.Heading(rosterColumns, b.p.Text("roster.compare.cells"))
	s.Skip(1)
	head := s.Row
	s.Heads(s.texts("report.column.number", "report.column.id", "report.column.cell", "report.column.committee", "compare.change"))
	for i, change := range c.Cells {
		cell := view.LatestOf(change)
		said := strings.Join(view.ChangeTexts(change, b.p), "; ")
		s.Count(1, i+1, xlsx.MidStyle())
		s.Text(2, cell.ID, xlsx.TextStyle())
		s.Text(3, cell.Name, xlsx.TextStyle())
		s.Text(4, cell.Committee, xlsx.TextStyle())
		s.Text(5, said, xlsx.TextStyle())
		s.Next(map[int]string{2: cell.ID, 3: cell.Name, 4: cell.Committee, 5: said})
	}
	if len(c.Cells) == 0 {
		s.nothing(rosterColumns)
	}
	s.Skip(1)
	lines := []string{b.p.Text("roster.compare.same", "count", c.Same)}
	for _, v := range c.Villages {
		lines = append(lines, view.VillageChangeText(v, b.p))
	}
	for _, l := range lines {
		s.remark(rosterColumns, l)
	}
	s.page(head, head)
}
