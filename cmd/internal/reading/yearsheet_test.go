package reading

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/dev/books"
	"chibo/cmd/internal/disk"
	"chibo/criteria"
	"chibo/scoring"
)

// readYearRows writes rows to a workbook, reads it with the built-in models, and
// tells what was understood, a line a cell.
func readYearOf(t *testing.T, rows [][]any) (lines, problems []string) {
	t.Helper()
	return readTaughtYear(t, rows, "")
}

// readTaughtYear does so with lessons, and tells which of them were used.
func readTaughtYear(t *testing.T, rows [][]any, lessons string) (lines, problems []string) {
	t.Helper()
	f := excelize.NewFile()
	for r, row := range rows {
		books.Must(t, f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", r+1), &row))
	}
	name := filepath.Join(t.TempDir(), "nam.xlsx")
	books.Must(t, f.SaveAs(name))
	roster := &scoring.Roster{Cells: []scoring.PartyCell{
		{ID: "CB01", Name: "Chi bộ thôn 1", Committee: "Đảng bộ xã A"}, {ID: "CB02", Name: "Chi bộ thôn 2", Committee: "Đảng bộ xã A"},
		{ID: "CB03", Name: "Chi bộ thôn 1", Committee: "Đảng bộ xã B"},
	}}
	var models []*criteria.Set
	for _, id := range criteria.ModelIDs() {
		set, err := criteria.Builtin(id)
		books.Must(t, err)
		models = append(models, set)
	}
	main, err := criteria.Builtin(criteria.DefaultID)
	books.Must(t, err)
	period, err := scoring.ParsePeriod("2026")
	books.Must(t, err)
	in, err := ReadSheets([]string{name}, roster, []*criteria.Set{main}, period, Options{Access: options(disk.Folder{}).Access, Models: models, Taught: lessonsOf(t, lessons)})
	books.Must(t, err)
	for _, row := range in.Year {
		line := roster.Cells[row.Cell].ID + " " + string(row.Grade.Value)
		if !row.Grade.Known {
			line = roster.Cells[row.Cell].ID + " -"
		}
		for m, marks := range row.Marks {
			for i, mark := range marks {
				if mark.Entered() {
					line += fmt.Sprintf(" %d/%s=%s@%s", m, models[m].Leaves()[i].ID, mark.Text, mark.At.Address())
				}
			}
		}
		lines = append(lines, line)
	}
	for _, p := range in.Problems {
		problems = append(problems, string(p.Code)+" "+p.Pos.Cell)
	}
	return append(lines, usedText(in)...), problems
}

// TestYearSheets: the shapes in which a year's sheet comes.
func TestYearSheets(t *testing.T) {
	t.Parallel()
	const own, unity = "6. Đạt các tiêu chí riêng của loại hình chi bộ", "Đoàn kết, kỷ luật tốt"
	for _, c := range []struct {
		name           string
		rows           [][]any
		lines, problem string
	}{
		{"by code, with column numbers and a footnote", [][]any{{"PHIẾU NĂM 2026"}, {"STT", "Mã", "Tên chi bộ", "Xếp loại năm", own, unity}, {"(1)", "(2)", "(3)", "(4)", "(5)", "(6)"},
			{1, "CB01", "Chi bộ thôn 1", "HTXSNV", "có", "x"}, {2, "CB02", "", "Hoàn thành tốt nhiệm vụ", "không", ""}, {"Tổng cộng", "", "", "", 1}, {"Người lập biểu"}},
			"CB01 excellent 0/6=có@E4 1/3=x@F4|CB02 good 0/6=không@E5", ""},
		{"under their committees", [][]any{{"STT", "Chi bộ", own}, {"I", "Đảng bộ xã A"}, {1, "Thôn 1", "có"}, {"II", "Đảng bộ xã B"}, {1, "Thôn 1", "có"}},
			"CB01 - 0/6=có@C3|CB03 - 0/6=có@C5", ""},
		{"grades ticked under four heads", [][]any{{"Mã", "Chi bộ", "Xếp loại năm", "", "", ""}, {"", "", "Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ", "Không hoàn thành nhiệm vụ"},
			{"CB01", "", "", "x"}, {"CB02", "", "", "", "", "X"}, {"CB03", "", "x", "x"}},
			"CB01 good|CB02 not-completed|CB03 -", "conflicting-sheets D5"},
		{"an unclear grade is no grade", [][]any{{"Mã", "Chi bộ", "Xếp loại năm"}, {"CB01", "", "Tốt"}, {"CB02", "", "KHTNV"}}, "CB01 -|CB02 not-completed", "bad-fact C2"},
		{"a row with nothing in it says nothing", [][]any{{"Mã", "Chi bộ", own}, {"CB01", "", ""}, {"CB02", "", "…"}}, "", ""},
		{"an unknown cell is told", [][]any{{"Mã", "Chi bộ", own}, {"CB09", "", "có"}}, "", "unknown-cell A2"},
		{"a name in two committees is not guessed", [][]any{{"Chi bộ", own}, {"Chi bộ thôn 1", "có"}}, "", "ambiguous-cell A2"},
		{"the sheet of another year is left out", [][]any{{"TỔNG HỢP NĂM 2025"}, {"Mã", "Chi bộ", own}, {"CB01", "", "có"}}, "", ""},
		{"the superior's grade beside the cell's own, under a head that is known", [][]any{{"Mã", "Chi bộ", "Xếp loại năm", "Đảng ủy xếp loại năm"}, {"CB01", "", "HTXSNV", "HTTNV"}, {"CB02", "", "HTTNV", "HTTNV"}},
			"CB01 -|CB02 good", "conflicting-sheets D2"},
		{"the same under any other head", [][]any{{"Mã", "Chi bộ", "Xếp loại năm", "BTV chốt"}, {"CB01", "", "HTXSNV", "HTTNV"}, {"CB02", "", "HTTNV", "HTTNV"}}, "CB01 -|CB02 good", "conflicting-sheets D2"},
		{"the grade of the year before is none", [][]any{{"Mã", "Chi bộ", "Xếp loại năm 2025", "Xếp loại năm 2026"}, {"CB01", "", "HTXSNV", "HTTNV"}}, "CB01 good", ""},
		{"one condition in two columns", [][]any{{"Mã", "Chi bộ", own, own}, {"CB01", "", "có", "không"}, {"CB02", "", "", "có"}}, "CB01 -|CB02 - 0/6=có@D3", "conflicting-sheets D2"},
		{"columns that are not understood", [][]any{{"Mã", "Chi bộ", own, "Nữ", "Tiêu chí khác", "Nhận xét"}, {"CB01", "", "có", 12, "không", "tốt hơn"}}, "CB01 - 0/6=có@C2", "unread-column E1"},
		{"answers that are nobody's", [][]any{{"Mã", "Chi bộ", own}, {"CB01", "", "có"}, {"", "", "không"}}, "CB01 - 0/6=có@C2", "no-cell B3"},
		{"the head again", [][]any{{"Mã", "Chi bộ", own}, {"CB01", "", "có"}, {"Mã", "Chi bộ", own}, {"CB02", "", "không"}}, "CB01 - 0/6=có@C2|CB02 - 0/6=không@C4", ""},
		{"in two halves", [][]any{{"Mã", "Chi bộ", own, "", "Mã", "Chi bộ", own}, {"CB01", "", "có", "", "CB02", "", "không"}, {"", "", "", "", "CB03", "", "có"}},
			"CB01 - 0/6=có@C2|CB02 - 0/6=không@G2|CB03 - 0/6=có@G3", ""},
		{"a date names no year of the sheet", [][]any{{"ngày 05 tháng 01 năm 2027"}, {"Mã", "Chi bộ", own}, {"CB01", "", "có"}}, "CB01 - 0/6=có@C3", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			lines, problems := readYearOf(t, c.rows)
			if got := strings.Join(lines, "|"); got != c.lines {
				t.Errorf("read\n%s\nwant\n%s", got, c.lines)
			}
			if got := strings.Join(problems, "|"); got != c.problem {
				t.Errorf("problems %q, want %q", got, c.problem)
			}
		})
	}
}

