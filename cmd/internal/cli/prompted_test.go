package cli

import (
	"bufio"
	"errors"
	"io"
	"strings"
	"testing"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
)

// Answers come through as they were typed.
func TestPromptedReads(t *testing.T) {
	t.Parallel()
	p := &app.Prompted{In: strings.NewReader("một\nhai\n")}
	in := bufio.NewReader(p)
	for _, want := range []string{"một\n", "hai\n", ""} {
		if got, err := in.ReadString('\n'); got != want || (err != nil) != (want == "") {
			t.Errorf("%q, %v; want %q", got, err, want)
		}
	}
}

// After Ctrl+C there is no other answer, and nothing is done any more.
func TestPromptedStops(t *testing.T) {
	t.Parallel()
	here := t.TempDir()
	w := asked(here)
	p := &app.Prompted{In: strings.NewReader("1\n")}
	w.Prompted, w.Stdin = p, p
	if err := p.Stop(); !errors.Is(err, app.ErrInterrupted) {
		t.Error(err)
	}
	if _, err := io.ReadAll(p); !errors.Is(err, app.ErrInterrupted) {
		t.Error(err)
	}
	if status := run(w); status != exit.Interrupted || strings.Contains(w.Out.String(), "Lệnh tương đương") {
		t.Errorf("status %d\n%s", status, w.Out.String())
	}
}
