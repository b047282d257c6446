package excel

import (
	"slices"

	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/styles"
	"chibo/cmd/internal/view"
)

// index lists the sheets beside the first one's tables, each name leading to
// its sheet. It is for the screen and stays off the paper.
func (s summaryPage) index(column int) {
	row := s.Row
	defer func() { s.Row = row }()
	s.Row = 1
	s.Text(column, s.p.Text("excel.index"), xlsx.Style{Bold: true, Align: "left", Size: xlsx.HeadSize, Single: true})
	for _, name := range sheetNames(s.report) {
		s.Row++
		s.Text(column, name, xlsx.Style{Align: "left", Leads: true, Single: true})
		about := s.p.Text("excel.index." + sheetKey(s.report, name))
		s.Link(column, styles.Quoted(name)+"!A1", about)
		s.Text(column+1, about, xlsx.Style{Align: "left", Single: true, Italic: true})
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
	case names.Tie:
		return "tie"
	case names.AssessedList:
		return "assessed"
	case names.AssessedDetail:
		return "assessed-detail"
	case names.Sources:
		return "sources"
	}
	if slices.Contains(modelSheets(r), name) {
		return "model"
	}
	return "month"
}
