package scoring

import (
	"fmt"
	"math/bits"
	"math/rand/v2"
	"slices"
	"testing"

	"chibo/criteria"
)

// A cellWorld is cells that are known by their grades only, and a target.
type cellWorld struct {
	cells  []CellResult
	target criteria.Target
}

func newCellWorld(seed uint64) cellWorld {
	random := rand.New(rand.NewPCG(seed, 7))
	w := cellWorld{target: criteria.Target{
		ID: "t", Measure: criteria.GradeShare, OrBetter: random.IntN(2) == 0, Grade: random.IntN(2),
		Goal: criteria.Percent(criteria.Points(random.IntN(100_000))), Above: random.IntN(2) == 0, Scope: criteria.ScopeAll,
	}}
	if random.IntN(2) == 0 {
		w.target.Scope = criteria.ScopeEachCommittee
	}
	for i := range 1 + random.IntN(8) {
		c := CellResult{Cell: &PartyCell{ID: fmt.Sprint(i), Name: fmt.Sprint("Chi bộ ", i), Committee: []string{"A", "B", "C"}[random.IntN(3)]}}
		if c.Outside = random.IntN(6) == 0; random.IntN(6) > 0 {
			c.Status, c.Grade = Graded, criteria.Some(random.IntN(4))
		}
		w.cells = append(w.cells, c)
	}
	return w
}

func (w cellWorld) measure() TargetResult {
	r := &Result{Period: Period{Kind: criteria.Quarter, First: Month{Year: 2026, Month: 7}, Last: Month{Year: 2026, Month: 9}}, Cells: w.cells}
	summarise(r, &criteria.Set{Grades: make([]criteria.Grade, 4)})
	return measureTarget(r, &w.target)
}

// turned gives the cells of the bits the grade that the target asks for.
func (w cellWorld) turned(which uint) cellWorld {
	w.cells = slices.Clone(w.cells)
	for i := range w.cells {
		if which&(1<<i) != 0 && w.cells[i].Grade.Known && !w.cells[i].Outside {
			w.cells[i].Grade = criteria.Some(w.target.Grade)
		}
	}
	return w
}

// FuzzShort: the cells short of a target are the least number of cells which,
// if they fulfilled it, meet it. All ways of turning cells are tried.
func FuzzShort(f *testing.F) {
	for seed := range uint64(150) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		w := newCellWorld(seed)
		got := w.measure()
		if got.State == TargetNoCells {
			if got.Short() != 0 || got.Met {
				t.Fatalf("no cell is asked, %+v", got)
			}
			return
		}
		least := -1
		for which := range uint(1) << len(w.cells) {
			if n := bits.OnesCount(which); (least < 0 || n < least) && w.turned(which).measure().Met {
				least = n
			}
		}
		if got.Short() != least || got.Met != (least == 0) {
			t.Fatalf("%d short, met %v; %d cells turned meet it: %+v of %d cells", got.Short(), got.Met, least, w.target, len(w.cells))
		}
	})
}

// FuzzTargetOrder: the order of the cells changes no count and no verdict.
func FuzzTargetOrder(f *testing.F) {
	for seed := range uint64(50) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		w := newCellWorld(seed)
		want := w.measure()
		rand.New(rand.NewPCG(seed, 9)).Shuffle(len(w.cells), func(i, j int) { w.cells[i], w.cells[j] = w.cells[j], w.cells[i] })
		got := w.measure()
		byName := func(a, b CommitteeTarget) int { return int(a.Name[0]) - int(b.Name[0]) }
		slices.SortFunc(got.Committees, byName)
		slices.SortFunc(want.Committees, byName)
		if fmt.Sprint(got.TargetCount, got.State, got.Short(), got.Committees) != fmt.Sprint(want.TargetCount, want.State, want.Short(), want.Committees) {
			t.Fatalf("%+v, in another order %+v", want, got)
		}
		sum := TargetCount{}
		for _, c := range got.Committees {
			sum.Reached, sum.Base, sum.Unknown = sum.Reached+c.Reached, sum.Base+c.Base, sum.Unknown+c.Unknown
		}
		if sum != got.TargetCount {
			t.Fatalf("the committees have %+v together, the whole %+v", sum, got.TargetCount)
		}
	})
}

// TestWhenATargetIsDue: a target that is not met is judged from its year on,
// and what is not known yet keeps it open.
func TestWhenATargetIsDue(t *testing.T) {
	year := func(y int) Period {
		return Period{Kind: criteria.FullYear, First: Month{Year: y, Month: 1}, Last: Month{Year: y, Month: 12}}
	}
	quarter := Period{Kind: criteria.Quarter, First: Month{Year: 2026, Month: 7}, Last: Month{Year: 2026, Month: 9}}
	by := criteria.Some(2030)
	for _, c := range []struct {
		name   string
		target criteria.Target
		period Period
		count  TargetCount
		want   TargetState
	}{
		{"before its year it is not due", criteria.Target{By: by}, year(2029), TargetCount{Reached: 8, Base: 10}, TargetNotDue},
		{"in its year it is", criteria.Target{By: by}, year(2030), TargetCount{Reached: 8, Base: 10}, TargetNotMet},
		{"and after it", criteria.Target{By: by}, year(2031), TargetCount{Reached: 8, Base: 10}, TargetNotMet},
		{"met early is met", criteria.Target{By: by}, year(2026), TargetCount{Reached: 9, Base: 10}, TargetMet},
		{"just as much as 90 % is not above it", criteria.Target{Above: true}, year(2026), TargetCount{Reached: 9, Base: 10}, TargetNotMet},
		{"what is not known could still meet it", criteria.Target{}, year(2026), TargetCount{Reached: 6, Base: 10, Unknown: 3}, TargetOpen},
		{"or could not", criteria.Target{}, year(2026), TargetCount{Reached: 6, Base: 10, Unknown: 2}, TargetNotMet},
		{"met whatever is not known is met", criteria.Target{}, year(2026), TargetCount{Reached: 9, Base: 10, Unknown: 1}, TargetMet},
		{"a yearly one is not asked in a quarter", criteria.Target{Yearly: true}, quarter, TargetCount{Reached: 10, Base: 10}, TargetNotAsked},
		{"but of a year", criteria.Target{Yearly: true}, year(2026), TargetCount{Reached: 10, Base: 10}, TargetMet},
		{"no cell asked is no verdict", criteria.Target{By: by}, year(2029), TargetCount{}, TargetNoCells},
	} {
		c.target.Goal = criteria.Percent(90 * criteria.Point)
		if got := stateOf(c.period, &c.target, c.count); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}
