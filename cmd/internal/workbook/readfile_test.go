package workbook

import (
	"errors"
	"testing"
	"time"
)

// TestReadSettled: a file that changes while it is read is read again, and given up
// in the end.
func TestReadSettled(t *testing.T) {
	broken := errors.New("broken")
	for _, c := range []struct {
		name         string
		changes      int // reads during which it changes
		err          error
		whole        bool
		reads, slept int
	}{
		{"a file at rest", 0, nil, true, 1, 0},
		{"saved while it was read", 2, nil, true, 3, 2},
		{"written all the time", 100, nil, false, readAttempts, readAttempts - 1},
		{"removed", 0, broken, false, 1, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			reads, slept := 0, 0
			_, whole, err := readSettled(func() ([]byte, bool, error) {
				reads++
				return nil, reads > c.changes && c.err == nil, c.err
			}, func(time.Duration) { slept++ })
			if whole != c.whole || !errors.Is(err, c.err) || reads != c.reads || slept != c.slept {
				t.Errorf("whole %v, %v, %d reads, %d pauses", whole, err, reads, slept)
			}
		})
	}
}
