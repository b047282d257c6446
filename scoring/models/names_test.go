package models

import "testing"

func TestModelsByTheirNames(t *testing.T) {
	for _, c := range []struct {
		text, title string
		names       bool
	}{
		{"Kiểu mẫu", "Chi bộ kiểu mẫu", true}, {"chi bộ kiểu mẫu", "Chi bộ kiểu mẫu xã Mây", true}, {"4 tốt", "Chi bộ bốn tốt", true},
		{"bốn tốt", "Chi bộ “bốn tốt”", true}, {"tốt", "Chi bộ bốn tốt", false}, {"mẫu", "Chi bộ kiểu mẫu", false},
		{"kiểu mẫu", "Chi bộ bốn tốt", false}, {"mẫu xã", "Chi bộ kiểu mẫu xã Mây", true}, {"ba tốt", "Chi bộ bốn tốt", false},
	} {
		if got := namesModel(c.text, c.title); got != c.names {
			t.Errorf("%q names %q: %v", c.text, c.title, got)
		}
	}
}
