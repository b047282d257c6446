package excel

import (
	"bytes"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/cmd/internal/view/viewtest"
)

func bookOf(t *testing.T, r *view.Report, language text.Language) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Excel(&b, r, text.New(language)); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestExcel(t *testing.T) {
	for _, language := range text.Languages() {
		content := bookOf(t, viewtest.Sample(), language)
		if folder := os.Getenv("CHIBO_KEEP"); folder != "" { // to be looked at
			if err := os.WriteFile(folder+"/report-"+string(language)+".xlsx", content, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		golden(t, "workbook-"+string(language)+".txt", func(w io.Writer) error { return viewtest.Dump(w, viewtest.Open(t, content)) })
	}
}

// TestExcelIsRepeatable: the same report gives the same bytes.
func TestExcelIsRepeatable(t *testing.T) {
	first := bookOf(t, viewtest.Sample(), text.Vietnamese)
	for range 5 {
		if !bytes.Equal(first, bookOf(t, viewtest.Sample(), text.Vietnamese)) {
			t.Fatal("the same report gave other bytes")
		}
	}
}

// TestExcelHoldsNoUserFormula: a name such as =HYPERLINK(…) stays a text, and
// no formula holds a text of the user's.
func TestExcelHoldsNoUserFormula(t *testing.T) {
	f := viewtest.Open(t, bookOf(t, viewtest.Sample(), text.Vietnamese))
	found := false
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for r, row := range rows {
			for c := range row {
				cell := xlsx.Address(c+1, r+1, false)
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
	f := viewtest.Open(t, bookOf(t, viewtest.Sample(), text.English))
	var defined []string
	for _, name := range f.GetDefinedName() {
		defined = append(defined, name.Name)
	}
	if !names.IsReport(defined) {
		t.Errorf("not known as a report by %q", defined)
	}
}
