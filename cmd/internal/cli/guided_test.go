package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"chibo/cmd/internal/cli/apptest"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/workspace"
)

// asked returns a world in front of which somebody sits and types these lines.
func asked(here string, lines ...string) *apptest.World {
	w := apptest.In(here)
	w.StdinTerminal, w.StdoutTerminal = true, true
	w.Stdin = strings.NewReader(strings.Join(append(lines, ""), "\n"))
	return w
}

func wantAll(t *testing.T, text string, wanted ...string) {
	t.Helper()
	for _, want := range wanted {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in:\n%s", want, text)
		}
	}
}

// The whole way of a clerk: a workspace, forms, a report.
func TestGuide(t *testing.T) {
	t.Parallel()
	here := t.TempDir()
	w := asked(here, "1", "xa", "3", "2026-Q3", "1", "", "", "", "99", "abc", "0")
	if status := run(w); status != exit.Done {
		t.Errorf("status %d, stderr %s", status, w.Err.String())
	}
	wantAll(t, w.Out.String(), "Chưa có chibo.yaml", "Lệnh tương đương: chibo init xa", "Danh sách: danh-sach-chi-bo.xlsx, 1 chi bộ",
		"Lệnh tương đương: chibo form -p 2026-Q3", "Phiếu: phieu, 1 tệp Excel", "[2026-Q3]", "Lệnh tương đương: chibo score 2026-Q3",
		filepath.Join("bao-cao", "bao-cao-2026-Q3.xlsx"), "Hãy gõ một số từ 0 đến", "Tạm biệt")
	if strings.Contains(w.Out.String(), "Nhấn Enter để đóng") {
		t.Error("it waits although no window will close")
	}
}

// Nobody is asked where nobody can answer.
func TestGuideOnlyOnTerminals(t *testing.T) {
	t.Parallel()
	here := t.TempDir()
	for _, half := range []func(*apptest.World){
		func(w *apptest.World) { w.StdinTerminal = false }, func(w *apptest.World) { w.StdoutTerminal = false },
		func(w *apptest.World) { w.Args = []string{"version"} },
	} {
		w := asked(here, "0")
		half(w)
		run(w)
		if strings.Contains(w.Out.String(), "Gõ số") {
			t.Error("it asks")
		}
	}
}

// The end of stdin ends every question.
func TestGuideEnds(t *testing.T) {
	t.Parallel()
	here := t.TempDir()
	w := asked(here)
	w.Stdin = strings.NewReader("1")
	if status := run(w); status != exit.Done {
		t.Errorf("status %d", status)
	}
}

func TestDoubleClickAsks(t *testing.T) {
	t.Parallel()
	here := t.TempDir()
	beside := t.TempDir()
	apptest.Write(t, beside, workspace.File, "")
	w := asked(here, "0", "")
	w.DoubleClicked = true
	w.Executable = func() (string, error) { return filepath.Join(beside, "chibo.exe"), nil }
	run(w)
	wantAll(t, w.Out.String(), "Gõ số", "Thiết lập: chibo.yaml", "Nhấn Enter để đóng")
}

// What is dropped onto the program is scored by the workspace it lies in.
func TestDropped(t *testing.T) {
	t.Parallel()
	space := t.TempDir()
	here := t.TempDir()
	if status := with(asked(here), "init", space); status != exit.Done {
		t.Fatal(status)
	}
	check := func(path string, wanted ...string) {
		t.Helper()
		w := asked(here)
		w.DoubleClicked, w.Args = true, []string{path}
		run(w)
		wantAll(t, w.Out.String(), append(wanted, "Nhấn Enter để đóng")...)
	}
	if err := os.Mkdir(filepath.Join(space, "phieu", "moi"), 0o755); err != nil {
		t.Fatal(err)
	}
	check(space, "Lệnh tương đương: chibo score\n")
	check(filepath.Join(space, "phieu", "moi"), "Lệnh tương đương: chibo score "+filepath.Join("phieu", "moi"))
	outside := t.TempDir()
	w := asked(here)
	w.DoubleClicked, w.Args = true, []string{outside}
	w.Executable = func() (string, error) { return filepath.Join(outside, "x", "chibo.exe"), nil }
	if status := run(w); status != exit.WrongUsage {
		t.Errorf("status %d", status)
	}
}

func with(w *apptest.World, args ...string) int {
	w.Args = args
	return run(w)
}

// The words a shell completes come from the roster and the built-in sets.
func TestComplete(t *testing.T) {
	t.Parallel()
	here := t.TempDir()
	with(asked(here), "init")
	for _, test := range []struct {
		args []string
		want string
	}{
		{[]string{"explain", "chi"}, "Chi bộ thôn 1\n"},
		{[]string{"explain", "CB"}, "CB01\tChi bộ thôn 1\n"},
		{[]string{"score", "-c", "an"}, "an-phu-2025\n"},
		{[]string{"form", "-p", "2026"}, "2026-Q"},
		{[]string{"score", "-f", "j"}, "json\n"},
		{[]string{"completion", "z"}, "zsh\n"},
	} {
		w := asked(here)
		with(w, append([]string{"__complete"}, test.args...)...)
		if !strings.Contains(w.Out.String(), test.want) {
			t.Errorf("%v: %q, want %q", test.args, w.Out.String(), test.want)
		}
	}
	for _, shell := range []string{"bash", "zsh", "fish", "powershell"} {
		w := asked(here)
		if status := with(w, "completion", shell); status != exit.Done || !strings.Contains(w.Out.String(), "chibo") {
			t.Errorf("%s: status %d", shell, status)
		}
	}
}

// Word report, notices, reminders, an explanation and a look at the report: each
// is a task, number and date are asked once a period, and what an earlier run wrote
// stays.
func TestGuideOffersTheWholeQuarter(t *testing.T) {
	t.Parallel()
	here := t.TempDir()
	with(asked(here), "init")
	with(asked(here), "form", "-p", "2026-Q3")
	w := asked(here, "1", "2026-Q3", "45-BC/ĐU", "05/10/2026", "5", "2026-Q3", "5", "2026-Q3", "6", "2026-Q3", "7", "thon 1", "2026-Q3", "8", "", "0")
	run(w)
	wantAll(t, w.Out.String(), "5. Lập báo cáo Word", "6. Nhắc chi bộ", "7. Giải thích điểm", "8. Đối chiếu",
		"chibo score 2026-Q3 --number 45-BC/ĐU --date 05/10/2026\n",
		"chibo score 2026-Q3 --number 45-BC/ĐU --date 05/10/2026 -o "+filepath.FromSlash("bao-cao/bao-cao-2026-Q3.docx --notices thong-bao/2026-Q3\n"),
		"chibo check 2026-Q3 --remind -o "+filepath.FromSlash("bao-cao/nhac-2026-Q3.txt"), `chibo explain "thon 1" -p 2026-Q3`,
		"chibo verify "+filepath.FromSlash("bao-cao/bao-cao-2026-Q3.xlsx"))
	for _, file := range []string{"bao-cao/bao-cao-2026-Q3.docx", "bao-cao/nhac-2026-Q3.txt", "thong-bao/2026-Q3/CB01 - Chi bộ thôn 1.docx",
		"bao-cao/bao-cao-2026-Q3 (2).docx", "thong-bao/2026-Q3 (2)/CB01 - Chi bộ thôn 1.docx"} {
		if _, err := os.Stat(filepath.Join(here, filepath.FromSlash(file))); err != nil {
			t.Errorf("%s was not written", file)
		}
	}
	if strings.Count(w.Out.String(), "Số của báo cáo, như") != 1 {
		t.Error("the number is not asked for just once")
	}
}
