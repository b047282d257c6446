package report

import (
	"chibo/cmd/internal/text"
)

// numberText is the line for the document's number: a blank to be filled in
// until it is known.
func (r *Report) numberText(blank string, p *text.Printer) string {
	if r.Number == "" {
		return p.Text(blank)
	}
	return p.Text("revision.number", "number", r.Number)
}

// revisionFacts tell what has changed since the version replaced.
func (s *sheet) revisionFacts() {
	s.overlapFacts()
	v := s.report.Revision
	if v == nil {
		return
	}
	s.section(s.report.revisionTitle(s.p))
	s.fact("revision.replaced", v.Replaces, s.p.Text("revision.replaced.remark", "edition", v.Edition, "code", v.Code))
	s.fact("revision.reason.label", v.Reason, "")
	for _, i := range v.Inputs {
		s.line(s.p.Text("revision.role."+i.Role), text.Plain(i.Name), inputChange(i, s.p))
	}
	for _, c := range v.Cells {
		if c.Regraded() {
			s.line(s.p.Text("report.column.cell"), text.Plain(c.Name), cellChange(c, s.p))
		}
	}
	if n := v.onlyMeetings(); n > 0 {
		s.fact("report.column.notes", s.p.Text("revision.meetings-only", "count", n), "")
	}
	if len(v.Inputs) == 0 && len(v.Cells) == 0 {
		s.fact("report.column.notes", s.p.Text("revision.nothing"), "")
	}
}

// overlapFacts tell of closed reports with which this one does not agree.
func (s *sheet) overlapFacts() {
	lines := s.report.overlapLines(s.p)
	if len(lines) == 0 {
		return
	}
	s.section(s.p.Text("overlap.section"))
	for _, line := range lines {
		s.merge(1, 3, line, textStyle())
		s.nextLines(s.lines(line, s.width(1, 3)))
	}
}

// revision tells in the Word report what it replaces and what has changed.
func (d *document) revision() {
	for _, line := range append(d.report.revisionLines(d.p, inputWord), d.report.overlapLines(d.p)...) {
		d.paragraph(line, run{align: "left", indent: true, after: 6})
	}
}

// annexOfSources lists what the numbers rest on: criteria, rule, the program,
// every input that was used, each with its hash.
func (d *document) annexOfSources() {
	d.annexTitle("doc.annex.sources")
	small := run{size: docTableSize, align: "both", after: 3}
	d.paragraph(d.p.Text("report.rule", "rule", d.report.Result.Rule), small)
	for _, set := range d.report.Result.Sets {
		if notice := noticeOf(set, d.p); notice != "" {
			d.paragraph(notice, small)
		}
	}
	d.paragraph(d.p.Text("doc.sources.program", "version", d.report.Version, "code", d.report.CheckCode()), small)
	rows := [][]tableCell{d.head("excel.use", "excel.file", "excel.sha256")}
	for _, i := range d.report.usedInputs() {
		rows = append(rows, []tableCell{leftCell(d.p.Text("revision.role." + i.Role)), leftCell(text.Plain(i.Name)), leftCell(i.Before)})
	}
	d.table([]int{18, 32, 50}, 1, true, rows)
}
