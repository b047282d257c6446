package excel

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring/analysis"
)

// How long the lists of the analysis are.
const (
	weakestShown = 5
	reasonsShown = 15
	trendsShown  = 10
)

// analysisColumns is how many columns the tables of the analysis share, and
// analysisScale what brings them onto the width of a page with room to spare.
const (
	analysisColumns = 10
	analysisScale   = 0.58
)

// An analysisPage is the sheet of the analysis.
type analysisPage struct{ *sheet }

// writeAnalysis writes what a leader asks beyond the grades, each number as a
// formula over the details and the list where it can be one.
func (b *book) writeAnalysis(list classified) {
	b.analysis = analysis.Of(b.report.Result)
	s := analysisPage{b.sheet(names.Analysis, 7, 46, 11, 11, 11, 11, 11, 11, 11, 11)}
	s.Scale = analysisScale
	s.Streamed()
	s.HeadDone(0)
	s.Heading(analysisColumns, b.p.Text("excel.analysis"), b.p.Value(b.report.Result.Period))
	s.Line(analysisColumns, b.p.Text("excel.analysis.basis"), xlsx.Style{Italic: true, Align: "center"})
	for i, set := range b.analysis.Sets {
		s.criteriaTable(i, set)
	}
	s.reasonsTable()
	s.monthsTable(list)
	s.trendTable("excel.analysis.falls", b.analysis.Falls(trendsShown), list)
	s.trendTable("excel.analysis.rises", b.analysis.Rises(trendsShown), list)
	s.columnsTable()
	s.borderTable(list)
	s.listTables(list)
	s.page(0, 0)
	s.EndStream()
}

// topic starts a table of the analysis: its title and its heads.
func (s *sheet) topic(title string, heads ...string) {
	s.topicTitle(title)
	s.Heads(s.texts(heads...))
}

func (s *sheet) topicTitle(title string) {
	s.Skip(1)
	lines := s.Lines(title, s.Width(1, analysisColumns))
	s.Keep(xlsx.RowHeight(lines) + xlsx.RowHeight(3) + xlsx.RowHeight(2)) // the title is not left alone, nor with the head
	s.Merge(1, analysisColumns, title, xlsx.Style{Bold: true, Align: "left", Size: xlsx.TextSize})
	s.NextLines(lines)
}

// nothing says that a table has no rows.
func (s *sheet) nothing(columns int) {
	s.Line(columns, s.p.Text("excel.analysis.nothing"), xlsx.MidStyle())
}

// live reports whether formulas over whole tables of the details give what was
// computed: not where some of the cells stand outside the counts, or marks were
// decided that the details have as the sheets say.
func live(r *view.Report) bool { return r.Outside() == 0 && !r.Result.MarksDecided() }

// criteriaTable tells how the meetings did by criterion, draws it, and names the
// weakest ones.
func (s analysisPage) criteriaTable(index int, set analysis.SetAnalysis) {
	s.topic(s.p.Text("excel.analysis.criteria", "id", set.Set.ID), "report.column.id", "excel.criterion", "excel.full-marks",
		"excel.analysis.marked", "excel.analysis.by-rule", "excel.analysis.mean", "excel.analysis.share", "excel.analysis.full")
	first := s.Row
	rows := map[string]int{}
	for i, c := range set.Criteria {
		rows[c.Leaf.ID] = s.Row
		s.criterionRow(index, i, c)
	}
	s.DataBar(7, first, s.Row-1)
	s.sharesChart(first, first+scoredFirst(set)-1)
	s.topic(s.p.Text("excel.analysis.weakest"), "report.column.number", "excel.criterion", "excel.full-marks", "excel.analysis.mean", "excel.analysis.share")
	weakest := set.Weakest(weakestShown)
	for i, c := range weakest {
		row := rows[c.Leaf.ID]
		title := c.Leaf.ID + ". " + c.Leaf.Title
		s.Count(1, i+1, xlsx.MidStyle())
		s.Text(2, title, xlsx.TextStyle())
		s.Points(3, criteria.Some(c.Leaf.Max), xlsx.NumberStyle())
		s.Formula(4, xlsx.Address(6, row, false), c.Mean(view.MeanDecimals).Value.Float(), meanStyle())
		s.Formula(5, xlsx.Address(7, row, false), rateFloat(c.Share()), percentStyle())
		s.Next(map[int]string{2: title})
	}
	if len(weakest) == 0 {
		s.nothing(5)
	}
}

// scoredFirst counts the criteria before the first bonus or deduction: those
// have no share.
func scoredFirst(set analysis.SetAnalysis) int {
	for i, c := range set.Criteria {
		if c.Leaf.Group.Block != criteria.Scored {
			return i
		}
	}
	return len(set.Criteria)
}

