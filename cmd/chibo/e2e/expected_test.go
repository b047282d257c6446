package e2e

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"chibo/cmd/chibo/e2e/outside"
	"chibo/cmd/internal/cli"
	"chibo/cmd/internal/disk"
)

// An answer is what a folder of samples must come to, as expected.json says it
// and as `chibo score -f json` does. Numbers stay as written.
type answer struct {
	Period   string          `json:"period"`
	Cells    []answerCell    `json:"cells"`
	Summary  answerSummary   `json:"summary"`
	Problems []answerProblem `json:"problems"`
}

type answerCell struct {
	ID       string          `json:"id"`
	Status   string          `json:"status"`
	Score    *float64        `json:"score"`
	Grade    *string         `json:"grade"`
	Rank     *int            `json:"rank"`
	Meetings []answerMeeting `json:"meetings"`
}

type answerMeeting struct {
	Month  string   `json:"month"`
	Kind   string   `json:"kind"`
	Status string   `json:"status"`
	Total  *float64 `json:"total"`
	Grade  *string  `json:"grade"`
}

type answerSummary struct {
	Cells  int            `json:"cells"`
	Graded int            `json:"graded"`
	Grades map[string]int `json:"grades"`
}

type answerProblem struct {
	Severity string  `json:"severity"`
	Code     string  `json:"code"`
	File     string  `json:"file"`
	Sheet    *string `json:"sheet"` // null in expected.json: not checked
	Cell     *string `json:"cell"`
	Message  string  `json:"message"`
}

// scoreFolder scores a folder of samples as a clerk would on the command line.
func scoreFolder(t *testing.T, folder, period, sheets string) answer {
	t.Helper()
	var out, complaints bytes.Buffer
	status := cli.Run(context.Background(), cli.Env{
		Args:  []string{"score", period, sheets, "-f", "json", "-q", "-r", filepath.Join(folder, "danh-sach-chi-bo.xlsx"), "-c", filepath.Join(folder, "tieu-chi.yaml")},
		Stdin: strings.NewReader(""), Stdout: &out, Stderr: &complaints, Now: time.Now,
		Folder:     disk.At("."),
		Getenv:     func(string) string { return "" },
		Executable: func() (string, error) { return "", os.ErrNotExist },
	})
	if status > 1 {
		t.Fatalf("exit status %d: %s", status, complaints.String())
	}
	return readAnswer(t, out.Bytes())
}

func readAnswer(t *testing.T, data []byte) (a answer) {
	t.Helper()
	if err := json.Unmarshal(data, &a); err != nil {
		t.Fatal(err)
	}
	return a
}

func expectedOf(t *testing.T, folder string) answer {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(folder, "expected.json"))
	if err != nil {
		t.Fatal(err)
	}
	return readAnswer(t, data)
}

