package criteria_test

import (
	"testing"

	"chibo/criteria"
)

// TestPeriodSetsLintClean parses the built-in sets of periods: no fault, 30 and
// 70 points, and the same set when it is written and read again.
func TestPeriodSetsLintClean(t *testing.T) {
	for _, id := range criteria.PeriodIDs() {
		data, found := criteria.BuiltinYAML(id)
		if !found {
			t.Fatal(id)
		}
		if _, problems := criteria.Parse(id, data); len(problems) > 0 {
			t.Fatalf("problems: %v", problems)
		}
		set := builtin(t, id)
		if set.Scope != criteria.OfPeriod || set.Standing != criteria.Secondary || set.Notice == "" || set.FullMarks() != 100*criteria.Point {
			t.Errorf("%s: scope %q, standing %q, full %v", id, set.Scope, set.Standing, set.FullMarks())
		}
		if len(set.Facts) != 5 || set.Grades[2].Else != criteria.Undecided || !set.OwnSheet(criteria.FullYear) {
			t.Errorf("%d facts, else %d", len(set.Facts), set.Grades[2].Else)
		}
		checkRoundTrip(t, set)
	}
}

// TestAFactValueIsKnownByItsWords: "Không có" faults to mend is not "Không".
func TestAFactValueIsKnownByItsWords(t *testing.T) {
	set := builtin(t, "qd366-2025")
	for _, test := range []struct {
		fact int
		text string
		want int
	}{
		{3, "không", 0}, {3, "Không có", 0}, {3, "CÓ", 1}, {3, "Có, thuộc trường hợp không hoàn thành nhiệm vụ", 2}, {3, "1 đồng chí", -1},
		{4, "Có", 0}, {4, "không", 1}, {4, "Không có", 2}, {4, "", -1},
	} {
		if got := set.Facts[test.fact].Value(test.text); got != test.want {
			t.Errorf("%s %q: %d, want %d", set.Facts[test.fact].ID, test.text, got, test.want)
		}
	}
}

// TestTheExcellentCapRoundsDown: 20 % of 14 is 2.8, so two; of 15 three. With
// the document 25 % of 15 is 3.75, so three; of 16 four.
func TestTheExcellentCapRoundsDown(t *testing.T) {
	rule := builtin(t, "qd366-2025").Year.Excellent
	for _, test := range []struct{ base, allowed, decided int }{
		{0, 0, 0}, {3, 0, 0}, {4, 0, 1}, {5, 1, 1}, {9, 1, 2}, {10, 2, 2}, {14, 2, 3}, {15, 3, 3}, {16, 3, 4},
	} {
		if got, with := rule.Allowed(test.base), rule.AllowedWith(test.base); got != test.allowed || with != test.decided {
			t.Errorf("of %d: %d and %d, want %d and %d", test.base, got, with, test.allowed, test.decided)
		}
	}
}
