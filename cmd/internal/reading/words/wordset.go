package words

import "strings"

// A WordSet is which of the words of some phrases a text has, a bit each.
type WordSet uint32

// AllWords is every word of the phrases.
const AllWords = ^WordSet(0)

// phraseWords are the words of phrases, for a quick look whether one of the
// phrases may stand in texts that are to be joined.
type phraseWords struct {
	bits    map[string]WordSet
	phrases []WordSet
}

func (w *phraseWords) add(p Phrase) {
	var set WordSet
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

// In returns which of the words stand in a key.
func (w *phraseWords) In(key string) WordSet {
	var set WordSet
	for word := range strings.SplitSeq(key, " ") {
		set |= w.bits[word]
	}
	return set
}

// Complete reports whether all words of a phrase are there.
func (w *phraseWords) Complete(set WordSet) bool {
	for _, p := range w.phrases {
		if p&^set == 0 {
			return true
		}
	}
	return false
}
