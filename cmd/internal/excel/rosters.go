package excel

import (
	"io"
	"strings"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/styles"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
)

// RostersExcel writes the change between two rosters as a workbook of two
// sheets: the numbers, and the cells that changed.
func RostersExcel(w io.Writer, c *scoring.RosterComparison, p *text.Printer, version string) error {
	// Rosters name no period: the file's date is a fixed one, so that the same
	// rosters give the same bytes.
	r := &view.Report{Result: &scoring.Result{}, Version: version, Date: criteria.Date{Year: 2026, Month: 1, Day: 1}}
	b := &book{file: excelize.NewFile(), report: r, p: p, styles: map[style]int{}}
	defer b.file.Close()
	b.do(b.file.SetDefaultFont(styles.Font))
	b.do(b.file.SetSheetName("Sheet1", names.ComparedRosters))
	_, err := b.file.NewSheet(names.ComparedCells)
	b.do(err)
	b.file.SetActiveSheet(0)
	b.rosterNumbers(c)
	b.rosterChanges(c)
	b.do(styles.Describe(b.file, styles.Properties{Title: view.RostersTitle(c, p), Language: string(p.Language()), Version: version, Stamp: r.Date.Time()}))
	if b.err != nil {
		return b.err
	}
	return b.write(w)
}

const rosterColumns = 5

func (b *book) rosterNumbers(c *scoring.RosterComparison) {
	s := b.sheet(names.ComparedRosters, 46, 16, 16, 14, 40)
	title := view.RostersTitle(c, b.p)
	s.merge(1, rosterColumns, title, style{bold: true, align: "center", size: headSize})
	s.nextLines(s.lines(title, s.width(1, rosterColumns)*0.8))
	s.numbersTable("roster.compare.numbers", "roster.compare.what", view.RosterNumbers(c, b.p))
	s.numbersTable("roster.by-kind", "roster.kind", view.PartNumbers(c.Kinds, view.KindName, b.p))
	if len(c.ByCommittee) > 1 {
		s.numbersTable("roster.by-committee", "roster.committee", view.PartNumbers(c.ByCommittee, view.GroupName, b.p))
	}
	s.page(0, 0)
}

func (s *sheet) numbersTable(title, head string, numbers []view.RosterNumber) {
	s.tableTitle(title, rosterColumns)
	s.heads(s.texts(head, "roster.compare.before", "roster.compare.after", "roster.compare.change", "report.column.notes"))
	for _, n := range numbers {
		s.text(1, n.Name, textStyle())
		for i, sum := range []scoring.KnownSum{n.Before, n.After} {
			if sum.Known == 0 && sum.Of > 0 {
				s.text(2+i, s.p.Text("report.none"), midStyle())
			} else {
				s.count(2+i, sum.Sum, midStyle())
			}
		}
		if change := n.Change(); change.Known {
			look := midStyle()
			look.format = changeFormat
			s.formula(4, address(3, s.row, false)+"-"+address(2, s.row, false), float64(change.Value), look)
		} else {
			s.text(4, s.p.Text("report.none"), midStyle())
		}
		notes := partlyNote(n, s.p)
		s.text(5, notes, textStyle())
		s.next(map[int]string{1: n.Name, 5: notes})
	}
}

// partlyNote says of how many cells a number is told.
func partlyNote(n view.RosterNumber, p *text.Printer) string {
	var notes []string
	for i, sum := range []scoring.KnownSum{n.Before, n.After} {
		if sum.Known > 0 && sum.Known < sum.Of {
			what := p.Text([]string{"roster.compare.before", "roster.compare.after"}[i])
			notes = append(notes, p.Text("roster.partly.note", "what", what, "known", sum.Known, "of", sum.Of))
		}
	}
	return strings.Join(notes, "; ")
}

func (b *book) rosterChanges(c *scoring.RosterComparison) {
	s := b.sheet(names.ComparedCells, 6, 12, 36, 32, 70)
	s.merge(1, rosterColumns, b.p.Text("roster.compare.cells"), style{bold: true, align: "center", size: headSize})
	s.nextLines(1)
	s.skip(1)
	head := s.row
	s.heads(s.texts("report.column.number", "report.column.id", "report.column.cell", "report.column.committee", "compare.change"))
	for i, change := range c.Cells {
		cell := view.LatestOf(change)
		said := strings.Join(view.ChangeTexts(change, b.p), "; ")
		s.count(1, i+1, midStyle())
		s.text(2, cell.ID, textStyle())
		s.text(3, cell.Name, textStyle())
		s.text(4, cell.Committee, textStyle())
		s.text(5, said, textStyle())
		s.next(map[int]string{2: cell.ID, 3: cell.Name, 4: cell.Committee, 5: said})
	}
	if len(c.Cells) == 0 {
		s.nothing(rosterColumns)
	}
	s.skip(1)
	lines := []string{b.p.Text("roster.compare.same", "count", c.Same)}
	for _, v := range c.Villages {
		lines = append(lines, view.VillageChangeText(v, b.p))
	}
	for _, l := range lines {
		s.remark(rosterColumns, l)
	}
	s.page(head, head)
}
