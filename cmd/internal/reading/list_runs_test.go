package reading

import (
	"testing"

	"chibo/cmd/internal/dev/books"
)

// TestRuns reads lists that state a name, month or committee once for a run of
// rows, and holds apart those whose blank cells mean nothing.
func TestRuns(t *testing.T) {
	t.Parallel()
	list := func(rows string, merged ...string) []books.Workfile {
		return []books.Workfile{books.Single("a.xlsx", "Bảng", "TỔNG HỢP ĐIỂM QUÝ III NĂM 2026\n"+rows, merged...)}
	}
	runReadCases(t, []readCase{
		{name: "a name once for its months", books: list(`STT | Chi bộ | Tháng | Điểm
1 | thôn Đông | 7 | 92,5
 | | 8 | 90
2 | thôn Đoài | 7 | 80
 | | 8 | 81`), want: "CB01 2026-07 official = 92.5\nCB01 2026-08 official = 90\nCB02 2026-07 official = 80\nCB02 2026-08 official = 81"},
		{name: "a row with an ordinal of its own is of no run", books: list("STT | Chi bộ | Tháng | Điểm\n1 | thôn Đông | 7 | 92,5\n2 | | 8 | 90"),
			want: "CB01 2026-07 official = 92.5\nno-cell/row B4"},
		{name: "a month twice is of no run", books: list("STT | Chi bộ | Tháng | Điểm\n1 | thôn Đông | 7 | 92,5\n | | 7 | 90"), want: "CB01 2026-07 official = 92.5\nno-cell/row B4"},
		{name: "a row without a month is of no run", books: list("STT | Chi bộ | Tháng | Điểm\n1 | thôn Đông | 7 | 92,5\n | | | 90"), want: "CB01 2026-07 official = 92.5\nno-cell/row B4"},
		{name: "a total between ends the run", books: list("STT | Chi bộ | Tháng | Điểm\n1 | thôn Đông | 7 | 92,5\n | Cộng | | 92,5\n | | 8 | 90"), want: "CB01 2026-07 official = 92.5\nno-cell/row B5"},
		{name: "a month once for its cells", books: list(`Tháng | Chi bộ | Điểm
7 | thôn Đông | 92,5
 | thôn Đoài | 80
8 | thôn Đông | 90
 | thôn Đoài | 81`), want: "CB01 2026-07 official = 92.5\nCB02 2026-07 official = 80\nCB01 2026-08 official = 90\nCB02 2026-08 official = 81"},
		{name: "a month once for its cells, of which the first sent nothing", books: list(`Tháng | Chi bộ | Điểm
7 | thôn Đông | 92,5
 | thôn Đoài |
8 | thôn Đông |
 | thôn Đoài | 81`), want: "CB01 2026-07 official = 92.5\nCB02 2026-08 official = 81"},
		{name: "a month once for its cells, of which the first is not known", books: list(`Tháng | Chi bộ | Điểm
7 | thôn Đông | 92,5
8 | thôn Tây |
 | thôn Đoài | 81`), want: "CB01 2026-07 official = 92.5\nCB02 2026-08 official = 81\nwarning unread-column/cells A4"},
		{name: "a month merged over its cells", books: list("Tháng | Chi bộ | Điểm\n7 | thôn Đông | 92,5\n | thôn Đoài | 80", "A3:A4"), want: "CB01 2026-07 official = 92.5\nCB02 2026-07 official = 80"},
		{name: "a month in each row but one", books: list("Tháng | Chi bộ | Điểm\n7 | thôn Đông | 92,5\n | thôn Đoài | 80\n7 | TDP 1 | 81"),
			want: "CB01 2026-07 official = 92.5\nCB02 month? official = 80\nCB03 2026-07 official = 81\nno-period/list"},
		{name: "a committee once for its cells", roster: books.TwoCommittees(), books: list(`Đảng bộ | Chi bộ | Tháng | Điểm
Đảng bộ cơ sở An Bình | Thôn 1 | 7 | 91
 | Thôn 2 | 7 | 92
Đảng bộ cơ sở Hòa Lạc | Thôn 1 | 7 | 71
 | Thôn 2 | 7 | 72`), want: "A1 2026-07 official = 91\nA2 2026-07 official = 92\nB1 2026-07 official = 71\nB2 2026-07 official = 72"},
		{name: "a committee in each row but one", roster: books.TwoCommittees(), books: list(`Đảng bộ | Chi bộ | Tháng | Điểm
An Bình | Thôn 1 | 7 | 91
Đảng bộ cơ sở An Bình | Thôn 1 | 7 | 91
Đảng bộ cơ sở An Bình | Thôn 2 | 7 | 92
 | Thôn 1 | 8 | 71`), want: "A1 2026-07 official = 91\nA2 2026-07 official = 92\nunknown-cell/none-near B3\nambiguous-cell B6"},
	})
}

// TestTablesOfTwoSides reads tables with the marks of the cell and of its superior.
func TestTablesOfTwoSides(t *testing.T) {
	t.Parallel()
	table := func(rows string, merged ...string) []books.Workfile {
		return []books.Workfile{books.Single("a.xlsx", "Bảng", "BẢNG ĐIỂM THÁNG 7 NĂM 2026\n"+rows, merged...)}
	}
	const want = "CB01 2026-07 self 9 18.5 20 45 = 92.5 review 8 17 16 40 = 81"
	runReadCases(t, []readCase{
		{name: "under each criterion", books: table(`STT | Chi bộ | 1. Thời gian, thời lượng | | 2.1 | | 2.2 | | 3 | | Tổng điểm |
 | | Tự chấm | Thẩm định | Tự chấm | Thẩm định | Chi bộ | Đảng ủy | Tự chấm | Thẩm định | Tự chấm | Thẩm định
1 | thôn Đông | 9 | 8 | 18,5 | 17 | 20 | 16 | 45 | 40 | 92,5 | 81`, "C2:D2", "E2:F2"), want: want},
		{name: "over the criteria", books: table(`STT | Chi bộ | Tự chấm | | | | Thẩm định | | |
 | | 1 | 2.1 | 2.2 | 3 | 1 | 2.1 | 2.2 | 3
1 | thôn Đông | 9 | 18,5 | 20 | 45 | 8 | 17 | 16 | 40`, "C2:F2", "G2:J2"), want: "CB01 2026-07 self 9 18.5 20 45 review 8 17 16 40"},
		{name: "groups over their criteria", books: table(`STT | Chi bộ | 1 | | 2. Công tác chuẩn bị | | | | 3 |
 | | | | 2.1 | | 2.2 | | |
 | | Tự chấm | Thẩm định | Tự chấm | Thẩm định | Tự chấm | Thẩm định | Tự chấm | Thẩm định
1 | thôn Đông | 9 | 8 | 18,5 | 17 | 20 | 16 | 45 | 40`, "C2:D3", "E2:H2", "E3:F3", "G3:H3", "I2:J3"), want: "CB01 2026-07 self 9 18.5 20 45 review 8 17 16 40"},
		{name: "one side alone is the table's", books: table(`STT | Chi bộ | Điểm tự chấm
 | | 1 | 2.1 | 2.2 | 3
1 | thôn Đông | 9 | 18,5 | 20 | 45`, "C2:F2"), want: "CB01 2026-07 official 9 18.5 20 45"},
	})
}
