package reading

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"chibo/criteria/diag"
	"chibo/scoring"
)

// partyCellText tells what a roster says of a cell, without what it leaves
// open.
func partyCellText(c scoring.PartyCell) string {
	words := []string{c.ID, c.Name}
	add := func(name string, said bool, value any) {
		if said {
			words = append(words, fmt.Sprintf("%s=%v", name, value))
		}
	}
	add("of", c.Committee != "", c.Committee)
	add("aliases", c.Aliases != nil, strings.Join(c.Aliases, "; "))
	add("kind", c.Kind != "", c.Kind)
	add("members", c.Members.Known, c.Members.Value)
	add("exempt", c.Exempt.Known, c.Exempt.Value)
	add("women", c.Women.Known, c.Women.Value)
	add("minority", c.Minority.Known, c.Minority.Value)
	add("secretary", c.Secretary != "", c.Secretary)
	add("supervisor", c.Supervisor != "", c.Supervisor)
	add("day", c.FixedDay.Known, c.FixedDay.Value)
	add("from", !c.From.IsZero(), c.From)
	add("to", !c.To.IsZero(), c.To)
	add("merged", c.MergedFrom != nil, strings.Join(c.MergedFrom, "; "))
	add("pilot", c.Pilot, "yes")
	add("new", c.NewMembers.Known, c.NewMembers.Value)
	add("level", c.Level != "", c.Level)
	add("plan", c.Planned, c.Visits)
	return strings.Join(words, ", ")
}

