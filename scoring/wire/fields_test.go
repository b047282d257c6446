package wire_test

import (
	"reflect"
	"slices"
	"testing"

	"chibo/scoring"
)

// TestReportsCarryEveryField: whoever gives a result another field has to say
// here whether a report carries it. What a page shows and no report carries is
// lost to merge, and verify would call the page changed.
func TestReportsCarryEveryField(t *testing.T) {
	for _, test := range []struct {
		kind    reflect.Type
		carried []string // by Export, or computed again by Import
		left    []string // explains a result only, or is known of the roster only
	}{
		{reflect.TypeFor[scoring.Result](),
			[]string{"Period", "Sets", "Rule", "Cells", "Summary", "Committees", "Kinds", "Targets", "Problems", "Villages", "Lists", "Models", "Like", "Sizes", "Excellent", "Assessment"}, nil},
		{reflect.TypeFor[scoring.CellResult](),
			[]string{"Cell", "Status", "Outside", "Score", "Grade", "Rank", "Meetings", "Limits", "Notes", "Decision", "Mean", "Year", "Models", "Assessed"}, nil},
		{reflect.TypeFor[scoring.PartyCell](),
			[]string{"ID", "Name", "Aliases", "Committee", "Under", "Kind", "Members", "Exempt", "Women", "Minority", "Supervisor",
				"FixedDay", "From", "To", "MergedFrom", "Pilot", "Organisation", "Registered", "Pos",
				"NewMembers", "Level", "Planned", "Visits", "Issuer"}, []string{"Secretary"}},
		{reflect.TypeFor[scoring.MeetingResult](),
			[]string{"Month", "Kind", "Combined", "Status", "Required", "Counted", "Set", "Layout", "Self", "Review", "Total", "Band", "Grade",
				"Limits", "Notes", "Marks", "facts", "attendance", "Remark", "Sources", "Decision", "Chair", "Stated"},
			[]string{"Column", "Steps", "Checks", "Problems"}},
		{reflect.TypeFor[scoring.Facts](),
			[]string{"Date", "Minutes", "Speakers", "Resolution", "Form", "Model", "Superior", "Members", "Exempt", "Present", "Excused", "Unexcused", "Said"},
			[]string{"OutOf"}},
	} {
		for i := range test.kind.NumField() {
			if name := test.kind.Field(i).Name; !slices.Contains(test.carried, name) && !slices.Contains(test.left, name) {
				t.Errorf("%s.%s: say here whether Export carries it", test.kind.Name(), name)
			}
		}
	}
}
