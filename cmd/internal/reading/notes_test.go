package reading

import (
	"testing"

	"chibo/cmd/internal/dev/books"
)

// TestNotesOnAForm: a comment or text box that says of a mark, total or grade what was not
// read is told; a remark, a reason, a scale and what was read anyway are not.
func TestNotesOnAForm(t *testing.T) {
	t.Parallel()
	const form = "PHIẾU CHẤM ĐIỂM THÁNG 7 NĂM 2026\nChi bộ: thôn Đông\nSTT | Tiêu chí | Thang điểm | Tự chấm\n1 | Thời gian, thời lượng | 10 | 9\n" +
		"2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18\n2.2 | Gửi tài liệu trước | 20 | 20\n3 | Thực hiện nghị quyết | 50 | 45\nTổng | | 100 | 92\nXếp loại: Tốt"
	for _, c := range []struct{ note, problems string }{
		{"D8 Thẩm định: còn 85 điểm", "review 85 at D8"},
		{"D8 Sửa thành 85", "unread-mark/note D8"},
		{"D8 85", "unread-mark/note D8"},
		{"B2 Tổng điểm sau thẩm định: 85", "review 85 at B2"},
		{"D4 sửa thành 4", "unread-mark/note D4"},
		{"D4 Sửa: 4", "unread-mark/note D4"},
		{"D4 4", "unread-mark/note D4"},
		{"D4 Đảng ủy chấm 4", "unread-mark/note D4"},
		{"D4 9 → 4", "unread-mark/note D4"},
		{"D4 Trừ 3 điểm do muộn", "unread-mark/note D4"},
		{"D4 Thẩm định: còn 85 điểm", "review 85 at D4"},
		{"D8 Hạ xuống Khá", "unread-mark/note D8"},
		{"B9 Đảng ủy xếp loại: Khá", "review Khá at B9"},
		{"[F2] Tổng điểm sau thẩm định: 85", "review 85 at F2"},
		{"[F20] Đảng ủy thống nhất còn 85 điểm", "review 85 at F20"},
		{"[D4] 4", ""},
		{"D4 9", ""},
		{"& &LTổng điểm sau thẩm định: 85", "unread-mark/printed"},
		{"& &C&\"Times New Roman,Bold\"&12Đảng ủy xếp loại: Khá&RTrang &P/&N", "unread-mark/printed"},
		{"& &RSửa thành 85 điểm", "unread-mark/printed"},
		{"& &L&\"Arial\"&K01+000Đảng ủy duyệt: 92 điểm&CTrang &P/&N&RIn ngày &D", ""},
		{"& &LMẫu số 02-HD/BTCTW&CPHIẾU CHẤM ĐIỂM THÁNG 7&R&14 Trang &P", ""},
		{"D8 Đảng ủy chấm tám mươi lăm điểm", "review 85 at D8"},
		{"D8 tám mươi lăm phẩy năm", "unread-mark/note D8"},
		{"B2 Tổng điểm (bằng chữ): tám lăm phẩy năm", "unread-mark/note B2"},
		{"B2 Tổng điểm (bằng chữ): chín mươi hai điểm", ""},
		{"D8 Hạ một bậc do kỷ luật", "unread-mark/note D8"},
		{"D8 Không công nhận Tốt", "unread-mark/note D8"},
		{"D8 Không công nhận Khá", "unread-mark/note D8"},
		{"D8 Nếu có kỷ luật thì hạ một bậc", ""},
		{"D8 Chưa đạt mức tốt nghị quyết", ""},
		{"D4 Trừ 1 điểm do muộn", ""},
		{"D8 Đã thẩm định: 92 điểm, xếp loại Tốt", ""},
		{"D8 Nguyễn Văn Thử: đã kiểm tra ngày 05/8/2026, ĐT 0912345678", ""},
		{"D5 Thiếu 1 nội dung trừ 1 điểm", ""},
		{"D5 Trừ 1 điểm", "unread-mark/note D5"},
		{"D4 Thiếu 2 nội dung trừ 2 điểm", "unread-mark/note D4"},
		{"D4 Tháng trước chấm 4 điểm", ""},
		{"D4 Tốt", ""},
		{"D4 Vắng: 2", ""},
		{"D4 vắng 2 đ/c, đến muộn 1", ""},
		{"D4 Đủ 90 phút: 10 điểm; thiếu 15 phút: 8 điểm", ""},
		{"D4 Nhập điểm từ 0 đến 10", ""},
		{"C4 Điểm tối đa: 10", ""},
		{"D4 Mỗi lần muộn trừ 2 điểm", ""},
		{"D8 Tốt: từ 90 điểm trở lên; Khá: từ 70 đến dưới 90 điểm", ""},
		{"A1 Mẫu số 01, ban hành kèm theo Công văn số 45-CV/ĐU ngày 12/7/2026", ""},
		{"B2 Tổng số đảng viên: 18", ""},
		{"D8 Điểm kỳ trước: 85", ""},
	} {
		t.Run(c.note, func(t *testing.T) {
			book := books.Single("a.xlsx", "Phiếu", form)
			book.Pages[0].Notes = []string{c.note}
			in := readCase{roster: books.TestRoster()}.read(t, books.Folder(t, book))
			said := problemsIn(in)
			for _, s := range in.Sheets {
				if m := s.Review.Total; m.Entered() {
					said = append(said, "review "+m.Points.String()+" at "+m.At.Pos().Cell)
				}
				if g := s.Review.Grade; g.Known {
					said = append(said, "review "+g.Value+" at "+g.At.Pos().Cell)
				}
			}
			books.CheckLines(t, said, c.problems)
		})
	}
}

