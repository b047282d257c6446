package jsonout

import (
	"chibo/cmd/internal/view"
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

func spreadOf(r *view.Report) *jsonSpread {
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
