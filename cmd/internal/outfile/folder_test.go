package outfile

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"
	"time"

	"chibo/cmd/internal/disk"
)

func TestWriteFolderWritesAll(t *testing.T) {
	parent := t.TempDir()
	path := filepath.Join(parent, "2026-Q3", "lan-1")
	if err := WriteFolder(disk.Folder{}, path, []NewFile{{Name: "a.txt", Write: content("a")}, {Name: "b.txt", ReadOnly: true, Write: content("b")}}); err != nil {
		t.Fatal(err)
	}
	wantText(t, filepath.Join(path, "a.txt"), "a")
	wantText(t, filepath.Join(path, "b.txt"), "b")
	if names := leftovers(t, filepath.Dir(path)); len(names) != 1 {
		t.Errorf("the folder holds %q, want lan-1 alone", names)
	}
	if info, err := os.Stat(filepath.Join(path, "b.txt")); err != nil || info.Mode().Perm()&0o222 != 0 {
		t.Errorf("mode %v, %v: want none to write", info.Mode(), err)
	}
}

// TestWriteFolderLeavesNothingHalfDone: whatever fails, there is no folder, or
// the one that was there.
func TestWriteFolderLeavesNothingHalfDone(t *testing.T) {
	full := errors.New("no space left on device")
	failing := func(w io.Writer) error {
		_, _ = w.Write(make([]byte, 1<<16))
		return full
	}
	for _, test := range []struct {
		name  string
		files []NewFile
		kind  error
	}{
		{"the second file fails", []NewFile{{Name: "a", Write: content("a")}, {Name: "b", Write: failing}}, full},
		{"a name twice", []NewFile{{Name: "a", Write: content("a")}, {Name: "a", Write: content("b")}}, os.ErrExist},
	} {
		t.Run(test.name, func(t *testing.T) {
			parent := t.TempDir()
			err := WriteFolder(disk.Folder{}, filepath.Join(parent, "lan-1"), test.files)
			if !errors.Is(err, ErrWrite) || !errors.Is(err, test.kind) {
				t.Errorf("got %v, want ErrWrite of %v", err, test.kind)
			}
			if names := leftovers(t, parent); len(names) != 0 {
				t.Errorf("the folder holds %q, want nothing", names)
			}
		})
	}
	t.Run("a panic", func(t *testing.T) {
		parent := t.TempDir()
		func() {
			defer func() { _ = recover() }()
			_ = WriteFolder(disk.Folder{}, filepath.Join(parent, "lan-1"), []NewFile{{Name: "a", Write: func(io.Writer) error { panic("in the middle") }}})
		}()
		if names := leftovers(t, parent); len(names) != 0 {
			t.Errorf("the folder holds %q, want nothing", names)
		}
	})
}

func TestWriteFolderNeverTouchesWhatIsThere(t *testing.T) {
	parent := t.TempDir()
	path := filepath.Join(parent, "lan-1")
	if err := WriteFolder(disk.Folder{}, path, []NewFile{{Name: "a", Write: content("old")}}); err != nil {
		t.Fatal(err)
	}
	if err := WriteFolder(disk.Folder{}, path, []NewFile{{Name: "a", Write: content("new")}}); !errors.Is(err, ErrExists) {
		t.Errorf("got %v, want ErrExists", err)
	}
	late := filepath.Join(parent, "lan-2")
	err := WriteFolder(disk.Folder{}, late, []NewFile{{Name: "a", Write: func(w io.Writer) error { return os.Mkdir(late, 0o755) }}})
	if !errors.Is(err, ErrExists) {
		t.Errorf("a folder that appears meanwhile: got %v, want ErrExists", err)
	}
	wantText(t, filepath.Join(path, "a"), "old")
	if names := leftovers(t, parent); len(names) != 2 {
		t.Errorf("the folder holds %q", names)
	}
}

// TestWriteFolderTwiceAtOnce: of runs at once one makes the folder, the others
// are told.
func TestWriteFolderTwiceAtOnce(t *testing.T) {
	parent := t.TempDir()
	path := filepath.Join(parent, "lan-1")
	var wait sync.WaitGroup
	var mutex sync.Mutex
	made := 0
	for range 8 {
		wait.Go(func() {
			err := WriteFolder(disk.Folder{}, path, []NewFile{{Name: "a", Write: content("a")}})
			mutex.Lock()
			defer mutex.Unlock()
			if err == nil {
				made++
			}
		})
	}
	wait.Wait()
	if names := leftovers(t, parent); made != 1 || len(names) != 1 {
		t.Errorf("%d runs made it, the folder holds %q", made, names)
	}
}

func TestWriteFolderHeldOrForbidden(t *testing.T) {
	parent := t.TempDir()
	held := errors.New("sharing violation")
	r := renamer{
		rename: func(_, _ string) error { return held },
		inUse:  func(err error, _ string) bool { return errors.Is(err, held) },
		sleep:  func(time.Duration) {},
	}
	if err := writeFolderWith(r, disk.Folder{}, filepath.Join(parent, "lan-1"), []NewFile{{Name: "a", Write: content("a")}}); !errors.Is(err, ErrInUse) {
		t.Errorf("got %v, want ErrInUse", err)
	}
	if names := leftovers(t, parent); len(names) != 0 {
		t.Errorf("the folder holds %q, want nothing", names)
	}
	if runtime.GOOS == "windows" || os.Getuid() == 0 {
		t.Skip("nothing is read-only here")
	}
	if err := os.Chmod(parent, 0o500); err != nil {
		t.Fatal(err)
	}
	if err := WriteFolder(disk.Folder{}, filepath.Join(parent, "lan-1"), nil); !errors.Is(err, os.ErrPermission) {
		t.Errorf("got %v, want ErrPermission", err)
	}
}
