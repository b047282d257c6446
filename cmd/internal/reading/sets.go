package reading

import (
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// bestListHeader reads the head of a list by the set that scores the kind the
// title names. Where it names none, the columns may be those of another set:
// the one that knows more of them is taken, and each row's own kind says which
// set scores it.
func (r *reader) bestListHeader(g *grid, top, bottom int, kind scoring.MeetingKind) (header, bool) {
	set := max(0, r.setFor(kind))
	best, found := r.listHeader(g, top, bottom, set)
	for other := range r.sets {
		if other == set || kind != scoring.Regular {
			continue
		}
		if h, ok := r.listHeader(g, top, bottom, other); ok && h.count(words.LeafRole) > best.count(words.LeafRole) {
			best, found = h, true
		}
	}
	return best, found
}

// factsOfKind reads a row's facts, and takes the head as the set reads it that
// scores the kind the row states.
func (l *list) factsOfKind(row int) *factReader {
	facts := l.facts(row)
	set := l.r.setFor(facts.kind)
	if len(l.r.sets) < 2 || l.h.layout != scoring.TableLayout || set < 0 || set == l.h.set {
		return facts
	}
	if l.heads == nil {
		l.heads = map[int]header{l.h.set: l.h}
	}
	h, known := l.heads[set]
	if !known {
		var ok bool
		if h, ok = l.r.listHeader(l.g, l.h.top, l.h.bottom, set); !ok || h.layout != scoring.TableLayout {
			h = l.h // the columns are not this set's
		}
		l.heads[set] = h
	}
	if h.set != l.h.set {
		l.h = h
		return l.facts(row)
	}
	return facts
}

// isOthersTitle reports whether a text that an id alone tied to a line is the
// whole title of another set's line: the ids of two sets are often the same.
func (r *reader) isOthersTitle(set int, found line, title string) bool {
	if len(r.lines) < 2 || found.leaf < 0 && found.group < 0 || r.hasTitle(set, title) {
		return false
	}
	for other := range r.lines {
		if other != set && r.hasTitle(other, title) {
			return true
		}
	}
	return false
}

// hasTitle reports whether a text is the title of a line of the set, with an id
// before it or not.
func (r *reader) hasTitle(set int, title string) bool {
	titles := r.lines[set].titles
	return len(titles[r.vocabulary.Key(title)]) > 0 || len(titles[r.vocabulary.Key(r.withoutID(title))]) > 0
}

// otherSet is the fault of a row whose kind of meeting is not that of the
// columns above it.
func (l *list) otherSet(row int, kind scoring.MeetingKind) diag.Problem {
	c, found := l.h.find(words.KindRole)
	if !found {
		c, _ = l.h.find(words.CellRole)
	}
	return diag.New(diag.UnknownCriterion, "other-kind", l.g.Pos(row, c.col), "set", l.r.sets[l.h.set].ID, "kind", diag.Msg("meeting."+string(kind)))
}

// thematicName tells "Chi bộ thôn 1 (chuyên đề)", as our own monthly lists name
// the row of a thematic meeting, from the cell's name.
func thematicName(text string) (name string, thematic bool) {
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
