package excel

import (
	"slices"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/styles"
	"chibo/cmd/internal/view"
)

// index lists the sheets beside the first one's tables, each name leading to
// its sheet. It is for the screen and stays off the paper.
func (s *sheet) index(column int) {
	row := s.row
	defer func() { s.row = row }()
	s.row = 1
	s.text(column, s.p.Text("excel.index"), style{bold: true, align: "left", size: headSize, single: true})
	for _, name := range sheetNames(s.report) {
		s.row++
		s.text(column, name, style{align: "left", leads: true, single: true})
		about := s.p.Text("excel.index." + sheetKey(s.report, name))
		s.link(column, styles.Quoted(name)+"!A1", about)
		s.text(column+1, about, style{align: "left", single: true, italic: true})
	}
}

// sheetKey is the key of what a sheet is for.
func sheetKey(r *view.Report, name string) string {
	switch name {
	case names.Summary:
		return "summary"
	case names.Classification:
		return "classification"
	case names.Detail:
		return "detail"
	case names.Analysis:
		return "analysis"
	case names.Discipline:
		return "discipline"
	case names.Supervisors:
		return "supervisors"
	case names.Statistics:
		return "statistics"
	case names.ToComplete:
		return "to-complete"
	case names.Sources:
		return "sources"
	}
	if slices.Contains(modelSheets(r), name) {
		return "model"
	}
	return "month"
}
