package reading

import (
	"testing"

	"chibo/cmd/internal/dev/books"
)

// TestMarksWhereNoneAreLookedFor: what could be a mark is named though it stands under
// a head of notes, in a row of a sum, beside an answer or a fact.
func TestMarksWhereNoneAreLookedFor(t *testing.T) {
	t.Parallel()
	const head = "STT | Tiêu chí | Thang điểm | Tự chấm"
	form := func(facts, table string) []books.Workfile {
		return []books.Workfile{books.Single("a.xlsx", "Phiếu", "PHIẾU CHẤM ĐIỂM THÁNG 7 NĂM 2026\nChi bộ: thôn Đông"+facts+"\n"+table)}
	}
	const rows = `1 | Thời gian, thời lượng | 10 | 9
2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18,5
2.2 | Gửi tài liệu trước | 20 | 20
3 | Thực hiện nghị quyết | 50 | 45
`
	total := plainMarks + " = 92.5"
	beside := func(marks [4]string, total string) string {
		return "1 | Thời gian, thời lượng | 10 | 9 | " + marks[0] + "\n2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18,5 | " + marks[1] +
			"\n2.2 | Gửi tài liệu trước | 20 | 20 | " + marks[2] + "\n3 | Thực hiện nghị quyết | 50 | 45 | " + marks[3] + "\nTỔNG ĐIỂM | | 100 | 92,5 | " + total
	}
	runReadCases(t, []readCase{
		{name: "notes that are numbers in every row", books: form("", head+" | Ghi chú\n"+beside([4]string{"8", "15", "17", "40"}, "80")), want: total + "\nunread-mark E3"},
		{name: "numbers under the opinion of who reviews", books: form("", head+" | Ý kiến Thường trực\n"+beside([4]string{"", "15", "", ""}, "")), want: total + "\nunread-mark E3"},
		{name: "a total among the notes", books: form("", head+" | Ghi chú\n"+beside([4]string{}, "80")), want: total + "\nunread-mark E3"},
		{name: "the same total among the notes", books: form("", head+" | Ghi chú\n"+beside([4]string{}, "92,5")), want: total},
		{name: "notes with a number", books: form("", head+" | Ghi chú\n"+beside([4]string{"2", "", "", "vắng 2 đ/c"}, "")), want: total},
		{name: "small numbers among the notes", books: form("", head+" | Ghi chú\n"+beside([4]string{"2", "1", "2", "0,5"}, "")), want: total},
		{name: "points lost among the notes", books: form("", head+" | Ghi chú\n"+beside([4]string{"1", "1,5", "0", "5"}, "")), want: total},
		{name: "a second maximum that is none", books: form("", head+" | Barem của xã\n"+beside([4]string{"8", "15", "17", "40"}, "80")), want: total + "\nunread-mark E3"},
		{name: "points added behind the total", books: form("", head+"\n"+rows+"TỔNG ĐIỂM | | 100 | 92,5\n* | Cộng thêm | 5 | 3"), want: total + "\nunread-mark/row D9"},
		{name: "points added among the criteria", books: form("", head+"\n"+rows+"* | Cộng sáng kiến | 5 | 3\nTỔNG ĐIỂM | | 100 | 92,5"), want: total + "\nunread-mark/row D8"},
		{name: "the sum of a part", books: form("", head+"\n"+rows+"Cộng mục 2, 3 | | 90 | 83,5\nTỔNG ĐIỂM | | 100 | 92,5"), want: total},
		{name: "another sum of a part", books: form("", head+"\n"+rows+"Cộng mục 2, 3 | | 90 | 80\nTỔNG ĐIỂM | | 100 | 92,5"), want: total + "\nwarning total-mismatch D8"},
		{name: "the superior's points behind the name", books: form("; điểm Đảng ủy thẩm định: 80", head+"\n"+rows), want: plainMarks + " review - - - - = 80"},
		{name: "how points are given", books: form("", head+" | Cách chấm\n"+beside([4]string{"Đủ: 10 điểm", "Đủ: 20 điểm", "", ""}, "")), want: total + "\nwarning unread-column E3"},
		{name: "when points were given", books: form("", head+" | Ngày chấm\n"+beside([4]string{"05/7/2026", "05/7/2026", "", ""}, "")), want: total},
		{name: "the superior's grade in a box", books: form("", head+"\n"+rows+"TỔNG ĐIỂM | | 100 | 92,5\nCấp trên xếp loại: ☐ Tốt ☑ Khá ☐ Trung bình"), want: total + " review - - - - Khá"},
		{name: "two numbers in the cell of the total", books: form("", head+"\n"+rows+"TỔNG ĐIỂM | | 100 | 92,5/80"), want: plainMarks + " = ?92,5/80\nunread-mark/total D8"},
		{name: "the total of the full marks in words", books: form("", head+"\n"+rows+"TỔNG ĐIỂM | | 100 | 92,5/100 (chín hai phẩy năm)"), want: plainMarks + " = ?92,5/100 (chín hai phẩy năm)"},
		{name: "a row more where no total stands", books: form("", head+"\n"+rows+" | Nộp phiếu muộn | | 5"), want: plainMarks + "\nunread-mark/row D8"},
		{name: "a count where no total stands", books: form("", head+"\n"+rows+" | Số ý kiến | | 7"), want: plainMarks + "\nwarning unread-column/label D8"},
		{name: "only a grade under a head that settles", books: form("", head+" | Kết luận\n"+beside([4]string{}, "Khá")), want: total + " review _ _ _ _ = ?Khá"},
		{name: "statistics below the total", books: form("", head+"\n"+rows+"TỔNG ĐIỂM | | 100 | 92,5\nThống kê | Tổng số | Nam | Nữ\nĐảng viên | 15 | 9 | 6"), want: total + "\nwarning unread-column/label B10\nwarning unread-column/label D10"},
	})
}

