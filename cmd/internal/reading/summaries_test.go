package reading

import (
	"testing"

	"chibo/cmd/internal/dev/books"
)

const rowsOfTwo = "1 | thôn Đông | 92,5\n2 | thôn Đoài | 80"

// TestWhatTablesStateBesideMarks: full marks of another set stop the whole table, however
// they are stated; what a table has for a group is compared, or nobody can divide it.
func TestWhatTablesStateBesideMarks(t *testing.T) {
	t.Parallel()
	table := func(head, rows string) []books.Workfile {
		return []books.Workfile{books.Single("a.xlsx", "Bảng", "BẢNG CHẤM ĐIỂM SINH HOẠT CHI BỘ THÁNG 7 NĂM 2026\nSTT | Tên chi bộ | "+head+"\n"+rows)}
	}
	const row, marks = "1 | thôn Đông | 9 | 18 | 20 | 45", "CB01 2026-07 official 9 18 20 45"
	runReadCases(t, []readCase{
		{name: "full marks in the heads", books: table("1 (10đ) | 2.1 (20đ) | 2.2 (20đ) | 3 (50đ)", row), want: marks},
		{name: "others in a head", books: table("1 (10đ) | 2.1 (25đ) | 2.2 (15đ) | 3 (50đ)", "1 | thôn Đông | 9 | 18 | 14 | 45"), want: "CB01 2026-07 official 9 18 14 45\nother-criteria/max D2"},
		{name: "heads that are counted", books: table("1 | 2.1 (4) | 2.2 (5) | 3", row), want: marks},
		{name: "a row of full marks", books: table("1 | 2.1 | 2.2 | 3", " | Điểm tối đa | 10 | 20 | 20 | 50\n"+row), want: marks},
		{name: "a row of others", books: table("1 | 2.1 | 2.2 | 3", " | Điểm tối đa | 15 | 20 | 20 | 45\n"+row), want: marks + "\nother-criteria/max C3"},
		{name: "a row of full marks without a name", books: table("1 | 2.1 | 2.2 | 3", " | | 10 | 20 | 20 | 50\n"+row), want: marks},
		{name: "a row of others without a name", books: table("1 | 2.1 | 2.2 | 3", " | | 15 | 20 | 20 | 45\n"+row), want: marks + "\nother-criteria/max C3"},
		{name: "marks without a name", books: table("1 | 2.1 | 2.2 | 3", row+"\n | | 10 | 20 | 20 | 50"), want: marks + "\nno-cell/row B4"},
		{name: "a group's sum", books: table("1 | 2 | 2.1 | 2.2 | 3", "1 | thôn Đông | 9 | 38 | 18 | 20 | 45"), want: marks},
		{name: "a group that has another sum", books: table("1 | 2 | 2.1 | 2.2 | 3", "1 | thôn Đông | 9 | 35 | 18 | 20 | 45"), want: marks + "\nwarning total-mismatch D3"},
		{name: "a group without its criteria", books: table("1 | 2 | 3", "1 | thôn Đông | 9 | 38 | 45"), want: "CB01 2026-07 official 9 - - 45\nunread-mark/group D2"},
	})
}

// TestRemarksInRows: the points and grades that a remark states are those of its row, or
// its meeting is faulty. Why points were lost, counts and other months are not.
func TestRemarksInRows(t *testing.T) {
	t.Parallel()
	list := func(remark string) []books.Workfile {
		return []books.Workfile{books.Single("a.xlsx", "Bảng", "BẢNG ĐIỂM SINH HOẠT CHI BỘ THÁNG 7 NĂM 2026\nSTT | Tên chi bộ | Tổng điểm | Ghi chú\n1 | thôn Đông | 92,5 | "+remark)}
	}
	const read, told = "CB01 2026-07 official = 92.5", "CB01 2026-07 official = 92.5\nunread-mark/remark D3"
	cases := []readCase{{name: "in a column of opinions", want: "CB01 2026-07 official = 92.5\nunread-mark/remark D3",
		books: []books.Workfile{books.Single("a.xlsx", "Bảng", "BẢNG ĐIỂM SINH HOẠT CHI BỘ THÁNG 7 NĂM 2026\nSTT | Tên chi bộ | Tổng điểm | Ý kiến của Đảng ủy\n1 | thôn Đông | 92,5 | Còn 85 điểm")}}}
	for _, remark := range []string{"BTV chấm 85 điểm", "Điểm duyệt: 85", "Còn 85 điểm do nộp muộn", "Đảng ủy xếp loại Khá", "Xếp loại Khá vì thiếu biên bản", "Chỉ được 85", "→ 85", "sửa 85", "Tổng: 85", "Hủy kết quả", "Kết quả bị hủy", "Bỏ kết quả do họp sai ngày", "Không chấp nhận kết quả này"} {
		cases = append(cases, readCase{name: remark, books: list(remark), want: told})
	}
	for _, remark := range []string{"Trừ 7,5 điểm: thiếu biên bản", "Trừ 2 điểm nộp muộn", "BTV chấm 92,5 điểm", "Đảng ủy xếp loại Tốt", "2 đ/c vắng", "Đạt 95% đảng viên dự", "Tháng 6: 85 điểm", "4.2: −2 (ít ý kiến)", "Thảo luận 90 phút", "Đã bỏ phiếu kín", "Triển khai Kết luận 73", "Quán triệt NQ 68", "Hủy họp sáng, chuyển chiều"} {
		cases = append(cases, readCase{name: remark, books: list(remark), want: read})
	}
	headless := func(remark string) []books.Workfile {
		return []books.Workfile{books.Single("a.xlsx", "Bảng", "BẢNG ĐIỂM SINH HOẠT CHI BỘ THÁNG 7 NĂM 2026\nSTT | Tên chi bộ | Tổng điểm\n1 | thôn Đông | 92,5 | "+remark)}
	}
	cases = append(cases, readCase{name: "beside the list, under no head", books: headless("Sửa: 85"), want: told},
		readCase{name: "who scored, with a number, under no head", books: headless("Đảng ủy: 85"), want: told},
		readCase{name: "what is left, in a column of opinions", want: told, books: []books.Workfile{books.Single("a.xlsx", "Bảng", "BẢNG ĐIỂM SINH HOẠT CHI BỘ THÁNG 7 NĂM 2026\nSTT | Tên chi bộ | Tổng điểm | Ý kiến của Đảng ủy\n1 | thôn Đông | 92,5 | Trừ 5 điểm, còn 85")}},
		readCase{name: "a count under no head", books: headless("Họp 5/7, vắng 2"), want: read})
	runReadCases(t, cases)
}

