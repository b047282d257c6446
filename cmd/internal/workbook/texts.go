package workbook

import (
	"strings"

	"chibo/cmd/internal/workbook/xlsxscan"
)

// A Scratch is what one goroutine uses again from file to file: memory, and the
// table of the texts already seen.
type Scratch struct {
	*xlsxscan.Scratch
	file []byte // the bytes of the file that is open
}

// NewScratch returns empty scratch memory.
func NewScratch() *Scratch {
	return &Scratch{Scratch: xlsxscan.NewScratchOf(xlsxscan.NewTexts(func(raw string) string { return Trim(withoutInvisible(raw)) }))}
}

// row looks the texts of a row up.
func (s *Scratch) row(cells []string) []Text {
	row := make([]Text, len(cells))
	for i, text := range cells {
		if text != "" {
			row[i] = s.Texts.Of(text)
		}
	}
	return row
}

// Trim takes away spaces of every kind and invisible characters around a text.
func Trim(s string) string {
	if plainAround(s) {
		return s
	}
	return strings.Trim(s, " \t\r\n\u00a0\u202f\u2007\u200b\u200c\u200d\ufeff\u2060")
}

// plainAround is a quick look: whether neither end of a text can be a space or
// an invisible character. Those beyond ASCII begin with C2, E2 or EF.
func plainAround(s string) bool {
	if s == "" {
		return true
	}
	switch s[0] {
	case ' ', '\t', '\r', '\n', 0xc2, 0xe2, 0xef:
		return false
	}
	switch s[len(s)-1] {
	case ' ', '\t', '\r', '\n', 0xa0, 0xaf, 0x87, 0x8b, 0x8c, 0x8d, 0xbf:
		return false
	}
	return true
}

// withoutInvisible takes zero-width characters out of a text. The soft hyphen
// stays: it is a letter of TCVN3.
func withoutInvisible(text string) string {
	const invisible = "\u200b\u200c\u200d\ufeff\u2060"
	// They begin with the bytes E2 and EF, which hardly any Vietnamese text has.
	if strings.IndexByte(text, 0xe2) < 0 && strings.IndexByte(text, 0xef) < 0 || !strings.ContainsAny(text, invisible) {
		return text
	}
	return strings.NewReplacer("\u200b", "", "\u200c", "", "\u200d", "", "\ufeff", "", "\u2060", "").Replace(text)
}
