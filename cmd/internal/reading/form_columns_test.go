package reading

import (
	"testing"

	"chibo/cmd/internal/dev/books"
)

// TestColumnsToldByTheirValues reads forms of which some column has a head that no
// list of words knows: what stands below tells it.
func TestColumnsToldByTheirValues(t *testing.T) {
	t.Parallel()
	const rows = `1 | Thời gian, thời lượng | 10 | 9
2 | Công tác chuẩn bị | 40
2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18,5
2.2 | Gửi tài liệu trước | 20 | 20
3 | Thực hiện nghị quyết | 50 | 45
`
	form := func(text string) []books.Workfile {
		return []books.Workfile{books.Single("a.xlsx", "Phiếu", "PHIẾU CHẤM ĐIỂM THÁNG 7 NĂM 2026\nChi bộ: thôn Đông\n"+text)}
	}
	total := plainMarks + " = 92.5"
	runReadCases(t, []readCase{
		{name: "# for the ordinals", books: form("# | Tiêu chí | Thang điểm | Tự chấm\n" + rows + "TỔNG ĐIỂM | | 100 | 92,5"), want: total},
		{name: "no head for the ordinals", books: form(" | Tiêu chí | Thang điểm | Tự chấm\n" + rows + "Cộng | | 100 | 92,5"), want: total},
		{name: "a total in a column without ordinals", books: form(`# | Tiêu chí | Thang điểm | Tự chấm
 | Thời gian, thời lượng | 10 | 9
 | Nội dung đúng, đủ, có trọng tâm | 20 | 18,5
 | Gửi tài liệu trước | 20 | 20
 | Thực hiện nghị quyết | 50 | 45
Cộng | | 100 | 92,5`), want: total},
		{name: "marks before the titles are no ordinals", books: form(`Cụm số 2 | Tiêu chí | Thang điểm | Tự chấm
8 | Thời gian, thời lượng | 10 | 9
15 | Nội dung đúng, đủ, có trọng tâm | 20 | 18,5
20 | Gửi tài liệu trước | 20 | 20
40 | Thực hiện nghị quyết | 50 | 45`), want: plainMarks + "\nunread-mark A3"},
		{name: "a plain Điểm before other marks is the maximum", books: form("STT | Tiêu chí | Điểm | Tự chấm\n" + rows), want: plainMarks},
		{name: "Chuẩn under Điểm số", books: []books.Workfile{books.Single("a.xlsx", "Phiếu", "PHIẾU CHẤM ĐIỂM THÁNG 7 NĂM 2026\nChi bộ: thôn Đông\nSTT | Tiêu chí | Điểm số\n | | Chuẩn | Tự chấm\n"+rows, "C3:D3", "A3:A4", "B3:B4")}, want: plainMarks},
		{name: "a maximum that is another's", books: form("STT | Tiêu chí | Điểm | Tự chấm\n1 | Thời gian, thời lượng | 15 | 9\n3 | Thực hiện nghị quyết | 50 | 45"), want: "CB01 2026-07 self 9 - - 45\nother-criteria/max C4"},
		{name: "points behind the titles alone", books: form(`Tiêu chí | Tự chấm
Thời gian, thời lượng (10 điểm) | 9
Nội dung đúng, đủ, có trọng tâm (20 điểm) | 18,5
Gửi tài liệu trước (20 điểm) | 20
Thực hiện nghị quyết (50 điểm) | 45`), want: plainMarks},
		{name: "groups and criteria in two columns", books: []books.Workfile{books.Single("a.xlsx", "Phiếu", `PHIẾU CHẤM ĐIỂM THÁNG 7 NĂM 2026
Chi bộ: thôn Đông
STT | Nội dung | Yêu cầu cụ thể | Điểm tối đa | Tự chấm
I | Thời gian, thời lượng | | 10 | 9
II | Công tác chuẩn bị | Nội dung đúng, đủ, có trọng tâm | 20 | 18,5
 | | Gửi tài liệu trước | 20 | 20
III | Thực hiện nghị quyết | | 50 | 45
 | Tổng cộng | | 100 | 92,5`, "A5:A6", "B5:B6")}, want: total},
		{name: "a total by its sum", books: form("STT | Tiêu chí | Thang điểm | Tự chấm\n" + rows + " | Điểm tổng cộng toàn phiếu | 100 | 92,5"), want: total},
	})
}

