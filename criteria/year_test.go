package criteria_test

import (
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"chibo/criteria"
)

// TestModelsLintClean: the built-in models of a year have no fault, say that
// they are samples, and count conditions in place of points that nobody has
// published.
func TestModelsLintClean(t *testing.T) {
	for _, id := range criteria.ModelIDs() {
		data, found := criteria.BuiltinYAML(id)
		set, problems := criteria.Parse(id, data)
		if !found || len(problems) > 0 {
			t.Fatalf("%s: %v", id, problems)
		}
		if set.Scope != criteria.OfYear || set.Standing != criteria.Sample || set.Notice == "" || !set.YesNo() {
			t.Errorf("%s: scope %q, standing %q", id, set.Scope, set.Standing)
		}
		if set.FullMarks() != criteria.Points(len(set.Leaves()))*criteria.Point || set.Grades[0].From != set.FullMarks() {
			t.Errorf("%s: full marks %s, best grade from %s", id, set.FullMarks(), set.Grades[0].From)
		}
		if set.Scores(criteria.RegularMeeting) {
			t.Errorf("%s scores meetings", id)
		}
	}
}

// TestModelsAreWrittenAndReadBack: no key of a year's model is lost on the way
// through a file.
func TestModelsAreWrittenAndReadBack(t *testing.T) {
	everything, err := os.ReadFile(faultsDir + "/year-clean.yaml")
	if err != nil {
		t.Fatal(err)
	}
	files := [][]byte{everything}
	for _, id := range criteria.ModelIDs() {
		data, _ := criteria.BuiltinYAML(id)
		files = append(files, data)
	}
	for _, data := range files {
		set, problems := criteria.Parse("a.yaml", data)
		if set == nil {
			t.Fatal(problems)
		}
		again, problems := criteria.Parse("a.yaml", criteria.Write(set))
		if again == nil {
			t.Fatalf("%v\n%s", problems, criteria.Write(set))
		}
		if diff := cmp.Diff(set, again, cmpopts.IgnoreFields(criteria.Set{}, "SHA256", "YAML")); diff != "" {
			t.Errorf("-set +read back:\n%s", diff)
		}
		if set.Version() != again.Version() {
			t.Error("the version differs")
		}
	}
}
