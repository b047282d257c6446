package view

import (
	"testing"

	"chibo/criteria"
	"chibo/scoring"
)

// An attendance is printed as it follows, else as the sheet has it, those present
// alone where it says no more; never 30 of 26.
func TestPresence(t *testing.T) {
	some := criteria.Some[int]
	for _, test := range []struct {
		name  string
		kept  scoring.AttendanceResult
		facts scoring.Facts
		want  string
	}{
		{"all of it", scoring.AttendanceResult{Members: some(26), Present: some(24), Rate: criteria.Some(criteria.Rate{Num: 24, Den: 26})}, scoring.Facts{}, "24/26"},
		{"more than there are", scoring.AttendanceResult{Members: some(26), Present: some(30)}, scoring.Facts{}, ""},
		{"more than it says itself", scoring.AttendanceResult{Members: some(40), Present: some(30)}, scoring.Facts{OutOf: scoring.Fact[int]{Known: true, Value: 26}}, ""},
		{"of another number", scoring.AttendanceResult{Members: some(26), Present: some(20)}, scoring.Facts{OutOf: scoring.Fact[int]{Known: true, Value: 25}}, "20/25"},
		{"parts that do not make the whole", scoring.AttendanceResult{Members: some(26), Present: some(20)}, scoring.Facts{}, "20"},
		{"nothing known of the rest", scoring.AttendanceResult{Present: some(20)}, scoring.Facts{}, "20"},
		{"nothing", scoring.AttendanceResult{Members: some(26)}, scoring.Facts{}, ""},
	} {
		m := scoring.MeetingResult{}
		m.SetAttendance(test.kept)
		m.SetFacts(test.facts)
		if got := Presence(&m); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}
