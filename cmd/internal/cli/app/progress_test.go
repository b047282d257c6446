package app_test

import (
	"strings"
	"testing"
	"time"

	"chibo/cmd/internal/cli/apptest"
)

func TestProgress(t *testing.T) {
	t.Parallel()
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
		w := apptest.New()
		clock := time.Date(2026, time.October, 1, 8, 0, 0, 0, time.UTC)
		w.Now = func() time.Time { clock = clock.Add(test.step); return clock }
		w.StderrTerminal = test.terminal
		a := w.App()
		a.Quiet = test.quiet
		p := a.NewProgress("progress.reading")
		for done := range 5 {
			p.Update(done+1, 9)
		}
		p.Finish()
		if shown := strings.Contains(w.Err.String(), "Đang đọc phiếu"); shown != test.shown {
			t.Errorf("%s: shown %v: %q", test.name, shown, w.Err.String())
		}
		if w.Out.Len() > 0 {
			t.Errorf("%s: progress on stdout", test.name)
		}
	}
}
