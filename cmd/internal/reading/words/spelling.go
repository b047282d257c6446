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
	taken   map[string]bool   // phrases that are learned: half of them stand in several lists
	whole   map[string]string // a phrase by how it is typed; "": several are typed so
	parts   map[string]string // likewise up to partWords words of a phrase
	words   map[string]string // how a word is typed
	plain   []wordPlace       // buffers
	meant   []wordPlace
}

// A wordPlace is where a word of a key stands.
type wordPlace struct{ from, to int }

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
		count := 0
		for _, phrases := range s.pending {
			count += len(phrases)
		}
		s.taken, s.whole, s.parts, s.words = make(map[string]bool, count/2), make(map[string]string, count/2), make(map[string]string, count), make(map[string]string, count/4)
	}
	for _, phrases := range s.pending {
		for _, p := range phrases {
			s.take(string(p))
		}
	}
	for _, title := range s.titles {
		means(s.whole, criteria.PlainKey(title), criteria.Key(title))
	}
	s.pending, s.titles = nil, nil
}

// take learns one phrase and its parts.
func (s *spelling) take(phrase string) {
	if s.taken[phrase] {
		return
	}
	s.taken[phrase] = true
	typed := s.typed(phrase)
	means(s.whole, typed, phrase)
	s.plain, s.meant = wordPlaces(s.plain[:0], typed), wordPlaces(s.meant[:0], phrase)
	for from := range s.meant {
		for to := from; to < min(from+partWords, len(s.meant)); to++ {
			means(s.parts, typed[s.plain[from].from:s.plain[to].to], phrase[s.meant[from].from:s.meant[to].to])
		}
	}
}

// typed returns how a phrase is typed, word by word: they come again in many.
func (s *spelling) typed(phrase string) string {
	var typed strings.Builder
	typed.Grow(len(phrase))
	for word := range strings.SplitSeq(phrase, " ") {
		plain, known := s.words[word]
		if !known {
			plain = criteria.PlainKey(word)
			s.words[word] = plain
		}
		if typed.Len() > 0 {
			typed.WriteByte(' ')
		}
		typed.WriteString(plain)
	}
	return typed.String()
}

// wordPlaces appends where the words of a key stand.
func wordPlaces(places []wordPlace, key string) []wordPlace {
	from := 0
	for at := range len(key) + 1 {
		if at == len(key) || key[at] == ' ' {
			places = append(places, wordPlace{from, at})
			from = at + 1
		}
	}
	return places
}

// means notes what is typed so; two different phrases are typed alike: neither.
func means(known map[string]string, typed, meant string) {
	if other, found := known[typed]; found && other != meant {
		meant = ""
	}
	known[typed] = meant
}
