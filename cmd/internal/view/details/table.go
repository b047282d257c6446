package details

import (
	"fmt"
	"iter"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
)

// A Table has the meetings that one set scored. Those without a sheet, which no
// set scored, are in the first.
type Table struct {
	Title  string
	Groups []Group
	Heads  []string        // of the criteria: the id with its full marks
	Leaves []criteria.Leaf // the criteria

	report *view.Report
	set    *criteria.Set
	index  int
	p      *text.Printer
}

// A Group is a heading over criteria that are next to each other.
type Group struct {
	Title string
	Count int // of criteria, at least one
}

// Title is the title of the page.
func Title(r *view.Report, p *text.Printer) string {
	if r.Result.MarksDecided() {
		return p.Text("excel.detail.computed")
	}
	return p.Text("excel.detail")
}

// Tables returns a table for each set of criteria; leaves are those of each set.
func Tables(r *view.Report, leaves [][]criteria.Leaf, p *text.Printer) []Table {
	tables := make([]Table, 0, len(r.Result.Sets))
	for i, set := range r.Result.Sets {
		t := Table{Title: p.Text("excel.detail.set", "id", set.ID, "title", set.Title), Leaves: leaves[i], report: r, set: set, index: i, p: p}
		for _, g := range set.Groups {
			if len(g.Criteria) > 0 {
				t.Groups = append(t.Groups, Group{GroupTitle(g), len(g.Criteria)})
			}
		}
		for _, l := range leaves[i] {
			t.Heads = append(t.Heads, fmt.Sprintf("%s\n(%s)", l.ID, p.Value(l.Max)))
		}
		tables = append(tables, t)
	}
	return tables
}

// GroupTitle is the number and title of a group; of a block its title alone, as
// its id is a sign.
func GroupTitle(g criteria.Group) string {
	if g.Block != criteria.Scored {
		return g.Title
	}
	return g.ID + ". " + g.Title
}

// FrontHeads are the heads of the columns before the marks.
func FrontHeads(p *text.Printer) []string {
	return texts(p, "report.column.number", "report.column.cell", "excel.month", "excel.kind", "report.column.status")
}

// BackHeads are the heads of the columns behind the marks.
func BackHeads(p *text.Printer) []string {
	return texts(p, "report.column.total", "report.column.grade", "excel.self", "excel.review", "report.column.notes", "excel.file", "excel.worksheet")
}

func texts(p *text.Printer, keys ...string) (list []string) {
	for _, key := range keys {
		list = append(list, p.Text(key))
	}
	return list
}

// Meetings yields the meetings of the table with their cells, in the order of
// the result.
func (t *Table) Meetings() iter.Seq2[*scoring.CellResult, *scoring.MeetingResult] {
	return func(yield func(*scoring.CellResult, *scoring.MeetingResult) bool) {
		for i := range t.report.Result.Cells {
			c := &t.report.Result.Cells[i]
			for j := range c.Meetings {
				if m := &c.Meetings[j]; t.has(m) && !yield(c, m) {
					return
				}
			}
		}
	}
}

func (t *Table) has(m *scoring.MeetingResult) bool {
	if t.report.SetOf(m) == nil {
		return t.index == 0
	}
	return m.Set == t.index
}
