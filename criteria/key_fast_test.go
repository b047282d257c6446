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

// FuzzQuickKey holds the quick way to a key equal to the long one.
func FuzzQuickKey(f *testing.F) {
	for _, text := range []string{"", " ", "Chi bộ thôn Đông", "CHI BỘ TỔ DÂN PHỐ 1  2", "Uỷ ban/ủy ban", "ngày 05\tthg 7 (thứ Tư)", "a\u00adb", "é è", "Ởử",
		"\x00a", "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ àáâãèéêìíòóôõùúý ĂăĐđĨĩŨũƠơƯư", "×÷ÐðÞþßÿ", strings.Repeat("Đảng ủy ", 40)} {
		f.Add(text)
		f.Add(norm.NFD.String(text))
	}
	for r := rune(0x80); r < 0x2000; r++ {
		sameKeys(f, string(r))
		sameKeys(f, "a"+string(r)+"e")
	}
	f.Fuzz(func(t *testing.T, text string) { sameKeys(t, text) })
}

func sameKeys(t testing.TB, text string) {
	t.Helper()
	if key, want := Key(text), anyKey(text); key != want {
		t.Errorf("%q: key %q, want %q", text, key, want)
	}
	if key, want := PlainKey(text), withoutMarks(anyKey(text)); key != want {
		t.Errorf("%q: plain key %q, want %q", text, key, want)
	}
}

func BenchmarkKey(b *testing.B) {
	const text = "Chi bộ: Chi bộ thôn An Bắc"
	for _, way := range []struct {
		name string
		key  func(string) string
	}{{"quick", Key}, {"long", anyKey}, {"plain", PlainKey}} {
		b.Run(way.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				way.key(text)
			}
		})
	}
}
