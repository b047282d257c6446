package e2e

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"chibo/cmd/internal/cli"
	"chibo/cmd/internal/disk"
	"chibo/criteria/diag"
)

// faultFolder holds a file for each code, and what they are read with: the set
// tieu-chi.yaml, the roster danh-sach.xlsx, and the sound sheet dung.xlsx. They
// are written anew with `go test ./cmd/chibo/e2e -run TestFaults -update`.
const faultFolder = root + "/testdata/faults"

// A told problem is what JSON says of one.
type told struct {
	Severity, Code, File, Message string
	Cell, Hint                    string
}

// TestFaults runs the program over each fault and expects that code alone, at
// its cell, and the right exit status. Every code has its file.
func TestFaults(t *testing.T) {
	if *update {
		makeFaults(t)
	}
	t.Chdir(faultFolder)
	if problems, status, _ := run(t, sheetArgs(), "dung.xlsx"); len(problems) > 0 || status != 0 {
		t.Fatalf("the sound sheet: exit status %d, %v", status, problems)
	}
	seen := map[diag.Code]bool{}
	for _, f := range faults() {
		seen[f.code] = true
		t.Run(string(f.code), func(t *testing.T) { f.check(t) })
	}
	for _, code := range diag.Codes() {
		if criteriaFile(code) == "" && !seen[code] && withoutFile()[code] == "" {
			t.Errorf("the code %s has no file in %s", code, faultFolder)
		}
	}
}

func (f fault) check(t *testing.T) {
	args := f.args
	if args == nil {
		args = sheetArgs()
	}
	problems, status, _ := run(t, args, f.name())
	var codes []string
	for _, p := range problems {
		if p.Code == string(f.code) && (p.Cell != f.cell || !strings.HasSuffix(p.File, f.name())) {
			t.Errorf("told of %s, cell %q, want %s, cell %q", p.File, p.Cell, f.name(), f.cell)
		}
		codes = append(codes, p.Code)
	}
	want := []string{string(f.code)}
	for _, code := range f.with {
		want = append(want, string(code))
	}
	slices.Sort(codes)
	slices.Sort(want)
	if !slices.Equal(codes, want) {
		t.Errorf("codes %v, want %v", codes, want)
	}
	if wanted := map[diag.Severity]int{diag.Error: 1, diag.Warning: 0}[f.code.Severity()]; status != wanted {
		t.Errorf("exit status %d, want %d", status, wanted)
	}
}

// TestCheckTellsAsScore holds the problems of check against those of score over
// the example with faults: they are the same, word for word.
func TestCheckTellsAsScore(t *testing.T) {
	t.Chdir(root + "/testdata/quy-3-2026-co-loi")
	given := []string{"phieu", "-r", "danh-sach-chi-bo.xlsx", "-c", "tieu-chi.yaml", "-p", "2026-Q3", "-f", "json"}
	scored, _, _ := run(t, append([]string{"score"}, given...), "")
	checked, _, _ := run(t, append([]string{"check"}, given...), "")
	if len(scored) == 0 || !slices.Equal(scored, checked) {
		t.Errorf("score tells %d problems, check %d:\n%v\n%v", len(scored), len(checked), scored, checked)
	}
}

// run runs the program in the folder of the faults and returns the problems it
// tells in JSON, and those it prints.
func run(t *testing.T, args []string, file string) (problems []told, status int, printed string) {
	t.Helper()
	args = slices.Clone(args)
	for i, arg := range args {
		if arg == "FILE" {
			args[i] = file
		}
	}
	var stdout, stderr bytes.Buffer
	status = cli.Run(context.Background(), cli.Env{
		Args: args, Stdin: strings.NewReader(""), Stdout: &stdout, Stderr: &stderr,
		Now:    func() time.Time { return time.Date(2026, time.October, 1, 8, 0, 0, 0, time.UTC) },
		Folder: disk.At("."),
		Getenv: func(string) string { return "" },
	})
	if stdout.Len() == 0 {
		return nil, status, stderr.String()
	}
	var out struct{ Problems []told }
	if err := json.Unmarshal(stdout.Bytes(), &out); err != nil {
		t.Fatalf("%v: %v\n%s%s", args, err, stdout.String(), stderr.String())
	}
	return out.Problems, status, stderr.String()
}

// criteriaFile returns the file of testdata/criteria with a fault of criteria
// sets; "" where the code is none of those.
func criteriaFile(code diag.Code) string {
	for _, pattern := range []string{string(code) + ".yaml", string(code) + "-*.yaml"} {
		if found, _ := filepath.Glob(filepath.Join("..", "criteria", pattern)); len(found) > 0 {
			return filepath.ToSlash(found[0])
		}
	}
	return ""
}

// TestProblemPage holds docs/problems.md against the catalogue and what the
// program prints of the faults. With -update it is written anew.
func TestProblemPage(t *testing.T) {
	t.Chdir(faultFolder)
	page := problemPage(t)
	const name = "../../docs/problems.md" // seen from the faults
	if *update {
		if err := os.WriteFile(name, page, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if have, err := os.ReadFile(name); err != nil || !bytes.Equal(have, page) {
		t.Errorf("docs/problems.md is not current (%v): go test ./cmd/chibo/e2e -run TestProblemPage -update", err)
	}
}
