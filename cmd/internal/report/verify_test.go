package report

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"reflect"
	"slices"
	"strconv"
	"testing"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/pages"
	"chibo/cmd/internal/taught"
	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/scoring"
)

// pagesOf reads the pages of a workbook's bytes.
func pagesOf(t *testing.T, content []byte) *pages.Book {
	t.Helper()
	book, err := pages.Read(content)
	if err != nil {
		t.Fatal(err)
	}
	return book
}

// TestEveryChangedCellIsFound: whatever single value that is seen in a report
// is changed by hand, verify names that cell and no other.
func TestEveryChangedCellIsFound(t *testing.T) {
	follows := pagesOf(t, workbook(t, sampleReport(), text.Vietnamese))
	stands := pagesOf(t, workbook(t, sampleReport(), text.Vietnamese))
	if d := pages.Compare(stands, follows); len(d) > 0 {
		t.Fatalf("nothing was changed: %+v", d)
	}
	cells := 0
	for i, sheet := range stands.Sheets {
		got, want := &pages.Book{Sheets: stands.Sheets[i : i+1]}, &pages.Book{Sheets: follows.Sheets[i : i+1]}
		for r, row := range sheet.Rows {
			for c, cell := range row {
				if cell.Value == "" {
					continue
				}
				cells++
				was := row[c]
				row[c] = changed(was)
				where := address(c+1, r+1, false)
				d := pages.Compare(got, want)
				if len(d) != 1 || d[0].Sheet != follows.Sheets[i].Name || d[0].Cell != where {
					t.Fatalf("%s!%s: %q for %q was told as %+v", sheet.Name, where, row[c].Value, was.Value, d)
				}
				row[c] = was
			}
		}
	}
	if cells < 500 {
		t.Errorf("only %d cells", cells)
	}
}

// changed is what somebody might type over a cell: a number a little off, a
// text with a letter more. A typed number leaves no formula.
func changed(c pages.Cell) pages.Cell {
	if number, err := strconv.ParseFloat(c.Value, 64); err == nil {
		off := strconv.FormatFloat(number+0.01, 'f', -1, 64)
		return pages.Cell{Value: off, Shown: off}
	}
	return pages.Cell{Value: c.Value + "x", Shown: c.Shown + "x"}
}

// TestChangesOfASavedWorkbookAreFound changes a workbook with another program's
// means: a value, a format that shows another number, a formula, a sheet, the
// foot of the pages.
func TestChangesOfASavedWorkbookAreFound(t *testing.T) {
	content := workbook(t, sampleReport(), text.Vietnamese)
	follows := pagesOf(t, content)
	number, formula := cellsToChange(t, open(t, content))
	for _, test := range []struct {
		name   string
		change func(f *excelize.File) error
		kind   pages.Kind
	}{
		{"a number", func(f *excelize.File) error { return f.SetCellValue(names.Detail, number, 3.25) }, pages.Value},
		{"a number taken out", func(f *excelize.File) error { return f.SetCellValue(names.Detail, number, nil) }, pages.Value},
		{"a format that shows another number", func(f *excelize.File) error {
			style, err := f.NewStyle(&excelize.Style{CustomNumFmt: pointer(`"99"`)})
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
		}, pages.Foot},
	} {
		t.Run(test.name, func(t *testing.T) {
			f := open(t, content)
			if err := test.change(f); err != nil {
				t.Fatal(err)
			}
			d := pages.Compare(pagesOf(t, saved(t, f)), follows)
			if !slices.ContainsFunc(d, func(d pages.Difference) bool { return d.Kind == test.kind }) {
				t.Errorf("not found: %+v", d)
			}
		})
	}
}

func pointer[T any](v T) *T { return &v }

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
			return address(detailMarks, r+1, false), formula
		}
	}
	t.Fatal("no mark on", names.Detail)
	return "", ""
}

func saved(t *testing.T, f *excelize.File) []byte {
	t.Helper()
	return rendered(t, func(w io.Writer) error { return f.Write(w) })
}

// TestOfficeSavesAgain has LibreOffice save the workbook: nothing is changed.
func TestOfficeSavesAgain(t *testing.T) {
	for _, language := range text.Languages() {
		content := workbook(t, sampleReport(), language)
		again, err := os.ReadFile(office(t, written(t, "bao-cao.xlsx", content), "xlsx:Calc MS Excel 2007 XML"))
		if err != nil {
			t.Fatal(err)
		}
		if d := pages.Compare(pagesOf(t, again), pagesOf(t, content)); len(d) > 0 {
			t.Errorf("%s: %+v", language, d)
		}
	}
}

