package excel

import (
	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
)

// revisionFacts tell what has changed since the version replaced.
func (s sourcesPage) revisionFacts() {
	s.overlapFacts()
	v := s.report.Revision
	if v == nil {
		return
	}
	s.section(s.report.RevisionTitle(s.p))
	s.fact("revision.replaced", v.Replaces, s.p.Text("revision.replaced.remark", "edition", v.Edition, "code", v.Code))
	s.fact("revision.reason.label", v.Reason, "")
	for _, i := range v.Inputs {
		s.line(s.p.Text("revision.role."+i.Role), text.Plain(i.Name), view.InputChangeText(i, s.p))
	}
	for _, c := range v.Cells {
		if c.Regraded() {
			s.line(s.p.Text("report.column.cell"), view.DifferingCell(c, s.p), view.CellChange(c, s.p))
		}
	}
	if n := v.OnlyMeetings(); n > 0 {
		s.fact("report.column.notes", s.p.Text("revision.meetings-only", "count", n), "")
	}
	if len(v.Inputs) == 0 && len(v.Cells) == 0 {
		s.fact("report.column.notes", s.p.Text("revision.nothing"), "")
	}
}

// overlapFacts tell of closed reports with which this one does not agree.
func (s sourcesPage) overlapFacts() {
	lines := view.OverlapLines(s.report, s.p)
	if len(lines) == 0 {
		return
	}
	s.section(s.p.Text("overlap.section"))
	for _, line := range lines {
		s.Block(3, line, xlsx.TextStyle())
	}
}
