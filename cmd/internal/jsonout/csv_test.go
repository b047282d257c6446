package jsonout

import "testing"

func TestHarmless(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"", ""}, {"Chi bộ", "Chi bộ"}, {"=1+1", "'=1+1"}, {"+84", "'+84"}, {"-", "'-"}, {"@x", "'@x"},
		{"\t=1", " '=1"}, {"\r=1", " '=1"}, {"a=1", "a=1"},
	} {
		if got := harmless(test.in); got != test.want {
			t.Errorf("harmless(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}
