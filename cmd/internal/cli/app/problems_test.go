package app_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/text"
	"chibo/criteria/diag"
)

// told prints problems as on a terminal of 80 columns, or off one.
func told(terminal, brief bool, problems ...diag.Problem) string {
	var out bytes.Buffer
	a := &app.App{Env: app.Env{Stderr: &out, StderrTerminal: terminal, StderrWidth: 80}, Text: text.New(text.Vietnamese), Brief: brief}
	a.PrintProblems(problems)
	return out.String()
}

func missing(file string, row int) diag.Problem {
	return diag.New(diag.MissingMark, "", diag.Pos{File: file, Sheet: "Tháng 8", Cell: fmt.Sprintf("D%d", row)}, "criterion", "4.2", "title", "Nội dung sinh hoạt")
}

func allFull(file string) diag.Problem {
	return diag.New(diag.AllFullMarks, "", diag.Pos{File: file, Sheet: "Tháng 7"})
}

func TestProblemsErrorsLast(t *testing.T) {
	t.Parallel()
	got := told(false, true, missing("a.xlsx", 14), allFull("b.xlsx"))
	lines := strings.Split(strings.TrimSpace(got), "\n")
	if len(lines) != 4 || !strings.HasPrefix(lines[0], "CẦN XEM LẠI  b.xlsx") || !strings.HasPrefix(lines[2], `LỖI  a.xlsx, trang tính "Tháng 8", ô D14: `) ||
		!strings.HasPrefix(lines[3], "  Cách sửa: ") || strings.Contains(got, "Việc cần làm") {
		t.Errorf("off a terminal:\n%s", got)
	}
}

func TestProblemsOnATerminal(t *testing.T) {
	t.Parallel()
	got := told(true, true, missing("a.xlsx", 14), missing("a.xlsx", 15), missing("c.xlsx", 3), allFull("b.xlsx"))
	_, tasks, found := strings.Cut(got, "Việc cần làm:\n")
	if !found || strings.Count(got, "[missing-mark]") != 3 {
		t.Fatalf("few problems are not all told:\n%s", got)
	}
	for _, want := range []string{`  1. a.xlsx, trang tính "Tháng 8", ô D14: `, "(và 1 lỗi nữa", "  2. c.xlsx", "Cách sửa: "} {
		if !strings.Contains(strings.Join(strings.Fields(tasks), " "), strings.TrimSpace(want)) {
			t.Errorf("the tasks lack %q:\n%s", want, tasks)
		}
	}
	for _, line := range strings.Split(got, "\n") {
		if len([]rune(line)) > 80 {
			t.Errorf("%q is wider than the terminal", line)
		}
	}
}

func TestManyProblemsAreTasksOnly(t *testing.T) {
	t.Parallel()
	problems := []diag.Problem{allFull("b.xlsx"), allFull("c.xlsx")}
	for row := range app.ManyProblems {
		problems = append(problems, missing(fmt.Sprintf("t%d.xlsx", row/2), row+1))
	}
	got := told(true, true, problems...)
	if strings.Contains(got, "[missing-mark]") || !strings.Contains(got, " 10. ") || !strings.Contains(got, "2 chỗ cần xem lại trong 2 tệp; xem từng chỗ: thêm --all") {
		t.Errorf("many problems:\n%s", got)
	}
	if got := told(true, false, problems...); strings.Count(got, "[missing-mark]") != app.ManyProblems || !strings.Contains(got, "Việc cần làm") {
		t.Errorf("--all does not tell all:\n%s", got)
	}
}

// TestEveryProblemHasAHint: what is wrong is never said without what to do.
func TestEveryProblemHasAHint(t *testing.T) {
	t.Parallel()
	for _, language := range text.Languages() {
		p := text.New(language)
		for _, code := range diag.Codes() {
			if _, hint := p.Problem(diag.New(code, "", diag.Pos{})); hint == "" {
				t.Errorf("%s: %s has no hint", language, code)
			}
		}
	}
}
