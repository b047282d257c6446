package excel

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
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
	analysisScale   = 0.62
)

// writeAnalysis writes what a leader asks beyond the grades, each number as a
// formula over the details and the list where it can be one.
func (b *book) writeAnalysis(list classified) {
	b.analysis = scoring.Analyse(b.report.Result)
	s := b.sheet(names.Analysis, 7, 46, 11, 11, 11, 11, 11, 11, 11, 11)
	s.scale = analysisScale
	s.streamed()
	s.headDone(0)
	s.merge(1, analysisColumns, b.p.Text("excel.analysis"), style{bold: true, align: "center", size: headSize})
	s.nextLines(1)
	s.merge(1, analysisColumns, b.p.Value(b.report.Result.Period), style{bold: true, align: "center", size: headSize})
	s.nextLines(1)
	s.merge(1, analysisColumns, b.p.Text("excel.analysis.basis"), style{italic: true, align: "center"})
	s.nextLines(1)
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
	s.endStream()
}

// topic starts a table of the analysis: its title and its heads.
func (s *sheet) topic(title string, heads ...string) {
	s.topicTitle(title)
	s.heads(s.texts(heads...))
}

func (s *sheet) topicTitle(title string) {
	s.skip(1)
	s.keep(6 * lineHeight) // the title is not left alone
	s.merge(1, analysisColumns, title, style{bold: true, align: "left", size: textSize})
	s.nextLines(s.lines(title, s.width(1, analysisColumns)))
}

// nothing says that a table has no rows.
func (s *sheet) nothing(columns int) {
	s.merge(1, columns, s.p.Text("excel.analysis.nothing"), midStyle())
	s.nextLines(1)
}

// live reports whether formulas over whole tables of the details give what was
// worked out: not where some of the cells stand outside the counts, or marks were
// decided that the details have as the sheets say.
func live(r *view.Report) bool { return r.Outside() == 0 && !r.Result.MarksDecided() }

// criteriaTable tells how the meetings did by criterion, draws it, and names the
// weakest ones.
func (s *sheet) criteriaTable(index int, set scoring.SetAnalysis) {
	s.topic(s.p.Text("excel.analysis.criteria", "id", set.Set.ID), "report.column.id", "excel.criterion", "excel.full-marks",
		"excel.analysis.marked", "excel.analysis.by-rule", "excel.analysis.mean", "excel.analysis.share", "excel.analysis.full")
	first := s.row
	rows := map[string]int{}
	for i, c := range set.Criteria {
		rows[c.Leaf.ID] = s.row
		s.criterionRow(index, i, c)
	}
	s.dataBar(7, first, s.row-1)
	s.sharesChart(first, first+scoredFirst(set)-1)
	s.topic(s.p.Text("excel.analysis.weakest"), "report.column.number", "excel.criterion", "excel.full-marks", "excel.analysis.mean", "excel.analysis.share")
	weakest := set.Weakest(weakestShown)
	for i, c := range weakest {
		row := rows[c.Leaf.ID]
		title := c.Leaf.ID + ". " + c.Leaf.Title
		s.count(1, i+1, midStyle())
		s.text(2, title, textStyle())
		s.points(3, criteria.Some(c.Leaf.Max), numberStyle())
		s.formula(4, address(6, row, false), c.Mean(view.MeanDecimals).Value.Float(), meanStyle())
		s.formula(5, address(7, row, false), rateFloat(c.Share()), percentStyle())
		s.next(map[int]string{2: title})
	}
	if len(weakest) == 0 {
		s.nothing(5)
	}
}

// scoredFirst counts the criteria before the first bonus or deduction: those
// have no share.
func scoredFirst(set scoring.SetAnalysis) int {
	for i, c := range set.Criteria {
		if c.Leaf.Group.Block != criteria.Scored {
			return i
		}
	}
	return len(set.Criteria)
}

func meanStyle() style { return style{align: "center", border: true, format: meanFormat} }

