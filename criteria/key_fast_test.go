package criteria

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// FuzzToneLast holds the quick way of taking tones out of a word equal to the
// plain one.
func FuzzToneLast(f *testing.F) {
	for _, word := range strings.Fields("đảng ủy uỷ xã hòa hoà ướm nghị quyết thuở thủơ ð ñ å ậ ậ xyz ǭ ṩ 각 ở́ ử̛ ằ 3 ộộ ấẫ") {
		f.Add(word)
		f.Add(norm.NFD.String(word))
	}
	f.Fuzz(func(t *testing.T, word string) {
		word = norm.NFC.String(word)
		if key, ok := plainToneLast(word); ok && key != anyToneLast(word) {
			t.Errorf("%q: %q, want %q", word, key, anyToneLast(word))
		}
	})
}
