package words

import (
	"strings"

	"chibo/criteria"
)

// A spelling gives texts that were typed without any accent the accents of the
// vocabulary: "Ten chi bo" is "Tên chi bộ". Where two of its phrases are typed alike,
// "mức" and "mục", the text keeps the letters that it has, and means neither.
type spelling struct {
	pending [][]Phrase        // phrases still to be learned
	titles  []string          // titles still to be learned, as a whole
	whole   map[string]string // a phrase by how it is typed; "": several are typed so
	parts   map[string]string // likewise up to partWords words of a phrase
	words   map[string]string // how a word is typed
}

// partWords is how many words of a phrase say which word is meant: "tu" is "tự" in "tu
// cham", and "từ" in "tu thang".
const partWords = 3

// learn adds phrases, when the first text without accents is met: most folders have none.
func (s *spelling) learn(phrases ...[]Phrase) { s.pending = append(s.pending, phrases...) }

// accented returns the key with the accents of the vocabulary, where it has none.
func (s *spelling) accented(key string) string {
	if !TypedPlainly(key) {
		return key
	}
	s.settle()
	if whole, known := s.whole[key]; known {
		if whole == "" {
			return key
		}
		return whole
	}
	typed := strings.Split(key, " ")
	for at := 0; at < len(typed); {
		at += s.spellFrom(typed[at:])
	}
	return strings.Join(typed, " ")
}

// spellFrom spells the longest part of a phrase that words begin with, and tells how
// many words that were.
func (s *spelling) spellFrom(typed []string) int {
	for n := min(partWords, len(typed)); n > 0; n-- {
		part, known := s.parts[strings.Join(typed[:n], " ")]
		if !known {
			continue
		}
		if part == "" {
			return 1
		}
		return copy(typed, strings.Split(part, " "))
	}
	return 1
}

// TypedPlainly reports whether a text has letters, and none that a keyboard without
// Vietnamese lacks.
func TypedPlainly(key string) (letters bool) {
	for i := range len(key) {
		if key[i] >= 0x80 {
			return false
		}
		letters = letters || key[i]|0x20 >= 'a' && key[i]|0x20 <= 'z'
	}
	return letters
}

// settle learns what is pending.
func (s *spelling) settle() {
	if len(s.pending) == 0 && len(s.titles) == 0 {
		return
	}
	if s.whole == nil {
		s.whole, s.parts, s.words = map[string]string{}, map[string]string{}, map[string]string{}
	}
	for _, phrases := range s.pending {
		for _, p := range phrases {
			s.take(strings.Split(string(p), " "))
		}
	}
	for _, title := range s.titles {
		means(s.whole, []string{criteria.PlainKey(title)}, []string{criteria.Key(title)})
	}
	s.pending, s.titles = nil, nil
}

// take learns one phrase and its parts.
func (s *spelling) take(phrase []string) {
	typed := make([]string, len(phrase))
	for i, word := range phrase {
		plain, known := s.words[word]
		if !known {
			plain = criteria.PlainKey(word)
			s.words[word] = plain
		}
		typed[i] = plain
	}
	means(s.whole, typed, phrase)
	for from := range phrase {
		for to := from + 1; to <= min(from+partWords, len(phrase)); to++ {
			means(s.parts, typed[from:to], phrase[from:to])
		}
	}
}

// means notes what is typed so; two different words are typed alike: neither.
func means(known map[string]string, typed, phrase []string) {
	key, meant := strings.Join(typed, " "), strings.Join(phrase, " ")
	if other, found := known[key]; found && other != meant {
		meant = ""
	}
	known[key] = meant
}
