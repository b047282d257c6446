package criteria_test

import (
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"chibo/criteria"
)

func TestSpellingsOfOneName(t *testing.T) {
	for _, same := range [][]string{
		{"Chi bộ thôn Đông", "CHI BỘ THÔN ĐÔNG", "chi  bộ\u00a0thôn\tĐông", "Chi bộ - thôn «Đông».", " chi bộ/thôn_đông ", norm.NFD.String("Chi bộ thôn Đông"),
			"Chi bộ thôn Ðông", "Chi bộ thôn Ɖông", "Chi\u200b bộ thôn Đô\u00adng", "Chi bộ \u200b thôn Đông", "Chi bộ\nthôn\r\nĐông"},
		{"ủy ban", "uỷ ban", "Uỷ Ban", "UỶ BAN", norm.NFD.String("uỷ ban"), "u\u0309y ban", "uy\u0309 ban"},
		{"hòa", "hoà", "HOÀ", "HÒA"},
		{"Thúy Hòe", "Thuý Hoè"},
		{"thuở xưa", "thủơ xưa"},
		{"ậ", "a\u0323\u0302", "a\u0302\u0323", "\u1ea1\u0302", "\u00e2\u0323"},
		{"3.1) Nội dung", "3 1 nội dung"},
		{"", " ", " - ", "\u200b", "…"},
	} {
		for _, text := range same[1:] {
			if a, b := criteria.Key(same[0]), criteria.Key(text); a != b {
				t.Errorf("%q has the key %q, %q has %q", same[0], a, text, b)
			}
		}
	}
}

func TestNamesThatDiffer(t *testing.T) {
	for _, pair := range [][2]string{
		{"Tổ dân phố 1 2", "Tổ dân phố 12"}, {"Hà", "Hạ"}, {"Hà", "Ha"}, {"đông", "dông"}, {"thôn Đông", "thôn Đồng"}, {"Phú Hòa", "PhúHòa"}, {"4.1", "41"},
		{"an", "ân"}, {"o", "ơ"}, {"u", "ư"},
	} {
		if criteria.Key(pair[0]) == criteria.Key(pair[1]) {
			t.Errorf("%q and %q have one key", pair[0], pair[1])
		}
	}
}

func TestWordsTypedWithoutMarks(t *testing.T) {
	for text, want := range map[string]string{
		"Quý III/2026": "quy iii 2026", "ĐẢNG ỦY": "dang uy", "Đảng uỷ": "dang uy", "tháng": "thang", norm.NFD.String("Nghệ An"): "nghe an", "ướm": "uom",
	} {
		if got := criteria.PlainKey(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

// FuzzKey: a key is its own key, and the same however the text was composed.
func FuzzKey(f *testing.F) {
	for _, text := range []string{"Chi bộ thôn Đông", "uỷ ban", "ĐắkLạk", "a \u200b b", "\u0301", "İ", "Kelvin \u212a", "\xff", "ậ", "a\u0345\u0301"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if marksInARow(text) > 20 {
			return // no name has so many; package norm breaks longer runs up
		}
		key := criteria.Key(text)
		if again := criteria.Key(key); again != key {
			t.Fatalf("%q has the key %q, whose key is %q", text, key, again)
		}
		for _, composed := range []string{norm.NFC.String(text), norm.NFD.String(text)} {
			if other := criteria.Key(composed); other != key {
				t.Fatalf("%q has the key %q, %q has %q", text, key, composed, other)
			}
		}
	})
}

// marksInARow returns the length of the longest run of combining marks.
func marksInARow(text string) int {
	longest, run := 0, 0
	for _, r := range norm.NFD.String(text) {
		if run++; !unicode.Is(unicode.M, r) {
			run = 0
		}
		longest = max(longest, run)
	}
	return longest
}
