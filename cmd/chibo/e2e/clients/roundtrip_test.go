package clients

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"chibo/cmd/chibo/e2e/outside"
)

// A job is what a spreadsheet program does to a workbook of forms: it types
// values into named cells, then moves things about.
type job struct {
	Values map[string]any `json:"values"`
	Steps  []jobStep      `json:"steps"`
}

type jobStep struct {
	Do    string `json:"do"`
	Sheet int    `json:"sheet"` // counted from 0
	At    int    `json:"at,omitempty"`
	Count int    `json:"count,omitempty"`
	Name  string `json:"name,omitempty"`
}

// A typed form is what a clerk fills in, and the marks that must be read.
type typedForm struct {
	self, review map[int]any // by number of the criterion
	facts        map[string]any
	want         []any // self, review, in turn
	total        any
	grade        string
}

// rubric is the set of the round trip: every kind of criterion, a gate and a
// cap.
const rubric = `schema: 1
id: vong-doi
title: Bộ tiêu chí thử
standing: official
groups:
  - { id: "1", title: Thời lượng sinh hoạt, max: 5 }
  - id: "2"
    title: Tỷ lệ dự
    max: 5
    criteria:
      - { id: "2.1", title: Tỷ lệ dự, max: 4, kind: tiers, measure: attendance, tiers: [{ points: 4, from: 90% }, { points: 3, from: 75% }, { points: 1 }], lowest_if: { unexcused: 1 } }
      - { id: "2.2", title: Không vắng quá 3 lần, max: 1, kind: check }
  - id: "3"
    title: Tổ chức
    max: 90
    criteria:
      - { id: "3.1", title: Nội dung, max: 80, step: 0.25 }
      - { id: "3.2", title: Chuyên đề, max: 10, kind: check, applies: thematic, otherwise: full }
  - { id: "+", title: Thưởng, max: 2, kind: bonus, criteria: [{ id: "T1", title: Cách làm mới, max: 2 }, { id: "T2", title: Sinh hoạt điểm, max: 2 }] }
  - { id: "-", title: Trừ, max: 5, kind: deduction, criteria: [{ id: "-1", title: Chậm báo cáo, max: 3 }] }
grades:
  - { id: tot, title: Tốt, from: 90, requires: { full: ["1"], attendance: 85% }, else: kha }
  - { id: kha, title: Khá, from: 70 }
  - { id: tb, title: Trung bình, from: 50 }
  - { id: kem, title: Kém, from: 0 }
caps:
  - { when: { unexcused: 2 }, at_most: tb, because: Có 2 đảng viên vắng không lý do }
discipline: { minutes: 90 }
`

// typedForms are three months of one cell, each on a sheet of its own.
func typedForms() []typedForm {
	return []typedForm{
		{
			self:   map[int]any{1: 5, 2: 4, 3: "có", 4: 78.25, 6: 2, 7: 1, 8: 3},
			review: map[int]any{1: 5, 2: "4", 3: 1, 4: "77,5", 6: "1", 8: 2}, // three as texts
			facts:  map[string]any{"thoi_luong": 95, "co_mat": 16, "vang_co_ly_do": 1, "vang_khong_ly_do": 0, "phat_bieu": 9, "hinh_thuc": "trực tiếp"},
			want:   []any{5.0, 5.0, 4.0, 4.0, 1.0, 1.0, 78.25, 77.5, nil, nil, 2.0, 1.0, 1.0, nil, 3.0, 2.0},
			total:  96.5, grade: "Tốt",
		},
		{ // attendance is left to the program; the meeting has a thematic part; a gate lowers the grade
			self:  map[int]any{1: 4, 3: "không", 4: 80, 5: "có"},
			facts: map[string]any{"loai": "thường kỳ kết hợp chuyên đề", "thoi_luong": 100, "co_mat": 17, "vang_co_ly_do": 0, "vang_khong_ly_do": 0},
			want:  []any{4.0, nil, nil, nil, 0.0, nil, 80.0, nil, 10.0, nil, nil, nil, nil, nil, nil, nil},
			total: 98.0, grade: "Khá",
		},
		{ // a cap
			self:  map[int]any{1: 5, 2: 1, 3: 1, 4: 80},
			facts: map[string]any{"thoi_luong": 90, "co_mat": 15, "vang_co_ly_do": 0, "vang_khong_ly_do": 2},
			want:  []any{5.0, nil, 1.0, nil, 1.0, nil, 80.0, nil, nil, nil, nil, nil, nil, nil, nil, nil},
			total: 97.0, grade: "Trung bình",
		},
	}
}

// fill turns the forms into values for named cells.
func fill() map[string]any {
	values := map[string]any{}
	for i, f := range typedForms() {
		name := func(part string) string { return fmt.Sprintf("chibo_form_%d_%s", i+1, part) }
		for n, mark := range f.self {
			values[name(fmt.Sprintf("tu_cham_%d", n))] = mark
		}
		for n, mark := range f.review {
			values[name(fmt.Sprintf("tham_dinh_%d", n))] = mark
		}
		for part, fact := range f.facts {
			values[name(part)] = fact
		}
		values[name("ghi_chu_4")] = "ít ý kiến"
	}
	return values
}

