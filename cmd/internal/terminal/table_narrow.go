package terminal

import (
	"fmt"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/cmd/internal/wrap"
	"chibo/criteria"
)

// The columns of the classification on a terminal: number, name, then the
// months, and three behind them.
const (
	nameColumn    = 1
	behindMonths  = 3
	leastOfName   = 14 // letters; with fewer the months give way
	plainGap      = 2  // between columns without lines
	closeGap      = 1  // where there is no room for that
	ellipsis      = "…"
	narrowestName = 6
	pageWidth     = 100 // of a table that goes into a file or a mail
)

// classification writes the table, a line a cell: with lines between its columns
// where there is room, without them on a narrow terminal, there without the
// words that every name begins with, then without the words for months that were not
// scored, which the notes below tell, and without the months where even that is too
// wide.
func classification(r *view.Report, b *paper, p *text.Printer, o TableOptions) {
	g := grid(r, p, false)
	natural, _ := widths(g)
	limit := o.Width
	if limit <= 0 {
		limit = pageWidth
	}
	if sum(natural)+frame(g) <= limit {
		wrapTo(g, natural)
		if o.Color {
			colour(r, g)
		}
		b.grid(g)
		return
	}
	g.Columns[len(g.Columns)-behindMonths].Title = p.Text("report.column.score.short")
	groups := takeGroups(r, g)
	if plainWidth(g, plainGap) > limit {
		shortNames(g, p)
	}
	if o.Width <= 0 { // nobody's window: nothing is cut
		renderPlain(r, b, g, groups, plainGap, o)
		return
	}
	gap := narrowed(g, p, o.Width)
	cut(g, nameColumn, max(narrowestName, o.Width-plainWidth(g, gap)+widest(g, nameColumn)))
	renderPlain(r, b, g, groups, gap, o)
}

// narrowed takes from the table what a terminal has no room for, and returns how far
// its columns stand from each other. Names are cut last, and only as far as to be
// known still.
func narrowed(g *view.Grid, p *text.Printer, width int) (gap int) {
	months := len(g.Columns) - 2 - behindMonths
	if months < 2 || plainWidth(g, plainGap) <= width {
		return plainGap
	}
	dashes(g, 2, months, p.Text("report.none"))
	name := widest(g, nameColumn)
	switch {
	case plainWidth(g, plainGap) <= width:
		return plainGap
	case plainWidth(g, closeGap)-name+min(leastOfName, name) <= width:
		return closeGap
	}
	drop(g, 2, months)
	return plainGap
}

// dashes puts a dash in place of the words of columns of numbers.
func dashes(g *view.Grid, from, count int, dash string) {
	for _, row := range g.Rows {
		for i := from; i < from+count; i++ {
			if row[i] != "" && !strings.ContainsAny(row[i], "0123456789") {
				row[i] = dash
			}
		}
	}
}

// shortNames leaves out the "Chi bộ" with which names begin: the head says so.
func shortNames(g *view.Grid, p *text.Printer) {
	lead := criteria.Key(p.Text("report.column.cell")) + " "
	for _, row := range g.Rows {
		if words := strings.Fields(row[nameColumn]); strings.HasPrefix(criteria.Key(row[nameColumn]), lead) {
			row[nameColumn] = strings.Join(words[len(strings.Fields(lead)):], " ")
		}
	}
}

// drop takes columns out.
func drop(g *view.Grid, from, count int) {
	g.Columns = append(g.Columns[:from:from], g.Columns[from+count:]...)
	for i, row := range g.Rows {
		g.Rows[i] = append(row[:from:from], row[from+count:]...)
	}
}

// cut shortens the texts of a column that are wider, and says so.
func cut(g *view.Grid, column, width int) {
	for _, row := range g.Rows {
		if wrap.Width(row[column]) > width {
			row[column] = strings.TrimRight(wrap.HardBreak(row[column], width-1)[0], " ") + ellipsis
		}
	}
}

// widest is the width of a column, its head included.
func widest(g *view.Grid, column int) int {
	width := wrap.Width(g.Columns[column].Title)
	for _, row := range g.Rows {
		width = max(width, wrap.Width(row[column]))
	}
	return width
}

func plainWidth(g *view.Grid, gap int) int {
	width := -gap
	for i := range g.Columns {
		width += widest(g, i) + gap
	}
	return width
}

// takeGroups takes the committees' names out of the column of names, which they
// do not make wider: each has a line of its own.
func takeGroups(r *view.Report, g *view.Grid) map[int]string {
	groups := map[int]string{}
	for i, l := range r.Lines() {
		if l.Cell == nil {
			groups[i] = g.Rows[i][0] + "  " + g.Rows[i][nameColumn]
			g.Rows[i][nameColumn] = ""
		}
	}
	return groups
}

// renderPlain draws the grid without lines between columns.
func renderPlain(r *view.Report, b *paper, g *view.Grid, groups map[int]string, gap int, o TableOptions) {
	widths, heads := make([]int, len(g.Columns)), make([]string, len(g.Columns))
	for i, c := range g.Columns {
		widths[i], heads[i] = widest(g, i), c.Title
	}
	if o.Color {
		colour(r, g)
	}
	lines := []string{plainLine(g, heads, widths, gap), strings.Repeat("─", sum(widths)+gap*(len(widths)-1))}
	for i, row := range g.Rows {
		if group, found := groups[i]; found {
			lines = append(lines, wrap.Paragraph("", group, o.Width, "    "))
			continue
		}
		lines = append(lines, plainLine(g, row, widths, gap))
	}
	for _, line := range lines {
		fmt.Fprintln(b, strings.TrimRight(line, " "))
	}
}

// plainLine pads the texts of a row; what colours them takes no room.
func plainLine(g *view.Grid, row []string, widths []int, gap int) string {
	var line strings.Builder
	for i, text := range row {
		pad := strings.Repeat(" ", max(0, widths[i]-shownWidth(text)))
		if i > 0 {
			line.WriteString(strings.Repeat(" ", gap))
		}
		if g.Columns[i].Right {
			line.WriteString(pad + text)
		} else {
			line.WriteString(text + pad)
		}
	}
	return line.String()
}

// shownWidth is textWidth of a text that may be coloured.
func shownWidth(text string) int {
	if rest, found := strings.CutPrefix(text, "\x1b["); found {
		_, rest, _ = strings.Cut(rest, "m")
		text = strings.TrimSuffix(rest, "\x1b[0m")
	}
	return wrap.Width(text)
}
