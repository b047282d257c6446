package analysis

import (
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/naming"
)

// A Spread says how far apart committees lie ("chưa đồng đều"): their means,
// and the range and mean of those. All are of the scores that stand, rounded as
// shown.
type Spread struct {
	Committees []CommitteeSpread // those with graded cells
	Lowest     criteria.Points
	Highest    criteria.Points
	Mean       criteria.Points
}

// A CommitteeSpread is one committee's share of it.
type CommitteeSpread struct {
	Name            string
	Graded          int
	Mean            criteria.Points
	Lowest, Highest criteria.Points // of its cells
}

// Range is how far the committees' means lie apart.
func (s *Spread) Range() criteria.Points { return s.Highest - s.Lowest }

// SpreadOf computes the spread; nil where fewer than two committees have
// graded cells.
func SpreadOf(r *scoring.Result) *Spread {
	s := &Spread{}
	var total int64
	known, cells := naming.CommitteeKeys{}, map[string][]*scoring.CellResult{}
	for i := range r.Cells {
		key := known.Of(r.Cells[i].Cell.Committee)
		cells[key] = append(cells[key], &r.Cells[i])
	}
	for _, committee := range r.Committees {
		c, ok := spreadOf(r, committee.Name, cells[known.Of(committee.Name)])
		if !ok {
			continue
		}
		if len(s.Committees) == 0 {
			s.Lowest, s.Highest = c.Mean, c.Mean
		}
		s.Lowest, s.Highest = min(s.Lowest, c.Mean), max(s.Highest, c.Mean)
		total += int64(c.Mean)
		s.Committees = append(s.Committees, c)
	}
	if len(s.Committees) < 2 {
		return nil
	}
	s.Mean = criteria.RoundRatio(total, int64(len(s.Committees)), r.Sets[0].Period.Decimals)
	return s
}

func spreadOf(r *scoring.Result, committee string, cells []*scoring.CellResult) (c CommitteeSpread, ok bool) {
	c.Name = committee
	var sum criteria.Points
	for _, cell := range cells {
		score := cell.DecidedScore()
		if cell.Outside || !score.Known || !cell.DecidedGrade().Known {
			continue
		}
		if c.Graded == 0 {
			c.Lowest, c.Highest = score.Value, score.Value
		}
		c.Lowest, c.Highest = min(c.Lowest, score.Value), max(c.Highest, score.Value)
		sum += score.Value
		c.Graded++
	}
	if c.Graded == 0 {
		return c, false
	}
	c.Mean = criteria.RoundRatio(int64(sum), int64(c.Graded), r.Sets[0].Period.Decimals)
	return c, true
}
