package form

import (
	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/styles"
)

// A canvas is what forms are drawn on: a workbook of the library, or a tape that
// only notes what would be drawn.
type canvas interface {
	SetDefaultFont(name string) error
	NewStyle(style *excelize.Style) (int, error)
	NewConditionalStyle(style *excelize.Style) (int, error)
	NewSheet(name string) (int, error)
	SetSheetName(from, to string) error
	SetSheetVisible(sheet string, visible bool, veryHidden ...bool) error
	SetColWidth(sheet, from, to string, width float64) error
	SetColVisible(sheet, columns string, visible bool) error
	SetRowHeight(sheet string, row int, height float64) error
	SetCellStyle(sheet, from, to string, style int) error
	SetCellStr(sheet, cell, text string) error
	SetCellValue(sheet, cell string, value any) error
	SetCellFloat(sheet, cell string, value float64, precision, bits int) error
	SetCellFormula(sheet, cell, formula string, options ...excelize.FormulaOpts) error
	MergeCell(sheet, from, to string) error
	AddDataValidation(sheet string, rule *excelize.DataValidation) error
	SetConditionalFormat(sheet, area string, formats []excelize.ConditionalFormatOptions) error
	SetPanes(sheet string, panes *excelize.Panes) error
	SetPageMargins(sheet string, margins *excelize.PageLayoutMarginsOptions) error
	SetPageLayout(sheet string, layout *excelize.PageLayoutOptions) error
	SetSheetProps(sheet string, properties *excelize.SheetPropsOptions) error
	SetHeaderFooter(sheet string, options *excelize.HeaderFooterOptions) error
	SetCalcProps(options *excelize.CalcPropsOptions) error
	ProtectSheet(sheet string, options *excelize.SheetProtectionOptions) error
	SetDefinedName(name *excelize.DefinedName) error
	AddName(name excelize.DefinedName) error
	Describe(properties styles.Properties) error
}

// A library is a workbook of the library.
type library struct{ *excelize.File }

// AddName gives a cell a name that the workbook does not have. The library looks
// through all names for each new one; a province's book has tens of thousands.
func (l library) AddName(name excelize.DefinedName) error {
	if l.WorkBook == nil || l.WorkBook.DefinedNames == nil || len(l.WorkBook.DefinedNames.DefinedName) == 0 {
		return l.SetDefinedName(&name)
	}
	all := l.WorkBook.DefinedNames
	next := all.DefinedName[0]
	next.Name, next.Data, next.LocalSheetID, next.Comment = name.Name, name.RefersTo, nil, ""
	all.DefinedName = append(all.DefinedName, next)
	return nil
}

// Describe says who made the workbook, and when.
func (l library) Describe(properties styles.Properties) error {
	return styles.Describe(l.File, properties)
}
