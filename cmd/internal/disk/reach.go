package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Open opens a file to be read.
func (f Folder) Open(name string) (*os.File, error) {
	file, err := os.Open(f.Path(name))
	return file, typed(err, name)
}

// ReadFile reads a whole file.
func (f Folder) ReadFile(name string) ([]byte, error) {
	data, err := os.ReadFile(f.Path(name))
	return data, typed(err, name)
}

// Stat tells of a file, through links.
func (f Folder) Stat(name string) (fs.FileInfo, error) {
	info, err := os.Stat(f.Path(name))
	return info, typed(err, name)
}

// Lstat tells of a file or of the link that bears the name.
func (f Folder) Lstat(name string) (fs.FileInfo, error) {
	info, err := os.Lstat(f.Path(name))
	return info, typed(err, name)
}

// ReadDir lists a folder, in the order of the names.
func (f Folder) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := os.ReadDir(f.Path(name))
	return entries, typed(err, name)
}

// MkdirAll makes a folder and those above it where they are missing.
func (f Folder) MkdirAll(name string, mode fs.FileMode) error {
	return typed(os.MkdirAll(f.Path(name), mode), name)
}

// Walk is filepath.WalkDir: names begin with that of the root, as it was typed.
func (f Folder) Walk(root string, visit fs.WalkDirFunc) error {
	top := f.Path(root)
	return filepath.WalkDir(top, func(path string, entry fs.DirEntry, err error) error {
		name := root
		if below, _ := filepath.Rel(top, path); path != top {
			name = filepath.Join(root, below)
		}
		return visit(name, entry, typed(err, name))
	})
}

// Same reports whether two names are one file, under whatever links and letter case.
func (f Folder) Same(a, b string) bool {
	one, err := f.Stat(a)
	if err != nil {
		return false
	}
	other, err := f.Stat(b)
	return err == nil && os.SameFile(one, other)
}

// typed has an error speak of the name that was typed.
func typed(err error, name string) error {
	var of *fs.PathError
	if errors.As(err, &of) {
		return &fs.PathError{Op: of.Op, Path: name, Err: of.Err}
	}
	return err
}

// Exists reports whether something of the name is there.
func (f Folder) Exists(name string) bool {
	_, err := f.Stat(name)
	return !errors.Is(err, fs.ErrNotExist)
}

// Append opens a file to be written on at its end, and makes it where it is missing.
func (f Folder) Append(name string, mode fs.FileMode) (*os.File, error) {
	file, err := os.OpenFile(f.Path(name), os.O_WRONLY|os.O_CREATE|os.O_APPEND, mode)
	return file, typed(err, name)
}
