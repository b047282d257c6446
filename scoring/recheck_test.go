package scoring_test

import (
	"strings"
	"testing"

	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/compare"
)

// carried is the result as a report carries it.
func carried(t *testing.T, r *scoring.Result) *scoring.Result {
	t.Helper()
	texts, err := carriedTexts(r, scoring.Issuer{})
	if err != nil {
		t.Fatal(err)
	}
	again, _, err := imported(texts)
	if err != nil {
		t.Fatal(err)
	}
	return again
}

// TestCarriedResultsDoNotDiffer: whatever was scored, a report carries it so
// that nothing differs, and all of it follows from its marks.
func TestCarriedResultsDoNotDiffer(t *testing.T) {
	for seed := range uint64(seeds) {
		r := newWorld(t, seed).score()
		again := carried(t, r)
		if d := compare.Differences(r, again); len(d) > 0 {
			t.Fatalf("seed %d: %+v", seed, d)
		}
		for _, result := range []*scoring.Result{r, again} {
			if d := compare.Recheck(result); len(d) > 0 {
				t.Fatalf("seed %d: %+v\n%+v → %+v\n%s", seed, d, d[0].Before, d[0].After, criteria.Write(result.Sets[0]))
			}
		}
	}
}

// TestRecheckFindsWhatWasChanged: no score, grade or total of a result can be
// changed without being found.
func TestRecheckFindsWhatWasChanged(t *testing.T) {
	changed := 0
	for seed := range uint64(seeds) {
		r := newWorld(t, seed).score()
		for i := range r.Cells {
			if r.Cells[i].Status != scoring.Graded {
				continue
			}
			changed++
			id := r.Cells[i].Cell.ID
			bad := carried(t, r)
			bad.Cells[i].Score.Value += 10
			found(t, seed, "a score", bad, id)
			bad = carried(t, r)
			bad.Cells[i].Grade.Value = (bad.Cells[i].Grade.Value + 1) % len(bad.Sets[0].Grades)
			found(t, seed, "a grade", bad, id)
			bad = carried(t, r)
			for j := range bad.Cells[i].Meetings {
				if m := &bad.Cells[i].Meetings[j]; m.Total.Known && m.Counted {
					m.Total.Value += 1000
					found(t, seed, "a total", bad, id)
					break
				}
			}
		}
	}
	if changed < 50 {
		t.Errorf("only %d graded cells", changed)
	}
}

func found(t *testing.T, seed uint64, what string, bad *scoring.Result, id string) {
	t.Helper()
	for _, d := range compare.Recheck(bad) {
		if d.ID == id {
			return
		}
	}
	t.Errorf("seed %d: %s of %s was changed and not found", seed, what, id)
}

// TestDifferencesNameCellAndMonth: what another sheet changes is named by cell,
// month and criterion, and nothing else is.
func TestDifferencesNameCellAndMonth(t *testing.T) {
	for seed := range uint64(seeds) {
		w := newWorld(t, seed)
		before := w.score()
		for drop := range w.sheets {
			after := w
			after.sheets = append(append([]scoring.Sheet{}, w.sheets[:drop]...), w.sheets[drop+1:]...)
			gone := w.sheets[drop]
			for _, d := range compare.Differences(before, after.score()) {
				if want := w.roster.Cells[gone.Cell].ID; d.ID != want {
					t.Errorf("seed %d: a sheet of %s was dropped, %s differs", seed, want, d.ID)
				}
				for _, m := range d.Meetings {
					if m.Month != gone.Month {
						t.Errorf("seed %d: a sheet of %s was dropped, %s differs", seed, gone.Month, m.Month)
					}
				}
			}
		}
	}
}

func TestDifferencesSayWhatChanged(t *testing.T) {
	w := newWorld(t, 1)
	before, after := w.score(), w.score()
	for i := range after.Cells {
		for j := range after.Cells[i].Meetings {
			m := &after.Cells[i].Meetings[j]
			if !m.Total.Known {
				continue
			}
			m.Total.Value += 500
			d := compare.Differences(before, after)
			if len(d) != 1 || d[0].Regraded() || len(d[0].Meetings) != 1 || d[0].Meetings[0].After.Score.Value-d[0].Meetings[0].Before.Score.Value != 500 {
				t.Errorf("%+v", d)
			}
			return
		}
	}
	t.Error("the world has no total")
}

func TestMonthAndPointsReadWhatTheyWrite(t *testing.T) {
	var m scoring.Month
	if err := m.UnmarshalJSON([]byte(`"2026-07"`)); err != nil || m != (scoring.Month{Year: 2026, Month: 7}) {
		t.Errorf("%v, %v", m, err)
	}
	if err := m.UnmarshalJSON([]byte(`"July"`)); err == nil {
		t.Error("July is no month of data")
	}
	var p criteria.Points
	if err := p.UnmarshalJSON([]byte("91.67")); err != nil || p != 91670 {
		t.Errorf("%v, %v", p, err)
	}
	if err := p.UnmarshalJSON([]byte(strings.Repeat("9", 40))); err == nil {
		t.Error("too many digits are no points")
	}
}
