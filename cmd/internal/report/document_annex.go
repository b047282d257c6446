package report

import (
	"slices"

	"chibo/scoring"
)

// annexOfCells lists every cell with its months, score and grade.
func (d *document) annexOfCells() {
	d.annexTitle("doc.annex.cells")
	r := d.report
	shown := r.shown(d.p)
	room := len(shown.titles) <= 6 // a year of months is in the workbook
	rows := [][]tableCell{d.head("report.column.number", "report.column.cell")}
	widths := []int{9, 38}
	for _, title := range shown.titles {
		if room {
			rows[0] = append(rows[0], headCell(title))
			widths = append(widths, 12)
		}
	}
	rows[0] = append(rows[0], d.head("report.column.score", "report.column.grade", "report.column.rank")...)
	widths = append(widths, 13, 16, 11)
	for _, l := range r.lines() {
		if l.cell == nil {
			group := leftCell(groupName(l.group, d.p))
			group.look.bold, group.span = true, len(widths)-1
			rows = append(rows, []tableCell{midCell(l.number), group})
			continue
		}
		row := []tableCell{midCell(l.number), leftCell(l.cell.Cell.Name)}
		if room {
			for _, s := range shown.texts(l.cell, d.p) {
				row = append(row, midCell(s))
			}
		}
		grade := midCell(r.gradeOrStatus(l.cell, d.p))
		grade.look.bold = l.cell.DecidedGrade().Known
		rows = append(rows, append(row, midCell(r.scoreText(l.cell, d.p)), grade, midCell(intText(l.cell.Rank))))
	}
	d.table(widths, 1, true, rows)
	if slices.ContainsFunc(r.Result.Cells, func(c scoring.CellResult) bool { return c.Decision != nil }) {
		d.paragraph(d.p.Text("report.decided-mark"), run{italic: true, size: docTableSize, before: 3})
	}
}

// annexTitle starts an annex on a page of its own.
func (d *document) annexTitle(key string) {
	d.paragraph(d.p.Text("doc.annex"), run{bold: true, align: "center", keep: true, newPage: true})
	d.paragraph(d.p.Text(key), run{bold: true, align: "center", keep: true})
	d.paragraph(d.p.Value(d.report.Result.Period), run{bold: true, align: "center", after: 6, keep: true})
}
