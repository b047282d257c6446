package printed

import (
	"strings"
	"testing"

	"chibo/cmd/internal/workbook"
)

// A worksheet is read up to its bounds, and no further.
func TestTooLong(t *testing.T) {
	for _, test := range []struct {
		about string
		rows  int
		text  string
		key   string
	}{
		{"as many rows as a form may have", maxFormRows, "a", ""},
		{"one row more", maxFormRows + 1, "a", "too-large/rows"},
		{"as long a text as a form may have", 64, strings.Repeat("a", maxFormBytes/64), ""},
		{"one letter a row more", 64, strings.Repeat("a", maxFormBytes/64+1), "too-large/text"},
	} {
		rows := make([][]string, test.rows)
		for i := range rows {
			rows[i] = []string{test.text}
		}
		problem, found := tooLong(workbook.GridOf("biểu.xlsx", "Phiếu", rows, workbook.NewScratch()))
		if found != (test.key != "") || problem.Message.Key != test.key {
			t.Errorf("%s: %v %q, want %q", test.about, found, problem.Message.Key, test.key)
		}
	}
}
