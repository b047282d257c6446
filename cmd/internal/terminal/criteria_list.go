package terminal

import (
	"io"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/criteria"
)

// CriteriaList writes criteria sets as a table: id, document and its date, time
// in force, standing, title.
func CriteriaList(w io.Writer, sets []*criteria.Set, p *text.Printer, o TableOptions) error {
	g := &view.Grid{Columns: []view.Column{
		{Title: p.Text("criteria.column.id")}, {Title: p.Text("criteria.column.document"), Share: 1},
		{Title: p.Text("criteria.column.in-force"), Share: 1}, {Title: p.Text("criteria.column.standing"), Share: 1},
		{Title: p.Text("criteria.column.title"), Share: 2},
	}}
	for _, s := range sets {
		v := view.SetView{Set: s, P: p}
		g.Rows = append(g.Rows, []string{
			text.Plain(s.ID), text.Plain(v.Paper()), p.Message(v.InForce()), p.Text("report.standing." + string(s.Standing)), v.ListedTitle(),
		})
	}
	fit(g, o.Width)
	return render(w, g)
}
