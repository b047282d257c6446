package sets

import (
	"testing"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

func TestUseOfSet(t *testing.T) {
	t.Parallel()
	day := func(year, month, day int) criteria.Date { return criteria.Date{Year: year, Month: month, Day: day} }
	tests := []struct {
		name     string
		from, to criteria.Date
		period   string
		want     string // key of the message; empty: no problem
	}{
		{"open", criteria.Date{}, criteria.Date{}, "2026-Q3", ""},
		{"from the first day", day(2026, 7, 1), criteria.Date{}, "2026-Q3", ""},
		{"from the second day", day(2026, 7, 2), criteria.Date{}, "2026-Q3", "criteria-not-in-force/starts-within"},
		{"from the last day", day(2026, 9, 30), criteria.Date{}, "2026-Q3", "criteria-not-in-force/starts-within"},
		{"from the day after", day(2026, 10, 1), criteria.Date{}, "2026-Q3", "criteria-not-in-force/not-yet"},
		{"to the last day", criteria.Date{}, day(2026, 9, 30), "2026-Q3", ""},
		{"to the day before", criteria.Date{}, day(2026, 9, 29), "2026-Q3", "criteria-not-in-force/ends-within"},
		{"to the first day", criteria.Date{}, day(2026, 7, 1), "2026-Q3", "criteria-not-in-force/ends-within"},
		{"ended before", criteria.Date{}, day(2026, 6, 30), "2026-Q3", "criteria-not-in-force"},
	}
	for _, test := range tests {
		period, err := scoring.ParsePeriod(test.period)
		if err != nil {
			t.Fatal(err)
		}
		set := &criteria.Set{ID: "x", Standing: criteria.Official, Effective: criteria.Effective{From: test.from, To: test.to}}
		got := ""
		if problems := Use(set, period); len(problems) > 0 {
			got = problems[0].Message.Key
		}
		if got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// A set that ended names the built-in one of the same issuer that took over.
func TestSuccessor(t *testing.T) {
	t.Parallel()
	period, err := scoring.ParsePeriod("2026-Q3")
	if err != nil {
		t.Fatal(err)
	}
	now, err := criteria.Builtin(criteria.DefaultID)
	if err != nil {
		t.Fatal(err)
	}
	old := &criteria.Set{
		ID: "x", Standing: criteria.Official, Document: criteria.Document{Issuer: now.Document.Issuer},
		Effective: criteria.Effective{To: criteria.Date{Year: 2025, Month: 10, Day: 27}},
	}
	problems := Use(old, period)
	if len(problems) != 1 || problems[0].Code != diag.CriteriaNotInForce ||
		problems[0].Message.Key != "criteria-not-in-force/successor" {
		t.Errorf("problems %v", problems)
	}
	if next := successor(old, period); next != criteria.DefaultID {
		t.Errorf("successor %q", next)
	}
	old.Document.Issuer = "ai khác"
	if next := successor(old, period); next != "" {
		t.Errorf("successor %q of another issuer", next)
	}
}
