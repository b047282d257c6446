package criteria_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"testing"

	"chibo/criteria"
)

func TestMarksAsClerksAndExcelWriteThem(t *testing.T) {
	for text, want := range map[string]criteria.Points{
		"4": 4_000, "4.5": 4_500, "4,5": 4_500, " 4,50 ": 4_500, "4.125": 4_125, "4.1250": 4_125, "0": 0, "-0": 0, "00": 0, "007": 7_000,
		"+2": 2_000, "-2": -2_000, "\u22122": -2_000, "\u20132": -2_000, "- 2": 0, "\u00a090\u00a0": 90_000, "\u200b90": 90_000, "\ufeff5": 5_000,
		"0.30000000000000004": 300, "4.4999999999999996": 4_500, "89.99999999999999": 90_000, "66.670000000000002": 66_670,
		"91.666666666666671": 0, "0.1000000000000000055511151231257827": 100, "5.0E-2": 50, "9e1": 90_000, "1E+2": 100_000, "1e-3": 1,
		"1000000": 1_000_000_000, "999999.999": 999_999_999, "-1000000": -1_000_000_000,
	} {
		got, err := criteria.ParsePoints(text)
		refused := text == "- 2" || text == "91.666666666666671"
		if got != want || (err != nil) != refused {
			t.Errorf("%q is read as %v, %v, want %v", text, got, err, want)
		}
	}
}

func TestWhatIsNoMark(t *testing.T) {
	for want, texts := range map[error][]string{
		criteria.ErrNotNumber: {"", " ", "-", "+", ".", ",", ".5", ",5", "5.", "5,", "x", "4.5.6", "4,5.6", "1.234,5", "1,234.5", "4 5", "4/5", "9/10", "90%", "--2",
			"+-2", "2-", "1e", "e1", "1e+-2", "1e--2", "0x10", "1_000", "∞", "NaN", "Inf", "(2)", "４", "4'", "4d", "+-2.0000000000000000", strings.Repeat("9", 64)},
		criteria.ErrTooFine:  {"4.1234", "4,0001", "0.0005", "1e-4", "1E-300", "1e-400", "0.00000000000000001", "91.666666666666671", "1234567.12345678901"},
		criteria.ErrTooLarge: {"1000001", "1000000.001", "-1000000.001", "1e7", "1e400", "-1e400", "99999999999999999999"},
	} {
		for _, text := range texts {
			if got, err := criteria.ParsePoints(text); !errors.Is(err, want) || got != 0 {
				t.Errorf("%q is read as %v, %v, want %v", text, got, err, want)
			}
		}
	}
}

func TestPointsAreWrittenWithTheDecimalsTheyNeed(t *testing.T) {
	for p, want := range map[criteria.Points]string{0: "0", 1: "0.001", 10: "0.01", 100: "0.1", 1_000: "1", 10_000: "10", 91_670: "91.67", -500: "-0.5", -1: "-0.001", -90_000: "-90"} {
		if got := p.Decimal(); got != want {
			t.Errorf("%d thousandths are written %q, want %q", int64(p), got, want)
		}
		if data, err := json.Marshal(p); string(data) != want || err != nil {
			t.Errorf("%d thousandths are %s in JSON, %v", int64(p), data, err)
		}
	}
}

func TestRoundingHalfUp(t *testing.T) {
	for _, c := range []struct {
		points   criteria.Points
		decimals int
		want     criteria.Points
	}{
		{89_995, 2, 90_000}, {89_994, 2, 89_990}, {89_950, 1, 90_000}, {89_949, 1, 89_900}, {89_500, 0, 90_000}, {89_499, 0, 89_000},
		{89_999, 3, 89_999}, {89_999, 9, 89_999}, {89_499, -1, 89_000}, {-500, 0, 0}, {-501, 0, -1_000}, {-1_500, 0, -1_000}, {0, 0, 0},
	} {
		if got := c.points.Round(c.decimals); got != c.want {
			t.Errorf("%v at %d decimals is %v, want %v", c.points, c.decimals, got, c.want)
		}
	}
}

// TestAMeanIsRoundedOnce holds a mean just under a boundary, which two
// roundings would lift over it.
func TestAMeanIsRoundedOnce(t *testing.T) {
	for _, c := range []struct {
		sum, count int64
		want       criteria.Points
	}{
		{275_000, 3, 91_670}, {274_000, 3, 91_330}, {269_985, 3, 90_000}, {269_984, 3, 89_990}, {179_989, 2, 89_990}, {179_990, 2, 90_000},
		{899_949_999, 10_000, 89_990}, {899_950_000, 10_000, 90_000}, {0, 7, 0},
	} {
		if got := criteria.RoundRatio(c.sum, c.count, 2); got != c.want {
			t.Errorf("%d over %d is %v, want %v", c.sum, c.count, got, c.want)
		}
	}
}

