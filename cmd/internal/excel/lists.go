package excel

import (
	"strings"

	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/styles"
	"chibo/cmd/internal/view"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// listedInBook is how many cells of a list the workbook names: that of a
// committee has all of them, that of a province is not read to the end.
const listedInBook = 300

// listTables write whom the rules praise and remind, each list below its rule.
func (s analysisPage) listTables(list classified) {
	for _, l := range s.report.Result.Lists {
		title := s.p.Text("excel.list.cells", "title", diag.Msg("list."+string(l.Kind)), "count", len(l.Entries), "rule", view.ListRule(s.report, l, s.p))
		s.topicTitle(title)
		s.Join(5, analysisColumns, s.Row, xlsx.HeadStyle())
		s.Heads(s.texts("report.column.number", "report.column.cell", "report.column.score", "report.column.grade", "excel.list.reasons"))
		for i, e := range l.Entries[:min(len(l.Entries), listedInBook)] {
			s.listedCell(i+1, l, e, list)
		}
		if more := len(l.Entries) - listedInBook; more > 0 {
			s.Line(analysisColumns, s.p.Text("list.more", "count", more), xlsx.MidStyle())
		}
		if len(l.Entries) == 0 {
			s.nothing(analysisColumns)
		}
	}
}

func (s analysisPage) listedCell(number int, l scoring.CellList, e scoring.ListEntry, list classified) {
	cell := &s.report.Result.Cells[e.Cell]
	name := cell.Cell.Name
	if s.report.Grouped() {
		name += " – " + s.counted.Committee(cell.Cell.Committee)
	}
	s.Count(1, number, xlsx.MidStyle())
	s.Text(2, name, xlsx.TextStyle())
	if score := cell.DecidedScore(); score.Known {
		s.Formula(3, styles.Quoted(names.Classification)+"!"+xlsx.Address(list.score, s.listed[cell], false), score.Value.Float(), meanStyle())
	} else {
		s.Text(3, s.p.Text("report.none"), xlsx.MidStyle())
	}
	grade := s.report.GradeOrStatus(cell, s.p)
	s.Text(4, grade, xlsx.MidStyle())
	reasons := "" // a list of one rule says it above
	if len(l.Lines) > 1 {
		reasons = strings.Join(view.ListReasons(s.report, l, e, s.p), "; ")
	}
	s.Merge(5, analysisColumns, reasons, xlsx.TextStyle())
	s.NextLines(max(s.Lines(name, s.Width(2, 2)), s.Lines(grade, s.Width(4, 4)), s.Lines(reasons, s.Width(5, analysisColumns))))
}