// moves are what happens to the sheets before they are handed in. The last one
// stays as it is; the table begins somewhere above row 20.
func moves() []jobStep {
	return []jobStep{
		{Do: "insert-rows", Sheet: 0, At: 2, Count: 3},
		{Do: "insert-rows", Sheet: 0, At: 24, Count: 1},
		{Do: "insert-rows", Sheet: 1, At: 21, Count: 2},
		{Do: "insert-columns", Sheet: 1, At: 4, Count: 1},
		{Do: "rename", Sheet: 0, Name: "Phiếu của chi bộ"},
		{Do: "rename", Sheet: 2, Name: "Biên bản 'mới' 9"},
		{Do: "last", Sheet: 0},
	}
}

// makeForms makes the forms of one cell in the current folder.
func makeForms(t *testing.T) string {
	t.Helper()
	t.Chdir(t.TempDir())
	if err := os.WriteFile("tieu-chi.yaml", []byte(rubric), 0o644); err != nil {
		t.Fatal(err)
	}
	f := excelize.NewFile()
	defer f.Close()
	for i, row := range [][]any{{"Mã", "Tên chi bộ", "Số đảng viên", "Miễn sinh hoạt"}, {"CB01", "Chi bộ thôn Đông", 18, 1}, {"CB02", "Chi bộ thôn Đoài", 20, 0}} {
		if err := f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &row); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.SaveAs("ds.xlsx"); err != nil {
		t.Fatal(err)
	}
	if status, out := outside.InProcess(".", "form", "-p", "2026-Q3", "-r", "ds.xlsx", "-c", "tieu-chi.yaml"); status != 0 {
		t.Fatalf("form: %d\n%s", status, out)
	}
	return filepath.Join("phieu", "2026-Q3", "CB01 - Chi bộ thôn Đông.xlsx")
}

// checkScore holds what is read against what was typed.
func checkScore(t *testing.T, arguments ...string) {
	t.Helper()
	_, out := outside.InProcess(".", append([]string{"score", "2026-Q3", "phieu", "-r", "ds.xlsx", "-c", "tieu-chi.yaml", "-f", "json"}, arguments...)...)
	var result struct {
		Cells []struct {
			Meetings []struct {
				Status, Grade string
				Total         any
				Marks         []struct{ Self, Review any }
				Attendance    struct{ Members, Exempt, Present, Unexcused any }
			}
		}
		Problems []struct{ Code, Message, Cell string }
	}
	if err := json.Unmarshal([]byte(out), &result); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if len(result.Problems) > 0 {
		t.Errorf("problems: %+v", result.Problems)
	}
	for i, f := range typedForms() {
		m := result.Cells[0].Meetings[i]
		var got []any
		for _, mark := range m.Marks {
			got = append(got, mark.Self, mark.Review)
		}
		if diff := cmp.Diff(f.want, got); diff != "" {
			t.Errorf("month %d: marks, -typed +read:\n%s", i+7, diff)
		}
		if m.Total != f.total || m.Grade != f.grade {
			t.Errorf("month %d: %v %v (%s), want %v %v", i+7, m.Total, m.Grade, m.Status, f.total, f.grade)
		}
		if a := m.Attendance; a.Members != 18.0 || a.Exempt != 1.0 || a.Present != float64(f.facts["co_mat"].(int)) {
			t.Errorf("month %d: attendance %+v", i+7, a)
		}
	}
	if len(result.Cells[1].Meetings) > 0 && result.Cells[1].Meetings[0].Status != "missing" {
		t.Errorf("a blank form is not missing: %+v", result.Cells[1].Meetings[0])
	}
}

// TestRoundTrip fills forms through programs that clerks use. Those that know
// how also insert rows and columns, rename and move the sheets.
func TestRoundTrip(t *testing.T) {
	scripts, err := filepath.Abs("testdata")
	if err != nil {
		t.Fatal(err)
	}
	python := func(module string) func(*testing.T) string {
		return func(t *testing.T) string { t.Helper(); return outside.Python(t, module) }
	}
	node := func(module string) func(*testing.T) string {
		return func(t *testing.T) string { t.Helper(); return outside.Node(t, module) }
	}
	for _, client := range []struct {
		name, script string
		program      func(*testing.T) string
		steps        []jobStep
	}{
		{"openpyxl", "fill_openpyxl.py", python("openpyxl"), moves()},
		{"libreoffice", "fill_libreoffice.py", python("uno"), moves()},
		{"exceljs", "fill_exceljs.js", node("exceljs"), nil},
		{"SheetJS", "fill_sheetjs.js", node("xlsx"), nil},
	} {
		t.Run(client.name, func(t *testing.T) {
			program := client.program(t)
			book := makeForms(t)
			data, err := json.Marshal(job{fill(), client.steps})
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile("job.json", data, 0o644); err != nil {
				t.Fatal(err)
			}
			if out, err := exec.Command(program, filepath.Join(scripts, client.script), book, "job.json").CombinedOutput(); err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			checkScore(t)
			if client.name == "libreoffice" {
				checkLive(t, book)
			}
		})
	}
}

