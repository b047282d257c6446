package outfile

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"chibo/cmd/internal/disk"
)

// helperTarget names the variable by which a test runs itself as the program
// that is killed.
const helperTarget = "OUTFILE_TARGET"

// TestKilledHelper is no test: it writes a file, says so, and waits to be
// killed before the file is put in its place.
func TestKilledHelper(t *testing.T) {
	target := os.Getenv(helperTarget)
	if target == "" {
		t.Skip("run by TestWriteKilledBeforeRename")
	}
	wait := func(string, string) error {
		fmt.Fprintln(os.Stdout, "written")
		select {}
	}
	r := renamer{link: wait, rename: wait, inUse: inUse, sleep: time.Sleep}
	_ = writeWith(r, disk.Folder{}, target, Options{Force: true}, content("new"))
}

// TestWriteKilledBeforeRename: the target is as it was, what was being written
// lies hidden beside it, and the next run writes all the same.
func TestWriteKilledBeforeRename(t *testing.T) {
	folder := t.TempDir()
	target := filepath.Join(folder, "report.xlsx")
	if err := os.WriteFile(target, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	kill(t, target)
	wantText(t, target, "old")
	left := temporaryName(target, 0)
	if names := leftovers(t, folder); len(names) != 2 || names[0] != filepath.Base(left) || !strings.HasPrefix(names[0], ".") {
		t.Fatalf("folder holds %q, want the old file and a hidden one", names)
	}
	// The next run does not touch what another may still be writing.
	if err := Write(disk.Folder{}, target, Options{Force: true}, content("newer")); err != nil {
		t.Fatal(err)
	}
	wantText(t, target, "newer")
	wantText(t, left, "new")
	// A day later nobody is.
	yesterday := time.Now().Add(-leftAfter - time.Minute)
	if err := os.Chtimes(left, yesterday, yesterday); err != nil {
		t.Fatal(err)
	}
	if err := Write(disk.Folder{}, target, Options{Force: true}, content("newest")); err != nil {
		t.Fatal(err)
	}
	wantText(t, target, "newest")
	if names := leftovers(t, folder); len(names) != 1 {
		t.Errorf("folder holds %q, want the report alone", names)
	}
}

// kill runs the helper and kills it between writing and renaming.
func kill(t *testing.T, target string) {
	t.Helper()
	helper := exec.Command(os.Args[0], "-test.run=^TestKilledHelper$")
	helper.Env = append(os.Environ(), helperTarget+"="+target)
	stdout, err := helper.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := helper.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(stdout)
	for lines.Scan() && !strings.Contains(lines.Text(), "written") {
	}
	if err := helper.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = helper.Wait() // it was killed
}

// TestWriteTwoAtOnce: of many runs that write one new file, one does, and the
// others find it there. With Force the last one wins; in both cases the file is
// whole.
func TestWriteTwoAtOnce(t *testing.T) {
	for _, force := range []bool{false, true} {
		folder := t.TempDir()
		target := filepath.Join(folder, "report.csv")
		text := strings.Repeat("a line of the report\n", 10_000)
		const runs = 8
		results := make([]error, runs)
		start := make(chan struct{})
		var wait sync.WaitGroup
		for i := range runs {
			wait.Go(func() {
				<-start
				results[i] = Write(disk.Folder{}, target, Options{Force: force}, content(text))
			})
		}
		close(start)
		wait.Wait()
		written := 0
		for _, err := range results {
			switch {
			case err == nil:
				written++
			case force || !errors.Is(err, ErrExists):
				t.Errorf("force %v: %v", force, err)
			}
		}
		if want := map[bool]int{false: 1, true: runs}[force]; written != want {
			t.Errorf("force %v: %d runs wrote the file, want %d", force, written, want)
		}
		wantText(t, target, text)
		if names := leftovers(t, folder); len(names) != 1 {
			t.Errorf("folder holds %q, want the report alone", names)
		}
	}
}

// TestWriteWithoutLinks: a disk that knows no hard links is written by renaming.
func TestWriteWithoutLinks(t *testing.T) {
	target := filepath.Join(t.TempDir(), "report.csv")
	r := renamer{
		link:   func(string, string) error { return errors.ErrUnsupported },
		rename: os.Rename, inUse: inUse, sleep: time.Sleep,
	}
	if err := writeWith(r, disk.Folder{}, target, Options{}, content("x")); err != nil {
		t.Fatal(err)
	}
	wantText(t, target, "x")
}

// TestWriteFullDisk: at whatever step the disk is full, the target is as it was
// and nothing is left beside it.
func TestWriteFullDisk(t *testing.T) {
	folder := t.TempDir()
	target := filepath.Join(folder, "report.xlsx")
	if err := os.WriteFile(target, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	full := errors.New("no space left on device")
	for _, room := range []int{0, 1, 4096, 100_000} {
		err := Write(disk.Folder{}, target, Options{Force: true}, func(w io.Writer) error {
			_, err := io.Copy(&limited{w, room, full}, strings.NewReader(strings.Repeat("x", 200_000)))
			return err
		})
		if !errors.Is(err, full) || !errors.Is(err, ErrWrite) {
			t.Errorf("room for %d bytes: %v", room, err)
		}
	}
	wantText(t, target, "old")
	if names := leftovers(t, folder); len(names) != 1 {
		t.Errorf("folder holds %q, want the old file alone", names)
	}
}

// A limited writer fails as a disk does that has so much room.
type limited struct {
	w    io.Writer
	room int
	full error
}

func (l *limited) Write(p []byte) (int, error) {
	if len(p) > l.room {
		n, _ := l.w.Write(p[:l.room])
		l.room = 0
		return n, l.full
	}
	l.room -= len(p)
	return l.w.Write(p)
}
