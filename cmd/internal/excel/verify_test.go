package excel

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"io"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/pages"
	"chibo/cmd/internal/taught"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/cmd/internal/view/viewtest"
)

// compared compares a workbook's bytes with those that follow.
func compared(t *testing.T, stands, follows []byte) *pages.Outcome {
	t.Helper()
	got, err := pages.Open(stands)
	if err != nil {
		t.Fatal(err)
	}
	want, err := pages.Open(follows)
	if err != nil {
		t.Fatal(err)
	}
	return pages.Compare(got, want, []string{names.Data, names.Origin})
}

// TestEveryChangedCellIsFound: whatever single value that stands in a report is
// changed in its file, verify names that cell and no other.
func TestEveryChangedCellIsFound(t *testing.T) {
	content := bookOf(t, viewtest.Sample(), text.Vietnamese)
	if o := compared(t, content, content); !o.Whole {
		t.Fatalf("nothing was changed: %+v", o.Differences)
	}
	cells := 0
	cell := regexp.MustCompile(`<c r="([A-Z]+[0-9]+)"[^>]*>(?:<f>[^<]*</f>)?(?:<v>|<is><t[^>]*>)([^<]+)<`)
	for part, body := range archived(t, content) {
		if !strings.HasPrefix(part, "xl/worksheets/sheet") || strings.Contains(body, "{`chibo`") || strings.Contains(body, `{&#34;chibo`) {
			continue
		}
		found := cell.FindAllStringSubmatchIndex(body, -1)
		for i, at := range found {
			if i%11 != 0 { // a sample of each sheet
				continue
			}
			cells++
			value := "9" + body[at[4]:at[5]]
			if strings.Contains(body[at[0]:at[4]], `t="s"`) {
				value = strconv.Itoa(len(body)) // a text that is not there
			}
			changed := body[:at[4]] + value + body[at[5]:]
			o := compared(t, replaced(t, content, part, changed), content)
			where := body[at[2]:at[3]]
			unsound := len(o.Differences) == 1 && o.Differences[0].Kind == pages.Unsound
			if !unsound && (len(o.Differences) != 1 || o.Differences[0].Cell != where) {
				t.Fatalf("%s!%s: %q for %q was reported as %+v", part, where, value, body[at[4]:at[5]], o.Differences)
			}
		}
	}
	if cells < 60 {
		t.Errorf("only %d cells", cells)
	}
}

// archived returns the parts of a workbook.
func archived(t *testing.T, content []byte) map[string]string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range archive.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(body)
	}
	return parts
}

