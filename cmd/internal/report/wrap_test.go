package report

import (
	"math/rand/v2"
	"strings"
	"testing"

	"chibo/cmd/internal/text"
)

// TestLineCount: what is counted is what wrap makes.
func TestLineCount(t *testing.T) {
	letters := []rune("aB1.–…“ăđơừ ỹ  \u0301\u00a0\u00ad\u200b字🙂\u200d")
	random := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		text := make([]rune, random.IntN(60))
		kinds := 1 + random.IntN(len(letters)) // few, so that plain texts come too
		for i := range text {
			text[i] = letters[random.IntN(kinds)]
		}
		width := 1 + random.IntN(20)
		if got, want := lineCount(string(text), width), len(wrap(string(text), width)); got != want {
			t.Fatalf("%d lines of %q in %d columns, want %d", got, string(text), width, want)
		}
	}
}

// TestPlainWidth: letters said to take a column do, wherever they stand.
func TestPlainWidth(t *testing.T) {
	for r := rune(1); r < 0x3000; r++ {
		word := "a" + strings.Repeat(string(r), 3) + "b"
		if width, plain := plainWidth(word); plain && width != textWidth(word) {
			t.Errorf("%U: a width of %d, want %d", r, width, textWidth(word))
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
			if textWidth(line) > width && len(strings.Fields(line)) > 1 && i > 0 {
				t.Errorf("width %d: %q is too wide", width, line)
			}
		}
	}
	if got := Paragraph("  ", "a b", 0, ""); got != "  a b" {
		t.Errorf("without a width: %q", got)
	}
}

// On 80 columns every cell has one line.
func TestTableHasALineACell(t *testing.T) {
	var b strings.Builder
	if err := Table(&b, sampleReport(), text.New(text.Vietnamese), TableOptions{Width: 80}); err != nil {
		t.Fatal(err)
	}
	table, _, _ := strings.Cut(b.String(), "Ghi chú:")
	lines := strings.Split(strings.TrimSpace(table), "\n")
	if want := len(sampleReport().lines()) + 2; len(lines[len(lines)-want:]) != want || !strings.HasPrefix(lines[len(lines)-want], "STT") {
		t.Errorf("not a line a cell:\n%s", table)
	}
	for _, line := range lines {
		if textWidth(line) > 80 {
			t.Errorf("%q is wider than 80 columns", line)
		}
	}
}
