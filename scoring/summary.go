package scoring

import (
	"cmp"
	"slices"
	"strings"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring/naming"
)

// rank gives standard competition ranks (1, 2, 2, 4) on the score among the
// graded cells that count.
func rank(cells []CellResult) {
	var ranked []*CellResult
	for i := range cells {
		if c := &cells[i]; !c.Outside && c.DecidedGrade().Known && c.DecidedScore().Known {
			ranked = append(ranked, c)
		}
	}
	slices.SortStableFunc(ranked, func(a, b *CellResult) int {
		return cmp.Compare(b.DecidedScore().Value, a.DecidedScore().Value)
	})
	for i, c := range ranked {
		c.Rank = criteria.Some(i + 1)
		if i > 0 && c.DecidedScore() == ranked[i-1].DecidedScore() {
			c.Rank = ranked[i-1].Rank
		}
	}
}

// summarise counts the cells: all, by committee, by kind.
func summarise(r *Result, set *criteria.Set) {
	r.Summary = newSummary(set)
	committees, kinds, keys := map[string]int{}, map[string]int{}, naming.CommitteeKeys{}
	for i := range r.Cells {
		c := &r.Cells[i]
		if c.Outside {
			continue
		}
		r.Summary.count(c)
		r.committee(committees, keys.Of(c.Cell.Committee), c.Cell.Committee, set).count(c)
		r.kind(kinds, c.Cell.Kind, set).count(c)
	}
}

func newSummary(set *criteria.Set) Summary { return Summary{Grades: make([]int, len(set.Grades))} }

func (s *Summary) count(c *CellResult) {
	s.Cells++
	if grade := c.DecidedGrade(); grade.Known {
		s.Graded++
		s.Grades[grade.Value]++
	}
}

// committee returns the summary of a committee; known are those met, by their
// keys.
func (r *Result) committee(known map[string]int, key, name string, set *criteria.Set) *Summary {
	at, found := known[key]
	if !found {
		at = len(r.Committees)
		r.Committees = append(r.Committees, CommitteeSummary{name, newSummary(set)})
		known[key] = at
	}
	return &r.Committees[at].Summary
}

// kind is committee for kinds of cell.
func (r *Result) kind(known map[string]int, name string, set *criteria.Set) *Summary {
	at, found := known[name]
	if !found {
		at = slices.IndexFunc(r.Kinds, func(k KindSummary) bool { return criteria.Key(k.Name) == criteria.Key(name) })
		if at < 0 {
			at = len(r.Kinds)
			r.Kinds = append(r.Kinds, KindSummary{strings.TrimSpace(name), newSummary(set)})
		}
		known[name] = at
	}
	return &r.Kinds[at].Summary
}

// Conclude computes what follows from the cells and what the models say of them:
// rank, counts, targets and lists. Problems are sorted by place.
func (r *Result) Conclude() {
	r.Rule = describeRule(r.Sets[0], r.Period)
	for i := range r.Cells {
		r.Cells[i].Rank = criteria.Optional[int]{}
	}
	r.Committees, r.Kinds = nil, nil
	rank(r.Cells)
	summarise(r, r.Sets[0])
	r.Excellent = capExcellent(r)
	r.MeasureTargets()
	r.Lists = listCells(r, r.Sets[0])
	diag.Sort(r.Problems)
}

// MeasureTargets measures the first set's targets.
func (r *Result) MeasureTargets() { r.Targets = measureTargets(r, r.Sets[0]) }
