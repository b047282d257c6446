// Package opener shows a finished document in the program that the system keeps
// for its kind. It hands the system one path, in full, and never goes through a
// shell: nothing in a file's name is an order.
package opener

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// documents are the kinds of file that are opened: none of them is a program.
func documents() []string { return []string{".xlsx", ".docx"} }

// Open has the system show a workbook or a Word document, named in full, and does
// not wait for it to be closed. Any other file, and one that is not there, is an error.
func Open(path string) error {
	if err := document(path); err != nil {
		return err
	}
	return start(path)
}

// document reports why a file may not be opened.
func document(path string) error {
	if !slices.Contains(documents(), strings.ToLower(filepath.Ext(path))) {
		return fmt.Errorf("%s is no document", path)
	}
	if !filepath.IsAbs(path) {
		return fmt.Errorf("%s is not in full", path)
	}
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		return fmt.Errorf("%s is no file", path)
	}
	return nil
}
