package cli

import (
	"archive/zip"
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/intake"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/workbook/xlsxscan"
	"chibo/criteria/diag"
)

// TestReadersReadReportsAlike: the scanner and the careful reader read the same of the
// example's report, as it was written, saved by other programs, or changed; and
// the scanner is certain of it.
func TestReadersReadReportsAlike(t *testing.T) {
	written := exampleReport(t)
	tests := []struct {
		name   string
		change func(t *testing.T, path string)
		want   string // why the report is refused; empty: it is not
	}{
		{"as written", func(*testing.T, string) {}, ""},
		{"saved by excelize", changed(func(*excelize.File, listArea) error { return nil }), ""},
		{"saved by LibreOffice", savedByLibreOffice, ""},
		{"a grade", changed(func(f *excelize.File, list listArea) error {
			return f.SetCellValue(names.Classification, list.cell(5), "Không xếp loại gì")
		}), "report-altered"},
		{"a row deleted", changed(func(f *excelize.File, list listArea) error {
			return f.RemoveRow(names.Classification, list.row)
		}), "report-altered/row"},
		{"a list renamed", changed(renameList), ""},
		{"without data", changed(func(f *excelize.File, _ listArea) error { return f.DeleteSheet(names.Data) }), "report-without-data"},
		{"no report", changed(func(f *excelize.File, _ listArea) error {
			return f.DeleteDefinedName(&excelize.DefinedName{Name: names.Report})
		}), "not-report"},
		{"letters in excelize's spelling", changed(func(f *excelize.File, list listArea) error {
			return f.SetCellStr(names.Classification, list.cell(3), "_x0041_") // a note
		}), ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "r.xlsx")
			if err := os.WriteFile(path, written, 0o644); err != nil {
				t.Fatal(err)
			}
			test.change(t, path)
			if test.name != "letters in excelize's spelling" {
				certainOf(t, path)
			}
			got := readReport(path)
			t.Setenv("CHIBO_READER", "careful")
			want := readReport(path)
			if got.refused != test.want || want.refused != test.want {
				t.Errorf("refused: the scanner %q, the careful reader %q, want %q", got.refused, want.refused, test.want)
			}
			if !reflect.DeepEqual(got, want) {
				t.Errorf("the scanner and the careful reader read otherwise: %v, %v", got.err, want.err)
			}
		})
	}
}

// TestReportBounds: what counts is how large a part of a report is, not all of
// them together, unless the careful reader reads it; and one that is too large is told so.
func TestReportBounds(t *testing.T) {
	written := exampleReport(t)
	for _, test := range []struct {
		name      string
		part      uint64 // size stated of a part that nobody asks for
		reader    string
		wantLarge bool
	}{
		{"parts together", 256 << 20, "", false},
		{"parts together, carefully", 256 << 20, "careful", true},
		{"a part", 256<<20 + 1, "", true},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Setenv("CHIBO_READER", test.reader)
			path := filepath.Join(t.TempDir(), "r.xlsx")
			if err := os.WriteFile(path, withPart(t, written, test.part), 0o644); err != nil {
				t.Fatal(err)
			}
			_, err := intake.ReadReport(path)
			faulty := (*intake.ProblemError)(nil)
			if large := errors.As(err, &faulty) && faulty.Problem.Code == diag.TooLarge; large != test.wantLarge || !large && err != nil {
				t.Errorf("%v", err)
			}
			if is := intake.IsReport(path, intake.Options{}); is == test.wantLarge {
				t.Errorf("a report: %v", is)
			}
		})
	}
}

