package criteria

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Key returns the form in which names and titles are compared: NFC and NFD,
// upper and lower case, "ủy" and "uỷ", every kind of space and punctuation are
// the same. Spaces and punctuation separate words and never vanish: "Tổ dân
// phố 1 2" is not "Tổ dân phố 12". Tone marks count: "Hà" is not "Hạ".
func Key(text string) string {
	if key, ok := plainWords(text, true); ok {
		return key
	}
	return anyKey(text)
}

func anyKey(text string) string {
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
	if key, ok := plainWords(text, false); ok {
		return key
	}
	return withoutMarks(anyKey(text))
}

func withoutMarks(key string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(key) {
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
// which reading decides before it asks for a key.
func isInvisible(r rune) bool {
	return r >= '\u200b' && r <= '\u200d' || r == '\ufeff' || r == '\u2060' || r == '\u00ad'
}

// toneLast takes the tone mark out of a word and puts it at its end, so that
// both styles of placing it come out alike, and folds the look-alikes of đ.
func toneLast(word string) string {
	if key, ok := plainToneLast(word); ok {
		return key
	}
	return anyToneLast(word)
}

// plainToneLast is toneLast for words of Latin letters as keyboards write them,
// which nearly all are; false for any other.
func plainToneLast(word string) (string, bool) {
	var base, tones [64]byte
	text, tone := base[:0], tones[:0]
	for i, r := range word {
		if r < utf8.RuneSelf {
			text = append(text, byte(r))
			continue
		}
		properties := norm.NFD.PropertiesString(word[i:])
		if r == utf8.RuneError || properties.CCC() != 0 || isInvisible(r) || r == '\u00f0' || r == '\u0256' {
			return "", false
		}
		parts := properties.Decomposition()
		if parts == nil {
			text = utf8.AppendRune(text, r)
			continue
		}
		letter, size := utf8.DecodeRune(parts)
		for parts = parts[size:]; len(parts) > 0; parts = parts[size:] {
			var mark rune
			mark, size = utf8.DecodeRune(parts)
			if isTone(mark) {
				tone = utf8.AppendRune(tone, mark)
			} else if letter = composed(letter, mark); letter == 0 {
				return "", false
			}
		}
		text = utf8.AppendRune(text, letter)
	}
	if len(tone) > 2 { // several tones, in an order of their own
		return "", false
	}
	if len(tone) == 0 && len(text) == len(word) {
		return word, true
	}
	return string(append(text, tone...)), true
}

// composed joins a letter and the mark that makes another letter of it; 0: it
// makes none in Vietnamese.
func composed(letter, mark rune) rune {
	switch [2]rune{letter, mark} {
	case [2]rune{'a', '\u0302'}:
		return 'â'
	case [2]rune{'a', '\u0306'}:
		return 'ă'
	case [2]rune{'e', '\u0302'}:
		return 'ê'
	case [2]rune{'o', '\u0302'}:
		return 'ô'
	case [2]rune{'o', '\u031b'}:
		return 'ơ'
	case [2]rune{'u', '\u031b'}:
		return 'ư'
	}
	return 0
}

func anyToneLast(word string) string {
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
