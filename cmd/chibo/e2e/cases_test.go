package e2e

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestCases scores the folders of cases beside the repository, where they are at
// hand: each says what should come, and none may differ without a word.
func TestCases(t *testing.T) {
	program, err := exec.LookPath("chibo")
	if err != nil {
		t.Fatal(err)
	}
	for set, want := range map[string]string{"packages": "silent wrong 0, named 0,", "reading": "silent wrong 0, refused 0,", "printed": "silent wrong 0, refused 0,"} {
		t.Run(set, func(t *testing.T) {
			run, err := filepath.Abs(filepath.Join("../../../../shared/cases", set, "run"))
			if err != nil {
				t.Fatal(err)
			}
			python, err := exec.LookPath("python3")
			if _, missing := os.Stat(run); missing != nil || err != nil {
				t.Skipf("no cases at %s, or no Python", run)
			}
			cmd := exec.Command(python, run)
			cmd.Env = append(os.Environ(), "CHIBO="+program)
			said, _ := cmd.CombinedOutput() // its status says whether all are right; what it says tells more
			if !strings.Contains(string(said), want) {
				t.Errorf("want %q of\n%s", want, said)
			}
		})
	}
}
