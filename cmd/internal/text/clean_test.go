package text

import (
	"strings"
	"testing"
)

func TestClean(t *testing.T) {
	long := strings.Repeat("ơ", maxCellText+1)
	for _, test := range []struct{ in, want string }{
		{"a\x00b\x07c\td\u0085e", "abc d e"},
		{"dòng 1\ndòng 2", "dòng 1\ndòng 2"},
		{long[:2*maxCellText], long[:2*maxCellText]},
		{long, long[:2*(maxCellText-units(cutMark))] + cutMark},
	} {
		if got := Clean(test.in); got != test.want {
			t.Errorf("Clean(%.20q) = %.40q of %d", test.in, got, units(got))
		}
	}
}
