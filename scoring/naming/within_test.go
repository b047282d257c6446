package naming_test

import (
	"slices"
	"strings"
	"testing"

	"chibo/scoring/naming"
)

func TestNamesWithinLines(t *testing.T) {
	var names naming.Within
	for i, name := range []string{"Chi bộ thôn Đông", "Chi bộ thôn Đông Hải", "CB Trường học", "Chi bộ 7", "Chi bộ Quân sự", "TDP 1", "Chi bộ Đông", "thôn Đông"} {
		names.Add(name, i)
	}
	for _, c := range []struct {
		line string
		want []int
		ends bool
	}{
		{"Chi bộ thôn Đông còn 85 điểm", []int{0, 7}, false},
		{"Đảng ủy chấm lại THÔN ĐÔNG HẢI", []int{1}, true},
		{"thôn Đông, tổ dân phố I: hạ xuống Khá", []int{0, 7, 5}, false},
		{"Chi bộ Đông đạt", []int{6}, false},
		{"hướng Đông", nil, false}, // a name of one word needs "chi bộ"
		{"ngày 7", nil, false},     // a number names nobody
		{"thôn Đông" + strings.Repeat(" và những việc khác", 30), nil, false},
		{"", nil, false},
	} {
		got, ends := names.In(c.line)
		if !slices.Equal(got, c.want) || ends != c.ends {
			t.Errorf("%q: %v, %v, want %v, %v", c.line, got, ends, c.want, c.ends)
		}
	}
	if got, _ := new(naming.Within).In("thôn Đông"); got != nil {
		t.Errorf("the zero value knows %v", got)
	}
}
