package reading

import (
	"testing"

	"chibo/cmd/internal/dev/books"
)

// TestWhoSettledTheMarks reads forms in which somebody scored after the party cell: whose
// name it is plays no part, what is said of his marks does.
func TestWhoSettledTheMarks(t *testing.T) {
	t.Parallel()
	form := func(head string) []books.Workfile {
		return []books.Workfile{books.Single("a.xlsx", "Phiếu", "PHIẾU CHẤM ĐIỂM THÁNG 7 NĂM 2026\nChi bộ: thôn Đông\nSTT | Tiêu chí | Thang điểm | Tự chấm | "+head+
			"\n1 | Thời gian, thời lượng | 10 | 9 | 8\n2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18 | 17\n2.2 | Gửi tài liệu trước | 20 | 20 | 18\n3 | Thực hiện nghị quyết | 50 | 45 | 40")}
	}
	const reviewed, unread = "CB01 2026-07 self 9 18 20 45 review 8 17 18 40", "CB01 2026-07 self 9 18 20 45\nunread-mark E3"
	runReadCases(t, []readCase{
		{name: "an act of scoring", books: form("Cụm trưởng chấm"), want: reviewed},
		{name: "points of a body", books: form("Điểm Ban Xây dựng Đảng"), want: reviewed},
		{name: "marks that were settled", books: form("Điểm sau rà soát"), want: reviewed},
		{name: "in a head of two rows", books: []books.Workfile{books.Single("a.xlsx", "Phiếu", "PHIẾU CHẤM ĐIỂM THÁNG 7 NĂM 2026\nChi bộ: thôn Đông\nSTT | Tiêu chí | Thang điểm | Điểm chấm\n | | | Chi bộ | Tổ công tác chấm"+
			"\n1 | Thời gian, thời lượng | 10 | 9 | 8\n2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18 | 17\n2.2 | Gửi tài liệu trước | 20 | 20 | 18\n3 | Thực hiện nghị quyết | 50 | 45 | 40", "A3:A4", "B3:B4", "C3:C4", "D3:E3")}, want: reviewed},
		{name: "a part of the cell scores before it", books: form("Tổ đảng 1 chấm"), want: unread},
		{name: "proposed marks", books: form("Điểm đề nghị duyệt"), want: unread},
		{name: "two that may count", books: form("Tổ công tác chấm | Đoàn kiểm tra chấm"), want: unread},
		{name: "a name alone", books: form("Đồng chí Tư"), want: unread},
	})
}

