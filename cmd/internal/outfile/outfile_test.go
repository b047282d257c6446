package outfile

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"chibo/cmd/internal/disk"
)

func content(text string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	}
}

// leftovers returns the names in the folder.
func leftovers(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func wantText(t *testing.T, path, want string) {
	t.Helper()
	got, err := os.ReadFile(path)
	if err != nil || string(got) != want {
		t.Errorf("%s holds %q, %v; want %q", filepath.Base(path), got, err, want)
	}
}

func TestWriteCreatesFolders(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "bao-cao", "quý III", "báo cáo.xlsx")
	if err := Write(disk.Folder{}, path, Options{}, content("x")); err != nil {
		t.Fatal(err)
	}
	wantText(t, path, "x")
	if names := leftovers(t, filepath.Dir(path)); len(names) != 1 {
		t.Errorf("folder holds %q, want one file", names)
	}
	info, err := os.Stat(path)
	if err != nil || runtime.GOOS != "windows" && info.Mode().Perm()&0o111 != 0 {
		t.Errorf("mode %v, %v: want no right to execute", info.Mode(), err)
	}
}

func TestWriteRefuses(t *testing.T) {
	folder := t.TempDir()
	there := filepath.Join(folder, "there.xlsx")
	link := filepath.Join(folder, "link.xlsx")
	if err := os.WriteFile(there, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(there, link); err != nil {
		t.Skip("no links here:", err)
	}
	untidy := filepath.Join(folder, "x") + "/.././there.xlsx"
	absent := filepath.Join(folder, "absent.xlsx")
	tests := []struct {
		name    string
		path    string
		options Options
		kind    error
		usage   bool
	}{
		{"existing", there, Options{}, ErrExists, true},
		{"link to existing", link, Options{}, ErrExists, true},
		{"input", there, Options{Force: true, Inputs: []string{there}}, ErrIsInput, true},
		{"input by link", link, Options{Force: true, Inputs: []string{there}}, ErrIsInput, true},
		{"input as link", there, Options{Force: true, Inputs: []string{link}}, ErrIsInput, true},
		{"input untidy", untidy, Options{Force: true, Inputs: []string{there}}, ErrIsInput, true},
		{"input that is gone", absent, Options{Inputs: []string{absent}}, ErrIsInput, true},
		{"folder", folder, Options{Force: true}, ErrNotFile, false},
		{"new folder", absent + "/", Options{}, ErrNotFile, false},
		{"no name", "", Options{}, ErrNotFile, false},
		{"file as folder", filepath.Join(there, "x.xlsx"), Options{}, ErrWrite, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			err := Write(disk.Folder{}, test.path, test.options, content("new"))
			var typed *Error
			if !errors.Is(err, test.kind) || !errors.As(err, &typed) || typed.Usage() != test.usage {
				t.Errorf("got %v, want %v with usage %v", err, test.kind, test.usage)
			}
			wantText(t, there, "old")
		})
	}
	if names := leftovers(t, folder); len(names) != 2 {
		t.Errorf("folder holds %q, want the two files of before", names)
	}
}

func TestWriteForceReplacesThroughLink(t *testing.T) {
	folder := t.TempDir()
	there, link := filepath.Join(folder, "there.csv"), filepath.Join(folder, "link.csv")
	if err := os.WriteFile(there, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(there, link); err != nil {
		t.Skip("no links here:", err)
	}
	if err := Write(disk.Folder{}, link, Options{Force: true, Inputs: []string{"other.csv"}}, content("new")); err != nil {
		t.Fatal(err)
	}
	wantText(t, there, "new")
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is gone: %v", err)
	}
}

func TestWriteFailingWriter(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "report.xlsx")
	if err := os.WriteFile(path, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	broken := errors.New("broken")
	err := Write(disk.Folder{}, path, Options{Force: true}, func(w io.Writer) error {
		_, _ = w.Write(make([]byte, 1<<16))
		return broken
	})
	if !errors.Is(err, broken) || !errors.Is(err, ErrWrite) {
		t.Errorf("got %v, want ErrWrite of broken", err)
	}
	func() {
		defer func() { _ = recover() }()
		_ = Write(disk.Folder{}, path, Options{Force: true}, func(io.Writer) error { panic("in the middle") })
	}()
	wantText(t, path, "old")
	if names := leftovers(t, folder); len(names) != 1 {
		t.Errorf("folder holds %q, want the old file alone", names)
	}
}

func TestWriteDoesNotOverwriteWhatAppears(t *testing.T) {
	path := filepath.Join(t.TempDir(), "report.json")
	err := Write(disk.Folder{}, path, Options{}, func(w io.Writer) error {
		return os.WriteFile(path, []byte("of another"), 0o644)
	})
	if !errors.Is(err, ErrExists) {
		t.Errorf("got %v, want ErrExists", err)
	}
	wantText(t, path, "of another")
}

func TestWriteReadOnlyFolder(t *testing.T) {
	if runtime.GOOS == "windows" || os.Getuid() == 0 {
		t.Skip("nothing is read-only here")
	}
	folder := t.TempDir()
	if err := os.Chmod(folder, 0o500); err != nil {
		t.Fatal(err)
	}
	err := Write(disk.Folder{}, filepath.Join(folder, "report.xlsx"), Options{}, content("x"))
	if !errors.Is(err, ErrWrite) || !errors.Is(err, os.ErrPermission) {
		t.Errorf("got %v, want ErrWrite for want of permission", err)
	}
}

func TestWriteWaitsForHolder(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "report.xlsx")
	lock := filepath.Join(folder, "~$report.xlsx")
	held := errors.New("sharing violation")
	slept := time.Duration(0)
	failures := 3
	r := renamer{
		link: func(string, string) error { return errors.New("no links on this disk") },
		rename: func(from, to string) error {
			if failures--; failures >= 0 {
				return held
			}
			return os.Rename(from, to)
		},
		inUse: func(err error, _ string) bool { return errors.Is(err, held) },
		sleep: func(d time.Duration) { slept += d },
	}
	if err := writeWith(r, disk.Folder{}, path, Options{}, content("x")); err != nil || slept != 3*renamePause {
		t.Errorf("got %v after %v, want success after three pauses", err, slept)
	}
	if err := os.WriteFile(lock, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	slept, failures = 0, 1000
	err := writeWith(r, disk.Folder{}, path, Options{Force: true}, content("y"))
	var typed *Error
	if !errors.Is(err, ErrInUse) || !errors.As(err, &typed) || typed.Holder != lock || slept < renameWait {
		t.Errorf("got %v (%+v) after %v, want ErrInUse naming %s", err, typed, slept, lock)
	}
	wantText(t, path, "x")
	if names := leftovers(t, folder); len(names) != 2 {
		t.Errorf("folder holds %q, want report and lock", names)
	}
}
