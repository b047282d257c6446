package words

import (
	"slices"
	"testing"
)

// FuzzSuspects holds the quick look for old encodings equal to weighing.
func FuzzSuspects(f *testing.F) {
	for _, text := range []string{"§¶ng bé x·", "Ñaûng boä xaõ", "Đảng bộ xã Hòa", "quý", "×÷ a\u00adb", "HÒA, é", "\u00ad", "µ"} {
		f.Add(text)
	}
	finder := NewLegacyFinder()
	f.Fuzz(func(t *testing.T, text string) {
		c := finder.Weigh(text)
		want := c != nil && slices.ContainsFunc(c.legacy, func(words []string) bool { return len(words) > 0 })
		if finder.Suspects(text) != want {
			t.Errorf("%q: suspected %t, want %t", text, !want, want)
		}
	})
}
