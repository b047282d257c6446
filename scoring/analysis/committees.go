package analysis

import (
	"slices"

	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/naming"
)

// A Committee is what a cell is compared with among the cells of its committee.
type Committee struct {
	Mean  criteria.Optional[criteria.Points] // of the graded cells, rounded as the first set rounds
	Cells int                                // how many those are
	ranks []int                              // of the ranked cells, ascending
}

// Rank returns the place of a rank of the whole list among the committee's
// ranked cells, and how many those are.
func (c *Committee) Rank(rank int) (within, of int) {
	better, _ := slices.BinarySearch(c.ranks, rank)
	return better + 1, len(c.ranks)
}

// CommitteesOf computes every committee, in one pass over the cells. The names are
// as the cells spell them; spellings of one committee have the same.
func CommitteesOf(r *scoring.Result) map[string]*Committee {
	named, byKey, sums := map[string]*Committee{}, map[string]*Committee{}, map[*Committee]criteria.Points{}
	for i := range r.Cells {
		cell := &r.Cells[i]
		name := cell.Cell.Committee
		if named[name] == nil {
			key := naming.CommitteeKey(name)
			if byKey[key] == nil {
				byKey[key] = &Committee{}
			}
			named[name] = byKey[key]
		}
		c := named[name]
		if score := cell.DecidedScore(); score.Known && !cell.Outside {
			sums[c] += score.Value
			c.Cells++
		}
		if cell.Rank.Known {
			c.ranks = append(c.ranks, cell.Rank.Value)
		}
	}
	for _, c := range byKey {
		c.Mean = scoring.MeanOf(sums[c], c.Cells, r.Sets[0].Period.Decimals)
		slices.Sort(c.ranks)
	}
	return named
}
