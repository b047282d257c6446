package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/text"
)

// office converts a file with LibreOffice; without it the test is skipped.
func office(t *testing.T, file, format string) string {
	t.Helper()
	program, err := exec.LookPath("soffice")
	if err != nil || testing.Short() {
		t.Skip("no LibreOffice")
	}
	folder := t.TempDir()
	profile := "-env:UserInstallation=file://" + filepath.ToSlash(officeProfile(t))
	output, err := exec.Command(program, profile, "--headless", "--convert-to", format, "--outdir", folder, file).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, output)
	}
	made, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil || len(made) != 1 {
		if strings.HasSuffix(file, ".docx") {
			t.Skipf("LibreOffice without Writer: %s", output)
		}
		t.Fatalf("%v %v\n%s", made, err, output)
	}
	return made[0]
}

// officeProfile makes settings of LibreOffice by which it works out every
// formula anew when it opens a workbook; left to itself it shows the values that
// are written beside them.
func officeProfile(t *testing.T) string {
	t.Helper()
	const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`
	folder := t.TempDir()
	if err := os.Mkdir(filepath.Join(folder, "user"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "user", "registrymodifications.xcu"), []byte(settings), 0o644); err != nil {
		t.Fatal(err)
	}
	return folder
}

func written(t *testing.T, name string, content []byte) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(file, content, 0o644); err != nil {
		t.Fatal(err)
	}
	return file
}

// TestOfficeRecalculates has LibreOffice work out every formula anew: no value
// differs from the one written, and none is an error.
func TestOfficeRecalculates(t *testing.T) {
	if formulas := recalculates(t, workbook(t, sampleReport(), text.Vietnamese)); formulas < 100 {
		t.Errorf("only %d formulas", formulas)
	}
}

// recalculates holds every formula of a workbook against LibreOffice's answer,
// and returns how many there are.
func recalculates(t *testing.T, content []byte) (formulas int) {
	t.Helper()
	made, err := os.ReadFile(office(t, written(t, "bao-cao.xlsx", content), "xlsx:Calc MS Excel 2007 XML"))
	if err != nil {
		t.Fatal(err)
	}
	ours, theirs := open(t, content), open(t, made)
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
			cell := address(c+1, r+1, false)
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
	pages := pdfPages(t, office(t, written(t, "bao-cao.xlsx", workbook(t, sampleReport(), text.Vietnamese)), "pdf"))
	sheets := len(sampleReport().sheetNames())
	if pages < sheets || pages > 2*sheets {
		t.Errorf("%d pages of %d sheets", pages, sheets)
	}
}

// pdfPages counts the pages of a PDF of LibreOffice's.
func pdfPages(t *testing.T, file string) int {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return bytes.Count(content, []byte("/Type/Page/")) + bytes.Count(content, []byte("/Type/Page>")) + bytes.Count(content, []byte("/Type/Page\n"))
}

// TestOfficeOpensDocuments opens the report and a notice: the notice is one
// page.
func TestOfficeOpensDocuments(t *testing.T) {
	p, r := text.New(text.Vietnamese), sampleReport()
	if pages := pdfPages(t, office(t, written(t, "bao-cao.docx", rendered(t, func(w io.Writer) error {
		return Document(w, r, p, DocumentOptions{Meetings: true})
	})), "pdf")); pages < 3 || pages > 6 {
		t.Errorf("the report has %d pages", pages)
	}
	for _, cell := range []int{0, 1} { // the fullest ones
		content := rendered(t, func(w io.Writer) error { return NewNotices(r, p).Write(w, cell) })
		if pages := pdfPages(t, office(t, written(t, "thong-bao.docx", content), "pdf")); pages != 1 {
			t.Errorf("the notice to cell %d has %d pages", cell, pages)
		}
	}
}

func rendered(t *testing.T, write func(io.Writer) error) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
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
	file := written(t, "bao-cao.xlsx", workbook(t, sampleReport(), text.Vietnamese))
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
	if len(found.Sheets) < len(sampleReport().sheetNames()) || found.Formulas < 100 || len(found.Blank) > 0 {
		t.Errorf("openpyxl found %+v", found)
	}
}