// TestOpenpyxlSavesAgain has openpyxl save the workbook, once with formulas and
// without their values, once with values alone: nothing is changed.
func TestOpenpyxlSavesAgain(t *testing.T) {
	python := "/usr/bin/python3"
	if exec.Command(python, "-c", "import openpyxl").Run() != nil {
		t.Skip("no openpyxl")
	}
	content := workbook(t, sampleReport(), text.Vietnamese)
	for _, values := range []string{"False", "True"} {
		file := written(t, "bao-cao.xlsx", content)
		script := "import sys, warnings, openpyxl\nwarnings.simplefilter('ignore')\n" +
			"openpyxl.load_workbook(sys.argv[1], data_only=" + values + ").save(sys.argv[1])"
		if output, err := exec.Command(python, "-c", script, file).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, output)
		}
		again, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if d := pages.Compare(pagesOf(t, again), pagesOf(t, content)); len(d) > 0 {
			t.Errorf("data_only=%s: %+v", values, d)
		}
	}
}

// TestOriginHoldsTheWholeReport: whoever gives Report another field has to say
// here how the origin carries it; else what it prints could not be written
// again, and verify would call it changed.
func TestOriginHoldsTheWholeReport(t *testing.T) {
	carried := []string{
		"Result", "Problems", // by the sheet of data
		"Files", "Letterhead", "Spread", "Version", "Date", "Edition", "Number", "Revision", "Overlaps", "Taught",
		"Discipline", "Ranks", // of tables of text and of notices alone; no page shows it
	}
	fields := reflect.TypeFor[Report]()
	for i := range fields.NumField() {
		if name := fields.Field(i).Name; !slices.Contains(carried, name) {
			t.Errorf("Report.%s is not carried by the origin of a report: add it to wireOrigin and here", name)
		}
	}
}

func TestOriginReadsWhatItWrites(t *testing.T) {
	r := revisedReport()
	r.Taught = []taught.Lesson{{Kind: taught.Column, Text: "Thường trực cho", As: "thẩm định"}, {Kind: taught.Ignore, Text: "=1+1"}}
	texts, err := r.origin(text.English)
	if err != nil {
		t.Fatal(err)
	}
	again, language, err := ReadOrigin(texts, r.Result)
	if err != nil || language != text.English {
		t.Fatal(language, err)
	}
	if !bytes.Equal(workbook(t, again, language), workbook(t, r, language)) {
		t.Error("the pages are not what they were")
	}
	for name, bad := range map[string][]string{
		"nothing": nil, "no JSON": {"x"}, "of another version": {`{"chibo":99}`}, "a file short": texts[:len(texts)-1],
	} {
		if _, _, err := ReadOrigin(bad, r.Result); err == nil {
			t.Errorf("%s: taken for an origin", name)
		}
	}
}

// revisedReport is the sample as a second version, with changes of every kind.
func revisedReport() *Report {
	r := sampleReport()
	before, after := criteria.Points(88500), 92*point
	r.Edition, r.Number = 2, "52-BC/ĐU"
	r.Revision = &Revision{
		Replaces: "45-BC/ĐU", Edition: 1, Code: "0A1B2C3D", Reason: "Bổ sung phiếu thôn Một",
		Inputs: []InputChange{
			{State: InputChanged, Role: "sheets", Name: "phieu/thon-1.xlsx", Before: "ab12ab12ab12ab12", After: "cc33"},
			{State: InputAdded, Role: "sheets", Name: "phieu/thon-2.xlsx", After: "dd44"},
			{State: InputRemoved, Role: roleCriteria, Name: "mau", Before: "ee55"},
		},
		Cells: []scoring.CellDifference{
			{ID: "CB01", Name: "Chi bộ thôn Một", Before: &scoring.Standing{Status: "graded", Score: &before, Grade: "Khá"},
				After: &scoring.Standing{Status: "graded", Score: &after, Grade: "Tốt"}},
			{ID: "CB02", Name: "Chi bộ thôn Hai", After: &scoring.Standing{Status: "missing"}},
			{ID: "CB03", Name: "CB03", Before: &scoring.Standing{Status: "missing"}, After: &scoring.Standing{Status: "missing"},
				Meetings: []scoring.MeetingDifference{{Month: scoring.Month{Year: 2026, Month: 7}, Kind: scoring.Regular}}},
		},
	}
	r.Overlaps = []Overlap{{Period: "2026-07", Number: "40-BC/ĐU", Edition: 1, Cells: []scoring.CellDifference{{
		ID: "CB01", Name: "Chi bộ thôn Một", Meetings: []scoring.MeetingDifference{{
			Month: scoring.Month{Year: 2026, Month: 7}, Kind: scoring.Thematic,
			Before: &scoring.Standing{Status: "scored", Score: &before, Grade: "Khá"}, After: &scoring.Standing{Status: "not-held"},
			Marks: []scoring.MarkDifference{{Criterion: "2.1", Before: &after}},
			Facts: []scoring.FactDifference{{Fact: "date", Before: "2026-07-05"}, {Fact: "present", Before: "14", After: "15"}},
		}},
	}}}}
	return r
}

