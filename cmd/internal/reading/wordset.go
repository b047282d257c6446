package reading

import "strings"

// A wordSet is which of the words of some phrases a text has, a bit each.
type wordSet uint32

const allWords = ^wordSet(0)

// phraseWords are the words of phrases, for a quick look whether one of the
// phrases may stand in texts that are to be joined.
type phraseWords struct {
	bits    map[string]wordSet
	phrases []wordSet
}

// wordsOfRole takes the phrases that can give a role.
func (t *ruleTable) wordsOfRole(wanted role) phraseWords {
	words := phraseWords{bits: map[string]wordSet{}}
	for _, r := range t.rules {
		if r.role != wanted {
			continue
		}
		for _, list := range [][]phrase{r.is, r.has} {
			for _, p := range list {
				words.add(p)
			}
		}
	}
	return words
}

func (w *phraseWords) add(p phrase) {
	var set wordSet
	for _, word := range strings.Fields(string(p)) {
		bit, known := w.bits[word]
		if !known && len(w.bits) < 31 {
			bit = 1 << len(w.bits)
			w.bits[word] = bit
		}
		set |= bit // a word beyond those that have a bit is taken to stand anywhere
	}
	w.phrases = append(w.phrases, set)
}

// in returns which of the words stand in a key.
func (w *phraseWords) in(key string) wordSet {
	var set wordSet
	for word := range strings.SplitSeq(key, " ") {
		set |= w.bits[word]
	}
	return set
}

// complete reports whether all words of a phrase are there.
func (w *phraseWords) complete(set wordSet) bool {
	for _, p := range w.phrases {
		if p&^set == 0 {
			return true
		}
	}
	return false
}
