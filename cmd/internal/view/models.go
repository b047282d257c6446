package view

import (
	"strconv"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/scoring"
)

// A ModelView is one of the year's models as a reader sees it.
type ModelView struct {
	*Report
	P     *text.Printer
	index int
	Model *scoring.ModelResult
}

// ModelViewsOf are the year's models as readers see them, in the result's
// order.
func ModelViewsOf(r *Report, p *text.Printer) (views []ModelView) {
	for i := range r.Result.Models {
		views = append(views, ModelView{r, p, i, &r.Result.Models[i]})
	}
	return views
}

// Cell returns the outcome of a cell under the model.
func (v ModelView) Cell(c *scoring.CellResult) *scoring.ModelCell { return &c.Models[v.index] }

// Title is the heading of the model's list.
func (v ModelView) Title() string {
	return v.P.Text("model.list", "model", v.Model.Set.Title, "period", v.Result.Period)
}

// ReachedText writes "5/6", or the points where lines have some.
func (v ModelView) ReachedText(c *scoring.ModelCell) string {
	if c.Status == scoring.ModelNotAsked {
		return ""
	}
	if v.Model.Set.YesNo() {
		return strconv.Itoa(c.Met) + "/" + strconv.Itoa(c.Asked)
	}
	return PointsText(c.Total, v.P)
}

// reachedTitle heads the column of reachedText.
func (v ModelView) reachedTitle() string {
	if v.Model.Set.YesNo() {
		return v.P.Text("model.column.met")
	}
	return v.P.Text("model.column.points")
}

// Verdict is the grade's word, else why there is none.
func (v ModelView) Verdict(c *scoring.ModelCell) string {
	if c.Grade.Known {
		return text.Plain(v.Model.Set.Grades[c.Grade.Value].Title)
	}
	return v.P.Text("model.status." + string(c.Status))
}

// answer writes one condition: yes, no, points, or why there is none.
func (v ModelView) answer(leaf criteria.Leaf, c scoring.ConditionResult) string {
	switch {
	case c.How == scoring.LeftOut:
		return v.P.Text("report.none")
	case !c.Points.Known:
		return v.P.Text("model.answer.unknown")
	case leaf.Kind != criteria.Check:
		return v.P.Value(c.Points.Value)
	case c.Points.Value == leaf.Max:
		return v.P.Text("model.answer.yes")
	}
	return v.P.Text("model.answer.no")
}

// AnswerIn is answer, but for a cell that the model is not asked of.
func (v ModelView) AnswerIn(m *scoring.ModelCell, leaf criteria.Leaf, c scoring.ConditionResult) string {
	if m.Status == scoring.ModelNotAsked {
		return v.P.Text("report.none")
	}
	return v.answer(leaf, c)
}

// YearGradeText is the yearly grade in words, empty where it is not known.
func (v ModelView) YearGradeText(c *scoring.CellResult) string {
	if grade := c.YearGrade(); grade != criteria.NoYearGrade {
		return v.P.Text("year-grade.short." + string(grade))
	}
	return ""
}

// wantingShown is how much of what a condition lacks a list names.
const wantingShown = 3

// Remarks say what is missing, condition by condition, and what else there is to
// know.
func (v ModelView) Remarks(c *scoring.ModelCell) (remarks []string) {
	if c.Status == scoring.ModelUndecided {
		for i, leaf := range v.Model.Set.Leaves() {
			wanting := c.Conditions[i].Wanting
			if c.Conditions[i].How != scoring.NotAvailable {
				continue
			}
			words := v.P.Messages(wanting[:min(wantingShown, len(wanting))])
			if more := len(wanting) - wantingShown; more > 0 {
				words = v.P.Text("model.and-more", "words", words, "count", more)
			}
			remarks = append(remarks, v.P.Text("model.lacks", "id", leaf.ID, "wanting", words))
		}
	}
	remarks = append(remarks, Messages(c.Limits, v.P)...)
	return append(remarks, Messages(c.Notes, v.P)...)
}

// Grid is the model's list as text.
func (v ModelView) Grid() *Grid {
	p := v.P
	g := &Grid{Columns: []Column{{Title: p.Text("report.column.number"), Right: true}, {Title: p.Text("report.column.cell"), Share: 1}}}
	if v.showsYearGrades() {
		g.Columns = append(g.Columns, Column{Title: p.Text("model.column.year-grade")})
	}
	leaves := v.Model.Set.Leaves()
	for _, l := range leaves {
		g.Columns = append(g.Columns, Column{Title: text.Plain(l.ID)})
	}
	g.Columns = append(g.Columns, Column{Title: v.reachedTitle(), Right: true}, Column{Title: p.Text("model.column.verdict"), Share: 1},
		Column{Title: p.Text("model.column.remarks"), Share: 2})
	for _, l := range v.Lines() {
		if l.Cell == nil {
			row := make([]string, len(g.Columns))
			row[0], row[1] = l.Number, v.GroupName(l.Group, p)
			g.Rows = append(g.Rows, row)
			continue
		}
		g.Rows = append(g.Rows, v.row(l, leaves))
	}
	return g
}

func (v ModelView) row(l Line, leaves []criteria.Leaf) []string {
	c := v.Cell(l.Cell)
	name := text.Plain(l.Cell.Cell.Name)
	if l.Cell.Cell.Pilot {
		name = v.P.Text("model.pilot", "cell", name)
	}
	row := []string{l.Number, name}
	if v.showsYearGrades() {
		row = append(row, v.YearGradeText(l.Cell))
	}
	for i, leaf := range leaves {
		row = append(row, v.AnswerIn(c, leaf, c.Conditions[i]))
	}
	return append(row, v.ReachedText(c), v.Verdict(c), strings.Join(v.Remarks(c), "; "))
}

// showsYearGrades reports whether any cell's yearly grade is known.
func (v ModelView) showsYearGrades() bool {
	for i := range v.Result.Cells {
		if v.Result.Cells[i].YearGrade() != criteria.NoYearGrade {
			return true
		}
	}
	return false
}