func ExampleParsePoints() {
	for _, text := range []string{"4,5", " 4.50 ", "0.30000000000000004", "4.1234"} {
		p, err := criteria.ParsePoints(text)
		fmt.Println(p, err)
	}
	// Output:
	// 4.5 <nil>
	// 4.5 <nil>
	// 0.3 <nil>
	// 0 more than three decimals
}

// FuzzParsePoints compares what is read with exact arithmetic: a number of up
// to 15 significant digits is read exactly or refused, a longer one as Excel
// shows it.
func FuzzParsePoints(f *testing.F) {
	for _, text := range []string{"4", " 4,50 ", "-2.125", "0.30000000000000004", "5.0E-2", "1e400", "1e-400", "1000000", "0.0005", "+-2", "４"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := criteria.ParsePoints(text)
		if err != nil {
			if p != 0 {
				t.Fatalf("%q is refused and yet %v", text, p)
			}
			checkRefused(t, text)
			return
		}
		if again, err := criteria.ParsePoints(p.Decimal()); again != p || err != nil {
			t.Fatalf("%q is %v, but %q is %v, %v", text, p, p.Decimal(), again, err)
		}
		want, digits := exactly(text)
		if want == nil {
			return // signs and spaces of typography
		}
		off := new(big.Rat).Sub(big.NewRat(int64(p), 1000), want)
		most := new(big.Rat).Mul(want, big.NewRat(6, 1e15)) // half a unit of the 15th digit, and the float's own error
		if off.Abs(off).Cmp(most.Abs(most)) > 0 || digits <= 15 && off.Sign() != 0 {
			t.Fatalf("%q is read as %v", text, p)
		}
	})
}

// checkRefused finds plain decimals that ought to have been read.
func checkRefused(t *testing.T, text string) {
	if len(text) >= 20 || strings.Trim(text, "0123456789.") != "" {
		return
	}
	whole, fraction, cut := strings.Cut(text, ".")
	if whole == "" || cut && fraction == "" || strings.Contains(fraction, ".") {
		return
	}
	value, _ := exactly(text)
	thousandths := new(big.Rat).Mul(value, big.NewRat(1000, 1))
	if thousandths.IsInt() && value.Cmp(big.NewRat(1_000_000, 1)) <= 0 {
		t.Fatalf("%q is refused", text)
	}
}

// exactly returns the value of a plain ASCII number, nil where it is none, and
// how many significant digits it has.
func exactly(text string) (*big.Rat, int) {
	plain := strings.Replace(strings.TrimSpace(text), ",", ".", 1)
	if strings.Trim(plain, "0123456789.eE+-") != "" {
		return nil, 0
	}
	mantissa, exponent, _ := strings.Cut(strings.ToLower(plain), "e")
	if len(exponent) > 4 {
		return nil, 0 // of nothing but zeros: big.Rat would write the power out
	}
	value, ok := new(big.Rat).SetString(plain)
	if !ok {
		return nil, 0
	}
	digits := strings.TrimLeft(strings.NewReplacer(".", "", "+", "", "-", "").Replace(mantissa), "0")
	return value, len(digits)
}

// FuzzRoundRatio compares the rounding with exact arithmetic: the multiple of
// the unit that is nearest, the upper one where two are.
func FuzzRoundRatio(f *testing.F) {
	f.Add(int64(89_995), int64(1), 2)
	f.Add(int64(269_984), int64(3), 2)
	f.Add(int64(-500), int64(1), 0)
	f.Add(int64(7), int64(2), 3)
	f.Fuzz(func(t *testing.T, num, den int64, decimals int) {
		num, den = num%1_000_000_000_000_000, max(1, den%1_000_000)
		got := criteria.RoundRatio(num, den, decimals)
		unit := []int64{1000, 100, 10, 1}[min(max(decimals, 0), 3)]
		// floor(num / (den*unit) + 1/2) * unit
		half := new(big.Rat).Add(big.NewRat(num, den*unit), big.NewRat(1, 2))
		want := new(big.Int).Div(half.Num(), half.Denom()) // Euclidean, which is the floor above a positive number
		want.Mul(want, big.NewInt(unit))
		if want.Cmp(big.NewInt(int64(got))) != 0 {
			t.Fatalf("%d over %d at %d decimals is %d, want %v", num, den, decimals, int64(got), want)
		}
	})
}
