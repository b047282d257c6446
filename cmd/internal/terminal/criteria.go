package terminal

import (
	"fmt"
	"io"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/cmd/internal/wrap"
	"chibo/criteria"
)

// CriteriaSet writes a criteria set for reading: its document, the table of
// groups, criteria and tiers, and what makes grades of the points.
func CriteriaSet(w io.Writer, set *criteria.Set, p *text.Printer, o TableOptions) error {
	v := view.SetView{Set: set, P: p}
	if err := writeLines(w, v.Head(), o.Width); err != nil {
		return err
	}
	g := v.Table()
	fit(g, o.Width)
	if o.Color {
		embolden(v, g)
	}
	if err := render(w, g); err != nil {
		return err
	}
	return writeLines(w, v.Rules(), o.Width)
}

// writeLines wraps lines to the width; what is indented stays so.
func writeLines(w io.Writer, lines []string, width int) error {
	for _, l := range lines {
		indent := l[:len(l)-len(strings.TrimLeft(l, " "))]
		for i, part := range wrap.Text(l, max(width-len(indent)-2, 0)) {
			if i > 0 {
				part = "  " + part
			}
			if _, err := fmt.Fprintln(w, indent+part); err != nil {
				return err
			}
		}
	}
	return nil
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
