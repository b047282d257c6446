package view

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/scoring/compare"
)

// CompareClosing returns the lines below a comparison: the counts of each side,
// the cells that rose and fell, came and went, and the criteria that changed.
func CompareClosing(c *compare.Comparison, p *text.Printer) []string {
	var lines []string
	for i, name := range SideNames(c, p) {
		lines = append(lines, sideLine(&c.Sides[i], name, p))
	}
	if line := commonMeanLine(c, p); line != "" {
		lines = append(lines, line)
	}
	for _, direction := range []compare.Direction{compare.Up, compare.Down} {
		var cells []string
		for i := range c.Cells {
			if cell := &c.Cells[i]; cell.Whole.Grade == direction {
				last := len(cell.Entries) - 1
				cells = append(cells, fmt.Sprintf("%s (%s → %s)", text.Plain(cell.Name),
					text.Plain(SideGrade(c, 0, cell.Entries[0])), text.Plain(SideGrade(c, last, cell.Entries[last]))))
			}
		}
		lines = append(lines, listLine("compare.rose."+string(direction), cells, p))
	}
	for _, direction := range []compare.Direction{compare.New, compare.Gone} {
		var cells []string
		for i := range c.Cells {
			if c.Cells[i].Whole.Trend == direction {
				cells = append(cells, text.Plain(c.Cells[i].Name))
			}
		}
		if len(cells) > 0 {
			lines = append(lines, listLine("compare.rose."+string(direction), cells, p))
		}
	}
	lines = append(append(lines, targetChangeLines(c, p)...), criteriaLines(c, p)...)
	if len(c.Unassessed) > 0 {
		lines = append(lines, p.Text("compare.unassessed", "sides", text.Plain(strings.Join(c.Unassessed, ", "))))
	}
	return lines
}

func listLine(key string, cells []string, p *text.Printer) string {
	list := strings.Join(cells, ", ")
	if list == "" {
		list = p.Text("report.none")
	}
	return p.Text(key, "count", len(cells), "cells", list)
}

func sideLine(s *compare.Snapshot, name string, p *text.Printer) string {
	summary := s.Summarise()
	var grades []string
	for i, g := range s.Grades {
		grades = append(grades, fmt.Sprintf("%s %d", text.Plain(g), summary.Grades[i]))
	}
	mean := p.Text("report.none")
	if summary.Mean.Known {
		mean = p.Value(summary.Mean.Value)
	}
	return p.Text("compare.side", "side", name, "cells", summary.Cells, "graded", summary.Graded,
		"grades", strings.Join(grades, ", "), "mean", mean)
}

// commonMeanLine tells how the mean of the cells changed that have a score on every
// side: the means of the sides are each over its own.
func commonMeanLine(c *compare.Comparison, p *text.Printer) string {
	sums, cells := make([]criteria.Points, len(c.Sides)), 0
	for i := range c.Cells {
		entries := c.Cells[i].Entries
		if slices.ContainsFunc(entries, func(e *compare.SnapshotCell) bool { return e == nil || e.Outside || !e.Grade.Known || !e.Score.Known }) {
			continue
		}
		cells++
		for side, e := range entries {
			sums[side] += e.Score.Value
		}
	}
	if cells == 0 {
		return ""
	}
	var means []string
	for _, sum := range sums {
		means = append(means, p.Value(criteria.RoundRatio(int64(sum), int64(cells), 2)))
	}
	return p.Text("compare.mean", "cells", cells, "means", strings.Join(means, " → "))
}

// criteriaLines names the criteria whose means fell and rose most.
func criteriaLines(c *compare.Comparison, p *text.Printer) []string {
	const most = 5
	sorted := slices.Clone(c.Criteria)
	slices.SortStableFunc(sorted, func(a, b compare.CriterionChange) int { return cmp.Compare(a.Change, b.Change) })
	var fell, rose []string
	for _, k := range sorted {
		change := p.Text("compare.criterion", "criterion", strings.TrimSpace(k.ID+" "+k.Title), "change", signed(k.Change, p),
			"from", k.Means[0], "to", k.Means[len(k.Means)-1], "cells", k.Cells)
		switch {
		case k.Change < 0:
			fell = append(fell, change)
		case k.Change > 0:
			rose = append([]string{change}, rose...)
		}
	}
	var lines []string
	if len(fell) > 0 {
		lines = append(lines, p.Text("compare.criteria.down", "criteria", strings.Join(fell[:min(most, len(fell))], "; ")))
	}
	if len(rose) > 0 {
		lines = append(lines, p.Text("compare.criteria.up", "criteria", strings.Join(rose[:min(most, len(rose))], "; ")))
	}
	return lines
}
