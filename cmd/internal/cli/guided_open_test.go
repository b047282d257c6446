package cli

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"chibo/cmd/internal/cli/apptest"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/files"
	"chibo/cmd/internal/disk"
)

// quarter makes a workspace with blank forms and n reports of its quarter.
func quarter(t *testing.T, n int) (here string) {
	t.Helper()
	here = t.TempDir()
	with(asked(here), "init")
	with(asked(here), "form", "-p", "2026-Q3")
	for range n {
		if status := with(asked(here), "score", "2026-Q3"); status != exit.Done {
			t.Fatal(status)
		}
	}
	return here
}

// After a report was written it is opened, if the clerk says so: the one of this
// run, by its full path.
func TestGuideOpensTheReport(t *testing.T) {
	t.Parallel()
	for answer, want := range map[string]string{"c": "bao-cao-2026-Q3 (2).xlsx", "Có": "bao-cao-2026-Q3 (2).xlsx", "": "", "x": ""} {
		here := quarter(t, 1)
		var opened []string
		w := asked(here, "1", "2026-Q3", "", "", answer, "0")
		w.Open = func(path string) error { opened = append(opened, path); return nil }
		run(w)
		wantAll(t, w.Out.String(), "Mở báo cáo bây giờ?")
		if want == "" && len(opened) > 0 || want != "" && (len(opened) != 1 || !filepath.IsAbs(opened[0]) || filepath.Base(opened[0]) != want) {
			t.Errorf("%q: opened %q", answer, opened)
		}
	}
}

// What cannot be opened is said; where nothing was written nothing is offered.
func TestGuideCannotOpen(t *testing.T) {
	t.Parallel()
	here := quarter(t, 0)
	w := asked(here, "1", "2026-Q3", "", "", "c", "0")
	w.Open = func(string) error { return errors.New("no program") }
	run(w)
	wantAll(t, w.Out.String(), "Máy không mở được tệp", "bao-cao-2026-Q3.xlsx", "Tạm biệt")

	here = quarter(t, 0)
	apptest.Write(t, here, filepath.Join("phieu", "hong.xlsx"), "")
	if err := os.Remove(filepath.Join(here, "danh-sach-chi-bo.xlsx")); err != nil {
		t.Fatal(err)
	}
	w = asked(here, "1", "2026-Q3", "", "", "0")
	w.Open = func(string) error { t.Error("something was opened"); return nil }
	run(w)
	if strings.Contains(w.Out.String(), "Mở báo cáo") {
		t.Errorf("a report that is not there is offered:\n%s", w.Out.String())
	}
}

// A report of ours dropped on the program: it says what it is, and what can be
// done with it.
func TestDroppedReport(t *testing.T) {
	t.Parallel()
	here := quarter(t, 2)
	drop := func(reports []string, lines ...string) (string, int) {
		t.Helper()
		w := asked(here, append(lines, "")...)
		w.DoubleClicked = true
		for _, report := range reports {
			w.Args = append(w.Args, filepath.Join(here, "bao-cao", report))
		}
		status := run(w)
		wantAll(t, w.Out.String(), "Đây là báo cáo do chibo lập", "1. Đối chiếu", "2. So sánh", "3. Gộp", "Nhấn Enter để đóng")
		return w.Out.String() + w.Err.String(), status
	}
	one, both := []string{"bao-cao-2026-Q3.xlsx"}, []string{"bao-cao-2026-Q3.xlsx", "bao-cao-2026-Q3 (2).xlsx"}
	out, status := drop(one, "1")
	if wantAll(t, out, "chibo verify ", "Báo cáo còn nguyên như khi lập"); status != exit.Done {
		t.Errorf("verify: status %d", status)
	}
	out, status = drop(both, "2")
	if wantAll(t, out, "chibo compare "); status != exit.Done {
		t.Errorf("compare: status %d:\n%s", status, out)
	}
	if out, status = drop(one, "2", ""); status != exit.WrongUsage || strings.Contains(out, "chibo compare ") {
		t.Errorf("compare without another: status %d:\n%s", status, out)
	}
	out, _ = drop(one, "3", `"`+filepath.Join(here, "bao-cao", both[1])+`"`, "")
	wantAll(t, out, "chibo merge ")
	if out, status = drop(both, "0"); status != exit.Done || strings.Contains(out, "Lệnh tương đương") {
		t.Errorf("nothing chosen: status %d:\n%s", status, out)
	}
	if names := files.Matches(disk.At(here), filepath.Join("bao-cao", "*")); !slices.Equal(names, []string{filepath.Join("bao-cao", both[1]), filepath.Join("bao-cao", both[0])}) {
		t.Errorf("reports: %q", names)
	}
}
