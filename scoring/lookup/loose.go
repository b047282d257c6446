package lookup

import (
	"slices"
	"strings"

	"chibo/criteria"
	"chibo/scoring/naming"
)

// How a name was found that is not the roster's own. Such a match is noted.
const (
	FoundWithTail = "tail"  // "thôn Đông - xã Tân Hòa" for "thôn Đông", or the other way round
	FoundPlain    = "plain" // without any Vietnamese mark
)

// A looseIndex finds cells by their names without marks, and without tails.
type looseIndex struct {
	plain map[string][]int // by name, without marks
	typed map[string][]int // of them those that the roster itself has without marks
	heads map[string][]int // by name, without its tail
}

// FindLoosely is Find, and where nothing is found, a name whose tail alone is
// more or less than the roster's, and a name that one of both has without any mark. What
// fits two cells is Ambiguous.
func (x *Index) FindLoosely(text, committee string) Finding {
	f := x.Find(text, committee)
	if f.Cell >= 0 || f.Ambiguous || len(text) > 300 {
		return f
	}
	isPlain := criteria.PlainKey(text) == criteria.Key(text)
	names := x.loose().typed
	if isPlain {
		names = x.loose().plain
	}
	if found := x.within(names[plainNameKey(text)], committee); len(found) > 0 {
		return asFinding(found, FoundPlain)
	}
	if found := x.within(x.loose().heads[naming.NameKey(text)], committee); len(found) > 0 {
		return asFinding(found, FoundWithTail)
	}
	return x.findHead(text, committee, isPlain)
}

func asFinding(cells []int, how string) Finding {
	if len(cells) > 1 {
		return Finding{Cell: -1, Ambiguous: true, Candidates: cells}
	}
	return Finding{Cell: cells[0], Loosely: how}
}

func (x *Index) newLooseIndex() *looseIndex {
	l := &looseIndex{plain: map[string][]int{}, typed: map[string][]int{}, heads: map[string][]int{}}
	add := func(into map[string][]int, key string, cell int) {
		if key != "" && !slices.Contains(into[key], cell) {
			into[key] = append(into[key], cell)
		}
	}
	for i := range x.roster.Cells {
		c := &x.roster.Cells[i]
		for _, name := range append([]string{c.Name}, c.Aliases...) {
			add(l.plain, plainNameKey(name), i)
			if criteria.PlainKey(name) == criteria.Key(name) {
				add(l.typed, plainNameKey(name), i)
			}
			if head, _, ok := cutTail(name); ok {
				add(l.heads, naming.NameKey(head), i)
			}
		}
	}
	return l
}

// plainNameKey is NameKey without marks.
func plainNameKey(name string) string {
	return strings.TrimPrefix(criteria.PlainKey(naming.NameKey(name)), "chi bo ")
}

// findHead finds a name by what stands before its tail. A tail that names another
// cell, or part of another's name, or a committee that is not the cell's, is none.
func (x *Index) findHead(text, committee string, isPlain bool) Finding {
	for head, tail, ok := cutTail(text); ok; head, tail, ok = cutTail(head) {
		if !isTail(tail) {
			break
		}
		found := x.named(head, committee)
		if len(found) == 0 && isPlain {
			found = x.within(x.loose().plain[plainNameKey(head)], committee)
		}
		if len(found) == 0 {
			continue
		}
		if len(found) > 1 {
			return Finding{Cell: -1, Ambiguous: true, Candidates: found}
		}
		if others := x.inOthers(strings.TrimPrefix(text, head), found[0]); len(others) > 0 {
			return Finding{Cell: -1, Ambiguous: true, Candidates: append(found, others...)}
		}
		if x.otherCommittee(strings.TrimPrefix(text, head), found[0]) {
			break
		}
		return Finding{Cell: found[0], Loosely: FoundWithTail}
	}
	return Finding{Cell: -1}
}

// inOthers returns other cells in whose names the tail stands: "thôn Đông - Đoài"
// may be two villages.
func (x *Index) inOthers(tail string, cell int) (others []int) {
	key := naming.NameKey(tail)
	if first, _, _ := strings.Cut(criteria.PlainKey(tail), " "); key == "" || slices.Contains(placeWords(), first) {
		return nil
	}
	for i := range x.keys {
		within := func(name string) bool { return strings.Contains(" "+name+" ", " "+key+" ") }
		if i != cell && slices.ContainsFunc(x.keys[i], within) && !slices.ContainsFunc(x.keys[cell], within) && len(others) < 3 {
			others = append(others, i)
		}
	}
	return others
}

// placeWords are first words of a tail that says where the cell is, without marks.
func placeWords() []string {
	return strings.Fields("xa phuong thi huyen tinh thanh dang thuoc truc dac quan")
}

// otherCommittee reports whether a tail names a committee that is not the cell's,
// where the roster names committees.
func (x *Index) otherCommittee(tail string, cell int) bool {
	key := criteria.Key(tail)
	if len(x.committees) == 0 || naming.CommitteeKey(tail) == key && !slices.ContainsFunc(x.committees, func(c namedKey) bool { return c.key == key }) {
		return false
	}
	return naming.CommitteeKey(tail) != x.committee[cell]
}

// cutTail cuts a text at its last dash between spaces, comma, semicolon or opening
// bracket.
func cutTail(text string) (head, tail string, ok bool) {
	text = strings.TrimRight(text, " \u00a0.)]")
	at := strings.LastIndexAny(text, ",;([")
	for _, dash := range []string{" -", "- ", " –", "– ", "_"} {
		at = max(at, strings.LastIndex(text, dash))
	}
	if at <= 0 {
		return "", "", false
	}
	head, tail = strings.TrimRight(text[:at], " -–_\u00a0"), text[at:]
	return head, tail, head != "" && isTail(tail)
}

// isTail reports whether what stands behind a name adds nothing to it: words
// without a number but that of members, and more than a letter.
func isTail(tail string) bool {
	key := " " + criteria.PlainKey(tail) + " "
	for _, unit := range []string{"dv", "dang vien", "d c", "dong chi"} {
		if before, found := strings.CutSuffix(strings.TrimSpace(key), unit); found && strings.Trim(before, " 0123456789") == "" && strings.ContainsAny(before, "0123456789") {
			return true
		}
	}
	if strings.ContainsAny(key, "0123456789") {
		return false
	}
	words := strings.Fields(key)
	if len(words) > 1 && slices.Contains(placeWords(), words[0]) {
		return true
	}
	for _, word := range words {
		if naming.PlainNumber(word) != word || len(word) == 1 { // a Roman figure or a letter tells cells apart
			return false
		}
	}
	return len(words) > 0
}
