package heads

import (
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/scoring"
)

// bestListHeader reads the head of a list by the set that scores the kind the
// title names. Where it names none, the columns may be those of another set:
// the one that knows more of them is taken, and each row's own kind says which
// set scores it.
func (r *Reader) bestListHeader(g *Grid, top, bottom int, kind scoring.MeetingKind) (Header, bool) {
	set := max(0, r.SetFor(kind))
	best, found := r.ListHeader(g, top, bottom, set)
	for other := range r.Sets {
		if other == set || kind != scoring.Regular {
			continue
		}
		if h, ok := r.ListHeader(g, top, bottom, other); ok && h.count(words.LeafRole) > best.count(words.LeafRole) {
			best, found = h, true
		}
	}
	return best, found
}

// isOthersTitle reports whether a text that an id alone tied to a line is the
// whole title of another set's line: the ids of two sets are often the same.
func (r *Reader) isOthersTitle(set int, found Line, title string) bool {
	if len(r.Lines) < 2 || found.Leaf < 0 && found.Group < 0 || r.hasTitle(set, title) {
		return false
	}
	for other := range r.Lines {
		if other != set && r.hasTitle(other, title) {
			return true
		}
	}
	return false
}

// hasTitle reports whether a text is the title of a line of the set, with an id
// before it or not.
func (r *Reader) hasTitle(set int, title string) bool {
	titles := r.Lines[set].Titles
	return len(titles[r.Vocabulary.Key(title)]) > 0 || len(titles[r.Vocabulary.Key(r.WithoutID(title))]) > 0
}

// ThematicName tells "Chi bộ thôn 1 (chuyên đề)", as our own monthly lists name
// the row of a thematic meeting, from the cell's name.
func ThematicName(text string) (name string, thematic bool) {
	if !strings.HasSuffix(text, ")") {
		return text, false
	}
	for _, mark := range []string{"(chuyên đề)", "(thematic)"} {
		if name, found := strings.CutSuffix(text, mark); found && strings.TrimSpace(name) != "" {
			return strings.TrimSpace(name), true
		}
	}
	return text, false
}
