package scoring

import (
	"cmp"
	"slices"
	"strings"

	"chibo/criteria"
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
	for i := range r.Cells {
		c := &r.Cells[i]
		if c.Outside {
			continue
		}
		r.Summary.count(c)
		r.committee(c.Cell.Committee, set).count(c)
		r.kind(c.Cell.Kind, set).count(c)
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

func (r *Result) committee(name string, set *criteria.Set) *Summary {
	for i := range r.Committees {
		if CommitteeKey(r.Committees[i].Name) == CommitteeKey(name) {
			return &r.Committees[i].Summary
		}
	}
	r.Committees = append(r.Committees, CommitteeSummary{name, newSummary(set)})
	return &r.Committees[len(r.Committees)-1].Summary
}

func (r *Result) kind(name string, set *criteria.Set) *Summary {
	for i := range r.Kinds {
		if criteria.Key(r.Kinds[i].Name) == criteria.Key(name) {
			return &r.Kinds[i].Summary
		}
	}
	r.Kinds = append(r.Kinds, KindSummary{strings.TrimSpace(name), newSummary(set)})
	return &r.Kinds[len(r.Kinds)-1].Summary
}