// TestWhatIsNoListOfScores holds lists of money, people and meetings apart from
// lists of scores, whatever they add up.
func TestWhatIsNoListOfScores(t *testing.T) {
	t.Parallel()
	list := func(title, head string) []books.Workfile {
		return []books.Workfile{books.Single("a.xlsx", "Sheet1", title+"\nSTT | Chi bộ | "+head+"\n1 | thôn Đông | 90 | 80 | 10\n2 | thôn Đoài | 90 | 80 | 10")}
	}
	runReadCases(t, []readCase{
		{name: "what is left of a debt", books: list("CÔNG NỢ QUỸ HỘI THÁNG 7 NĂM 2026", "Phải thu | Đã thu | Còn lại"), want: "warning not-a-sheet\nleft.roster"},
		{name: "dues, a column a month", books: list("THU NỘP ĐẢNG PHÍ QUÝ III NĂM 2026", "Tháng 7 | Tháng 8 | Cộng"), want: "warning not-a-sheet\nleft.roster"},
		{name: "dues of a whole quarter", books: []books.Workfile{books.Single("a.xlsx", "Sheet1", "ĐẢNG ỦY XÃ TÂN HÒA\nTHU NỘP ĐẢNG PHÍ QUÝ III NĂM 2026\n\nSTT | Chi bộ | Tháng 7 | Tháng 8 | Tháng 9 | Cộng\n1 | Chi bộ thôn Đông | 50 | 60 | 70 | 180\n2 | Chi bộ thôn Đoài | 50 | 60 | 70 | 180\n3 | Chi bộ Tổ dân phố 1 | 50 | 60 | 70 | 180")}, want: "warning not-a-sheet\nleft.roster"},
		{name: "members admitted, a column a month", books: []books.Workfile{books.Single("a.xlsx", "Sheet1", "KẾT QUẢ PHÁT TRIỂN ĐẢNG VIÊN QUÝ III\nSTT | Chi bộ | Tháng 7 | Tháng 8 | Tháng 9\n1 | Chi bộ thôn Đông | 2 | 1 | 2\n2 | Chi bộ thôn Đoài | 3 | 0 | 1\n3 | Chi bộ Tổ dân phố 1 | 1 | 1 | 1")}, want: "warning not-a-sheet\nleft.roster"},
		{name: "a roll call", books: list("BẢNG ĐIỂM DANH THÁNG 7 NĂM 2026", "Có mặt | Vắng | Tổng"), want: "warning not-a-sheet/unread\nleft.roster"},
		{name: "members", books: list("THỐNG KÊ ĐẢNG VIÊN THÁNG 7 NĂM 2026", "Nam | Nữ | Tổng"), want: "warning not-a-sheet/unread\nleft.roster"},
	})
}

