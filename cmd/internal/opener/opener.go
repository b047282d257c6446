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

// Open has the system show a workbook or a Word document, and does not wait for
// it to be closed. Any other file, and one that is not there, is an error.
func Open(path string) error {
	full, err := document(path)
	if err != nil {
		return err
	}
	return start(full)
}

// document returns the full path of a file that may be opened.
func document(path string) (string, error) {
	if !slices.Contains(documents(), strings.ToLower(filepath.Ext(path))) {
		return "", fmt.Errorf("%s is no document", path)
	}
	full, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	info, err := os.Stat(full)
	if err != nil {
		return "", err
	}
	if !info.Mode().IsRegular() {
		return "", fmt.Errorf("%s is no file", full)
	}
	return full, nil
}
