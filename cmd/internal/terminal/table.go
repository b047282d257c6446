package terminal

import (
	"fmt"
	"io"
	"strings"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/tw"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/cmd/internal/wrap"
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
func Table(w io.Writer, r *view.Report, p *text.Printer, o TableOptions) error {
	if _, err := fmt.Fprintf(w, "%s\n\n", title(r, p)); err != nil {
		return err
	}
	if err := classification(r, w, p, o); err != nil {
		return err
	}
	if err := writeNotes(r, w, p, o); err != nil {
		return err
	}
	for _, l := range view.ClosingLines(r, p) {
		indent := l[:len(l)-len(strings.TrimLeft(l, " "))]
		for _, part := range wrap.Text(l, max(o.Width-len(indent), 0)) {
			if _, err := fmt.Fprintln(w, indent+part); err != nil {
				return err
			}
		}
	}
	if err := modelTables(r, w, p, o); err != nil {
		return err
	}
	if tie, ok := view.TieTable(r, p); ok {
		if err := writeTables(w, []view.Table{tie}, o); err != nil {
			return err
		}
	}
	if !r.Discipline {
		return nil
	}
	return writeTables(w, view.DisciplineTablesOf(r, p), o)
}

// writeTables writes tables below each other, with their lines.
func writeTables(w io.Writer, tables []view.Table, o TableOptions) error {
	for _, t := range tables {
		if _, err := fmt.Fprintf(w, "\n%s\n\n", t.Title); err != nil {
			return err
		}
		if t.Grid != nil {
			fit(t.Grid, o.Width)
			if err := render(w, t.Grid); err != nil {
				return err
			}
		}
		for _, l := range t.Lines {
			for _, part := range wrap.Text(l, o.Width) {
				if _, err := fmt.Fprintln(w, part); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func title(r *view.Report, p *text.Printer) string {
	title := p.Text("report.title", "period", r.Result.Period)
	if committee := text.Plain(r.Letterhead.Committee); committee != "" {
		title = committee + "\n" + title
	}
	if revised := r.RevisionTitle(p); revised != "" {
		title += "\n" + revised
	}
	return title
}

// writeNotes writes the notes on the cells below the table, by number.
func writeNotes(r *view.Report, w io.Writer, p *text.Printer, o TableOptions) error {
	head := p.Text("report.notes.head")
	for _, l := range r.Lines() {
		if l.Cell == nil {
			continue
		}
		notes := r.CellNotes(l.Cell, p)
		if len(notes) == 0 {
			continue
		}
		line := p.Text("report.note.line", "cell", r.CellName(l.Cell, p), "notes", strings.Join(notes, "; "))
		lead := fmt.Sprintf("%4s. ", view.OrNone(l.Number, p))
		if _, err := fmt.Fprintln(w, head+wrap.Paragraph(lead, line, o.Width, strings.Repeat(" ", len(lead)))); err != nil {
			return err
		}
		head = ""
	}
	return nil
}

// grid returns the table as text, with a column of notes or without.
func grid(r *view.Report, p *text.Printer, notes bool) *view.Grid {
	g := &view.Grid{Columns: []view.Column{
		{Title: p.Text("report.column.number"), Right: true},
		{Title: p.Text("report.column.cell"), Share: 1},
	}}
	shown := r.Shown(p)
	for _, title := range shown.Titles {
		g.Columns = append(g.Columns, view.Column{Title: title, Right: true})
	}
	g.Columns = append(g.Columns, view.Column{Title: p.Text("report.column.score"), Right: true},
		view.Column{Title: p.Text("report.column.grade")}, view.Column{Title: p.Text("report.column.rank"), Right: true})
	for _, l := range r.Lines() {
		g.Rows = append(g.Rows, gridRow(r, l, shown, p))
	}
	if !notes {
		return g
	}
	g.Columns = append(g.Columns, view.Column{Title: p.Text("report.column.notes"), Share: 2})
	for i, l := range r.Lines() {
		text := ""
		if l.Cell != nil {
			text = strings.Join(r.CellNotes(l.Cell, p), "; ")
		}
		g.Rows[i] = append(g.Rows[i], text)
	}
	return g
}

func gridRow(r *view.Report, l view.Line, shown view.Shown, p *text.Printer) []string {
	row := []string{l.Number}
	meetings := make([]string, len(shown.Titles))
	if l.Cell == nil {
		return append(append(append(row, r.GroupName(l.Group, p)), meetings...), "", "", "")
	}
	row = append(append(row, text.Plain(l.Cell.Cell.Name)), shown.Texts(l.Cell, p)...)
	return append(row, r.ScoreText(l.Cell, p), r.GradeOrStatus(l.Cell, p), view.IntText(l.Cell.Rank))
}

// colour paints the grades; the word is always there.
func colour(r *view.Report, g *view.Grid) {
	grade := len(g.Columns) - 2
	for i, l := range r.Lines() {
		if l.Cell == nil {
			continue
		}
		code := "33"
		if d := l.Cell.DecidedGrade(); d.Known {
			code = gradeColour(d.Value, len(r.Grades()))
		} else if l.Cell.Status == scoring.Missing {
			code = "31"
		}
		parts := strings.Split(g.Rows[i][grade], "\n")
		for j, part := range parts {
			parts[j] = "\x1b[" + code + "m" + part + "\x1b[0m"
		}
		g.Rows[i][grade] = strings.Join(parts, "\n")
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
func render(w io.Writer, g *view.Grid) error {
	aligns := make([]tw.Align, len(g.Columns))
	heads := make([]string, len(g.Columns))
	for i, c := range g.Columns {
		aligns[i], heads[i] = tw.AlignLeft, c.Title
		if c.Right {
			aligns[i] = tw.AlignRight
		}
	}
	between := tw.Off
	if multiline(g) {
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
	if err := table.Bulk(g.Rows); err != nil {
		return err
	}
	return table.Render()
}
