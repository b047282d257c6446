package intake

import (
	"path/filepath"

	"chibo/cmd/internal/names"
)

// IsReport reports whether a file is a report of this program, by its defined
// names. A file that cannot be opened is none.
func IsReport(path string, options Options) bool {
	w, _, _, ok := newLoader(options).load(path, filepath.ToSlash(path), newScratch())
	if !ok {
		return false
	}
	defer w.close()
	return names.IsReport(w.definedNames())
}