func TestRosters(t *testing.T) {
	for _, c := range []struct {
		name  string
		pages []page
		want  string
	}{
		{"letterhead, a head of two rows, column numbers, a total and signatures", []page{{"Danh sách", `ĐẢNG ỦY XÃ TÂN HÒA | | | | | Tân Hòa, ngày 05 tháng 01 năm 2026
DANH SÁCH CHI BỘ
S⏎TT | Mã | Tên  chi bộ | Loại hình | Đảng viên | | Cấp ủy viên phụ trách | Ghi chú
 | | | | Tổng⏎số | Miễn sinh hoạt
(1) | (2) | (3) | (4) | (5) | 6) | (7) | (8)
1 | CB01 | Chi bộ thôn Đông | thôn | 26 | 1 | Cấp ủy viên 1
2 | CB02 | Chi bộ thôn⏎Đoài | thôn | 6 | | Cấp ủy viên 2
TỔNG SỐ | | | | 32 | 1

 | NGƯỜI LẬP BIỂU | | | | | T/M ĐẢNG ỦY⏎BÍ THƯ

 | | Người ký một | | | | Người ký hai`, []string{"A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:F3"}}},
			`CB01, Chi bộ thôn Đông, kind=thôn, members=26, exempt=1, supervisor=Cấp ủy viên 1
			CB02, Chi bộ thôn Đoài, kind=thôn, members=6, supervisor=Cấp ủy viên 2`},
		{"every column", []page{{"DS", `Tên chi bộ | Mã chi bộ | Tên khác | Đảng ủy | Loại hình | Số đảng viên | Miễn sinh hoạt | Nữ | Dân tộc thiểu số | Bí thư | Cấp ủy viên phụ trách | Ngày sinh hoạt định kỳ | Hoạt động từ tháng | Đến tháng | Sáp nhập từ | Thí điểm
Thôn Đông | CB01 | Đông; xóm Đông | Đảng bộ A | thôn | 26 | 1 | 10 | 3 | Người một | Người hai | ngày 05 hằng tháng | 8/2026 | 12/2026 | Thôn Cũ; Thôn Mới | x`, nil}},
			"CB01, Thôn Đông, of=Đảng bộ A, aliases=Đông; xóm Đông, kind=thôn, members=26, exempt=1, women=10, minority=3, secretary=Người một, supervisor=Người hai, day=5, from=2026-08, to=2026-12, merged=Thôn Cũ; Thôn Mới, pilot=yes"},
		{"names only", []page{{"DS", "Chi bộ\nThôn Đông\nThôn Đoài", nil}}, "Thôn Đông, Thôn Đông\nThôn Đoài, Thôn Đoài"},
		{"rows that head a committee", []page{{"DS", `STT | Tên chi bộ | Số đảng viên
I. Đảng bộ cơ sở An Bình
1 | Thôn 1 | 10
2 | Thôn 2 | 11
II. ĐẢNG BỘ CƠ SỞ HÒA LẠC
1 | Thôn 1 | 12`, nil}}, "Thôn 1, Thôn 1, of=Đảng bộ cơ sở An Bình, members=10\nThôn 2, Thôn 2, of=Đảng bộ cơ sở An Bình, members=11\nThôn 1, Thôn 1, of=ĐẢNG BỘ CƠ SỞ HÒA LẠC, members=12"},
		{"heads of committees in the column of names, with their sums", []page{{"DS", `STT | Tên chi bộ | Số đảng viên
I | Đảng bộ cơ sở An Bình | 21
1 | Thôn 1 | 10
2 | Thôn 2 | 11
II | Đảng bộ cơ sở Hòa Lạc
1 | Thôn 1 | 12`, nil}}, "Thôn 1, Thôn 1, of=Đảng bộ cơ sở An Bình, members=10\nThôn 2, Thôn 2, of=Đảng bộ cơ sở An Bình, members=11\nThôn 1, Thôn 1, of=Đảng bộ cơ sở Hòa Lạc, members=12"},
		{"other heads of groups", []page{{"DS", `STT | Tên chi bộ | Số đảng viên | Ghi chú
I | Khối nông thôn
1 | Thôn 1 | 10
II | Khối cơ quan
2 | Thôn 2 | 11`, nil}}, "Thôn 1, Thôn 1, members=10\nThôn 2, Thôn 2, members=11"},
		{"a column that the first cell's data could be taken for a head of", []page{{"DS", `STT | Tên chi bộ | Số đảng viên | Thuộc
1 | Thôn 1 | 10 | Đảng bộ
2 | Thôn 2 | 11 | Đảng bộ`, nil}}, "Thôn 1, Thôn 1, members=10\nThôn 2, Thôn 2, members=11"},
		{"full members and probationers are not all members", []page{{"DS", `STT | Tên chi bộ | Số đảng viên chính thức | Số đảng viên dự bị | Số lượng tổ đảng
1 | Thôn 1 | 10 | 2 | 3`, nil}}, "Thôn 1, Thôn 1"},
		{"two worksheets and a hidden away one", []page{{"Xã", "Mã | Tên chi bộ\nCB01 | Thôn 1", nil}, {"Trường", "Mã | Tên chi bộ\nCB02 | Trường THCS", nil}, {"_cũ", "Mã | Tên chi bộ\nCB09 | Thôn 9", nil}},
			"CB01, Thôn 1\nCB02, Trường THCS"},
		{"signatures in the columns of the table", []page{{"DS", `TT | Tên chi bộ | Số đảng viên
1 | Thôn 1 | 10
NGƯỜI LẬP BIỂU | BÍ THƯ
Người ký một | Người ký hai`, nil}}, "Thôn 1, Thôn 1, members=10"},
		{"the same cell twice", []page{{"DS", "Mã | Tên chi bộ\nCB01 | Thôn 1\nCB01 | Thôn 2", nil}}, "CB01, Thôn 1\nduplicate-cell B3"},
		{"a name that is an error value", []page{{"DS", "Mã | Tên chi bộ\nCB01 | Thôn 1\nCB02 | #N/A\n#REF! | Thôn 3\nCB04 | Thôn 4", nil}},
			"CB01, Thôn 1\nCB02, CB02\nThôn 3, Thôn 3\nCB04, Thôn 4\ncell-error/name B3\ncell-error/name A4"},
		{"what cannot be read", []page{{"DS", `Mã | Tên chi bộ | Số đảng viên | Ngày sinh hoạt | Từ tháng
CB01 | Thôn 1 | hai mươi | mùng năm | đầu năm
CB02 | | 5`, nil}}, "CB01, Thôn 1\nbad-roster/number C2\nbad-roster/day D2\nbad-roster/month E2\nbad-roster/no-name B3"},
	} {
		t.Run(c.name, func(t *testing.T) {
			folder(t, workfile{"ds.xlsx", c.pages})
			roster, _, problems, err := ReadRoster("ds.xlsx", Options{})
			must(t, err)
			var got []string
			for _, cell := range roster.Cells {
				got = append(got, partyCellText(cell))
			}
			diag.Sort(problems)
			for _, p := range problems {
				got = append(got, strings.TrimPrefix(problemText(p), "warning "))
			}
			checkLines(t, got, c.want)
		})
	}
}

