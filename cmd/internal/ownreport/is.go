package ownreport

import (
	"path/filepath"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/workbook"
)

// IsReport reports whether a file is a report of this program, by its defined
// names. A file that cannot be opened is none.
func IsReport(path string, access workbook.Access) bool {
	name := filepath.ToSlash(path)
	scratch := workbook.NewScratch()
	data, err := workbook.ReadFile(access.Here, path, name, scratch)
	if err != nil {
		return false
	}
	if _, err := openReport(name, data); err == nil {
		return true
	}
	w, err := workbook.NewLoader(access).Open(name, data, scratch) // it may have a password
	if err != nil {
		return false
	}
	defer w.Close()
	if sheets := w.Sheets(); len(sheets) == 1 && len(w.DefinedNames()) == 0 {
		g, err := w.Read(sheets[0])
		return err == nil && g.Separated && names.IsReportHead(firstRow(g))
	}
	return names.IsReport(namesOf(w.DefinedNames()))
}

func firstRow(g *workbook.Grid) (cells []string) {
	for col := range g.Width(0) {
		cells = append(cells, g.Raw(0, col))
	}
	return cells
}

// namesOf returns the names alone that a workbook defines.
func namesOf(defined []workbook.DefinedName) (list []string) {
	for _, n := range defined {
		list = append(list, n.Name)
	}
	return list
}
