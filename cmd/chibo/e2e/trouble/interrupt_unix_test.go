//go:build unix

package trouble

import (
	"os/exec"
	ossignal "os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestInterrupted: a run that is ended by Ctrl-C, by the session's end or by the
// terminal's while it writes leaves nothing temporary behind, and ends by the
// signal.
func TestInterrupted(t *testing.T) {
	s := newShop(t)
	for _, signal := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		if ossignal.Ignored(signal) {
			t.Logf("%v is ignored here, as under nohup: left out", signal)
			continue
		}
		met := 0
		for range 40 {
			if met == 3 {
				break
			}
			s.write("bao-cao.xlsx", "the old report")
			cmd := s.command(t.Context(), slices.Concat([]string{"score", "phieu", "-o", "bao-cao.xlsx", "--force"}, ofShop())...)
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			if ended := s.interrupt(cmd, signal); ended != signal {
				continue // it had written before
			}
			met++
			for _, name := range s.names(".") {
				if strings.HasSuffix(name, ".tmp") {
					t.Fatalf("%v: %s is left", signal, name)
				}
			}
			if got := s.holds("bao-cao.xlsx"); got != "the old report" {
				t.Fatalf("%v: the report holds %d bytes", signal, len(got))
			}
		}
		if met == 0 {
			t.Errorf("%v: never met while it wrote", signal)
		}
	}
}

// interrupt sends the signal as soon as a temporary file is there, and returns
// the one by which the run ended; 0: it ended by itself.
func (s *shop) interrupt(cmd *exec.Cmd, signal syscall.Signal) syscall.Signal {
	s.t.Helper()
	ended := make(chan struct{})
	go func() {
		_ = cmd.Wait() // killed, or done
		close(ended)
	}()
	for {
		found, err := filepath.Glob(s.path(".chibo-*.tmp"))
		if err != nil {
			s.t.Fatal(err)
		}
		if len(found) > 0 {
			_ = cmd.Process.Signal(signal)
		}
		select {
		case <-ended:
			if status, ok := cmd.ProcessState.Sys().(syscall.WaitStatus); ok && status.Signaled() {
				return status.Signal()
			}
			return 0
		case <-time.After(time.Millisecond):
		}
	}
}
