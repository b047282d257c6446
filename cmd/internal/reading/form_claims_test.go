package reading

import (
	"testing"

	"chibo/cmd/internal/dev/books"
)

// TestLinesBelowAForm: what a line below the table says of points is compared, or
// named; a rule, a legend and a reason given are none of it.
func TestLinesBelowAForm(t *testing.T) {
	t.Parallel()
	form := func(total, line string) string {
		return "PHIẾU CHẤM ĐIỂM THÁNG 7 NĂM 2026\nChi bộ: thôn Đông\nSTT | Tiêu chí | Thang điểm | Tự chấm\n1 | Thời gian, thời lượng | 10 | 9\n" +
			"2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18\n2.2 | Gửi tài liệu trước | 20 | 20\n3 | Thực hiện nghị quyết | 50 | 45\n" + total + line
	}
	const sum = "Tổng | | 100 | 92\n"
	for _, c := range []struct{ name, total, line, problems string }{
		{"the superior's points and grade in one sentence", sum, "Ban Thường vụ kết luận: 68 điểm, xếp loại Trung bình", "review 68 at A9"},
		{"his points behind a verb", sum, "Ý kiến của cấp trên: Chấm 68 điểm", "review 68 at A9"},
		{"a body with a number of its own", sum, "Điểm do Tổ công tác số 3 đánh giá: 68", "review 68 at A9"},
		{"points for somebody", sum, "Đảng ủy thống nhất chấm 68 điểm cho chi bộ", "review 68 at A9"},
		{"another sum in words", sum, "Căn cứ kết quả trên, chi bộ đạt 84/100 điểm", "warning total-mismatch A9"},
		{"points put on, where no total stands", "", " | Cộng điểm sáng tạo | | 3", "unread-mark/row D8"},
		{"points taken off by a word for putting on", "", " | Cộng điểm sáng tạo | | −5", "unread-mark/row D8"},
		{"a total under a name of its own", "", " | Cộng điểm cả phiếu | | 92", ""},
		{"the same sum in words", sum, "Căn cứ kết quả trên, chi bộ đạt 92/100 điểm, tự xếp loại: Tốt", ""},
		{"the only total stands behind its name", "", "Tổng số điểm bằng số: 84 điểm; bằng chữ: tám mươi tư", "self 84 at A8"},
		{"full marks behind the name of the total", "", "TỔNG ĐIỂM (tối đa 100 điểm) | | 100 | 92", ""},
		{"points taken off under a word that nobody knows", sum, "Phạt nộp muộn: 5 điểm", "unread-mark/line A9"},
		{"a number below zero in the column of marks", sum, "- | Vì sai ngày | | -5", "unread-mark/row D9"},
		{"a number below zero behind a label that speaks of no points", sum, "Nộp báo cáo chậm | -3", "unread-mark/line B9"},
		{"how much less than before", sum, "Tăng giảm so với tháng trước | -3", "warning unread-column/label B9"},
		{"a reason for points that the marks have lost", sum, "Ghi chú: trừ 5 điểm do còn việc chậm", ""},
		{"a reason for points that nothing has lost", sum, "Ghi chú: trừ 7 điểm do còn việc chậm", "warning unread-column/label A9"},
		{"a rule", sum, "Mỗi lỗi trừ 2 điểm, nộp muộn từ 3 điểm trở lên", ""},
		{"a legend", sum, "Tốt: từ 90 điểm trở lên; Khá: từ 70 đến dưới 90 điểm; Kém: dưới 50 điểm", ""},
		{"a legend with a grade called Trung bình below what the superior says", sum,
			"Kết luận của Ban Thường vụ: 86 điểm\nTốt: 90 - 100 điểm\nTrung bình: 50 - dưới 70 điểm\nKém: dưới 50 điểm", "review 86 at A9"},
		{"a mean of months before", sum, "Điểm bình quân 6 tháng đầu năm: 91,5", "warning unread-column/label A9"},
		{"points by a paper of another year", sum, "Điểm theo Quy định năm 2025: 85", "unread-mark/line A9"},
		{"points of another period", sum, "Kỳ trước: 88 điểm", "warning unread-column/label A9"},
		{"a set's own remark on its rule", sum, "Cách tính điểm của quý và mức chênh lệch 5 điểm là lựa chọn của phần mềm. Thiếu đúng 15 phút được 4 điểm", ""},
		{"a total that was earned", sum, "Qua thẩm định chi bộ được 68 điểm", "review 68 at A9"},
		{"points that are from where on a grade holds", sum, "Điểm sàn: 50", ""},
		{"a row of points put on before the total", " | Cộng điểm sáng tạo | | 5\n" + sum, "", "unread-mark/row D8\nself 92 at D9"},
		{"a total of some rows before the total", " | Cộng các mục trên | | 83\n" + sum, "", "self 92 at D9"},
		{"a table of grades", sum, "Xếp loại | | | Tổng điểm\nTốt | | | 90\nKhá | | | 70\nTrung bình | | | 50", ""},
		{"a table of grades whose head says points", sum, "Xếp loại | | | Điểm\nTốt | | | 90 - 100\nKhá | | | 70 - 89", ""},
		{"the number of another paper", sum, "Kèm theo Báo cáo số 45-BC/ĐU; Công văn số 50–100/CV-ĐU", ""},
		{"points by a letter alone", sum, "Đảng ủy chấm: 68đ", "review 68 at A9"},
		{"what is no points", sum, "Hội nghị thống nhất 3 điểm mới; trực tuyến tại 2 điểm cầu; nêu 2 điểm sáng kiến", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			here := books.Folder(t, books.Single("a.xlsx", "Phiếu", form(c.total, c.line)))
			in := readCase{roster: books.TestRoster()}.read(t, here)
			said := problemsIn(in)
			for _, s := range in.Sheets {
				if m := s.Review.Total; m.Entered() {
					said = append(said, "review "+m.Points.String()+" at "+m.At.Pos().Cell)
				}
				if s.Self.Grade.Known {
					said = append(said, "grade "+s.Self.Grade.Value)
				}
				if m := s.Self.Total; m.Entered() && m.At.Pos().Cell != "D8" {
					said = append(said, "self "+m.Points.String()+" at "+m.At.Pos().Cell)
				}
			}
			books.CheckLines(t, said, c.problems)
		})
	}
}