// TestSumsOfGroupsByTheTotalsName: "Cộng" below a group of one criterion is that group's
// sum, and any other number there is somebody's.
func TestSumsOfGroupsByTheTotalsName(t *testing.T) {
	t.Parallel()
	set := books.ParseSet(t, `
groups:
  - { id: I, title: Diễn biến, max: 60, criteria: [{ id: "1", title: Giữ đúng ngày họp, max: 20 }, { id: "2", title: Đủ thành phần, max: 40 }] }
  - { id: II, title: Sau buổi họp, max: 40, criteria: [{ id: "3", title: Ghi sổ nghị quyết, max: 40 }] }
`)
	form := func(sum string) []books.Workfile {
		return []books.Workfile{books.Single("a.xlsx", "Phiếu", julyHead+"I | Diễn biến | 60\n1 | Giữ đúng ngày họp | 20 | 18\n2 | Đủ thành phần | 40 | 38\n"+
			"II | Sau buổi họp | 40\n3 | Ghi sổ nghị quyết | 40 | 35\n | Cộng | | "+sum+"\n | Tổng cộng | 100 | 91")}
	}
	runReadCases(t, []readCase{
		{name: "the group's sum", set: set, books: form("35"), want: "CB01 2026-07 self 18 38 35 = 91"},
		{name: "another number", set: set, books: form("5"), want: "CB01 2026-07 self 18 38 35 = 91\nunread-mark/row D9"},
	})
}

// TestPagesOfAForm: what is printed again on a further page, and the sums carried on to
// it, are no rows of their own; a column that stands elsewhere there is named.
func TestPagesOfAForm(t *testing.T) {
	t.Parallel()
	const head = "STT | Tiêu chí | Thang điểm | Tự chấm | Thẩm định\n"
	const marks = plainMarks + " review _ _ _ _"
	form := func(numbers, between string) []books.Workfile {
		return []books.Workfile{books.Single("a.xlsx", "Phiếu", "PHIẾU CHẤM ĐIỂM THÁNG 7 NĂM 2026\nChi bộ: thôn Đông\n"+head+numbers+`1 | Thời gian, thời lượng | 10 | 9
2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18,5
`+between+`2.2 | Gửi tài liệu trước | 20 | 20
3 | Thực hiện nghị quyết | 50 | 45`)}
	}
	runReadCases(t, []readCase{
		{name: "head and numbers again", books: form("1 | 2 | 3 | 4 | 5\n", head+"1 | 2 | 3 | 4 | 5\n"), want: marks},
		{name: "a sum carried on", books: form("", "Cộng trang 1 | | | 27,5\n"+head+"Mang sang | | | 27,5\n"), want: marks},
		{name: "another number beside the head", books: form("", head+"Mang sang | | | 26\n"), want: marks + "\nunknown-criterion/untitled D7"},
		{name: "a column elsewhere", books: form("", "STT | Tiêu chí | Thang điểm | Thẩm định | Tự chấm\n"), want: marks + "\nno-header/moved E6"},
		{name: "numbers as a spreadsheet takes them", books: form("-1 | -2 | -3 | -4 | -5\n", ""), want: marks},
		{name: "numbers with full stops", books: form("1. | 2. | 3. | 4. | 5.\n", ""), want: marks},
		{name: "numbers in words and rings", books: form("Cột 1 | Cột 2 | ③ | (4) ≤ (3) | 5 = 4\n", ""), want: marks},
	})
}

