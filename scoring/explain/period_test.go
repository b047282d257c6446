package explain

import (
	"testing"

	"chibo/criteria"
)

// TestShortOfMean: with so many points more the next grade is reached, with one
// thousandth less it is not.
func TestShortOfMean(t *testing.T) {
	for _, decimals := range []int{0, 1, 2, 3} {
		for count := 1; count <= 12; count++ {
			sum := criteria.Points(count) * 89_004
			short := shortOfMean(sum, count, 90*criteria.Point, decimals)
			mean := func(more criteria.Points) criteria.Points {
				return criteria.RoundRatio(int64(sum+more), int64(count), decimals)
			}
			if mean(short) < 90*criteria.Point || mean(short-1) >= 90*criteria.Point {
				t.Errorf("%d meetings, %d decimals: %s more gives %s, less gives %s", count, decimals, short, mean(short), mean(short-1))
			}
		}
	}
}
