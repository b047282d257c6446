package outfile

import (
	"errors"
	"os"
	"path/filepath"
	"time"
)

// Move takes a file out of the way, to a name that nothing has yet; missing
// folders are created. Errors are of type *Error: ErrInUse where another program
// holds the file.
func Move(from, to string) error {
	if IntoKept(to) || IntoKept(from) {
		return &Error{Kind: ErrKept, Path: to}
	}
	if _, err := os.Lstat(to); !errors.Is(err, os.ErrNotExist) {
		return &Error{Kind: ErrExists, Path: to, Err: err}
	}
	if held := holder(from); held != "" {
		return &Error{Kind: ErrInUse, Path: from, Holder: held}
	}
	if err := os.MkdirAll(filepath.Dir(to), folderMode); err != nil {
		return &Error{Kind: ErrWrite, Path: to, Err: err}
	}
	r := renamer{os.Link, os.Rename, func(err error, _ string) bool { return inUse(err, from) }, time.Sleep}
	if err := r.place(from, to, true); err != nil {
		err.Path = from
		return err
	}
	SyncFolder(filepath.Dir(to))
	return nil
}

// Held returns an ErrInUse for a file beside which Excel or Word keeps its lock
// file. On a folder shared over a network the rename itself would succeed, and
// the program that holds the file would later write its own version over ours.
func Held(path string) error {
	if held := holder(path); held != "" {
		return &Error{Kind: ErrInUse, Path: path, Holder: held}
	}
	return nil
}
