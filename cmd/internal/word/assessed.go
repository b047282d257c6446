package word

import (
	"strings"

	"chibo/cmd/internal/view"
)

// assessed tells of the cap on the best grade among like units, and of the pairs
// of grades that a leader should ask about.
func (d *document) assessed() {
	for _, line := range d.report.OrganisationLines(d.p) {
		d.prose(line + ".")
	}
	for _, line := range view.UnitLines(d.report, d.p) {
		if line = strings.TrimSpace(line); !strings.HasSuffix(line, ":") {
			line += "."
		}
		d.prose(line)
	}
	if a := beside(d); a != nil {
		counts := a.report.Result.Summary
		d.say("doc.results.assessed", "graded", counts.Graded, "cells", counts.Cells, "grades", a.gradeShares(counts))
	}
	if tie, ok := view.TieTable(d.report, d.p); ok {
		for _, line := range tie.Lines[1:] {
			d.prose(strings.TrimSpace(line))
		}
	}
}

// beside is a document on the assessment beside the meetings; nil: there is none.
func beside(d *document) *document {
	other := d.report.Assessed()
	if other == nil {
		return nil
	}
	return &document{report: other, p: d.p.OfPeriods()}
}

// annexOfAssessed is the list of the whole period's grades, to be signed by
// itself: every cell with its points, grade, and why it has none or a lower one.
func (d annex) annexOfAssessed() {
	a := beside(d.document)
	if a == nil {
		return
	}
	annex{a}.annexTitle("doc.annex.assessed")
	a.paragraph(view.AttachedText(a.report, a.p), run{italic: true, align: "center", after: 6, keep: true})
	rows := [][]tableCell{a.head("report.column.number", "report.column.cell", "report.column.score", "report.column.grade", "report.column.notes")}
	for _, l := range a.report.Lines() {
		if l.Cell == nil {
			group := leftCell(a.report.GroupName(l.Group, a.p))
			group.look.bold, group.span = true, 4
			rows = append(rows, []tableCell{midCell(l.Number), group})
			continue
		}
		grade := midCell(a.report.GradeOrStatus(l.Cell, a.p))
		grade.look.bold = l.Cell.DecidedGrade().Known
		notes := strings.Join(a.report.CellNotes(l.Cell, a.p), "; ")
		rows = append(rows, []tableCell{midCell(l.Number), leftCell(l.Cell.Cell.Name), midCell(a.report.ScoreText(l.Cell, a.p)), grade, leftCell(notes)})
	}
	a.table([]int{9, 34, 11, 22, 38}, 1, true, rows)
	counts := a.report.Result.Summary
	a.say("doc.results.graded", "graded", counts.Graded, "cells", counts.Cells, "grades", a.gradeShares(counts))
	a.signature("doc.receiver.superior", "doc.receiver.file")
	d.body.WriteString(a.body.String())
}
