package pages

import "testing"

// TestMovedRowsAreNoDifference: rows that were sorted, and an empty row put
// between them, change no number.
func TestMovedRowsAreNoDifference(t *testing.T) {
	book := func(rows ...[]Cell) *Book {
		return &Book{Sheets: []Sheet{{Name: "A", Rows: rows}}}
	}
	row := func(name, value, formula string) []Cell {
		return []Cell{{Value: name}, {Value: value, Shown: value}, {Value: value, Shown: value, Formula: formula}}
	}
	a, b := row("một", "1", "SUM(B1)"), row("hai", "2", "SUM(B2)")
	follows := book(a, b)
	sorted := book(row("hai", "2", "SUM(B1)"), row("một", "1", "SUM(B2)"))
	if d := Compare(sorted, follows); len(d) > 0 {
		t.Errorf("sorted: %+v", d)
	}
	apart := book(a, nil, row("hai", "2", "SUM(B3)"))
	if d := Compare(apart, follows); len(d) > 0 {
		t.Errorf("a row put between: %+v", d)
	}
	altered := book(row("hai", "3", "SUM(B1)"), row("một", "1", "SUM(B2)"))
	if d := Compare(altered, follows); len(d) == 0 {
		t.Error("sorted and altered: not found")
	}
}

// TestSwappedNamesAreFound: rows that change their names, and leave their
// formulas where they were, are no moved rows, with values beside the formulas
// and without.
func TestSwappedNamesAreFound(t *testing.T) {
	row := func(name, value, formula string) []Cell {
		return []Cell{{Value: name}, {Value: value, Shown: value, Formula: formula}}
	}
	follows := &Book{Sheets: []Sheet{{Name: "A", Rows: [][]Cell{row("một", "1", "D8"), row("hai", "2", "D9")}}}}
	for _, values := range [][2]string{{"1", "2"}, {"", ""}} {
		stands := &Book{Sheets: []Sheet{{Name: "A", Rows: [][]Cell{row("hai", values[0], "D8"), row("một", values[1], "D9")}}}}
		if d := Compare(stands, follows); len(d) != 2 {
			t.Errorf("values %q: %+v", values, d)
		}
	}
}

// TestCompareCells: what is a difference, and what another program's saving
// leaves the same.
func TestCompareCells(t *testing.T) {
	number := Cell{Value: "91.67", Shown: "91,67"}
	sum := Cell{Value: "91.67", Shown: "91,67", Formula: "ROUND(AVERAGE('Chi tiết'!$C$14:E14),2)"}
	for _, test := range []struct {
		name            string
		stands, follows Cell
		kind            Kind // empty: no difference
		computed        bool
	}{
		{"the same", number, number, "", false},
		{"float noise", Cell{Value: "91.670000000000002", Shown: "91,67"}, number, "", false},
		{"a number as text", Cell{Value: "91.67", Shown: "91.67"}, Cell{Value: "91.67", Shown: "91.67"}, "", false},
		{"a thousandth", Cell{Value: "91.671", Shown: "91,67"}, number, Value, false},
		{"blank", Cell{}, number, Value, false},
		{"something where nothing is", number, Cell{}, Value, false},
		{"made to look like another", Cell{Value: "91.67", Shown: "95"}, number, Look, false},
		{"another spelling of the look", Cell{Value: "91.67", Shown: "91.67"}, number, "", false},
		{"a formula without its value", Cell{Formula: sum.Formula}, sum, "", false},
		{"a formula that became its value", number, sum, "", false},
		{"a formula spelt otherwise", Cell{Value: "91.67", Shown: "91,67", Formula: "round( average('Chi tiết'!C14:E14) ; 2 )"}, sum, "", false},
		{"another formula of the same value", Cell{Value: "91.67", Shown: "91,67", Formula: "90+1.67"}, sum, Formula, false},
		{"a formula where a number was typed", sum, number, Formula, false},
		{"a formula that counts with something changed", Cell{Value: "90", Shown: "90", Formula: sum.Formula}, sum, Value, true},
		{"an error", Cell{Value: "#REF!", Shown: "#REF!", Formula: sum.Formula}, sum, Value, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			d, differs := compareCells(test.stands, test.follows, formulaKey)
			if differs != (test.kind != "") || d.Kind != test.kind || d.Computed != test.computed {
				t.Errorf("%v %+v, want %q", differs, d, test.kind)
			}
		})
	}
}

func TestReadRefusesWhatIsNoWorkbook(t *testing.T) {
	for _, content := range []string{"", "PK", "no workbook"} {
		if _, err := Read([]byte(content)); err == nil {
			t.Errorf("%q was read", content)
		}
		if _, _, err := ReadBoth([]byte(content), []byte(content)); err == nil {
			t.Errorf("%q was read", content)
		}
	}
}
