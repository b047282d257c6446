package report

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/scoring"
)

// A modelView is one of the year's models as a reader sees it.
type modelView struct {
	*Report
	p     *text.Printer
	index int
	model *scoring.ModelResult
}

func (r *Report) modelViews(p *text.Printer) (views []modelView) {
	for i := range r.Result.Models {
		views = append(views, modelView{r, p, i, &r.Result.Models[i]})
	}
	return views
}

// cell returns what became of a cell under the model.
func (v modelView) cell(c *scoring.CellResult) *scoring.ModelCell { return &c.Models[v.index] }

func (v modelView) title() string {
	return v.p.Text("model.list", "model", v.model.Set.Title, "period", v.Result.Period)
}

// reachedText writes "5/6", or the points where lines have some.
func (v modelView) reachedText(c *scoring.ModelCell) string {
	if c.Status == scoring.ModelNotAsked {
		return ""
	}
	if v.model.Set.YesNo() {
		return strconv.Itoa(c.Met) + "/" + strconv.Itoa(c.Asked)
	}
	return pointsText(c.Total, v.p)
}

// reachedTitle heads the column of reachedText.
func (v modelView) reachedTitle() string {
	if v.model.Set.YesNo() {
		return v.p.Text("model.column.met")
	}
	return v.p.Text("model.column.points")
}

// verdict is the grade's word, else why there is none.
func (v modelView) verdict(c *scoring.ModelCell) string {
	if c.Grade.Known {
		return text.Plain(v.model.Set.Grades[c.Grade.Value].Title)
	}
	return v.p.Text("model.status." + string(c.Status))
}

// answer writes one condition: yes, no, points, or why there is none.
func (v modelView) answer(leaf criteria.Leaf, c scoring.ConditionResult) string {
	switch {
	case c.How == scoring.LeftOut:
		return v.p.Text("report.none")
	case !c.Points.Known:
		return v.p.Text("model.answer.unknown")
	case leaf.Kind != criteria.Check:
		return v.p.Value(c.Points.Value)
	case c.Points.Value == leaf.Max:
		return v.p.Text("model.answer.yes")
	}
	return v.p.Text("model.answer.no")
}

// answerIn is answer, but for a cell that the model is not asked of.
func (v modelView) answerIn(m *scoring.ModelCell, leaf criteria.Leaf, c scoring.ConditionResult) string {
	if m.Status == scoring.ModelNotAsked {
		return v.p.Text("report.none")
	}
	return v.answer(leaf, c)
}

// yearGradeText is the yearly grade in words, empty where it is not known.
func (v modelView) yearGradeText(c *scoring.CellResult) string {
	if grade := c.YearGrade(); grade != criteria.NoYearGrade {
		return v.p.Text("year-grade.short." + string(grade))
	}
	return ""
}

// wantingShown is how much of what a condition lacks a list names.
const wantingShown = 3

// remarks say what is missing, condition by condition, and what else there is to
// know.
func (v modelView) remarks(c *scoring.ModelCell) (remarks []string) {
	if c.Status == scoring.ModelUndecided {
		for i, leaf := range v.model.Set.Leaves() {
			wanting := c.Conditions[i].Wanting
			if c.Conditions[i].How != scoring.NotAvailable {
				continue
			}
			words := v.p.Messages(wanting[:min(wantingShown, len(wanting))])
			if more := len(wanting) - wantingShown; more > 0 {
				words = v.p.Text("model.and-more", "words", words, "count", more)
			}
			remarks = append(remarks, v.p.Text("model.lacks", "id", leaf.ID, "wanting", words))
		}
	}
	remarks = append(remarks, messages(c.Limits, v.p)...)
	return append(remarks, messages(c.Notes, v.p)...)
}

// grid is the model's list as text.
func (v modelView) grid() *grid {
	p := v.p
	g := &grid{columns: []column{{title: p.Text("report.column.number"), right: true}, {title: p.Text("report.column.cell"), share: 1}}}
	if v.showsYearGrades() {
		g.columns = append(g.columns, column{title: p.Text("model.column.year-grade")})
	}
	leaves := v.model.Set.Leaves()
	for _, l := range leaves {
		g.columns = append(g.columns, column{title: text.Plain(l.ID)})
	}
	g.columns = append(g.columns, column{title: v.reachedTitle(), right: true}, column{title: p.Text("model.column.verdict"), share: 1},
		column{title: p.Text("model.column.remarks"), share: 2})
	for _, l := range v.lines() {
		if l.cell == nil {
			row := make([]string, len(g.columns))
			row[0], row[1] = l.number, groupName(l.group, p)
			g.rows = append(g.rows, row)
			continue
		}
		g.rows = append(g.rows, v.row(l, leaves))
	}
	return g
}

func (v modelView) row(l line, leaves []criteria.Leaf) []string {
	c := v.cell(l.cell)
	name := text.Plain(l.cell.Cell.Name)
	if l.cell.Cell.Pilot {
		name = v.p.Text("model.pilot", "cell", name)
	}
	row := []string{l.number, name}
	if v.showsYearGrades() {
		row = append(row, v.yearGradeText(l.cell))
	}
	for i, leaf := range leaves {
		row = append(row, v.answerIn(c, leaf, c.Conditions[i]))
	}
	return append(row, v.reachedText(c), v.verdict(c), strings.Join(v.remarks(c), "; "))
}

// showsYearGrades reports whether any cell's yearly grade is known.
func (v modelView) showsYearGrades() bool {
	for i := range v.Result.Cells {
		if v.Result.Cells[i].YearGrade() != criteria.NoYearGrade {
			return true
		}
	}
	return false
}

// modelTables writes every model's list below the classification.
func (r *Report) modelTables(w io.Writer, p *text.Printer, o TableOptions) error {
	for _, v := range r.modelViews(p) {
		if _, err := fmt.Fprintf(w, "\n%s\n\n", v.title()); err != nil {
			return err
		}
		g := v.grid()
		g.fit(o.Width)
		if err := render(w, g); err != nil {
			return err
		}
		if err := writeLines(w, v.closing(), o.Width); err != nil {
			return err
		}
	}
	return nil
}

// modelMarkdown is modelTables as Markdown.
func (r *Report) modelMarkdown(w io.Writer, p *text.Printer) {
	for _, v := range r.modelViews(p) {
		fmt.Fprintf(w, "\n## %s\n\n", escape(v.title()))
		writeGrid(w, v.grid())
		for _, l := range v.closing() {
			indent := l[:len(l)-len(strings.TrimLeft(l, " "))]
			fmt.Fprintf(w, "%s- %s\n", indent, escape(strings.TrimSpace(l)))
		}
	}
}