// checkAnswer compares every fact of the expected answer: cells with their
// months, the summary, and the problems. Further warnings may be reported,
// further errors may not.
func checkAnswer(t *testing.T, want, got answer) {
	t.Helper()
	if diff := cmp.Diff(factsOf(want), factsOf(got)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	for _, p := range want.Problems {
		if !reported(got.Problems, p) {
			t.Errorf("not reported: %s %s", p.Code, p.File)
		}
	}
	for _, p := range got.Problems {
		if p.Severity == "error" && !reported(want.Problems, answerProblem{Severity: p.Severity, Code: p.Code, File: p.File}) {
			t.Errorf("an error too many: %s %s: %s", p.Code, p.File, p.Message)
		}
	}
}

// factsOf tells an answer line by line, so that a difference shows its place.
func factsOf(a answer) []string {
	lines := []string{a.Period, fmt.Sprintf("summary %d %d", a.Summary.Cells, a.Summary.Graded)}
	for _, grade := range []string{"Tốt", "Khá", "Trung bình", "Kém"} {
		lines = append(lines, fmt.Sprintf("%s %d", grade, a.Summary.Grades[grade]))
	}
	for _, c := range a.Cells {
		lines = append(lines, fmt.Sprintf("%s: %s %s %s rank %s", c.ID, c.Status, shown(c.Score), shown(c.Grade), shown(c.Rank)))
		for _, m := range c.Meetings {
			if m.Kind == "" || m.Kind == "regular" {
				lines = append(lines, fmt.Sprintf("%s %s: %s %s %s", c.ID, m.Month, m.Status, shown(m.Total), shown(m.Grade)))
			}
		}
	}
	return lines
}

// shown is the value, "null" where there is none: missing is not 0.
func shown[T any](value *T) string {
	if value == nil {
		return "null"
	}
	return fmt.Sprint(*value)
}

func reported(problems []answerProblem, want answerProblem) bool {
	for _, p := range problems {
		sheet := want.Sheet == nil || p.Sheet != nil && *p.Sheet == *want.Sheet
		cell := want.Cell == nil || p.Cell != nil && *p.Cell == *want.Cell
		if p.Code == want.Code && p.Severity == want.Severity && filepath.Base(p.File) == filepath.Base(want.File) && sheet && cell {
			return true
		}
	}
	return false
}

// sampleFolders are the example of the README and its twin with faults, and the
// samples of the project where they are at hand: beside the repository, or
// where CHIBO_SAMPLES says.
func sampleFolders(t *testing.T) []string {
	t.Helper()
	own, err := filepath.Glob("../../../testdata/*/expected.json")
	if err != nil || len(own) < 2 {
		t.Fatalf("the examples are not there: %v, %v", own, err)
	}
	shared := os.Getenv("CHIBO_SAMPLES")
	if shared == "" {
		shared = "../../../../shared/samples"
	}
	more, err := filepath.Glob(filepath.Join(shared, "*", "expected.json"))
	if err != nil || len(more) == 0 {
		t.Logf("no samples at %s", shared)
	}
	var folders []string
	for _, name := range append(own, more...) {
		folders = append(folders, filepath.Dir(name))
	}
	return folders
}

func TestSamplesComeToTheRightAnswer(t *testing.T) {
	for _, folder := range sampleFolders(t) {
		t.Run(filepath.ToSlash(folder), func(t *testing.T) {
			want := expectedOf(t, folder)
			checkAnswer(t, want, scoreFolder(t, folder, want.Period, filepath.Join(folder, "phieu")))
		})
	}
}

// TestSamplesSavedByLibreOffice: clerks open a workbook and save it again, in
// whatever program they have. That changes how it is written, not what it says.
func TestSamplesSavedByLibreOffice(t *testing.T) {
	program := outside.Office(t)
	const folder = "../../../testdata/quy-3-2026"
	want := expectedOf(t, folder)
	saved := savedAgain(t, program, filepath.Join(folder, "phieu"))
	checkAnswer(t, want, scoreFolder(t, folder, want.Period, saved))
}

// savedAgain has LibreOffice save every workbook of a folder, and of those in
// it, into a new one of the same shape.
func savedAgain(t *testing.T, program, folder string) string {
	t.Helper()
	saved, profile := t.TempDir(), t.TempDir()
	inFolder := map[string][]string{}
	err := filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
		if err == nil && filepath.Ext(name) == ".xlsx" && !strings.HasPrefix(entry.Name(), "~$") {
			inFolder[filepath.Dir(name)] = append(inFolder[filepath.Dir(name)], name)
		}
		return err
	})
	if err != nil || len(inFolder) == 0 {
		t.Fatalf("no workbooks in %s: %v", folder, err)
	}
	for parent, books := range inFolder {
		below, err := filepath.Rel(folder, parent)
		if err != nil {
			t.Fatal(err)
		}
		args := append([]string{"-env:UserInstallation=file://" + filepath.ToSlash(profile), "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
			"--outdir", filepath.Join(saved, below)}, books...)
		if output, err := exec.Command(program, args...).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, output)
		}
		for _, name := range books {
			if _, err := os.Stat(filepath.Join(saved, below, filepath.Base(name))); err != nil {
				t.Fatalf("LibreOffice did not save %s", name)
			}
		}
	}
	return saved
}
