package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/naming"
)

// CompareTable writes a comparison for a terminal: the cells side by side, then
// what changed.
func CompareTable(w io.Writer, c *scoring.Comparison, p *text.Printer, o TableOptions) error {
	if _, err := fmt.Fprintf(w, "%s\n\n", compareTitle(c, p)); err != nil {
		return err
	}
	g := compareGrid(c, p)
	g.fit(o.Width)
	if o.Color {
		colourTrends(g, p)
	}
	if err := render(w, g); err != nil {
		return err
	}
	for _, l := range compareClosing(c, p) {
		for i, part := range wrap(l, max(o.Width-2, 0)) {
			if i > 0 {
				part = "  " + part
			}
			if _, err := fmt.Fprintln(w, part); err != nil {
				return err
			}
		}
	}
	return nil
}

// CompareMarkdown writes a comparison as a table of Markdown, and what changed
// as a list below it.
func CompareMarkdown(w io.Writer, c *scoring.Comparison, p *text.Printer) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "# %s\n\n", escape(compareTitle(c, p)))
	writeGrid(b, compareGrid(c, p))
	for _, l := range compareClosing(c, p) {
		fmt.Fprintf(b, "- %s\n", escape(l))
	}
	return b.Flush() // keeps the first error of all
}

func compareTitle(c *scoring.Comparison, p *text.Printer) string {
	return p.Text("compare.title", "sides", strings.Join(sideNames(c, p), " → "))
}

// sideNames are the periods, with the files where two are of one period.
func sideNames(c *scoring.Comparison, p *text.Printer) []string {
	count := map[scoring.Period]int{}
	for _, s := range c.Sides {
		count[s.Period]++
	}
	var names []string
	for _, s := range c.Sides {
		name := p.Value(s.Period)
		if count[s.Period] > 1 {
			name += " (" + text.Plain(s.Name) + ")"
		}
		names = append(names, name)
	}
	return names
}

func compareGrid(c *scoring.Comparison, p *text.Printer) *grid {
	g := &grid{columns: []column{{title: p.Text("report.column.number"), right: true}, {title: p.Text("report.column.cell"), share: 1}}}
	for _, name := range sideNames(c, p) {
		g.columns = append(g.columns, column{title: name, right: true})
	}
	g.columns = append(g.columns, column{title: p.Text("compare.change"), right: true}, column{title: p.Text("compare.trend")},
		column{title: p.Text("report.column.notes"), share: 2})
	number := 0
	for _, l := range compareLines(c) {
		if l.cell == nil {
			row := make([]string, len(g.columns))
			row[0], row[1] = l.number, groupName(l.group, p)
			g.rows = append(g.rows, row)
			continue
		}
		number++
		row := []string{fmt.Sprint(number), text.Plain(l.cell.Name)}
		for side, entry := range l.cell.Entries {
			row = append(row, entryText(c, side, entry, p))
		}
		g.rows = append(g.rows, append(row, signedText(l.cell.Whole.Score, p), trendText(l.cell, p), compareNotes(c, l.cell, p)))
	}
	return g
}

// A compareLine is a row: a committee's heading, or a cell.
type compareLine struct {
	group, number string
	cell          *scoring.CellChange
}

// compareLines lists the cells committee by committee.
func compareLines(c *scoring.Comparison) []compareLine {
	var order []string
	cells := map[string][]*scoring.CellChange{}
	names := map[string]string{}
	for i := range c.Cells {
		key := naming.CommitteeKey(c.Cells[i].Committee)
		if cells[key] == nil {
			order, names[key] = append(order, key), c.Cells[i].Committee
		}
		cells[key] = append(cells[key], &c.Cells[i])
	}
	var lines []compareLine
	for i, key := range order {
		if len(order) > 1 {
			lines = append(lines, compareLine{group: names[key], number: roman(i + 1)})
		}
		for _, cell := range cells[key] {
			lines = append(lines, compareLine{cell: cell})
		}
	}
	return lines
}

// entryText is a cell's result on one side: "91,83 Khá", or why there is none.
func entryText(c *scoring.Comparison, side int, e *scoring.SnapshotCell, p *text.Printer) string {
	if e == nil {
		return p.Text("report.none")
	}
	grade := sideGrade(c, side, e)
	if grade == "" {
		grade = p.Text("report.status." + string(e.Status))
	}
	return strings.TrimSpace(pointsText(e.Score, p) + " " + text.Plain(grade))
}

func sideGrade(c *scoring.Comparison, side int, e *scoring.SnapshotCell) string {
	if e == nil || !e.Grade.Known {
		return ""
	}
	return c.Sides[side].Grades[e.Grade.Value]
}

// signedText writes a difference with its sign.
func signedText(points criteria.Optional[criteria.Points], p *text.Printer) string {
	if !points.Known {
		return ""
	}
	return signed(points.Value, p)
}

func signed(points criteria.Points, p *text.Printer) string {
	if points > 0 {
		return "+" + p.Value(points)
	}
	return p.Value(points)
}

// trendText has an arrow a step.
func trendText(c *scoring.CellChange, p *text.Printer) string {
	arrows := ""
	for _, step := range c.Steps {
		arrows += p.Text("compare.arrow." + string(step.Trend))
	}
	return arrows
}

// compareNotes says what the numbers do not: a change of grade, a name that
// changed, and the criteria that changed most.
func compareNotes(c *scoring.Comparison, cell *scoring.CellChange, p *text.Printer) string {
	const most = 3
	var notes []string
	last := len(cell.Entries) - 1
	switch cell.Whole.Grade {
	case scoring.Up, scoring.Down:
		notes = append(notes, p.Text("compare.grade."+string(cell.Whole.Grade),
			"from", sideGrade(c, 0, cell.Entries[0]), "to", sideGrade(c, last, cell.Entries[last])))
	case scoring.New, scoring.Gone:
		notes = append(notes, p.Text("compare.cell."+string(cell.Whole.Grade)))
	}
	if cell.Renamed != "" {
		notes = append(notes, p.Text("compare.renamed", "name", cell.Renamed))
	}
	for _, mark := range cell.Marks[:min(most, len(cell.Marks))] {
		notes = append(notes, text.Plain(mark.Criterion)+": "+signed(mark.Change, p))
	}
	return strings.Join(notes, "; ")
}

// colourTrends paints the arrows; the arrow itself says it.
func colourTrends(g *grid, p *text.Printer) {
	up, down := p.Text("compare.arrow.up"), p.Text("compare.arrow.down")
	paint := strings.NewReplacer(up, "\x1b[32m"+up+"\x1b[0m", down, "\x1b[31m"+down+"\x1b[0m")
	for _, row := range g.rows {
		row[len(row)-2] = paint.Replace(row[len(row)-2])
	}
}
