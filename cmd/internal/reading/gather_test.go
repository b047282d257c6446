package reading

import (
	"testing"

	"chibo/cmd/internal/reading/heads"
	"chibo/scoring"
)

// TestGatherCells puts together what sheets call a cell: by name, by code, and
// within its committee where one is stated.
func TestGatherCells(t *testing.T) {
	t.Parallel()
	g := newGatherer()
	type stated struct{ code, name, committee string }
	for _, test := range []struct {
		stated stated
		want   int
	}{
		{stated{"", "Chi bộ thôn Đông", ""}, 0},
		{stated{"", "CB  THÔN  ĐÔNG", ""}, 0},
		{stated{"CB01", "Chi bộ thôn Đông", "Đảng bộ xã A"}, 0},
		{stated{"CB01", "", ""}, 0},
		{stated{"", "CB01", ""}, 0},
		{stated{"", "Chi bộ thôn Đông", "Đảng bộ xã B"}, 1},
		{stated{"CB02", "Chi bộ thôn Đông", "Đảng bộ xã A"}, 2},
		{stated{"", "Chi bộ thôn 1", ""}, 3},
		{stated{"", "Chi bộ thôn 01", ""}, 3},
		{stated{"", "Chi bộ thôn 11", ""}, 4},
	} {
		if got := g.cell(test.stated.code, test.stated.name, test.stated.committee); got != test.want {
			t.Errorf("%+v is cell %d, want %d", test.stated, got, test.want)
		}
	}
	if first := g.roster.Cells[0]; first.ID != "CB01" || first.Name != "Chi bộ thôn Đông" || first.Committee != "Đảng bộ xã A" {
		t.Errorf("the first cell became %+v", first)
	}
}

// TestGatherUnnamed keeps sheets without a cell's name apart.
func TestGatherUnnamed(t *testing.T) {
	t.Parallel()
	g := newGatherer()
	if a, b := g.unnamed("phiếu"), g.unnamed("phiếu"); a == b {
		t.Error("two sheets without a name are one cell")
	}
	if c := g.cell("", "phiếu", ""); c != 2 {
		t.Errorf("a cell called as a file is taken for cell %d", c)
	}
}

// TestNearestYear: a meeting of December may be held in January.
func TestNearestYear(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ month, year, dateMonth, want int }{
		{12, 2027, 1, 2026}, {1, 2026, 12, 2027}, {8, 2026, 9, 2026}, {0, 2026, 9, 2026}, {7, 2026, 1, 2026}, {8, 2026, 1, 2025},
	} {
		if got := heads.NearestYear(test.month, scoring.Month{Year: test.year, Month: test.dateMonth}); got != test.want {
			t.Errorf("month %d, date in %d/%d: year %d, want %d", test.month, test.dateMonth, test.year, got, test.want)
		}
	}
}
