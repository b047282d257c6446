package workbook

import (
	"strings"
	"testing"
)

// TestSplitCSV parts texts into cells as Excel does.
func TestSplitCSV(t *testing.T) {
	for text, want := range map[string]string{
		"a;b\nc":             "a|b/c",
		"a;\n;b\n":           "a|/|b",
		"\n\na":              "//a",
		`"a;b";c`:            "a;b|c",
		"\"a\nb\";c":         "a\nb|c",
		`"a ""b""";c`:        `a "b"|c`,
		`"a"b;c`:             "ab|c",
		`5" x;c`:             `5" x|c`,
		"\"never closed;b\n": `"never closed|b`,
		"a;b;":               "a|b|",
		"":                   "",
	} {
		var rows []string
		splitCSV(text, ';', func(cells []string) bool {
			rows = append(rows, strings.Join(cells, "|"))
			return true
		})
		if got := strings.Join(rows, "/"); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
