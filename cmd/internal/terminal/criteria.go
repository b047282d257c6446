package terminal

import (
	"io"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/criteria"
)

// CriteriaSet writes a criteria set for reading: its document, the table of
// groups, criteria and tiers, and what makes grades of the points.
func CriteriaSet(w io.Writer, set *criteria.Set, p *text.Printer, o TableOptions) error {
	v := view.SetView{Set: set, P: p}
	b := newPaper(w)
	b.lines(v.Head(), o.Width, "  ")
	g := v.Table()
	fit(g, o.Width)
	if o.Color {
		embolden(v, g)
	}
	b.grid(g)
	b.lines(v.Rules(), o.Width, "  ")
	return b.done()
}

// embolden makes groups stand out; their numbers tell them apart all the same.
func embolden(v view.SetView, g *view.Grid) {
	bold := func(row []string) {
		for i, cell := range row {
			if cell != "" {
				row[i] = "\x1b[1m" + strings.ReplaceAll(cell, "\n", "\x1b[0m\n\x1b[1m") + "\x1b[0m"
			}
		}
	}
	row := 0
	for _, group := range v.Set.Groups {
		bold(g.Rows[row])
		if !group.Leaf {
			row++
		}
		for _, c := range group.Criteria {
			row += 1 + len(c.Tiers)
		}
	}
	bold(g.Rows[len(g.Rows)-1])
}
