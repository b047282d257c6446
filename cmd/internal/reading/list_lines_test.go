package reading

import (
	"testing"

	"chibo/cmd/internal/dev/books"
)

// TestLinesAroundAList: what a line above or below a list says of a party cell's total or
// grade is what its row has, or makes its meeting faulty; what is of no cell is told.
// Counts, means, legends and signatures say nothing of that kind, wherever they stand.
func TestLinesAroundAList(t *testing.T) {
	const list = "STT | Tên chi bộ | Tổng điểm | Xếp loại\n1 | thôn Đông | 92,5 | Tốt\n2 | thôn Đoài | 80 | Khá\n"
	for _, c := range []struct{ name, above, below, problems string }{
		{"points of a cell after all", "", " | Chi bộ thôn Đông còn 85 điểm", "CB01 unread-mark/line B7"},
		{"points that a cell got after all", "", "Chi bộ thôn Đông chỉ được 85", "CB01 unread-mark/line A7"},
		{"a result that was annulled", "", "Hủy kết quả của Chi bộ thôn Đoài", "CB02 unread-mark/line A7"},
		{"a note of points off a cell", "", "Ghi chú: Chi bộ thôn Đoài trừ 2 điểm do nộp muộn", "CB02 unread-mark/line A7"},
		{"points off each of the cells that are named", "", "Chi bộ thôn Đông, Chi bộ thôn Đoài: trừ mỗi chi bộ 2 điểm", "CB01 unread-mark/line A7\nCB02 unread-mark/line A7"},
		{"points behind a cell's name", "", "Đảng ủy chấm lại thôn Đông 85", "CB01 unread-mark/line A7"},
		{"a grade that a cell came down to", "", "Thôn Đông hạ xuống Khá", "CB01 unread-mark/line A7"},
		{"points off a cell", "", "Trừ 10 điểm Chi bộ thôn Đoài", "CB02 unread-mark/line A7"},
		{"a line in the column of points", "", " | | Điều chỉnh: Chi bộ thôn Đông 85 điểm", "CB01 unread-mark/line C7"},
		{"a total of nobody", "", "Tổng điểm sau điều chỉnh: 85", "unread-mark/line A7"},
		{"a total above the head", "Điểm duyệt của Đảng ủy: 85\n", "", "unread-mark/line A2"},
		{"points that its row has", "", "Chi bộ thôn Đông đạt 92,5 điểm, xếp loại Tốt; thôn Đoài: 80", ""},
		{"what a total lacks", "", "Chi bộ thôn Đoài trừ 20 điểm do nộp muộn", ""},
		{"points off that a total may lack already, without a reason", "", "Trừ 20 điểm Chi bộ thôn Đoài", "CB02 unread-mark/line A7"},
		{"the second cell of a line", "", "Chi bộ thôn Đông: 92,5 điểm; thôn Đoài: 70 điểm", "CB02 unread-mark/line A7"},
		{"a cell that is praised", "", "Chi bộ thôn Đoài sinh hoạt tốt", ""},
		{"the number of a page in the column of points", "", " | | Trang 1/1", ""},
		{"counts and full marks in the column of points", "", " | | Số chi bộ được chấm điểm: 2/2\n | | Thang điểm: 100\n | | Xếp loại Tốt: 1", ""},
		{"another total in the column of points", "", " | | Tổng điểm sau điều chỉnh: 85", "unread-mark/line C7"},
		{"points that are from where on a grade holds", "", "Điểm sàn: 50", ""},
		{"the number of another paper", "", "Kèm theo Báo cáo số 85-BC/ĐU ngày 30/7/2026", ""},
		{"a mean", "", "Điểm bình quân toàn Đảng bộ: 86,25", ""},
		{"counts", "", "Số chi bộ được chấm điểm: 2/2; xếp loại Tốt: 1; Khá: 1", ""},
		{"members and a telephone", "", "Chi bộ thôn Đông: 25 đảng viên; Bí thư Chi bộ thôn Đoài: 0912345678", ""},
		{"a legend", "Tốt: từ 90 điểm trở lên; Khá: từ 70 điểm\n", "", ""},
		{"the place to sign in the column of points", "", " | | Vân Khê, ngày 30 tháng 7 năm 2026\n | | Người lập biểu", ""},
		{"a number behind a colon in the column of points", "", " | | Lần thứ hai: 85", "CB02 no-cell/row B7"},
	} {
		t.Run(c.name, func(t *testing.T) {
			here := books.Folder(t, books.Single("a.xlsx", "Bảng", "DANH SÁCH XẾP LOẠI SINH HOẠT CHI BỘ THÁNG 7 NĂM 2026\n"+c.above+list+"\n"+"\n"+c.below))
			in := readCase{roster: books.TestRoster()}.read(t, here)
			books.CheckLines(t, toldOf(in), c.problems)
		})
	}
}
