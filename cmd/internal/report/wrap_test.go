package report

import (
	"math/rand/v2"
	"strings"
	"testing"
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
