package xlsx

import (
	"strings"
	"testing"
)

// The lines are those that LibreOffice makes of these texts in a column of 55, or one
// more: a row that is too high is better than a text that is cut.
func TestLinesOfLetters(t *testing.T) {
	for _, test := range []struct {
		text        string
		width       float64
		least, most int
	}{
		{"", 55, 1, 1},
		{"Chi bộ thôn An Bắc", 30, 1, 1},
		{"2: −1, 7: −0,25 (cùng lý do: Tài liệu gửi trước cho đảng viên nghiên cứu còn chậm, chưa đủ thời gian chuẩn bị ý kiến)", 55, 2, 3},
		{"3.2: −1,75, 6: −8,5 (cùng lý do: Chi ủy họp chuẩn bị nội dung sát ngày sinh hoạt); 4.2: −1, 4.3: −4 (cùng lý do: Kết quả thực hiện nghị quyết tháng trước đạt 82% chỉ tiêu)", 55, 3, 4},
		{strings.Repeat("W", 30), 10, 6, 8},
		{"một\nhai\n\nba", 10, 4, 4},
	} {
		if got := LinesIn(test.text, test.width); got < test.least || got > test.most {
			t.Errorf("%q in %g: %d lines, want %d to %d", test.text, test.width, got, test.least, test.most)
		}
	}
}

// A letter with its marks is as wide composed or not, and bold heads take no fewer
// lines than plain texts.
func TestLetterWidths(t *testing.T) {
	if composed, apart := wordWidth("ế"), wordWidth("e\u0302\u0301"); apart > composed || apart == 0 {
		t.Errorf("composed %g, apart %g", composed, apart)
	}
	s := &Sheet{}
	for width := 4.0; width < 30; width++ {
		const head = "Số điểm được đánh giá"
		if s.HeadLines(head, width) < s.Lines(head, width) {
			t.Errorf("width %g: a head of fewer lines", width)
		}
	}
}
