package reading

import (
	"slices"

	"chibo/scoring"
)

// inUnits reports whether a whole period is one of those the run asks for.
func (r *reader) inUnits(unit scoring.Month) bool {
	return r.EveryMonth || slices.Contains(r.Units, unit)
}
