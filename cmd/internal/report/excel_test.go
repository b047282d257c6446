package report

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/text"
)

func workbook(t *testing.T, r *Report, language text.Language) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Excel(&b, r, text.New(language)); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func open(t *testing.T, content []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// dump writes every cell that holds something, and its formula.
func dump(w io.Writer, f *excelize.File) error {
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

func TestExcel(t *testing.T) {
	for _, language := range text.Languages() {
		content := workbook(t, sampleReport(), language)
		if folder := os.Getenv("CHIBO_KEEP"); folder != "" { // to be looked at
			if err := os.WriteFile(folder+"/report-"+string(language)+".xlsx", content, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		golden(t, "workbook-"+string(language)+".txt", func(w io.Writer) error { return dump(w, open(t, content)) })
	}
}

// TestExcelIsRepeatable: the same report gives the same bytes.
func TestExcelIsRepeatable(t *testing.T) {
	first := workbook(t, sampleReport(), text.Vietnamese)
	for range 5 {
		if !bytes.Equal(first, workbook(t, sampleReport(), text.Vietnamese)) {
			t.Fatal("the same report gave other bytes")
		}
	}
}

// TestExcelHoldsNoUserFormula: a name such as =HYPERLINK(…) stays a text, and
// no formula holds a text of the user's.
func TestExcelHoldsNoUserFormula(t *testing.T) {
	f := open(t, workbook(t, sampleReport(), text.Vietnamese))
	found := false
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for r, row := range rows {
			for c := range row {
				cell := address(c+1, r+1, false)
				formula, err := f.GetCellFormula(sheet, cell)
				if err != nil || strings.Contains(formula, "HYPERLINK") {
					t.Errorf("%s %s: formula %q, %v", sheet, cell, formula, err)
				}
				kind, err := f.GetCellType(sheet, cell)
				if strings.HasPrefix(row[c], "=") {
					found = true
					if err != nil || kind != excelize.CellTypeSharedString && kind != excelize.CellTypeInlineString {
						t.Errorf("%s %s: type %v, %v; want text", sheet, cell, kind, err)
					}
				}
			}
		}
	}
	if !found {
		t.Error("the hostile name is in no cell")
	}
}

func TestExcelIsMarkedAsReport(t *testing.T) {
	f := open(t, workbook(t, sampleReport(), text.English))
	var defined []string
	for _, name := range f.GetDefinedName() {
		defined = append(defined, name.Name)
	}
	if !names.IsReport(defined) {
		t.Errorf("not known as a report by %q", defined)
	}
}
