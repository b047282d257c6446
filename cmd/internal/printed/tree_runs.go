package printed

import "chibo/criteria"

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
