package scoring_test

import (
	"chibo/scoring"
	"testing"
)

// TestMonthOfData: the quick reader of months reads what ParsePeriod does, and
// leaves the rest to it.
func TestMonthOfData(t *testing.T) {
	for _, text := range []string{
		"", "2026-07", "2026-12", "1900-01", "2199-12", "1899-12", "2200-01", "2026-00", "2026-13", "2026-7", "tháng 7/2026",
		"2026/07", "2026-Q3", "2026", "2026-H1", "2026-9M", "+026-07", "2026-0a", "2026-07 ", "20260-7",
	} {
		var want scoring.Month
		if period, err := scoring.ParsePeriod(text); err == nil {
			want = period.Whole() // a quarter that has a sheet of its own is one unit
		}
		if got := scoring.MonthOfData(text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
