package roster

import (
	"errors"
	"regexp"
	"slices"
	"strings"
	"testing"

	"chibo/cmd/internal/dev/books"
	"chibo/cmd/internal/disk"
	"chibo/cmd/internal/reading"
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
	"chibo/criteria/diag"
)

func TestRosters(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name  string
		pages []books.Page
		want  string
	}{
		{"letterhead, a head of two rows, column numbers, a total and signatures", []books.Page{{Name: "Danh sách", Rows: `ĐẢNG ỦY XÃ TÂN HÒA | | | | | Tân Hòa, ngày 05 tháng 01 năm 2026
DANH SÁCH CHI BỘ
S⏎TT | Mã | Tên  chi bộ | Loại hình | Đảng viên | | Cấp ủy viên phụ trách | Ghi chú
 | | | | Tổng⏎số | Miễn sinh hoạt
(1) | (2) | (3) | (4) | (5) | 6) | (7) | (8)
1 | CB01 | Chi bộ thôn Đông | thôn | 26 | 1 | Cấp ủy viên 1
2 | CB02 | Chi bộ thôn⏎Đoài | thôn | 6 | | Cấp ủy viên 2
TỔNG SỐ | | | | 32 | 1

 | NGƯỜI LẬP BIỂU | | | | | T/M ĐẢNG ỦY⏎BÍ THƯ

 | | Người ký một | | | | Người ký hai`, Merged: []string{"A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:F3"}}},
			`CB01, Chi bộ thôn Đông, kind=thôn, members=26, exempt=1, supervisor=Cấp ủy viên 1
			CB02, Chi bộ thôn Đoài, kind=thôn, members=6, supervisor=Cấp ủy viên 2`},
		{"every column", []books.Page{{Name: "DS", Rows: `Tên chi bộ | Mã chi bộ | Tên khác | Đảng ủy | Loại hình | Số đảng viên | Miễn sinh hoạt | Nữ | Dân tộc thiểu số | Bí thư | Cấp ủy viên phụ trách | Ngày sinh hoạt định kỳ | Hoạt động từ tháng | Đến tháng | Sáp nhập từ | Thí điểm
Thôn Đông | CB01 | Đông; xóm Đông | Đảng bộ A | thôn | 26 | 1 | 10 | 3 | Người một | Người hai | ngày 05 hằng tháng | 8/2026 | 12/2026 | Thôn Cũ; Thôn Mới | x`, Merged: nil}},
			"CB01, Thôn Đông, of=Đảng bộ A, aliases=Đông; xóm Đông, kind=thôn, members=26, exempt=1, women=10, minority=3, secretary=Người một, supervisor=Người hai, day=5, from=2026-08, to=2026-12, merged=Thôn Cũ; Thôn Mới, pilot=yes"},
		{"names only", []books.Page{{Name: "DS", Rows: "Chi bộ\nThôn Đông\nThôn Đoài", Merged: nil}}, "Thôn Đông, Thôn Đông\nThôn Đoài, Thôn Đoài"},
		{"rows that head a committee", []books.Page{{Name: "DS", Rows: `STT | Tên chi bộ | Số đảng viên
I. Đảng bộ cơ sở An Bình
1 | Thôn 1 | 10
2 | Thôn 2 | 11
II. ĐẢNG BỘ CƠ SỞ HÒA LẠC
1 | Thôn 1 | 12`, Merged: nil}}, "Thôn 1, Thôn 1, of=Đảng bộ cơ sở An Bình, members=10\nThôn 2, Thôn 2, of=Đảng bộ cơ sở An Bình, members=11\nThôn 1, Thôn 1, of=ĐẢNG BỘ CƠ SỞ HÒA LẠC, members=12"},
		{"heads of committees in the column of names, with their sums", []books.Page{{Name: "DS", Rows: `STT | Tên chi bộ | Số đảng viên
I | Đảng bộ cơ sở An Bình | 21
1 | Thôn 1 | 10
2 | Thôn 2 | 11
II | Đảng bộ cơ sở Hòa Lạc
1 | Thôn 1 | 12`, Merged: nil}}, "Thôn 1, Thôn 1, of=Đảng bộ cơ sở An Bình, members=10\nThôn 2, Thôn 2, of=Đảng bộ cơ sở An Bình, members=11\nThôn 1, Thôn 1, of=Đảng bộ cơ sở Hòa Lạc, members=12"},
		{"other heads of groups", []books.Page{{Name: "DS", Rows: `STT | Tên chi bộ | Số đảng viên | Ghi chú
I | Khối nông thôn
1 | Thôn 1 | 10
II | Khối cơ quan
2 | Thôn 2 | 11`, Merged: nil}}, "Thôn 1, Thôn 1, members=10\nThôn 2, Thôn 2, members=11"},
		{"a column that the first cell's data could be taken for a head of", []books.Page{{Name: "DS", Rows: `STT | Tên chi bộ | Số đảng viên | Thuộc
1 | Thôn 1 | 10 | Đảng bộ
2 | Thôn 2 | 11 | Đảng bộ`, Merged: nil}}, "Thôn 1, Thôn 1, members=10\nThôn 2, Thôn 2, members=11"},
		{"full members and probationers are not all members", []books.Page{{Name: "DS", Rows: `STT | Tên chi bộ | Số đảng viên chính thức | Số đảng viên dự bị | Số lượng tổ đảng
1 | Thôn 1 | 10 | 2 | 3`, Merged: nil}}, "Thôn 1, Thôn 1"},
		{"two worksheets and a hidden away one", []books.Page{{Name: "Xã", Rows: "Mã | Tên chi bộ\nCB01 | Thôn 1", Merged: nil}, {Name: "Trường", Rows: "Mã | Tên chi bộ\nCB02 | Trường THCS", Merged: nil}, {Name: "_cũ", Rows: "Mã | Tên chi bộ\nCB09 | Thôn 9", Merged: nil}},
			"CB01, Thôn 1\nCB02, Trường THCS"},
		{"signatures in the columns of the table", []books.Page{{Name: "DS", Rows: `TT | Tên chi bộ | Số đảng viên
1 | Thôn 1 | 10
NGƯỜI LẬP BIỂU | BÍ THƯ
Người ký một | Người ký hai`, Merged: nil}}, "Thôn 1, Thôn 1, members=10"},
		{"the same cell twice", []books.Page{{Name: "DS", Rows: "Mã | Tên chi bộ\nCB01 | Thôn 1\nCB01 | Thôn 2", Merged: nil}}, "CB01, Thôn 1\nduplicate-cell B3"},
		{"a name that is an error value", []books.Page{{Name: "DS", Rows: "Mã | Tên chi bộ\nCB01 | Thôn 1\nCB02 | #N/A\n#REF! | Thôn 3\nCB04 | Thôn 4", Merged: nil}},
			"CB01, Thôn 1\nCB02, CB02\nThôn 3, Thôn 3\nCB04, Thôn 4\ncell-error/name B3\ncell-error/name A4"},
		{"what cannot be read", []books.Page{{Name: "DS", Rows: `Mã | Tên chi bộ | Số đảng viên | Ngày sinh hoạt | Từ tháng
CB01 | Thôn 1 | hai mươi | mùng năm | đầu năm
CB02 | | 5`, Merged: nil}}, "CB01, Thôn 1\nbad-roster/number C2\nbad-roster/day D2\nbad-roster/month E2\nbad-roster/no-name B3"},
	} {
		t.Run(c.name, func(t *testing.T) {
			here := books.Folder(t, books.Workfile{Name: "ds.xlsx", Pages: c.pages})
			roster, _, problems, err := Read("ds.xlsx", in(here))
			books.Must(t, err)
			var got []string
			for _, cell := range roster.Cells {
				got = append(got, books.PartyCellText(cell))
			}
			diag.Sort(problems)
			for _, p := range problems {
				got = append(got, strings.TrimPrefix(books.ProblemText(p), "warning "))
			}
			books.CheckLines(t, got, c.want)
		})
	}
}

