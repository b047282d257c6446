package scoring_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/analysis"
	"chibo/scoring/compare"
	"chibo/scoring/explain"
	"chibo/scoring/merge"
)

// randomRun scores some cells of two committees; only those from first up to
// last are in the roster.
func randomRun(t *testing.T, seed uint64, first, last int) *scoring.Result {
	t.Helper()
	set := explainedSet(t)
	set.Targets = []criteria.Target{
		{ID: "all", Title: "x", Measure: criteria.CellsScored, Goal: criteria.Percent(100 * criteria.Point), Scope: criteria.ScopeEachCommittee},
		{ID: "good", Title: "y", Measure: criteria.GradeShare, Goal: criteria.Percent(50 * criteria.Point), Scope: criteria.ScopeAll},
		{ID: "monthly", Title: "z", Measure: criteria.CellsMetEveryMonth, Goal: criteria.Percent(60 * criteria.Point), Above: true, Scope: criteria.ScopeEachCommittee,
			Kinds: []string{"thôn", "cơ quan"}, By: criteria.Some(2030), Basis: "Kế hoạch 1"},
		{ID: "year", Title: "t", Measure: criteria.YearModel, Goal: criteria.Percent(20 * criteria.Point), Above: true, Scope: criteria.ScopeAll, Yearly: true},
	}
	set.Lists.Remind = []criteria.ListLine{{Missing: criteria.Some(1)}, {Any: criteria.Some(1), AttendanceBelow: criteria.Some(criteria.Percent(80 * criteria.Point))}}
	period, err := scoring.ParsePeriod("2026-Q3")
	if err != nil {
		t.Fatal(err)
	}
	roster := &scoring.Roster{}
	var sheets []scoring.Sheet
	var decisions []scoring.Decision
	for i := first; i < last; i++ {
		roster.Cells = append(roster.Cells, scoring.PartyCell{ID: fmt.Sprintf("C%02d", i), Name: fmt.Sprintf("Chi bộ %d", i),
			Committee: []string{"Đảng bộ A", "Đảng bộ B"}[i/6], Kind: []string{"thôn", "cơ quan", "trường học"}[i%3], Members: criteria.Some(10 + i)})
		cell := len(roster.Cells) - 1
		tellMore(rand.New(rand.NewPCG(seed, uint64(i+1000))), roster, cell)
		for m, month := range period.Months() {
			random := rand.New(rand.NewPCG(seed, uint64(i*10+m)))
			source := scoring.Source{File: fmt.Sprintf("%d.xlsx", i), Sheet: month.String()}
			sheet := scoring.Sheet{Cell: cell, Month: month, Kind: scoring.Regular, Layout: scoring.FormLayout, Source: source, Pos: source.Pos(), Notes: scoring.Notes{{1, "vì sao"}},
				Self: scoring.Column{Present: true, Marks: randomMarks(random, set.Leaves(), false)}}
			sheet.SetFacts(scoring.Facts{Date: scoring.Fact[criteria.Date]{Value: criteria.Date{Year: 2026, Month: month.Month, Day: 5}, Known: true,
				At: scoring.Place{Of: &scoring.Origin{File: source.File, Sheet: source.Sheet}, Row: 1, Col: 2}}, Present: scoring.Fact[int]{Value: 9, Known: true}})
			tellOfMeeting(rand.New(rand.NewPCG(seed, uint64(i*10+m+5000))), &sheet)
			switch random.IntN(12) {
			case 0:
				continue
			case 1:
				sheet.NotHeld, sheet.Self = true, scoring.Column{Present: true}
			case 2:
				word := scoring.Mark{State: scoring.WordMark, Text: "năm", At: scoring.Place{Of: &scoring.Origin{File: source.File, Sheet: source.Sheet}, Row: 1, Col: 3}}
				sheet.Self.Marks = sheet.Self.Marks.Changed(func(i int, mark scoring.Mark) scoring.Mark {
					if i == 0 {
						return word
					}
					return mark
				})
			case 3:
				sheet.Self.Marks = randomMarks(rand.New(rand.NewPCG(1, 1)), set.Leaves(), false) // identical to others
			}
			sheets = append(sheets, sheet)
		}
		if i%5 == 0 {
			decisions = append(decisions, scoring.Decision{Cell: cell, Criterion: -1, Grade: 1, Reason: "thanh tra", Document: "12-QĐ/ĐU",
				Date: criteria.Some(criteria.Date{Year: 2026, Month: 10, Day: 5})})
		}
	}
	return scoring.Score(roster, []*criteria.Set{set}, period, sheets, decisions)
}

