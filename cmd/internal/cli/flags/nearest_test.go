package flags

import (
	"testing"
)

func TestNearest(t *testing.T) {
	t.Parallel()
	names := []string{"score", "cham-diem", "cham", "version"}
	for word, want := range map[string]string{
		"scroe": "score", "chamdiem": "cham-diem", "VERSION": "version", "chamm": "cham", "x": "", "explain": "",
	} {
		if got := Nearest(word, names); got != want {
			t.Errorf("%s: %q, want %q", word, got, want)
		}
	}
}
