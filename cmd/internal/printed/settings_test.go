package printed

import (
	"bytes"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	paper "chibo/cmd/internal/form"
	"chibo/cmd/internal/names"
	"chibo/criteria"
)

// editedForm writes the set with everything as a form, lets a clerk at it, and
// reads it back.
func editedForm(t *testing.T, edit func(f *excelize.File)) (*criteria.Set, string) {
	t.Helper()
	data, err := os.ReadFile("../../../testdata/criteria/worked/everything.yaml")
	if err != nil {
		t.Fatal(err)
	}
	set, _ := criteria.Parse("everything", data)
	var b, saved bytes.Buffer
	if err := paper.Criteria(&b, set); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	edit(f)
	if err := f.Write(&saved); err != nil {
		t.Fatal(err)
	}
	printed, problems, err := read("bieu.xlsx", saved.Bytes(), Options{Standing: criteria.Secondary})
	if err != nil {
		t.Fatal(err)
	}
	var keys []string
	for _, p := range problems {
		keys = append(keys, p.Pos.Sheet+" "+p.Message.Key)
	}
	return printed.Set, strings.Join(keys, "\n")
}

// rowOf finds the row of a sheet whose cell in a column holds a text.
func rowOf(t *testing.T, f *excelize.File, sheet, column, text string) int {
	t.Helper()
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	col, _ := excelize.ColumnNameToNumber(column)
	for i, row := range rows {
		if len(row) >= col && row[col-1] == text {
			return i + 1
		}
	}
	t.Fatalf("%s: no %q in column %s", sheet, text, column)
	return 0
}

// setBeside writes the cell of a column in the row that holds a text elsewhere.
func setBeside(t *testing.T, f *excelize.File, sheet, column, text, target string, value any) {
	t.Helper()
	cell, err := excelize.JoinCellName(target, rowOf(t, f, sheet, column, text))
	if err != nil {
		t.Fatal(err)
	}
	if err := f.SetCellValue(sheet, cell, value); err != nil {
		t.Fatal(err)
	}
}

// TestAClerkEditsTheForm changes titles, points, tiers, rows and settings, as
// they would be typed in Excel.
func TestAClerkEditsTheForm(t *testing.T) {
	set, problems := editedForm(t, func(f *excelize.File) {
		setBeside(t, f, names.CriteriaForm, "F", "II.2", "B", "Tỷ lệ phát biểu mới")
		setBeside(t, f, names.CriteriaForm, "B", "+ Thiếu không quá 1 phút: 6 điểm", "B", "+ Thiếu không quá 5 phút: 7 điểm")
		setBeside(t, f, names.CriteriaForm, "B", "+ Thiếu trên 1 đến 30 phút: 3 điểm", "B", "+ Thiếu trên 5 đến 30 phút: 3 điểm")
		row := rowOf(t, f, names.CriteriaForm, "F", "III.1")
		for _, err := range []error{
			f.SetCellValue(names.CriteriaForm, "C"+strconv.Itoa(row), 15),
			f.SetCellValue(names.CriteriaForm, "B"+strconv.Itoa(row+1), "+ Mức 1: 15 điểm"),
			f.InsertRows(names.CriteriaForm, row, 1),
			f.SetCellValue(names.CriteriaForm, "B"+strconv.Itoa(row), "Tiêu chí thêm"),
			f.SetCellValue(names.CriteriaForm, "C"+strconv.Itoa(row), 5),
		} {
			if err != nil {
				t.Fatal(err)
			}
		}
		setBeside(t, f, names.Settings, "A", names.SetAttendance, "B", "85%")
		setBeside(t, f, names.Settings, "A", names.SetStanding, "B", "Đã đối chiếu văn bản gốc")
		setBeside(t, f, names.Settings, "A", names.SetTo, "B", 46387) // 31/12/2026 as Excel stores it
	})
	if problems != "" || set == nil {
		t.Fatal(problems)
	}
	written := string(criteria.Write(set))
	for _, want := range []string{
		"Tỷ lệ phát biểu mới", "{ points: 7, short_by: 5 }, { points: 3, short_by: 30 }",
		`- { id: III.1.1, title: Tiêu chí thêm, max: 5 }`, "tiers: [{ points: 15 }, { points: 10 }, { points: 0 }]",
		"attendance: 85%", "standing: official", "to: 2026-12-31",
	} {
		if !strings.Contains(written, want) {
			t.Errorf("lacks %q:\n%s", want, written)
		}
	}
}

// TestWhatAClerkCannotType names each slip with its sheet.
func TestWhatAClerkCannotType(t *testing.T) {
	for name, test := range map[string]struct {
		edit func(f *excelize.File)
		want string
	}{
		"choice": {func(f *excelize.File) {
			setBeside(t, f, names.Settings, "A", names.SetMissing, "B", "bỏ đi")
		}, "Thiết lập bad-form/setting"},
		"share": {func(f *excelize.File) {
			setBeside(t, f, names.Settings, "A", names.SetAttendance, "B", "90")
		}, "Thiết lập bad-form/setting"},
		"item": {func(f *excelize.File) {
			setBeside(t, f, names.Settings, "A", names.SetBasis, "A", "Căn cứ nào đó")
		}, "Thiết lập bad-form/setting-unknown"},
		"missing": {func(f *excelize.File) {
			setBeside(t, f, names.Settings, "A", names.SetTitle, "B", nil)
		}, "Thiết lập bad-form/setting-missing"},
		"code": {func(f *excelize.File) {
			setBeside(t, f, names.Settings, "B", "Dưới một nửa, không đủ", "A", "gioi")
		}, "Thiết lập bad-form/unknown-code"},
		"legend": {func(f *excelize.File) {
			setBeside(t, f, names.Settings, "B", "Khá", "C", 75)
		}, "Biểu chấm điểm bad-form/legend-differs"},
		"repeated": {func(f *excelize.File) {
			setBeside(t, f, names.CriteriaForm, "F", "III.4", "F", "1.10")
		}, "Thiết lập bad-form/left-over\nBiểu chấm điểm bad-form/repeated"},
		"sum": {func(f *excelize.File) {
			setBeside(t, f, names.CriteriaForm, "F", "III.4", "C", 6)
		}, "Biểu chấm điểm bad-form/sum"},
	} {
		set, problems := editedForm(t, test.edit)
		if !sameLines(problems, test.want) || set != nil {
			t.Errorf("%s: set %v, problems\n%s\nwant\n%s", name, set != nil, problems, test.want)
		}
	}
}

func sameLines(a, b string) bool {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for _, line := range y {
		if !strings.Contains(a, line) {
			return false
		}
	}
	return len(x) == len(y)
}
