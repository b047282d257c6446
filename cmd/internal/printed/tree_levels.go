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
