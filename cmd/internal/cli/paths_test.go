package cli

import (
	"strings"
	"testing"
)

// On a terminal paths are as she types them; what other programs read has slashes.
func TestPathsAsTyped(t *testing.T) {
	for terminal, want := range map[bool]string{true: `phieu\2026-Q3`, false: "phieu/2026-Q3"} {
		t.Chdir(t.TempDir())
		asked().with("init")
		w := newWorld("form", "-p", "2026-Q3")
		w.Separator, w.StderrTerminal = '\\', terminal
		if status := w.run(); status != exitDone || !strings.Contains(w.err.String(), want) {
			t.Errorf("terminal %v: status %d, %q is not in %q", terminal, status, want, w.err.String())
		}
	}
}
