package outfile

import (
	"strings"
	"testing"
)

func TestSafeName(t *testing.T) {
	for text, want := range map[string]string{
		"CB01 - Chi bộ thôn Đông":   "CB01 - Chi bộ thôn Đông",
		"Chi bộ 1/2: \"A\"?":        "Chi bộ 1 2 A",
		" . Chi bộ số 3. ":          "Chi bộ số 3",
		"con":                       "_con",
		"NUL.x":                     "_NUL.x",
		"COM10":                     "COM10",
		"..":                        "_",
		"a\x00b\nc":                 "a b c",
		"a\u202ecod.b\u200f\u2028c": "acod.b c",
		strings.Repeat("ơ", 100):    strings.Repeat("ơ", maxName),
		strings.Repeat("𠀀", 100):    strings.Repeat("𠀀", maxNameBytes/4),
	} {
		if got := SafeName(text); got != want {
			t.Errorf("SafeName(%q) = %q, want %q", text, got, want)
		}
	}
}
