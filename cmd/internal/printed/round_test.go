package printed

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	paper "chibo/cmd/internal/form"
	"chibo/criteria"
)

// TestAPrintedFormReadsBackTheSame writes every built-in set, and sets with
// everything a set may hold, as a form and reads it back.
func TestAPrintedFormReadsBackTheSame(t *testing.T) {
	for _, set := range setsToPrint(t) {
		t.Run(set.ID, func(t *testing.T) {
			var b bytes.Buffer
			if err := paper.Criteria(&b, set); err != nil {
				t.Fatal(err)
			}
			printed, problems, err := read("bieu.xlsx", b.Bytes(), Options{Standing: criteria.Secondary})
			if err != nil || len(problems) > 0 {
				t.Fatalf("%v %v", err, problems)
			}
			if diff := cmp.Diff(string(criteria.Write(set)), string(criteria.Write(printed.Set))); diff != "" {
				t.Errorf("-written +read back:\n%s", diff)
			}
		})
	}
}

// TestAPrintedFormIsTheSameBytes writes a set twice.
func TestAPrintedFormIsTheSameBytes(t *testing.T) {
	for _, set := range setsToPrint(t) {
		var a, b bytes.Buffer
		if paper.Criteria(&a, set) != nil || paper.Criteria(&b, set) != nil || !bytes.Equal(a.Bytes(), b.Bytes()) {
			t.Errorf("%s: two forms differ", set.ID)
		}
	}
}

func setsToPrint(t *testing.T) (sets []*criteria.Set) {
	t.Helper()
	for _, id := range append(criteria.BuiltinIDs(), criteria.PeriodIDs()...) {
		set, err := criteria.Builtin(id)
		if err != nil {
			t.Fatal(err)
		}
		sets = append(sets, set)
	}
	files := []string{"clean", "tiers-clean", "blocks-clean", "period-clean", "worked/binh-thuan", "worked/phu-tho", "worked/everything"}
	for _, name := range files {
		data, err := os.ReadFile(filepath.Join("../../../testdata/criteria", name+".yaml"))
		if err != nil {
			t.Fatal(err)
		}
		set, problems := criteria.Parse(name, data)
		if set == nil {
			t.Fatal(name, problems)
		}
		set.ID = filepath.Base(name)
		sets = append(sets, set)
	}
	return sets
}