// TestWhatStandsBelowAndBesideLists reads lists of totals with rows that are no cell's,
// and numbers that are in no column of points.
func TestWhatStandsBelowAndBesideLists(t *testing.T) {
	t.Parallel()
	const head = "TỔNG HỢP ĐIỂM SINH HOẠT CHI BỘ THÁNG 7 NĂM 2026\nSTT | Tên chi bộ | Tổng điểm | Ghi chú\n"
	list := func(rows string) []books.Workfile {
		return []books.Workfile{books.Single("a.xlsx", "Bảng", head+rows)}
	}
	const both = "CB01 2026-07 official = 92.5\nCB02 2026-07 official = 80"
	const rows = "1 | thôn Đông | 92,5\n2 | thôn Đoài | 80\n"
	runReadCases(t, []readCase{
		{name: "the committee's mean is no superior's total of the last cell", books: list(rows + "Bình quân toàn Đảng bộ | | 86,25"), want: both},
		{name: "nor is the committee's name", books: list(rows + "Đảng bộ xã | | 86,25"), want: both},
		{name: "a mean under words of its own", books: list(rows + "BQ | | 86,25"), want: both},
		{name: "a number that is no mean", books: list(rows + "BQ | | 84"), want: both + "\nno-cell/row B5"},
		{name: "groups of kinds of cells, each with its mean", books: list("I | Chi bộ khu dân cư | 86,25\n1 | thôn Đông | 92,5\n2 | thôn Đoài | 80\nII | Chi bộ cơ quan\n1 | Tổ dân phố 1 | 75"), want: both + "\nCB03 2026-07 official = 75"},
		{name: "a group with a number of its own", books: list("I | Chi bộ khu dân cư | 60\n1 | thôn Đông | 92,5\n2 | thôn Đoài | 80"), want: both + "\nunread-mark/below C3"},
		{name: "a table that counts grades in the columns of the list", books: list(rows + "\nXếp loại | Số chi bộ | Tỷ lệ\nTốt | 1 | 50%\nKhá | 1 | 50%\nTrung bình | 0 | 0%"), want: both},
		{name: "a table that counts grades", books: list(rows + " | Mức | Số chi bộ\n | Tốt | 1\n | Số chi bộ xếp loại Khá | 1"), want: both},
		{name: "a total among the remarks", books: list("1 | thôn Đông | 92,5\n2 | thôn Đoài | | 80"), want: "CB01 2026-07 official = 92.5\nunread-mark/stray D4"},
		{name: "a count among the remarks", books: list("1 | thôn Đông | 92,5\n2 | thôn Đoài | | 2"), want: "CB01 2026-07 official = 92.5"},
		{name: "a grade without a total", books: []books.Workfile{books.Single("a.xlsx", "Bảng", "TỔNG HỢP ĐIỂM SINH HOẠT CHI BỘ THÁNG 7 NĂM 2026\nSTT | Tên chi bộ | Tổng điểm | Xếp loại\n1 | thôn Đông | 92,5 | Tốt\n2 | thôn Đoài | | Khá")}, want: "CB01 2026-07 official = 92.5 Tốt\nCB02 2026-07 official Khá"},
		{name: "the superior's grade under a head of points", books: []books.Workfile{books.Single("a.xlsx", "Bảng", "TỔNG HỢP ĐIỂM SINH HOẠT CHI BỘ THÁNG 7 NĂM 2026\nSTT | Tên chi bộ | Tổng điểm | Kết quả thẩm định\n1 | thôn Đông | 92,5 | Khá\n2 | thôn Đoài | 80 | Khá")}, want: "CB01 2026-07 review Khá official = 92.5\nCB02 2026-07 review Khá official = 80"},
		{name: "a month still to come", books: list("1 | thôn Đông | 92,5\n2 | thôn Đoài | chưa gửi phiếu"), want: "CB01 2026-07 official = 92.5"},
		{name: "points of persons, whose cell stands beside them", books: []books.Workfile{books.Single("a.xlsx", "Bảng", "ĐÁNH GIÁ, XẾP LOẠI ĐẢNG VIÊN THÁNG 7 NĂM 2026\nSTT | Họ và tên | Chi bộ | Tổng điểm\n1 | Nguyễn Văn Thử | thôn Đông | 90\n2 | Trần Thị Mẫu | thôn Đoài | 80\n3 | Lê Văn Giả | thôn Đoài | 85")}, want: "warning not-a-sheet\nleft.roster"},
		{name: "the secretary beside his cell", books: []books.Workfile{books.Single("a.xlsx", "Bảng", "TỔNG HỢP ĐIỂM SINH HOẠT CHI BỘ THÁNG 7 NĂM 2026\nSTT | Chi bộ | Họ và tên | Tổng điểm\n1 | thôn Đông | Nguyễn Văn Thử | 92,5\n2 | thôn Đoài | Trần Thị Mẫu | 80")}, want: both},
	})
}