// TestRevision: a revision says what it replaces and what has changed, in every
// output.
func TestRevision(t *testing.T) {
	r, p := revisedReport(), text.New(text.Vietnamese)
	golden(t, "revised.txt", func(w io.Writer) error { return Table(w, r, p, TableOptions{Width: 100}) })
	golden(t, "revised-en.md", func(w io.Writer) error { return Markdown(w, r, text.New(text.English)) })
	golden(t, "revised-workbook.txt", func(w io.Writer) error { return dump(w, open(t, workbook(t, r, text.Vietnamese))) })
	golden(t, "revised-document.txt", func(w io.Writer) error {
		return documentText(w, rendered(t, func(w io.Writer) error { return Document(w, r, p, DocumentOptions{}) }))
	})
	golden(t, "revised.json", func(w io.Writer) error { return JSON(w, r, p) })
}

// TestVerifyOutputs shows every kind of finding in both languages and as data.
func TestVerifyOutputs(t *testing.T) {
	r := revisedReport()
	v := &Verification{
		File: "bao-cao.xlsx", SHA256: "ff66", Report: r, Code: r.CheckCode(), Program: "2.0.0", Cells: 1234,
		Pages: []pages.Difference{
			{Kind: pages.Value, Sheet: "Tổng hợp", Cell: "D6", Row: "Đảng ủy xã Tân Hòa", Stands: "81.8%", Follows: "72.7%", Computed: true},
			{Kind: pages.Value, Sheet: "Chi tiết", Cell: "H8", Row: "Chi bộ thôn Một", Stands: "3", Follows: "1.5"},
			{Kind: pages.Value, Sheet: "Xếp loại", Cell: "G13", Stands: "", Follows: "Khá"},
			{Kind: pages.Look, Sheet: "Xếp loại", Cell: "F13", Stands: "99", Follows: "91.67"},
			{Kind: pages.Formula, Sheet: "Xếp loại", Cell: "F14", Stands: "=90+1", Follows: "=ROUND(AVERAGE(C14:E14),2)"},
			{Kind: pages.Foot, Sheet: "Xếp loại", Stands: "lần 1", Follows: "lần 2"},
			{Kind: pages.SheetMissing, Sheet: "Nguồn"}, {Kind: pages.SheetAdded, Sheet: "Khác"},
		},
		Against: "phieu", Inputs: r.Revision.Inputs, Results: append(r.Revision.Cells, r.Overlaps[0].Cells...), Fresh: "99887766",
		Carried: []scoring.CellDifference{{ID: "CB01", Name: "Chi bộ thôn Một", Before: r.Revision.Cells[0].Before,
			After: r.Revision.Cells[0].Before, Sums: []criteria.Points{276 * point, 277 * point}}},
	}
	sound := &Verification{File: "bao-cao.xlsx", SHA256: "ff66", Report: sampleReport(), Code: "359D454E", Program: "1.0.0", Cells: 1234}
	against := *sound
	against.Against = "."
	for _, language := range text.Languages() {
		p := text.New(language)
		golden(t, "verify-"+string(language)+".txt", func(w io.Writer) error { return VerifyTable(w, v, p) })
		golden(t, "verify-sound-"+string(language)+".txt", func(w io.Writer) error { return VerifyTable(w, sound, p) })
	}
	golden(t, "verify-against-vi.txt", func(w io.Writer) error { return VerifyTable(w, &against, text.New(text.Vietnamese)) })
	golden(t, "verify.json", func(w io.Writer) error { return VerifyJSON(w, v, text.New(text.Vietnamese)) })
	if v.Follows() || !sound.Follows() || !against.Follows() {
		t.Error("what follows is mistaken")
	}
}
