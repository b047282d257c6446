package intake

import (
	"strings"
	"unicode"
)

// suspects is a quick look: whether a cell has words that only an old encoding
// makes sense of.
func (f *legacyFinder) suspects(text string) bool {
	if isASCII(text) || !hasLatinWord(text) {
		return false
	}
	c := f.weigh(text)
	return c != nil && c.hasLegacy()
}

// hasLatinWord reports whether a text has a word whose letters are all of
// Latin-1, and not all of ASCII, as those of the old encodings are.
func hasLatinWord(text string) bool {
	latin, other := false, false
	for _, r := range text {
		switch {
		case !isWordRune(r):
			if latin && !other {
				return true
			}
			latin, other = false, false
		case r > unicode.MaxLatin1:
			other = true
		case r > unicode.MaxASCII:
			latin = true
		}
	}
	return latin && !other
}

// weigh tells what the words of a cell speak for.
func (f *legacyFinder) weigh(text string) *cellEvidence {
	if isASCII(text) {
		return nil
	}
	c, found := f.known[text]
	if found {
		return c
	}
	c = f.weighWords(text)
	if len(f.known) < maxKeys && len(text) < 500 {
		f.known[text] = c
	}
	return c
}

func (f *legacyFinder) weighWords(text string) *cellEvidence {
	c := &cellEvidence{legacy: make([][]string, len(f.encodings))}
	said := false
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return !isWordRune(r) }) {
		if isASCII(word) || len([]rune(word)) < 2 {
			continue
		}
		lower := strings.ToLower(word)
		switch {
		case strings.ContainsFunc(word, func(r rune) bool { return r > unicode.MaxLatin1 }):
			c.unicode, said = append(c.unicode, lower), true
			continue
		case f.syllables.plausible(word): // "bé" is a word, and "bộ" in TCVN3
			continue
		}
		decoded := false
		for i, e := range f.encodings {
			if reading, ok := e.decode(word); ok && f.syllables.plausible(reading) {
				c.legacy[i], decoded, said = append(c.legacy[i], lower), true, true
			}
		}
		if !decoded {
			c.unicode, said = append(c.unicode, lower), true
		}
	}
	if !said {
		return nil
	}
	return c
}

// isWordRune tells what may be a letter in one of the encodings: the signs of
// Latin-1 and the soft hyphen among them.
func isWordRune(r rune) bool {
	return r >= 0xa1 && r <= 0xff || unicode.IsLetter(r) || unicode.Is(unicode.Mn, r)
}

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= 0x80 {
			return false
		}
	}
	return true
}

// read shows how a text would read: words that do not decode stay.
func (f *legacyFinder) read(encoding int, text string) (sample, reading string) {
	text = strings.Join(strings.Fields(text), " ")
	if runes := []rune(text); len(runes) > maxSample {
		text = string(runes[:maxSample])
		text = text[:max(strings.LastIndexByte(text, ' '), 0)] + " …"
	}
	var b strings.Builder
	rest := text
	for rest != "" {
		end := strings.IndexFunc(rest, func(r rune) bool { return !isWordRune(r) })
		switch {
		case end < 0:
			end = len(rest)
		case end == 0:
			end = len(string([]rune(rest)[:1]))
		}
		word := rest[:end]
		rest = rest[end:]
		if decoded, ok := f.encodings[encoding].decode(word); ok && isWordRune([]rune(word)[0]) {
			word = decoded
		}
		b.WriteString(word)
	}
	return text, b.String()
}
