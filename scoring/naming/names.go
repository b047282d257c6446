// Package naming compares the names of the field as people write them: of party
// cells, committees, kinds and persons. It knows no roster and no result.
//
//	names.go    party cells and committees
//	within.go   names of party cells in lines
//	kinds.go    kinds of cell and their groups
//	persons.go  persons, without "đồng chí" and their posts
//	match.go    the same cell in several lists
package naming

import (
	"strconv"
	"strings"

	"chibo/criteria"
)

// NameKey returns the form in which names of party cells are compared: that of
// criteria.Key, with the abbreviations of the field written out (CB = chi bộ,
// TDP = tổ dân phố), numbers without leading zeros, Roman numerals as Arabic
// ones, and without a leading "chi bộ".
func NameKey(name string) string {
	words := strings.Fields(criteria.Key(name))
	var key []string
	for i, word := range words {
		switch {
		case word == abbreviatedCell:
			key = append(key, cellWords)
		case word == abbreviatedHousehold:
			key = append(key, householdWords)
		case i > 0 || isFigures(word): // alone or in front, "I" and "V" are more likely letters
			key = append(key, PlainNumber(word))
		default:
			key = append(key, word)
		}
	}
	return strings.TrimPrefix(strings.Join(key, " "), cellWords+" ")
}

const (
	abbreviatedCell      = "cb"
	abbreviatedHousehold = "tdp"
)

// What stands in names over and over, as criteria.Key writes it; a test holds
// them equal.
const (
	cellWords         = "chi b\u00f4\u0323"                     // chi bộ
	householdWords    = "t\u00f4\u0309 d\u00e2n ph\u00f4\u0301" // tổ dân phố
	executiveWords    = "ban ch\u00e2p\u0301 hanh\u0300"        // ban chấp hành
	organisationWords = "\u0111ang\u0309 b\u00f4\u0323"         // đảng bộ
	committeeWords    = "\u0111ang\u0309 uy\u0309"              // đảng ủy
)

// PlainNumber writes "01" and "I" as "1". Roman numerals end at XXXIX: of the
// letters that go on, L, C, D and M are used to tell villages apart.
func PlainNumber(word string) string {
	if isFigures(word) {
		return cmpOrZero(strings.TrimLeft(word, "0"))
	}
	if strings.Trim(word, "ivx") != "" {
		return word
	}
	for n := 1; n < 40; n++ {
		if romanNumeral(n) == word {
			return strconv.Itoa(n)
		}
	}
	return word
}

func isFigures(word string) bool { return strings.Trim(word, "0123456789") == "" }

func cmpOrZero(s string) string {
	if s == "" {
		return "0"
	}
	return s
}

// romanNumeral writes 1 to 39 in small Roman letters.
func romanNumeral(n int) string {
	ones := []string{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"}
	return strings.Repeat("x", n/10) + ones[n%10]
}

// CommitteeKey returns the form in which names of committees are compared:
// "Đảng bộ xã Tân Hòa", "ĐẢNG ỦY XÃ TÂN HOÀ" and "xã Tân Hòa" are the same.
func CommitteeKey(name string) string {
	key := criteria.Key(name)
	for _, lead := range [...]string{executiveWords, organisationWords, committeeWords} {
		if rest, found := strings.CutPrefix(key, lead); found && (rest == "" || rest[0] == ' ') {
			key = strings.TrimSpace(rest)
		}
	}
	return key
}

// CommitteeKeys remembers the keys of committees, of which a roster has few.
type CommitteeKeys map[string]string

// Of returns the key of a committee's name.
func (k CommitteeKeys) Of(name string) string {
	key, known := k[name]
	if !known {
		key = CommitteeKey(name)
		k[name] = key
	}
	return key
}

// IsCommittee reports of names whether they are a committee's, however spelt. Each
// spelling is looked at once.
func IsCommittee(committee string) func(name string) bool {
	key := CommitteeKey(committee)
	return Remembered(func(name string) bool { return CommitteeKey(name) == key })
}

// Remembered asks a question of each text once: cells have few kinds and
// committees.
func Remembered[T any](ask func(string) T) func(string) T {
	known := map[string]T{}
	return func(text string) T {
		answer, found := known[text]
		if !found {
			answer = ask(text)
			known[text] = answer
		}
		return answer
	}
}

// HoldsWords reports whether whole words stand in a key.
func HoldsWords(key, words string) bool { return strings.Contains(" "+key+" ", " "+words+" ") }
