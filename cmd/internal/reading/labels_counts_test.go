package reading

import (
	"strings"
	"testing"

	"chibo/cmd/internal/dev/books"
)

// TestSeveralFactsInALine: counts behind commas without colons of their own, and when a
// meeting began and ended, are facts; what goes on behind a number is a rule.
func TestSeveralFactsInALine(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, line, facts string }{
		{"begin and end in one line", "Thời gian bắt đầu: 14h00, kết thúc: 15h35", "minutes 95"},
		{"and counts behind", "Bắt đầu: 14h00, kết thúc: 15h30. Đảng viên: 20, có mặt 18, vắng có lý do 1, vắng không lý do 1", "minutes 90, present 18, excused 1, unexcused 1"},
		{"counts without colons", "2. Thành phần: 20 đảng viên; có mặt 18; vắng 2, trong đó không lý do 0", "present 18, excused 2, unexcused 0"},
		{"a numbered line", "1. Thời gian: 14 giờ 00 – 15 giờ 30", "minutes 90"},
		{"members alone", "Sĩ số: 15", "members 15"},
		{"of the members", "Quân số: 14/15", "present 14, of 15"},
		{"who was there, counted", "Thành phần: 12/15 đảng viên", "present 12, of 15"},
		{"who was there, in words", "Thành phần: toàn thể đảng viên; khách mời: không", ""},
		{"abbreviated", "Số ĐV dự SH: 12", "present 12"},
		{"a share with its numbers", "Tỷ lệ đảng viên dự sinh hoạt: 14/15 (93,3%)", "present 14, of 15"},
		{"a share alone", "Tỷ lệ đảng viên dự: 93%", ""},
		{"a count in brackets", "Tổng số đảng viên: 15 (miễn 02), có mặt: 12, vắng có lý do: 01", "members 15, exempt 2, present 12, excused 1"},
		{"reasons in brackets behind a sentence", "Tổng số: 15 đ/c. Có mặt 13 đ/c, vắng 02 đ/c (không lý do: 01)", "members 15, present 13, excused 1, unexcused 1"},
		{"of these", "Tổng số đảng viên: 15 đ/c, trong đó: miễn sinh hoạt: 2; có mặt: 12", "members 15, exempt 2, present 12"},
		{"without any colon", "Tổng số 15 đ/c, miễn sinh hoạt 2 đ/c, dự 12 đ/c, vắng 01 đ/c có lý do", "members 15, exempt 2, present 12, excused 1"},
		{"begin and end apart", "Bắt đầu: | 14h00\nKết thúc: | 15h30", "minutes 90"},
		{"begin and end beside a stroke", "Bắt đầu: 14h / Kết thúc: 15h30", "minutes 90"},
		{"from and to", "Họp từ 14h đến 15h30", "minutes 90"},
		{"opened and closed", "Khai mạc lúc 14h00, bế mạc lúc 15h30", "minutes 90"},
		{"the end before the beginning", "Bắt đầu: | 15h30\nKết thúc: | 14h00", ""},
		{"a rule", "Vắng 1 đồng chí trừ 1 điểm, có mặt trên 90% cộng 1 điểm", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			sheet := "PHIẾU CHẤM ĐIỂM THÁNG 7 NĂM 2026\nChi bộ: thôn Đông\n" + c.line + "\nSTT | Tiêu chí | Thang điểm | Tự chấm\n1 | Thời gian, thời lượng | 10 | 9\n" +
				"2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18\n2.2 | Gửi tài liệu trước | 20 | 20\n3 | Thực hiện nghị quyết | 50 | 45"
			here := books.Folder(t, books.Single("a.xlsx", "Phiếu", sheet))
			in := readCase{roster: books.TestRoster()}.read(t, here)
			if len(in.Sheets) != 1 {
				t.Fatalf("%d sheets", len(in.Sheets))
			}
			if got := factsText(in.Sheets[0].Facts()); strings.TrimSpace(got) != c.facts {
				t.Errorf("got %q, want %q", got, c.facts)
			}
		})
	}
}