// TestReviewersBelowTheirCells: what stands below a party cell's row, with no number of its
// own, is the superior's, or makes that meeting faulty.
func TestReviewersBelowTheirCells(t *testing.T) {
	t.Parallel()
	list := func(who string) []books.Workfile {
		return []books.Workfile{books.Single("a.xlsx", "Bảng", "BẢNG ĐIỂM SINH HOẠT CHI BỘ THÁNG 7 NĂM 2026\nSTT | Tên chi bộ | Tổng điểm\n1 | thôn Đông | 92,5\n | "+who+" | 85\n2 | thôn Đoài | 80")}
	}
	const other = "\nCB02 2026-07 official = 80"
	runReadCases(t, []readCase{
		{name: "by an act of scoring", books: list("Đảng ủy thẩm định"), want: "CB01 2026-07 official = 85" + other},
		{name: "by a body that scores", books: list("BTV chấm"), want: "CB01 2026-07 official = 85" + other},
		{name: "by a body alone", books: list("Cấp trên"), want: "CB01 2026-07 official = 92.5" + other + "\nunread-mark/below C4"},
	})
}

// TestSummariesBesideSheets: a worksheet that is not understood, and has nothing but what
// the file's meetings have, or counts them, is no fault. One number else is.
func TestSummariesBesideSheets(t *testing.T) {
	t.Parallel()
	beside := func(summary string) []books.Workfile {
		return []books.Workfile{{Name: "a.xlsx", Pages: []books.Page{{Name: "Tổng hợp", Rows: summary},
			{Name: "T7", Rows: "BẢNG ĐIỂM SINH HOẠT CHI BỘ THÁNG 7 NĂM 2026\nSTT | Tên chi bộ | Tổng điểm\n" + rowsOfTwo}}}}
	}
	const read = "CB01 2026-07 official = 92.5\nCB02 2026-07 official = 80"
	const repeats = read + "\nleft.repeats"
	runReadCases(t, []readCase{
		{name: "a pivot table", books: beside("Row Labels | Sum of Điểm\nthôn Đông | 92,5\nthôn Đoài | 80\nGrand Total | 172,5"), want: repeats},
		{name: "a pivot table with another number", books: beside("Row Labels | Sum of Điểm\nthôn Đông | 92,5\nthôn Đoài | 81\nGrand Total | 173,5"), want: read + "\nno-header\nunread-mark/line B3"},
		{name: "a pivot table with the numbers of others", books: beside("Row Labels | Sum of Điểm\nthôn Đông | 80\nthôn Đoài | 92,5"), want: read + "\nunread-mark/line B2\nunread-mark/line B3\nleft.no-table"},
		{name: "grades that are counted", books: beside("KẾT QUẢ XẾP LOẠI SINH HOẠT CHI BỘ\nTT | Xếp loại | Số chi bộ | Tỷ lệ %\n1 | Tốt | 1 | 50\n2 | Khá | 1 | 50\n | Tổng cộng | 2 | 100"), want: read + "\nwarning not-a-sheet\nleft.no-table"},
		{name: "kinds of cells that are counted", books: beside("KẾT QUẢ XẾP LOẠI SINH HOẠT CHI BỘ\nTT | Loại hình | Số chi bộ | Tốt | Khá | TB\n1 | Thôn | 2 | 1 | 1 | 0\n2 | Cơ quan | 0 | 0 | 0 | 0\n | Tổng cộng | 2 | 1 | 1 | 0"), want: read + "\nwarning not-a-sheet\nleft.no-table"},
	})
}
