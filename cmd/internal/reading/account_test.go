package reading

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"chibo/cmd/internal/dev/books"
	"chibo/cmd/internal/disk"
	"chibo/criteria"
	"chibo/criteria/diag"
)

// A columnCase is a worksheet with what is said of one of its columns: how it is
// judged, for whoever reads the case, and the problems.
type columnCase struct{ name, sheet, judged, problems string }

// TestColumnsOfForms: what has no role is judged by its head and all its values
// together, and reported once, at its head.
func TestColumnsOfForms(t *testing.T) {
	t.Parallel()
	form := func(head, values string) string {
		v := strings.Split(values, " ")
		return fmt.Sprintf("PHIẾU CHẤM ĐIỂM THÁNG 7 NĂM 2026\nChi bộ: thôn Đông\nSTT | Tiêu chí | Thang điểm | Tự chấm | %s\n1 | Thời gian, thời lượng | 10 | 9 | %s\n2 | Công tác chuẩn bị | 40 | |\n2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18 | %s\n2.2 | Gửi tài liệu trước | 20 | 20 | %s\n3 | Thực hiện nghị quyết | 50 | 45 | %s\nTổng | | 100 | 92 |",
			head, v[0], v[1], v[2], v[3])
	}
	for _, c := range []columnCase{
		{"a reviewer whose name is unknown", form("Ông Ba cho", "9 15 20 40"), "score", "unread-mark E3"},
		{"a tick is a mark", form("Đồng chí Tư", "x _ x x"), "score", "unread-mark E3"},
		{"the maxima again", form("Mức", "10 20 20 50"), "explained", ""},
		{"a reviewer who gave all full marks is none of them", form("Điểm của đồng chí Tư", "10 20 20 50"), "score", "unread-mark E3"},
		{"points lost", form("Điểm trừ", "1 2 0 5"), "explained", ""},
		{"points off that nobody counted", form("Điểm trừ", "2 _ _ _"), "score", "unread-mark E3"},
		{"the marks again", form("Điểm đã nhập", "9 18 20 45"), "explained", ""},
		{"points of another month", form("Điểm tháng 6", "8 10 12 40"), "other period", ""},
		{"the row's own number", form("Số hiệu", "1 2.1 2.2 3"), "explained", ""},
		{"a telephone", form("Điện thoại", "5 5 5 5"), "ignored", ""},
		{"notes with a number among them", form("Diễn giải", "họp_muộn 2 _ thiếu"), "unknown", "warning unread-column E3"},
		{"texts alone", form("Diễn giải", "họp_muộn _ _ thiếu"), "unknown", ""},
		{"a count", form("Số văn bản", "2 3 1 0"), "unknown", "warning unread-column E3"},
	} {
		t.Run(c.name, func(t *testing.T) {
			here := books.Folder(t, books.Single("a.xlsx", "Phiếu", strings.ReplaceAll(c.sheet, "_", "")))
			in := readCase{roster: books.TestRoster()}.read(t, here)
			books.CheckLines(t, problemsIn(in), c.problems)
		})
	}
}

