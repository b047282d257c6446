package criteria

import (
	"errors"
	"strconv"
	"strings"
)

// Points are marks and totals: fixed-point thousandths, never floats. Of the
// 4,851 ways to split 100 whole percent into weights, 212 put an exact 90
// below 90 in float64.
type Points int64

// Point is one whole point.
const Point Points = 1000

// MaxDecimals is the finest rounding there is: thousandths.
const MaxDecimals = 3

// maxMark bounds what is read, so that sums of thousands of marks cannot
// overflow.
const maxMark = 1_000_000 * Point

var (
	// ErrNotNumber says that a text is not a decimal number.
	ErrNotNumber = errors.New("not a number")
	// ErrTooFine says that a number has more than three decimals.
	ErrTooFine = errors.New("more than three decimals")
	// ErrTooLarge says that a number is beyond a million.
	ErrTooLarge = errors.New("number too large")
)

// significantDigits is what Excel shows of a number; beyond it stands the
// noise of binary floating point.
const significantDigits = 15

// ParsePoints reads a mark as clerks and Excel write it: "4", "4.5", "4,5",
// " 4,50 ", "-2", and Excel's own noise such as 0.30000000000000004, which is
// rounded at 15 significant digits first. The error is ErrNotNumber,
// ErrTooFine or ErrTooLarge.
func ParsePoints(text string) (Points, error) {
	if p, ok := plainPoints(text); ok {
		return p, nil
	}
	return anyPoints(text)
}

// plainPoints is ParsePoints for up to six digits with up to three decimals,
// as nearly every mark is; false for any other text.
func plainPoints(text string) (Points, bool) {
	var p Points
	decimals := -1
	if len(text) > 10 {
		return 0, false
	}
	for i := range len(text) {
		switch c := text[i]; {
		case c >= '0' && c <= '9':
			p = 10*p + Points(c-'0')
			if decimals >= 0 {
				decimals++
			}
		case (c == '.' || c == ',') && decimals < 0 && i > 0 && i <= 6:
			decimals = 0
		default:
			return 0, false
		}
	}
	switch {
	case text == "" || decimals == 0 || decimals > MaxDecimals || decimals < 0 && len(text) > 6:
		return 0, false
	}
	for range MaxDecimals - max(decimals, 0) {
		p *= 10
	}
	return p, true
}

func anyPoints(text string) (Points, error) {
	if hasLetter(text) {
		return 0, ErrNotNumber
	}
	s := strings.TrimSpace(strings.Map(plainSign, text))
	if !isDecimal(s) {
		return 0, ErrNotNumber
	}
	s = strings.Replace(s, ",", ".", 1)
	if digits := strings.Count(s, "") - 1; digits > significantDigits || strings.ContainsAny(s, "eE") {
		f, err := strconv.ParseFloat(s, 64)
		if err != nil {
			return 0, ErrTooLarge
		}
		if mantissa, _, _ := strings.Cut(strings.ToLower(s), "e"); f == 0 && strings.ContainsAny(mantissa, "123456789") {
			return 0, ErrTooFine
		}
		s = roundSignificant(f)
	}
	return parseFixed(s)
}

// hasLetter is a fast pre-check: whether a text holds a plain letter that no number has,
// as nearly every title and name does.
func hasLetter(text string) bool {
	for i := range len(text) {
		if c := text[i] | 0x20; c >= 'a' && c <= 'z' && c != 'e' {
			return true
		}
	}
	return false
}

// plainSign turns the minus signs and spaces of typography into plain ones.
func plainSign(r rune) rune {
	switch r {
	case '\u2212', '\u2013':
		return '-'
	case '\u00a0', '\u202f', '\u2007':
		return ' '
	case '\u200b', '\u200c', '\u200d', '\ufeff', '\u2060':
		return -1
	}
	return r
}

// isDecimal accepts [+-]digits[(.|,)digits] and an exponent, as Excel stores
// small numbers ("5.0E-2").
func isDecimal(s string) bool {
	mantissa, exponent, hasExponent := strings.Cut(strings.ToLower(withoutSign(s)), "e")
	if hasExponent && !isDigits(withoutSign(exponent)) {
		return false
	}
	whole, fraction, hasFraction := strings.Cut(strings.Replace(mantissa, ",", ".", 1), ".")
	return isDigits(whole) && (!hasFraction || isDigits(fraction)) && len(s) < 64
}

func withoutSign(s string) string {
	if s != "" && strings.ContainsRune("+-", rune(s[0])) {
		return s[1:]
	}
	return s
}

func isDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// roundSignificant writes a float with the digits Excel shows, without
// exponent.
func roundSignificant(f float64) string {
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(f, 'e', significantDigits-1, 64), 64)
	if err != nil {
		return strconv.FormatFloat(f, 'f', -1, 64)
	}
	return strconv.FormatFloat(rounded, 'f', -1, 64)
}

// parseFixed reads [+-]digits[.digits] exactly.
func parseFixed(s string) (Points, error) {
	negative := strings.HasPrefix(s, "-")
	whole, fraction, _ := strings.Cut(withoutSign(s), ".")
	fraction = strings.TrimRight(fraction, "0")
	if len(fraction) > MaxDecimals {
		return 0, ErrTooFine
	}
	n, err := strconv.ParseInt(whole+(fraction + "000")[:MaxDecimals], 10, 64)
	if err != nil || Points(n) > maxMark {
		return 0, ErrTooLarge
	}
	if negative {
		n = -n
	}
	return Points(n), nil
}

// String writes the points with as many decimals as they need: "91.67", "90".
func (p Points) String() string { return p.Decimal() }

// Decimal writes the points with a decimal point and no trailing zeros;
// package text puts the comma of Vietnamese.
func (p Points) Decimal() string {
	if p%Point == 0 { // nearly all: the small ones are texts that exist already
		return strconv.FormatInt(int64(p/Point), 10)
	}
	var room [24]byte
	return string(p.AppendDecimal(room[:0]))
}

// AppendDecimal is Decimal, appended to text.
func (p Points) AppendDecimal(text []byte) []byte {
	if p < 0 {
		text, p = append(text, '-'), -p
	}
	text = strconv.AppendInt(text, int64(p/Point), 10)
	rest := p % Point
	if rest == 0 {
		return text
	}
	text = append(text, '.', byte('0'+rest/100))
	if rest%100 != 0 {
		text = append(text, byte('0'+rest/10%10))
	}
	if rest%10 != 0 {
		text = append(text, byte('0'+rest%10))
	}
	return text
}

// Float returns the nearest float64, for JSON and spreadsheet cells only;
// nothing is computed with it.
func (p Points) Float() float64 { return float64(p) / float64(Point) }

// MarshalJSON writes the points as an exact JSON number.
func (p Points) MarshalJSON() ([]byte, error) { return p.AppendDecimal(nil), nil }

// Round rounds half up to the given decimals, 0 to 3.
func (p Points) Round(decimals int) Points { return RoundRatio(int64(p), 1, decimals) }

// Abs returns the points without their sign.
func (p Points) Abs() Points { return max(p, -p) }

// RoundRatio returns num/den thousandths rounded once, half up, to the given
// decimals (0 to 3). It is how a mean (sum over count) and a rescaled total
// are computed: exactly, and rounded once. den is above 0.
func RoundRatio(num, den int64, decimals int) Points {
	unit := int64(1)
	for range MaxDecimals - min(max(decimals, 0), MaxDecimals) {
		unit *= 10
	}
	return Points(floorDiv(2*num+den*unit, 2*den*unit) * unit)
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}
