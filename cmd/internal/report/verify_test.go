package report

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"io"
	"os"
	"os/exec"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/pages"
	"chibo/cmd/internal/taught"
	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
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
	content := workbook(t, sampleReport(), text.Vietnamese)
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
	content := workbook(t, sampleReport(), text.Vietnamese)
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
		}, pages.HeadFoot},
	} {
		t.Run(test.name, func(t *testing.T) {
			f := open(t, content)
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
	content := workbook(t, sampleReport(), text.Vietnamese)
	for values, changed := range map[string]bool{"False": false, "True": true} {
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
		if d := compared(t, again, content).Differences; len(d) > 0 != changed {
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
		"Files", "Letterhead", "Spread", "Version", "Date", "Dated", "Edition", "Number", "Revision", "Overlaps", "Taught",
		"Typed",      // read from the finished workbook's own fields
		"Discipline", // of tables of text alone; no page shows it
		"Ranks",      // of notices alone
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
	texts, err := r.origin(text.English, sha256.New())
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
			{State: InputRemoved, Role: RoleCriteria, Name: "mau", Before: "ee55"},
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
	golden(t, "revised-workbook.txt", func(w io.Writer) error {
		return dump(w, open(t, rendered(t, func(w io.Writer) error { return Excel(w, r, p) })))
	})
	golden(t, "revised-document.txt", func(w io.Writer) error {
		return documentText(w, rendered(t, func(w io.Writer) error { return Document(w, r, p, DocumentOptions{}) }))
	})
	golden(t, "revised.json", func(w io.Writer) error { return JSON(w, r, p) })
}

// TestVerifyOutputs shows every kind of finding in both languages and as data.
func TestVerifyOutputs(t *testing.T) {
	r := revisedReport()
	v := &Verification{
		File: "bao-cao.xlsx", SHA256: "ff66", Report: r, Code: r.CheckCode(), Program: "2.0.0",
		Pages: &pages.Outcome{More: 3, Differences: []pages.Difference{
			{Kind: pages.Value, Sheet: "Tổng hợp", Cell: "D6", Row: "Đảng ủy xã Tân Hòa", Stands: "81.8%", Follows: "72.7%", Computed: true},
			{Kind: pages.Value, Sheet: "Chi tiết", Cell: "H8", Row: "Chi bộ thôn Một", Stands: "3", Follows: "1.5"},
			{Kind: pages.Value, Sheet: "Xếp loại", Cell: "G13", Stands: "", Follows: "Khá"},
			{Kind: pages.Look, Sheet: "Xếp loại", Cell: "F13", Stands: `"99"`, Follows: "0.00"},
			{Kind: pages.HiddenRow, Sheet: "Xếp loại", Cell: "14", Row: "Chi bộ thôn Hai", Stands: "hidden", Follows: "visible"},
			{Kind: pages.Formula, Sheet: "Xếp loại", Cell: "F14", Stands: "=90+1", Follows: "=ROUND(AVERAGE(C14:E14),2)"},
			{Kind: pages.HeadFoot, Sheet: "Xếp loại", What: "oddFooter", Stands: "lần 1", Follows: "lần 2"},
			{Kind: pages.Part, What: "comments"},
			{Kind: pages.SheetMissing, Sheet: "Nguồn"}, {Kind: pages.SheetAdded, Sheet: "Khác"},
		}},
		Record: []diag.Message{diag.Msg("record-differs", "record", "ho-so.yaml", "what", diag.Msg("record.edition"), "says", 1, "is", 2)}, Set: "mau",
		Against: "phieu", Inputs: r.Revision.Inputs, Results: append(r.Revision.Cells, r.Overlaps[0].Cells...), Fresh: "99887766",
		Carried: []scoring.CellDifference{{ID: "CB01", Name: "Chi bộ thôn Một", Before: r.Revision.Cells[0].Before,
			After: r.Revision.Cells[0].Before, Sums: []criteria.Points{276 * point, 277 * point}}},
	}
	sound := &Verification{File: "bao-cao.xlsx", SHA256: "ff66", Report: sampleReport(), Code: "359D454E", Program: "1.0.0", Pages: &pages.Outcome{Whole: true}}
	against := *sound
	against.Against = "."
	against.Pages = &pages.Outcome{NotCompared: []pages.NotCompared{{Kind: pages.Tip, Sheet: "Xếp loại", Count: 2}, {Kind: pages.Formula, Sheet: "Xếp loại", Count: 9}}}
	against.Fields = []FilledField{{Name: names.FieldNumber, Cell: "Xếp loại!A4", Text: "45-BC/ĐU"}, {Name: names.FieldSigner + "2", Cell: "Xếp loại!E23", Text: "Nguyễn Văn A"}}
	for _, language := range text.Languages() {
		p := text.New(language)
		golden(t, "verify-"+string(language)+".txt", func(w io.Writer) error { return VerifyTable(w, v, p) })
		golden(t, "verify-sound-"+string(language)+".txt", func(w io.Writer) error { return VerifyTable(w, sound, p) })
	}
	golden(t, "verify-against-vi.txt", func(w io.Writer) error { return VerifyTable(w, &against, text.New(text.Vietnamese)) })
	golden(t, "verify.json", func(w io.Writer) error { return VerifyJSON(w, v, text.New(text.Vietnamese)) })
	if v.Result() != Differs || sound.Result() != Whole || against.Result() != Agrees {
		t.Error("an outcome is mistaken")
	}
}
