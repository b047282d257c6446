package intake

import (
	"path/filepath"

	"chibo/cmd/internal/names"
)

// IsReport reports whether a file is a report of this program, by its defined
// names. A file that cannot be opened is none.
func IsReport(path string, options Options) bool {
	name := filepath.ToSlash(path)
	scratch := newScratch()
	data, _, ok := readFile(path, name, scratch)
	if !ok {
		return false
	}
	if _, err := openReport(name, data); err == nil {
		return true
	}
	w, _, ok := newLoader(options).open(name, data, scratch) // it may have a password
	if !ok {
		return false
	}
	defer w.close()
	return names.IsReport(w.definedNames())
}
