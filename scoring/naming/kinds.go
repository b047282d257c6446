package naming

import (
	"slices"
	"strings"

	"chibo/criteria"
)

// residentialGroup is the name of all kinds of cell of a place where people
// live.
const residentialGroup = "địa bàn dân cư"

// A kindWord is a word for a kind of residential cell, with the plainest word
// that means the same.
type kindWord struct{ key, group string }

// residential lists the words: villages under their many names, and town
// quarters. Longer ones stand before those that they begin with.
func residential() []kindWord {
	var words []kindWord
	for _, group := range [][]string{
		{"thôn", "ấp", "bản", "buôn", "làng"}, {"tổ dân phố", "tdp", "khu phố", "khối phố", "khóm"}, {"khu dân cư"}, {"xóm"}, {"khối"},
	} {
		for _, word := range group {
			words = append(words, kindWord{criteria.Key(word), group[0]})
		}
	}
	return words
}

// KindMatches reports whether a cell's kind is one of those asked: the same
// word, a synonym of it, or a member of the group named. A kind that names
// several, "Thôn/Tổ dân phố", is asked where all of them are. None asked is any.
func KindMatches(kind string, wanted []string) bool {
	if len(wanted) == 0 {
		return true
	}
	groups, lives := kindGroups(kind)
	var asked []string
	for _, w := range wanted {
		if lives && criteria.Key(w) == criteria.Key(residentialGroup) {
			return true
		}
		more, _ := kindGroups(w)
		asked = append(asked, more...)
	}
	return !slices.ContainsFunc(groups, func(g string) bool { return !slices.Contains(asked, g) })
}

// kindGroups returns the plainest words for what a kind names, and whether all
// of it are places where people live. Words of anything else make one kind.
func kindGroups(kind string) (groups []string, lives bool) {
	rest := strings.TrimPrefix(criteria.Key(kind), cellWords+" ")
	whole := rest
	if whole == criteria.Key(residentialGroup) {
		return []string{whole}, true
	}
	words := residential()
	for rest != "" {
		at := slices.IndexFunc(words, func(w kindWord) bool { return startsWithWords(rest, w.key) })
		switch {
		case at >= 0:
			groups = append(groups, words[at].group)
			rest = strings.TrimSpace(rest[len(words[at].key):])
		case startsWithWords(rest, criteria.Key("và")) || startsWithWords(rest, criteria.Key("hoặc")):
			_, rest, _ = strings.Cut(rest, " ")
		default:
			return []string{whole}, false
		}
	}
	if groups == nil {
		return []string{whole}, false
	}
	return groups, true
}

// startsWithWords reports whether a key begins with these whole words.
func startsWithWords(key, words string) bool {
	rest, found := strings.CutPrefix(key, words)
	return found && (rest == "" || rest[0] == ' ')
}