// TestNotesOnAList: a note in a party cell's row is of its meeting, whatever it stands at.
func TestNotesOnAList(t *testing.T) {
	t.Parallel()
	const list = "DANH SÁCH XẾP LOẠI SINH HOẠT CHI BỘ THÁNG 7 NĂM 2026\nSTT | Tên chi bộ | Số đảng viên | Tổng điểm | Xếp loại\n1 | thôn Đông | 18 | 92,5 | Tốt\n2 | thôn Đoài | 20 | 80 | Khá\n"
	for _, c := range []struct{ note, problems string }{
		{"D3 sửa thành 45", "CB01 unread-mark/note D3"},
		{"D4 75", "CB02 unread-mark/note D4"},
		{"B3 Thẩm định còn 85 điểm", "CB01 unread-mark/note B3"},
		{"E3 Khá", "CB01 unread-mark/note E3"},
		{"E3 hạ xuống Khá", "CB01 unread-mark/note E3"},
		{"A1 Thôn Đoài: Đảng ủy chấm 75 điểm", "CB02 unread-mark/note A1"},
		{"[B9] Chi bộ thôn Đoài còn 75 điểm", "CB02 unread-mark/note B9"},
		{"[B3] Tổng điểm sau điều chỉnh: 85", "unread-mark/note B3"},
		{"& &LThôn Đoài: Đảng ủy chấm 75 điểm", "CB02 unread-mark/printed"},
		{"& &CBiểu 02&RTrang &P/&N, ngày &D", ""},
		{"& &CThôn Đông hạ xuống Khá", "CB01 unread-mark/printed"},
		{"B4 không xếp loại", "CB02 unread-mark/note B4"},
		{"B4 không xếp loại Tốt", ""},
		{"D3 Đảng ủy duyệt 92,5", ""},
		{"D4 Trừ 20 điểm do nộp muộn", ""},
		{"C3 giảm còn 17", ""},
		{"B3 Bí thư: 0912345678, sinh năm 1985", ""},
		{"B3 Có 85 đảng viên; sinh hoạt tốt", ""},
		{"D2 Thang điểm 100", ""},
		{"E2 Tốt: từ 90 điểm; Khá: từ 70 điểm", ""},
		{"D3 đã kiểm tra ngày 5/8", ""},
	} {
		t.Run(c.note, func(t *testing.T) {
			book := books.Single("a.xlsx", "Bảng", list)
			book.Pages[0].Notes = []string{c.note}
			in := readCase{roster: books.TestRoster()}.read(t, books.Folder(t, book))
			books.CheckLines(t, toldOf(in), c.problems)
		})
	}
}

// TestRemarksThatDeny: a remark that a grade was lowered, or is not recognised, contradicts
// the points it stands beside, whether or not it names who says so; where it does not, it is
// silent, and so is a rule.
func TestRemarksThatDeny(t *testing.T) {
	t.Parallel()
	const list = "DANH SÁCH XẾP LOẠI SINH HOẠT CHI BỘ THÁNG 7 NĂM 2026\nSTT | Tên chi bộ | Tổng điểm | Xếp loại | Ghi chú\n1 | thôn Đông | 92,5 | Tốt | "
	const form = "PHIẾU CHẤM ĐIỂM THÁNG 7 NĂM 2026\nChi bộ: thôn Đông\nSTT | Tiêu chí | Thang điểm | Tự chấm | Ghi chú\n1 | Thời gian, thời lượng | 10 | 9\n" +
		"2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18\n2.2 | Gửi tài liệu trước | 20 | 20\n3 | Thực hiện nghị quyết | 50 | 45\nTổng | | 100 | 92 | "
	for _, c := range []struct{ remark, inList, inForm string }{
		{"Hạ xuống Khá", "CB01 unread-mark/remark E3", "unread-mark/note E8"},
		{"hạ xuống loại khá vì nộp muộn", "CB01 unread-mark/remark E3", "unread-mark/note E8"},
		{"Hạ một bậc", "CB01 unread-mark/remark E3", "unread-mark/note E8"},
		{"Đề nghị hạ 1 mức do kỷ luật", "CB01 unread-mark/remark E3", "unread-mark/note E8"},
		{"Không công nhận Tốt", "CB01 unread-mark/remark E3", "unread-mark/note E8"},
		{"Chưa đạt mức Tốt", "CB01 unread-mark/remark E3", "unread-mark/note E8"},
		{"Không công nhận kết quả", "CB01 unread-mark/remark E3", "unread-mark/note E8"},
		{"Khá", "CB01 unread-mark/remark E3", ""},
		{"Đảng ủy chấm tám mươi lăm điểm", "CB01 unread-mark/remark E3", "review 85 at E8"},
		{"Tốt", "", ""},
		{"Công nhận Tốt", "", ""},
		{"Hạ tầng khá", "", ""},
		{"Giảm mức đóng góp", "", ""},
		{"Chưa đạt chỉ tiêu", "", ""},
		{"Không xếp loại đảng viên dự bị", "", ""},
		{"Hoàn thành Tốt", "", ""},
	} {
		t.Run(c.remark, func(t *testing.T) {
			t.Parallel()
			for text, want := range map[string]string{list: c.inList, form: c.inForm} {
				in := readCase{roster: books.TestRoster()}.read(t, books.Folder(t, books.Single("a.xlsx", "Bảng", text+c.remark)))
				said := toldOf(in)
				if text == form {
					said = problemsIn(in)
					for _, s := range in.Sheets {
						if m := s.Review.Total; m.Entered() {
							said = append(said, "review "+m.Points.String()+" at "+m.At.Pos().Cell)
						}
					}
				}
				books.CheckLines(t, said, want)
			}
		})
	}
}