// TestLessonsOfYearSheets: what an office taught of heads and names holds for the sheets
// of a year too, and is reported.
func TestLessonsOfYearSheets(t *testing.T) {
	t.Parallel()
	rows := [][]any{{"Nơi sinh hoạt", "Mức cuối năm", "Sổ"}, {"Rặng Dừa", "HTXSNV", 3}, {"CB02", "HTTNV", 4}}
	lines, problems := readTaughtYear(t, rows, "column: Nơi sinh hoạt = chi bộ\ncolumn: Mức cuối năm = xếp loại\nignore: Sổ\ncell: Rặng Dừa = CB01\ncolumn: Khác = ghi chú")
	if got, want := strings.Join(lines, "|"), "CB01 excellent|CB02 good|uses Nơi sinh hoạt|uses Mức cuối năm|uses Sổ|uses Rặng Dừa"; got != want || len(problems) > 0 {
		t.Errorf("read %s, problems %v; want %s", got, problems, want)
	}
}

// TestMeetingsGoFirst: a table of meetings stays one, whatever its columns are
// called.
func TestMeetingsGoFirst(t *testing.T) {
	t.Parallel()
	rows := [][]any{{"THÁNG 7 NĂM 2026"}, {"Mã", "Chi bộ", "Tổng điểm", "Xếp loại năm"}, {"CB01", "Chi bộ thôn 1", 92, ""}}
	if lines, problems := readYearOf(t, rows); len(lines) > 0 || len(problems) > 0 {
		t.Errorf("read as a year's sheet: %v %v", lines, problems)
	}
}
