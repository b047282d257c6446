package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/tw"

	"chibo/cmd/internal/text"
	"chibo/scoring"
)

// TableOptions steer the table on a terminal.
type TableOptions struct {
	Color bool // colour the grades
	Width int  // of the terminal; 0: no limit
}

// Table writes the classification for a terminal, with the counts, targets,
// rule and notices below it.
func Table(w io.Writer, r *Report, p *text.Printer, o TableOptions) error {
	if _, err := fmt.Fprintf(w, "%s\n\n", r.title(p)); err != nil {
		return err
	}
	g := r.grid(p, false)
	if !g.fit(o.Width) {
		// A year's months side by side need more than a narrow terminal has.
		if narrow := r.grid(p, true); narrow.fit(o.Width) || g.frame() > narrow.frame() {
			g = narrow
		}
	}
	if o.Color {
		r.colour(g)
	}
	if err := render(w, g); err != nil {
		return err
	}
	for _, l := range r.closing(p) {
		indent := l[:len(l)-len(strings.TrimLeft(l, " "))]
		for _, part := range wrap(l, max(o.Width-len(indent), 0)) {
			if _, err := fmt.Fprintln(w, indent+part); err != nil {
				return err
			}
		}
	}
	if err := r.modelTables(w, p, o); err != nil || !r.Discipline {
		return err
	}
	return writeTables(w, r.disciplineTables(p), o)
}

// writeTables writes tables below each other, with their lines.
func writeTables(w io.Writer, tables []titled, o TableOptions) error {
	for _, t := range tables {
		if _, err := fmt.Fprintf(w, "\n%s\n\n", t.title); err != nil {
			return err
		}
		if t.grid != nil {
			t.grid.fit(o.Width)
			if err := render(w, t.grid); err != nil {
				return err
			}
		}
		for _, l := range t.lines {
			for _, part := range wrap(l, o.Width) {
				if _, err := fmt.Fprintln(w, part); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func (r *Report) title(p *text.Printer) string {
	title := p.Text("report.title", "period", r.Result.Period)
	if committee := text.Plain(r.Letterhead.Committee); committee != "" {
		title = committee + "\n" + title
	}
	if revised := r.revisionTitle(p); revised != "" {
		title += "\n" + revised
	}
	return title
}

// grid returns the table as text. together puts all months into one column.
func (r *Report) grid(p *text.Printer, together bool) *grid {
	g := &grid{columns: []column{
		{title: p.Text("report.column.number"), right: true},
		{title: p.Text("report.column.cell"), share: 1},
	}}
	shown := r.shown(p)
	if together {
		g.columns = append(g.columns, column{title: p.Text("report.column.months"), share: 1})
	} else {
		for _, title := range shown.titles {
			g.columns = append(g.columns, column{title: title, right: true})
		}
	}
	g.columns = append(g.columns, column{title: p.Text("report.column.score"), right: true},
		column{title: p.Text("report.column.grade")}, column{title: p.Text("report.column.rank"), right: true},
		column{title: p.Text("report.column.notes"), share: 2})
	for _, l := range r.lines() {
		g.rows = append(g.rows, r.gridRow(l, shown, p, together))
	}
	return g
}

func (r *Report) gridRow(l line, shown shown, p *text.Printer, together bool) []string {
	row := []string{l.number}
	meetings := make([]string, len(shown.titles))
	if l.cell == nil {
		row = append(row, groupName(l.group, p))
	} else {
		row = append(row, text.Plain(l.cell.Cell.Name))
		meetings = shown.texts(l.cell, p)
	}
	if together {
		meetings = []string{strings.Trim(strings.Join(meetings, " | "), " |")}
	}
	row = append(row, meetings...)
	if l.cell == nil {
		return append(row, "", "", "", "")
	}
	return append(row, r.scoreText(l.cell, p), r.gradeOrStatus(l.cell, p), intText(l.cell.Rank), strings.Join(r.cellNotes(l.cell, p), "; "))
}

// colour paints the grades; the word is always there.
func (r *Report) colour(g *grid) {
	grade := len(g.columns) - 3
	for i, l := range r.lines() {
		if l.cell == nil {
			continue
		}
		code := "33"
		if d := l.cell.DecidedGrade(); d.Known {
			code = gradeColour(d.Value, len(r.grades()))
		} else if l.cell.Status == scoring.Missing {
			code = "31"
		}
		parts := strings.Split(g.rows[i][grade], "\n")
		for j, part := range parts {
			parts[j] = "\x1b[" + code + "m" + part + "\x1b[0m"
		}
		g.rows[i][grade] = strings.Join(parts, "\n")
	}
}

// gradeColour goes from green of the best grade to red of the last one.
func gradeColour(grade, count int) string {
	switch {
	case grade == 0:
		return "32"
	case grade == count-1:
		return "31"
	case grade == 1:
		return "36"
	default:
		return "33"
	}
}

// render draws the grid; it is wrapped already, and the library's own changes
// to text are off.
func render(w io.Writer, g *grid) error {
	aligns := make([]tw.Align, len(g.columns))
	heads := make([]string, len(g.columns))
	for i, c := range g.columns {
		aligns[i], heads[i] = tw.AlignLeft, c.title
		if c.right {
			aligns[i] = tw.AlignRight
		}
	}
	between := tw.Off
	if g.multiline() {
		between = tw.On
	}
	table := tablewriter.NewTable(w,
		tablewriter.WithHeaderAutoFormat(tw.Off), tablewriter.WithRowAutoFormat(tw.Off),
		tablewriter.WithFooterAutoFormat(tw.Off), tablewriter.WithEastAsian(tw.Off),
		tablewriter.WithHeaderAutoWrap(tw.WrapNone), tablewriter.WithRowAutoWrap(tw.WrapNone),
		tablewriter.WithHeaderAlignment(tw.AlignCenter),
		tablewriter.WithRowAlignmentConfig(tw.CellAlignment{Global: tw.AlignLeft, PerColumn: aligns}),
		tablewriter.WithRendition(tw.Rendition{
			Settings: tw.Settings{Separators: tw.Separators{BetweenRows: between, BetweenColumns: tw.On}},
		}))
	table.Header(heads)
	if err := table.Bulk(g.rows); err != nil {
		return err
	}
	return table.Render()
}
