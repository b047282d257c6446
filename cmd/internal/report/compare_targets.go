package report

import (
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/scoring"
)

// targetChangeLines tell how the targets moved: "66,7% (4/6) chưa đạt → 100%
// (6/6) đạt".
func targetChangeLines(c *scoring.Comparison, p *text.Printer) (lines []string) {
	for _, t := range c.Targets {
		var sides []string
		for _, side := range t.Sides {
			sides = append(sides, targetSide(side, p))
		}
		lines = append(lines, p.Text("compare.target", "target", t.Title, "sides", strings.Join(sides, " → ")))
	}
	return lines
}

// targetSide is a target on one side.
func targetSide(t *scoring.SnapshotTarget, p *text.Printer) string {
	switch {
	case t == nil:
		return p.Text("report.none")
	case t.Base == 0:
		return p.Text("excel.target." + string(scoring.TargetNoCells))
	}
	return p.Text("compare.target.side", "actual", t.Actual(), "reached", t.Reached, "base", t.Base, "state", p.Text("excel.target."+string(t.State)))
}

type jsonTargetChange struct {
	ID    string            `json:"id"`
	Title string            `json:"title"`
	Sides []*jsonTargetSide `json:"sides"`
}

type jsonTargetSide struct {
	Actual  *criteria.Points    `json:"actual"`
	Reached int                 `json:"reached"`
	Base    int                 `json:"base"`
	Status  scoring.TargetState `json:"status"`
}

func targetChanges(c *scoring.Comparison) []jsonTargetChange {
	changes := []jsonTargetChange{}
	for _, t := range c.Targets {
		entry := jsonTargetChange{ID: t.ID, Title: t.Title}
		for _, side := range t.Sides {
			if side == nil {
				entry.Sides = append(entry.Sides, nil)
				continue
			}
			entry.Sides = append(entry.Sides, &jsonTargetSide{percent(side.Reached, side.Base), side.Reached, side.Base, side.State})
		}
		changes = append(changes, entry)
	}
	return changes
}

// targets writes the same as a table.
func (b *compareBook) targets(s *sheet) {
	if len(b.comparison.Targets) == 0 {
		return
	}
	s.skip(16) // below the chart
	s.heads(append([]string{b.p.Text("excel.target")}, sideNames(b.comparison, b.p)...))
	for _, t := range b.comparison.Targets {
		s.text(1, t.Title, textStyle())
		texts := map[int]string{1: t.Title}
		for side, at := range t.Sides {
			texts[2+side] = targetSide(at, b.p)
			s.text(2+side, texts[2+side], midStyle())
		}
		s.next(texts)
	}
}
