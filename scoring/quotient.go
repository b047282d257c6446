package scoring

import (
	"strconv"
	"strings"

	"chibo/criteria"
)

// A Quotient is an exact number of points before it is rounded: Num/Den
// thousandths.
type Quotient struct{ Num, Den int64 }

// shownDigits is what is written of a number that does not end.
const shownDigits = 6

// Decimal writes the quotient exactly where it ends within six decimals, else
// its first six and an ellipsis.
func (q Quotient) Decimal() string {
	sign, num := "", q.Num
	if num < 0 {
		sign, num = "-", -num
	}
	den := q.Den * int64(criteria.Point)
	text, rest := sign+strconv.FormatInt(num/den, 10)+".", num%den
	for range shownDigits {
		rest *= 10
		text += strconv.FormatInt(rest/den, 10)
		rest %= den
	}
	if rest != 0 {
		return text + "…"
	}
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
}

// MarshalJSON writes the number with the digits that are shown.
func (q Quotient) MarshalJSON() ([]byte, error) {
	return []byte(strings.TrimSuffix(q.Decimal(), "…")), nil
}
