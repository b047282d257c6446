// Package outfile writes the program's output files: whole or not at all, never
// onto an input, and onto an existing file only when told to.
//
// Files: outfile (one file), folder (several), check (before the work), move and kept (what
// is there already), name, temporary, hidden, interrupted with endby, inuse, errors.
package outfile

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"chibo/cmd/internal/disk"
)

// Options say what a target may be.
type Options struct {
	Force  bool     // replace an existing file
	Inputs []string // files that were read; none of them is ever written

	// FolderLater leaves it to the caller to make the folder's new names last
	// (SyncFolder): once for many files.
	FolderLater bool
}

const (
	fileMode   = 0o644 // the umask takes off what it does
	folderMode = 0o755
	// renameWait is how long a target held by another program is waited for:
	// virus scanners and indexers let go within it, Excel does not.
	renameWait  = 2 * time.Second
	renamePause = 100 * time.Millisecond
)

// A renamer puts the finished file in its place. Tests have their own.
type renamer struct {
	link   func(from, to string) error // fails where the target is there
	rename func(from, to string) error // replaces it
	inUse  func(err error, target string) bool
	sleep  func(time.Duration)
}

// Write has the file's content written to a temporary file beside the target,
// and renames it when all of it is on disk. Missing folders are created. After
// any failure, and after a panic of write, the target is as it was. Errors are
// of type *Error.
func Write(here disk.Folder, path string, options Options, write func(io.Writer) error) error {
	return writeWith(renamer{os.Link, os.Rename, inUse, time.Sleep}, here, path, options, write)
}

func writeWith(r renamer, here disk.Folder, path string, options Options, write func(io.Writer) error) error {
	if err := Check(here, path, options); err != nil {
		return err
	}
	target := resolve(here, path)
	if err := os.MkdirAll(filepath.Dir(target), folderMode); err != nil {
		return &Error{Kind: ErrWrite, Path: path, Err: err}
	}
	g := newGuard()
	defer g.release()
	temporary, err := writeTemporary(g, target, write)
	if err != nil {
		return &Error{Kind: ErrWrite, Path: path, Err: err}
	}
	// What appeared while the content was being made is not overwritten.
	if err := Check(here, path, options); err != nil {
		os.Remove(temporary)
		return err
	}
	if err := r.place(temporary, target, options.Force); err != nil {
		os.Remove(temporary) // once renamed, the name may be another run's
		return err.of(here, path, target)
	}
	if !options.FolderLater {
		syncFolder(filepath.Dir(target))
	}
	return nil
}

// writeTemporary returns the name of a finished file in the target's folder.
func writeTemporary(g *guard, target string, write func(io.Writer) error) (name string, err error) {
	var file *os.File
	err = g.over(func() (func(), error) {
		file, err = createTemporary(target)
		return func() { discard(file) }, err
	})
	if err != nil {
		return "", err
	}
	finished := false
	defer func() {
		if !finished {
			discard(file)
		}
	}()
	hide(file.Name())
	buffer := bufio.NewWriter(file)
	for _, step := range []func() error{
		func() error { return write(buffer) }, buffer.Flush, file.Sync, file.Close,
	} {
		if err := step(); err != nil {
			return "", err
		}
	}
	shown(file.Name())
	finished = true
	return file.Name(), nil
}

// discard takes a temporary file away. A second Close is harmless, and the first
// error counts.
func discard(file *os.File) {
	file.Close()
	os.Remove(file.Name())
}

// createTemporary makes a hidden file, which no search for score sheets takes
// up. os.CreateTemp would make it private to the user.
func createTemporary(target string) (*os.File, error) {
	for attempt := 0; ; attempt++ {
		file, err := os.OpenFile(temporaryName(target, attempt), os.O_RDWR|os.O_CREATE|os.O_EXCL, fileMode)
		if err == nil || !os.IsExist(err) || attempt >= maxAttempts {
			return file, err
		}
	}
}

// place puts the temporary file where the target is to be, and waits a little
// for a target that another program holds. Of two runs that write one new file
// at a time, the second finds it there.
func (r renamer) place(temporary, target string, force bool) *Error {
	if !force {
		switch err := r.link(temporary, target); {
		case err == nil:
			os.Remove(temporary) // the target is its other name
			return nil
		case errors.Is(err, fs.ErrExist):
			return &Error{Kind: ErrExists}
		}
		// A disk without hard links: the target was not there a moment ago.
	}
	for waited := time.Duration(0); ; waited += renamePause {
		err := r.rename(temporary, target)
		switch {
		case err == nil:
			return nil
		case !r.inUse(err, target):
			return &Error{Kind: ErrWrite, Err: err}
		case waited >= renameWait:
			return &Error{Kind: ErrInUse, Holder: holder(target), Err: err}
		}
		r.sleep(renamePause)
	}
}

// holder returns the name of the lock file that Excel keeps beside a workbook that is
// open. Word's takes the place of the first letters of a longer name.
func holder(target string) string {
	folder, name := filepath.Split(target)
	locks := []string{"~$" + name}
	if letters := []rune(name); len(letters) > 2 {
		locks = append(locks, "~$"+string(letters[2:]))
	}
	for _, lock := range locks {
		if _, err := os.Lstat(filepath.Join(folder, lock)); err == nil {
			return lock
		}
	}
	return ""
}

// SyncFolder makes renames in a folder last through a power cut, and removes what
// killed runs left there. Some systems cannot sync a folder; the file is complete
// all the same.
func SyncFolder(here disk.Folder, folder string) { syncFolder(here.Path(folder)) }

func syncFolder(folder string) {
	sweep(folder)
	if f, err := os.Open(folder); err == nil {
		_ = f.Sync()
		f.Close()
	}
}
