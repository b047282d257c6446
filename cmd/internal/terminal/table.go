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
	b := newPaper(w)
	fmt.Fprintf(b, "%s\n\n", title(r, p))
	classification(r, b, p, o)
	writeNotes(r, b, p, o)
	b.lines(view.ClosingLines(r, p), o.Width, "")
	modelTables(r, b, p, o)
	if tie, ok := view.TieTable(r, p); ok {
		b.tables([]view.Table{tie}, o)
	}
	if r.Discipline {
		b.tables(view.DisciplineTablesOf(r, p), o)
	}
	return b.done()
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
func writeNotes(r *view.Report, b *paper, p *text.Printer, o TableOptions) {
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
		fmt.Fprintln(b, head+wrap.Paragraph(lead, line, o.Width, strings.Repeat(" ", len(lead))))
		head = ""
	}
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
