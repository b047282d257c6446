package criteria

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Key returns the form in which names and titles are compared: NFC and NFD,
// upper and lower case, "ủy" and "uỷ", every kind of space and punctuation are
// the same. Spaces and punctuation separate words and never vanish: "Tổ dân
// phố 1 2" is not "Tổ dân phố 12". Tone marks count: "Hà" is not "Hạ".
func Key(text string) string {
	words := strings.FieldsFunc(strings.ToLower(norm.NFC.String(text)), isSeparator)
	for i, word := range words {
		words[i] = toneLast(word)
	}
	words = slices.DeleteFunc(words, func(word string) bool { return word == "" }) // only zero-width characters
	return strings.Join(words, " ")
}

// PlainKey is Key without any mark, for words typed on a keyboard without
// Vietnamese: "quý" and "quy" are the same.
func PlainKey(text string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(Key(text)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r == 'đ':
			b.WriteByte('d')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func isSeparator(r rune) bool {
	return !isInvisible(r) && !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r)
}

// isInvisible tells the zero-width characters that a copy from the web leaves
// in a name. The soft hyphen is one of them only in text that is not TCVN3,
// which intake decides before it asks for a key.
func isInvisible(r rune) bool {
	return r >= '\u200b' && r <= '\u200d' || r == '\ufeff' || r == '\u2060' || r == '\u00ad'
}

// toneLast takes the tone mark out of a word and puts it at its end, so that
// both styles of placing it come out alike, and folds the look-alikes of đ.
func toneLast(word string) string {
	var base, tone strings.Builder
	for _, r := range norm.NFD.String(word) {
		switch {
		case isTone(r):
			tone.WriteRune(r)
		case isInvisible(r):
		case r == '\u00f0' || r == '\u0256':
			base.WriteRune('đ')
		default:
			base.WriteRune(r)
		}
	}
	return norm.NFC.String(base.String()) + norm.NFD.String(tone.String())
}

func isTone(r rune) bool {
	switch r {
	case '\u0300', '\u0301', '\u0303', '\u0309', '\u0323':
		return true
	}
	return false
}
