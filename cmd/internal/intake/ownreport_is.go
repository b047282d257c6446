package intake

import (
	"path/filepath"

	"chibo/cmd/internal/workbook"
)

// IsReport reports whether a file is a report of this program, by its defined
// names. A file that cannot be opened is none.
func IsReport(path string, options Options) bool {
	name := filepath.ToSlash(path)
	scratch := workbook.NewScratch()
	data, _, ok := workbook.ReadFile(path, name, scratch)
	if !ok {
		return false
	}
	if _, err := openReport(name, data); err == nil {
		return true
	}
	w, _, ok := workbook.NewLoader(options.Password).Open(name, data, scratch) // it may have a password
	if !ok {
		return false
	}
	defer w.Close()
	return isReportFile(w)
}
