package excel

import (
	"fmt"
	"strings"

	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
)

// modelSheets names the sheets of the year's models, each by its title.
func modelSheets(r *view.Report) (sheets []string) {
	taken := []string{names.Summary, names.Classification, names.Detail, names.Analysis, names.Discipline, names.ToComplete, names.Sources, names.Data, names.Tie, names.AssessedList, names.AssessedDetail}
	for _, m := range r.Result.Models {
		name := names.Sheet(m.Set.Title, append(taken, sheets...))
		sheets = append(sheets, name)
	}
	return sheets
}

// A modelColumns is the order of a model's list.
type modelColumns struct{ grade, first, met, verdict, remarks int }

// writeModels writes a list to sign for each of the year's models.
func (b *book) writeModels() {
	sheets := modelSheets(b.report)
	for i, v := range view.ModelViewsOf(b.report, b.p) {
		b.writeModel(sheets[i], v)
	}
}

// A modelPage is the list of one year's model.
type modelPage struct{ *sheet }

func (b *book) writeModel(name string, v view.ModelView) {
	leaves := v.Model.Set.Leaves()
	c := modelColumns{grade: 3, first: 4, met: 4 + len(leaves)}
	c.verdict, c.remarks = c.met+1, c.met+2
	widths := []float64{6, 32, 12}
	for range leaves {
		widths = append(widths, 14)
	}
	s := modelPage{b.sheet(name, append(widths, 10, 20, 44)...)}
	s.Streamed()
	s.attachedHead(c.remarks, []string{b.p.Text("excel.list"), b.p.Text("model.subject", "model", v.Model.Set.Title), b.p.Value(b.report.Result.Period)})
	head := s.Row
	titles := []string{b.p.Text("report.column.number"), b.p.Text("excel.cell-name"), b.p.Text("model.column.year-grade")}
	for _, l := range leaves {
		titles = append(titles, l.ID+". "+l.Title)
	}
	s.Heads(append(titles, s.metTitle(v), b.p.Text("model.column.verdict"), b.p.Text("model.column.remarks")))
	first := s.Row
	s.HeadDone(head)
	for _, l := range b.report.Lines() {
		s.modelRow(v, l, c, leaves)
	}
	last := max(s.Row-1, first)
	s.modelCounts(v, c, rowRange{first, last})
	for _, line := range v.Closing() {
		s.Merge(1, c.remarks, strings.TrimSpace(line), xlsx.Style{Align: "left", Italic: true})
		s.NextLines(s.Lines(line, s.Width(1, c.remarks)))
	}
	s.signatures(c.remarks)
	s.PrintArea(c.remarks, s.Row)
	s.Filter(head, c.remarks, last)
	s.page(head, head)
	s.EndStream()
}

func (s modelPage) metTitle(v view.ModelView) string {
	if v.Model.Set.YesNo() {
		return s.p.Text("model.column.conditions")
	}
	return s.p.Text("model.column.points")
}

func (s modelPage) modelRow(v view.ModelView, l view.Line, c modelColumns, leaves []criteria.Leaf) {
	if l.Cell == nil {
		groupRow(s.Sheet, c.remarks, l.Number, s.report.GroupName(l.Group, s.p))
		return
	}
	m := v.Cell(l.Cell)
	name := l.Cell.Cell.Name
	if l.Cell.Cell.Pilot {
		name = s.p.Text("model.pilot", "cell", name)
	}
	s.Text(1, l.Number, xlsx.MidStyle())
	s.Text(2, name, xlsx.TextStyle())
	s.Text(c.grade, v.YearGradeText(l.Cell), xlsx.MidStyle())
	for i, leaf := range leaves {
		s.conditionCell(c.first+i, v, leaf, m, i)
	}
	s.metCell(v, c, m)
	look := xlsx.Style{Bold: m.Grade.Known, Align: "center", Border: true}
	if m.Grade.Known {
		look.Fill = xlsx.GradeFill(m.Grade.Value, len(v.Model.Set.Grades))
	}
	verdict, remarks := v.Verdict(m), strings.Join(v.Remarks(m), "; ")
	s.Text(c.verdict, verdict, look)
	s.Text(c.remarks, remarks, xlsx.TextStyle())
	s.Next(map[int]string{2: name, c.verdict: verdict, c.remarks: remarks})
}

// conditionCell writes what is known of a condition; what follows from the
// monthly sheets is in italics.
func (s modelPage) conditionCell(column int, v view.ModelView, leaf criteria.Leaf, m *scoring.ModelCell, index int) {
	condition := m.Conditions[index]
	look := xlsx.Style{Align: "center", Border: true, Italic: condition.How == scoring.Measured}
	if leaf.Kind != criteria.Check && condition.Points.Known && condition.How != scoring.LeftOut && m.Status != scoring.ModelNotAsked {
		look.Format = xlsx.PointsFormat
		s.Points(column, condition.Points, look)
		return
	}
	s.Text(column, v.AnswerIn(m, leaf, condition), look)
}

// metCell counts the conditions that are met, as a formula over the row; of a
// model by points it is the total.
func (s modelPage) metCell(v view.ModelView, c modelColumns, m *scoring.ModelCell) {
	switch {
	case m.Status == scoring.ModelNotAsked:
		s.Text(c.met, s.p.Text("report.none"), xlsx.MidStyle())
	case v.Model.Set.YesNo():
		row := xlsx.Address(c.first, s.Row, false) + ":" + xlsx.Address(c.met-1, s.Row, false)
		s.Formula(c.met, fmt.Sprintf(`COUNTIF(%s,"%s")`, row, s.p.Text("model.answer.yes")), float64(m.Met), xlsx.MidStyle())
	default:
		s.Points(c.met, m.Total, xlsx.NumberStyle())
	}
}

// modelCounts counts the results below the list.
func (s modelPage) modelCounts(v view.ModelView, c modelColumns, rows rowRange) {
	look := xlsx.GroupStyle()
	verdicts := xlsx.Area(c.verdict, rows.first, c.verdict, rows.last)
	write := func(word string, count int) {
		s.Merge(1, c.met, "", look)
		s.Text(1, s.p.Text("model.count"), look)
		s.Text(c.verdict, word, xlsx.Style{Bold: true, Align: "center", Border: true, Fill: xlsx.GroupFill})
		s.Formula(c.remarks, fmt.Sprintf("SUMPRODUCT(--(%s=%s))", verdicts, xlsx.Address(c.verdict, s.Row, true)), float64(count), look)
		s.Next(map[int]string{c.verdict: word})
	}
	for i, g := range v.Model.Set.Grades {
		write(g.Title, v.Model.Summary.Grades[i])
	}
	write(s.p.Text("model.status.incomplete"), v.Model.Summary.Undecided)
}
