package criteria

import "testing"

// FuzzPlainPoints holds the quick way of reading marks equal to the plain one.
func FuzzPlainPoints(f *testing.F) {
	for _, text := range []string{"", "4", "4.5", "4,50", "0.005", "999999.999", "999999", "1000000", ".5", "5.", "1.2345", "1,2.3", "007", "123456.7", "-2", "4 "} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, ok := plainPoints(text)
		if !ok {
			return
		}
		if want, err := anyPoints(text); err != nil || p != want {
			t.Errorf("%q: %v, want %v (%v)", text, p, want, err)
		}
	})
}
