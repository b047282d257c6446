package outfile

import (
	"os"
	"path/filepath"
	"strings"

	"chibo/cmd/internal/disk"
	"chibo/cmd/internal/names"
)

// IntoKept reports whether a path leads into a folder of closed versions, by its
// own name or through a link: nothing but `chibo close` writes there.
func IntoKept(here disk.Folder, path string) bool {
	full := here.Full(path)
	return inKept(full) || inKept(real(full))
}

func inKept(path string) bool {
	for _, part := range strings.FieldsFunc(path, func(r rune) bool { return r == '/' || r == '\\' }) {
		if strings.EqualFold(part, names.ClosedFolder) {
			return true
		}
	}
	return false
}

// real resolves the links of as much of a path as is there.
func real(path string) string {
	for dir, rest := path, ""; ; {
		if there(dir) { // else each folder above would be looked at for nothing
			if target, err := filepath.EvalSymlinks(dir); err == nil {
				return filepath.Join(target, rest)
			}
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return path
		}
		dir, rest = parent, filepath.Join(filepath.Base(dir), rest)
	}
}

func there(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