// withPart adds a part to a workbook that states a size.
func withPart(t *testing.T, book []byte, size uint64) []byte {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, file := range archive.File {
		if err := w.Copy(file); err != nil {
			t.Fatal(err)
		}
	}
	header := &zip.FileHeader{Name: "xl/media/picture.bin", Method: zip.Deflate, UncompressedSize64: size}
	if _, err := w.CreateRaw(header); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// A reading is all that is read of a report.
type reading struct {
	own          *intake.OwnReport
	whole        *intake.WholeReport
	is           bool
	err, errOfIt error
	refused      string // the key of err
}

func readReport(path string) (r reading) {
	r.own, r.err = intake.ReadReport(path)
	r.whole, r.errOfIt = intake.ReadWhole(path)
	r.is = intake.IsReport(path, intake.Options{})
	if refused := (*intake.ReportError)(nil); errors.As(r.err, &refused) {
		r.refused = refused.Message.Key
	}
	return r
}

// certainOf fails where the scanner leaves a worksheet of a report to the careful reader.
func certainOf(t *testing.T, path string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	book, err := xlsxscan.Open(data, xlsxscan.NewScratch())
	if err != nil {
		t.Fatal(err)
	}
	for _, sheet := range book.Sheets() {
		err := book.Each(sheet, func(int, []xlsxscan.Text) error { return nil })
		if err != nil {
			t.Errorf("%s: %v", sheet.Name, err)
		}
	}
}

// exampleReport scores the example and returns its report.
func exampleReport(t *testing.T) []byte {
	t.Helper()
	const folder = "../../../testdata/quy-3-2026"
	path := filepath.Join(t.TempDir(), "r.xlsx")
	runChibo(t, "score", filepath.Join(folder, "phieu"), "-r", filepath.Join(folder, "danh-sach-chi-bo.xlsx"),
		"-c", filepath.Join(folder, "tieu-chi.yaml"), "-p", "2026-Q3", "-o", path)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// A listArea is the first row of a cell on the list that is signed, and its last
// column.
type listArea struct{ row, last int }

// cell returns the address of a place in the row, so many columns before the
// last.
func (l listArea) cell(back int) string {
	name, err := excelize.CoordinatesToCellName(l.last-back, l.row)
	if err != nil {
		return "A1"
	}
	return name
}

// changed has excelize change a report.
func changed(change func(f *excelize.File, list listArea) error) func(t *testing.T, path string) {
	return func(t *testing.T, path string) {
		t.Helper()
		f, err := excelize.OpenFile(path)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if err := change(f, listOf(t, f)); err != nil {
			t.Fatal(err)
		}
		if err := f.Save(); err != nil {
			t.Fatal(err)
		}
	}
}

func listOf(t *testing.T, f *excelize.File) (list listArea) {
	t.Helper()
	for _, n := range f.GetDefinedName() {
		if n.Name != names.ReportClassified {
			continue
		}
		_, area, _ := strings.Cut(strings.ReplaceAll(n.RefersTo, "$", ""), "!")
		from, to, _ := strings.Cut(area, ":")
		_, head, err1 := excelize.CellNameToCoordinates(from)
		last, end, err2 := excelize.CellNameToCoordinates(to)
		if err1 != nil || err2 != nil {
			t.Fatal(n.RefersTo)
		}
		for list = (listArea{head + 1, last}); list.row <= end; list.row++ { // committees may have rows of their own
			if id, err := f.GetCellValue(names.Classification, list.cell(2)); err == nil && id != "" {
				return list
			}
		}
	}
	t.Fatal("the report has no list")
	return list
}

// renameList renames the list, and what the defined name refers to, as Excel
// does.
func renameList(f *excelize.File, _ listArea) error {
	const name = "Danh sách & 'kết quả' 1"
	defined := &excelize.DefinedName{Name: names.ReportClassified}
	for _, n := range f.GetDefinedName() {
		if n.Name == defined.Name {
			_, area, _ := strings.Cut(n.RefersTo, "!")
			defined.RefersTo = "'" + strings.ReplaceAll(name, "'", "''") + "'!" + area
		}
	}
	return errors.Join(f.SetSheetName(names.Classification, name), f.DeleteDefinedName(&excelize.DefinedName{Name: defined.Name}), f.SetDefinedName(defined))
}

func savedByLibreOffice(t *testing.T, path string) {
	t.Helper()
	program, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("soffice is not on PATH: nothing to save the report with")
	}
	if testing.Short() {
		t.Skip("LibreOffice takes its time")
	}
	profile, folder := t.TempDir(), t.TempDir()
	out, err := exec.Command(program, "-env:UserInstallation=file://"+filepath.ToSlash(profile), "--headless",
		"--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder, path).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if err := os.Rename(filepath.Join(folder, filepath.Base(path)), path); err != nil {
		t.Fatal(err)
	}
}
