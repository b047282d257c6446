package wrap

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

func TestWrap(t *testing.T) {
	for _, test := range []struct {
		text  string
		width int
		want  string
	}{
		{"", 5, ""},
		{"một hai  ba", 0, "một hai ba"},
		{"một hai ba", 7, "một hai⏎ba"},
		{"mộthaiba", 3, "một⏎hai⏎ba"},
		{"a mộthaiba b", 4, "a⏎mộth⏎aiba⏎b"},
		{norm.NFD.String("ệệệ"), 2, norm.NFD.String("ệệ⏎ệ")},
	} {
		if got := strings.Join(Text(test.text, test.width), "⏎"); got != test.want {
			t.Errorf("wrap(%q, %d) = %q, want %q", test.text, test.width, got, test.want)
		}
	}
}

// Words are never broken, whatever the width; a word wider than a line stands alone.
func TestParagraphKeepsWords(t *testing.T) {
	const text = "phieu/2026-Q3/mot-ten-tep-rat-dai-khong-co-dau-cach.xlsx, trang tính \"Tháng 8\", ô D14: thiếu điểm tiêu chí 4.2"
	for _, width := range []int{20, 40, 80, 120} {
		got := Paragraph("LỖI  ", text, width, "     ")
		if strings.Join(strings.Fields(got), " ") != "LỖI "+text {
			t.Errorf("width %d breaks a word:\n%s", width, got)
		}
		for i, line := range strings.Split(got, "\n") {
			if Width(line) > width && len(strings.Fields(line)) > 1 && i > 0 {
				t.Errorf("width %d: %q is too wide", width, line)
			}
		}
	}
	if got := Paragraph("  ", "a b", 0, ""); got != "  a b" {
		t.Errorf("without a width: %q", got)
	}
}

// Lines that fit stay as they are; one that is too wide breaks between words, and its
// further lines begin as it does. A word wider than the screen stays whole.
func TestBlockBreaksOnlyWhatIsTooWide(t *testing.T) {
	for _, test := range []struct {
		text  string
		width int
		want  string
	}{
		{"", 5, ""},
		{"một  hai\n\n ba", 8, "một  hai\n\n ba"},
		{"một hai ba", 9, "một hai\nba"},
		{"một hai ba", 10, "một hai ba"},
		{"  + một hai ba", 9, "  + một\n  hai ba"},
		{"a\nphieu/thang-9.xlsx b", 6, "a\nphieu/thang-9.xlsx\nb"},
		{"một hai ba", 0, "một hai ba"},
	} {
		if got := Block(test.text, test.width); got != test.want {
			t.Errorf("Block(%q, %d) = %q, want %q", test.text, test.width, got, test.want)
		}
	}
}
