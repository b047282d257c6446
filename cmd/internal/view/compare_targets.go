package view

import (
	"strings"

	"chibo/cmd/internal/text"
	"chibo/scoring"
	"chibo/scoring/compare"
)

// targetChangeLines tell how the targets moved: "66,7% (4/6) chưa đạt → 100%
// (6/6) đạt".
func targetChangeLines(c *compare.Comparison, p *text.Printer) (lines []string) {
	for _, t := range c.Targets {
		var sides []string
		for _, side := range t.Sides {
			sides = append(sides, TargetSide(side, p))
		}
		lines = append(lines, p.Text("compare.target", "target", t.Title, "sides", strings.Join(sides, " → ")))
	}
	return lines
}

// TargetSide is a target on one side.
func TargetSide(t *compare.SnapshotTarget, p *text.Printer) string {
	switch {
	case t == nil:
		return p.Text("report.none")
	case t.Base == 0:
		return p.Text("excel.target." + string(scoring.TargetNoCells))
	}
	return p.Text("compare.target.side", "actual", t.Actual(), "reached", t.Reached, "base", t.Base, "state", p.Text("excel.target."+string(t.State)))
}
