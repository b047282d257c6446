package scoring_test

import (
	"fmt"
	"strings"
	"testing"

	"chibo/criteria"
	"chibo/scoring"
)

// listed says who is on the lists: "praise 1 3, remind 2:0,1" with the lines
// that hold where there are several.
func listed(r *scoring.Result) string {
	var lists []string
	for _, l := range r.Lists {
		words := []string{string(l.Kind)}
		for _, e := range l.Entries {
			words = append(words, fmt.Sprint(e.Cell+1, e.Lines))
		}
		lists = append(lists, strings.Join(words, " "))
	}
	return strings.Join(lists, ", ")
}

func TestLists(t *testing.T) {
	attended := func(present, members int) part {
		return tell(func(f *scoring.Facts) { f.Present, f.Members, f.Exempt = fact(present), fact(members), fact(0) })
	}
	for _, c := range []struct {
		name, rules, quarter string
		parts                []part
		want                 string
	}{
		{"the program's own: best all along is praised", "", "95 90 100", nil, "praise 1 [0], remind"},
		{"one meeting below is not", "", "95 89 100", nil, "praise, remind"},
		{"the last grade is reminded", "", "40 40 40", nil, "praise, remind 1 [0]"},
		{"a month not held is", "", "95 x 95", nil, "praise, remind 1 [1]"},
		{"a month not sent is", "", "95 _ 95", nil, "praise, remind 1 [2]"},
		{"both", "", "_ x 95", nil, "praise, remind 1 [1 2]"},
		{"left-out months do not make it every month", "period: { missing: skip }", "95 _ 95", nil, "praise, remind 1 [2]"},
		{"but every counted meeting is best (issue 19, point 14)", "period: { missing: skip }\nlists: { praise: [{ every: tot }], remind: [] }", "95 _ 95", nil, "praise 1 [0]"},
		{"not where a month is wanting", "lists: { praise: [{ every: tot }], remind: [] }", "95 _ 95", nil, "praise"},
		{"nor where it counts as 0", "period: { missing: zero }\nlists: { praise: [{ every: tot }], remind: [{ any: kem }] }", "95 _ 95", nil, "praise, remind 1 [0]"},
		{"nor where all are left out", "period: { missing: skip }\nlists: { praise: [{ every: tot }], remind: [] }", "_ _ _", nil, "praise"},
		{"a list without lines is not made", "lists: { praise: [] }", "95 95 95", nil, "remind"},
		{"a list of the set's own", "lists: { praise: [{ at_least: kha }], remind: [{ any: tb }] }", "95 60 80", nil, "praise 1 [0], remind 1 [0]"},
		{"at_most is that grade or a worse one", "lists: { praise: [], remind: [{ at_most: kha }] }", "80 80 80", nil, "remind 1 [0]"},
		{"and no better one", "lists: { praise: [], remind: [{ at_most: tb }] }", "80 80 80", nil, "remind"},
		{"so many months", "lists: { praise: [], remind: [{ not_held: 2 }] }", "x x 80", nil, "remind 1 [0]"},
		{"one less", "lists: { praise: [], remind: [{ not_held: 2 }] }", "x 80 80", nil, "remind"},
		{"all parts of a line", "lists: { praise: [{ at_least: tot, model_meeting: true }], remind: [] }", "95 95 95", nil, "praise"},
		{"a model meeting", "lists: { praise: [{ at_least: tot, model_meeting: true }], remind: [] }", "95 95 95", []part{model}, "praise 1 [0]"},
		{"attendance at the bound", "lists: { praise: [{ attendance: 90% }], remind: [{ attendance_below: 90% }] }", "95 95 95", []part{attended(9, 10)}, "praise 1 [0], remind"},
		{"attendance below it", "lists: { praise: [{ attendance: 90% }], remind: [{ attendance_below: 90% }] }", "95 95 95", []part{attended(89, 100)}, "praise, remind 1 [0]"},
		{"attendance that is not known", "lists: { praise: [{ attendance: 0% }], remind: [{ attendance_below: 100% }] }", "95 95 95", nil, "praise, remind"},
	} {
		quarter := quarterOf(c.quarter)
		for i := range quarter {
			for _, p := range c.parts {
				p(&quarter[i])
			}
		}
		if got := listed(scoreQuarter(t, rubric(t, c.rules), quarter...)); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// TestListsLeaveOutWhatDoesNotCount: a cell that was dissolved within the period
// is neither praised nor reminded.
func TestListsLeaveOutWhatDoesNotCount(t *testing.T) {
	roster := oneCell()
	roster.Cells[0].To = scoring.Month{Year: 2026, Month: 8}
	r := scoring.Score(roster, []*criteria.Set{rubric(t)}, period(t, "2026-Q3"), nil, nil)
	if got := listed(r); got != "praise, remind" {
		t.Errorf("got %q", got)
	}
}