// TestClaimsBesideAForm: what somebody gave instead is found beside the table, over it and in
// remarks on its criteria; reasons, counts and what is settled anyway are none of it.
func TestClaimsBesideAForm(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, title, head, remark, total, problems string }{
		{name: "nothing"},
		{name: "points over the table", title: "ĐÃ DUYỆT 85,5 ĐIỂM", problems: "unread-mark/line B2"},
		{name: "the superior's points over the table", title: "Đảng ủy chấm 85 điểm", problems: "review 85 at B2"},
		{name: "full marks and a number in titles", title: "BẢNG CHẤM 100 ĐIỂM, KỲ HỌP THỨ 88"},
		{name: "beside the head", head: "BTV: 85", problems: "review 85 at F3"},
		{name: "beside the head, under a word of the superior's column", head: "Thẩm định: 85đ", problems: "review 85 at F3"},
		{name: "full marks in a head", head: "Đảng ủy chấm (thang 100 điểm)"},
		{name: "beside a criterion, behind the table", remark: " | Đảng ủy chấm 85 điểm", problems: "review 85 at F5"},
		{name: "a mark in a remark", remark: "Cấp trên: 15 điểm", problems: "unread-mark/note E5"},
		{name: "the mark that stands there", remark: "Cấp trên: 18 điểm"},
		{name: "a total in a remark", remark: "Đảng ủy chấm 85 điểm", problems: "review 85 at E5"},
		{name: "a grade in a remark", remark: "Đảng ủy xếp loại Khá", problems: "grade Khá at E5"},
		{name: "why points were lost", remark: "Cấp trên trừ 2 điểm vì 3 đồng chí đến muộn"},
		{name: "who came", remark: "Cấp ủy viên dự: 1"},
		{name: "what was settled is no points", remark: "Đảng ủy duyệt 15 nội dung"},
		{name: "a total beside the total, told once", total: "ĐU chấm lại 85đ", problems: "unread-mark/line E8"},
		{name: "a grade beside the total", total: "Đảng ủy xếp loại Khá", problems: "grade Khá at E8"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			form := "PHIẾU CHẤM ĐIỂM THÁNG 7 NĂM 2026\nChi bộ: thôn Đông | " + c.title + "\nSTT | Tiêu chí | Thang điểm | Tự chấm | Ghi chú | " + c.head + "\n1 | Thời gian, thời lượng | 10 | 9\n" +
				"2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18 | " + c.remark + "\n2.2 | Gửi tài liệu trước | 20 | 20\n3 | Thực hiện nghị quyết | 50 | 45\nTổng | | 100 | 92 | " + c.total
			in := readCase{roster: books.TestRoster()}.read(t, books.Folder(t, books.Single("a.xlsx", "Phiếu", form)))
			said := problemsIn(in)
			for _, s := range in.Sheets {
				if m := s.Review.Total; m.Entered() {
					said = append(said, "review "+m.Points.String()+" at "+m.At.Pos().Cell)
				}
				if g := s.Review.Grade; g.Known {
					said = append(said, "grade "+g.Value+" at "+g.At.Pos().Cell)
				}
			}
			books.CheckLines(t, said, c.problems)
		})
	}
}

