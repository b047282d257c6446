package xlsxscan

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// TestScannerReadsAsExcelizeDoes holds the two readers equal, cell for cell,
// over every workbook that this project ships, and over the folder that
// CHIBO_WORKBOOKS names.
func TestScannerReadsAsExcelizeDoes(t *testing.T) {
	sure := 0
	for _, root := range []string{"../../../testdata", os.Getenv("CHIBO_WORKBOOKS")} {
		for _, file := range workbooksBelow(t, root) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if scannedLikeExcelize(t, file, data) {
				sure++
			}
		}
	}
	if sure < 40 {
		t.Errorf("only %d workbooks were read by the scanner", sure)
	}
}

func workbooksBelow(t *testing.T, root string) (files []string) {
	if root == "" {
		return nil
	}
	err := filepath.WalkDir(root, func(p string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && strings.EqualFold(filepath.Ext(p), ".xlsx") && !strings.HasPrefix(entry.Name(), "~$") {
			files = append(files, p)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// scannedLikeExcelize compares the readers on one workbook and reports whether
// the scanner was certain of it.
func scannedLikeExcelize(t *testing.T, name string, data []byte) bool {
	t.Helper()
	b, err := Open(data, NewScratch())
	if errors.Is(err, ErrUnsure) {
		return false
	}
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{RawCellValue: true})
	if err != nil {
		t.Errorf("%s: the scanner reads what excelize refuses: %v", name, err)
		return false
	}
	defer f.Close()
	var sheets []string
	for _, s := range b.Sheets() {
		sheets = append(sheets, s.Name)
	}
	if diff := cmp.Diff(f.GetSheetList(), sheets); diff != "" {
		t.Errorf("%s: sheets (-excelize +scanner):\n%s", name, diff)
	}
	if props, err := f.GetWorkbookProps(); err != nil || b.Date1904() != (props.Date1904 != nil && *props.Date1904) {
		t.Errorf("%s: 1904: scanner %v, %v", name, b.Date1904(), err)
	}
	for _, s := range b.Sheets() {
		rows, err := b.Read(s)
		if errors.Is(err, ErrUnsure) {
			return false
		}
		if diff := cmp.Diff(excelizeRows(t, f, s.Name), trimmedRows(rows.Cells)); diff != "" {
			t.Errorf("%s, %s (-excelize +scanner):\n%s", name, s.Name, diff)
		}
		compareKinds(t, f, s.Name, rows)
	}
	return true
}

// excelizeRows reads a worksheet by the reference.
func excelizeRows(t *testing.T, f *excelize.File, sheet string) [][]string {
	t.Helper()
	rows, err := f.Rows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var all [][]string
	for rows.Next() {
		cells, err := rows.Columns()
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, cells[:min(len(cells), maxColumns)])
	}
	return trimmedRows(all)
}

// compareKinds asks excelize whether each cell is a formula or a boolean.
func compareKinds(t *testing.T, f *excelize.File, sheet string, rows *Rows) {
	t.Helper()
	for row := range min(len(rows.Cells), 60) {
		for col := range len(rows.Cells[row]) {
			cell, err := excelize.CoordinatesToCellName(col+1, row+1)
			if err != nil {
				t.Fatal(err)
			}
			kind := rows.Kinds[Place{row, col}]
			stored, err := f.GetCellType(sheet, cell)
			if err != nil {
				t.Fatal(err)
			}
			formula, err := f.GetCellFormula(sheet, cell)
			if err != nil {
				t.Fatal(err)
			}
			if got := kind&Formula != 0; got != (formula != "") {
				t.Errorf("%s!%s: formula: scanner %v, excelize %q", sheet, cell, got, formula)
			}
			if got := kind&Boolean != 0; got != (stored == excelize.CellTypeBool) {
				t.Errorf("%s!%s: boolean: scanner %v, excelize %v", sheet, cell, got, stored)
			}
		}
	}
}

// trimmedRows drops what is blank at the end of rows and sheet.
func trimmedRows(rows [][]string) [][]string {
	var trimmed [][]string
	for _, row := range rows {
		for len(row) > 0 && row[len(row)-1] == "" {
			row = row[:len(row)-1]
		}
		trimmed = append(trimmed, append([]string{}, row...))
	}
	for len(trimmed) > 0 && len(trimmed[len(trimmed)-1]) == 0 {
		trimmed = trimmed[:len(trimmed)-1]
	}
	return trimmed
}
