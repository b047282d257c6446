package scoring_test

import (
	"fmt"
	"strings"
	"testing"

	"chibo/criteria"
	"chibo/scoring"
)

// statedWords writes facts as wholeSheet reads them; without is left out, -1: none.
func statedWords(values [5]int, without int) string {
	var words []string
	for i, id := range []string{"done", "late", "beyond", "disciplined", "mended"} {
		if i != without {
			words = append(words, fmt.Sprintf("%s=%d", id, values[i]))
		}
	}
	return strings.Join(words, " ")
}

// FuzzPeriodSheet holds the laws of a sheet of Quy định 366, whatever its marks and
// facts: a better fact never makes a graded sheet worse, nor leaves one undecided that
// was better than the last grade; a fact that is not stated decides nothing: the grade
// given without it is the one given with any value of it, and is no zero; the marks
// make the total.
func FuzzPeriodSheet(f *testing.F) {
	f.Add(28, 65, 100, 0, 30, 0, 0, 0)
	f.Add(20, 35, 69, 21, 0, 2, 1, 3)
	f.Add(25, 45, 100, 20, 29, 1, 2, 1)
	f.Add(10, 20, 0, 100, 0, 0, 0, 4)
	set := qd366(f, "")
	when := period(f, "2026-Q3")
	f.Fuzz(func(t *testing.T, a, b, done, late, beyond, disciplined, mended, which int) {
		bound := func(n, top int) int { return int(uint(n) % uint(top+1)) }
		a, b, which = bound(a, 30), bound(b, 70), bound(which, 4)
		values := [5]int{bound(done, 100), bound(late, 100), bound(beyond, 100), bound(disciplined, 2), bound(mended, 2)}
		grade := func(values [5]int, without int) (int, bool) {
			sheet := wholeSheet(t, set, "2026-Q3", fmt.Sprintf("%d %d", a, b), statedWords(values, without))
			c := scoring.Score(oneCell(), []*criteria.Set{set}, when, []scoring.Sheet{sheet}, nil).Cells[0]
			if total := c.Meetings[0].Total; !total.Known || total.Value != criteria.Points(a+b)*criteria.Point {
				t.Fatalf("%d + %d make %v", a, b, total)
			}
			return c.Grade.Value, c.Grade.Known
		}
		before, graded := grade(values, -1)
		better := values
		switch which {
		case 0, 2:
			better[which] = min(100, values[which]+10)
		case 1:
			better[1] = max(0, values[1]-10)
		case 3:
			better[3] = max(0, values[3]-1)
		case 4:
			better[4] = 0
		}
		after, still := grade(better, -1)
		if last := len(set.Grades) - 1; graded && (still && after > before || !still && before < last) {
			t.Errorf("%d %d: %s is grade %d, %s is %d (%v)", a, b, statedWords(values, -1), before, statedWords(better, -1), after, still)
		}
		without, sure := grade(values, which)
		if !sure {
			return
		}
		top := 2
		if set.Facts[which].IsShare() {
			top = 100
		}
		for _, value := range []int{0, 1, 2, 19, 20, 21, 29, 30, 69, 70, 99, 100} {
			other := values
			if other[which] = value; value > top {
				continue
			}
			if with, known := grade(other, -1); !known || with != without {
				t.Errorf("%d %d: without %s grade %d, with %d: %d (%v)", a, b, set.Facts[which].ID, without, value, with, known)
			}
		}
	})
}
