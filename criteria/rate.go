package criteria

import (
	"encoding/json"
	"fmt"
	"strings"
)

// A Rate is a share such as 14 of 15, or a threshold such as 90 %, kept as an
// exact fraction. Rates compare by cross-multiplication: 9/10 is 90 %.
type Rate struct{ Num, Den int64 }

// Percent returns the rate of p percent: Percent(90*Point) is 90 %.
func Percent(p Points) Rate { return Rate{Num: int64(p), Den: 100 * int64(Point)} }

// ParsePercent reads "90%", "93.5 %" or "93,5%", from 0 % to 100 %. The sign
// is required: a bare 0.9 could be meant as either.
func ParsePercent(text string) (Rate, error) {
	number, found := strings.CutSuffix(strings.TrimSpace(text), "%")
	if !found {
		return Rate{}, ErrNotNumber
	}
	p, err := ParsePoints(number)
	if err != nil {
		return Rate{}, err
	}
	if p < 0 || p > 100*Point {
		return Rate{}, ErrTooLarge
	}
	return Percent(p), nil
}

// MarshalJSON writes the two numbers.
func (r Rate) MarshalJSON() ([]byte, error) { return json.Marshal([2]int64{r.Num, r.Den}) }

// UnmarshalJSON reads what MarshalJSON writes.
func (r *Rate) UnmarshalJSON(b []byte) error {
	var parts [2]int64
	err := json.Unmarshal(b, &parts)
	*r = Rate{parts[0], parts[1]}
	return err
}

// Known reports whether the rate can be compared: something over nothing
// cannot.
func (r Rate) Known() bool { return r.Den > 0 }

// Compare returns -1, 0 or 1 as r is below, at or above s. Both are known.
func (r Rate) Compare(s Rate) int {
	a, b := r.Num*s.Den, s.Num*r.Den
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// Points returns the rate in percent, rounded half up to one decimal: 14/15
// is 93.3. For showing only.
func (r Rate) Points() Points { return RoundRatio(r.Num*100*int64(Point), r.Den, 1) }

// Percentage writes the rate as it is shown, without the sign: "93.3".
func (r Rate) Percentage() string { return r.Points().Decimal() }

// DecimalsBeside returns how many decimals, at least one, the percentage needs
// to stand to the goal as the rate does: 2/3 beside 66.7 % needs two. At most
// six: more nobody reads.
func (r Rate) DecimalsBeside(goal Rate) int {
	const most = 6
	for decimals := 1; decimals < most; decimals++ {
		num, den := r.inPercent(decimals)
		if (Rate{num, 100 * den}).Compare(goal) == r.Compare(goal) {
			return decimals
		}
	}
	return most
}

// PercentageTo is Percentage with so many decimals at most.
func (r Rate) PercentageTo(decimals int) string {
	num, den := r.inPercent(decimals)
	text := fmt.Sprintf("%d.%0*d", num/den, decimals, num%den)
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
}

// inPercent rounds the percentage half up: num over den, a power of ten.
func (r Rate) inPercent(decimals int) (num, den int64) {
	den = 1
	for range decimals {
		den *= 10
	}
	return (2*r.Num*100*den + r.Den) / (2 * r.Den), den
}

// String writes the rate as percent: "93.3%".
func (r Rate) String() string {
	if !r.Known() {
		return fmt.Sprintf("%d/%d", r.Num, r.Den)
	}
	return r.Percentage() + "%"
}

// RateTier returns the index of the first tier that a share reaches; the last one
// where it reaches none.
func RateTier(tiers []Tier, rate Rate) int {
	for i := range tiers {
		t := &tiers[i]
		from := t.From.Known && rate.Compare(t.From.Value) >= 0
		above := t.Above.Known && rate.Compare(t.Above.Value) > 0
		if from || above || t.Bare() {
			return i
		}
	}
	return len(tiers) - 1
}

// GapTier returns the index of the first tier that allows for a gap of so many
// minutes; the last one where none does.
func GapTier(tiers []Tier, gap int) int {
	for i := range tiers {
		if t := &tiers[i]; t.Bare() || t.ShortBy.Known && gap <= t.ShortBy.Value {
			return i
		}
	}
	return len(tiers) - 1
}