// TestColumnsOfLists is the same of tables and lists of totals.
func TestColumnsOfLists(t *testing.T) {
	t.Parallel()
	list := func(heads, first, second string) string {
		return "TỔNG HỢP KẾT QUẢ CHẤM ĐIỂM THÁNG 7 NĂM 2026\nSTT | Tên chi bộ | " + heads + "\n1 | thôn Đông | " + first + "\n2 | thôn Đoài | " + second
	}
	for _, c := range []columnCase{
		{"a reviewer of an unknown name, by the numbers", list("Điểm tự chấm | Ông Ba", "92 | 88", "80 | 70"), "", "unread-mark D2\nunread-mark D2"},
		{"points off without a total behind", list("Điểm | Điểm trừ", "92 | 5", "80 | "), "", "unread-mark/adjusted D2"},
		{"points off with a total behind", list("Điểm | Điểm trừ | Còn lại", "92 | 5 | 87", "80 | | 80"), "", ""},
		{"a total that is not what it says", list("Điểm | Điểm trừ | Còn lại", "92 | 5 | 86", "80 | | 80"), "", "warning total-mismatch E3"},
		{"men and women", list("Tổng điểm | Nam | Nữ", "92 | 12 | 8", "80 | 60 | 70"), "", ""},
		{"telephone and birth date", list("Tổng điểm | Điện thoại | Ngày sinh", "92 | 0912345678 | 28000", "80 | 0987654321 | 29000"), "", ""},
		{"a count of households", list("Tổng điểm | Số hộ", "92 | 88", "80 | 95"), "", ""},
		{"points proposed before those that count", list("Điểm đề xuất | Điểm chính thức", "92 | 88", "80 | 80"), "", ""},
		{"a row of totals that is the sum", list("Tổng điểm", "92", "80") + "\n | Tổng cộng | 172", "", ""},
		{"a row of totals that is another sum", list("Tổng điểm", "92", "80") + "\n | Tổng cộng | 170", "", "warning total-mismatch/list C5"},
		{"a row that counts the cells", list("Tổng điểm", "92", "80") + "\n | Tổng cộng | 2", "", ""},
		{"a row of totals that is another sum of a criterion", "BẢNG CHẤM ĐIỂM THÁNG 7 NĂM 2026\nSTT | Tên chi bộ | 1 | 2.1 | 2.2 | 3\n1 | thôn Đông | 9 | 18 | 20 | 45\nCộng | | 9 | 17 | 20 | 45", "", "warning total-mismatch/list D4"},
		{"another mean", list("Tổng điểm", "92", "80") + "\n | Điểm trung bình | 84", "", "warning total-mismatch/list C5"},
		{"ticks that are counted", list("Điểm | Tốt | Khá", "92 | x |", "80 | | x") + "\n | Cộng | | 1 | 1", "", ""},
		{"ticks that are not so many", list("Điểm | Tốt | Khá", "92 | x |", "80 | | x") + "\n | Cộng | | 2 | 1", "", "warning total-mismatch/list D5"},
		{"a reviewer of an unknown name who gives grades", list("Điểm | Ban Thường vụ", "92 | Khá", "80 | Khá"), "", ""},
		{"what is measured in a unit", list("Tổng điểm | Diện tích (ha)", "92 | 88", "80 | 95"), "", "warning unread-column D2"},
		{"a count of people under a reviewer's word", list("Tổng điểm | Số lượng cấp ủy viên", "92 | 3", "80 | 2"), "", "warning unread-column D2"},
		{"a few names beside the list, with points of their own", list("Tổng điểm | | Chi bộ | Chốt", "92 | | Chi bộ thôn Đoài | 75", "80"), "", "unread-mark/names-again E2\nunread-mark/names-again E2\nunread-mark F2"},
		{"a second column of names", list("Tổng điểm | Đơn vị bạn | Của bạn", "92 | thôn Đoài | 80", "80 | thôn Đông | 92"), "", "unread-mark/names D2\nunread-mark/names D2\nunread-mark E2\nunread-mark E2"},
	} {
		t.Run(c.name, func(t *testing.T) {
			here := books.Folder(t, books.Single("a.xlsx", "T7", c.sheet))
			in := readCase{roster: books.TestRoster()}.read(t, here)
			books.CheckLines(t, problemsIn(in), c.problems)
		})
	}
}

// problemsIn are the problems of a reading without those of single marks.
func problemsIn(in *Inputs) (lines []string) {
	problems := slices.Clone(in.Problems)
	for _, s := range in.Sheets {
		problems = append(problems, s.Problems...)
	}
	diag.Sort(problems)
	for _, p := range problems {
		lines = append(lines, books.ProblemText(p))
	}
	return lines
}

// TestEveryCellHasOneDrawer holds the account to its law on sheets of every kind: the
// drawers count every cell that is not blank, once.
func TestEveryCellHasOneDrawer(t *testing.T) {
	t.Parallel()
	testdata, err := filepath.Abs("../../../testdata")
	books.Must(t, err)
	files, _ := filepath.Glob(testdata + "/*/phieu/*.xlsx")
	if len(files) == 0 {
		t.Fatal("no workbooks to look at")
	}
	set, problems := criteria.Parse("tieu-chi.yaml", must2(os.ReadFile("../../../testdata/quy-3-2026/tieu-chi.yaml")))
	if set == nil {
		t.Skip(problems)
	}
	in, err := ReadSheets(files, nil, []*criteria.Set{set}, books.Quarter(t), Options{Access: options(disk.Folder{}).Access, Places: true})
	books.Must(t, err)
	seen := 0
	for _, f := range in.Files {
		for _, s := range f.Sheets {
			a := s.Account
			if sum := a.Used + a.Known + a.Ignored + a.LeftOut + a.Unread; sum != len(a.Places) {
				t.Errorf("%s %s: %d in drawers, %d cells", f.Name, s.Name, sum, len(a.Places))
			}
			at := map[[2]int]bool{}
			for _, p := range a.Places {
				if at[[2]int{p.Row, p.Col}] {
					t.Errorf("%s %s: row %d, column %d twice", f.Name, s.Name, p.Row, p.Col)
				}
				at[[2]int{p.Row, p.Col}] = true
			}
			seen += len(a.Places)
		}
	}
	if seen == 0 {
		t.Error("no cell was accounted for")
	}
}

func must2(data []byte, err error) []byte {
	if err != nil {
		return nil
	}
	return data
}
