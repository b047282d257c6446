package heads

import (
	"regexp"
	"slices"
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
)

// printedPoints matches the full marks printed behind a title: "(5 điểm)", "(tối
// đa 5đ)", "[từ 0 đến 5 điểm]", ": 5 điểm".
func printedPoints() *regexp.Regexp {
	return regexp.MustCompile(`(?s)^(.*\S)\s*(?:\(([^()]*\d[^()]*)\)|\[([^\[\]]*\d[^\[\]]*)\]|[-–:,;]\s*((?:tối đa:?\s*)?\d+(?:[.,]\d+)?\s*(?:điểm|đ)))\s*[.;:]*\s*$`)
}

// printedYesNo matches the note behind the title of a yes/no criterion.
func printedYesNo() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\s*[(\[]\s*(?:có|đạt)\s*(?:/|hoặc)\s*(?:không|không đạt)\s*[)\]]\s*[.;:]*\s*$`)
}

// WithoutPoints takes the full marks from behind a title; false: none stand there.
// What else is in brackets belongs to the title.
func (r *Reader) WithoutPoints(title string) (bare string, points criteria.Points, ok bool) {
	if !strings.ContainsAny(title, "0123456789") { // a fast pre-check
		return "", 0, false
	}
	m := r.printedPoints.FindStringSubmatch(title)
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
	all := r.Dates.Decimal.FindAllString(m[2]+m[3]+m[4], -1)
	points, err := criteria.ParsePoints(all[len(all)-1]) // "từ 0 đến 5"
	return m[1], points, err == nil
}

// unglued sets a unit off from its number: "5đ".
func unglued(text string) string {
	return strings.NewReplacer("đ", " đ", "Đ", " Đ").Replace(text)
}

// Titled returns the lines of which a text is the whole title, remembered. They are
// not the caller's to change.
func (r *Reader) Titled(set int, title string) []Line {
	asked := lineText{set: set, title: title}
	lines, known := r.titles[asked]
	if !known {
		lines = r.searchTitle(set, title)
		words.Keep(r.titles, asked, lines)
	}
	return lines
}

// searchTitle finds the lines of a title. Points printed behind it are no part of it
// where they are the line's own full marks.
func (r *Reader) searchTitle(set int, title string) []Line {
	x := r.Lines[set]
	if lines := x.Titles[r.Vocabulary.Key(title)]; len(lines) > 0 {
		return lines
	}
	if plain := r.yesNo.ReplaceAllString(title, ""); plain != title { // how to mark is no part of a title
		return r.Titled(set, plain)
	}
	bare, points, ok := r.WithoutPoints(title)
	if !ok {
		return nil
	}
	lines := slices.Clone(x.Titles[r.Vocabulary.Key(bare)])
	return slices.DeleteFunc(lines, func(l Line) bool { return r.fullMarks(set, l) != points })
}

// fullMarks are those of a criterion or group.
func (r *Reader) fullMarks(set int, l Line) criteria.Points {
	if l.Leaf >= 0 {
		return r.Leaves[set][l.Leaf].Max.Abs()
	}
	return r.Sets[set].Groups[l.Group].Max.Abs()
}

// GroupOf returns the index of the group that a line is, or belongs to.
func (r *Reader) GroupOf(set int, l Line) int {
	if l.Leaf < 0 {
		return l.Group
	}
	return slices.IndexFunc(r.Sets[set].Groups, func(g criteria.Group) bool { return g.ID == r.Leaves[set][l.Leaf].Group.ID })
}

// PlaceOf counts the lines of a set in their order, groups before their criteria.
func (r *Reader) PlaceOf(set int, l Line) int {
	group := r.GroupOf(set, l)
	if l.Leaf < 0 {
		return (group + 1) * 10_000
	}
	return (group+1)*10_000 + 1 + l.Leaf
}

// IsGroupOrAlone reports whether a line is a group, or a group's only criterion.
func (r *Reader) IsGroupOrAlone(set int, lines []Line) bool {
	return slices.ContainsFunc(lines, func(l Line) bool { return l.Leaf < 0 || r.Leaves[set][l.Leaf].Group.Leaf })
}
