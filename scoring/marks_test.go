package scoring_test

import (
	"reflect"
	"testing"

	"chibo/criteria"
	"chibo/scoring"
)

// TestMarksComeBackAsTheyWere: the packed form loses nothing of a mark.
func TestMarksComeBackAsTheyWere(t *testing.T) {
	a, b := &scoring.Origin{File: "a.xlsx", Sheet: "Tháng 7"}, &scoring.Origin{File: "b.csv"}
	marks := []scoring.Mark{
		{},
		{State: scoring.BlankMark, At: scoring.Place{Of: a}},
		{State: scoring.BlankMark, Text: "…", At: scoring.Place{Of: a, Row: 12, Col: 4}},
		{State: scoring.NumberMark, Points: 4500, Text: "4.5", At: scoring.Place{Of: a, Row: 1_048_576, Col: 16_384}},
		{State: scoring.NumberMark, Points: 4500, Text: "4,50", At: scoring.Place{Of: b, Row: 1, Col: 1}},
		{State: scoring.NumberMark, Points: -1_000_000_000, Text: "-1000000", Formula: true},
		{State: scoring.NumberMark, Points: 1_000_000_000},
		{State: scoring.WordMark, Text: "có", At: scoring.Place{Of: b, Row: 3, Col: 400}},
		{State: scoring.TooFineMark, Text: "4.0001", At: scoring.Place{Of: a, Row: 2, Col: 2}},
		{State: scoring.ErrorMark, Text: "#REF!"},
		{State: scoring.UncomputedMark, Formula: true},
	}
	packed := scoring.PackMarks(marks)
	if got := packed.List(); !reflect.DeepEqual(got, marks) {
		t.Errorf("the marks come back as\n%+v\nand were\n%+v", got, marks)
	}
	if none := scoring.PackMarks(nil); none.Exist() || none.List() != nil || !scoring.PackMarks([]scoring.Mark{}).Exist() {
		t.Error("no marks and a column of none are the same")
	}
}

// TestMarkResultsComeBackAsTheyWere: nor of a result.
func TestMarkResultsComeBackAsTheyWere(t *testing.T) {
	a := &scoring.Origin{File: "a.xlsx", Sheet: "Tháng 7"}
	some := criteria.Some[criteria.Points]
	marks := []scoring.MarkResult{
		{},
		{Self: some(0), Review: some(-500), Official: some(1_000_000_000), How: scoring.Measured, Tier: criteria.Some(0), Measured: criteria.Some(3),
			At: scoring.Place{Of: a, Row: 9, Col: 5}, Note: "vắng", Because: scoring.WorkingOf(criteria.Rate{Num: 14, Den: 15})},
		{How: scoring.LeftOut}, {How: scoring.FullByRule}, {How: scoring.NoneEntered}, {How: scoring.NotAvailable, At: scoring.Place{Of: a}},
	}
	packed := scoring.PackMarkResults(marks)
	if got := packed.List(); !reflect.DeepEqual(got, marks) {
		t.Errorf("the marks come back as\n%+v\nand were\n%+v", got, marks)
	}
	for i := range marks {
		if got := packed.At(i); got != marks[i] {
			t.Errorf("mark %d: %+v", i, got)
		}
	}
	if len(scoring.PackMarkResults(nil).List()) > 0 {
		t.Error("no marks are some")
	}
}
