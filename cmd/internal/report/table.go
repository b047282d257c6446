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
	Brief bool // leave out the files in which a check found nothing
}

// Table writes the classification for a terminal, with the counts, targets,
// rule and notices below it.
func Table(w io.Writer, r *Report, p *text.Printer, o TableOptions) error {
	if _, err := fmt.Fprintf(w, "%s\n\n", r.title(p)); err != nil {
		return err
	}
	if err := r.classification(w, p, o); err != nil {
		return err
	}
	if err := r.writeNotes(w, p, o); err != nil {
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

// writeNotes writes the notes on the cells below the table, by number.
func (r *Report) writeNotes(w io.Writer, p *text.Printer, o TableOptions) error {
	head := p.Text("report.notes.head")
	for _, l := range r.lines() {
		if l.cell == nil {
			continue
		}
		notes := r.cellNotes(l.cell, p)
		if len(notes) == 0 {
			continue
		}
		line := p.Text("report.note.line", "cell", r.cellName(l.cell, p), "notes", strings.Join(notes, "; "))
		lead := fmt.Sprintf("%4s. ", orNone(l.number, p))
		if _, err := fmt.Fprintln(w, head+Paragraph(lead, line, o.Width, strings.Repeat(" ", len(lead)))); err != nil {
			return err
		}
		head = ""
	}
	return nil
}

// grid returns the table as text, with a column of notes or without.
func (r *Report) grid(p *text.Printer, notes bool) *grid {
	g := &grid{columns: []column{
		{title: p.Text("report.column.number"), right: true},
		{title: p.Text("report.column.cell"), share: 1},
	}}
	shown := r.shown(p)
	for _, title := range shown.titles {
		g.columns = append(g.columns, column{title: title, right: true})
	}
	g.columns = append(g.columns, column{title: p.Text("report.column.score"), right: true},
		column{title: p.Text("report.column.grade")}, column{title: p.Text("report.column.rank"), right: true})
	for _, l := range r.lines() {
		g.rows = append(g.rows, r.gridRow(l, shown, p))
	}
	if !notes {
		return g
	}
	g.columns = append(g.columns, column{title: p.Text("report.column.notes"), share: 2})
	for i, l := range r.lines() {
		text := ""
		if l.cell != nil {
			text = strings.Join(r.cellNotes(l.cell, p), "; ")
		}
		g.rows[i] = append(g.rows[i], text)
	}
	return g
}

func (r *Report) gridRow(l line, shown shown, p *text.Printer) []string {
	row := []string{l.number}
	meetings := make([]string, len(shown.titles))
	if l.cell == nil {
		return append(append(append(row, groupName(l.group, p)), meetings...), "", "", "")
	}
	row = append(append(row, text.Plain(l.cell.Cell.Name)), shown.texts(l.cell, p)...)
	return append(row, r.scoreText(l.cell, p), r.gradeOrStatus(l.cell, p), intText(l.cell.Rank))
}

// colour paints the grades; the word is always there.
func (r *Report) colour(g *grid) {
	grade := len(g.columns) - 2
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
