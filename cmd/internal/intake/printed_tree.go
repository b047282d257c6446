package intake

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"chibo/cmd/internal/names"
	"chibo/criteria"
)

// unnumbered is the level of a line without a number: below the line above.
const unnumbered = 99

// arrange puts criteria under their groups. A line that only heads others is
// taken out and remembered as a remark.
func (r *printedReader) arrange(lines []*printedLine) []*printedLine {
	levels := r.levelsOf(lines)
	var groups []*printedLine
	var path []*printedLine // the open line of each level
	var depth []int
	for i, line := range lines {
		level := levels[i]
		if level == 0 || len(groups) == 0 && !slices.Contains(levels, 0) {
			groups = append(groups, line)
			path, depth = []*printedLine{line}, []int{0}
			continue
		}
		if len(path) == 0 {
			r.report("no-group", r.page.pos(line.row, r.head.criterion), "text", line.title)
			continue
		}
		for len(depth) > 1 && (depth[len(depth)-1] >= level) {
			path, depth = path[:len(path)-1], depth[:len(depth)-1]
		}
		parent := path[len(path)-1]
		parent.children = append(parent.children, line)
		if level != unnumbered {
			path, depth = append(path, line), append(depth, level)
		}
	}
	for _, g := range groups {
		r.tiersAsCriteria(g)
		r.flatten(g)
	}
	return groups
}

// levelsOf tells how deep each line stands: by what the settings say of our
// own forms, else by the kinds of numbers in the order in which they appear,
// else by bold letters.
func (r *printedReader) levelsOf(lines []*printedLine) []int {
	levels := make([]int, len(lines))
	var styles []string
	for _, l := range lines {
		if style := ordinalStyle(l.ordinal, styles); style != "" && !slices.Contains(styles, style) && r.settings == nil {
			styles = append(styles, style)
		}
	}
	for i, l := range lines {
		known, found := settingsLine{}, false
		if r.settings != nil {
			known, found = r.settings.line(l.code)
		}
		switch {
		case found && known.row == names.GroupRow, r.settings != nil && !found && l.ordinal != "":
			levels[i] = 0
		case r.settings != nil:
			levels[i] = 1
		case r.words.blockOf(l.title, l.bold) != criteria.Scored:
			levels[i] = 0
		default:
			levels[i] = levelOf(l, styles, lines)
		}
	}
	return levels
}

func levelOf(l *printedLine, styles []string, lines []*printedLine) int {
	if style := ordinalStyle(l.ordinal, styles); style != "" {
		for level, s := range styles {
			if s == style {
				return level
			}
		}
	}
	if len(styles) == 0 && (l.bold || !anyBold(lines)) {
		return 0
	}
	return unnumbered
}

func anyBold(lines []*printedLine) bool {
	return slices.ContainsFunc(lines, func(l *printedLine) bool { return l.bold })
}

// ordinalStyle names the kind of a number: I, A, 1, 1.1, a; "" for none.
func ordinalStyle(ordinal string, seen []string) string {
	switch {
	case ordinal == "":
		return ""
	case regexp.MustCompile(`^[IVX]+$`).MatchString(ordinal) && !(ordinal == "I" && slices.Contains(seen, "letter") && !slices.Contains(seen, "roman") && len(seen) > 1):
		return "roman"
	case regexp.MustCompile(`^[A-Z]$`).MatchString(ordinal):
		return "letter"
	case regexp.MustCompile(`^\d+$`).MatchString(ordinal):
		return "arabic"
	case regexp.MustCompile(`^\d+(\.\d+)+$`).MatchString(ordinal):
		return "arabic" + strings.Repeat(".", strings.Count(ordinal, "."))
	default:
		return "small"
	}
}

// blockOf tells a group of bonus or deduction by its title.
func (w *printedWords) blockOf(title string, bold bool) criteria.Block {
	key := criteria.Key(title)
	switch {
	case !bold && !startsAny(key, w.bonus) && !startsAny(key, w.deduction):
		return criteria.Scored
	case startsAny(key, w.bonus):
		return criteria.Bonus
	case startsAny(key, w.deduction):
		return criteria.Deduction
	}
	return criteria.Scored
}

// tiersAsCriteria takes lines with a plus sign for criteria where their points
// add up to those of the line above: tiers begin with full marks.
func (r *printedReader) tiersAsCriteria(line *printedLine) {
	for _, c := range line.children {
		r.tiersAsCriteria(c)
	}
	var sum criteria.Points
	for _, t := range line.tiers {
		if !t.points.Known {
			return
		}
		sum += t.points.Value
	}
	if len(line.tiers) < 2 || line.tiers[0].points == line.points || !line.points.Known || sum != line.points.Value {
		return
	}
	for _, t := range line.tiers {
		line.children = append(line.children, &printedLine{row: t.row, title: t.text, points: t.points})
	}
	line.tiers = nil
}

// flatten leaves two levels: below a group, a line whose criteria add up to it
// gives way to them; unnumbered lines that do not are its neighbours.
func (r *printedReader) flatten(group *printedLine) {
	var flat []*printedLine
	for _, c := range group.children {
		r.flatten(c)
		switch {
		case len(c.children) == 0:
			flat = append(flat, c)
		case !c.points.Known || sumOf(c.children) == c.points.Value:
			c.children[0].headings = append([]string{c.title}, c.children[0].headings...)
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
func (r *printedReader) numberChildren(parent *printedLine) {
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

func allUnnumbered(lines []*printedLine) bool {
	return !slices.ContainsFunc(lines, func(l *printedLine) bool { return l.ordinal != "" })
}

func sumOf(lines []*printedLine) (sum criteria.Points) {
	for _, l := range lines {
		sum += l.points.Value
	}
	return sum
}

// partsOf writes the points that were added: "4 + 1".
func partsOf(lines []*printedLine) string {
	parts := make([]string, len(lines))
	for i, l := range lines {
		parts[i] = l.points.Value.Decimal()
	}
	return strings.Join(parts, " + ")
}
