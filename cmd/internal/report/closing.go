package report

import (
	"fmt"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// closing returns the lines below a table: counts, targets, the rule, and the
// notices of the criteria sets.
func (r *Report) closing(p *text.Printer) []string {
	lines := []string{r.summaryLine(p)}
	for _, t := range r.Result.Targets {
		lines = append(lines, p.Text("report.target.line", "target", t.Target.Title, "result", targetText(t, p)))
		lines = append(lines, committeeTargetLines(t, p)...)
	}
	lines = append(lines, r.spreadLines(p)...)
	if len(r.Result.Rule) > 0 {
		lines = append(lines, p.Text("report.rule", "rule", r.Result.Rule))
	}
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
		"incomplete", counts[scoring.Incomplete], "missing", counts[scoring.Missing])
	if n := r.outside(); n > 0 {
		s += "; " + p.Text("report.summary.outside", "count", n)
	}
	return s
}

// targetText writes the share against the goal, and how many cells are short.
func targetText(t scoring.TargetResult, p *text.Printer) string {
	return shareText(t.Target, t.Reached, t.Base, t.Met, p)
}

func shareText(target *criteria.Target, reached, base int, met bool, p *text.Printer) string {
	if base == 0 {
		return p.Text("report.target.no-base")
	}
	goal := "report.target.at-least"
	if target.Above {
		goal = "report.target.above"
	}
	key := "report.target.met"
	if !met {
		key = "report.target.not-met"
	}
	short := shortBy(target, reached, base)
	if !met && short == 0 { // all cells together are enough, some committee is not
		key = "report.target.not-met-everywhere"
	}
	return p.Text(key, "actual", criteria.Rate{Num: int64(reached), Den: int64(base)}, "reached", reached, "base", base,
		"goal", diag.Msg(goal, "goal", target.Goal), "short", short)
}

// committeeTargetLines names the committees that fall short of a target asked
// of each.
func committeeTargetLines(t scoring.TargetResult, p *text.Printer) []string {
	var lines []string
	for _, c := range t.Committees {
		if !c.Met && c.Base > 0 {
			lines = append(lines, "  "+p.Text("report.target.committee", "committee", groupName(c.Name, p),
				"result", shareText(t.Target, c.Reached, c.Base, c.Met, p)))
		}
	}
	return lines
}

// shortBy returns how many more cells must fulfil the target.
func shortBy(target *criteria.Target, reached, base int) int {
	for n := 0; reached+n <= base; n++ {
		c := criteria.Rate{Num: int64(reached + n), Den: int64(base)}.Compare(target.Goal)
		if c > 0 || c == 0 && !target.Above {
			return n
		}
	}
	return base - reached
}
