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
	t.Parallel()
	here := t.TempDir()
	w := apptest.In(here, "score")
	apptest.Write(t, here, workspace.File, "roster: ds.xlsx\nsheets: .\n")
	apptest.Write(t, here, "ds.xlsx", "")
	w.Now = func() time.Time { panic("no clock") }
	if status := run(w); status != exit.NoWork || !strings.Contains(w.Err.String(), "no clock") {
		t.Errorf("status %d, stderr %q", status, w.Err.String())
	}
}
