package scoring_test

import (
	"fmt"
	"strings"
	"testing"

	"chibo/criteria"
	"chibo/scoring"
)

// TestRoundTotals looks at a list of totals as a whole: five lines or more, and
// none that is no multiple of five.
func TestRoundTotals(t *testing.T) {
	roster := &scoring.Roster{}
	for i := range 7 {
		roster.Cells = append(roster.Cells, scoring.PartyCell{Name: fmt.Sprintf("Thôn %d", i+1)})
	}
	const warning = "warning round-totals"
	for _, c := range []struct {
		name, totals string
		more         []scoring.Sheet
		want         []string
	}{
		{"five round totals", "95 90 85 100 80", nil, []string{warning}},
		{"four are too few", "95 90 85 100", nil, nil},
		{"one that is not round", "95 90 85 100 80 91", nil, nil},
		{"one that is nearly round", "95 90 85 100 80 79.5", nil, nil},
		{"a month not sent says nothing", "95 90 85 100 80 _", nil, []string{warning, "error missing-mark/total G10"}},
		{"lines with marks behind them do not count", "95 90 85 100 80", []scoring.Sheet{form(7, in("b"), of(0), self("40 55"))}, nil},
		{"nor do they clear the others", "91 90 85 100 80 95", []scoring.Sheet{form(7, in("b"), of(0), self("40 51"))}, []string{warning}},
	} {
		lines := c.more
		for i, total := range strings.Fields(c.totals) {
			lines = append(lines, totals(7, total, of(i)))
		}
		r := scoring.Score(roster, []*criteria.Set{rubric(t)}, period(t, "2026-07"), lines, nil)
		checkTexts(t, c.name, problemTexts(r), c.want)
	}
}