func meanStyle() xlsx.Style {
	return xlsx.Style{Align: "center", Border: true, Format: xlsx.MeanFormat}
}

func percentStyle() xlsx.Style {
	return xlsx.Style{Align: "center", Border: true, Format: xlsx.PercentFormat}
}

func rateFloat(r criteria.Rate) float64 { return float64(r.Num) / float64(r.Den) }

// criterionRow writes one criterion. Marks given by rule are taken off again:
// they are no achievement.
func (s analysisPage) criterionRow(set, index int, c analysis.CriterionAnalysis) {
	title := c.Leaf.Title
	s.Text(1, c.Leaf.ID, xlsx.MidStyle())
	s.Text(2, title, xlsx.TextStyle())
	s.Points(3, criteria.Some(c.Leaf.Max), xlsx.NumberStyle())
	s.Count(5, c.ByRule, xlsx.MidStyle())
	full, count, byRule := xlsx.Address(3, s.Row, false), xlsx.Address(4, s.Row, false), xlsx.Address(5, s.Row, false)
	f := s.criterionFormulas(set, index)
	s.number(4, f.count+"-"+byRule, float64(c.Marked), xlsx.MidStyle())
	if c.Marked == 0 {
		for column := 6; column <= 8; column++ {
			s.Text(column, s.p.Text("report.none"), xlsx.MidStyle())
		}
		s.Next(map[int]string{2: title})
		return
	}
	sum := fmt.Sprintf("(%s-%s*%s)", f.sum, byRule, full)
	s.number(6, fmt.Sprintf("ROUND(%s/%s,%d)", sum, count, view.MeanDecimals), c.Mean(view.MeanDecimals).Value.Float(), meanStyle())
	if share := c.Share(); share.Known() {
		s.number(7, fmt.Sprintf("%s/(%s*%s)", sum, count, full), rateFloat(share), percentStyle())
	} else {
		s.Text(7, s.p.Text("report.none"), xlsx.MidStyle())
	}
	s.number(8, fmt.Sprintf("%s-%s", f.reached(full), byRule), float64(c.Full), xlsx.MidStyle())
	s.Next(map[int]string{2: title})
}

// number writes a formula over whole tables, or the bare number where such a
// formula would count what is outside.
func (s analysisPage) number(column int, formula string, value float64, look xlsx.Style) {
	if live(s.report) {
		s.Formula(column, formula, value, look)
		return
	}
	s.Put(column, excelize.Cell{Value: value}, look)
}

// A criterionFormula is what is asked of a criterion's column.
type criterionFormula struct{ count, sum, which, column string }

// reached counts the marks equal to a cell.
func (f criterionFormula) reached(cell string) string {
	return fmt.Sprintf("SUMPRODUCT(%s*(%s=%s))", f.which, f.column, cell)
}

func (s analysisPage) criterionFormulas(set, index int) criterionFormula {
	f := criterionFormula{column: s.detailColumn(set, detailMarks+index)}
	f.which = fmt.Sprintf("%s*ISNUMBER(%s)", s.isScored(set), f.column)
	f.count = "SUMPRODUCT(" + f.which + ")"
	f.sum = fmt.Sprintf("SUMIFS(%s,%s,%s)", f.column, s.detailColumn(set, detailStatus), s.scoredWord())
	return f
}

// isScored is the condition that a row of the details is of a scored meeting.
func (b *book) isScored(set int) string {
	return fmt.Sprintf("(%s=%s)", b.detailColumn(set, detailStatus), b.scoredWord())
}

func (b *book) scoredWord() string { return `"` + b.p.Text("report.meeting.scored") + `"` }

// reasonsTable lists the reasons noted most often beside lost points.
func (s analysisPage) reasonsTable() {
	s.topic(s.p.Text("excel.analysis.reasons"), "report.column.number", "excel.analysis.reason", "excel.analysis.criteria-ids",
		"excel.analysis.times", "excel.cells", "excel.analysis.lost")
	reasons := s.analysis.Reasons
	for i, r := range reasons[:min(len(reasons), reasonsShown)] {
		ids := strings.Join(r.Criteria, ", ")
		s.Count(1, i+1, xlsx.MidStyle())
		s.Text(2, r.Reason, xlsx.TextStyle())
		s.Text(3, ids, xlsx.MidStyle())
		s.Count(4, r.Meetings, xlsx.MidStyle())
		s.Count(5, r.Cells, xlsx.MidStyle())
		s.Points(6, criteria.Some(r.Lost), xlsx.NumberStyle())
		s.Next(map[int]string{2: r.Reason, 3: ids})
	}
	if len(reasons) == 0 {
		s.nothing(6)
	}
}