// TestWhoCame: points under a head of who came are somebody's; who it was, or how many, is
// not. A share of those present counts nobody, whatever it is written as.
func TestWhoCame(t *testing.T) {
	t.Parallel()
	list := func(heads, east, west string) []books.Workfile {
		return []books.Workfile{books.Single("a.xlsx", "Bảng", "TỔNG HỢP ĐIỂM SINH HOẠT CHI BỘ THÁNG 7 NĂM 2026\nSTT | Tên chi bộ | Tổng điểm | "+heads+"\n1 | thôn Đông | 92,5 | "+east+"\n2 | thôn Đoài | 80 | "+west)}
	}
	const both = "CB01 2026-07 official = 92.5\nCB02 2026-07 official = 80"
	runReadCases(t, []readCase{
		{name: "points", books: list("Đ/c cấp ủy viên dự", "88", "74,5"), want: both + "\nunread-mark D2\nunread-mark D2"},
		{name: "the points of one", books: list("Đại biểu dự", "88", ""), want: both + "\nunread-mark D2"},
		{name: "names", books: list("Đ/c cấp ủy viên dự", "Đ/c Thử", "không"), want: both},
		{name: "how many", books: list("Đ/c cấp ủy viên dự", "1", "2"), want: both},
		{name: "shares of those present", books: list("Tỷ lệ dự (%)", "93", "93,3%"), want: both},
	})
	for _, c := range []struct{ heads, values, want string }{
		{"Có mặt | Tỷ lệ dự (%)", "14 | 93", "present 14"},
		{"Tỷ lệ dự", "14/15", "present 14, of 15"},
	} {
		in := readCase{roster: books.TestRoster()}.read(t, books.Folder(t, list(c.heads, c.values, "")...))
		books.CheckLines(t, []string{factsText(in.Sheets[0].Facts())}, c.want)
	}
}

// TestWhatOnlyExplains puts the scale of the grades and the printed criteria aside.
func TestWhatOnlyExplains(t *testing.T) {
	t.Parallel()
	runReadCases(t, []readCase{
		{name: "a scale of grades", books: []books.Workfile{books.Single("a.xlsx", "Thang điểm", "THANG ĐIỂM XẾP LOẠI\nXếp loại | Từ điểm | Đến dưới\nTốt | 90 | 100\nKhá | 70 | 90\nTrung bình | 50 | 70\nKém | 0 | 50")}, want: "warning not-a-sheet\nleft.no-table"},
		{name: "the criteria as they are printed", books: []books.Workfile{books.Single("a.xlsx", "Tiêu chí", "TIÊU CHÍ CHẤM ĐIỂM SINH HOẠT CHI BỘ\nSTT | Tiêu chí | Điểm tối đa | Cách chấm\n1 | Thời gian, thời lượng | 10 | thiếu trừ 1\n2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | thiếu trừ 2\n3 | Thực hiện nghị quyết | 50 | theo tỷ lệ")}, want: "warning not-a-sheet\nleft.no-table"},
	})
}

// TestSheetsOfAnotherScope tells a sheet of a whole period beside meetings', and leaves
// meetings' sheets that only mention it.
func TestSheetsOfAnotherScope(t *testing.T) {
	t.Parallel()
	runReadCases(t, []readCase{
		{name: "a quarter's form", books: []books.Workfile{books.Single("a.xlsx", "Phiếu", "PHIẾU ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG CHI BỘ\nQuý III năm 2026\nChi bộ: thôn Đông\nTT | Tiêu chí | Điểm tối đa | Điểm đạt\nA | Tiêu chí chung | 30 | 28\n1 | Công tác tư tưởng | 10 | 9\nB | Kết quả thực hiện nhiệm vụ | 70 | 60\n | TỔNG (A + B) = | 100 | 88\nXếp loại: Hoàn thành tốt nhiệm vụ")}, want: "warning other-criteria/scope\nleft.other-scope"},
		{name: "a quarter's list", books: []books.Workfile{books.Single("a.xlsx", "DS", "TỔNG HỢP XẾP LOẠI CHẤT LƯỢNG CHI BỘ QUÝ III NĂM 2026\nSTT | Chi bộ | Tổng điểm | Xếp loại\n1 | thôn Đông | 88 | Hoàn thành tốt nhiệm vụ\n2 | thôn Đoài | 92 | Hoàn thành xuất sắc nhiệm vụ")}, want: "warning other-criteria/scope\nleft.other-scope"},
		{name: "a faulty list of meetings with last year's grade", books: []books.Workfile{books.Single("a.xlsx", "DS", "KẾT QUẢ SINH HOẠT CHI BỘ\nSTT | Chi bộ | Tổng điểm | Năm 2025\n1 | thôn Đông | 88 | Hoàn thành tốt nhiệm vụ\n2 | thôn Đoài | 92 | Hoàn thành tốt nhiệm vụ")}, want: "CB01 month? official = 88\nCB02 month? official = 92\nno-period/list"},
	})
}

