package viewtest

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// Open reads a workbook, and closes it after the test.
func Open(t *testing.T, content []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// Dump writes every cell that holds something, and its formula.
func Dump(w io.Writer, f *excelize.File) error {
	for _, sheet := range f.GetSheetList() {
		fmt.Fprintf(w, "== %s\n", sheet)
		rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
		if err != nil {
			return err
		}
		for r, row := range rows {
			for c, value := range row {
				cell, err := excelize.CoordinatesToCellName(c+1, r+1)
				if err != nil {
					return err
				}
				formula, err := f.GetCellFormula(sheet, cell)
				if err != nil {
					return err
				}
				if formula != "" {
					value += "  ←  =" + formula
				}
				if value != "" {
					fmt.Fprintf(w, "%s: %s\n", cell, strings.ReplaceAll(value, "\n", "⏎"))
				}
			}
		}
	}
	for _, name := range f.GetDefinedName() {
		fmt.Fprintf(w, "name %s (%s): %s\n", name.Name, name.Scope, name.RefersTo)
	}
	return nil
}
