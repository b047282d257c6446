// Package words knows texts alone: what heads, labels, titles, dates, months
// and marks mean as clerks write them. It knows no worksheet but the row that
// numbers its columns.
//
// Files:
//
//   - phrases, roles, rule_index, keys, spelling, stem, wordset: words in keys, and the tables of rules that
//     give a head or label its role
//   - vocabulary*, header_words, meeting_words, committee_words, absent,
//     score_words: the words themselves, a workspace's own among them
//   - values: numbers, dates and durations; time_words: when a meeting began and ended; figures: numbers in words;
//     mark_text: a text as a mark; answers: yes and no
//   - months*, whole_periods: the month that a label, title or name speaks of
//   - column_numbers: the row (1) (2) (3) under a head
//   - legacy*: texts in encodings older than Unicode
package words

import (
	"strings"

	"chibo/criteria"
)

// A Phrase is words in the form of criteria.Key, to be found in other keys.
type Phrase string

// Phrases turns plain words into phrases.
func Phrases(words ...string) []Phrase {
	keys := make([]Phrase, len(words))
	for i, w := range words {
		keys[i] = Phrase(criteria.Key(w))
	}
	return keys
}

// In reports whether the whole words of the phrase stand in the key.
func (p Phrase) In(key string) bool {
	for from := 0; ; from++ {
		at := strings.Index(key[from:], string(p))
		if at < 0 {
			return false
		}
		from += at
		if end := from + len(p); (from == 0 || key[from-1] == ' ') && (end == len(key) || key[end] == ' ') {
			return true
		}
	}
}

// AnyIn reports whether any phrase stands in the key.
func AnyIn(key string, phrases []Phrase) bool {
	for _, p := range phrases {
		if p.In(key) {
			return true
		}
	}
	return false
}

// IsAny reports whether the key is just one of the phrases.
func IsAny(key string, phrases []Phrase) bool {
	for _, p := range phrases {
		if key == string(p) {
			return true
		}
	}
	return false
}

// StartsAny reports whether the key begins with one of the phrases.
func StartsAny(key string, phrases []Phrase) bool {
	for _, p := range phrases {
		if strings.HasPrefix(key, string(p)) && (len(key) == len(p) || key[len(p)] == ' ') {
			return true
		}
	}
	return false
}

// PlainPhrases turns plain words into phrases to be found in plain keys.
func PlainPhrases(words ...string) []Phrase {
	found := make([]Phrase, len(words))
	for i, w := range words {
		found[i] = Phrase(w)
	}
	return found
}

// unabbreviated writes out the abbreviations that every office uses in heads and labels:
// "Số ĐV dự SH".
func unabbreviated(key string) string {
	if !strings.Contains(key, "v") && !strings.Contains(key, "sh") { // a fast pre-check
		return key
	}
	words := strings.Split(key, " ")
	for i, word := range words {
		switch word {
		case "đv", "dv":
			words[i] = criteria.Key("đảng viên")
		case "sh":
			words[i] = criteria.Key("sinh hoạt")
		}
	}
	return strings.Join(words, " ")
}

// EndsAny reports whether a key ends with one of the phrases.
func EndsAny(key string, phrases []Phrase) bool {
	for _, p := range phrases {
		if rest, found := strings.CutSuffix(key, string(p)); found && (rest == "" || strings.HasSuffix(rest, " ")) {
			return true
		}
	}
	return false
}

// IsLetterhead reports whether a line is the right side of a letterhead: the party's, or
// the place and date. Beside it a name may have been left blank.
func IsLetterhead(plainKey string) bool {
	if plainKey == "dang cong san viet nam" {
		return true
	}
	date := []string{"ngay", "thang", "nam"}
	for word := range strings.FieldsSeq(plainKey) {
		if len(date) > 0 && word == date[0] {
			date = date[1:]
		}
	}
	return len(date) == 0
}
