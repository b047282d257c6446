package lookup

import (
	"testing"

	"chibo/scoring"
)

func TestFindSpoken(t *testing.T) {
	roster := &scoring.Roster{Cells: []scoring.PartyCell{
		{ID: "CB01", Name: "Chi bộ thôn Thụy Hội"}, {ID: "CB02", Name: "Chi bộ thôn Thụy Lâm"},
		{ID: "CB03", Name: "Chi bộ thôn 1", Aliases: []string{"Xóm Đình"}}, {ID: "CB04", Name: "Chi bộ 2"},
		{ID: "CB00", Name: "Chi bộ cũ", To: scoring.Month{Year: 2025, Month: 12}}, {ID: "CB05", Name: "Chi bộ thôn Hòa"}, {ID: "CB06", Name: "Chi bộ thôn Hoa"},
	}}
	index, period := NewIndex(roster), quarter(t, "2026-Q3")
	for _, c := range []struct {
		about, text string
		cell        int
		ambiguous   bool
	}{
		{"the id", "cb02", 1, false},
		{"the whole name", "chi bộ thôn Thụy Hội", 0, false},
		{"a part without marks", "thuy hoi", 0, false},
		{"a part with marks", "Thụy Lâm", 1, false},
		{"the beginning of a word is no part", "thuy la", -1, false},
		{"a part of an alias", "dinh", 2, false},
		{"two cells have the part", "thuy", -1, true},
		{"marks decide", "Hòa", 5, false},
		{"without marks both fit", "hoa", -1, true},
		{"a number that is a whole name", "2", 3, false},
		{"the number in the list, where a dissolved cell has none", "6", 6, false},
		{"the first number", "1", 0, false},
		{"no such number", "7", -1, false},
		{"nought", "0", -1, false},
		{"the inside of a word is no part", "uy", -1, false},
		{"nothing", " ", -1, false},
	} {
		if got := index.FindSpoken(c.text, period); got.Cell != c.cell || got.Ambiguous != c.ambiguous {
			t.Errorf("%s: %q gave %+v", c.about, c.text, got)
		}
	}
}

func quarter(t *testing.T, text string) scoring.Period {
	t.Helper()
	period, err := scoring.ParsePeriod(text)
	if err != nil {
		t.Fatal(err)
	}
	return period
}
