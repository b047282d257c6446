package cli

import (
	"strings"
	"testing"
	"time"
)

func TestProgress(t *testing.T) {
	tests := []struct {
		name            string
		terminal, quiet bool
		step            time.Duration
		shown           bool
	}{
		{"long on a terminal", true, false, 600 * time.Millisecond, true},
		{"short on a terminal", true, false, 100 * time.Millisecond, false},
		{"long into a file", false, false, time.Second, false},
		{"quiet", true, true, time.Second, false},
	}
	for _, test := range tests {
		w := newWorld()
		clock := time.Date(2026, time.October, 1, 8, 0, 0, 0, time.UTC)
		w.Now = func() time.Time { clock = clock.Add(test.step); return clock }
		w.StderrTerminal = test.terminal
		a := w.app()
		a.quiet = test.quiet
		p := a.newProgress("progress.reading")
		for done := range 5 {
			p.update(done+1, 9)
		}
		p.finish()
		if shown := strings.Contains(w.err.String(), "Đang đọc phiếu"); shown != test.shown {
			t.Errorf("%s: shown %v: %q", test.name, shown, w.err.String())
		}
		if w.out.Len() > 0 {
			t.Errorf("%s: progress on stdout", test.name)
		}
	}
}
