package printed

import (
	"slices"
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
		groups = ar.liftBlocks(ar.arrangeByNumbers(t))
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
		ar.tiersByTotal(groups, t)
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
	block := false  // an unnumbered block is open: it takes all that follows
	marked := false // its lines have bullets: it takes no others
	for i, line := range t.lines {
		level := l.levelOf(line, path)
		section := ar.words.sectionOf(t.lines, i, level, path)
		switch {
		case section != criteria.Scored:
			line.section, level, block = section, 0, line.ordinal == ""
			marked = i+1 < len(t.lines) && t.lines[i+1].lead != ""
		case block && marked && line.lead == "":
			level, block = min(level, 0), false
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
func (w *vocabulary) sectionOf(lines []*formLine, at, level int, path []openLine) criteria.Block {
	line := lines[at]
	kind, key := w.blockOf(line.title), criteria.Key(line.title)
	inBlock := len(path) > 0 && path[0].line.section != criteria.Scored && line.points.Known && (line.ordinal == "" || line.lead != "")
	top := level <= 0 || line.ordinal == "" && (line.bold || line.wide || isCaps(line.title) || !line.points.Known || words.StartsAny(key, w.bonus) || words.StartsAny(key, w.deduction))
	switch {
	case kind == criteria.Scored:
	case inBlock: // the other block follows: "Trừ điểm: -9"
		if kind != path[0].line.section && (line.lead == "" && line.sign == blockSign(kind) || line.sign != -blockSign(kind) && w.isBlockName(line.title)) {
			return kind
		}
	case line.lead != "":
		if w.headsBlock(lines, at) {
			return kind
		}
	case top:
		return kind
	}
	return criteria.Scored
}

// headsBlock tells a line with a bullet that announces a block from one that is a line
// of its list: its points are those of the lines below it, or it says nothing but that a
// block begins where no line before it has its bullet.
func (w *vocabulary) headsBlock(lines []*formLine, at int) bool {
	line, below := lines[at], lines[at+1:]
	var sum criteria.Points
	for _, l := range below {
		if l.ordinal != "" || l.lead != below[0].lead || w.isBlockName(l.title) {
			break
		}
		if sum += l.points.Value; line.points.Known && sum == line.points.Value {
			return true
		}
	}
	return w.isBlockName(line.title) && (at == 0 || lines[at-1].lead != line.lead)
}

// isBlockName reports whether a title says that a block of bonus or deduction begins and
// nothing else: "Các nội dung trừ điểm (tối đa 10)".
func (w *vocabulary) isBlockName(title string) bool {
	key := " " + criteria.Key(w.brackets.ReplaceAllString(title, "")) + " "
	for _, heads := range [][]words.Phrase{w.bonus, w.deduction} {
		for _, head := range heads {
			if before, after, found := strings.Cut(key, " "+string(head)+" "); found && w.blockWords.MatchString(before+" "+after) {
				return true
			}
		}
	}
	return false
}

// namesBoth reports whether a title speaks of points added and of points taken off.
func (w *vocabulary) namesBoth(title string) bool {
	key := criteria.Key(w.brackets.ReplaceAllString(title, ""))
	return words.AnyIn(key, words.Phrases("cộng", "thưởng")) && words.AnyIn(key, words.Phrases("trừ", "phạt"))
}

// liftBlocks takes blocks with numbers out of a group that has its points without them: a
// group without criteria keeps its own. A heading of both blocks gives way to them.
func (ar arranger) liftBlocks(groups []*formLine) (all []*formLine) {
	named := func(l *formLine) bool { return l.section == criteria.Scored && ar.words.isBlockName(l.title) }
	for _, g := range groups {
		rest := slices.DeleteFunc(slices.Clone(g.children), named)
		whole := len(rest) < len(g.children) && g.section == criteria.Scored && g.points.Known && (len(rest) == 0 || sumOf(rest) == g.points.Value)
		heads := len(rest) == 0 && g.section != criteria.Scored &&
			slices.ContainsFunc(g.children, func(c *formLine) bool { return ar.words.blockOf(c.title) != g.section })
		if sum := sumOf(g.children); heads && g.points.Known && g.points.Value != sum { // a ceiling of both
			ar.report("sum", ar.page.pos(g.row, ar.head.max), "text", g.title, "max", g.points.Value, "sum", sum, "parts", partsOf(g.children))
		}
		if !heads {
			all = append(all, g)
		}
		if whole || heads {
			all = append(all, ar.asBlocks(slices.DeleteFunc(slices.Clone(g.children), func(c *formLine) bool { return !named(c) }))...)
			g.children = rest
		}
	}
	return all
}

// asBlocks makes blocks of lines that name them.
func (ar arranger) asBlocks(lines []*formLine) []*formLine {
	for _, l := range lines {
		l.section, l.ordinal = ar.words.blockOf(l.title), ""
	}
	return lines
}

// blockSign is the sign of a block's points.
func blockSign(block criteria.Block) int {
	//exhaustive:enforce
	switch block {
	case criteria.Scored:
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
