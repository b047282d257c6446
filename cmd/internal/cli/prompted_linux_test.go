package cli

import (
	"bytes"
	"io"
	"os"
	"runtime"
	"testing"

	"golang.org/x/sys/unix"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
)

// An impatient terminal presses Ctrl+C in the moment a question stands on it.
type impatient struct {
	t        *testing.T
	question []byte
}

func (i impatient) Write(b []byte) (int, error) {
	if bytes.Contains(b, i.question) {
		runtime.LockOSThread() // a signal to this very thread has come when the call returns
		defer runtime.UnlockOSThread()
		if err := unix.Tgkill(os.Getpid(), unix.Gettid(), unix.SIGINT); err != nil {
			i.t.Error(err)
		}
	}
	return len(b), nil
}

// Ctrl+C is heard from the first letter of a question on: there is no moment
// between showing and reading in which it ends the process.
func TestCtrlCAsSoonAsTheQuestionIsShown(t *testing.T) {
	here := t.TempDir()
	nothing, keyboard := io.Pipe() // nobody types
	defer keyboard.Close()
	w := asked(here)
	w.Prompted = &app.Prompted{In: nothing}
	w.Stdin, w.Stdout = w.Prompted, impatient{t, []byte("Gõ số rồi nhấn Enter")}
	if status := run(w); status != exit.Interrupted {
		t.Errorf("status %d, want %d", status, exit.Interrupted)
	}
}
