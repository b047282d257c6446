package cli

import (
	"bufio"
	"errors"
	"io"
	"strings"
	"testing"
)

// Answers come through as they were typed.
func TestPromptedReads(t *testing.T) {
	p := &prompted{in: strings.NewReader("một\nhai\n")}
	in := bufio.NewReader(p)
	for _, want := range []string{"một\n", "hai\n", ""} {
		if got, err := in.ReadString('\n'); got != want || (err != nil) != (want == "") {
			t.Errorf("%q, %v; want %q", got, err, want)
		}
	}
}

// After Ctrl+C there is no other answer, and nothing is done any more.
func TestPromptedStops(t *testing.T) {
	t.Chdir(t.TempDir())
	w := asked()
	p := &prompted{in: strings.NewReader("1\n")}
	w.prompted, w.Stdin = p, p
	if err := p.stop(); !errors.Is(err, errInterrupted) {
		t.Error(err)
	}
	if _, err := io.ReadAll(p); !errors.Is(err, errInterrupted) {
		t.Error(err)
	}
	if status := w.run(); status != exitInterrupted || strings.Contains(w.out.String(), "Lệnh tương đương") {
		t.Errorf("status %d\n%s", status, w.out.String())
	}
}
