package reading

import (
	"testing"

	"chibo/cmd/internal/dev/books"
)

// TestMonthColumns reads forms that have a cell's months side by side.
func TestMonthColumns(t *testing.T) {
	t.Parallel()
	runReadCases(t, []readCase{
		{name: "two columns a month, merged heads", books: []books.Workfile{books.Single("a.xlsx", "Quý III", `
CHI BỘ THÔN ĐÔNG
PHIẾU CHẤM ĐIỂM QUÝ III NĂM 2026
STT|Tiêu chí|Điểm tối đa|Tháng 7||Tháng 8||Tháng 9||Ghi chú
|||Tự chấm|Cấp trên chấm|Tự chấm|Cấp trên chấm|Tự chấm|Cấp trên chấm|
1|Thời gian, thời lượng|10|9|8|10|9|7|7|
2.1||20|18|17|20|19|15|15|muộn
2.2||20|19|18|20|20|16|16|
3||50|45|44|50|49|40|40|
|TỔNG ĐIỂM|100|91|87|100|97|78|78|
Xếp loại|||Tốt|Khá|Tốt|Tốt|Khá|Khá|
`, "A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:G3", "H3:I3", "J3:J4")}, want: `
CB01 2026-07 self 9 18 19 45 = 91 Tốt review 8 17 18 44 = 87 Khá
CB01 2026-08 self 10 20 20 50 = 100 Tốt review 9 19 20 49 = 97 Tốt
CB01 2026-09 self 7 15 16 40 = 78 Khá review 7 15 16 40 = 78 Khá`},
		{name: "a column a month, facts in their columns", books: []books.Workfile{books.Single("a.xlsx", "Phiếu", `
Chi bộ:|Thôn Đoài
TT|Nội dung|Thang điểm|T7|T8|T9
1|Thời gian, thời lượng|10|9|10|
2.1||20|18|20|
2.2||20|19|20|
3||50|45|50|
|Tổng cộng|100|91|100|
|Ngày sinh hoạt||05/7/2026|05/8/2026|
|Có mặt||14|15|
|Tổng số đảng viên: 15
`)}, want: `
CB02 2026-07 self 9 18 19 45 = 91
CB02 2026-08 self 10 20 20 50 = 100`},
		{name: "roles over months, one month not held", books: []books.Workfile{books.Single("a.xlsx", "Phiếu", `
CHI BỘ THÔN ĐÔNG
||Điểm|Tự chấm|||Thẩm định||
Mã|Tiêu chí|tối đa|Tháng 7/2026|Tháng 8/2026|Tháng 9/2026|Tháng 7/2026|Tháng 8/2026|Tháng 9/2026
1||10|9|Không sinh hoạt|7|8||7
2.1||20|18||15|17||15
2.2||20|19||16|18||16
3||50|45||40|44||40
`)}, want: `
CB01 2026-07 self 9 18 19 45 review 8 17 18 44
CB01 2026-08 not-held self _ _ _ _ review _ _ _ _
CB01 2026-09 self 7 15 16 40 review 7 15 16 40`},
		{name: "months in figures, and marks that are the same figures", books: []books.Workfile{books.Single("a.xlsx", "Phiếu", `
CHI BỘ THÔN ĐÔNG
Mã|Tiêu chí|Điểm tối đa|Điểm các tháng
|||7|8
1||10|7|8
2.1||20|18|8
2.2||20|7|18
3||50|45|45
`, "D2:E2")}, want: `
CB01 2026-07 self 7 18 7 45
CB01 2026-08 self 8 8 18 45`},
		{name: "the year of the title", books: []books.Workfile{books.Single("a.xlsx", "Phiếu", `
CHI BỘ THÔN ĐÔNG
QUÝ III NĂM 2025
Mã|Tiêu chí|Điểm tối đa|Tháng 7|Tháng 8
1||10|9|8
2.1||20|18|18
2.2||20|19|18
3||50|45|45
`)}, want: `left.other-period`},
	})
}

// TestMonthFacts gives the facts in a month's columns to that month, those of
// the cell to all, and a date that stands in no month's column to none.
func TestMonthFacts(t *testing.T) {
	t.Parallel()
	here := books.Folder(t, books.Single("a.xlsx", "Phiếu", `
Chi bộ:|Thôn Đoài
Ngày sinh hoạt: 03/7/2026
TT|Tiêu chí|Thang điểm|T7|T8
1|Thời gian, thời lượng|10|9|10
2.1||20|18|20
2.2||20|19|20
3||50|45|50
|Ngày sinh hoạt|||05/8/2026
|Có mặt||14|15
|Tổng số đảng viên: 15
`))
	in := readCase{roster: books.TestRoster()}.read(t, here)
	var got []string
	for _, s := range in.Sheets {
		got = append(got, s.Month.String()+" "+factsText(s.Facts()))
	}
	books.CheckLines(t, got, `
2026-07 members 15, present 14
2026-08 date 2026-08-05, members 15, present 15`)
}