// TestAWorksheetOfLines: what a worksheet without a table says of points or a grade is
// what a meeting beside it has, or keeps these from being scored.
func TestAWorksheetOfLines(t *testing.T) {
	t.Parallel()
	const form = "PHIẾU CHẤM ĐIỂM THÁNG 7 NĂM 2026\nChi bộ: thôn Đông\nSTT | Tiêu chí | Thang điểm | Tự chấm\n1 | Thời gian, thời lượng | 10 | 9\n" +
		"2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18\n2.2 | Gửi tài liệu trước | 20 | 20\n3 | Thực hiện nghị quyết | 50 | 45\nTổng | | 100 | 92"
	for _, c := range []struct{ name, lines, problems string }{
		{"another total", "Chi bộ thôn Đông\nTổng điểm sau điều chỉnh: 85", "unread-mark/line A2"},
		{"another total and grade in the cells beside", "Điểm điều chỉnh | 85\nXếp loại | Khá", "unread-mark/line B1"},
		{"the superior in one sentence", "Đảng ủy điều chỉnh: tổng điểm 85, xếp loại Khá", "unread-mark/line A1"},
		{"the same total and grade", "Tổng điểm: 92\nXếp loại: Tốt", ""},
		{"full marks and a legend", "Tổng điểm: 100\nTốt: từ 90 điểm trở lên; Khá: từ 70 đến dưới 90 điểm", ""},
		{"criteria as they are printed", "Thực hiện nghị quyết: 50 điểm\nGửi tài liệu trước | 20", ""},
		{"reasons and what is counted", "Lý do trừ điểm: 2\nSố ý kiến: 7\nTổng số đảng viên | 26", ""},
		{"marks of one criterion", "Tiêu chí | Điểm cũ | Điểm mới\nThực hiện nghị quyết | 45 | 40", "unread-mark/line C2"},
		{"the criteria with the points of each grade", "TIÊU CHÍ CHẤM ĐIỂM\nTiêu chí | Điểm tối đa | Tốt | Khá | Trung bình\nThời gian, thời lượng | 10 | 10 | 8 | 5\nThực hiện nghị quyết | 50 | 50 | 40 | 30\nGửi tài liệu trước | 20 | 20 | 15 | 10", "warning not-a-sheet"},
		{"the same mark again", "Tiêu chí | Điểm cũ | Điểm mới\nThực hiện nghị quyết | 40 | 45", ""},
		{"a mark in a sentence of minutes", "BIÊN BẢN THẨM ĐỊNH\n1. Thực hiện nghị quyết: 40 điểm", "unread-mark/line A2"},
		{"a list of cells with another total", "Chi bộ | Điểm đã chấm | Điểm điều chỉnh\nthôn Đông | 92 | 85", "no-header/no-marks\nunread-mark/line C2"},
		{"of another cell", "Chi bộ | Điểm đã chấm | Điểm điều chỉnh\nthôn Đoài | 92 | 85", "no-header/no-marks"},
		{"a grade under a head that says nothing", "Chi bộ | Hạ bậc\nthôn Đông | Khá", "unread-mark/line B2"},
		{"a grade that a cell is lowered to", "Ghi chú của Đảng ủy\nthôn Đông: hạ xuống Khá", "unread-mark/line A2"},
		{"points off for a cell", "Chi bộ | Trừ\nthôn Đông | 20", "warning not-a-sheet\nunread-mark/line B2"},
		{"points off for a fault", "Nội dung | Số điểm\nNộp phiếu muộn | -20", "unread-mark/line B2"},
		{"a list that does not say its month", "STT | Chi bộ | Tổng điểm\n1 | thôn Đông | 85", "no-period/list\nunread-mark/line C2"},
		{"people and money", "STT | Chi bộ | Nam | Nữ | Cộng | Phải thu\n1 | thôn Đông | 12 | 8 | 20 | 90", "warning not-a-sheet"},
		{"a mean and another period", "Điểm bình quân: 88\nĐiểm kỳ trước: 85", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			book := books.Single("a.xlsx", "Phiếu", form)
			book.Pages = append(book.Pages, books.Page{Name: "Điều chỉnh", Rows: c.lines})
			here := books.Folder(t, book)
			books.CheckLines(t, problemsIn(readCase{roster: books.TestRoster()}.read(t, here)), c.problems)
		})
	}
}

// TestABoxBesideAForm: numbers behind a blank column with a label each are another
// table's; without labels, or with one that speaks of scoring, they may be marks.
func TestABoxBesideAForm(t *testing.T) {
	t.Parallel()
	form := func(first, second string) string {
		return "PHIẾU CHẤM ĐIỂM THÁNG 7 NĂM 2026\nChi bộ: thôn Đông\nSTT | Tiêu chí | Thang điểm | Tự chấm | | Số liệu |\n1 | Thời gian, thời lượng | 10 | 9 | | " + first +
			"\n2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18 | | " + second + "\n2.2 | Gửi tài liệu trước | 20 | 20\n3 | Thực hiện nghị quyết | 50 | 45\nTổng | | 100 | 92"
	}
	for _, c := range []struct{ name, first, second, problems string }{
		{"counts with their labels", "Có mặt | 8", "Vắng | 1", "warning unread-column/no-head G3"},
		{"no labels", " | 8", " | 15", "unread-mark/no-head G3"},
		{"a label of scoring", "Có mặt | 8", "Trừ | 1", "unread-mark/no-head G3"},
	} {
		t.Run(c.name, func(t *testing.T) {
			here := books.Folder(t, books.Single("a.xlsx", "Phiếu", form(c.first, c.second)))
			books.CheckLines(t, problemsIn(readCase{roster: books.TestRoster()}.read(t, here)), c.problems)
		})
	}
}
