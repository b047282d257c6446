package printed

import (
	"strings"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
)

// An arranger makes a tree of groups and criteria of the lines of a table.
type arranger struct{ *source }

// The levels of lines: that of a number is its style's place among those of the
// form, lines without a number come below.
const (
	levelStep  = 10
	unnumbered = 1000
)

// arrange puts criteria under their groups. A line that only heads others is
// taken out and remembered as a remark.
func (ar arranger) arrange(t *tableReading) []*formLine {
	var groups []*formLine
	if ar.settings != nil {
		groups = ar.arrangeOwn(t.lines)
	} else {
		groups = ar.arrangeByNumbers(t)
	}
	for _, g := range groups {
		if ar.settings == nil {
			ar.settleChildren(g)
		} else {
			ar.tiersAsCriteria(g)
		}
	}
	if ar.settings == nil {
		groups = regroup(groups, t)
	}
	for _, g := range groups {
		ar.flatten(g)
	}
	return groups
}

// arrangeOwn arranges our own forms by what the settings say of each code.
func (ar arranger) arrangeOwn(lines []*formLine) (groups []*formLine) {
	for _, l := range lines {
		known, found := ar.settings.line(l.code)
		switch {
		case found && known.row == names.GroupRow, !found && l.ordinal != "":
			groups = append(groups, l)
		case len(groups) == 0:
			ar.report("no-group", ar.page.pos(l.row, ar.head.criterion), "text", l.title)
		default:
			g := groups[len(groups)-1]
			g.children = append(g.children, l)
		}
	}
	return groups
}

// An openLine is a line that may still take children.
type openLine struct {
	line  *formLine
	level int
}

// arrangeByNumbers arranges a form by the kinds of its numbers in the order in
// which they appear, else by what sets its headings apart.
func (ar arranger) arrangeByNumbers(t *tableReading) (groups []*formLine) {
	l := newLevels(ar.words, t)
	var path []openLine
	block := false // an unnumbered block is open: it takes all that follows
	for i, line := range t.lines {
		level := l.levelOf(line, path)
		section := ar.words.sectionOf(line, level, path)
		switch {
		case section != criteria.Scored:
			line.section, level, block = section, 0, line.ordinal == ""
		case block && level != headingLevel && (line.ordinal == "" || !l.roman(line)):
			level = max(level, levelStep)
		default:
			block = false
		}
		for len(path) > 0 && path[len(path)-1].level >= level {
			path = path[:len(path)-1]
		}
		if i == 0 || len(path) == 0 {
			groups, path = append(groups, line), []openLine{{line, level}}
			continue
		}
		parent := path[len(path)-1].line
		parent.children = append(parent.children, line)
		path = append(path, openLine{line, level})
	}
	return groups
}

// sectionOf tells whether a line heads a block of bonus or deduction: at the
// top of the form, by its words.
func (w *vocabulary) sectionOf(line *formLine, level int, path []openLine) criteria.Block {
	top := level <= 0 || line.ordinal == "" && (line.bold || line.wide || isCaps(line.title) || !line.points.Known || words.StartsAny(criteria.Key(line.title), w.bonus) ||
		words.StartsAny(criteria.Key(line.title), w.deduction))
	if inBlock := len(path) > 0 && path[0].line.section != criteria.Scored; inBlock && line.points.Known && (line.ordinal == "" || line.lead != "") {
		if other := w.blockOf(line.title); line.lead == "" && line.sign == blockSign(other) && other != criteria.Scored && other != path[0].line.section {
			return other // the other block follows: "Trừ điểm: -9"
		}
		return criteria.Scored
	}
	if !top || line.lead != "" {
		return criteria.Scored
	}
	return w.blockOf(line.title)
}

// blockSign is the sign of a block's points.
func blockSign(block criteria.Block) int {
	switch block {
	case criteria.Bonus:
		return 1
	case criteria.Deduction:
		return -1
	}
	return 0
}

// blockOf tells a group of bonus or deduction by its title.
func (w *vocabulary) blockOf(title string) criteria.Block {
	key := criteria.Key(title)
	says := func(heads []words.Phrase) bool {
		return words.StartsAny(key, heads) || words.AnyIn(key, heads) && len(strings.Fields(key)) <= 9
	}
	switch {
	case words.AnyIn(key, words.Phrases("không bị trừ", "không trừ điểm")):
		return criteria.Scored
	case says(w.deduction):
		return criteria.Deduction
	case says(w.bonus):
		return criteria.Bonus
	}
	return criteria.Scored
}