func percentStyle() style { return style{align: "center", border: true, format: percentFormat} }

func rateFloat(r criteria.Rate) float64 { return float64(r.Num) / float64(r.Den) }

// criterionRow writes one criterion. Marks given by rule are taken off again:
// they are no achievement.
func (s *sheet) criterionRow(set, index int, c scoring.CriterionAnalysis) {
	title := c.Leaf.Title
	s.text(1, c.Leaf.ID, midStyle())
	s.text(2, title, textStyle())
	s.points(3, criteria.Some(c.Leaf.Max), numberStyle())
	s.count(5, c.ByRule, midStyle())
	full, count, byRule := address(3, s.row, false), address(4, s.row, false), address(5, s.row, false)
	f := s.criterionFormulas(set, index)
	s.number(4, f.count+"-"+byRule, float64(c.Marked), midStyle())
	if c.Marked == 0 {
		for column := 6; column <= 8; column++ {
			s.text(column, s.p.Text("report.none"), midStyle())
		}
		s.next(map[int]string{2: title})
		return
	}
	sum := fmt.Sprintf("(%s-%s*%s)", f.sum, byRule, full)
	s.number(6, fmt.Sprintf("ROUND(%s/%s,%d)", sum, count, view.MeanDecimals), c.Mean(view.MeanDecimals).Value.Float(), meanStyle())
	if share := c.Share(); share.Known() {
		s.number(7, fmt.Sprintf("%s/(%s*%s)", sum, count, full), rateFloat(share), percentStyle())
	} else {
		s.text(7, s.p.Text("report.none"), midStyle())
	}
	s.number(8, fmt.Sprintf("%s-%s", f.reached(full), byRule), float64(c.Full), midStyle())
	s.next(map[int]string{2: title})
}

// number writes a formula over whole tables, or the bare number where such a
// formula would count what is outside.
func (s *sheet) number(column int, formula string, value float64, look style) {
	if live(s.report) {
		s.formula(column, formula, value, look)
		return
	}
	s.put(column, excelize.Cell{Value: value}, look)
}

// A criterionFormula is what is asked of a criterion's column.
type criterionFormula struct{ count, sum, which, column string }

// reached counts the marks equal to a cell.
func (f criterionFormula) reached(cell string) string {
	return fmt.Sprintf("SUMPRODUCT(%s*(%s=%s))", f.which, f.column, cell)
}

func (s *sheet) criterionFormulas(set, index int) criterionFormula {
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
func (s *sheet) reasonsTable() {
	s.topic(s.p.Text("excel.analysis.reasons"), "report.column.number", "excel.analysis.reason", "excel.analysis.criteria-ids",
		"excel.analysis.times", "excel.cells", "excel.analysis.lost")
	reasons := s.analysis.Reasons
	for i, r := range reasons[:min(len(reasons), reasonsShown)] {
		ids := strings.Join(r.Criteria, ", ")
		s.count(1, i+1, midStyle())
		s.text(2, r.Reason, textStyle())
		s.text(3, ids, midStyle())
		s.count(4, r.Meetings, midStyle())
		s.count(5, r.Cells, midStyle())
		s.points(6, criteria.Some(r.Lost), numberStyle())
		s.next(map[int]string{2: r.Reason, 3: ids})
	}
	if len(reasons) == 0 {
		s.nothing(6)
	}
}

// dataBar shows shares as bars in their cells, from 0 to 1. A solid bar would
// need an extension, in which excelize lets the bars begin and end where it likes.
func (s *sheet) dataBar(column, first, last int) {
	if last < first {
		return
	}
	if s.stream != nil {
		s.stream.bars = true
	}
	s.do(s.file.SetConditionalFormat(s.name, address(column, first, false)+":"+address(column, last, false),
		[]excelize.ConditionalFormatOptions{{
			Type: "data_bar", Criteria: "=", MinType: "num", MinValue: "0", MaxType: "num", MaxValue: "1", BarColor: "#BDD7EE",
		}}))
}
