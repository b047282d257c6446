package outfile

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"chibo/cmd/internal/disk"
)

// Check reports whether Write would refuse the target, before the work is done.
// It touches nothing.
func Check(here disk.Folder, path string, options Options) error {
	if path == "" || strings.HasSuffix(path, string(filepath.Separator)) || strings.HasSuffix(path, "/") {
		return &Error{Kind: ErrNotFile, Path: path}
	}
	if IntoKept(here, path) {
		return &Error{Kind: ErrKept, Path: path}
	}
	info, err := here.Stat(path)
	for _, input := range options.Inputs {
		if samePath(here.Full(path), here.Full(input)) || err == nil && sameFile(here, info, input) {
			return &Error{Kind: ErrIsInput, Path: path}
		}
	}
	switch {
	case err == nil && !info.Mode().IsRegular():
		return &Error{Kind: ErrNotFile, Path: path}
	case err == nil && !options.Force:
		return &Error{Kind: ErrExists, Path: path}
	case err != nil && !errors.Is(err, os.ErrNotExist):
		return &Error{Kind: ErrWrite, Path: path, Err: err}
	}
	return nil
}

// samePath compares the names, for inputs that are not there (any more).
func samePath(a, b string) bool {
	if runtime.GOOS == "windows" {
		return strings.EqualFold(a, b)
	}
	return a == b
}

// sameFile sees through links and through case that does not matter.
func sameFile(here disk.Folder, info os.FileInfo, input string) bool {
	other, err := here.Stat(input)
	return err == nil && os.SameFile(info, other)
}

// resolve is the target as the system is asked. It follows a link to the file it
// names, so that the link survives.
func resolve(here disk.Folder, path string) string {
	path = here.Path(path)
	if !there(path) {
		return path
	}
	if target, err := filepath.EvalSymlinks(path); err == nil {
		return target
	}
	return path
}
