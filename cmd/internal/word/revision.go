package word

import (
	"slices"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
)

// revision tells in the Word report what it replaces and what has changed.
func (d *document) revision() {
	for _, line := range append(d.report.RevisionLines(d.p, view.InputWord), view.OverlapLines(d.report, d.p)...) {
		d.paragraph(line, run{align: "left", indent: true, after: 6})
	}
}

// annexOfSources lists what the numbers rest on: criteria, rule, the program,
// every input that was used, each with its hash.
func (d annex) annexOfSources() {
	d.annexTitle("doc.annex.sources")
	small := run{size: docTableSize, align: "both", after: 3}
	d.paragraph(d.p.Text("report.rule", "rule", d.report.Result.Rule), small)
	sets := d.report.Result.Sets
	if a := d.report.Assessed(); a != nil {
		d.paragraph(d.p.Text("report.rule", "rule", a.Result.Rule), small)
		sets = append(slices.Clone(sets), a.Result.Sets...)
	}
	for _, set := range sets {
		if notice := view.NoticeOf(set, d.p); notice != "" {
			d.paragraph(notice, small)
		}
	}
	d.paragraph(d.p.Text("doc.sources.program", "version", d.report.Version, "code", d.report.CheckCode()), small)
	rows := [][]tableCell{d.head("excel.use", "excel.file", "excel.sha256")}
	for _, i := range view.UsedInputs(d.report) {
		rows = append(rows, []tableCell{leftCell(d.p.Text("revision.role." + i.Role)), leftCell(text.Plain(i.Name)), leftCell(i.Before)})
	}
	d.table([]int{18, 32, 50}, 1, true, rows)
}
