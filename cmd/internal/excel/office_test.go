package excel

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view/viewtest"
)

// TestOfficeRecalculates has LibreOffice compute every formula again: no value
// differs from the one written, and there is no error.
func TestOfficeRecalculates(t *testing.T) {
	if formulas := recalculates(t, bookOf(t, viewtest.Sample(), text.Vietnamese)); formulas < 100 {
		t.Errorf("only %d formulas", formulas)
	}
}

// recalculates holds every formula of a workbook against LibreOffice's answer,
// and returns how many there are.
func recalculates(t *testing.T, content []byte) (formulas int) {
	t.Helper()
	made, err := os.ReadFile(viewtest.Office(t, viewtest.Written(t, "bao-cao.xlsx", content), "xlsx:Calc MS Excel 2007 XML"))
	if err != nil {
		t.Fatal(err)
	}
	ours, theirs := viewtest.Open(t, content), viewtest.Open(t, made)
	for _, sheet := range ours.GetSheetList() {
		forFormulas(t, ours, sheet, func(cell, formula string) {
			formulas++
			want, got := value(t, ours, sheet, cell), value(t, theirs, sheet, cell)
			if !same(want, got) {
				t.Errorf("%s %s: %q, LibreOffice %q: =%s", sheet, cell, want, got, formula)
			}
		})
	}
	return formulas
}

func forFormulas(t *testing.T, f *excelize.File, sheet string, look func(cell, formula string)) {
	t.Helper()
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	for r, row := range rows {
		for c := range row {
			cell := xlsx.Address(c+1, r+1, false)
			formula, err := f.GetCellFormula(sheet, cell)
			if err != nil {
				t.Fatal(err)
			}
			if formula != "" {
				look(cell, formula)
			}
		}
	}
}

func value(t *testing.T, f *excelize.File, sheet, cell string) string {
	t.Helper()
	v, err := f.GetCellValue(sheet, cell, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// same compares numbers as numbers, texts as texts.
func same(a, b string) bool {
	var x, y float64
	if n, err := fmt.Sscan(a, &x); n == 1 && err == nil {
		if n, err := fmt.Sscan(b, &y); n == 1 && err == nil && !strings.Contains(a, " ") {
			return math.Abs(x-y) < 1e-9
		}
	}
	return a == b && !strings.HasPrefix(b, "#")
}

// TestOfficePrints prints the workbook: every sheet has pages, and no sheet of
// the sample needs many.
func TestOfficePrints(t *testing.T) {
	pages := viewtest.PdfPages(t, viewtest.Office(t, viewtest.Written(t, "bao-cao.xlsx", bookOf(t, viewtest.Sample(), text.Vietnamese)), "pdf"))
	sheets := len(sheetNames(viewtest.Sample()))
	if pages < sheets || pages > 2*sheets {
		t.Errorf("%d pages of %d sheets", pages, sheets)
	}
}

// TestOpenpyxl has another library read the workbook: it finds every sheet, the
// formulas, and the values beside them.
func TestOpenpyxl(t *testing.T) {
	const script = `
import json, sys, warnings
warnings.simplefilter("ignore")
import openpyxl
formulas, values = openpyxl.load_workbook(sys.argv[1]), openpyxl.load_workbook(sys.argv[1], data_only=True)
blank, count = [], 0
for sheet in formulas:
    for row in sheet.iter_rows():
        for cell in row:
            if cell.data_type == "f":
                count += 1
                if values[sheet.title][cell.coordinate].value is None:
                    blank.append(sheet.title + " " + cell.coordinate)
print(json.dumps({"sheets": formulas.sheetnames, "formulas": count, "blank": blank}))
`
	python, err := exec.LookPath("/usr/bin/python3")
	if err != nil || exec.Command(python, "-c", "import openpyxl").Run() != nil {
		t.Skip("no openpyxl")
	}
	file := viewtest.Written(t, "bao-cao.xlsx", bookOf(t, viewtest.Sample(), text.Vietnamese))
	output, err := exec.Command(python, "-c", script, file).Output()
	if err != nil {
		t.Fatal(err)
	}
	var found struct {
		Sheets   []string
		Formulas int
		Blank    []string
	}
	if err := json.Unmarshal(output, &found); err != nil {
		t.Fatal(err)
	}
	if len(found.Sheets) < len(sheetNames(viewtest.Sample())) || found.Formulas < 100 || len(found.Blank) > 0 {
		t.Errorf("openpyxl found %+v", found)
	}
}
