package reading

import (
	"testing"

	"chibo/cmd/internal/dev/books"
)

// TestOtherShapesOfLists: heads, names and columns as clerks vary them.
func TestOtherShapesOfLists(t *testing.T) {
	t.Parallel()
	list := func(title, rows string) []books.Workfile {
		return []books.Workfile{books.Single("a.xlsx", "Bảng", "BẢNG ĐIỂM SINH HOẠT CHI BỘ "+title+"\n"+rows)}
	}
	runReadCases(t, []readCase{
		{name: "names that carry their numbers", books: list("THÁNG 7 NĂM 2026", "Tên chi bộ | Tổng điểm\n1. Chi bộ thôn Đông | 92,5\n2) thôn Đoài | 80"), want: "CB01 2026-07 official = 92.5\nCB02 2026-07 official = 80"},
		{name: "a number that names nobody", books: list("THÁNG 7 NĂM 2026", "Tên chi bộ | Tổng điểm\n1. thôn Bắc | 92,5"), want: "unknown-cell/none-near A3"},
		{name: "the mean of both scores", books: list("THÁNG 7 NĂM 2026", "STT | Tên chi bộ | Tự chấm | Thẩm định | Bình quân\n1 | thôn Đông | 92 | 88 | 90"), want: "CB01 2026-07 official = 88\nunread-mark E2"},
		{name: "points that no word says whose", books: list("THÁNG 7 NĂM 2026", "STT | Tên chi bộ | Số điểm đạt\n1 | thôn Đông | 92\n2 | thôn Đoài | 80"), want: "CB01 2026-07 official = 92\nCB02 2026-07 official = 80"},
		{name: "points of a contest", books: []books.Workfile{books.Single("a.xlsx", "Bảng", "KẾT QUẢ CUỘC THI TÌM HIỂU NGHỊ QUYẾT THÁNG 7 NĂM 2026\nSTT | Tên chi bộ | Số điểm đạt\n1 | thôn Đông | 92\n2 | thôn Đoài | 80")},
			want: "no-header/heads C2"},
		{name: "points of a contest below a list", books: list("THÁNG 7 NĂM 2026", "STT | Tên chi bộ | Điểm\n1 | thôn Đông | 92\n\nKẾT QUẢ CUỘC THI\nSTT | Tên chi bộ | Số người dự thi | Điểm thi\n1 | thôn Đông | 30 | 61\n2 | thôn Đoài | 20 | 70"),
			want: "CB01 2026-07 official = 92"},
		{name: "a contest beside a list", books: list("THÁNG 7 NĂM 2026", "STT | Tên chi bộ | Điểm | | Tên chi bộ | Điểm thi đua\n1 | thôn Đông | 92 | | thôn Đông | 61\n2 | thôn Đoài | 80 | | thôn Đoài | 70"),
			want: "CB01 2026-07 official = 92\nCB02 2026-07 official = 80\nwarning unread-column F2"},
		{name: "totals of a contest", books: []books.Workfile{books.Single("a.xlsx", "Bảng", "KẾT QUẢ CHẤM ĐIỂM THI ĐUA CÁC CHI BỘ THÁNG 7 NĂM 2026\nSTT | Tên chi bộ | Tổng điểm | Xếp loại\n1 | thôn Đông | 92 | Tốt\n2 | thôn Đoài | 80 | Khá")},
			want: "warning not-a-sheet\nleft.roster"},
		{name: "a letterhead that names a contest", books: []books.Workfile{books.Single("a.xlsx", "Bảng", "BAN THI ĐUA - KHEN THƯỞNG\nBẢNG ĐIỂM CÁC CHI BỘ THÁNG 7 NĂM 2026\nSTT | Tên chi bộ | Tổng điểm\n1 | thôn Đông | 92")}, want: "CB01 2026-07 official = 92"},
		{name: "totals of meetings in a contest", books: list("THI ĐUA THÁNG 7 NĂM 2026", "STT | Tên chi bộ | Tổng điểm\n1 | thôn Đông | 92"), want: "CB01 2026-07 official = 92"},
		{name: "the highest and lowest of all", books: list("THÁNG 7 NĂM 2026", "STT | Tên chi bộ | Điểm\n1 | thôn Đông | 92\n2 | thôn Đoài | 80\n | Cao nhất | 92\n | Điểm thấp nhất | 80"), want: "CB01 2026-07 official = 92\nCB02 2026-07 official = 80"},
		{name: "a highest that none has", books: list("THÁNG 7 NĂM 2026", "STT | Tên chi bộ | Điểm\n1 | thôn Đông | 92\n2 | thôn Đoài | 80\n | Cao nhất | 95"), want: "CB01 2026-07 official = 92\nCB02 2026-07 official = 80\nunknown-cell/none-near B5"},
		{name: "a month in words without accents", books: []books.Workfile{books.Single("a.xlsx", "Bang", "BANG DIEM SINH HOAT CHI BO THANG BAY NAM 2026\nSTT | Ten chi bo | Tong diem\n1 | thon Dong | 92")}, want: "CB01 2026-07 official = 92"},
		{name: "points that are merged over two rows", books: []books.Workfile{{Name: "a.xlsx", Pages: []books.Page{{Name: "Bảng", Rows: "BẢNG ĐIỂM SINH HOẠT CHI BỘ THÁNG 7 NĂM 2026\nSTT | Tên chi bộ | Điểm\n1 | thôn Đông | 92\n2 | thôn Đoài |", Merged: []string{"C3:C4"}}}}}, want: "CB01 2026-07 official = 92\nunread-mark/merged C4"},
		{name: "a footnote of a starred row", books: list("THÁNG 7 NĂM 2026", "STT | Tên chi bộ | Điểm\n1 | thôn Đông (*) | 92\n2 | thôn Đoài | 80\n\n(*) Hạ một bậc"), want: "CB01 2026-07 official = 92\nCB02 2026-07 official = 80\nunread-mark/line A6"},
		{name: "a grade alone below a row", books: list("THÁNG 7 NĂM 2026", "STT | Tên chi bộ | Điểm | Xếp loại\n1 | thôn Đông | 92 | Tốt\n | Đảng ủy xếp loại | | Khá\n2 | thôn Đoài | 80 | Khá"), want: "CB01 2026-07 official = 92 Tốt\nCB02 2026-07 official = 80 Khá\nunread-mark/below D4"},
		{name: "points out of ten, which no head says", books: list("THÁNG 7 NĂM 2026", "STT | Tên chi bộ | Điểm\n1 | thôn Đông | 9,2\n2 | thôn Đoài | 8"), want: "CB01 2026-07 official = 9.2\nCB02 2026-07 official = 8\nother-criteria/low C3\nother-criteria/low C3"},
		{name: "one low total among others", books: list("THÁNG 7 NĂM 2026", "STT | Tên chi bộ | Điểm\n1 | thôn Đông | 9,2\n2 | thôn Đoài | 80"), want: "CB01 2026-07 official = 9.2\nCB02 2026-07 official = 80"},
		{name: "a line between the rows", books: list("THÁNG 7 NĂM 2026", "STT | Tên chi bộ | Điểm\n1 | thôn Đông | 92\n | Sau phúc tra còn 80 điểm\n2 | thôn Đoài | 80"), want: "CB01 2026-07 official = 92\nCB02 2026-07 official = 80\nunread-mark/line B4"},
		{name: "a mark that a remark of a table's row changes", books: []books.Workfile{books.Single("a.xlsx", "Bảng", "BẢNG CHẤM ĐIỂM THÁNG 7 NĂM 2026\nSTT | Tên chi bộ | 1 | 2.1 | 2.2 | 3 | Tổng điểm | Ghi chú\n1 | thôn Đông | 9 | 18 | 20 | 45 | 92 | TC 2.1 còn 10\n2 | thôn Đoài | 9 | 18 | 20 | 45 | 92 | 2.1 còn 18, mục 3 trừ 2 điểm")}, want: "CB01 2026-07 official 9 18 20 45 = 92\nCB02 2026-07 official 9 18 20 45 = 92\nunread-mark/remark H3"},
		{name: "a column without a letter", books: list("THÁNG 7 NĂM 2026", "STT | Tên chi bộ | Điểm | +/-\n1 | thôn Đông | 92 | -6\n2 | thôn Đoài | 80 |"), want: "CB01 2026-07 official = 92\nCB02 2026-07 official = 80\nunread-mark/no-head D2"},
		{name: "money", books: list("THÁNG 7 NĂM 2026", "STT | Tên chi bộ | Điểm | Đảng phí đã nộp\n1 | thôn Đông | 92 | 80.000đ\n2 | thôn Đoài | 80 | 95.000đ"), want: "CB01 2026-07 official = 92\nCB02 2026-07 official = 80"},
		{name: "what they differ by", books: list("THÁNG 7 NĂM 2026", "STT | Tên chi bộ | Tự chấm | Thẩm định | Chênh lệch\n1 | thôn Đông | 92 | 88 | 4"), want: "CB01 2026-07 official = 88"},
		{name: "last year's title over this year's days", books: list("THÁNG 7 NĂM 2025", "STT | Tên chi bộ | Ngày họp | Tổng điểm\n1 | thôn Đông | 05/7/2026 | 92"), want: "warning date-outside-month/left-out C3\nleft.other-period"},
		{name: "grades under the committee's name", books: list("THÁNG 7 NĂM 2026", "STT | Tên chi bộ | Chi bộ tự chấm | Đảng ủy\n1 | thôn Đông | 92 | Khá\n2 | thôn Đoài | 80 | Khá"), want: "CB01 2026-07 review Khá official = 92\nCB02 2026-07 review Khá official = 80"},
		{name: "a committee's name under its head", books: list("THÁNG 7 NĂM 2026", "STT | Tên chi bộ | Tổng điểm | Đảng ủy\n1 | thôn Đông | 92 | Đảng ủy xã Tân Hòa"), want: "CB01 2026-07 official = 92"},
		{name: "the mean under the committee's name", books: list("THÁNG 7 NĂM 2026", "STT | Tên chi bộ | Tổng điểm\n1 | thôn Đông | 92\n2 | thôn Đoài | 80\n | Đảng ủy xã Tân Hòa | 86"), want: "CB01 2026-07 official = 92\nCB02 2026-07 official = 80"},
		{name: "the mean that the committee has", books: list("THÁNG 7 NĂM 2026", "STT | Tên chi bộ | Tổng điểm\n1 | thôn Đông | 92\n2 | thôn Đoài | 80\n | Điểm BQ của Đảng bộ | 86"), want: "CB01 2026-07 official = 92\nCB02 2026-07 official = 80"},
		{name: "what the committee gave below each", books: list("THÁNG 7 NĂM 2026", "STT | Tên chi bộ | Tổng điểm\n1 | thôn Đông | 92\n | Đảng ủy thẩm định | 88\n2 | thôn Đoài | 93\n | Đảng ủy thẩm định | 91"), want: "CB01 2026-07 official = 88\nCB02 2026-07 official = 91"},
		{name: "months as Excel shortens them", books: list("QUÝ III NĂM 2026", "STT | Tên chi bộ | Thg7 | Thg8\n1 | thôn Đông | 92 | 88"), want: "CB01 2026-07 official = 92\nCB01 2026-08 official = 88"},
		{name: "the same month of last year", books: list("THÁNG 7 NĂM 2026", "STT | Tên chi bộ | Điểm | Tháng 7/2025\n1 | thôn Đông | 92 | 81"), want: "CB01 2026-07 official = 92"},
		{name: "points of the whole period", books: list("QUÝ III NĂM 2026", "STT | Tên chi bộ | T7 | T8 | Đảng ủy chấm\n1 | thôn Đông | 92 | 88 | 80"), want: "CB01 2026-07 official = 92\nCB01 2026-08 official = 88\nunread-mark/months E2\nunread-mark/months E2"},
		{name: "months over columns of which one is not understood", books: list("QUÝ III NĂM 2026", "STT | Tên chi bộ | T7 | | T8\n | | Điểm | XL | Điểm | XL\n1 | thôn Đông | 92 | Tốt | 88 | Khá"), want: "CB01 2026-07 official = 92\nCB01 2026-08 official = 88\nwarning unread-column F3"},
	})
}