// TestWhatListsAreRead: whose the columns, rows and lines of lists are.
func TestWhatListsAreRead(t *testing.T) {
	list := func(head string, rows ...string) []books.Workfile {
		sheet := "TỔNG HỢP ĐIỂM SINH HOẠT CHI BỘ THÁNG 7 NĂM 2026\nSTT | Tên chi bộ | " + head
		for _, row := range rows {
			sheet += "\n" + row
		}
		return []books.Workfile{books.Single("a.xlsx", "Bảng", sheet)}
	}
	const reviewed = "CB01 2026-07 official = 88\nCB02 2026-07 official = 75"
	const both = "CB01 2026-07 official = 92\nCB02 2026-07 official = 80"
	runReadCases(t, []readCase{
		{name: "marks that were settled, whoever did", books: list("Tự chấm | Tổ công tác chấm", "1 | thôn Đông | 92 | 88", "2 | thôn Đoài | 80 | 75"), want: reviewed},
		{name: "what only explains in words", books: list("Tự chấm | Đánh giá", "1 | thôn Đông | 92 | nền nếp", "2 | thôn Đoài | 80 | còn chậm"), want: both},
		{name: "the committee's points under its name alone", books: list("Tự chấm | Đảng ủy", "1 | thôn Đông | 92 | 88", "2 | thôn Đoài | 80 | 75", "", "Người lập | | | T/M ĐẢNG ỦY"), want: reviewed},
		{name: "a person who is called as men are", books: list("Tổng điểm | Đồng chí Nam", "1 | thôn Đông | 92 | 88", "2 | thôn Đoài | 80 | 75"), want: both + "\nunread-mark D2\nunread-mark D2"},
		{name: "points off, one of which comes to what is missing", books: list("Tổng điểm | Điểm trừ", "1 | thôn Đông | 95 | 5", "2 | thôn Đoài | 80 | 3"), want: "CB01 2026-07 official = 95\nCB02 2026-07 official = 80\nunread-mark/adjusted D2\nunread-mark/adjusted D2"},
		{name: "points off under a word that nobody knows", books: list("Tổng điểm | Phạt", "1 | thôn Đông | 92 | -5", "2 | thôn Đoài | 80 |"), want: both + "\nunread-mark D2"},
		{name: "members who left, before the points", books: list("Biến động | Tổng điểm", "1 | thôn Đông | -1 | 92", "2 | thôn Đoài | 2 | 80"), want: both + "\nwarning unread-column C2"},
		{name: "a number between a table's criteria and its total", books: []books.Workfile{books.Single("a.xlsx", "Bảng", "BẢNG CHẤM ĐIỂM THÁNG 7 NĂM 2026\nSTT | Tên chi bộ | 1 | 2.1 | 2.2 | 3 | Vi phạm | Tổng điểm\n1 | thôn Đông | 9 | 18 | 20 | 45 | 3 | 92")}, want: "CB01 2026-07 official 9 18 20 45 = 92\nunread-mark G2"},
		{name: "points off that are by chance as many as a group's marks", books: []books.Workfile{books.Single("a.xlsx", "Bảng", "BẢNG CHẤM ĐIỂM THÁNG 7 NĂM 2026\nSTT | Tên chi bộ | 1 | 2.1 | 2.2 | 3 | Phạt | Tổng điểm\n1 | thôn Đông | 9 | 18 | 20 | 45 | -9 | 83")}, want: "CB01 2026-07 official 9 18 20 45 = 83\nunread-mark G2"},
		{name: "whose marks a row holds, in a column of its own, and marks like ids", books: []books.Workfile{books.Single("a.xlsx", "Bảng", "BẢNG CHẤM ĐIỂM THÁNG 7 NĂM 2026\nSTT | Tên chi bộ | Nội dung | 1 | 2.1 | 2.2 | 3 | Tổng điểm\n1 | thôn Đông | Chi bộ | 9 | 18 | 20 | 45 | 92\n | | Đảng ủy | 8 | 17 | 19 | 44 | 88\n2 | thôn Đoài | Chi bộ | 2.1 | 3 | 2.2 | 40 | 47.3\n | | Đảng ủy | 2 | 3 | 2 | 40 | 47")}, want: "CB01 2026-07 self 9 18 20 45 = 92 review 8 17 19 44 = 88\nCB02 2026-07 self 2.1 3 2.2 40 = 47.3 review 2 3 2 40 = 47"},
		{name: "grades that somebody settled, in remarks", books: list("Tổng điểm | Ghi chú", "1 | thôn Đông | 92 | BTV kết luận: Khá", "2 | thôn Đoài | 80 | Đảng ủy thống nhất Trung bình"), want: both + "\nunread-mark/remark D3\nunread-mark/remark D4"},
		{name: "grades that somebody settled as they are, and names like them", books: list("Tổng điểm | Ghi chú", "1 | thôn Đông | 92 | BTV kết luận: Tốt", "2 | thôn Đoài | 80 | Đồng chí Nguyễn Văn Tốt vắng: do ốm"), want: both},
		{name: "a table of its own below, of what was settled", books: list("Tổng điểm | Ghi chú", "1 | thôn Đông | 92", "2 | thôn Đoài | 80", "", "KẾT LUẬN CỦA ĐẢNG ỦY", "STT | Tên chi bộ | Kết luận | Người ký", "1 | thôn Đông | 45 | A", "2 | thôn Đoài | 40 | B"), want: both + "\nno-header/heads D7\nno-header/heads D7"},
		{name: "a table of its own below, of other numbers", books: list("Tổng điểm | Ghi chú", "1 | thôn Đông | 92", "2 | thôn Đoài | 80", "", "HỘI THI", "STT | Tên chi bộ | Số người dự thi | Người dẫn", "1 | thôn Đông | 45 | A", "2 | thôn Đoài | 40 | B"), want: both},
		{name: "rows of who is above, one of which comes to a mean", books: list("Số điểm", "1 | thôn Đông | 95", " | Cấp trên | 93", "2 | thôn Đoài | 98", " | Cấp trên | 96", "3 | Tổ dân phố 1 | 94,5", " | Cấp trên | 92,5"), want: "CB01 2026-07 official = 95\nCB02 2026-07 official = 98\nCB03 2026-07 official = 94.5\nunread-mark/below C4\nunread-mark/below C6\nunread-mark/below C8"},
		{name: "a meeting that was put off", books: list("Tổng điểm | Ghi chú", "1 | thôn Đông | 92", "2 | thôn Đoài | Hoãn sinh hoạt", "3 | Tổ dân phố 1 | | Hoãn do bão"), want: "CB01 2026-07 official = 92\nCB02 2026-07 not-held\nCB03 2026-07 not-held"},
		{name: "marks that were settled, month by month", books: list("Tháng 7 | | Tháng 8 |", " | | Tự chấm | Tổ công tác chấm | Tự chấm | Tổ công tác chấm", "1 | thôn Đông | 92 | 88 | 90 | 85"), want: "CB01 2026-07 official = 88\nCB01 2026-08 official = 85"},
		{name: "folded in two halves under a letterhead", books: []books.Workfile{books.Single("a.xlsx", "Bảng", "ĐẢNG BỘ XÃ TÂN HÒA | | | | ĐẢNG CỘNG SẢN VIỆT NAM\nĐẢNG ỦY XÃ TÂN HÒA | | | | Tân Hòa, ngày 05 tháng 8 năm 2026\nTỔNG HỢP ĐIỂM SINH HOẠT CHI BỘ THÁNG 7 NĂM 2026\nSTT | Tên chi bộ | Tổng điểm | | STT | Tên chi bộ | Tổng điểm\n1 | thôn Đông | 92 | | 2 | thôn Đoài | 80")}, want: both},
		{name: "full marks of ten in a column of their own", books: list("Thang điểm | Điểm", "1 | thôn Đông | 10 | 9,2", "2 | thôn Đoài | 10 | 8"), want: "CB01 2026-07 official = 9.2\nCB02 2026-07 official = 8\nother-criteria/scale C2\nother-criteria/scale C2"},
		{name: "the set's full marks in a column", books: list("Thang điểm | Điểm", "1 | thôn Đông | 100 | 92", "2 | thôn Đoài | 100 | 80"), want: both},
		{name: "points out of ten", books: list("Điểm (thang điểm 10)", "1 | thôn Đông | 9,2", "2 | thôn Đoài | 8"), want: "CB01 2026-07 official = 9.2\nCB02 2026-07 official = 8\nother-criteria/scale C2\nother-criteria/scale C2"},
		{name: "a line that takes points off one cell", books: list("Tổng điểm", "1 | thôn Đông | 92", "2 | thôn Đoài | 80", "Riêng thôn Đông trừ 5 điểm do nộp muộn"), want: both + "\nunread-mark/line A5"},
		{name: "a line that lowers a cell's grade", books: list("Tổng điểm", "1 | thôn Đông | 92", "2 | thôn Đoài | 80", "Đảng ủy thống nhất hạ thôn Đông xuống Khá"), want: both + "\nunread-mark/line A5"},
		{name: "a line that says what the list says", books: list("Tổng điểm", "1 | thôn Đông | 92", "2 | thôn Đoài | 80", "Trong đó thôn Đông đạt 92 điểm, xếp loại Tốt"), want: both},
		{name: "a scale of grades beside it", books: list("Tổng điểm | | Xếp loại | Điểm", "1 | thôn Đông | 92 | | Tốt | 90", "2 | thôn Đoài | 80 | | Khá | 70"), want: both},
		{name: "the left side of a letterhead without the cell's name", books: []books.Workfile{books.Single("a.xlsx", "Phiếu", "CHI BỘ …… | | | Tân Hòa, ngày 05 tháng 8 năm 2026\nPHIẾU CHẤM ĐIỂM THÁNG 7 NĂM 2026\nChi bộ: thôn Đông\nSTT | Tiêu chí | Thang điểm | Tự chấm\n1 | Thời gian, thời lượng | 10 | 9\n2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18\n2.2 | Gửi tài liệu trước | 20 | 20\n3 | Thực hiện nghị quyết | 50 | 45")}, want: "CB01 2026-07 self 9 18 20 45"},
		{name: "the marks of somebody below a row of a table", books: []books.Workfile{books.Single("a.xlsx", "Bảng", "BẢNG CHẤM ĐIỂM THÁNG 7 NĂM 2026\nSTT | Tên chi bộ | 1 | 2.1 | 2.2 | 3\n1 | thôn Đông | 9 | 18 | 20 | 45\n | Tổ công tác | 8 | 17 | 19 | 44\n2 | thôn Đoài | 8 | 17 | 19 | 44")}, want: "CB01 2026-07 official 9 18 20 45\nCB02 2026-07 official 8 17 19 44\nunknown-cell/none-near B4"},
		{name: "a list of a year's model in the office's own columns", books: []books.Workfile{books.Single("a.xlsx", "2026", "XÉT CHI BỘ KIỂU MẪU NĂM 2026\nSTT | Chi bộ | Đoàn kết | Tổng điểm\n1 | thôn Đông | 20 | 90\n2 | thôn Đoài | 20 | 90")}, want: "left.year-form"},
	})
}
