package printed

import (
	"slices"
	"strconv"
	"strings"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
)

// The levels of lines: that of a number is its style's place among those of the
// form, lines without a number come below.
const (
	levelStep  = 10
	unnumbered = 1000
)

// arrange puts criteria under their groups. A line that only heads others is
// taken out and remembered as a remark.
func (r *reader) arrange(t *tableReading) []*formLine {
	var groups []*formLine
	if r.settings != nil {
		groups = r.arrangeOwn(t.lines)
	} else {
		groups = r.arrangeByNumbers(t)
	}
	for _, g := range groups {
		if r.settings == nil {
			r.settleChildren(g)
		} else {
			r.tiersAsCriteria(g)
		}
	}
	if r.settings == nil {
		groups = r.regroup(groups, t)
	}
	for _, g := range groups {
		r.flatten(g)
	}
	return groups
}

// arrangeOwn arranges our own forms by what the settings say of each code.
func (r *reader) arrangeOwn(lines []*formLine) (groups []*formLine) {
	for _, l := range lines {
		known, found := r.settings.line(l.code)
		switch {
		case found && known.row == names.GroupRow, !found && l.ordinal != "":
			groups = append(groups, l)
		case len(groups) == 0:
			r.report("no-group", r.page.pos(l.row, r.head.criterion), "text", l.title)
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
func (r *reader) arrangeByNumbers(t *tableReading) (groups []*formLine) {
	l := newLevels(r, t)
	var path []openLine
	block := false // an unnumbered block is open: it takes all that follows
	for i, line := range t.lines {
		level := l.levelOf(line, path)
		section := r.sectionOf(line, level, path)
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
func (r *reader) sectionOf(line *formLine, level int, path []openLine) criteria.Block {
	top := level <= 0 || line.ordinal == "" && (line.bold || line.wide || isCaps(line.title) || !line.points.Known || words.StartsAny(criteria.Key(line.title), r.words.bonus) ||
		words.StartsAny(criteria.Key(line.title), r.words.deduction))
	if inBlock := len(path) > 0 && path[0].line.section != criteria.Scored; inBlock && line.points.Known && (line.ordinal == "" || line.lead != "") {
		if other := r.words.blockOf(line.title); line.lead == "" && line.sign == blockSign(other) && other != criteria.Scored && other != path[0].line.section {
			return other // the other block follows: "Trừ điểm: -9"
		}
		return criteria.Scored
	}
	if !top || line.lead != "" {
		return criteria.Scored
	}
	return r.words.blockOf(line.title)
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

// settleChildren decides what stands below each line: criteria, or the tiers of
// the line itself.
func (r *reader) settleChildren(line *formLine) {
	for _, c := range line.children {
		r.settleChildren(c)
	}
	r.lineTiersFirst(line)
	r.pointlessTiers(line)
	r.tiersAsCriteria(line)
	if r.areTiers(line) {
		for _, c := range line.children {
			r.take(c.row, asTier)
			line.tiers = append(line.tiers, tier{text: c.title, points: c.points, row: c.row})
		}
		line.children = nil
	}
}

// pointlessTiers turns lines with a plus sign of which none has points into
// remarks on their criterion, whose points stand in the column.
func (r *reader) pointlessTiers(line *formLine) {
	if !line.points.Known || slices.ContainsFunc(line.tiers, func(t tier) bool { return t.points.Known }) {
		return
	}
	for _, t := range line.tiers {
		if t.row != line.row {
			r.take(t.row, asRemark)
		}
		line.remarks = append(line.remarks, t.text)
	}
	line.tiers = nil
}

// lineTiersFirst puts tiers of rows that mix both spellings into one list.
func (r *reader) lineTiersFirst(line *formLine) {
	if len(line.tiers) == 0 || len(line.children) == 0 || !r.areTiers(line) {
		return
	}
	for _, t := range line.tiers {
		line.children = append(line.children, &formLine{row: t.row, title: t.text, points: t.points, lead: "+"})
	}
	slices.SortStableFunc(line.children, func(a, b *formLine) int { return a.row - b.row })
	line.tiers = nil
}

// areTiers tells tiers from criteria by what they add up to: the best tier has
// the points of the line, criteria have them together. Words that compare, or
// three and more that fall one after the other, are needed beside it.
func (r *reader) areTiers(line *formLine) bool {
	compared, signs, numbered := 0, 0, 0
	var sum, most criteria.Points
	up, down, zero := true, true, false
	for i, c := range line.children {
		if len(c.children) > 0 || len(c.tiers) > 0 || c.broken || c.sign < 0 || c.each || !c.points.Known {
			return false
		}
		sum, most = sum+c.points.Value, max(most, c.points.Value)
		zero = zero || c.points.Value == 0
		if i > 0 {
			up, down = up && c.points.Value > line.children[i-1].points.Value, down && c.points.Value < line.children[i-1].points.Value
		}
		if r.words.threshold.MatchString(c.title) {
			compared++
		}
		if c.lead == "+" {
			signs++
		}
		if c.ordinal != "" && (len(c.ordinal) > 1 || c.ordinal < "a") {
			numbered++
		}
	}
	n := len(line.children)
	switch {
	case n < 2 || !up && !down || line.section != criteria.Scored:
		return false
	case numbered > 0 && compared < n:
		return false
	case zero: // a criterion gives something
		return true
	case !line.points.Known:
		return 2*compared > n || signs == n
	case sum == line.points.Value:
		return false
	case most != line.points.Value:
		return 2*compared > n && signs == n
	}
	return n > 2 || compared > 0 || signs == n || saysLess(line.children[n-1].title) || saysLess(line.children[0].title)
}

// saysLess tells by its words that a tier is not the best: "Chưa đầy đủ".
func saysLess(text string) bool {
	return words.AnyIn(criteria.Key(text), words.Phrases("chưa", "không", "thiếu", "chậm", "muộn", "một phần", "còn", "hạn chế", "khá", "trung bình", "yếu", "kém"))
}

// tiersAsCriteria takes lines with a plus sign for criteria where their points
// add up to those of the line above: tiers begin with full marks.
func (r *reader) tiersAsCriteria(line *formLine) {
	if r.settings != nil {
		for _, c := range line.children {
			r.tiersAsCriteria(c)
		}
	}
	var sum criteria.Points
	for _, t := range line.tiers {
		if !t.points.Known {
			return
		}
		sum += t.points.Value
	}
	if len(line.tiers) < 2 || line.tiers[0].points == line.points || !line.points.Known || sum != line.points.Value || line.tiers[len(line.tiers)-1].points == line.points {
		return
	}
	for _, t := range line.tiers {
		r.take(t.row, asLine)
		line.children = append(line.children, &formLine{row: t.row, title: t.text, points: t.points})
	}
	line.tiers = nil
}

// regroup mends a form without levels: where its lines add up to more than its
// total, those that are the sum of the lines below them are groups.
func (r *reader) regroup(groups []*formLine, t *tableReading) []*formLine {
	total, known := t.total()
	if !known || slices.ContainsFunc(groups, func(g *formLine) bool {
		return len(g.children) > 0 || g.section != criteria.Scored || !g.points.Known
	}) ||
		sumOf(groups) == total {
		return groups
	}
	var found []*formLine
	for i := 0; i < len(groups); {
		sum, end := criteria.Points(0), i+1
		for end < len(groups) && sum < groups[i].points.Value {
			sum += groups[end].points.Value
			end++
		}
		if end == i+1 || sum != groups[i].points.Value {
			return groups
		}
		found, i = append(found, groups[i]), end
	}
	if len(found) == len(groups) || sumOf(found) != total {
		return groups
	}
	var open *formLine
	for _, l := range groups {
		if slices.Contains(found, l) {
			open = l
			continue
		}
		open.children = append(open.children, l)
	}
	return found
}

// total returns the points of the last row of sums that names no part.
func (t *tableReading) total() (criteria.Points, bool) {
	for i := len(t.sums) - 1; i >= 0; i-- {
		if t.sums[i].points.Known {
			return t.sums[i].points.Value, true
		}
	}
	return 0, false
}

// flatten leaves two levels: below a group, a line whose criteria add up to it
// gives way to them; unnumbered lines that do not are its neighbours.
func (r *reader) flatten(group *formLine) {
	var flat []*formLine
	for _, c := range group.children {
		r.flatten(c)
		switch {
		case len(c.children) == 0:
			flat = append(flat, c)
		case !c.points.Known || sumOf(c.children) == c.points.Value:
			if c.thematic {
				for _, inner := range c.children {
					inner.thematic = true
				}
			}
			c.children[0].headings = append(append([]string{c.title}, c.remarks...), c.children[0].headings...)
			r.numberChildren(c)
			flat = append(flat, c.children...)
		case allUnnumbered(c.children):
			children := c.children
			c.children = nil
			flat = append(append(flat, c), children...)
		default:
			r.report("sum", r.page.pos(c.row, r.head.max), "text", c.title, "max", c.points.Value, "sum", sumOf(c.children), "parts", partsOf(c.children))
			flat = append(flat, c.children...)
		}
	}
	group.children = flat
}

// numberChildren gives the criteria of a line that goes away numbers of its
// own: 2 becomes 2.1, 2.2.
func (r *reader) numberChildren(parent *formLine) {
	for i, c := range parent.children {
		if parent.ordinal == "" || strings.HasPrefix(c.ordinal, parent.ordinal+".") {
			continue
		}
		own := c.ordinal
		if own == "" {
			own = strconv.Itoa(i + 1)
		}
		c.ordinal = parent.ordinal + "." + own
	}
}

func allUnnumbered(lines []*formLine) bool {
	return !slices.ContainsFunc(lines, func(l *formLine) bool { return l.ordinal != "" })
}

// sumOf adds up what counts toward full marks: a line that takes points off
// does not.
func sumOf(lines []*formLine) (sum criteria.Points) {
	for _, l := range lines {
		switch {
		case l.sign < 0:
		case !l.points.Known && len(l.children) > 0:
			sum += sumOf(l.children)
		default:
			sum += l.points.Value
		}
	}
	return sum
}

// partsOf writes the points that were added: "4 + 1".
func partsOf(lines []*formLine) string {
	var parts []string
	for _, l := range lines {
		if l.sign >= 0 {
			parts = append(parts, l.points.Value.Decimal())
		}
	}
	return strings.Join(parts, " + ")
}
