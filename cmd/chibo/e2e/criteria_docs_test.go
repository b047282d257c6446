package e2e

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"chibo/cmd/internal/cli"
	"chibo/cmd/internal/disk"
	"chibo/cmd/internal/text"
	"chibo/criteria/diag"
)

const codesPage = root + "/docs/criteria-codes.md"

// TestCriteriaCodesPage holds docs/criteria-codes.md against the catalogue;
// -update writes it anew.
func TestCriteriaCodesPage(t *testing.T) {
	want := criteriaCodesPage()
	if *update {
		if err := os.WriteFile(codesPage, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(codesPage)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Error("docs/criteria-codes.md is not what the catalogue says: go test ./cmd/chibo/e2e -run TestCriteriaCodesPage -update")
	}
}

// criteriaCodesPage writes every sentence of every code in both languages.
func criteriaCodesPage() string {
	var b strings.Builder
	b.WriteString("# What `chibo criteria` may say\n\nMade from the catalogue by `go test ./cmd/chibo/e2e -run TestCriteriaCodesPage -update`; do not edit.\n" +
		"Words in braces stand for values of the file. `bad-form` and `unread-row` are of printed forms, the others of criteria files.\n")
	vi, en := text.New(text.Vietnamese), text.New(text.English)
	for _, code := range diag.CriteriaCodes() {
		fmt.Fprintf(&b, "\n## `%s` (%s)\n\n| says | to mend |\n|---|---|\n", code, code.Severity())
		for _, key := range vi.Keys(string(code)) {
			for _, p := range []*text.Printer{vi, en} {
				fmt.Fprintf(&b, "| %s | %s |\n", tableCell(p.Text(key)), tableCell(remedy(p, key)))
			}
		}
	}
	return b.String()
}

// remedy is the hint of a sentence, else that of its code.
func remedy(p *text.Printer, key string) string {
	code, _, _ := strings.Cut(key, "/")
	for _, k := range []string{key, code} {
		if p.Has(k + ".hint") {
			return p.Text(k + ".hint")
		}
	}
	return ""
}

func tableCell(s string) string {
	return strings.NewReplacer("|", `\|`, "\n", " ", "{", "`{", "}", "}`").Replace(s)
}

// TestCriteriaPages runs the commands of the pages about criteria, one after
// another in a folder with a clerk's form in it.
func TestCriteriaPages(t *testing.T) {
	pages, err := filepath.Abs(root + "/docs")
	if err != nil {
		t.Fatal(err)
	}
	form, err := os.ReadFile(root + "/testdata/printed/an-phu.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range []string{"bo-tieu-chi.md", "criteria.md"} {
		data, err := os.ReadFile(filepath.Join(pages, page))
		if err != nil {
			t.Fatal(err)
		}
		t.Chdir(t.TempDir())
		if err := os.WriteFile("bieu.xlsx", form, 0o644); err != nil {
			t.Fatal(err)
		}
		ran := 0
		for _, e := range examples(string(data)) {
			arguments, found := strings.CutPrefix(e.command, "chibo ")
			if !found {
				t.Errorf("%s: %q is no command of the program", page, e.command)
				continue
			}
			ran++
			runPage(t, page, strings.Fields(arguments))
		}
		if ran == 0 {
			t.Errorf("%s has no command", page)
		}
	}
}

func runPage(t *testing.T, page string, arguments []string) {
	t.Helper()
	var out bytes.Buffer
	status := cli.Run(context.Background(), cli.Env{
		Args: arguments, Stdin: strings.NewReader(""), Stdout: &out, Stderr: &out,
		Now:    func() time.Time { return time.Date(2026, time.October, 1, 8, 0, 0, 0, time.UTC) },
		Folder: disk.At("."),
		Getenv: func(string) string { return "" },
	})
	if status != 0 {
		t.Errorf("%s: %v: exit status %d\n%s", page, arguments, status, out.String())
	}
}
