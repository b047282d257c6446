package criteria_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chibo/criteria"
)

// TestBuiltinSetsLintClean parses every built-in set: no fault, not even a
// warning, 100 points, and a notice wherever it was not compared with its
// original.
func TestBuiltinSetsLintClean(t *testing.T) {
	for _, id := range criteria.BuiltinIDs() {
		t.Run(id, func(t *testing.T) {
			data, found := criteria.BuiltinYAML(id)
			if !found {
				t.Fatal("no file")
			}
			if _, problems := criteria.Parse(id, data); len(problems) > 0 {
				t.Fatalf("problems: %v", problems)
			}
			set := builtin(t, id)
			if set.ID != id || set.Source != id || len(set.SHA256) != 64 {
				t.Errorf("id %q, source %q, sha256 %q", set.ID, set.Source, set.SHA256)
			}
			full := 100 * criteria.Point
			if id == "hd12-2018" { // its fifteen items, one point each
				full = 15 * criteria.Point
			}
			if got := set.FullMarks(); got != full {
				t.Errorf("full marks %v, want %v", got, full)
			}
			if set.Standing != criteria.Official && set.Notice == "" {
				t.Error("no notice")
			}
		})
	}
}

func builtin(t *testing.T, id string) *criteria.Set {
	t.Helper()
	set, err := criteria.Builtin(id)
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// TestBandsAreHalfOpen looks at each boundary with its nearest neighbours.
func TestBandsAreHalfOpen(t *testing.T) {
	for _, id := range criteria.BuiltinIDs() {
		set := builtin(t, id)
		if set.FullMarks() != 100*criteria.Point {
			continue
		}
		for _, c := range []struct{ total, grade string }{
			{"100", "Tốt"}, {"90", "Tốt"}, {"89.999", "Khá"}, {"89.995", "Khá"}, {"89.5", "Khá"},
			{"70", "Khá"}, {"69.999", "Trung bình"}, {"50", "Trung bình"}, {"49.999", "Kém"}, {"0", "Kém"},
		} {
			total, err := criteria.ParsePoints(c.total)
			if err != nil {
				t.Fatal(err)
			}
			if got := set.Grades[set.GradeOf(total)].Title; got != c.grade {
				t.Errorf("%s: %s is %s, want %s", id, c.total, got, c.grade)
			}
		}
		for shown, grade := range map[criteria.Points]string{89_995: "Tốt", 89_994: "Khá"} {
			if got := set.Grades[set.GradeOf(shown.Round(2))].Title; got != grade {
				t.Errorf("%s: %v at two decimals is %s, want %s", id, shown, got, grade)
			}
		}
	}
}

// TestAnPhuSheetIsComplete counts the lines of the fullest sheet known.
func TestAnPhuSheetIsComplete(t *testing.T) {
	set := builtin(t, "an-phu-2025")
	if got := len(set.Leaves()); got != 28 {
		t.Errorf("%d lines, want 28", got)
	}
	want := []criteria.Points{5, 5, 10, 30, 10, 5, 30, 5}
	for i, g := range set.Groups {
		if g.Max != want[i]*criteria.Point {
			t.Errorf("group %s has %v points, want %d", g.ID, g.Max, want[i])
		}
	}
}

func TestUnknownBuiltinIsAnError(t *testing.T) {
	if _, err := criteria.Builtin("../set"); !errors.Is(err, criteria.ErrNoBuiltin) {
		t.Errorf("got %v", err)
	}
}

// TestWhatIsWrittenReadsBackTheSame holds Write to its law on the built-in
// sets and on every fault file without an error.
func TestWhatIsWrittenReadsBackTheSame(t *testing.T) {
	for _, id := range criteria.BuiltinIDs() {
		checkRoundTrip(t, builtin(t, id))
	}
	for _, name := range []string{"clean", "tiers-clean", "blocks-clean", "period-clean", "missing-key-otherwise"} {
		set, problems := criteria.Parse(name, []byte(read(t, faultsDir+"/"+name+".yaml")))
		if set == nil {
			t.Fatal(problems)
		}
		checkRoundTrip(t, set)
	}
}

// TestTextsSurviveWriting puts what YAML could take for something else into
// every text of a set.
func TestTextsSurviveWriting(t *testing.T) {
	for _, text := range []string{
		"a: b", "- a", "# x", "a #b", "true", "No", "~", "null", `"q"`, `back\slash`, "=1+1", "[x]", "{y}, z", "@", "`", "%", "!t",
		"&a", "*b", "? q", "|", ">", "...", "---", "0x10", "1e3", "4.10", ".nan", "010", "y", "<<", "2025-10-28", "12:30:45",
		"a\nb", "a\tb", "a\u2028b", "a\u00a0b", "\u200bx", "a\ufeffb", "Ho\u0300a", "👍", "'", "it's", "a\u0301", "a  b", "\ufffe",
	} {
		set := builtin(t, "phu-tho-khoi")
		set.Title, set.Notice, set.Document.Number, set.Period.Basis = text, text, text, text
		set.Groups[0].Title, set.Groups[0].Criteria[0].Title = text, text
		set.Targets = []criteria.Target{{ID: "x", Title: text, Measure: criteria.CellsScored, Kinds: []string{text}, Scope: criteria.ScopeAll}}
		set.Targets[0].Goal = criteria.Percent(33_333)
		checkRoundTrip(t, set)
	}
}

func checkRoundTrip(t *testing.T, set *criteria.Set) {
	t.Helper()
	out := criteria.Write(set)
	again, problems := criteria.Parse(set.Source, out)
	if again == nil {
		t.Fatalf("%s: written set does not parse: %v\n%s", set.ID, problems, out)
	}
	ignore := cmpopts.IgnoreFields(criteria.Set{}, "Source", "SHA256", "YAML")
	if diff := cmp.Diff(set, again, ignore); diff != "" {
		t.Fatalf("%s: written and read again differs (-was +is):\n%s\n%s", set.ID, diff, out)
	}
}
