package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// asked returns a world in front of which somebody sits and types these lines.
func asked(lines ...string) *world {
	w := newWorld()
	w.StdinTerminal, w.StdoutTerminal = true, true
	w.Stdin = strings.NewReader(strings.Join(append(lines, ""), "\n"))
	w.Chdir = os.Chdir
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
	t.Chdir(t.TempDir())
	w := asked("1", "xa", "3", "2026-Q3", "1", "", "", "", "99", "abc", "0")
	if status := w.run(); status != exitDone {
		t.Errorf("status %d, stderr %s", status, w.err.String())
	}
	wantAll(t, w.out.String(), "Chưa có chibo.yaml", "Lệnh tương đương: chibo init xa", "Danh sách: danh-sach-chi-bo.xlsx, 1 chi bộ",
		"Lệnh tương đương: chibo form -p 2026-Q3", "Phiếu: phieu, 1 tệp Excel", "[2026-Q3]", "Lệnh tương đương: chibo score 2026-Q3",
		filepath.Join("bao-cao", "bao-cao-2026-Q3.xlsx"), "Hãy gõ một số từ 0 đến", "Tạm biệt")
	if strings.Contains(w.out.String(), "Nhấn Enter để đóng") {
		t.Error("it waits although no window will close")
	}
}

// Nobody is asked where nobody can answer.
func TestGuideOnlyOnTerminals(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, half := range []func(*world){
		func(w *world) { w.StdinTerminal = false }, func(w *world) { w.StdoutTerminal = false },
		func(w *world) { w.Args = []string{"version"} },
	} {
		w := asked("0")
		half(w)
		w.run()
		if strings.Contains(w.out.String(), "Gõ số") {
			t.Error("it asks")
		}
	}
}

// The end of stdin ends every question.
func TestGuideEnds(t *testing.T) {
	t.Chdir(t.TempDir())
	w := asked()
	w.Stdin = strings.NewReader("1")
	if status := w.run(); status != exitDone {
		t.Errorf("status %d", status)
	}
}

func TestDoubleClickAsks(t *testing.T) {
	t.Chdir(t.TempDir())
	beside := t.TempDir()
	write(t, filepath.Join(beside, workspaceFile), "")
	w := asked("0", "")
	w.DoubleClicked = true
	w.Executable = func() (string, error) { return filepath.Join(beside, "chibo.exe"), nil }
	w.run()
	wantAll(t, w.out.String(), "Gõ số", "Thiết lập: chibo.yaml", "Nhấn Enter để đóng")
}

// What is dropped onto the program is scored by the workspace it lies in.
func TestDropped(t *testing.T) {
	space := t.TempDir()
	t.Chdir(t.TempDir())
	if status := asked().with("init", space); status != exitDone {
		t.Fatal(status)
	}
	check := func(path string, wanted ...string) {
		t.Helper()
		w := asked()
		w.DoubleClicked, w.Args = true, []string{path}
		w.run()
		wantAll(t, w.out.String(), append(wanted, "Nhấn Enter để đóng")...)
	}
	if err := os.Mkdir(filepath.Join(space, "phieu", "moi"), 0o755); err != nil {
		t.Fatal(err)
	}
	check(space, "Lệnh tương đương: chibo score\n")
	check(filepath.Join(space, "phieu", "moi"), "Lệnh tương đương: chibo score "+filepath.Join("phieu", "moi"))
	outside := t.TempDir()
	t.Chdir(t.TempDir())
	w := asked()
	w.DoubleClicked, w.Args = true, []string{outside}
	w.Executable = func() (string, error) { return filepath.Join(outside, "x", "chibo.exe"), nil }
	if status := w.run(); status != exitUsage {
		t.Errorf("status %d", status)
	}
}

func (w *world) with(args ...string) int {
	w.Args = args
	return w.run()
}

// The words a shell completes come from the roster and the built-in sets.
func TestComplete(t *testing.T) {
	space := t.TempDir()
	t.Chdir(space)
	asked().with("init")
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
		w := asked()
		w.with(append([]string{"__complete"}, test.args...)...)
		if !strings.Contains(w.out.String(), test.want) {
			t.Errorf("%v: %q, want %q", test.args, w.out.String(), test.want)
		}
	}
	for _, shell := range []string{"bash", "zsh", "fish", "powershell"} {
		w := asked()
		if status := w.with("completion", shell); status != exitDone || !strings.Contains(w.out.String(), "chibo") {
			t.Errorf("%s: status %d", shell, status)
		}
	}
}

// Word report, notices, reminders, an explanation and a look at the report: each
// is a task, number and date are asked once a period, and what an earlier run wrote
// stays.
func TestGuideOffersTheWholeQuarter(t *testing.T) {
	t.Chdir(t.TempDir())
	asked().with("init")
	asked().with("form", "-p", "2026-Q3")
	w := asked("1", "2026-Q3", "45-BC/ĐU", "05/10/2026", "5", "2026-Q3", "5", "2026-Q3", "6", "2026-Q3", "7", "thon 1", "2026-Q3", "8", "", "0")
	w.run()
	wantAll(t, w.out.String(), "5. Lập báo cáo Word", "6. Nhắc chi bộ", "7. Giải thích điểm", "8. Đối chiếu",
		"chibo score 2026-Q3 --number 45-BC/ĐU --date 05/10/2026\n",
		"chibo score 2026-Q3 --number 45-BC/ĐU --date 05/10/2026 -o "+filepath.FromSlash("bao-cao/bao-cao-2026-Q3.docx --notices thong-bao/2026-Q3\n"),
		"chibo check 2026-Q3 --remind -o "+filepath.FromSlash("bao-cao/nhac-2026-Q3.txt"), `chibo explain "thon 1" -p 2026-Q3`,
		"chibo verify "+filepath.FromSlash("bao-cao/bao-cao-2026-Q3.xlsx"))
	for _, file := range []string{"bao-cao/bao-cao-2026-Q3.docx", "bao-cao/nhac-2026-Q3.txt", "thong-bao/2026-Q3/CB01 - Chi bộ thôn 1.docx",
		"bao-cao/bao-cao-2026-Q3 (2).docx", "thong-bao/2026-Q3 (2)/CB01 - Chi bộ thôn 1.docx"} {
		if !exists(file) {
			t.Errorf("%s was not written", file)
		}
	}
	if strings.Count(w.out.String(), "Số của báo cáo, như") != 1 {
		t.Error("the number is not asked for just once")
	}
}
