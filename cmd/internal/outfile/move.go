package outfile

import (
	"errors"
	"os"
	"path/filepath"
	"time"

	"chibo/cmd/internal/disk"
)

// Move takes a file out of the way, to a name that nothing has yet; missing
// folders are created. Errors are of type *Error: ErrInUse where another program
// holds the file.
func Move(here disk.Folder, from, to string) error {
	if IntoKept(here, to) || IntoKept(here, from) {
		return &Error{Kind: ErrKept, Path: to}
	}
	source, target := here.Path(from), here.Path(to)
	if _, err := os.Lstat(target); !errors.Is(err, os.ErrNotExist) {
		return &Error{Kind: ErrExists, Path: to, Err: err}
	}
	if err := Held(here, from); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(target), folderMode); err != nil {
		return &Error{Kind: ErrWrite, Path: to, Err: err}
	}
	r := renamer{os.Link, os.Rename, func(err error, _ string) bool { return inUse(err, source) }, time.Sleep}
	if err := r.place(source, target, true); err != nil {
		return err.of(here, from, source)
	}
	syncFolder(filepath.Dir(target))
	return nil
}

// Held returns an ErrInUse for a file beside which Excel or Word keeps its lock
// file. On a folder shared over a network the rename itself would succeed, and
// the program that holds the file would later write its own version over ours.
func Held(here disk.Folder, path string) error {
	target := here.Path(path)
	if held := holder(target); held != "" {
		return (&Error{Kind: ErrInUse, Holder: held}).of(here, path, target)
	}
	return nil
}
