package reading

import (
	"testing"

	"chibo/cmd/internal/dev/books"
)

// july is a form of July up to its table's head; the table follows.
const (
	july = `PHIẾU CHẤM ĐIỂM CHẤT LƯỢNG SINH HOẠT CHI BỘ THÁNG 7 NĂM 2026
Chi bộ: thôn Đông
`
	julyHead = july + `STT | Tiêu chí | Thang điểm | Điểm tự chấm | Ghi chú
`
	leaves = `1 | Thời gian, thời lượng | 10 | 9
2 | Công tác chuẩn bị | 40
2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18,5
2.2 | Gửi tài liệu trước | 20 | 20
3 | Thực hiện nghị quyết | 50 | 45
`
	plain      = julyHead + leaves
	plainMarks = "CB01 2026-07 self 9 18.5 20 45"
)

func TestForms(t *testing.T) {
	t.Parallel()
	form := func(rows string, merged ...string) []books.Workfile {
		return []books.Workfile{books.Single("a.xlsx", "Phiếu", rows, merged...)}
	}
	runReadCases(t, []readCase{
		{name: "a plain form", books: form(plain + "TỔNG ĐIỂM | | 100 | 92,5\n\nXếp loại: Tốt\n"),
			want: "CB01 2026-07 self 9 18.5 20 45 = 92.5 official Tốt"},
		{name: "the superior's grade in a cell joined over all rows", books: form(july + `STT | Tiêu chí | Thang điểm | Tự chấm | Đảng ủy xếp loại
1 | Thời gian, thời lượng | 10 | 9 | Kém
2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18,5
2.2 | Gửi tài liệu trước | 20 | 20
3 | Thực hiện nghị quyết | 50 | 45`), want: plainMarks + " review - - - - Kém"},
		{name: "a grade for each criterion", books: form(july + `STT | Tiêu chí | Thang điểm | Tự chấm | Xếp loại
1 | Thời gian, thời lượng | 10 | 9 | Tốt
2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18,5 | Khá
2.2 | Gửi tài liệu trước | 20 | 20 | Tốt
3 | Thực hiện nghị quyết | 50 | 45 | Tốt`), want: plainMarks},
		{name: "ids with trailing dots and brackets", books: form(julyHead + `1. | Thời gian, thời lượng | 10 | 9
2. | Công tác chuẩn bị | 40
2.1. | Nội dung đúng, đủ, có trọng tâm | 20 | 18,5
2.2) | Gửi tài liệu trước | 20 | 20
(3) | Thực hiện nghị quyết | 50 | 45`), want: plainMarks},
		{name: "Roman groups, leaves without id", books: form(julyHead + `I | THỜI GIAN, THỜI LƯỢNG | 10 | 9
II | Công tác chuẩn bị | 40 | 38,5
 | Nội dung đúng, đủ, có trọng tâm | 20 | 18,5
 | Gửi tài liệu trước | 20 | 20
III | Thực hiện nghị quyết | 50 | 45`), want: plainMarks},
		{name: "ids and titles in one cell", books: form(july + `Tiêu chí | Điểm tối đa | Điểm tự chấm
1. Thời gian, thời lượng | 10 | 9
2. Công tác chuẩn bị | 40
2.1. Nội dung đúng, đủ, có trọng tâm | 20 | 18,5
2.2- Gửi tài liệu trước | 20 | 20
3 - Thực hiện nghị quyết | 50 | 45`), want: plainMarks},
		{name: "titles broken over lines, with the id before them", books: form(july + `Tiêu chí | Điểm tối đa | Điểm tự chấm
1. Thời gian,⏎thời lượng | 10 | 9
2. Công tác chuẩn bị | 40
2.1. Nội dung đúng, đủ,⏎  có trọng tâm | 20 | 18,5
2.2. Gửi tài liệu⏎trước | 20 | 20
3. Thực hiện⏎nghị quyết | 50 | 45`), want: plainMarks},
		{name: "an id on a line of its own above the title", books: form(july + `Tiêu chí | Điểm tối đa | Điểm tự chấm
1⏎Thời gian, thời lượng | 10 | 9
2.1⏎Nội dung đúng, đủ, có trọng tâm | 20 | 18,5
2.2⏎Gửi tài liệu trước | 20 | 20
3⏎Thực hiện nghị quyết | 50 | 45`), want: plainMarks},
		{name: "columns in another order", books: form(july + `Ghi chú | Điểm chi bộ tự chấm | Mức điểm tối đa | Nội dung chấm điểm | TT
tốt | 9 | 10 | Thời gian, thời lượng | 1
 | 18,5 | 20 | Nội dung đúng, đủ, có trọng tâm | 2.1
 | 20 | 20 | Gửi tài liệu trước | 2.2
 | 45 | 50 | Thực hiện nghị quyết | 3`), want: plainMarks},
		{name: "further columns", books: form(july + `STT | Nội dung tiêu chí | Minh chứng | Điểm chuẩn | Điểm trừ | Chi bộ tự chấm | Tỷ lệ % | Đảng ủy thẩm định | Chênh lệch | Lý do
1 | Thời gian, thời lượng | 90 phút | 10 | 1 | 9 | 90 | 8 | 1 | 5 phút
2.1 | Nội dung đúng, đủ, có trọng tâm | biên bản | 20 | 1,5 | 18,5 | 92 | 18 | 0,5
2.2 | Gửi tài liệu trước | zalo | 20 | 0 | 20 | 100 | 20 | 0
3 | Thực hiện nghị quyết | | 50 | 5 | 45 | 90 | 44 | 1`), want: "CB01 2026-07 self 9 18.5 20 45 review 8 18 20 44"},
		{name: "a column of points lost by the cell", books: form(july + `STT | Tiêu chí | Thang điểm | Điểm chi bộ bị trừ | Điểm chi bộ đạt
1 | Thời gian, thời lượng | 10 | 1 | 9
2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 1,5 | 18,5
2.2 | Gửi tài liệu trước | 20 | 0 | 20
3 | Thực hiện nghị quyết | 50 | 5 | 45`), want: plainMarks},
		{name: "last month's marks beside this month's", books: form(july + `STT | Tiêu chí | Thang điểm | Điểm chi bộ kỳ trước | Điểm chi bộ tự chấm
1 | Thời gian, thời lượng | 10 | 10 | 9
2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 20 | 18,5
2.2 | Gửi tài liệu trước | 20 | 19 | 20
3 | Thực hiện nghị quyết | 50 | 48 | 45`), want: plainMarks},
		{name: "who is responsible and what the superior thinks are no marks", books: form(july + `STT | Tiêu chí | Thang điểm | Người phụ trách | Điểm tự chấm | Ý kiến của cấp trên
1 | Thời gian, thời lượng | 10 | bí thư | 9 | đồng ý
2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | chi ủy | 18,5
2.2 | Gửi tài liệu trước | 20 | chi ủy | 20
3 | Thực hiện nghị quyết | 50 | bí thư | 45`), want: plainMarks},
		{name: "a head of two rows with merges", books: form(july+`STT | Tiêu chí | Điểm tối đa | Điểm chấm | | Ghi chú
 | | | Tự chấm | Cấp trên thẩm định |
(1) | (2) | (3) | (4) | (5) | 6)
1 | Thời gian, thời lượng | 10 | 9 | 8
2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18,5 | 18
2.2 | Gửi tài liệu trước | 20 | 20 | 20
3 | Thực hiện nghị quyết | 50 | 45 | 44`, "A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:F4"),
			want: "CB01 2026-07 self 9 18.5 20 45 review 8 18 20 44"},
		{name: "a head of three rows", books: form(july+`STT | Tiêu chí | Điểm | | | Ghi chú
 | | Tối đa | Kết quả chấm | |
 | | | Chi bộ | Đảng ủy |
1 | Thời gian, thời lượng | 10 | 9 | 8
2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18,5 | 18
2.2 | Gửi tài liệu trước | 20 | 20 | 20
3 | Thực hiện nghị quyết | 50 | 45 | 44`, "C3:E3", "D4:E4"),
			want: "CB01 2026-07 self 9 18.5 20 45 review 8 18 20 44"},
		{name: "column numbers with sums in them", books: form(july + `STT | Tiêu chí | Thang điểm | Điểm tự chấm | Cấp trên thẩm định | Chênh lệch
(1) | (2) | (3) | (4) | (5) | (6)=(4)-(5)
1 | Thời gian, thời lượng | 10 | 9 | 8 | 1
2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18,5 | 18
2.2 | Gửi tài liệu trước | 20 | 20 | 20
3 | Thực hiện nghị quyết | 50 | 45 | 44`), want: "CB01 2026-07 self 9 18.5 20 45 review 8 18 20 44"},
		{name: "only a review column", books: form(july + `STT | Tiêu chí | Thang điểm | Điểm thẩm định
1 | Thời gian, thời lượng | 10 | 8
2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18
2.2 | Gửi tài liệu trước | 20 | 20
3 | Thực hiện nghị quyết | 50 | 44`), want: "CB01 2026-07 review 8 18 20 44"},
		{name: "two columns of the cell's own marks that differ", books: form(july + `STT | Tiêu chí | Thang điểm | Chi ủy chấm | Chi bộ biểu quyết chấm
1 | Thời gian, thời lượng | 10 | 9 | 7
2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18,5 | 18,5
2.2 | Gửi tài liệu trước | 20 | 20 | 20
3 | Thực hiện nghị quyết | 50 | 45 | 45`), want: plainMarks + "\nconflicting-sheets/columns E4"},
		{name: "tier rows, subtotals of groups and blank rows", books: form(julyHead + `1 | Thời gian, thời lượng | 10 | 9
 | + Đủ 90 phút: 10 điểm
 | + Thiếu dưới 15 phút: 9 điểm | 9

2 | Công tác chuẩn bị | 40 | 38,5
2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18,5

2.2 | Gửi tài liệu trước | 20 | 20
 | Cộng nhóm 2 | 40 | 38,5
3 | Thực hiện nghị quyết | 50 | 45
 | + Tỷ lệ thực hiện nghị quyết: 90%
 | Cộng | 50 | 45
 | Tổng điểm (1+2+3) | 100 | 92,5`), want: plainMarks + " = 92.5"},
		{name: "the total with words behind it", books: form(plain + "Tổng số điểm đạt được: | | 100 | 92,5"), want: plainMarks + " = 92.5"},
		{name: "a share below the total is no total", books: form(plain + "Tổng cộng | | 100 | 92,5\nTỷ lệ | | | %0.925"), want: plainMarks + " = 92.5"},
		{name: "numbered remarks below the total", books: form(plain + `TỔNG ĐIỂM | | 100 | 92,5
 | 1. Ưu điểm: sinh hoạt đều | | Nhiều
 | 2. Hạn chế: không sinh hoạt đúng ngày | | Không
 | 3. Nguyên nhân | | 2 đồng chí ốm
Xếp loại: Tốt`), want: plainMarks + " = 92.5 official Tốt"},
		{name: "signatures and names under the columns of marks", books: form(plain + `TỔNG ĐIỂM | | 100 | 92,5
 | T/M BAN CHI ỦY⏎BÍ THƯ | NGƯỜI CHẤM | CẤP ỦY CẤP TRÊN PHỤ TRÁCH

 | Người ký một | Người ký hai | Người ký ba
Tốt: từ 90 điểm; Khá: từ 70 đến dưới 90; Trung bình: từ 50 đến dưới 70; Kém: dưới 50`), want: plainMarks + " = 92.5"},
		{name: "a mark beside an unknown title", books: form(plain + " | Đóng góp khác | 5 | 5\nTổng | | | 97,5"),
			want: plainMarks + " = 97.5\nunknown-criterion D9"},
		{name: "an id and a title of two criteria", books: form(julyHead + `1 | Thời gian, thời lượng | 10 | 9
2.2 | Nội dung đúng, đủ, có trọng tâm | 20 | 18,5
2.1 | Gửi tài liệu trước | 20 | 20
3 | Thực hiện nghị quyết | 50 | 45`), want: "CB01 2026-07 self 9 - - 45\nunknown-criterion/conflict D5\nunknown-criterion/conflict D6"},
		{name: "a criterion twice", books: form(plain + "1 | Thời gian, thời lượng | 10 | 8"), want: plainMarks + "\nrepeated-criterion D9"},
		{name: "odd marks", books: form(julyHead + `1 | Thời gian, thời lượng | 10 | x
2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18/20
2.2 | Gửi tài liệu trước | 20 | ….
3 | Thực hiện nghị quyết | 50 | =D3`), want: "CB01 2026-07 self ?x 18 _ ?="},
		{name: "the head repeated on a second page", books: form(julyHead + `1 | Thời gian, thời lượng | 10 | 9
2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18,5
STT | Tiêu chí | Thang điểm | Điểm tự chấm | Ghi chú
2.2 | Gửi tài liệu trước | 20 | 20
3 | Thực hiện nghị quyết | 50 | 45`), want: plainMarks},
		{name: "a head of two rows repeated on a second page", books: form(july + `STT | Tiêu chí | Điểm tối đa | Điểm chấm |
 | | | Tự chấm | Thẩm định
1 | Thời gian, thời lượng | 10 | 9 | 8
2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18,5 | 18
STT | Tiêu chí | Điểm tối đa | Điểm chấm |
 | | | Tự chấm | Thẩm định
2.2 | Gửi tài liệu trước | 20 | 20 | 20
3 | Thực hiện nghị quyết | 50 | 45 | 44`), want: "CB01 2026-07 self 9 18.5 20 45 review 8 18 20 44"},
		{name: "two forms one under another", books: form(plain + `TỔNG ĐIỂM | | 100 | 92,5
 | T/M CHI BỘ | | BÍ THƯ

PHIẾU CHẤM ĐIỂM CHẤT LƯỢNG SINH HOẠT CHI BỘ THÁNG 8 NĂM 2026
Chi bộ: thôn Đoài
STT | Tiêu chí đánh giá | Thang điểm | Điểm tự chấm
1 | Thời gian, thời lượng | 10 | 8
2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 17
2.2 | Gửi tài liệu trước | 20 | 16
3 | Thực hiện nghị quyết | 50 | 40`), want: plainMarks + " = 92.5\nCB02 2026-08 self 8 17 16 40"},
		{name: "a blank form", books: form(julyHead + "1 | Thời gian, thời lượng | 10\n2.1 | Nội dung đúng, đủ, có trọng tâm | 20\nTổng | | 100 | 0"),
			want: "CB01 2026-07 self _ _ - - = 0"},
		{name: "a form nobody has filled in", books: form(julyHead + "1 | Thời gian, thời lượng | 10\n2.1 | Nội dung đúng, đủ, có trọng tâm | 20"),
			want: "left.blank-form"},
	})
}
