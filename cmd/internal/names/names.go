// Package names holds the names by which the program knows its own workbooks
// again: those of their sheets and their defined names. They are part of the
// contract and the same in every language, for formulas, merge and compare rely
// on them.
//
// Files: names and report_head (reports), form, settings*, workspace, closed; bounds.
package names

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// The sheets of a report, in their order; the months stand after
// Classification.
const (
	Summary        = "Tổng hợp"
	Classification = "Xếp loại"
	Detail         = "Chi tiết"
	Analysis       = "Phân tích"
	Discipline     = "Nền nếp"
	Supervisors    = "Cấp ủy viên dự"
	Statistics     = "Thống kê"
	Tie            = "Đối chiếu"           // of the grades of meetings with those of the whole period
	AssessedList   = "Xếp loại chất lượng" // beside the meetings: the list of the whole period's grades
	AssessedDetail = "Chi tiết chất lượng"
	ToComplete     = "Cần bổ sung"
	Sources        = "Nguồn"
	Data           = "_chibo"     // hidden: the whole result, for merge and compare
	Origin         = "_chibo_goc" // hidden: what else the pages show, for verify
)

// The sheets of a comparison.
const (
	Comparison               = "So sánh"
	ComparedGrades           = "Mức xếp loại"
	ComparedCriteria         = "Tiêu chí"
	AssessedComparison       = "So sánh chất lượng"
	AssessedComparedGrades   = "Mức chất lượng"
	AssessedComparedCriteria = "Tiêu chí chất lượng"
	ComparedRosters          = "Biến động"
	ComparedCells            = "Chi bộ"
)

// month is the sheet of one month's list.
const month = "Tháng %d"

// Month returns the name of the sheet that holds a month's list.
func Month(number int) string { return fmt.Sprintf(month, number) }

// MonthOfYear is Month where the report has months of several years.
func MonthOfYear(number, year int) string { return fmt.Sprintf(month+".%d", number, year) }

// The defined names of a report. Report marks the workbook and refers to the
// cell that holds the period ("2026-Q3"); the others refer to whole tables, head
// row included.
const (
	Report              = "chibo_report"
	ReportClassified    = "chibo_xep_loai"
	ReportMarks         = "chibo_chi_tiet"
	ReportSummarised    = "chibo_tong_hop"
	ReportProgram       = "chibo_version"
	ReportData          = "chibo_so_lieu"
	ReportOrigin        = "chibo_nguon_goc"
	ReportCode          = "chibo_ma_kiem_tra"
	FieldNumber         = "chibo_so"           // of the document: 45-BC/ĐU
	FieldDate           = "chibo_ngay"         // of the document
	FieldPlace          = "chibo_noi"          // where it is signed
	FieldSigner         = "chibo_ky_"          // a signer's name, counted from 1
	MarkedCopy          = "chibo_ban_danh_dau" // a clerk's workbook with its faults marked
	YearForm            = "chibo_phieu_nam"    // a blank form of a year's models
	maxSheetName        = 31
	forbiddenSheetRunes = `:\/?*[]`
)

// IsReport tells from a workbook's defined names whether this program wrote it
// as a report.
func IsReport(definedNames []string) bool { return contains(definedNames, Report) }

// IsMarkedCopy tells from a workbook's defined names whether it is a copy on
// which this program marked what is wrong.
func IsMarkedCopy(definedNames []string) bool { return contains(definedNames, MarkedCopy) }

// IsYearForm tells from a workbook's defined names whether it is a form of a
// year's models.
func IsYearForm(definedNames []string) bool { return contains(definedNames, YearForm) }

// Sheet makes a legal sheet name of any text, different from those taken:
// Excel allows 31 characters, none of :\/?*[], no quote at either end, and
// compares without case. The answer is to be added to taken by the caller.
func Sheet(text string, taken []string) string {
	clean := strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(forbiddenSheetRunes, r) || r == utf8.RuneError {
			return ' '
		}
		return r
	}, text)
	clean = strings.Trim(strings.Join(strings.Fields(clean), " "), "'")
	if clean == "" || strings.EqualFold(clean, "history") {
		clean += "_"
	}
	name := cut(clean, maxSheetName)
	for n := 2; contains(taken, name); n++ {
		suffix := fmt.Sprintf(" (%d)", n)
		name = cut(clean, maxSheetName-len(suffix)) + suffix
	}
	return name
}

// cut shortens to so many UTF-16 units, which is how Excel counts.
func cut(s string, limit int) string {
	units := 0
	for i, r := range s {
		units++
		if r > 0xffff {
			units++
		}
		if units > limit {
			return strings.TrimRight(s[:i], " '")
		}
	}
	return s
}

func contains(taken []string, name string) bool {
	return slices.ContainsFunc(taken, func(t string) bool { return strings.EqualFold(t, name) })
}
