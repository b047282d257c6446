package outfile

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// Check reports whether Write would refuse the target, before the work is done.
// It touches nothing.
func Check(path string, options Options) error {
	if path == "" || strings.HasSuffix(path, string(filepath.Separator)) || strings.HasSuffix(path, "/") {
		return &Error{Kind: ErrNotFile, Path: path}
	}
	if IntoKept(path) {
		return &Error{Kind: ErrKept, Path: path}
	}
	info, err := os.Stat(path)
	for _, input := range options.Inputs {
		if samePath(path, input) || err == nil && sameFile(info, input) {
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
	a, b = absolute(a), absolute(b)
	if runtime.GOOS == "windows" {
		return strings.EqualFold(a, b)
	}
	return a == b
}

func absolute(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		return abs
	}
	return filepath.Clean(path)
}

// sameFile sees through links and through case that does not matter.
func sameFile(info os.FileInfo, input string) bool {
	other, err := os.Stat(input)
	return err == nil && os.SameFile(info, other)
}

// resolve follows a link to the file it names, so that the link survives.
func resolve(path string) string {
	if !there(path) {
		return path
	}
	if target, err := filepath.EvalSymlinks(path); err == nil {
		return target
	}
	return path
}
