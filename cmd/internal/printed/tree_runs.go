package printed

import (
	"slices"

	"chibo/criteria"
)

// unmarkedTiers finds the tiers of criteria that nothing sets apart from them, no
// number and no sign: where the lines of a group add up to more than it has, those
// that fall, or rise, from the points of the line above them are its tiers, if just one
// choice of them adds up, and their words say that they are less.
func (ar arranger) unmarkedTiers(group *formLine) {
	lines := group.children
	if !group.points.Known || len(lines) < 3 || len(lines) > mostRegrouped || group.section != criteria.Scored || sumOf(lines) <= group.points.Value {
		return
	}
	type place struct {
		at   int
		left criteria.Points
	}
	ways, ends := map[place]int{{len(lines), 0}: 1}, make([][]int, len(lines))
	for at := len(lines) - 1; at >= 0; at-- {
		ends[at] = append(ar.words.runsBelow(lines, at), at+1)
		for p, n := range ways {
			for _, end := range ends[at] {
				if left := p.left + lines[at].points.Value; p.at == end && left <= group.points.Value {
					ways[place{at, left}] = min(ways[place{at, left}]+n, severalWays)
				}
			}
		}
		if len(ways) > mostPlaces {
			return
		}
	}
	if ways[place{0, group.points.Value}] != 1 {
		return
	}
	var kept []*formLine
	for p := (place{0, group.points.Value}); p.at < len(lines); {
		head := lines[p.at]
		kept, p.left = append(kept, head), p.left-head.points.Value
		for _, end := range ends[p.at] {
			if ways[place{end, p.left}] > 0 {
				if head.children = append(head.children, lines[p.at+1:end]...); end > p.at+1 {
					ar.settleChildren(head)
				}
				p.at = end
				break
			}
		}
	}
	group.children = kept
}

// runsBelow returns the lines before which tiers of a line may end that stand right
// below it.
func (w *vocabulary) runsBelow(lines []*formLine, head int) (ends []int) {
	if l := lines[head]; len(l.children)+len(l.tiers) > 0 || !l.points.Known || l.lead != "" || w.threshold.MatchString(l.title) {
		return nil
	}
	for end := head + 3; end <= len(lines); end++ {
		run := lines[head+1 : end]
		last := run[len(run)-1]
		if last.ordinal != "" || len(last.children)+len(last.tiers) > 0 || !last.points.Known {
			break
		}
		if run[0].ordinal == "" && len(run[0].children)+len(run[0].tiers) == 0 && w.areTiers(&formLine{points: lines[head].points, children: run}) {
			ends = append(ends, end)
		}
	}
	return ends
}

// tiersByTotal finds tiers in the second column of texts that are told from criteria by
// nothing but the total, in a form that has other tiers there: they have no numbers, they
// fall, or rise, and just one choice of such lines adds up.
func (ar arranger) tiersByTotal(groups []*formLine, t *tableReading) {
	total, known := t.total()
	var doubtful []*formLine
	var more criteria.Points // than the total, with all of them as criteria
	for _, g := range groups {
		if g.section == criteria.Scored && g.sign >= 0 {
			more += scoredPoints(g)
		}
		if g.section == criteria.Scored && !g.points.Known && fallOrRise(g.children) {
			doubtful = append(doubtful, g)
		}
	}
	tiers := slices.ContainsFunc(groups, func(g *formLine) bool { return len(g.tiers) > 0 })
	if more -= total; !known || ar.head.detail < 0 || !tiers || more <= 0 || len(doubtful) > mostDoubtful {
		return
	}
	choice, ways := 0, 0
	for chosen := range 1 << len(doubtful) {
		left := more
		for i, g := range doubtful {
			if chosen&(1<<i) != 0 {
				left -= sumOf(g.children) - max(g.children[0].points.Value, g.children[len(g.children)-1].points.Value)
			}
		}
		if left == 0 {
			choice, ways = chosen, ways+1
		}
	}
	for i, g := range doubtful {
		if ways == 1 && choice&(1<<i) != 0 {
			ar.childrenAsTiers(g)
		}
	}
}

// mostDoubtful is of how many lines one tries every choice.
const mostDoubtful = 10

// scoredPoints are those of a line, of its tiers or of its criteria.
func scoredPoints(l *formLine) criteria.Points {
	if !l.points.Known && len(l.children) == 0 {
		return mostOf(l.tiers)
	}
	if l.points.Known {
		return l.points.Value
	}
	var sum criteria.Points
	for _, c := range l.children {
		if c.sign >= 0 {
			sum += scoredPoints(c)
		}
	}
	return sum
}

// fallOrRise reports whether the points of two lines or more, with nothing below them and
// no sign, go one way.
func fallOrRise(lines []*formLine) bool {
	up, down := true, true
	for i, l := range lines {
		if !l.points.Known || l.ordinal != "" || l.sign != 0 || l.each || len(l.children)+len(l.tiers) > 0 {
			return false
		}
		if i > 0 {
			up, down = up && l.points.Value > lines[i-1].points.Value, down && l.points.Value < lines[i-1].points.Value
		}
	}
	return len(lines) > 1 && (up || down)
}