// TestRowsOfCriteriaAreScores: rows that name the set's criteria with marks beside
// are a score sheet, though no word over them is understood; the same rows with their
// full marks alone are a rubric that somebody put there.
func TestRowsOfCriteriaAreScores(t *testing.T) {
	t.Parallel()
	sheet := func(head, rows string) []books.Workfile {
		return []books.Workfile{books.Single("a.xlsx", "Sheet1", "BẢNG THÁNG 7 NĂM 2026\nChi bộ: thôn Đông\n"+head+"\n"+rows)}
	}
	const across = " | Thời gian, thời lượng | Gửi tài liệu trước | Thực hiện nghị quyết"
	one := books.ParseSet(t, "groups:\n  - { id: \"1\", title: Chấp hành kỷ luật, max: 100 }\n")
	taken := books.ParseSet(t, `
groups:
  - { id: "1", title: Sinh hoạt đều, max: 100 }
  - id: "-"
    title: Điểm trừ
    max: 15
    kind: deduction
    criteria: [{ id: "-1", title: Chấp hành kỷ luật, max: 10 }, { id: "-2", title: Nộp báo cáo muộn, max: 5 }]
`)
	runReadCases(t, []readCase{
		{name: "full marks and others", books: sheet("STT | Việc | Khung | Sổ vàng",
			"1 | Thời gian, thời lượng | 10 | 9\n2 | Gửi tài liệu trước | 20 | 20\n3 | Thực hiện nghị quyết | 50 | 45"), want: "no-header/heads B3"},
		{name: "marks alone", books: sheet("STT | Việc | Sổ vàng",
			"1 | Thời gian, thời lượng | 9\n2 | Gửi tài liệu trước | 20\n3 | Thực hiện nghị quyết | 45"), want: "no-header/heads B3"},
		{name: "full marks alone", books: sheet("STT | Việc | Khung",
			"1 | Thời gian, thời lượng | 10\n2 | Gửi tài liệu trước | 20\n3 | Thực hiện nghị quyết | 50"), want: "warning not-a-sheet\nleft.no-table"},
		{name: "titles with tails and numbers", books: sheet("STT | Việc | Sổ vàng",
			"a | 1. Thời gian, thời lượng (tối đa 10 điểm) | 9\nb | 2.2) Gửi tài liệu trước: | 20\nc | Thực hiện nghị quyết - 50đ | 45"), want: "no-header/heads B3"},
		{name: "marks as 9/10", books: sheet("STT | Việc | Sổ vàng",
			"1 | Thời gian, thời lượng | 9/10\n2 | Gửi tài liệu trước | 20/20\n3 | Thực hiện nghị quyết | 45 điểm"), want: "no-header/heads B3"},
		{name: "a mark above the full marks among them", books: sheet("STT | Việc | Sổ vàng",
			"1 | Thời gian, thời lượng | 9\n2 | Gửi tài liệu trước | 21\n3 | Thực hiện nghị quyết | 45"), want: "no-header/heads B3"},
		{name: "ticks", books: sheet("STT | Việc | Sổ vàng",
			"1 | Thời gian, thời lượng | x\n2 | Gửi tài liệu trước | x\n3 | Thực hiện nghị quyết | x"), want: "no-header/heads B3"},
		{name: "one criterion", set: one, books: sheet("STT | Việc | Khung | Sổ vàng", "1 | Chấp hành kỷ luật | 100 | 85"), want: "no-header"},
		{name: "one criterion with its full marks alone", set: one, books: sheet("STT | Việc | Khung", "1 | Chấp hành kỷ luật | 100"),
			want: "warning not-a-sheet/unread\nleft.no-table"},
		{name: "two who marked", books: sheet("STT | Việc | Người 1 | Người 2",
			"1 | Thời gian, thời lượng | 9 | 8\n2 | Gửi tài liệu trước | 19 | 18\n3 | Thực hiện nghị quyết | 45 | 40"), want: "no-header/heads B3"},
		{name: "one of two who marked", books: sheet("STT | Việc | Khung | Người 1 | Người 2",
			"1 | Thời gian, thời lượng | 10 | 10 |\n2 | Gửi tài liệu trước | 20 | 20 |\n3 | Thực hiện nghị quyết | 50 | 50 |"), want: "no-header/heads B3"},
		{name: "points taken off, with a sign", set: taken, books: sheet("STT | Việc | Khung | Sổ vàng",
			"1 | Chấp hành kỷ luật | -10 | -3\n2 | Nộp báo cáo muộn | -5 | -2"), want: "no-header/heads B3"},
		{name: "tiers in columns", books: sheet("STT | Việc | Khung | Mức 1 | Mức 2 | Mức 3",
			"1 | Thời gian, thời lượng | 10 | 10 | 8 | 5\n2 | Gửi tài liệu trước | 20 | 20 | 15 | 10\n3 | Thực hiện nghị quyết | 50 | 50 | 40 | 20"), want: "warning not-a-sheet\nleft.no-table"},
		{name: "tiers in rows of their own", books: sheet("STT | Việc | Khung | Mức",
			"1 | Thời gian, thời lượng | 10 |\n | Đúng giờ | | 10\n | Chậm | | 5\n2 | Gửi tài liệu trước | 20 |\n | Gửi sớm | | 20\n | Gửi muộn | | 10\n3 | Thực hiện nghị quyết | 50 | "), want: "warning not-a-sheet\nleft.no-table"},
		{name: "a number among notes", books: sheet("STT | Việc | Khung | Sổ vàng",
			"1 | Thời gian, thời lượng | 10 | đúng giờ\n2 | Gửi tài liệu trước | 20 | 3\n3 | Thực hiện nghị quyết | 50 | xem công văn"), want: "warning not-a-sheet\nleft.no-table"},
		{name: "counts", books: sheet("STT | Việc | Số buổi",
			"1 | Thời gian, thời lượng | 5\n2 | Gửi tài liệu trước | 7\n3 | Thực hiện nghị quyết | 30"), want: "warning not-a-sheet\nleft.no-table"},
		{name: "criteria across", books: sheet(across, "Sổ vàng | 9 | 20 | 45"), want: "no-header"},
		{name: "criteria across, full marks and others", books: sheet(across, "Khung | 10 | 20 | 50\nSổ vàng | 9 | 20 | 45"), want: "no-header"},
		{name: "criteria across, full marks alone", books: sheet(across, "Khung | 10 | 20 | 50"), want: "warning not-a-sheet/unread\nleft.no-table"},
		{name: "criteria across, counts", books: sheet(across, "Số chi bộ đạt | 8 | 5 | 7"), want: "warning not-a-sheet/unread\nleft.no-table"},
	})
}

