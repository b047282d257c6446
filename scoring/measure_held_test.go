package scoring_test

import (
	"testing"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// TestFullMarksAgainstFacts: full marks by points are compared with what the
// set expects of duration and attendance; the grade never changes.
func TestFullMarksAgainstFacts(t *testing.T) {
	set, err := criteria.Builtin(criteria.DefaultID)
	if err != nil {
		t.Fatal(err)
	}
	tests := map[string]struct {
		minutes, present int
		first, second    criteria.Points // marks of duration and attendance
		want             int             // warnings
	}{
		"90 minutes and 9 of 10 are enough":                   {90, 9, 5, 5, 0},
		"a minute short of 90 is told":                        {89, 9, 5, 5, 1},
		"7 of 10 with full marks is told":                     {90, 7, 5, 5, 1},
		"both are told":                                       {60, 7, 5, 5, 2},
		"a mark below full says itself that something lacked": {60, 7, 4, 3, 0},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			r := scoring.Score(tenMembers(), []*criteria.Set{set}, julyPeriod(t), []scoring.Sheet{fullSheet(set, test.minutes, test.present, test.first, test.second)}, nil)
			told := 0
			for _, p := range r.Problems {
				if p.Code == diag.TierMismatch && p.Severity == diag.Warning && p.Message.Key == "tier-mismatch/facts" {
					told++
				}
			}
			want := 90*criteria.Point + (test.first+test.second)*criteria.Point
			if total := r.Cells[0].Meetings[0].Total; told != test.want || total.Value != want {
				t.Errorf("%d warnings, total %s; want %d, %s", told, total.Value, test.want, want)
			}
		})
	}
}

func julyPeriod(t *testing.T) scoring.Period {
	t.Helper()
	p, err := scoring.ParsePeriod("2026-07")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func tenMembers() *scoring.Roster {
	return &scoring.Roster{Cells: []scoring.PartyCell{{ID: "CB01", Name: "Chi bộ thôn 1", Members: criteria.Some(10), Exempt: criteria.Some(0)}}}
}

// fullSheet is a form with full marks but for the first two criteria.
func fullSheet(set *criteria.Set, minutes, present int, first, second criteria.Points) scoring.Sheet {
	s := scoring.Sheet{Month: scoring.Month{Year: 2026, Month: 7}, Kind: scoring.Regular, Layout: scoring.FormLayout}
	s.Self.Present = true
	var marks []scoring.Mark
	for i, leaf := range set.Leaves() {
		points := leaf.Max
		if i < 2 {
			points = []criteria.Points{first, second}[i] * criteria.Point
		}
		marks = append(marks, scoring.Mark{State: scoring.NumberMark, Points: points})
	}
	s.Self.Marks = scoring.PackMarks(marks)
	s.SetFacts(scoring.Facts{Minutes: fact(minutes), Present: fact(present)})
	return s
}
