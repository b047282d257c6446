package view

import (
	"fmt"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/compare"
	"chibo/scoring/naming"
)

// CompareTitle names the sides of a comparison.
func CompareTitle(c *compare.Comparison, p *text.Printer) string {
	return p.Text("compare.title", "sides", strings.Join(SideNames(c, p), " → "))
}

// SideNames are the periods, with the files where two are of one period.
func SideNames(c *compare.Comparison, p *text.Printer) []string {
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

// CompareGrid has a row a cell with its score and grade on each side, and
// what changed.
func CompareGrid(c *compare.Comparison, p *text.Printer) *Grid {
	g := &Grid{Columns: []Column{{Title: p.Text("report.column.number"), Right: true}, {Title: p.Text("report.column.cell"), Share: 1}}}
	for _, name := range SideNames(c, p) {
		g.Columns = append(g.Columns, Column{Title: name, Right: true})
	}
	g.Columns = append(g.Columns, Column{Title: p.Text("compare.change"), Right: true}, Column{Title: p.Text("compare.trend")},
		Column{Title: p.Text("report.column.notes"), Share: 2})
	number := 0
	for _, l := range CompareLines(c) {
		if l.Cell == nil {
			row := make([]string, len(g.Columns))
			row[0], row[1] = l.number, committeeName(l.group, p)
			g.Rows = append(g.Rows, row)
			continue
		}
		number++
		row := []string{fmt.Sprint(number), text.Plain(l.Cell.Name)}
		for side, entry := range l.Cell.Entries {
			row = append(row, entryText(c, side, entry, p))
		}
		g.Rows = append(g.Rows, append(row, signedText(l.Cell.Whole.Score, p), TrendText(l.Cell, p), CompareNotes(c, l.Cell, p)))
	}
	return g
}

// A compareLine is a row: a committee's heading, or a cell.
type compareLine struct {
	group, number string
	Cell          *compare.CellChange
}

// CompareLines lists the cells committee by committee.
func CompareLines(c *compare.Comparison) []compareLine {
	var order []string
	cells := map[string][]*compare.CellChange{}
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
			lines = append(lines, compareLine{group: names[key], number: Roman(i + 1)})
		}
		for _, cell := range cells[key] {
			lines = append(lines, compareLine{Cell: cell})
		}
	}
	return lines
}

// entryText is a cell's result on one side: "91,83 Khá", or why there is none.
func entryText(c *compare.Comparison, side int, e *compare.SnapshotCell, p *text.Printer) string {
	if e == nil {
		return p.Text("report.none")
	}
	grade := SideGrade(c, side, e)
	if grade == "" {
		grade = p.Text("report.status." + e.StatusWord)
	}
	return strings.TrimSpace(PointsText(e.Score, p) + " " + text.Plain(grade))
}

// SideGrade is a cell's grade on one side; "": it has none.
func SideGrade(c *compare.Comparison, side int, e *compare.SnapshotCell) string {
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

// TrendText has an arrow a step.
func TrendText(c *compare.CellChange, p *text.Printer) string {
	arrows := ""
	for _, step := range c.Steps {
		arrows += p.Text("compare.arrow." + string(step.Trend))
	}
	return arrows
}

// CompareNotes says what the numbers do not: a change of grade, a name that
// changed, and the criteria that changed most.
func CompareNotes(c *compare.Comparison, cell *compare.CellChange, p *text.Printer) string {
	const most = 3
	var notes []string
	last := len(cell.Entries) - 1
	//exhaustive:enforce
	switch cell.Whole.Grade {
	case compare.Same, compare.NoTrend:
	case compare.Up, compare.Down:
		notes = append(notes, p.Text("compare.grade."+string(cell.Whole.Grade),
			"from", SideGrade(c, 0, cell.Entries[0]), "to", SideGrade(c, last, cell.Entries[last])))
	case compare.New, compare.Gone:
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

// targetChangeLines tell how the targets moved: "66,7% (4/6) chưa đạt → 100%
// (6/6) đạt".
func targetChangeLines(c *compare.Comparison, p *text.Printer) (lines []string) {
	for _, t := range c.Targets {
		var sides []string
		for _, side := range t.Sides {
			sides = append(sides, TargetSide(side, p))
		}
		lines = append(lines, p.Text("compare.target", "target", t.Title, "sides", strings.Join(sides, " → ")))
	}
	return lines
}

// TargetSide is a target on one side.
func TargetSide(t *compare.SnapshotTarget, p *text.Printer) string {
	switch {
	case t == nil:
		return p.Text("report.none")
	case t.Base == 0:
		return p.Text("excel.target." + string(scoring.TargetNoCells))
	}
	return p.Text("compare.target.side", "actual", t.Actual(), "reached", t.Reached, "base", t.Base, "state", p.Text("excel.target."+string(t.State)))
}
