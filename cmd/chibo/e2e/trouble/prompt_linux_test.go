package trouble

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// TestInterruptAtAPrompt: Ctrl+C at a question ends the run with 130, and at once.
func TestInterruptAtAPrompt(t *testing.T) {
	s := newShop(t)
	keyboard, terminal := openTerminal(t)
	cmd := s.command(t.Context())
	cmd.Dir, cmd.Stdin, cmd.Stdout, cmd.Stderr = t.TempDir(), terminal, terminal, terminal
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := cmd.Start(); err != nil {
		t.Skipf("no program can be given a terminal here: %v", err)
	}
	terminal.Close()
	const question = "Gõ số rồi nhấn Enter"
	var shown bytes.Buffer
	if err := readUntil(keyboard, &shown, question); err != nil {
		t.Fatalf("%v\n%s", err, shown.String())
	}
	if _, err := keyboard.Write([]byte{3}); err != nil {
		t.Fatal(err)
	}
	ended := (*exec.ExitError)(nil)
	if err := cmd.Wait(); !errors.As(err, &ended) || ended.ExitCode() != 130 {
		t.Errorf("it ended with %v, want exit status 130", err)
	}
}

// openTerminal returns both ends of a terminal: what a person types and sees, and
// what the program has.
func openTerminal(t *testing.T) (keyboard, terminal *os.File) {
	t.Helper()
	keyboard, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skipf("no terminal can be made here: %v", err)
	}
	t.Cleanup(func() { keyboard.Close() })
	fd := int(keyboard.Fd())
	number, err := unix.IoctlGetInt(fd, unix.TIOCGPTN)
	if err == nil {
		err = unix.IoctlSetPointerInt(fd, unix.TIOCSPTLCK, 0)
	}
	if err != nil {
		t.Skipf("no terminal can be made here: %v", err)
	}
	terminal, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skipf("no terminal can be made here: %v", err)
	}
	return keyboard, terminal
}

// readUntil reads what is shown until it has the words.
func readUntil(from *os.File, shown *bytes.Buffer, words string) error {
	block := make([]byte, 4096)
	for deadline := time.Now().Add(patience); !strings.Contains(shown.String(), words); {
		n, err := from.Read(block)
		shown.Write(block[:n])
		if err != nil || time.Now().After(deadline) {
			return fmt.Errorf("%q was not shown: %w", words, err)
		}
	}
	return nil
}
