package criteria_test

import (
	"testing"

	"chibo/criteria"
)

// FuzzNeeds: what a goal needs is the least number of cells whose share is at
// least the goal, or above it, by the exact comparison of rates.
func FuzzNeeds(f *testing.F) {
	for _, seed := range []struct {
		goal  uint32
		above bool
		base  uint16
	}{{90_000, false, 10}, {90_000, true, 10}, {95_000, true, 20}, {100_000, false, 3}, {0, false, 7}, {0, true, 7}, {33_333, false, 3}, {99_999, true, 50_000}} {
		f.Add(seed.goal, seed.above, seed.base)
	}
	f.Fuzz(func(t *testing.T, goal uint32, above bool, base uint16) {
		target := criteria.Target{Goal: criteria.Percent(criteria.Points(goal % 100_001)), Above: above}
		meets := func(n int) bool {
			c := criteria.Rate{Num: int64(n), Den: int64(base)}.Compare(target.Goal)
			return c > 0 || c == 0 && !above
		}
		if base == 0 {
			if target.Meets(0, 0) {
				t.Error("no cell meets a goal")
			}
			return
		}
		needs := target.Needs(int(base))
		if !meets(needs) || needs > 0 && meets(needs-1) {
			t.Errorf("goal %v above %v of %d cells: needs %d", target.Goal, above, base, needs)
		}
		if !target.Meets(needs, int(base)) || target.Meets(needs-1, int(base)) {
			t.Errorf("goal %v above %v of %d cells: %d does not meet it, or one less does", target.Goal, above, base, needs)
		}
	})
}
