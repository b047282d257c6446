package cli

import (
	"chibo/criteria"
	"chibo/scoring"
)

// splitSets parts the sets of meetings from the one that grades the whole period:
// with both, the cells are graded by each, and the two are tied together.
func (p *scorePlan) splitSets() error {
	var meetings, periods []*criteria.Set
	for _, set := range p.sets {
		if set.Scope == criteria.OfPeriod {
			periods = append(periods, set)
		} else {
			meetings = append(meetings, set)
		}
	}
	switch {
	case len(periods) > 1:
		return usage("criteria-mixed", "a", periods[0].ID, "b", periods[1].ID)
	case len(periods) == 0:
		return nil
	case p.period.Kind == criteria.OneMonth && p.period != (scoring.Period{}), p.period.Kind == criteria.MonthRange:
		return usage("period-not-whole", "id", periods[0].ID, "period", p.period)
	case len(meetings) == 0:
		return nil
	}
	p.sets, p.assessedBy = meetings, periods[0]
	return nil
}
