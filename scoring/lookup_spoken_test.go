package scoring

import (
	"testing"

	"chibo/criteria"
)

func TestFindSpoken(t *testing.T) {
	roster := &Roster{Cells: []PartyCell{
		{ID: "CB01", Name: "Chi bộ thôn Thụy Hội"}, {ID: "CB02", Name: "Chi bộ thôn Thụy Lâm"},
		{ID: "CB03", Name: "Chi bộ thôn 1", Aliases: []string{"Xóm Đình"}}, {ID: "CB04", Name: "Chi bộ 2"},
		{ID: "CB00", Name: "Chi bộ cũ", To: Month{Year: 2025, Month: 12}}, {ID: "CB05", Name: "Chi bộ thôn Hòa"}, {ID: "CB06", Name: "Chi bộ thôn Hoa"},
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

func quarter(t *testing.T, text string) Period {
	t.Helper()
	period, err := ParsePeriod(text)
	if err != nil {
		t.Fatal(err)
	}
	return period
}

func TestLatestPeriod(t *testing.T) {
	today := criteria.Date{Year: 2026, Month: 10, Day: 5}
	for text, want := range map[string]string{
		"quy 3": "2026-Q3", "Q3": "2026-Q3", "quý IV": "2026-Q4", "thang 11": "2025-11", "tháng 10": "2026-10",
		"6 tháng đầu năm": "2026-H1", "xyz": "", "2026-Q3": "",
	} {
		got, found := LatestPeriod(text, today)
		if found != (want != "") || found && got.String() != want {
			t.Errorf("%q gave %v, %v; want %q", text, got, found, want)
		}
	}
}
