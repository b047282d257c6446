package verify

import (
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"chibo/cmd/internal/cli/files"
	"chibo/cmd/internal/disk"
)

// A heap is the files below a folder, by hash and by name.
type heap struct {
	files []heapFile // in order of their paths
}

type heapFile struct{ path, sum string }

// gatherHeap hashes every plain file below a folder. Hidden ones, links and what
// cannot be read are passed over.
func gatherHeap(here disk.Folder, folder string) (*heap, error) {
	h := &heap{}
	err := here.Walk(folder, func(path string, entry fs.DirEntry, err error) error {
		switch hidden := strings.HasPrefix(entry.Name(), ".") && path != folder; {
		case err != nil && path == folder:
			return err
		case err != nil:
			return filepath.SkipDir // of a folder that cannot be read
		case entry.IsDir() && hidden:
			return filepath.SkipDir
		case hidden || !entry.Type().IsRegular() || strings.HasPrefix(entry.Name(), "~$"):
			return nil
		}
		if sum, err := files.Hash(here, path); err == nil {
			h.files = append(h.files, heapFile{path, sum})
		}
		return nil
	})
	return h, err
}

// find returns the file with the hash, else the one with the name; empty: there
// is none.
func (h *heap) find(sum, name string) string {
	for _, same := range []func(heapFile) bool{
		func(f heapFile) bool { return sum != "" && f.sum == sum },
		func(f heapFile) bool { return filepath.Base(f.path) == filepath.Base(filepath.FromSlash(name)) },
	} {
		if i := slices.IndexFunc(h.files, same); i >= 0 {
			return h.files[i].path
		}
	}
	return ""
}
