package reading

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

// withoutPoints takes the full marks from behind a title; false: none stand there.
// What else is in brackets belongs to the title.
func (r *reader) withoutPoints(title string) (bare string, points criteria.Points, ok bool) {
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
	all := r.dates.Decimal.FindAllString(m[2]+m[3]+m[4], -1)
	points, err := criteria.ParsePoints(all[len(all)-1]) // "từ 0 đến 5"
	return m[1], points, err == nil
}

// unglued sets a unit off from its number: "5đ".
func unglued(text string) string {
	return strings.NewReplacer("đ", " đ", "Đ", " Đ").Replace(text)
}

// titled returns the lines of which a text is the whole title, remembered. They are
// not the caller's to change.
func (r *reader) titled(set int, title string) []line {
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
func (r *reader) searchTitle(set int, title string) []line {
	x := r.lines[set]
	if lines := x.titles[r.vocabulary.Key(title)]; len(lines) > 0 {
		return lines
	}
	if plain := r.yesNo.ReplaceAllString(title, ""); plain != title { // how to mark is no part of a title
		return r.titled(set, plain)
	}
	bare, points, ok := r.withoutPoints(title)
	if !ok {
		return nil
	}
	lines := slices.Clone(x.titles[r.vocabulary.Key(bare)])
	return slices.DeleteFunc(lines, func(l line) bool { return r.fullMarks(set, l) != points })
}

// fullMarks are those of a criterion or group.
func (r *reader) fullMarks(set int, l line) criteria.Points {
	if l.leaf >= 0 {
		return r.leaves[set][l.leaf].Max.Abs()
	}
	return r.sets[set].Groups[l.group].Max.Abs()
}

// groupOf returns the index of the group that a line is, or belongs to.
func (r *reader) groupOf(set int, l line) int {
	if l.leaf < 0 {
		return l.group
	}
	return slices.IndexFunc(r.sets[set].Groups, func(g criteria.Group) bool { return g.ID == r.leaves[set][l.leaf].Group.ID })
}

// countsAnew reports whether the numbers before a form's titles only count its
// rows, anew in each group or straight through, and are no ids: every row that is
// numbered has a whole title, the titles come in the order of the set, and the
// numbers count. Then the titles decide.
func (f *form) countsAnew() bool {
	if !f.conflicts() {
		return false
	}
	last, outer, before := -1, 0, 0
	for row := f.h.bottom + 1; row < f.to; row++ {
		heads := rowHeads{f.r.at(f.g, row, f.columns.ordinal), f.r.at(f.g, row, f.columns.criterion)}
		id, title := plainID(heads.id.text), heads.title.text
		if f.isTotal(id, title) {
			break
		}
		n := words.Number(id)
		if _, isID := f.r.lines[f.set].ids[id]; n < 0 && !isID || heads.id == f.r.blank {
			continue // without a number, or counted in letters
		}
		lines := f.r.titled(f.set, f.r.withoutID(title))
		if n < 0 || len(lines) == 0 {
			return false
		}
		at := f.inGroup(lines, last)
		if at <= last {
			return false
		}
		last = at
		if n != before+1 && n != outer+1 && n != 1 {
			return false
		}
		if before = n; n == outer+1 && f.r.isGroupOrAlone(f.set, lines) {
			outer = n
		}
	}
	return true
}

// conflicts reports whether a number and a title of two different lines stand in
// one row.
func (f *form) conflicts() bool {
	for row := f.h.bottom + 1; row < f.to; row++ {
		if f.r.lineOf(f.set, rowHeads{f.r.at(f.g, row, f.columns.ordinal), f.r.at(f.g, row, f.columns.criterion)}).conflict {
			return true
		}
	}
	return false
}

// inGroup returns the place in the set of the first of the lines behind another
// place; -1: there is none.
func (f *form) inGroup(lines []line, last int) int {
	best := -1
	for _, l := range lines {
		if at := f.r.placeOf(f.set, l); at > last && (best < 0 || at < best) {
			best = at
		}
	}
	return best
}

// placeOf counts the lines of a set in their order, groups before their criteria.
func (r *reader) placeOf(set int, l line) int {
	group := r.groupOf(set, l)
	if l.leaf < 0 {
		return (group + 1) * 10_000
	}
	return (group+1)*10_000 + 1 + l.leaf
}

// isGroupOrAlone reports whether a line is a group, or a group's only criterion.
func (r *reader) isGroupOrAlone(set int, lines []line) bool {
	return slices.ContainsFunc(lines, func(l line) bool { return l.leaf < 0 || r.leaves[set][l.leaf].Group.Leaf })
}

// byTitle finds a row's line by its title within the group it stands in.
func (f *form) byTitle(title string) matchedLine {
	lines := f.r.titled(f.set, f.r.withoutID(title))
	if len(lines) == 1 {
		return matchedLine{line: lines[0]}
	}
	for _, l := range lines {
		if l.leaf >= 0 && f.r.groupOf(f.set, l) == f.group {
			return matchedLine{line: l}
		}
	}
	for _, l := range lines {
		if l.group >= 0 {
			return matchedLine{line: l}
		}
	}
	return matchedLine{line: line{-1, -1}}
}

// lineOf finds what a row of the form is headed by. A title that several groups
// have is the one of the group above.
func (f *form) lineOf(heads rowHeads) matchedLine {
	found := f.r.lineOf(f.set, heads)
	if f.counted || found.leaf < 0 && found.group < 0 && heads.title != f.r.blank {
		if named := f.byTitle(heads.title.text); named.leaf >= 0 || named.group >= 0 {
			found = named
		}
	}
	if found.leaf >= 0 || found.group >= 0 {
		f.group = f.r.groupOf(f.set, found.line)
	}
	return found
}
