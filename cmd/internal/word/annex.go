package word

import (
	"slices"

	"chibo/cmd/internal/view"
	"chibo/scoring"
)

// An annex is what a document has behind its signature.
type annex struct{ *document }

// annexOfCells lists every cell with its months, score and grade.
func (d annex) annexOfCells() {
	d.annexTitle("doc.annex.cells")
	r := d.report
	shown := r.Shown(d.p)
	room := len(shown.Titles) <= 6 // a year of months is in the workbook
	rows := [][]tableCell{d.head("report.column.number", "report.column.cell")}
	widths := []int{9, 38}
	for _, title := range shown.Titles {
		if room {
			rows[0] = append(rows[0], headCell(title))
			widths = append(widths, 12)
		}
	}
	rows[0] = append(rows[0], d.head("report.column.score", "report.column.grade")...)
	widths = append(widths, 13, 16)
	if r.Ranks {
		rows[0] = append(rows[0], d.head("report.column.rank")...)
		widths = append(widths, 11)
	}
	for _, l := range r.Lines() {
		if l.Cell == nil {
			group := leftCell(d.report.GroupName(l.Group, d.p))
			group.look.bold, group.span = true, len(widths)-1
			rows = append(rows, []tableCell{midCell(l.Number), group})
			continue
		}
		row := []tableCell{midCell(l.Number), leftCell(l.Cell.Cell.Name)}
		if room {
			for _, s := range shown.Texts(l.Cell, d.p) {
				row = append(row, midCell(s))
			}
		}
		grade := midCell(r.GradeOrStatus(l.Cell, d.p))
		grade.look.bold = l.Cell.DecidedGrade().Known
		row = append(row, midCell(r.ScoreText(l.Cell, d.p)), grade)
		if r.Ranks {
			row = append(row, midCell(view.IntText(l.Cell.Rank)))
		}
		rows = append(rows, row)
	}
	d.table(widths, 1, true, rows)
	if slices.ContainsFunc(r.Result.Cells, func(c scoring.CellResult) bool { return c.Decision != nil }) {
		d.paragraph(d.p.Text("report.decided-mark"), run{italic: true, size: docTableSize, before: 3})
	}
}

// annexTitle starts an annex on a page of its own.
func (d annex) annexTitle(key string) {
	d.paragraph(d.p.Text("doc.annex"), run{bold: true, align: "center", keep: true, newPage: true})
	d.paragraph(d.p.Text(key), run{bold: true, align: "center", keep: true})
	d.paragraph(d.p.Value(d.report.Result.Period), run{bold: true, align: "center", after: 6, keep: true})
}
