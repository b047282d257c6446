package trouble

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"chibo/cmd/internal/dev/world"
)

// patience is how long a run may take before it counts as one that hangs.
const patience = 2 * time.Minute

// A shop is a folder of a few score sheets in which the program is run as a
// process of its own.
type shop struct {
	t     *testing.T
	dir   string
	env   []string            // beyond what the test has
	set   func(cmd *exec.Cmd) // how the process is started; nil: as it is
	while func(process int)   // called again and again until it has ended; nil: not
	cpu   time.Duration       // of the last run with a while, on the processor
}

// newShop writes three cells' sheets of one quarter.
func newShop(t *testing.T) *shop {
	t.Helper()
	s := &shop{t: t, dir: t.TempDir()}
	if _, err := world.Write(s.dir, world.Options{Seed: 1, Cells: 3}); err != nil {
		t.Fatal(err)
	}
	return s
}

// An ending is what became of a run.
type ending struct {
	status         int
	stdout, stderr string
}

// score runs `chibo score` over the shop's sheets.
func (s *shop) score(more ...string) ending {
	s.t.Helper()
	return s.run(slices.Concat([]string{"score", world.SheetsFolder}, ofShop(), more)...)
}

// ofShop are the flags that name the shop's files.
func ofShop() []string {
	return []string{"-r", world.RosterFile, "-c", world.CriteriaFile, "-p", "2026-Q3"}
}

// run runs the program in the shop's folder. One that is killed by a signal, or
// does not end, fails the test.
func (s *shop) run(args ...string) ending {
	s.t.Helper()
	var stdout, stderr bytes.Buffer
	ctx, cancel := context.WithTimeout(s.t.Context(), patience)
	defer cancel()
	cmd := s.command(ctx, args...)
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if s.set != nil {
		s.set(cmd)
	}
	if s.while == nil {
		return ending{s.status(cmd.Run(), ctx), stdout.String(), stderr.String()}
	}
	defer func() { s.cpu = cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime() }()
	if err := cmd.Start(); err != nil {
		s.t.Fatal(err)
	}
	done := make(chan error)
	go func() { done <- cmd.Wait() }()
	for {
		select {
		case err := <-done:
			return ending{s.status(err, ctx), stdout.String(), stderr.String()}
		case <-time.After(5 * time.Millisecond):
			s.while(cmd.Process.Pid)
		}
	}
}

func (s *shop) command(ctx context.Context, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, "chibo", args...)
	cmd.Dir, cmd.Env = s.dir, append(os.Environ(), s.env...)
	return cmd
}

// status is the exit status of a run that ended by itself.
func (s *shop) status(err error, ctx context.Context) int {
	s.t.Helper()
	ended := (*exec.ExitError)(nil)
	switch {
	case err == nil:
		return 0
	case ctx.Err() != nil:
		s.t.Fatalf("no end after %v", patience)
	case !errors.As(err, &ended):
		s.t.Fatal(err)
	case ended.ExitCode() < 0:
		s.t.Fatalf("killed: %v", ended)
	}
	return ended.ExitCode()
}

// want holds a run to its exit status and to words on stderr.
func (e ending) want(t *testing.T, status int, words ...string) {
	t.Helper()
	if e.status != status {
		t.Errorf("exit status %d, want %d\n%s", e.status, status, e.stderr)
	}
	for _, word := range words {
		if !strings.Contains(e.stderr, word) {
			t.Errorf("stderr lacks %q:\n%s", word, e.stderr)
		}
	}
	if strings.Contains(e.stderr, "goroutine ") {
		t.Errorf("the program panicked:\n%s", e.stderr)
	}
}

// path names a file of the shop.
func (s *shop) path(name string) string { return filepath.Join(s.dir, filepath.FromSlash(name)) }

func (s *shop) write(name, content string) {
	s.t.Helper()
	if err := os.MkdirAll(filepath.Dir(s.path(name)), 0o755); err != nil {
		s.t.Fatal(err)
	}
	if err := os.WriteFile(s.path(name), []byte(content), 0o644); err != nil {
		s.t.Fatal(err)
	}
}

// holds returns the content of a file.
func (s *shop) holds(name string) string {
	s.t.Helper()
	data, err := os.ReadFile(s.path(name))
	if err != nil {
		s.t.Fatal(err)
	}
	return string(data)
}

// names returns what lies in a folder, hidden files too.
func (s *shop) names(folder string) (names []string) {
	s.t.Helper()
	entries, err := os.ReadDir(s.path(folder))
	if err != nil {
		s.t.Fatal(err)
	}
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}
