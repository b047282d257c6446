package jsonout

import (
	"chibo/cmd/internal/view"
	"chibo/criteria"
)

type scoreSpread struct {
	Lowest     criteria.Points   `json:"lowest"`
	Highest    criteria.Points   `json:"highest"`
	Range      criteria.Points   `json:"range"`
	Mean       criteria.Points   `json:"mean"`
	Committees []committeeSpread `json:"committees"`
}

type committeeSpread struct {
	Name    *string         `json:"name"`
	Graded  int             `json:"graded"`
	Mean    criteria.Points `json:"mean"`
	Lowest  criteria.Points `json:"lowest"`
	Highest criteria.Points `json:"highest"`
}

func spreadOf(r *view.Report) *scoreSpread {
	s := r.Spread
	if s == nil {
		return nil
	}
	out := &scoreSpread{Lowest: s.Lowest, Highest: s.Highest, Range: s.Range(), Mean: s.Mean}
	for _, c := range s.Committees {
		out.Committees = append(out.Committees, committeeSpread{nonEmpty(c.Name), c.Graded, c.Mean, c.Lowest, c.Highest})
	}
	return out
}