// TestWhoseAndWhenAFormIs: two cells above one table are no one's, and a year left for the
// pen is none.
func TestWhoseAndWhenAFormIs(t *testing.T) {
	t.Parallel()
	const rows = `STT | Tiêu chí | Thang điểm | Tự chấm
1 | Thời gian, thời lượng | 10 | 9
2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18,5
2.2 | Gửi tài liệu trước | 20 | 20
3 | Thực hiện nghị quyết | 50 | 45`
	form := func(above string) []books.Workfile {
		return []books.Workfile{books.Single("a.xlsx", "Tháng 7", above+"\n"+rows)}
	}
	runReadCases(t, []readCase{
		{name: "two cells", books: form("PHIẾU CHẤM ĐIỂM\nChi bộ: thôn Đông\nChi bộ: thôn Đoài"), want: "ambiguous-cell A3"},
		{name: "one cell twice", books: form("PHIẾU CHẤM ĐIỂM\nChi bộ: thôn Đông\nĐơn vị: Chi bộ thôn Đông"), want: plainMarks},
		{name: "month and year left for the pen", books: form("PHIẾU CHẤM ĐIỂM\nTháng ...... năm 20....\nChi bộ: thôn Đông"), want: plainMarks},
	})
}

// TestWhatStandsAroundAForm: what is said of points or a grade is weighed above the table,
// beside it, in the row of its total and among its notes as it is in the lines below.
func TestWhatStandsAroundAForm(t *testing.T) {
	t.Parallel()
	form := func(above, head, first, total, below string) []books.Workfile {
		return []books.Workfile{books.Single("a.xlsx", "Phiếu", "PHIẾU CHẤM ĐIỂM THÁNG 7 NĂM 2026\nChi bộ: thôn Đông"+above+"\nSTT | Tiêu chí | Thang điểm | Tự chấm"+head+
			"\n1 | Thời gian, thời lượng | 10 | 9"+first+"\n2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18,5\n2.2 | Gửi tài liệu trước | 20 | 20\n3 | Thực hiện nghị quyết | 50 | 45\nTỔNG ĐIỂM | | 100 | 92,5"+total+below)}
	}
	total := plainMarks + " = 92.5"
	runReadCases(t, []readCase{
		{name: "points in a sentence above", books: form("\nBan Thường vụ thống nhất 80 điểm", "", "", "", ""), want: total + " review - - - - = 80"},
		{name: "points left above", books: form("\nĐiểm còn lại 80 điểm", "", "", "", ""), want: total + "\nunread-mark/line A3"},
		{name: "what a form's title counts", books: form("\nMẫu phiếu chấm điểm 2\nBiểu điểm 100", "", "", "", ""), want: total},
		{name: "points beside the table", books: form("", "", " | | Ban Thường vụ chấm: 80 điểm", "", ""), want: total + " review - - - - = 80"},
		{name: "a grade beside the table", books: form("", "", " | | Xếp loại chính thức: Kém", "", ""), want: total + " official Kém"},
		{name: "a grade right beside the table", books: form("", "", " | Xếp loại: Kém", "", ""), want: total + " official Kém"},
		{name: "the sheet's own grade beside the table", books: form("", "", " | Xếp loại: Tốt", "", ""), want: total},
		{name: "a grade beside the total", books: form("", "", "", " | | Xếp loại: Kém", ""), want: total + " official Kém"},
		{name: "what was concluded beside the table", books: form("", "", " | | Kết luận: Kém", "", ""), want: total + " review - - - - Kém"},
		{name: "a result beside the table", books: form("", "", " | | Kết quả: 82", "", ""), want: total + "\nwarning unread-column/label F4"},
		{name: "the sheet's own result beside the table", books: form("", "", " | | Kết quả: 92,5", "", ""), want: total},
		{name: "points off beside the table", books: form("", "", " | | Trừ 5 điểm", "", ""), want: total + "\nunread-mark/line F4"},
		{name: "points that a mark lacks beside it", books: form("", "", " | | Trừ 1 điểm do họp muộn", "", ""), want: total},
		{name: "what each case is worth beside the table", books: form("", "", " | | Đúng giờ: 10 điểm; muộn: 5 điểm", "", ""), want: total},
		{name: "a legend beside the table", books: form("", "", " | | Tốt: từ 90 điểm", "", ""), want: total},
		{name: "another month's mean beside the table", books: form("", "", " | | Điểm bình quân tháng 6: 88", "", ""), want: total},
		{name: "a grade above", books: form("\nKết luận của Đảng ủy, xếp loại: Kém", "", "", "", ""), want: total + " official Kém"},
		{name: "a labelled grade above", books: form("\nXếp loại chính thức: Kém", "", "", "", ""), want: total + " official Kém"},
		{name: "what was concluded above", books: form("\nKết luận: Kém", "", "", "", ""), want: total + " review - - - - Kém"},
		{name: "what the superior acknowledged above", books: form("\nĐảng ủy công nhận xếp loại Kém", "", "", "", ""), want: total + " review - - - - Kém"},
		{name: "a result above", books: form("\nKết quả: 82", "", "", "", ""), want: total + "\nwarning unread-column/label A3"},
		{name: "the sheet's own result above", books: form("\nKết quả: 92,5", "", "", "", ""), want: total},
		{name: "points off above", books: form("\nTrừ 5 điểm", "", "", "", ""), want: total + "\nunread-mark/line A3"},
		{name: "points off in a sentence above", books: form("\nChi bộ nộp muộn, trừ 5 điểm", "", "", "", ""), want: total + "\nunread-mark/line A3"},
		{name: "letterheads, dates and legends above", books: form("\nSố: 85-QĐ/ĐU\nĐông Hải, ngày 31 tháng 7 năm 2026\nĐiện thoại: 0912345678\nTốt: từ 90 điểm; Khá: từ 70 đến dưới 90 điểm\nĐiểm bình quân tháng 6: 88\nThời gian: 14 giờ 30; có mặt 82", "", "", "", ""), want: total},
		{name: "a remark beside the table", books: form("", "", " | | Họp tại nhà văn hóa, 15 đảng viên", "", ""), want: total},
		{name: "two grades", books: form("", "", "", "", "\nXếp loại: Tốt\nXếp loại chính thức: Khá"), want: total + " official Tốt\nunread-mark/line A10"},
		{name: "two labelled grades", books: form("\nXếp loại: | Khá", "", "", "", "\nXếp loại: Tốt"), want: total + " official Tốt\nunread-mark/line B3"},
		{name: "one grade twice", books: form("\nXếp loại: | Tốt", "", "", "", "\nXếp loại chính thức: Tốt"), want: total + " official Tốt"},
		{name: "a grade below its label", books: form("", "", "", "", "\n | Xếp loại:\n | Khá\nKết quả xếp loại: Tốt"), want: total + " official Tốt\nunread-mark/line B10"},
		{name: "a grade under a label of its own", books: form("", "", "", "", "\nMức: Khá"), want: total + "\nwarning unread-column/label A9"},
		{name: "points alone", books: form("", "", "", "", "\n | 80 điểm"), want: total + "\nunread-mark/line B9"},
		{name: "as high as a total behind a verb", books: form("", "", "", "", "\nChi bộ được 80 điểm"), want: total + "\nwarning total-mismatch A9"},
		{name: "a total without a colon", books: form("", "", "", "", "\nĐiểm thực tế 80"), want: total + "\nwarning total-mismatch A9"},
		{name: "the superior's points among remarks", books: form("", "", "", "", "\nGhi chú: Đảng ủy chấm 80"), want: total + " review - - - - = 80"},
		{name: "a number among the titles of the total", books: []books.Workfile{books.Single("a.xlsx", "Phiếu", july+"STT | Tiêu chí | Thang điểm | Tự chấm\n1 | Thời gian, thời lượng | 10 | 9\nTỔNG ĐIỂM | 5 | 100 | 9")},
			want: "CB01 2026-07 self 9 - - - = 9\nunread-mark/line B5"},
		{name: "a grade among the notes of the total", books: form("", " | Ghi chú", "", " | Khá", ""), want: total + " official Khá"},
		{name: "a grade under the superior's opinion", books: form("", " | Ý kiến Thường trực", "", " | Khá", ""), want: total + " review - - - - Khá"},
		{name: "a total in a second column", books: form("", " | Điểm", "", " | 80", ""), want: total + "\nunread-mark/line E8"},
		{name: "the same total in a second column", books: form("", " | Điểm", "", " | 92,5", ""), want: total},
		{name: "marks in a column of grades", books: form("", " | Xếp loại", " | 8", " | 80", ""), want: total + "\nunread-mark E3"},
		{name: "a second grade in a column of grades", books: form("", " | Xếp loại", "", " | Khá", "\nXếp loại: Tốt"), want: total + " official Tốt\nunread-mark/line E8"},
		{name: "a mark among the notes", books: form("", " | Ghi chú", " | 8", "", ""), want: total + "\nwarning unread-column E4"},
		{name: "a tick of who reviews", books: form("", " | Ý kiến Thường trực", " | x", "", ""), want: total + "\nwarning unread-column E4"},
		{name: "a tick among the notes", books: form("", " | Ghi chú", " | x", "", ""), want: total},
		{name: "what the superior made of a mark", books: form("", " | Ghi chú", " | Đảng ủy chấm 8", "", ""), want: total + "\nunread-mark/note E4"},
		{name: "what a mark was changed to", books: form("", " | Ghi chú", " | Sửa thành 8", "", ""), want: total + "\nunread-mark/note E4"},
		{name: "the mark again", books: form("", " | Ghi chú", " | Đảng ủy chấm 9", "", ""), want: total},
		{name: "why points were lost", books: form("", " | Ghi chú", " | Còn 2 đ/c đến muộn", "", ""), want: total},
	})
}
