package heads

import "chibo/criteria"

// PeriodSet returns the set of periods that the sheets are read by; nil: they
// are of meetings.
func PeriodSet(sets []*criteria.Set) *criteria.Set {
	if len(sets) > 0 && sets[0].Scope == criteria.OfPeriod {
		return sets[0]
	}
	return nil
}
