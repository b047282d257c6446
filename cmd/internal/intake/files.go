package intake

import (
	"strings"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/workbook"
	"chibo/criteria/diag"
)

// load opens a file that is read once, by itself.
func load(path, name string, options Options) (doc workbook.Document, use FileUse, problem diag.Problem, ok bool) {
	doc, id, problem, ok := workbook.NewLoader(options.Password).Load(path, name, workbook.NewScratch())
	return doc, FileUse{Name: name, SHA256: id.SHA256, Size: id.Size}, problem, ok
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
func isReportText(g *grid) bool {
	if !g.Separated || len(g.rows) == 0 {
		return false
	}
	var cells []string
	for col := range g.width(0) {
		cells = append(cells, g.raw(0, col))
	}
	return isReportHead(cells)
}

// isReportFile reports whether a file that is open is such a report, or a workbook
// with the names of one.
func isReportFile(w workbook.Document) bool {
	if sheets := w.Sheets(); len(sheets) == 1 && len(w.DefinedNames()) == 0 {
		g, _, ok := w.Read(sheets[0])
		return ok && isReportText(newGrid(g))
	}
	return names.IsReport(namesOf(w.DefinedNames()))
}

// isReportHead tells the head of a report: five columns of the cell, then
// "Tháng 7 – Điểm", "Tháng 7 – Xếp loại" and "Tháng 7 – Tình trạng" of each
// meeting, then five of the period.
func isReportHead(cells []string) bool {
	const around, ofMeeting = 5, 3
	meetings := len(cells) - 2*around
	if meetings < ofMeeting || meetings%ofMeeting != 0 {
		return false
	}
	for i := around; i < around+meetings; i++ {
		first, _, _ := strings.Cut(cells[i-(i-around)%ofMeeting], " – ")
		month, _, parted := strings.Cut(cells[i], " – ")
		if !parted || month == "" || month != first {
			return false
		}
	}
	return true
}
