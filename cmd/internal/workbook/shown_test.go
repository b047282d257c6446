package workbook

import "testing"

// TestShown: what is quoted of a cell is what people see in it.
func TestShown(t *testing.T) {
	for _, c := range []struct {
		text     string
		flags    Flags
		from1904 bool
		want     string
	}{
		{"0.8", Percent, false, "80%"}, {"0.925", Percent, false, "92,5%"}, {"0.57", Percent, false, "57%"}, {"80%", Percent, false, "80%"},
		{"46303", Date, false, "08/10/2026"}, {"44841", Date, true, "08/10/2026"}, {"9", Date, false, "09/01/1900"}, {"61", Date, false, "01/03/1900"},
		{"0.375", Clock, false, "09:00"}, {"46303.5", Date | Clock, false, "08/10/2026 12:00"}, {"-4", Date, false, "-4"}, {"1e300", Clock, false, "1e300"},
		{"1", Boolean, false, "TRUE"}, {"false", Boolean, false, "FALSE"}, {"10", Struck, false, "10"}, {"x", Script, false, "x"},
	} {
		if got := Shown(c.text, c.flags, c.from1904); got != c.want {
			t.Errorf("%s with the flags %b: %q, want %q", c.text, c.flags, got, c.want)
		}
	}
}