func TestNoRoster(t *testing.T) {
	for rows, want := range map[string]string{
		"Họ tên | Tuổi\nNgười một | 30":            "bad-roster/no-header",
		"STT | Tên chi bộ | Số đảng viên\nTổng số": "bad-roster/empty",
	} {
		folder(t, single("ds.xlsx", "DS", rows))
		_, _, _, err := ReadRoster("ds.xlsx", Options{})
		var problem *ProblemError
		if !errors.As(err, &problem) || problem.Problem.Message.Key != want {
			t.Errorf("%q: %v, want %s", rows, err, want)
		}
	}
}

// TestTrimOrdinal holds the ordinals of headings to the pattern they follow.
func TestTrimOrdinal(t *testing.T) {
	pattern := regexp.MustCompile(`^(?:[IVX]{1,5}|[A-Z]|\d{1,2})\s*[.)\-:]\s*`)
	for _, text := range []string{"", "I", "I.", "I. Đảng bộ", "IVXIV - A", "IVXIVX. A", "IV)B", "A.", "B : C", "AB. C", "1. A", "12)  A", "123. A",
		"Đảng bộ A", "Đ. A", "i. A", ". A", "1 A", "X-", "1\t.\nA", "Chi bộ: A", "V", "9-8. A"} {
		if got, want := trimOrdinal(text), pattern.ReplaceAllString(text, ""); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// rosterOf reads a roster of July to September 2026 and tells its cells.
func rosterOf(t *testing.T, pages ...page) ([]string, error) {
	t.Helper()
	folder(t, workfile{"ds.xlsx", pages})
	roster, _, problems, err := ReadRoster("ds.xlsx", Options{Period: quarter(t)})
	if err != nil {
		return nil, err
	}
	var got []string
	for _, c := range roster.Cells {
		got = append(got, partyCellText(c))
	}
	for _, p := range problems {
		got = append(got, problemText(p))
	}
	return got, nil
}

// TestRosterOfYears takes the newest of several worksheets that is not after the
// period.
func TestRosterOfYears(t *testing.T) {
	rows := func(name string) string { return "Mã | Tên chi bộ\nCB01 | " + name }
	got, err := rosterOf(t, page{"2025", rows("thôn Cũ"), nil}, page{"Năm 2026", rows("thôn Nay"), nil}, page{"2027", rows("thôn Sau"), nil})
	must(t, err)
	checkLines(t, got, "CB01, thôn Nay")
	got, err = rosterOf(t, page{"DS 2024", rows("thôn Cũ"), nil}, page{"DS 2025", rows("thôn Mới"), nil})
	must(t, err)
	checkLines(t, got, "CB01, thôn Mới")
}

// TestRosterMonths reads months as clerks shorten them.
func TestRosterMonths(t *testing.T) {
	got, err := rosterOf(t, page{"DS", "Mã | Tên chi bộ | Hoạt động từ tháng | Đến tháng\nCB01 | A | T8 | 9\nCB02 | B | 8/26 | T9/2026\nCB03 | C | quý 3", nil})
	must(t, err)
	checkLines(t, got, "CB01, A, from=2026-08, to=2026-09\nCB02, B, from=2026-08, to=2026-09\nCB03, C\nbad-roster/month C4")
}

// TestMembersAsRoster: a list of members is told as that, once; a column of
// secretaries makes none of a roster.
func TestMembersAsRoster(t *testing.T) {
	_, err := rosterOf(t, page{"ĐV", "STT | Họ và tên | Ngày sinh | Chi bộ\n1 | Người một | 01/01/1980 | thôn Đông\n2 | Người hai | 02/02/1981 | thôn Đông", nil})
	var problem *ProblemError
	if !errors.As(err, &problem) || problem.Problem.Message.Key != "bad-roster/members" {
		t.Errorf("%v", err)
	}
	got, err := rosterOf(t, page{"DS", "Mã | Tên chi bộ | Bí thư | Ngày sinh\nCB01 | thôn Đông | Người một | 01/01/1980", nil})
	must(t, err)
	checkLines(t, got, "CB01, thôn Đông, secretary=Người một")
}
