package report

import (
	"chibo/cmd/internal/text"
	"chibo/criteria"
)

type jsonSpread struct {
	Lowest     criteria.Points       `json:"lowest"`
	Highest    criteria.Points       `json:"highest"`
	Range      criteria.Points       `json:"range"`
	Mean       criteria.Points       `json:"mean"`
	Committees []jsonCommitteeSpread `json:"committees"`
}

type jsonCommitteeSpread struct {
	Name    *string         `json:"name"`
	Graded  int             `json:"graded"`
	Mean    criteria.Points `json:"mean"`
	Lowest  criteria.Points `json:"lowest"`
	Highest criteria.Points `json:"highest"`
}

func (r *Report) jsonSpread() *jsonSpread {
	s := r.Spread
	if s == nil {
		return nil
	}
	out := &jsonSpread{Lowest: s.Lowest, Highest: s.Highest, Range: s.Range(), Mean: s.Mean}
	for _, c := range s.Committees {
		out.Committees = append(out.Committees, jsonCommitteeSpread{nonEmpty(c.Name), c.Graded, c.Mean, c.Lowest, c.Highest})
	}
	return out
}

// spreadLines say how far apart the committees lie, and then each one's mean.
func (r *Report) spreadLines(p *text.Printer) []string {
	s := r.Spread
	if s == nil {
		return nil
	}
	lines := []string{p.Text("report.spread", "low", s.Lowest, "high", s.Highest, "range", s.Range(), "mean", s.Mean)}
	for _, c := range s.Committees {
		lines = append(lines, "  "+p.Text("report.spread.committee", "committee", groupName(c.Name, p), "mean", c.Mean,
			"graded", c.Graded, "low", c.Lowest, "high", c.Highest))
	}
	return lines
}

// spread writes the spread below the counts.
func (s *sheet) spread(last int) {
	lines := s.report.spreadLines(s.p)
	if len(lines) > 0 {
		s.skip(1)
	}
	for i, line := range lines {
		look := textStyle()
		look.bold = i == 0
		s.merge(1, last, line, look)
		s.nextLines(s.lines(line, s.width(1, last)))
	}
}