// checkLive holds the totals and grades that LibreOffice worked out while the
// forms were filled in against those of the program.
func checkLive(t *testing.T, book string) {
	t.Helper()
	f, err := excelize.OpenFile(book)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for i, form := range typedForms() {
		sheet, column := sheetOfForm(f, i+1)
		if form.review != nil {
			column++
		}
		rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]string{}
		for _, row := range rows {
			for _, cell := range row {
				if strings.HasPrefix(cell, "[") && column <= len(row) {
					got[cell] = row[column-1]
				}
			}
		}
		if got["[tổng điểm]"] != fmt.Sprint(form.total) || got["[xếp loại]"] != form.grade {
			t.Errorf("month %d shows %q %q, want %v %s", i+7, got["[tổng điểm]"], got["[xếp loại]"], form.total, form.grade)
		}
	}
}

// sheetOfForm returns the sheet of a form and its column of self marks.
func sheetOfForm(f *excelize.File, form int) (string, int) {
	for _, n := range f.GetDefinedName() {
		if n.Name == fmt.Sprintf("chibo_form_%d_tu_cham_1", form) {
			cut := strings.LastIndex(n.RefersTo, "!")
			column, _, _ := excelize.CellNameToCoordinates(strings.ReplaceAll(n.RefersTo[cut+1:], "$", ""))
			return strings.ReplaceAll(strings.Trim(strings.TrimPrefix(n.RefersTo[:cut], "$"), "'"), "''", "'"), column
		}
	}
	return "", 0
}

// TestOtherCriteria refuses forms by name: those of another set, and those of
// a set whose criteria have changed since.
func TestOtherCriteria(t *testing.T) {
	book := makeForms(t)
	fillByLibrary(t, book, fill())
	checkScore(t)
	changed := strings.Replace(rubric, "title: Nội dung,", "title: Nội dung sinh hoạt,", 1)
	for name, content := range map[string]string{"doi.yaml": changed, "khac.yaml": strings.Replace(rubric, "id: vong-doi", "id: khac", 1)} {
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for set, want := range map[string][]string{
		"doi.yaml": {"[other-criteria]", "bộ tiêu chí vong-doi phiên bản"}, "khac.yaml": {"[other-criteria]", "vong-doi", "khac"},
	} {
		status, out := outside.InProcess(".", "score", "2026-Q3", "phieu", "-r", "ds.xlsx", "-c", set)
		for _, words := range want {
			if status != 1 || !strings.Contains(out, words) {
				t.Errorf("%s: status %d, no %q in:\n%s", set, status, words, out)
			}
		}
		if n := strings.Count(out, "[other-criteria]"); n != 3 || strings.Contains(out, "[missing-mark]") || strings.Contains(out, "[unknown-criterion]") {
			t.Errorf("%s: %d refusals, or more than that:\n%s", set, n, out)
		}
	}
}

// TestNotHeldForm reads the one word that says there was no meeting.
func TestNotHeldForm(t *testing.T) {
	book := makeForms(t)
	fillByLibrary(t, book, map[string]any{"chibo_form_1_loai": "không sinh hoạt"})
	status, out := outside.InProcess(".", "score", "2026-Q3", "phieu", "-r", "ds.xlsx", "-c", "tieu-chi.yaml", "-f", "json")
	if status != 0 || !strings.Contains(out, `"status": "not-held"`) && !strings.Contains(out, `"status":"not-held"`) {
		t.Errorf("status %d\n%s", status, out)
	}
}

// TestRewrittenHead refuses a form whose head was rewritten for another cell.
func TestRewrittenHead(t *testing.T) {
	book := makeForms(t)
	fillByLibrary(t, book, fill())
	f, err := excelize.OpenFile(book)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := f.SetCellStr("Tháng 7", "A2", "CHI BỘ THÔN ĐOÀI"); err != nil {
		t.Fatal(err)
	}
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
	if _, out := outside.InProcess(".", "score", "2026-Q3", "phieu", "-r", "ds.xlsx", "-c", "tieu-chi.yaml"); !strings.Contains(out, "[ambiguous-cell]") {
		t.Error(out)
	}
}

// fillByLibrary types values into named cells with excelize.
func fillByLibrary(t *testing.T, book string, values map[string]any) {
	t.Helper()
	f, err := excelize.OpenFile(book)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, n := range f.GetDefinedName() {
		value, wanted := values[n.Name]
		if !wanted {
			continue
		}
		cut := strings.LastIndex(n.RefersTo, "!")
		if err := f.SetCellValue(strings.Trim(n.RefersTo[:cut], "'"), strings.ReplaceAll(n.RefersTo[cut+1:], "$", ""), value); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
}