// TestMonthsOfGroups reads lists whose months stand in rows of their own, and
// months in brackets or behind the sheet's own.
func TestMonthsOfGroups(t *testing.T) {
	t.Parallel()
	runReadCases(t, []readCase{
		{name: "a row a month", books: []books.Workfile{books.Single("a.xlsx", "Quý III", `TỔNG HỢP ĐIỂM SINH HOẠT CHI BỘ QUÝ III NĂM 2026
STT | Chi bộ | Điểm
Tháng 7
1 | thôn Đông | 92,5
2 | thôn Đoài | 80
II. THÁNG 08/2026
1 | thôn Đông | 90
* Tháng 6 không sinh hoạt
2 | thôn Đoài | 81`)}, want: "CB01 2026-07 official = 92.5\nCB02 2026-07 official = 80\nCB01 2026-08 official = 90\nCB02 2026-08 official = 81"},
		{name: "months in brackets explain", books: []books.Workfile{books.Single("a.xlsx", "Phiếu", `PHIẾU CHẤM ĐIỂM THÁNG 7/2026 (đánh giá kết quả tháng 6, phương hướng tháng 8)
Chi bộ: thôn Đông
STT | Tiêu chí | Thang điểm | Tự chấm
1 | Thời gian, thời lượng | 10 | 9
2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18,5
2.2 | Gửi tài liệu trước | 20 | 20
3 | Thực hiện nghị quyết | 50 | 45`)}, want: plainMarks},
		{name: "the day as minutes say it", books: []books.Workfile{books.Single("a.xlsx", "Phiếu", `PHIẾU CHẤM ĐIỂM SINH HOẠT CHI BỘ
Chi bộ: thôn Đông
Hôm nay, ngày 05 tháng 07 năm 2026
STT | Tiêu chí | Thang điểm | Tự chấm
1 | Thời gian, thời lượng | 10 | 9
2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18,5
2.2 | Gửi tài liệu trước | 20 | 20
3 | Thực hiện nghị quyết | 50 | 45`)}, want: plainMarks},
		{name: "figures that fall under points", books: []books.Workfile{books.Single("a.xlsx", "2026", `TỔNG HỢP ĐIỂM NĂM 2026
STT | Chi bộ | Điểm sinh hoạt chi bộ
 | | 9 | 8 | 7
1 | thôn Đông | 90 | 91 | 92`, "C2:E2")}, want: "CB01 2026-09 official = 90\nCB01 2026-08 official = 91\nCB01 2026-07 official = 92"},
		{name: "points before those added", books: []books.Workfile{books.Single("a.xlsx", "T7", `TỔNG HỢP ĐIỂM THÁNG 7 NĂM 2026
STT | Chi bộ | Điểm tiêu chí | Điểm thưởng | Điểm trừ | Tổng cộng
1 | thôn Đông | 90 | 2 | 5 | 87`)}, want: "CB01 2026-07 official = 87"},
		{name: "two sides under Cộng", books: []books.Workfile{books.Single("a.xlsx", "T7", `BẢNG ĐIỂM THÁNG 7 NĂM 2026
STT | Chi bộ | 1 | | 2.1 | | 2.2 | | 3 | | Cộng |
 | | Chi bộ | Đảng ủy | Chi bộ | Đảng ủy | Chi bộ | Đảng ủy | Chi bộ | Đảng ủy | Chi bộ | Đảng ủy
1 | thôn Đông | 9 | 8 | 18,5 | 17 | 20 | 16 | 45 | 40 | 92,5 | 81`, "C2:D2", "E2:F2", "G2:H2", "I2:J2", "K2:L2")},
			want: "CB01 2026-07 self 9 18.5 20 45 = 92.5 review 8 17 16 40 = 81"},
	})
}
