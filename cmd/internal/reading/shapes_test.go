package reading

import (
	"testing"

	"chibo/cmd/internal/dev/books"
	"chibo/scoring"
)

// TestHeadsOfMarkColumns: which of a form's columns holds the cell's marks, and
// which the superior's. The column holds 9.
func TestHeadsOfMarkColumns(t *testing.T) {
	t.Parallel()
	for head, want := range map[string]string{
		"Điểm": "self", "Điểm tự chấm": "self", "Chi bộ tự chấm": "self", "Chi ủy, bí thư chi bộ chấm": "self", "Điểm tự chấm (tối đa 100)": "self",
		"Điểm tự chấm (đã trừ)": "self", "Điểm⏎tự⏎chấm": "self", "Kết quả chấm điểm": "self", "Điểm đạt được": "self",
		"Điểm thẩm định": "review", "Cấp trên chấm": "review", "Cấp ủy viên cấp trên chấm": "review", "Điểm Đảng ủy chấm": "review", "Đảng bộ phúc tra": "review",
		"Điểm trừ": "none", "Điểm chi bộ bị trừ": "none", "Điểm chi bộ kỳ trước": "none", "Người phụ trách": "none", "Ý kiến của cấp trên": "none",
		"Chênh lệch": "none", "Tỷ lệ % chi bộ đạt": "none", "Chi bộ tự xếp loại": "none", "Ghi chú": "none", "Cách làm": "none",
	} {
		here := books.Folder(t, books.Single("a.xlsx", "T7", "Chi bộ: thôn Đông\nSTT | Tiêu chí | Thang điểm | "+head+"\n1 | Thời gian, thời lượng | 10 | 9"))
		in := readCase{roster: books.TestRoster()}.read(t, here)
		got := "none"
		for _, s := range in.Sheets {
			switch {
			case s.Self.Present && s.Review.Present:
				got = "both"
			case s.Self.Present && s.Self.Marks.List()[0].Points == 9000:
				got = "self"
			case s.Review.Present && s.Review.Marks.List()[0].Points == 9000:
				got = "review"
			}
		}
		if got != want {
			t.Errorf("%q: %s, want %s", head, got, want)
		}
	}
}

// TestHeadsOfTotals: which column of a list holds the meeting's total. The
// column holds 80; one that holds none leaves the list without.
func TestHeadsOfTotals(t *testing.T) {
	t.Parallel()
	for head, want := range map[string]bool{
		"Điểm": true, "Tổng điểm": true, "Tổng số điểm": true, "Số điểm được đánh giá": true, "Kết quả": true, "Điểm đạt được": true, "Tổng điểm (tối đa 100)": true,
		"Điểm (thang điểm 100)": true, "Tổng điểm sau khi trừ": true, "Điểm thẩm định": true, "Điểm tự chấm": true, "Tổng điểm Đảng ủy chấm": true,
		"Số điểm chi bộ đạt được": true, "Tổng cộng": true,
		"Tổng điểm tối đa": false, "Tổng điểm trừ": false, "Điểm thưởng": false, "Tổng điểm tháng trước": false, "Điểm bình quân quý": false, "Chênh lệch điểm": false,
		"Địa điểm": false, "Sinh hoạt điểm": false, "Thời điểm": false, "Xếp loại": false,
	} {
		here := books.Folder(t, books.Single("a.xlsx", "T7", "BẢNG ĐIỂM SINH HOẠT CHI BỘ\nSTT | Tên chi bộ | "+head+"\n1 | thôn Đông | 80"))
		in := readCase{roster: books.TestRoster()}.read(t, here)
		got := len(in.Sheets) == 1 && in.Sheets[0].Layout == scoring.TotalsLayout && in.Sheets[0].Official.Total.Points == 80000
		if got != want {
			t.Errorf("%q: %v, want %v (%v)", head, got, want, readingText(books.TestRoster(), in))
		}
	}
}

func TestBlocksOfBonusAndDeduction(t *testing.T) {
	t.Parallel()
	set := books.ParseSet(t, `
groups:
  - { id: "1", title: "Thời gian, thời lượng", max: 100 }
  - { id: "+", title: Điểm thưởng, max: 5, kind: bonus, criteria: [{ id: "+1", title: "Có sáng kiến, cách làm hay", max: 5 }] }
  - { id: "-", title: Điểm trừ, max: 10, kind: deduction, criteria: [{ id: "-1", title: Vi phạm, max: 10 }] }
`)
	const head = "Chi bộ: thôn Đông\nSTT | Tiêu chí | Thang điểm | Điểm tự chấm\n1 | Thời gian, thời lượng | 100 | 80\n"
	form := func(rows string) []books.Workfile { return []books.Workfile{books.Single("a.xlsx", "T7", head+rows)} }
	runReadCases(t, []readCase{
		{name: "between two totals", set: set, books: form(`Tổng điểm | | 100 | 80
+ | Điểm thưởng | 5
+1 | Có sáng kiến, cách làm hay | 5 | 3
- | Điểm trừ | 10
-1 | Vi phạm | 10 | -2
Tổng cộng | | 100 | 81`), want: "CB01 2026-07 self 80 3 -2 = 81"},
		{name: "below the total, by their ids alone", set: set, books: form("Tổng điểm | | 100 | 80\n+1 | Sáng kiến | | 3\n-1 | Bị nhắc nhở | | 2"),
			want: "CB01 2026-07 self 80 3 2 = 80"},
		{name: "on the rows of their groups alone", set: set, books: form("+ | Điểm thưởng | 5 | 3\n+1 | Có sáng kiến, cách làm hay | 5 |\nTổng điểm | | 100 | 80"),
			want: "CB01 2026-07 self 80 _ - = 80\nunread-mark/row D4"},
		{name: "more on the group's row than below it", set: set, books: form("+ | Điểm thưởng | 5 | 4\n+1 | Có sáng kiến, cách làm hay | 5 | 3\nTổng điểm | | 100 | 83"),
			want: "CB01 2026-07 self 80 3 - = 83\nwarning total-mismatch D4"},
	})
}

func TestSeveralTablesInOneWorksheet(t *testing.T) {
	t.Parallel()
	page := func(rows string) []books.Workfile { return []books.Workfile{books.Single("a.xlsx", "T7", rows)} }
	const totals = "STT | Tên chi bộ | Tổng điểm\n1 | thôn Đoài | 80\n"
	runReadCases(t, []readCase{
		{name: "a list below a form", books: page("Chi bộ: thôn Đông" + table + "\nTỔNG HỢP THÁNG 7\n" + totals),
			want: "CB01 2026-07 self 9 18 - - = 27\nCB02 2026-07 official = 80"},
		{name: "a form below a list", books: page("TỔNG HỢP THÁNG 7\n" + totals + "\nPHIẾU CHẤM ĐIỂM THÁNG 7\nChi bộ: thôn Đông" + table),
			want: "CB02 2026-07 official = 80\nCB01 2026-07 self 9 18 - - = 27"},
	})
}
