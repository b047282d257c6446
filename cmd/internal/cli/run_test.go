package cli

import (
	"context"
	"strings"
	"testing"
	"time"

	"chibo/cmd/internal/cli/apptest"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/workspace"
)

func run(w *apptest.World) int { return Run(context.Background(), w.Env) }

func TestPanicIsNoWrongUsage(t *testing.T) {
	w := apptest.New("score")
	t.Chdir(t.TempDir())
	apptest.Write(t, workspace.File, "roster: ds.xlsx\nsheets: .\n")
	apptest.Write(t, "ds.xlsx", "")
	w.Now = func() time.Time { panic("no clock") }
	if status := run(w); status != exit.NoWork || !strings.Contains(w.Err.String(), "no clock") {
		t.Errorf("status %d, stderr %q", status, w.Err.String())
	}
}
