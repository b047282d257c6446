package names

import (
	"strings"
	"testing"
)

func TestIsReport(t *testing.T) {
	for _, test := range []struct {
		names []string
		want  bool
	}{
		{nil, false},
		{[]string{"_xlnm.Print_Titles", "chibo_form"}, false},
		{[]string{"x", "CHIBO_REPORT"}, true},
	} {
		if got := IsReport(test.names); got != test.want {
			t.Errorf("IsReport(%q) = %v", test.names, got)
		}
	}
}

func TestSheet(t *testing.T) {
	long := strings.Repeat("ơ", 40)
	for _, test := range []struct {
		text  string
		taken []string
		want  string
	}{
		{Month(7), nil, "Tháng 7"},
		{"Quý III/2026: [x]", nil, "Quý III 2026 x"},
		{"xếp loại", []string{Classification}, "xếp loại (2)"},
		{"'a'", []string{"A", "a (2)"}, "a (3)"},
		{"", nil, "_"},
		{"History", nil, "History_"},
		{long, nil, long[:2*31]},
		{long, []string{long[:2*31]}, long[:2*27] + " (2)"},
	} {
		if got := Sheet(test.text, test.taken); got != test.want {
			t.Errorf("Sheet(%q, %q) = %q, want %q", test.text, test.taken, got, test.want)
		}
	}
}
