package scoring_test

import (
	"testing"

	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/statistics"
)

// TestCellsBySize counts cells at the bounds of each size with their neighbours:
// 2 is below 3; 3 and 5 are of 3–5; 6 and 9 of 6–9; 10 and 29 of 10 to under 30; 30
// and 100 of 30–100; 101 is more than 100; one cell does not tell.
func TestCellsBySize(t *testing.T) {
	roster := &scoring.Roster{}
	for i, n := range []int{2, 3, 5, 6, 9, 10, 29, 30, 100, 101, -1} {
		cell := scoring.PartyCell{ID: string(rune('A' + i)), Name: string(rune('A' + i)), Kind: "thôn"}
		if n >= 0 {
			cell.Members = criteria.Some(n)
		}
		if i < 3 {
			cell.Organisation = scoring.Organisation{Away: criteria.Some(i), Groups: criteria.Some(i), Grouped: criteria.Some(i > 0), Launched: criteria.Some(true), Recognised: criteria.Some(i == 2)}
		}
		roster.Cells = append(roster.Cells, cell)
	}
	r := scoring.Score(roster, []*criteria.Set{rubric(t)}, period(t, "2026-07"), nil, nil)
	s := statistics.OfOrganisation(r)
	var counts []int
	for _, b := range s.Sizes {
		counts = append(counts, b.Cells)
	}
	want := []int{1, 2, 2, 2, 2, 1}
	for i := range want {
		if i >= len(counts) || counts[i] != want[i] {
			t.Fatalf("%v, want %v", counts, want)
		}
	}
	if s.Unsized != 1 || s.Away.Sum != 3 || s.Away.Known != 3 || s.Groups.Sum != 3 || s.WithGroups.Count != 2 || s.Launched.Count != 3 || s.Recognised.Count != 1 {
		t.Errorf("%+v", s)
	}
	r.Sizes = []int{5, 50}
	if s := statistics.OfOrganisation(r); len(s.Sizes) != 3 || s.Sizes[0].Cells != 2 || s.Sizes[1].Cells != 6 || s.Sizes[2].Cells != 2 {
		t.Errorf("%+v", s.Sizes)
	}
}