// replaced is a workbook with another body of a part.
func replaced(t *testing.T, content []byte, part, body string) []byte {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range archive.File {
		if f.Name != part {
			if err := w.Copy(f); err != nil {
				t.Fatal(err)
			}
			continue
		}
		out, err := w.CreateHeader(&zip.FileHeader{Name: part, Method: zip.Store})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(out, body); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestChangesOfASavedWorkbookAreFound changes a workbook with another program's
// means: a value, a format that shows another number, a formula, a sheet, the
// foot of the pages.
func TestChangesOfASavedWorkbookAreFound(t *testing.T) {
	content := bookOf(t, viewtest.Sample(), text.Vietnamese)
	number, formula := cellsToChange(t, viewtest.Open(t, content))
	for _, test := range []struct {
		name   string
		change func(f *excelize.File) error
		kind   pages.Kind
	}{
		{"a number", func(f *excelize.File) error { return f.SetCellValue(names.Detail, number, 3.25) }, pages.Value},
		{"a number taken out", func(f *excelize.File) error { return f.SetCellValue(names.Detail, number, nil) }, pages.Value},
		{"a format that shows another number", func(f *excelize.File) error {
			style, err := f.NewStyle(&excelize.Style{CustomNumFmt: viewtest.Pointer(`"99"`)})
			if err != nil {
				return err
			}
			return f.SetCellStyle(names.Detail, number, number, style)
		}, pages.Look},
		{"a formula", func(f *excelize.File) error { return f.SetCellFormula(names.Classification, formula, "90+1") }, pages.Formula},
		{"a value far away", func(f *excelize.File) error { return f.SetCellValue(names.Summary, "XFD1048576", 1) }, pages.Value},
		{"a sheet taken out", func(f *excelize.File) error { return f.DeleteSheet(names.Month(8)) }, pages.SheetMissing},
		{"a sheet added", func(f *excelize.File) error { _, err := f.NewSheet("Khác"); return err }, pages.SheetAdded},
		{"the foot", func(f *excelize.File) error {
			return f.SetHeaderFooter(names.Classification, &excelize.HeaderFooterOptions{OddFooter: "&RBáo cáo lần 1 – mã kiểm tra 00000000"})
		}, pages.HeadFoot},
	} {
		t.Run(test.name, func(t *testing.T) {
			f := viewtest.Open(t, content)
			if err := test.change(f); err != nil {
				t.Fatal(err)
			}
			d := compared(t, saved(t, f), content).Differences
			if !slices.ContainsFunc(d, func(d pages.Difference) bool { return d.Kind == test.kind }) {
				t.Errorf("not found: %+v", d)
			}
		})
	}
}

// cellsToChange finds a mark of the detail and a formula of the list.
func cellsToChange(t *testing.T, f *excelize.File) (number, formula string) {
	t.Helper()
	forFormulas(t, f, names.Classification, func(cell, _ string) { formula = cell })
	rows, err := f.GetRows(names.Detail)
	if err != nil {
		t.Fatal(err)
	}
	for r, row := range rows {
		if len(row) > detailMarks && row[detailMarks-1] == "10" {
			return xlsx.Address(detailMarks, r+1, false), formula
		}
	}
	t.Fatal("no mark on", names.Detail)
	return "", ""
}

func saved(t *testing.T, f *excelize.File) []byte {
	t.Helper()
	return viewtest.Rendered(t, func(w io.Writer) error { return f.Write(w) })
}

// TestOfficeSavesAgain has LibreOffice save the workbook: nothing is changed.
func TestOfficeSavesAgain(t *testing.T) {
	for _, language := range text.Languages() {
		content := bookOf(t, viewtest.Sample(), language)
		again, err := os.ReadFile(viewtest.Office(t, viewtest.Written(t, "bao-cao.xlsx", content), "xlsx:Calc MS Excel 2007 XML"))
		if err != nil {
			t.Fatal(err)
		}
		if d := compared(t, again, content).Differences; len(d) > 0 {
			t.Errorf("%s: %+v", language, d)
		}
	}
}

// TestOpenpyxlSavesAgain has openpyxl save the workbook, with formulas and
// without their values: nothing is changed. With values in place of the formulas
// it is.
func TestOpenpyxlSavesAgain(t *testing.T) {
	python := "/usr/bin/python3"
	if exec.Command(python, "-c", "import openpyxl").Run() != nil {
		t.Skip("no openpyxl")
	}
	content := bookOf(t, viewtest.Sample(), text.Vietnamese)
	for values, changed := range map[string]bool{"False": false, "True": true} {
		file := viewtest.Written(t, "bao-cao.xlsx", content)
		script := "import sys, warnings, openpyxl\nwarnings.simplefilter('ignore')\n" +
			"openpyxl.load_workbook(sys.argv[1], data_only=" + values + ").save(sys.argv[1])"
		if output, err := exec.Command(python, "-c", script, file).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, output)
		}
		again, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if d := compared(t, again, content).Differences; len(d) > 0 != changed {
			t.Errorf("data_only=%s: %+v", values, d)
		}
	}
}

func TestOriginReadsWhatItWrites(t *testing.T) {
	r := viewtest.RevisedReport()
	r.Taught = []taught.Lesson{{Kind: taught.Column, Text: "Thường trực cho", As: "thẩm định"}, {Kind: taught.Ignore, Text: "=1+1"}}
	texts, err := r.Origin(text.English, sha256.New())
	if err != nil {
		t.Fatal(err)
	}
	again, language, err := view.ReadOrigin(texts, r.Result)
	if err != nil || language != text.English {
		t.Fatal(language, err)
	}
	if !bytes.Equal(bookOf(t, again, language), bookOf(t, r, language)) {
		t.Error("the pages are not what they were")
	}
	for name, bad := range map[string][]string{
		"nothing": nil, "no JSON": {"x"}, "of another version": {`{"chibo":99}`}, "a file short": texts[:len(texts)-1],
	} {
		if _, _, err := view.ReadOrigin(bad, r.Result); err == nil {
			t.Errorf("%s: taken for an origin", name)
		}
	}
}
