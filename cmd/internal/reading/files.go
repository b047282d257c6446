package reading

import (
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/workbook"
)

// Load opens a file that is read once, by itself. The error is a *diag.ProblemError.
func Load(path, name string, options Options) (workbook.Document, FileUse, error) {
	doc, id, err := workbook.NewLoader(options.Access).Load(path, name, workbook.NewScratch())
	return doc, FileUse{Name: name, SHA256: id.SHA256, Size: id.Size}, err
}

// namesOf returns the names alone that a workbook defines.
func namesOf(defined []workbook.DefinedName) (list []string) {
	for _, n := range defined {
		list = append(list, n.Name)
	}
	return list
}

// isReportText reports whether a text of separated values is a report that this
// program wrote so: it is known by its head.
func isReportText(g *heads.Grid) bool {
	if !g.Separated || len(g.Rows) == 0 {
		return false
	}
	var cells []string
	for col := range g.Width(0) {
		cells = append(cells, g.Raw(0, col))
	}
	return names.IsReportHead(cells)
}
