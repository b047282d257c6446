package scoring

import (
	"slices"

	"chibo/criteria"
	"chibo/scoring/naming"
)

// A TargetResult compares a target with the result.
type TargetResult struct {
	Target *criteria.Target
	TargetCount
	State TargetState
	Met   bool // the state is TargetMet
	// Committees are the same by committee, in the order of the result.
	Committees []CommitteeTarget
}

// A TargetCount is how many cells fulfil a target.
type TargetCount struct {
	Reached int // cells that fulfil it
	Base    int // cells that are asked; 0: nothing to compare
	Unknown int // of those asked and not reached: it is not known whether they fulfil it
}

// A CommitteeTarget is a target compared with the cells of one committee.
type CommitteeTarget struct {
	Name string
	TargetCount
	State TargetState
	Met   bool
}

// TargetState is the outcome of a target.
type TargetState string

const (
	TargetMet      TargetState = "met"
	TargetNotMet   TargetState = "not-met"
	TargetNotDue   TargetState = "not-due"   // not met, and its year has not come
	TargetOpen     TargetState = "unknown"   // what is not known yet could decide it
	TargetNoCells  TargetState = "no-cells"  // no cell is asked
	TargetNotAsked TargetState = "not-asked" // of a year's result, and the period is no year
)

// TargetStates lists the states, the best first.
func TargetStates() []TargetState {
	return []TargetState{TargetMet, TargetNotDue, TargetNotMet, TargetOpen, TargetNotAsked, TargetNoCells}
}

// Actual returns the share reached, not known where no cell is asked.
func (c TargetCount) Actual() criteria.Rate {
	return criteria.Rate{Num: int64(c.Reached), Den: int64(c.Base)}
}

// Short returns the least number of cells that would have to fulfil the target
// besides those that do, so that it is met; of a target asked of each
// committee, in all of them together.
func (t TargetResult) Short() int {
	if t.Target.Scope != criteria.ScopeEachCommittee {
		return t.TargetCount.Short(t.Target)
	}
	short := 0
	for _, c := range t.Committees {
		short += c.Short(t.Target)
	}
	return short
}

// Short is the same of one count.
func (c TargetCount) Short(target *criteria.Target) int {
	if c.Base == 0 {
		return 0
	}
	return max(0, target.Needs(c.Base)-c.Reached)
}

// measureTargets compares each target of the set with the cells that count.
func measureTargets(r *Result, set *criteria.Set) []TargetResult {
	var results []TargetResult
	for i := range set.Targets {
		results = append(results, measureTarget(r, &set.Targets[i]))
	}
	return results
}

func measureTarget(r *Result, target *criteria.Target) TargetResult {
	t := TargetResult{Target: target}
	for _, c := range r.Committees {
		t.Committees = append(t.Committees, CommitteeTarget{Name: c.Name})
	}
	place := placeOf(t.Committees)
	asked := naming.Remembered(func(kind string) bool { return naming.KindMatches(kind, target.Kinds) })
	for i := range r.Cells {
		c := &r.Cells[i]
		if c.Outside || !asked(c.Cell.Kind) {
			continue
		}
		if answer := r.answer(c, target); answer != NotAsked {
			t.count(answer)
			t.Committees[place(c.Cell.Committee)].count(answer)
		}
	}
	for i := range t.Committees {
		c := &t.Committees[i]
		c.State = stateOf(r.Period, target, c.TargetCount)
		c.Met = c.State == TargetMet
	}
	t.State = stateOf(r.Period, target, t.TargetCount)
	if target.Scope == criteria.ScopeEachCommittee {
		t.State = together(t.State, t.Committees)
	}
	t.Met = t.State == TargetMet
	return t
}

// placeOf finds the committee of a name, however it is spelt.
func placeOf(committees []CommitteeTarget) func(name string) int {
	places := map[string]int{}
	for i := range committees {
		places[naming.CommitteeKey(committees[i].Name)] = i
	}
	return naming.Remembered(func(name string) int { return places[naming.CommitteeKey(name)] })
}

func (c *TargetCount) count(answer TargetAnswer) {
	c.Base++
	//exhaustive:enforce
	switch answer {
	case Fulfilled:
		c.Reached++
	case NotKnown:
		c.Unknown++
	case NotFulfilled, NotAsked: // in the base only; who is not asked is not counted
	}
}

// stateOf judges one count.
func stateOf(period Period, target *criteria.Target, c TargetCount) TargetState {
	switch {
	case c.Base == 0:
		return TargetNoCells
	case target.Yearly && period.Kind != criteria.FullYear:
		return TargetNotAsked
	case target.Meets(c.Reached, c.Base):
		return TargetMet
	case target.Meets(c.Reached+c.Unknown, c.Base):
		return TargetOpen
	case target.By.Known && period.Last.Year < target.By.Value:
		return TargetNotDue
	}
	return TargetNotMet
}

// together is the state of a target asked of each committee: the worst of them,
// where a committee of which no cell is asked does not matter.
func together(all TargetState, committees []CommitteeTarget) TargetState {
	for _, state := range []TargetState{TargetNotMet, TargetNotDue, TargetOpen} {
		if slices.ContainsFunc(committees, func(c CommitteeTarget) bool { return c.State == state }) {
			return state
		}
	}
	return all
}

// UnaskedKinds returns the kinds of counted cells of which no target that names
// kinds asks, in the order of the result: one may be misspelled. None where no
// target names kinds.
func (r *Result) UnaskedKinds() (kinds []string) {
	var asking []*criteria.Target
	for i := range r.Targets {
		if t := r.Targets[i].Target; len(t.Kinds) > 0 {
			asking = append(asking, t)
		}
	}
	for _, k := range r.Kinds {
		known := slices.ContainsFunc(asking, func(t *criteria.Target) bool { return naming.KindMatches(k.Name, t.Kinds) })
		if len(asking) > 0 && !known {
			kinds = append(kinds, k.Name)
		}
	}
	return kinds
}
