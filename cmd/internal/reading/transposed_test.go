package reading

import (
	"testing"

	"chibo/cmd/internal/dev/books"
)

// TestTransposed refuses tables with a column a party cell, and names the first of
// them.
func TestTransposed(t *testing.T) {
	t.Parallel()
	runReadCases(t, []readCase{
		{name: "criteria down", books: []books.Workfile{books.Single("a.xlsx", "T7", `BẢNG ĐIỂM THÁNG 7 NĂM 2026
STT | Tiêu chí | Thang điểm | thôn Đông | thôn Đoài
1 | Thời gian, thời lượng | 10 | 9 | 8
2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18 | 17
2.2 | Gửi tài liệu trước | 20 | 20 | 20
3 | Thực hiện nghị quyết | 50 | 45 | 44`)}, want: "no-header/transposed D2"},
		{name: "months down", books: []books.Workfile{books.Single("a.xlsx", "Quý III", `TỔNG HỢP ĐIỂM QUÝ III NĂM 2026
Tháng | thôn Đông | thôn Đoài
7 | 90 | 80
8 | 91 | 81
9 | 92 | 82`)}, want: "no-header/transposed B2"},
	})
}
