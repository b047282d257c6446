package criteria_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"chibo/criteria"
	"chibo/criteria/diag"
)

var update = flag.Bool("update", false, "write the .want files anew; read them before you commit")

const faultsDir = "../testdata/criteria"

// TestEveryFaultHasItsPlace reads one fault a file: NAME.yaml, and in
// NAME.want a line "line:column code severity" a problem.
func TestEveryFaultHasItsPlace(t *testing.T) {
	files, err := filepath.Glob(faultsDir + "/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no fault files: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".yaml"), func(t *testing.T) {
			got := outcome(t, file)
			wantFile := strings.TrimSuffix(file, ".yaml") + ".want"
			if *update {
				if err := os.WriteFile(wantFile, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if want := read(t, wantFile); got != want {
				t.Errorf("got:\n%swant:\n%s", got, want)
			}
		})
	}
}

// outcome parses a file and writes its problems, one a line.
func outcome(t *testing.T, file string) string {
	set, problems := criteria.Parse("f.yaml", []byte(read(t, file)))
	var b strings.Builder
	errors := 0
	for _, p := range problems {
		fmt.Fprintf(&b, "%d:%d %s %s\n", p.Pos.Line, p.Pos.Column, p.Message.Key, p.Severity)
		if p.Severity == diag.Error {
			errors++
		}
	}
	if (set == nil) != (errors > 0) {
		t.Errorf("set is nil: %v, errors: %d", set == nil, errors)
	}
	return b.String()
}

func read(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
