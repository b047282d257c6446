package reading

import (
	"slices"

	"chibo/criteria"
	"chibo/scoring"
)

// periodSet returns the set of periods that the sheets are read by; nil: they
// are of meetings.
func periodSet(sets []*criteria.Set) *criteria.Set {
	if len(sets) > 0 && sets[0].Scope == criteria.OfPeriod {
		return sets[0]
	}
	return nil
}

// inUnits reports whether a whole period is one of those the run asks for.
func (r *reader) inUnits(unit scoring.Month) bool {
	return r.everyMonth || slices.Contains(r.units, unit)
}
