package scoring_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/merge"
)

// twoSetsRun scores the cells from first up to last, regular meetings by one set
// and thematic ones by another of the same scale and other grades.
func twoSetsRun(t *testing.T, seed uint64, counted criteria.CountedMeetings, first, last int) *scoring.Result {
	t.Helper()
	const head, grades = "schema: 1\nstanding: sample\ntitle: T\n", "grades: [{ id: a, title: Tốt, from: %d }, { id: b, title: Khá, from: 50 }, { id: c, title: Kém, from: 0 }]\n"
	sets := []*criteria.Set{
		parsed(t, head+"id: mot\nmeeting: regular\ngroups: [{ id: \"1\", title: A, max: 60 }, { id: \"2\", title: B, max: 40 }]\n"+fmt.Sprintf(grades, 90)+
			"period: { meetings: "+string(counted)+", missing: skip }\ntargets: [{ id: t, title: T, measure: grade-share, grade: a, at_least: 50%, scope: each-committee }]\n"),
		parsed(t, head+"id: hai\nmeeting: thematic\ngroups: [{ id: \"1\", title: C, max: 100 }]\n"+fmt.Sprintf(grades, 80)),
	}
	period, err := scoring.ParsePeriod("2026-Q3")
	if err != nil {
		t.Fatal(err)
	}
	roster := &scoring.Roster{}
	var sheets []scoring.Sheet
	for i := first; i < last; i++ {
		random := rand.New(rand.NewPCG(seed, uint64(i)))
		roster.Cells = append(roster.Cells, scoring.PartyCell{ID: fmt.Sprint("C", i), Name: fmt.Sprint("Chi bộ ", i), Committee: []string{"A", "B"}[i/4]})
		for m, month := range append(period.Months(), scoring.Month{Year: 2026, Month: 8}) {
			set, kind := 0, scoring.Regular
			if m == 3 {
				set, kind = 1, scoring.Thematic
			}
			if random.IntN(6) == 0 {
				continue
			}
			source := scoring.Source{File: fmt.Sprintf("%d.xlsx", i), Sheet: fmt.Sprint(kind, month)}
			sheets = append(sheets, scoring.Sheet{Cell: len(roster.Cells) - 1, Set: set, Kind: kind, Month: month, Layout: scoring.FormLayout, Source: source, Pos: source.Pos(),
				Self: scoring.Column{Present: true, Marks: randomMarks(random, sets[set].Leaves(), false)}})
		}
	}
	return scoring.Score(roster, sets, period, sheets, nil)
}

func parsed(t *testing.T, yaml string) *criteria.Set {
	t.Helper()
	set, problems := criteria.Parse("hai-bo.yaml", []byte(yaml))
	if set == nil {
		t.Fatal(problems)
	}
	return set
}

// TestMergeTwoSets: two halves scored by two sets and merged are the whole.
func TestMergeTwoSets(t *testing.T) {
	for seed := range uint64(10) {
		for _, counted := range []criteria.CountedMeetings{criteria.CountRegular, criteria.CountAll} {
			whole := twoSetsRun(t, seed, counted, 0, 8)
			merged, err := merge.Reports([]merge.Part{
				{Name: "a", Issuer: scoring.Issuer{Committee: "X"}, Result: twoSetsRun(t, seed, counted, 0, 3)},
				{Name: "b", Issuer: scoring.Issuer{Committee: "X"}, Result: twoSetsRun(t, seed, counted, 3, 8)},
			})
			if err != nil {
				t.Fatal(err)
			}
			sameResult(t, merged, whole)
		}
	}
}
