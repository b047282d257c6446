package report

import (
	"fmt"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria/diag"
)

// closing returns the lines below a table: counts, targets, the rule, and the
// notices of the criteria sets.
func (r *Report) closing(p *text.Printer) []string {
	lines := append(append(r.revisionLines(p, inputChange), r.overlapLines(p)...), r.summaryLine(p))
	for _, t := range r.Result.Targets {
		lines = append(lines, p.Text("report.target.line", "target", t.Target.Title, "result", targetText(t, p)+targetRemark(t.Target, p)))
		lines = append(lines, committeeTargetLines(t, p)...)
	}
	lines = appendNew(lines, r.unaskedKinds(p))
	lines = append(lines, r.listLines(p)...)
	lines = append(lines, r.spreadLines(p)...)
	if len(r.Result.Rule) > 0 {
		lines = append(lines, p.Text("report.rule", "rule", r.Result.Rule))
	}
	lines = append(lines, r.thematicLines(p)...)
	for _, c := range r.Result.Cells {
		if c.Decision != nil {
			lines = append(lines, p.Text("report.decided-mark"))
			break
		}
	}
	for _, s := range r.Result.Sets {
		if notice := noticeOf(s, p); notice != "" {
			lines = append(lines, notice)
		}
	}
	return lines
}

// summaryLine writes "13 chi bộ, đã xếp loại 12: Tốt 8, …; chưa đủ phiếu 1; …".
func (r *Report) summaryLine(p *text.Printer) string {
	summary, counts := r.Result.Summary, r.statusCounts()
	grades := make([]string, 0, len(r.grades()))
	for i, g := range r.grades() {
		grades = append(grades, fmt.Sprintf("%s %d", text.Plain(g.Title), gradeAt(summary, i)))
	}
	s := p.Text("report.summary", "cells", summary.Cells, "graded", summary.Graded, "grades", strings.Join(grades, ", "),
		"incomplete", counts["report.status.incomplete"], "missing", counts["report.status.missing"])
	for _, key := range []string{"report.status.incomplete.faulty", "report.status.incomplete.undecided", "report.status.incomplete.not-held"} {
		if n := counts[key]; n > 0 {
			s += "; " + p.Text("report.summary.status", "status", diag.Msg(key), "count", n)
		}
	}
	if n := r.outside(); n > 0 {
		s += "; " + p.Text("report.summary.outside", "count", n)
	}
	return s
}
