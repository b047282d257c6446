package view

import (
	"fmt"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// ClosingLines returns the lines below a table: counts, targets, the rule, and the
// notices of the criteria sets.
func ClosingLines(r *Report, p *text.Printer) []string {
	lines := append(append(r.RevisionLines(p, InputChangeText), OverlapLines(r, p)...), summaryLine(r, p))
	for _, t := range r.Result.Targets {
		lines = append(lines, p.Text("report.target.line", "target", t.Target.Title, "result", TargetText(t, p)+TargetRemark(t.Target, p)))
		lines = append(lines, CommitteeTargetLines(t, p)...)
	}
	lines = AppendNew(lines, UnaskedKinds(r, p))
	lines = append(lines, listLines(r, p)...)
	lines = append(lines, SpreadLines(r, p)...)
	lines = append(lines, UnitLines(r, p)...)
	if len(r.Result.Rule) > 0 {
		lines = append(lines, p.Text("report.rule", "rule", r.Result.Rule))
	}
	lines = append(append(lines, ThematicLines(r, p)...), openLines(r, p)...)
	for _, c := range r.Result.Cells {
		if c.Decision != nil {
			lines = append(lines, p.Text("report.decided-mark"))
			break
		}
	}
	for _, s := range r.Result.Sets {
		if notice := NoticeOf(s, p); notice != "" {
			lines = append(lines, notice)
		}
	}
	return lines
}

// summaryLine writes "13 chi bộ, đã xếp loại 12: Tốt 8, …; chưa đủ phiếu 1; …".
func summaryLine(r *Report, p *text.Printer) string {
	summary, counts := r.Result.Summary, statusCounts(r)
	grades := make([]string, 0, len(r.Grades()))
	for i, g := range r.Grades() {
		grades = append(grades, fmt.Sprintf("%s %d", text.Plain(g.Title), GradeAt(summary, i)))
	}
	s := p.Text("report.summary", "cells", summary.Cells, "graded", summary.Graded, "grades", strings.Join(grades, ", "),
		"incomplete", counts["report.status.incomplete"], "missing", counts["report.status.missing"])
	for _, key := range []string{"report.status.incomplete.faulty", "report.status.incomplete.undecided", "report.status.incomplete.not-held"} {
		if n := counts[key]; n > 0 {
			s += "; " + p.Text("report.summary.status", "status", diag.Msg(key), "count", n)
		}
	}
	if n := r.Outside(); n > 0 {
		s += "; " + p.Text("report.summary.outside", "count", n)
	}
	return s
}

// openLines say, once each, the conditions of grades that nobody applied and on which
// the grade of a meeting in the result depends.
func openLines(r *Report, p *text.Printer) (lines []string) {
	for _, c := range r.Result.Cells {
		for _, m := range c.Meetings {
			for _, limit := range m.Limits {
				if limit.Key == scoring.OpenCondition {
					lines = AppendNew(lines, p.Message(limit))
				}
			}
		}
	}
	return lines
}

// SpreadLines say how far apart the committees lie, and then each one's mean.
func SpreadLines(r *Report, p *text.Printer) []string {
	s := r.Spread
	if s == nil {
		return nil
	}
	lines := []string{p.Text("report.spread", "low", s.Lowest, "high", s.Highest, "range", s.Range(), "mean", s.Mean)}
	for _, c := range s.Committees {
		lines = append(lines, "  "+p.Text("report.spread.committee", "committee", r.GroupName(c.Name, p), "mean", c.Mean,
			"graded", c.Graded, "low", c.Lowest, "high", c.Highest))
	}
	return lines
}
