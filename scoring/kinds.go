package scoring

import (
	"slices"

	"chibo/criteria"
)

// residential names the kinds of cell that are one group, "địa bàn dân cư":
// villages under their many names, and town quarters.
func residential() []string {
	return []string{"thôn", "ấp", "bản", "buôn", "làng", "tổ dân phố", "khu phố", "khối phố", "khóm"}
}

// KindMatches reports whether a cell's kind is one of those asked: the same
// word, a synonym of it, or a member of the group named. None asked is any.
func KindMatches(kind string, wanted []string) bool {
	if len(wanted) == 0 {
		return true
	}
	for _, w := range wanted {
		if kindGroup(w) == kindGroup(kind) {
			return true
		}
		if criteria.Key(w) == criteria.Key("địa bàn dân cư") && slices.Contains([]string{"thôn", "tổ dân phố"}, kindGroup(kind)) {
			return true
		}
	}
	return false
}

// kindGroup returns the plainest word for a kind and its synonyms.
func kindGroup(kind string) string {
	words := residential()
	for i, word := range words {
		if NameKey(word) != NameKey(kind) {
			continue
		}
		if i < slices.Index(words, "tổ dân phố") {
			return "thôn"
		}
		return "tổ dân phố"
	}
	return criteria.Key(kind)
}
