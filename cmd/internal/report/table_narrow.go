package report

import (
	"fmt"
	"io"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria"
)

// The columns of the classification on a terminal: number, name, then the
// months, and three behind them.
const (
	nameColumn    = 1
	behindMonths  = 3
	leastOfName   = 14 // letters; with fewer the months give way
	plainGap      = 2  // between columns without lines
	ellipsis      = "…"
	narrowestName = 6
	pageWidth     = 100 // of a table that goes into a file or a mail
)

// classification writes the table, a line a cell: with lines between its columns
// where there is room, without them on a narrow terminal, there without the
// words that every name begins with, and without the months where even that is
// too wide.
func (r *Report) classification(w io.Writer, p *text.Printer, o TableOptions) error {
	g := r.grid(p, false)
	natural, _ := g.widths()
	limit := o.Width
	if limit <= 0 {
		limit = pageWidth
	}
	if sum(natural)+g.frame() <= limit {
		g.wrapTo(natural)
		if o.Color {
			r.colour(g)
		}
		return render(w, g)
	}
	g.columns[len(g.columns)-behindMonths].title = p.Text("report.column.score.short")
	groups := r.takeGroups(g)
	if g.plainWidth() > limit {
		g.shortNames(p)
	}
	if o.Width <= 0 { // nobody's window: nothing is cut
		return r.renderPlain(w, g, groups, o)
	}
	months := len(g.columns) - 2 - behindMonths
	if months > 1 && g.plainWidth()-g.widest(nameColumn)+min(leastOfName, g.widest(nameColumn)) > o.Width {
		g.drop(2, months)
	}
	g.cut(nameColumn, max(narrowestName, o.Width-g.plainWidth()+g.widest(nameColumn)))
	return r.renderPlain(w, g, groups, o)
}

// shortNames leaves out the "Chi bộ" with which names begin: the head says so.
func (g *grid) shortNames(p *text.Printer) {
	lead := criteria.Key(p.Text("report.column.cell")) + " "
	for _, row := range g.rows {
		if words := strings.Fields(row[nameColumn]); strings.HasPrefix(criteria.Key(row[nameColumn]), lead) {
			row[nameColumn] = strings.Join(words[len(strings.Fields(lead)):], " ")
		}
	}
}

// drop takes columns out.
func (g *grid) drop(from, count int) {
	g.columns = append(g.columns[:from:from], g.columns[from+count:]...)
	for i, row := range g.rows {
		g.rows[i] = append(row[:from:from], row[from+count:]...)
	}
}

// cut shortens the texts of a column that are wider, and says so.
func (g *grid) cut(column, width int) {
	for _, row := range g.rows {
		if textWidth(row[column]) > width {
			row[column] = strings.TrimRight(hardBreak(row[column], width-1)[0], " ") + ellipsis
		}
	}
}

// widest is the width of a column, its head included.
func (g *grid) widest(column int) int {
	width := textWidth(g.columns[column].title)
	for _, row := range g.rows {
		width = max(width, textWidth(row[column]))
	}
	return width
}

func (g *grid) plainWidth() int {
	width := -plainGap
	for i := range g.columns {
		width += g.widest(i) + plainGap
	}
	return width
}

// takeGroups takes the committees' names out of the column of names, which they
// do not make wider: each has a line of its own.
func (r *Report) takeGroups(g *grid) map[int]string {
	groups := map[int]string{}
	for i, l := range r.lines() {
		if l.cell == nil {
			groups[i] = g.rows[i][0] + "  " + g.rows[i][nameColumn]
			g.rows[i][nameColumn] = ""
		}
	}
	return groups
}

// renderPlain draws the grid without lines between columns.
func (r *Report) renderPlain(w io.Writer, g *grid, groups map[int]string, o TableOptions) error {
	widths, heads := make([]int, len(g.columns)), make([]string, len(g.columns))
	for i, c := range g.columns {
		widths[i], heads[i] = g.widest(i), c.title
	}
	if o.Color {
		r.colour(g)
	}
	lines := []string{g.plainLine(heads, widths), strings.Repeat("─", sum(widths)+plainGap*(len(widths)-1))}
	for i, row := range g.rows {
		if group, found := groups[i]; found {
			lines = append(lines, Paragraph("", group, o.Width, "    "))
			continue
		}
		lines = append(lines, g.plainLine(row, widths))
	}
	for _, line := range lines {
		if _, err := fmt.Fprintln(w, strings.TrimRight(line, " ")); err != nil {
			return err
		}
	}
	return nil
}

// plainLine pads the texts of a row; what colours them takes no room.
func (g *grid) plainLine(row []string, widths []int) string {
	var line strings.Builder
	for i, text := range row {
		pad := strings.Repeat(" ", max(0, widths[i]-shownWidth(text)))
		if i > 0 {
			line.WriteString(strings.Repeat(" ", plainGap))
		}
		if g.columns[i].right {
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
	return textWidth(text)
}
