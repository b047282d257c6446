package view

import "chibo/cmd/internal/text"

// SpreadLines say how far apart the committees lie, and then each one's mean.
func SpreadLines(r *Report, p *text.Printer) []string {
	s := r.Spread
	if s == nil {
		return nil
	}
	lines := []string{p.Text("report.spread", "low", s.Lowest, "high", s.Highest, "range", s.Range(), "mean", s.Mean)}
	for _, c := range s.Committees {
		lines = append(lines, "  "+p.Text("report.spread.committee", "committee", CommitteeName(c.Name, p), "mean", c.Mean,
			"graded", c.Graded, "low", c.Lowest, "high", c.Highest))
	}
	return lines
}
