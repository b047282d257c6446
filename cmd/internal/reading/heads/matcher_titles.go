package heads

import (
	"regexp"
	"slices"
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/taught"
	"chibo/criteria"
)

// printedPoints matches the full marks printed behind a title: "(5 điểm)", "(tối
// đa 5đ)", "[từ 0 đến 5 điểm]", ": 5 điểm".
func printedPoints() *regexp.Regexp {
	return regexp.MustCompile(`(?s)^(.*\S)\s*(?:\(([^()]*\d[^()]*)\)|\[([^\[\]]*\d[^\[\]]*)\]|[-–:,;]\s*((?:(?:tối đa|toi da):?\s*)?\d+(?:[.,]\d+)?\s*(?:điểm|diem|đ)))\s*[.;:]*\s*$`)
}

// printedYesNo matches the note behind the title of a yes/no criterion.
func printedYesNo() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\s*[(\[]\s*(?:có|đạt|co|dat)\s*(?:/|hoặc|hoac)\s*(?:không|không đạt|khong|khong dat)\s*[)\]]\s*[.;:]*\s*$`)
}

// WithoutPoints takes the full marks from behind a title; false: none stand there.
// What else is in brackets belongs to the title.
func (mt *Matcher) WithoutPoints(title string) (bare string, points criteria.Points, ok bool) {
	if !strings.ContainsAny(title, "0123456789") { // a fast pre-check
		return "", 0, false
	}
	m := mt.printedPoints.FindStringSubmatch(title)
	if m == nil {
		return "", 0, false
	}
	found := false
	for _, word := range strings.Fields(criteria.PlainKey(unglued(m[2] + m[3] + m[4]))) {
		switch word {
		case "diem", "d", "toi", "da", "thang", "tu", "den", "cao", "nhat", "khong", "qua", "max":
		default:
			if words.Number(word) < 0 {
				return "", 0, false
			}
			found = true
		}
	}
	if !found {
		return "", 0, false
	}
	all := mt.decimal.FindAllString(m[2]+m[3]+m[4], -1)
	points, err := criteria.ParsePoints(all[len(all)-1]) // "từ 0 đến 5"
	return m[1], points, err == nil
}

// unglued sets a unit off from its number: "5đ".
func unglued(text string) string {
	return strings.NewReplacer("đ", " đ", "Đ", " Đ").Replace(text)
}

// Titled returns the lines of which a text is the whole title, remembered. They are
// not the caller's to change.
func (mt *Matcher) Titled(set int, title string) []Line {
	asked := lineText{set: set, title: title}
	lines, known := mt.titles[asked]
	if !known {
		lines = mt.searchTitle(set, title)
		words.Keep(mt.titles, asked, lines)
	}
	return lines
}

// searchTitle finds the lines of a title. Points printed behind it are no part of it
// where they are the line's own full marks.
func (mt *Matcher) searchTitle(set int, title string) []Line {
	x := mt.Lines[set]
	if lines := x.Titles[mt.vocabulary.Key(title)]; len(lines) > 0 {
		return lines
	}
	if plain := mt.yesNo.ReplaceAllString(title, ""); plain != title { // how to mark is no part of a title
		return mt.Titled(set, plain)
	}
	bare, points, ok := mt.WithoutPoints(title)
	if !ok {
		return nil
	}
	lines := slices.Clone(x.Titles[mt.vocabulary.Key(bare)])
	return slices.DeleteFunc(lines, func(l Line) bool { return mt.fullMarks(set, l) != points })
}

// fullMarks are those of a criterion or group.
func (mt *Matcher) fullMarks(set int, l Line) criteria.Points {
	if l.Leaf >= 0 {
		return mt.Leaves[set][l.Leaf].Max.Abs()
	}
	return mt.Sets[set].Groups[l.Group].Max.Abs()
}

// GroupOf returns the index of the group that a line is, or belongs to.
func (mt *Matcher) GroupOf(set int, l Line) int {
	if l.Leaf < 0 {
		return l.Group
	}
	return slices.IndexFunc(mt.Sets[set].Groups, func(g criteria.Group) bool { return g.ID == mt.Leaves[set][l.Leaf].Group.ID })
}

// PlaceOf counts the lines of a set in their order, groups before their criteria.
func (mt *Matcher) PlaceOf(set int, l Line) int {
	group := mt.GroupOf(set, l)
	if l.Leaf < 0 {
		return (group + 1) * 10_000
	}
	return (group+1)*10_000 + 1 + l.Leaf
}

// IsGroupOrAlone reports whether a line is a group, or a group's only criterion.
func (mt *Matcher) IsGroupOrAlone(set int, lines []Line) bool {
	return slices.ContainsFunc(lines, func(l Line) bool { return l.Leaf < 0 || mt.Leaves[set][l.Leaf].Group.Leaf })
}

// isOthersTitle reports whether a text that an id alone tied to a line is the
// whole title of another set's line: the ids of two sets are often the same.
func (mt *Matcher) isOthersTitle(set int, found Line, title string) bool {
	if len(mt.Lines) < 2 || found.Leaf < 0 && found.Group < 0 || mt.hasTitle(set, title) {
		return false
	}
	for other := range mt.Lines {
		if other != set && mt.hasTitle(other, title) {
			return true
		}
	}
	return false
}

// hasTitle reports whether a text is the title of a line of the set, with an id
// before it or not.
func (mt *Matcher) hasTitle(set int, title string) bool {
	titles := mt.Lines[set].Titles
	return len(titles[mt.vocabulary.Key(title)]) > 0 || len(titles[mt.vocabulary.Key(mt.WithoutID(title))]) > 0
}

// IsTitle reports whether a text is the whole title of a criterion of a set.
func (mt *Matcher) IsTitle(set int, text string) bool {
	return slices.ContainsFunc(mt.Titled(set, mt.WithoutID(text)), func(l Line) bool { return l.Leaf >= 0 })
}

// isTitleInAny reports whether a text is the whole title of a criterion of some set.
func (mt *Matcher) isTitleInAny(text string) bool {
	for set := range mt.Sets {
		if mt.IsTitle(set, text) {
			return true
		}
	}
	return false
}

// teachTitle has a criterion found by a further title, in every set that has it.
func (mt *Matcher) teachTitle(lesson taught.Lesson) {
	key := mt.vocabulary.Key(lesson.Text)
	for _, x := range mt.Lines {
		if l, found := x.Ids[PlainID(lesson.As)]; found {
			x.Titles[key] = []Line{l}
		}
	}
}
