package scoring_test

import (
	"testing"

	"chibo/criteria"
	"chibo/scoring"
)

func TestLatestPeriod(t *testing.T) {
	today := criteria.Date{Year: 2026, Month: 10, Day: 5}
	for text, want := range map[string]string{
		"quy 3": "2026-Q3", "Q3": "2026-Q3", "quý IV": "2026-Q4", "thang 11": "2025-11", "tháng 10": "2026-10",
		"6 tháng đầu năm": "2026-H1", "xyz": "", "2026-Q3": "",
	} {
		got, found := scoring.LatestPeriod(text, today)
		if found != (want != "") || found && got.String() != want {
			t.Errorf("%q gave %v, %v; want %q", text, got, found, want)
		}
	}
}
