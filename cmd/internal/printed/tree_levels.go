package printed

import (
	"slices"
	"strconv"
	"strings"

	"chibo/criteria"
)

// regroup mends a form without levels: where its lines add up to more than its
// total, those that are the sum of the lines below them are groups.
func regroup(groups []*formLine, t *tableReading) []*formLine {
	total, known := t.total()
	plain := slices.IndexFunc(groups, func(g *formLine) bool { return !isPlain(g) })
	if plain < 0 {
		plain = len(groups)
	}
	rest := groups[plain:] // blocks of bonus and deduction stand last
	if !known || slices.ContainsFunc(rest, func(g *formLine) bool { return g.section == criteria.Scored && g.sign >= 0 }) || sumOf(groups[:plain]) == total {
		return groups
	}
	heads, only := partition(groups[:plain], total)
	if !only {
		return groups
	}
	var found []*formLine
	for _, at := range heads {
		found = append(found, groups[at])
	}
	var open *formLine
	for _, l := range groups[:plain] {
		if slices.Contains(found, l) {
			open = l
			continue
		}
		open.children = append(open.children, l)
	}
	return append(found, rest...)
}

// isPlain tells a scored line with points of its own and nothing below it.
func isPlain(l *formLine) bool {
	return len(l.children) == 0 && l.section == criteria.Scored && l.points.Known && l.sign >= 0
}

// partition finds the lines that are groups, or stand alone, where just one choice of
// them adds up to the total: a group is the sum of the lines below it.
func partition(lines []*formLine, total criteria.Points) (heads []int, only bool) {
	if len(lines) > mostRegrouped {
		return nil, false
	}
	type place struct {
		at   int
		left criteria.Points
	}
	ways := map[place]int{}
	ends := make([]int, len(lines)) // of a group that begins there; 0: none
	for i := range lines {
		sum, end := criteria.Points(0), i+1
		for end < len(lines) && sum < lines[i].points.Value {
			sum += lines[end].points.Value
			end++
		}
		if end > i+1 && sum == lines[i].points.Value {
			ends[i] = end
		}
	}
	for at := len(lines); at >= 0; at-- {
		if at == len(lines) {
			ways[place{at, 0}] = 1
			continue
		}
		for p, n := range ways {
			if left := p.left + lines[at].points.Value; (p.at == at+1 || p.at == ends[at]) && left <= total {
				ways[place{at, left}] = min(ways[place{at, left}]+n, severalWays)
			}
		}
		if len(ways) > mostPlaces {
			return nil, false
		}
	}
	if ways[place{0, total}] != 1 {
		return nil, false
	}
	for p := (place{0, total}); p.at < len(lines); {
		heads = append(heads, p.at)
		next := place{p.at + 1, p.left - lines[p.at].points.Value}
		if ways[next] == 0 {
			next.at = ends[p.at]
		}
		p = next
	}
	return heads, len(heads) < len(lines)
}

// mostRegrouped is how many lines a form without levels may have at most, to be
// regrouped, and of how many ways to add them up one keeps count.
const (
	mostRegrouped = 80
	mostPlaces    = 20_000
	severalWays   = 2
)

// flatten leaves two levels: below a group, a line whose criteria add up to it
// gives way to them; unnumbered lines that do not are its neighbours.
func (ar arranger) flatten(group *formLine) {
	var flat []*formLine
	for _, c := range group.children {
		ar.flatten(c)
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
			numberChildren(c)
			flat = append(flat, c.children...)
		case allUnnumbered(c.children):
			children := c.children
			c.children = nil
			flat = append(append(flat, c), children...)
		default:
			ar.report("sum", ar.page.pos(c.row, ar.head.max), "text", c.title, "max", c.points.Value, "sum", sumOf(c.children), "parts", partsOf(c.children))
			flat = append(flat, c.children...)
		}
	}
	group.children = flat
}

// numberChildren gives the criteria of a line that goes away numbers of its
// own: 2 becomes 2.1, 2.2.
func numberChildren(parent *formLine) {
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
