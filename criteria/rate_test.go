package criteria_test

import (
	"errors"
	"testing"

	"chibo/criteria"
)

func TestRatesCompareExactly(t *testing.T) {
	for _, c := range []struct {
		a, b criteria.Rate
		want int
	}{
		{criteria.Rate{Num: 9, Den: 10}, criteria.Percent(90 * criteria.Point), 0},
		{criteria.Rate{Num: 18, Den: 20}, criteria.Rate{Num: 9, Den: 10}, 0},
		{criteria.Rate{Num: 17, Den: 19}, criteria.Percent(90 * criteria.Point), -1},
		{criteria.Rate{Num: 899_999, Den: 1_000_000}, criteria.Percent(90 * criteria.Point), -1},
		{criteria.Rate{Num: 900_001, Den: 1_000_000}, criteria.Percent(90 * criteria.Point), 1},
		{criteria.Rate{Num: 1, Den: 3}, criteria.Percent(33_333), 1},
		{criteria.Rate{Num: 0, Den: 15}, criteria.Percent(0), 0},
		{criteria.Rate{Num: 15, Den: 15}, criteria.Percent(100 * criteria.Point), 0},
	} {
		if got, back := c.a.Compare(c.b), c.b.Compare(c.a); got != c.want || back != -c.want {
			t.Errorf("%d/%d against %d/%d: %d and %d, want %d", c.a.Num, c.a.Den, c.b.Num, c.b.Den, got, back, c.want)
		}
	}
}

func TestRatesAreShownWithOneDecimal(t *testing.T) {
	for rate, want := range map[criteria.Rate]string{
		{Num: 14, Den: 15}: "93.3%", {Num: 15, Den: 16}: "93.8%", {Num: 9, Den: 10}: "90%", {Num: 1999, Den: 2000}: "100%", {Num: 0, Den: 3}: "0%",
		{Num: 3, Den: 0}: "3/0",
	} {
		if got := rate.String(); got != want {
			t.Errorf("%d/%d is shown as %q, want %q", rate.Num, rate.Den, got, want)
		}
	}
	if (criteria.Rate{Num: 3}).Known() {
		t.Error("something over nothing is a known rate")
	}
}

func TestPercentNeedsItsSign(t *testing.T) {
	for text, want := range map[string]criteria.Rate{
		"90%": criteria.Percent(90_000), " 93,5 % ": criteria.Percent(93_500), "0%": criteria.Percent(0), "100%": criteria.Percent(100_000),
	} {
		if got, err := criteria.ParsePercent(text); got != want || err != nil {
			t.Errorf("%q is read as %v, %v", text, got, err)
		}
	}
	for text, want := range map[string]error{
		"90": criteria.ErrNotNumber, "0.9": criteria.ErrNotNumber, "": criteria.ErrNotNumber, "%": criteria.ErrNotNumber, "90%%": criteria.ErrNotNumber,
		"100.001%": criteria.ErrTooLarge, "-1%": criteria.ErrTooLarge, "33.3333%": criteria.ErrTooFine,
	} {
		if got, err := criteria.ParsePercent(text); !errors.Is(err, want) {
			t.Errorf("%q is read as %v, %v", text, got, err)
		}
	}
}

// Issue 19, point 15: a share has the decimals that tell it from its goal.
func TestAShareBesideItsGoal(t *testing.T) {
	for _, c := range []struct {
		num, den int64
		goal     criteria.Points // thousandths of a percent
		want     string
	}{
		{2, 3, 66_700, "66.67"}, {2, 3, 66_670, "66.667"}, {2, 3, 66_667, "66.6667"}, {2, 3, 90_000, "66.7"}, {2, 3, 66_600, "66.7"},
		{9, 10, 90_000, "90"}, {899, 1000, 90_000, "89.9"}, {8996, 10000, 90_000, "89.96"}, {8999, 10000, 90_000, "89.99"}, {0, 5, 1, "0"}, {1, 1, 100_000, "100"},
	} {
		rate := criteria.Rate{Num: c.num, Den: c.den}
		if got := rate.PercentageTo(rate.DecimalsBeside(criteria.Percent(c.goal))); got != c.want {
			t.Errorf("%d/%d beside %d: %s, want %s", c.num, c.den, c.goal, got, c.want)
		}
	}
}
