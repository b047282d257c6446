package words

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Suspects is a quick look: whether a cell has words that only an old encoding
// makes sense of.
func (f *LegacyFinder) Suspects(text string) bool {
	if isASCII(text) {
		return false
	}
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !isWordRune(r) }) {
		if !isASCII(word) && utf8.RuneCountInString(word) > 1 && !beyondLatin(word) && f.latinWord(word).legacy != 0 {
			return true
		}
	}
	return false
}

// beyondLatin reports whether a word has a letter that no old encoding has.
func beyondLatin(word string) bool {
	return strings.ContainsFunc(word, func(r rune) bool { return r > unicode.MaxLatin1 })
}

// A latinWord is what a word speaks for whose letters are all of Latin-1.
type latinWord struct {
	plausible bool  // "bé" is a word, and "bộ" in TCVN3
	legacy    uint8 // encodings that make sense of it, a bit each
}

func (f *LegacyFinder) latinWord(word string) latinWord {
	known, found := f.words[word]
	if found {
		return known
	}
	if known.plausible = f.syllables.plausible(word); !known.plausible {
		for i, e := range f.Encodings {
			if reading, ok := e.Decode(word); ok && f.syllables.plausible(reading) {
				known.legacy |= 1 << i
			}
		}
	}
	if len(word) < 50 {
		Keep(f.words, word, known)
	}
	return known
}

// Weigh tells what the words of a cell speak for.
func (f *LegacyFinder) Weigh(text string) *CellEvidence {
	if isASCII(text) {
		return nil
	}
	c, found := f.known[text]
	if found {
		return c
	}
	c = f.weighWords(text)
	if len(text) < 500 {
		Keep(f.known, text, c)
	}
	return c
}

func (f *LegacyFinder) weighWords(text string) *CellEvidence {
	c := &CellEvidence{legacy: make([][]string, len(f.Encodings))}
	said := false
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return !isWordRune(r) }) {
		if isASCII(word) || utf8.RuneCountInString(word) < 2 {
			continue
		}
		lower, known := strings.ToLower(word), latinWord{}
		if !beyondLatin(word) {
			if known = f.latinWord(word); known.plausible {
				continue
			}
		}
		for i := range f.Encodings {
			if known.legacy&(1<<i) != 0 {
				c.legacy[i] = append(c.legacy[i], lower)
			}
		}
		if known.legacy == 0 {
			c.unicode = append(c.unicode, lower)
		}
		said = true
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

// Read shows how a text would read: words that do not decode stay.
func (f *LegacyFinder) Read(encoding int, text string) (sample, reading string) {
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
		if decoded, ok := f.Encodings[encoding].Decode(word); ok && isWordRune([]rune(word)[0]) {
			word = decoded
		}
		b.WriteString(word)
	}
	return text, b.String()
}
