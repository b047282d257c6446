package cli

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"chibo/cmd/internal/cli/apptest"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/workspace"
)

// clicked returns the world of a double-click, with a program in the folder.
func clicked(here, folder string) *apptest.World {
	w := apptest.In(here)
	w.DoubleClicked = true
	w.Executable = func() (string, error) { return filepath.Join(folder, "chibo.exe"), nil }
	w.Stdin = strings.NewReader("\n")
	return w
}

func TestDoubleClickWithoutWorkspace(t *testing.T) {
	t.Parallel()
	here := t.TempDir()
	w := clicked(here, t.TempDir())
	if status := run(w); status != exit.WrongUsage {
		t.Errorf("status %d", status)
	}
	for _, want := range []string{"chibo.yaml", "chibo --help", "Nhấn Enter"} {
		if !strings.Contains(w.Out.String(), want) {
			t.Errorf("stdout lacks %q: %s", want, w.Out.String())
		}
	}
}

func TestDoubleClickFindsTheProgramsFolder(t *testing.T) {
	t.Parallel()
	here, beside := t.TempDir(), t.TempDir()
	apptest.Write(t, beside, workspace.File, "sheets: phieu\n")
	w := clicked(here, beside)
	// The folder was found: what is missing is told of its workspace.
	if status := run(w); status != exit.WrongUsage || !strings.Contains(w.Err.String(), "danh sách chi bộ") {
		t.Errorf("status %d, stderr %s", status, w.Err.String())
	}
	if !strings.Contains(w.Out.String(), "Nhấn Enter") {
		t.Errorf("it does not wait: %s", w.Out.String())
	}
}

func TestDoubleClickStaysInAWorkspace(t *testing.T) {
	t.Parallel()
	here, beside := t.TempDir(), t.TempDir()
	apptest.Write(t, here, workspace.File, "")
	apptest.Write(t, beside, workspace.File, "lạ: lùng\n")
	w := clicked(here, beside)
	if run(w); !strings.Contains(w.Err.String(), "danh sách chi bộ") {
		t.Errorf("it left the workspace: %s", w.Err.String())
	}
}

// A workspace that names no folder for reports still gets one by double-click:
// a table that vanishes with the window is of no use.
func TestDoubleClickWritesAReport(t *testing.T) {
	t.Parallel()
	here := t.TempDir()
	apptest.Write(t, here, workspace.File, "sheets: phieu\n")
	for double, want := range map[bool]string{true: workspace.DefaultReports, false: ""} {
		w := apptest.In(here)
		w.DoubleClicked = double
		space, err := workspace.Find(w.App())
		if err != nil || space.Reports != want {
			t.Errorf("double-click %v: %q, %v; want %q", double, space.Reports, err, want)
		}
	}
}

func TestShortcutRunsItsArguments(t *testing.T) {
	t.Parallel()
	here := t.TempDir()
	w := clicked(here, "")
	w.Args = []string{"version"}
	if status := Run(context.Background(), w.Env); status != exit.Done {
		t.Errorf("status %d", status)
	}
	if out := w.Out.String(); !strings.HasPrefix(out, "chibo ") || !strings.Contains(out, "Nhấn Enter") {
		t.Errorf("stdout %q", out)
	}
}
