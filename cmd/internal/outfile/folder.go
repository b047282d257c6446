package outfile

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"time"

	"chibo/cmd/internal/disk"
)

// A NewFile is one file of a folder to be written.
type NewFile struct {
	Name     string // within the folder
	ReadOnly bool   // not to be changed by a slip; who means to, can
	Write    func(io.Writer) error
}

// WriteFolder writes a new folder with its files, whole or not at all: they are
// written to a hidden folder beside it, which is renamed when all of it is on
// disk. A folder that is there already is never touched (ErrExists). Errors are
// of type *Error.
func WriteFolder(here disk.Folder, path string, files []NewFile) error {
	return writeFolderWith(renamer{os.Link, os.Rename, inUse, time.Sleep}, here, path, files)
}

func writeFolderWith(r renamer, here disk.Folder, path string, files []NewFile) error {
	target := here.Path(path)
	if _, err := os.Lstat(target); err == nil {
		return &Error{Kind: ErrExists, Path: path}
	}
	parent := filepath.Dir(target)
	if err := os.MkdirAll(parent, folderMode); err != nil {
		return &Error{Kind: ErrWrite, Path: path, Err: err}
	}
	g := newGuard()
	defer g.release()
	temporary := ""
	err := g.over(func() (remove func(), err error) {
		temporary, err = createTemporaryFolder(parent)
		return func() { _ = os.RemoveAll(temporary) }, err
	})
	if err != nil {
		return &Error{Kind: ErrWrite, Path: path, Err: err}
	}
	defer func() { _ = os.RemoveAll(temporary) }() // gone already when the rename worked
	hide(temporary)
	for _, file := range files {
		if err := file.writeIn(temporary); err != nil {
			return &Error{Kind: ErrWrite, Path: filepath.Join(path, file.Name), Err: err}
		}
	}
	syncFolder(temporary)
	// Some systems rename a folder onto an empty one; ours is never empty, and
	// what appeared meanwhile is somebody's.
	if _, err := os.Lstat(target); !errors.Is(err, os.ErrNotExist) {
		return &Error{Kind: ErrExists, Path: path, Err: err}
	}
	shown(temporary)
	if err := r.place(temporary, target, true); err != nil {
		return err.of(here, path, target)
	}
	syncFolder(parent)
	return nil
}

func createTemporaryFolder(parent string) (string, error) {
	for attempt := 0; ; attempt++ {
		name := filepath.Join(parent, fmt.Sprintf(".chibo-%08x.tmp", rand.Uint32()))
		err := os.Mkdir(name, folderMode)
		if err == nil || !os.IsExist(err) || attempt > 100 {
			return name, err
		}
	}
}

func (f NewFile) writeIn(folder string) error {
	file, err := os.OpenFile(filepath.Join(folder, f.Name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode)
	if err != nil {
		return err
	}
	defer file.Close() // a second Close is harmless, and the first error counts
	buffer := bufio.NewWriter(file)
	for _, step := range []func() error{
		func() error { return f.Write(buffer) }, buffer.Flush, file.Sync, file.Close,
	} {
		if err := step(); err != nil {
			return err
		}
	}
	if f.ReadOnly {
		return os.Chmod(file.Name(), fileMode&^0o222)
	}
	return nil
}