func TestNoRoster(t *testing.T) {
	t.Parallel()
	for rows, want := range map[string]string{
		"Họ tên | Tuổi\nNgười một | 30":            "bad-roster/no-header",
		"STT | Tên chi bộ | Số đảng viên\nTổng số": "bad-roster/empty",
	} {
		here := books.Folder(t, books.Single("ds.xlsx", "DS", rows))
		_, _, _, err := Read("ds.xlsx", in(here))
		var problem *reading.ProblemError
		if !errors.As(err, &problem) || problem.Problem.Message.Key != want {
			t.Errorf("%q: %v, want %s", rows, err, want)
		}
	}
}

// TestTrimOrdinal holds the ordinals of headings to the pattern they follow.
func TestTrimOrdinal(t *testing.T) {
	t.Parallel()
	pattern := regexp.MustCompile(`^(?:[IVX]{1,5}|[A-Z]|\d{1,2})\s*[.)\-:]\s*`)
	for _, text := range []string{"", "I", "I.", "I. Đảng bộ", "IVXIV - A", "IVXIVX. A", "IV)B", "A.", "B : C", "AB. C", "1. A", "12)  A", "123. A",
		"Đảng bộ A", "Đ. A", "i. A", ". A", "1 A", "X-", "1\t.\nA", "Chi bộ: A", "V", "9-8. A"} {
		if got, want := words.TrimOrdinal(text), pattern.ReplaceAllString(text, ""); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// rosterOf reads a roster of July to September 2026 and tells its cells.
func rosterOf(t *testing.T, pages ...books.Page) ([]string, error) {
	t.Helper()
	here := books.Folder(t, books.Workfile{Name: "ds.xlsx", Pages: pages})
	roster, _, problems, err := Read("ds.xlsx", reading.Options{Access: in(here).Access, Period: books.Quarter(t)})
	if err != nil {
		return nil, err
	}
	var got []string
	for _, c := range roster.Cells {
		got = append(got, books.PartyCellText(c))
	}
	for _, p := range problems {
		got = append(got, books.ProblemText(p))
	}
	return got, nil
}

// TestRosterOfYears takes the newest of several worksheets that is not after the
// period.
func TestRosterOfYears(t *testing.T) {
	t.Parallel()
	rows := func(name string) string { return "Mã | Tên chi bộ\nCB01 | " + name }
	got, err := rosterOf(t, books.Page{Name: "2025", Rows: rows("thôn Cũ"), Merged: nil}, books.Page{Name: "Năm 2026", Rows: rows("thôn Nay"), Merged: nil}, books.Page{Name: "2027", Rows: rows("thôn Sau"), Merged: nil})
	books.Must(t, err)
	books.CheckLines(t, got, "CB01, thôn Nay")
	got, err = rosterOf(t, books.Page{Name: "DS 2024", Rows: rows("thôn Cũ"), Merged: nil}, books.Page{Name: "DS 2025", Rows: rows("thôn Mới"), Merged: nil})
	books.Must(t, err)
	books.CheckLines(t, got, "CB01, thôn Mới")
	got, err = rosterOf(t, books.Page{Name: "DS 2025", Rows: rows("thôn Cũ")}, books.Page{Name: "Danh sách", Rows: rows("thôn Nay")})
	books.Must(t, err)
	books.CheckLines(t, got, "CB01, thôn Nay")
}

// TestRosterInParts reads a roster whose head is repeated on a further page, and one that
// is folded in two.
func TestRosterInParts(t *testing.T) {
	t.Parallel()
	const want = "CB01, thôn Đông, members=15\nCB02, thôn Đoài, members=20\nCB03, thôn Thượng, members=9"
	for _, rows := range []string{
		"TT | Mã | Tên chi bộ | Số đảng viên\n1 | CB01 | thôn Đông | 15\n2 | CB02 | thôn Đoài | 20\nTT | Mã | Tên chi bộ | Số đảng viên\n3 | CB03 | thôn Thượng | 9",
		"DANH SÁCH\nTT | Mã | Tên chi bộ | Số đảng viên | TT | Mã | Tên chi bộ | Số đảng viên\n1 | CB01 | thôn Đông | 15 | 3 | CB03 | thôn Thượng | 9\n2 | CB02 | thôn Đoài | 20",
	} {
		got, err := rosterOf(t, books.Page{Name: "DS", Rows: rows})
		books.Must(t, err)
		slices.Sort(got)
		books.CheckLines(t, got, want)
	}
}

// TestRosterMonths reads months as clerks shorten them.
func TestRosterMonths(t *testing.T) {
	t.Parallel()
	got, err := rosterOf(t, books.Page{Name: "DS", Rows: "Mã | Tên chi bộ | Hoạt động từ tháng | Đến tháng\nCB01 | A | T8 | 9\nCB02 | B | 8/26 | T9/2026\nCB03 | C | quý 3", Merged: nil})
	books.Must(t, err)
	books.CheckLines(t, got, "CB01, A, from=2026-08, to=2026-09\nCB02, B, from=2026-08, to=2026-09\nCB03, C\nbad-roster/month C4")
}

// TestMembersAsRoster: a list of members is told as that, once; a column of
// secretaries makes none of a roster.
func TestMembersAsRoster(t *testing.T) {
	t.Parallel()
	_, err := rosterOf(t, books.Page{Name: "ĐV", Rows: "STT | Họ và tên | Ngày sinh | Chi bộ\n1 | Người một | 01/01/1980 | thôn Đông\n2 | Người hai | 02/02/1981 | thôn Đông", Merged: nil})
	var problem *reading.ProblemError
	if !errors.As(err, &problem) || problem.Problem.Message.Key != "bad-roster/members" {
		t.Errorf("%v", err)
	}
	got, err := rosterOf(t, books.Page{Name: "DS", Rows: "Mã | Tên chi bộ | Bí thư | Ngày sinh\nCB01 | thôn Đông | Người một | 01/01/1980", Merged: nil})
	books.Must(t, err)
	books.CheckLines(t, got, "CB01, thôn Đông, secretary=Người một")
}

// in has files be read from a folder.
func in(here disk.Folder) reading.Options {
	return reading.Options{Access: workbook.Access{Here: here}}
}