// exported writes a result with all that stands in it.
func exported(t *testing.T, r *scoring.Result) []string {
	t.Helper()
	texts, err := carriedTexts(r, scoring.Issuer{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range r.Cells {
		texts = append(texts, fmt.Sprint(c.Cell.ID, c.Rank))
	}
	for _, target := range r.Targets {
		texts = append(texts, fmt.Sprint(target.Target.ID, target.Reached, target.Base, target.Met, target.Committees))
	}
	for _, list := range r.Lists {
		for _, e := range list.Entries {
			texts = append(texts, fmt.Sprint(list.Kind, list.Own, r.Cells[e.Cell].Cell.ID, e.Lines))
		}
	}
	texts = append(texts, fmt.Sprint(r.Rule, r.Summary, r.Committees, r.Kinds))
	return append(texts, disciplineTexts(r)...)
}

// sameResult compares two results, their problems in any order.
func sameResult(t *testing.T, got, want *scoring.Result) {
	t.Helper()
	a, b := exported(t, got), exported(t, want)
	slices.Sort(a)
	slices.Sort(b)
	if len(a) != len(b) {
		t.Fatalf("%d texts, want %d", len(a), len(b))
	}
	for i := range a {
		if a[i] != b[i] {
			t.Fatalf("got\n%.2000s\nwant\n%.2000s", a[i], b[i])
		}
	}
}

func TestExportImport(t *testing.T) {
	for seed := range uint64(5) {
		want := randomRun(t, seed, 0, 12)
		texts, err := carriedTexts(want, scoring.Issuer{Committee: "Đảng ủy xã"})
		if err != nil {
			t.Fatal(err)
		}
		got, issuer, err := imported(texts)
		if err != nil || issuer.Committee != "Đảng ủy xã" {
			t.Fatal(issuer, err)
		}
		sameResult(t, got, want)
	}
}

// swapped is a text as Export writes it, or the JSON that it is.
func swapped(text string) string {
	return strings.NewReplacer("`", `"`, `"`, "`").Replace(text)
}

// TestImportReadsJSON: reports of earlier programs have their quotation marks as
// they are.
func TestImportReadsJSON(t *testing.T) {
	want := randomRun(t, 3, 0, 12)
	texts, err := carriedTexts(want, scoring.Issuer{})
	if err != nil {
		t.Fatal(err)
	}
	for i := range texts {
		texts[i] = swapped(texts[i])
		if !json.Valid([]byte(texts[i])) {
			t.Fatalf("no JSON: %.200s", texts[i])
		}
	}
	got, _, err := imported(texts)
	if err != nil {
		t.Fatal(err)
	}
	sameResult(t, got, want)
}

// TestImportRefuses: whatever is cut off or changed is an error, never a panic.
func TestImportRefuses(t *testing.T) {
	texts, err := carriedTexts(randomRun(t, 1, 0, 3), scoring.Issuer{})
	if err != nil {
		t.Fatal(err)
	}
	bad := [][]string{nil, {}, texts[:1], texts[:2], texts[1:], {"{}"}, {"x"}}
	for _, change := range [][2]string{{`"grade":`, `"grade":7`}, {`"set":0`, `"set":9`}, {`"month":"2026-07"`, `"month":"x"`}, {`"marks":[{`, `"marks":[{},{`}} {
		changed := slices.Clone(texts)
		changed[1] = strings.Replace(changed[1], swapped(change[0]), swapped(change[1]), 1)
		bad = append(bad, changed)
	}
	for i, b := range bad {
		if _, _, err := imported(b); err == nil {
			t.Errorf("%d: no error", i)
		}
	}
}

// TestMergeIsWhole: halves scored apart and merged are the whole scored at
// once, wherever it is cut.
func TestMergeIsWhole(t *testing.T) {
	for seed := range uint64(5) {
		whole := randomRun(t, seed, 0, 12)
		for _, cut := range []int{1, 6, 9} {
			halves := []merge.Part{{Name: "a", Result: randomRun(t, seed, 0, cut)}, {Name: "b", Result: randomRun(t, seed, cut, 12)}}
			merged, err := merge.Reports(halves)
			if err != nil {
				t.Fatal(err)
			}
			sameResult(t, merged, whole)
		}
	}
}

func TestMergeRefuses(t *testing.T) {
	whole := randomRun(t, 1, 0, 6)
	month := *whole
	month.Period = whole.Period
	month.Period.Last = month.Period.First
	other := *whole
	set := *whole.Sets[0]
	set.SHA256 = "0"
	other.Sets = []*criteria.Set{&set}
	for key, b := range map[string]*scoring.Result{"merge-duplicate-cell": whole, "merge-periods": &month, "merge-criteria": &other} {
		_, err := merge.Reports([]merge.Part{{Name: "a", Result: whole}, {Name: "b", Result: b}})
		if err == nil || err.Error() != key {
			t.Errorf("%v, want %s", err, key)
		}
	}
	if groups := merge.Alike([]merge.Part{{Result: whole}, {Result: &other}, {Result: whole}}); len(groups) != 2 || len(groups[0]) != 2 {
		t.Errorf("groups %v", groups)
	}
}

// TestMergeRaises: reports of several issuers become committees of the level
// above, at every level.
func TestMergeRaises(t *testing.T) {
	part := func(name string, first, last int) merge.Part {
		return merge.Part{Name: name, Issuer: scoring.Issuer{Committee: name}, Result: randomRun(t, 1, first, last)}
	}
	commune, err := merge.Reports([]merge.Part{part("Đảng ủy xã X", 0, 6), part("Đảng ủy xã Y", 6, 12)})
	if err != nil {
		t.Fatal(err)
	}
	if c := commune.Cells[0].Cell; c.Committee != "Đảng ủy xã X" || c.Under != "Đảng bộ A" || len(commune.Committees) != 2 {
		t.Errorf("%+v", c)
	}
	up := merge.Part{Name: "t", Issuer: scoring.Issuer{Committee: "Tỉnh ủy T"}, Result: commune}
	top, err := merge.Reports([]merge.Part{up, {Name: "u", Issuer: scoring.Issuer{Committee: "Tỉnh ủy U"}, Result: commune}})
	if err != nil {
		t.Fatal(err)
	}
	if c := top.Cells[0].Cell; c.Committee != "Tỉnh ủy T" || c.Under != "Đảng ủy xã X – Đảng bộ A" {
		t.Errorf("%+v", c)
	}
	if s := analysis.SpreadOf(top); s == nil || s.Range() != 0 || s.Mean != s.Lowest {
		t.Errorf("spread %+v of two equal provinces", s)
	}
}

// FuzzImport: no text makes Import, or what is computed from its answer,
// panic.
func FuzzImport(f *testing.F) {
	set, _ := criteria.Builtin(criteria.DefaultID)
	period, err := scoring.ParsePeriod("2026-07")
	if err != nil {
		f.Fatal(err)
	}
	roster := &scoring.Roster{Cells: []scoring.PartyCell{{ID: "A", Name: "A"}}}
	sheet := scoring.Sheet{Month: period.First, Kind: scoring.Regular, Layout: scoring.FormLayout, Self: scoring.Column{Present: true, Marks: scoring.PackMarks(make([]scoring.Mark, len(set.Leaves())))}}
	texts, err := carriedTexts(scoring.Score(roster, []*criteria.Set{set}, period, []scoring.Sheet{sheet}, nil), scoring.Issuer{})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(texts[0], texts[1], strings.Join(texts[2:3], ""))
	f.Fuzz(func(t *testing.T, head, cell, problem string) {
		r, _, err := imported([]string{head, cell, problem})
		if err != nil {
			return
		}
		analysis.Of(r)
		for i := range r.Cells {
			explain.Cell(r, &r.Cells[i], scoring.Month{})
		}
		compare.Snapshots([]compare.Snapshot{compare.SnapshotOf("a", r), compare.SnapshotOf("b", r)})
		if _, err := merge.Reports([]merge.Part{{Name: "a", Result: r}}); err != nil {
			t.Skip(err)
		}
	})
}
