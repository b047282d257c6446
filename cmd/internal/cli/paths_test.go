package cli

import (
	"strings"
	"testing"

	"chibo/cmd/internal/cli/apptest"
	"chibo/cmd/internal/cli/exit"
)

// On a terminal paths are as she types them; what other programs read has slashes.
func TestPathsAsTyped(t *testing.T) {
	t.Parallel()
	for terminal, want := range map[bool]string{true: `phieu\2026-Q3`, false: "phieu/2026-Q3"} {
		here := t.TempDir()
		with(asked(here), "init")
		w := apptest.In(here, "form", "-p", "2026-Q3")
		w.Separator, w.StderrTerminal = '\\', terminal
		if status := run(w); status != exit.Done || !strings.Contains(w.Err.String(), want) {
			t.Errorf("terminal %v: status %d, %q is not in %q", terminal, status, want, w.Err.String())
		}
	}
}
