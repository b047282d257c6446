package scoring_test

import (
	"math/rand/v2"
	"testing"

	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/explain"
)

// explainedSet has what can stand between marks and total: a criterion left out
// with the rest rescaled, a bonus and a deduction with ceilings.
func explainedSet(t *testing.T) *criteria.Set {
	t.Helper()
	set, problems := criteria.Parse("explained.yaml", []byte(`
schema: 1
id: explained
title: t
standing: sample
groups:
  - { id: "1", title: One, max: 20 }
  - id: "2"
    title: Two
    max: 80
    criteria:
      - { id: "2.1", title: a, max: 50 }
      - { id: "2.2", title: b, max: 23 }
      - { id: "2.3", title: c, max: 7, applies: thematic, otherwise: rescale }
  - { id: "+", title: Bonus, max: 3, kind: bonus, criteria: [{ id: "+1", title: d, max: 2 }, { id: "+2", title: e, max: 2 }] }
  - { id: "-", title: Deduction, max: 5, kind: deduction, criteria: [{ id: "-1", title: f, max: 4 }, { id: "-2", title: g, max: 4 }] }
grades:
  - { id: tot, title: Good, from: 90, requires: { full: ["1"] } }
  - { id: kha, title: Fair, from: 70 }
  - { id: kem, title: Weak, from: 0 }
caps: [{ when: { mark_below: { criterion: "2.2", points: 5 } }, at_most: kem, because: too little }]
period: { quarter: { method: mean, limits: [{ grade: tot, every: kha }] } }
`))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return set
}

// randomMarks are marks within the criteria's bounds, in halves.
func randomMarks(random *rand.Rand, leaves []criteria.Leaf, combined bool) scoring.Marks {
	of := &scoring.Origin{File: "f", Sheet: "s"}
	marks := make([]scoring.Mark, len(leaves))
	for i, leaf := range leaves {
		p := leaf.Max - criteria.Points(random.Int64N(int64(leaf.Max)/500+1)*500)/criteria.Points(1+random.IntN(6))/500*500
		marks[i] = scoring.Mark{State: scoring.NumberMark, Points: p, At: scoring.Place{Of: of, Row: int32(i + 1), Col: 3}}
		if leaf.Applies == criteria.OnlyInThematic && !combined {
			marks[i] = scoring.Mark{State: scoring.BlankMark}
		}
	}
	return scoring.PackMarks(marks)
}

// TestExplainAddsUp: whatever the marks, leaves and adjustments make each
// group's points, groups and adjustments make the meeting's total, and the
// totals make the mean.
func TestExplainAddsUp(t *testing.T) {
	set := explainedSet(t)
	random := rand.New(rand.NewPCG(1, 2))
	period, err := scoring.ParsePeriod("2026-Q3")
	if err != nil {
		t.Fatal(err)
	}
	for range 300 {
		roster := &scoring.Roster{Cells: []scoring.PartyCell{{ID: "A", Name: "A"}}}
		var sheets []scoring.Sheet
		for _, month := range period.Months() {
			combined := random.IntN(2) == 0
			sheets = append(sheets, scoring.Sheet{Month: month, Kind: scoring.Regular, Combined: combined, Layout: scoring.FormLayout, Source: scoring.Source{File: "f", Sheet: month.String()},
				Self: scoring.Column{Present: true, Marks: randomMarks(random, set.Leaves(), combined)}})
		}
		result := scoring.Score(roster, []*criteria.Set{set}, period, sheets, nil)
		cell := &result.Cells[0]
		if cell.Status != scoring.Graded {
			t.Fatalf("%s: %v", cell.Status, result.Problems)
		}
		checkAddsUp(t, explain.Cell(result, cell, scoring.Month{}), cell)
	}
}

func checkAddsUp(t *testing.T, root explain.Node, cell *scoring.CellResult) {
	t.Helper()
	var totals criteria.Points
	for _, n := range root.Children {
		if n.Kind != explain.MeetingNode {
			continue
		}
		totals += n.Points.Value
		if sum := sumOf(t, n); sum != n.Points.Value {
			t.Errorf("%s: the parts make %s, the total is %s", n.ID, sum, n.Points.Value)
		}
	}
	if totals != cell.Mean.Sum || criteria.RoundRatio(int64(totals), 3, 2) != cell.Score.Value {
		t.Errorf("totals %s, mean %+v, score %s", totals, *cell.Mean, cell.Score.Value)
	}
}

// sumOf adds the parts of a node up, holding each group to its own.
func sumOf(t *testing.T, n explain.Node) (sum criteria.Points) {
	t.Helper()
	for i := range n.Children {
		child := &n.Children[i]
		if !child.Adds() {
			continue
		}
		sum += child.Points.Value
		if child.Kind == explain.GroupNode {
			if inner := sumOf(t, *child); inner != child.Points.Value {
				t.Errorf("group %s: the parts make %s, it says %s", child.ID, inner, child.Points.Value)
			}
		}
	}
	return sum
}

func TestQuotient(t *testing.T) {
	for _, test := range []struct {
		num, den int64
		want     string
	}{
		{275500, 3, "91.833333…"}, {275250, 3, "91.75"}, {-1000, 8, "-0.125"}, {90000, 1, "90"}, {1, 7, "0.000142…"}, {0, 3, "0"},
	} {
		if got := (scoring.Quotient{test.num, test.den}).Decimal(); got != test.want {
			t.Errorf("%d/%d = %s, want %s", test.num, test.den, got, test.want)
		}
	}
}
