package printed

import (
	"slices"
	"strings"

	"chibo/criteria"
	"chibo/criteria/diag"
)

// A sumChecker keeps what adds points or takes them off apart from what is summed up,
// and compares the sums that the form states.
type sumChecker struct{ *source }

// takeBlocks moves the lines that take points off, or add them, out of the
// groups that they stand in into a block of their own.
func (sc sumChecker) takeBlocks(groups []*formLine) []*formLine {
	var kept, off, added []*formLine
	scored := 0
	for _, g := range groups {
		if kind := signedBlock(g, groups); kind != criteria.Scored {
			g.section = kind
		}
		if g.section == criteria.Scored && g.sign < 0 {
			if len(g.children) > 0 || sc.words.blockOf(g.title) == criteria.Deduction {
				g.section = criteria.Deduction
			} else {
				off = append(off, g)
				continue
			}
		}
		if g.section != criteria.Scored && sc.words.namesBoth(g.title) {
			sc.doubtSigns(g)
		}
		switch g.section {
		case criteria.Bonus: // one block may hold what adds and what takes off
			off = append(off, takeOf(g, -1)...)
		case criteria.Deduction:
			added = append(added, takeOf(g, 1)...)
		}
		if g.section == criteria.Scored {
			off, added = append(off, sc.takeSigned(g, -1)...), append(added, sc.takeSigned(g, 1)...)
			scored++
		}
		kept = append(kept, g)
	}
	if scored == 0 && len(groups) > 0 {
		sc.report("only-deductions", sc.page.pos(groups[0].row, sc.head.max), "text", groups[0].title)
	}
	for _, block := range []struct {
		lines []*formLine
		kind  criteria.Block
		id    string
	}{{added, criteria.Bonus, "+"}, {off, criteria.Deduction, "-"}} {
		if len(block.lines) > 0 {
			title := "Điểm trừ"
			if block.kind == criteria.Bonus {
				title = "Điểm thưởng"
			}
			kept = append(kept, &formLine{row: block.lines[0].row, ordinal: block.id, title: title, section: block.kind, children: block.lines})
			sc.note("groups", block.id, diag.Msg("import.block"))
		}
	}
	return kept
}

// signedBlock tells a block by the signs of its lines, whatever its title: all take
// points off, or all add them where those of another group have no sign.
func signedBlock(g *formLine, groups []*formLine) criteria.Block {
	has := func(sign int) func(*formLine) bool { return func(l *formLine) bool { return l.sign == sign } }
	all := func(sign int) bool {
		return !slices.ContainsFunc(g.children, func(l *formLine) bool { return l.sign != sign })
	}
	plain := func(other *formLine) bool {
		return other.section == criteria.Scored && (len(other.children) == 0 && other.sign == 0 || slices.ContainsFunc(other.children, has(0)))
	}
	switch {
	case g.section != criteria.Scored || g.points.Known || len(g.children) == 0:
		return criteria.Scored
	case all(-1):
		return criteria.Deduction
	case all(1) && slices.ContainsFunc(groups, plain):
		return criteria.Bonus
	}
	return criteria.Scored
}

// doubtSigns reports the lines of a block of both kinds of which nothing says whether
// they add points or take them off.
func (sc sumChecker) doubtSigns(block *formLine) {
	lines := block.children
	if len(lines) == 0 {
		lines = []*formLine{block}
	}
	for _, l := range lines {
		if kind := sc.words.blockOf(l.title); l.sign == 0 && l != block && kind != criteria.Scored && !sc.words.namesBoth(l.title) {
			l.sign = blockSign(kind) // "Cộng điểm cho sáng kiến"
		} else if l.sign == 0 {
			sc.report("no-sign", sc.page.pos(l.row, sc.head.max), "text", l.title, "block", block.title)
		}
	}
}

// takeSigned takes the lines with a sign out of a scored group. A plus is none
// where the group adds up only with them.
func (sc sumChecker) takeSigned(g *formLine, sign int) (taken []*formLine) {
	signed := func(c *formLine) bool { return c.sign == sign }
	if sign > 0 {
		if !g.points.Known || sumOf(g.children) == g.points.Value {
			return nil
		}
		plain := slices.DeleteFunc(slices.Clone(g.children), signed)
		if sumOf(plain) != g.points.Value {
			return nil
		}
	}
	for _, c := range g.children {
		if !signed(c) {
			continue
		}
		var whole criteria.Points
		for _, other := range g.children {
			whole += other.points.Value
		}
		if sign < 0 && g.points.Known && sumOf(g.children) != g.points.Value && whole == g.points.Value {
			sc.report("sign", sc.page.pos(c.row, sc.head.max), "text", c.title, "value", sc.page.grid.Text(c.row, sc.head.max))
		}
		c.ordinal = ""
		taken = append(taken, c)
	}
	g.children = slices.DeleteFunc(g.children, signed)
	return taken
}

// takeOf takes the lines of a sign out of a block of the other.
func takeOf(block *formLine, sign int) (taken []*formLine) {
	signed := func(c *formLine) bool { return c.sign == sign }
	for _, c := range block.children {
		if signed(c) {
			c.ordinal = ""
			taken = append(taken, c)
		}
	}
	block.children = slices.DeleteFunc(block.children, signed)
	return taken
}

// checkSums compares every row of sums with what it can add up: the groups that
// it names, what stands above it, or the whole form.
func (sc sumChecker) checkSums(set *criteria.Set, groups []*formLine, t *tableReading) {
	if slices.ContainsFunc(set.Groups, func(g criteria.Group) bool { return g.Max == 0 }) { // told already
		return
	}
	whole, faulty := false, sc.faulty()
	for i, sum := range t.sums {
		if !sum.points.Known {
			continue
		}
		possible := possibleSums(set, groups, t, sum)
		full := set.FullMarks()
		switch {
		case i == len(t.sums)-1 && !namesPart(sum.label) && !slices.Contains(wholeSums(set), sum.points.Value) && (whole || !partSum(set, t, sum, possible)):
			sc.report("total", sc.page.pos(sum.row, sc.head.max), "max", sum.points.Value, "sum", full, "parts", scoredParts(set))
		case !faulty && !slices.Contains(possible, sum.points.Value):
			sc.report("subtotal", sc.page.pos(sum.row, sc.head.max), "text", sum.label, "max", sum.points.Value, "sums", decimals(possible))
		}
		whole = whole || sum.points.Value == full
	}
}

// partSum reports whether the last sum of a form is one of its last part: below
// it stands nothing, above it other sums make up the rest.
func partSum(set *criteria.Set, t *tableReading, sum sum, possible []criteria.Points) bool {
	var all criteria.Points
	for _, s := range t.sums {
		all += s.points.Value
	}
	return len(t.sums) > 1 && all == set.FullMarks() && slices.Contains(possible, sum.points.Value)
}

// wholeSums are what a total may say: full marks, with the bonus or without.
func wholeSums(set *criteria.Set) []criteria.Points {
	full, bonus := set.FullMarks(), criteria.Points(0)
	for _, g := range set.Groups {
		if g.Block == criteria.Bonus {
			bonus += g.Max
		}
	}
	return []criteria.Points{full, full + bonus}
}

// possibleSums are what a row of sums may say at its place.
func possibleSums(set *criteria.Set, groups []*formLine, t *tableReading, sum sum) []criteria.Points {
	var above criteria.Points
	possible := []criteria.Points{}
	var named criteria.Points
	names := numbersNamed(sum.label)
	found := 0
	var walk func(l *formLine)
	walk = func(l *formLine) {
		if l.row < sum.row {
			possible = append(possible, pointsOf(l))
			if len(l.children) == 0 && l.sign >= 0 && l.section == criteria.Scored {
				above += l.points.Value
			}
		}
		for _, c := range l.children {
			walk(c)
		}
	}
	for _, g := range groups {
		walk(g)
		if slices.Contains(names, strings.ToLower(g.ordinal)) && g.section == criteria.Scored {
			named += pointsOf(g)
			found++
		}
	}
	if found > 0 && found == len(names) {
		return []criteria.Points{named}
	}
	possible = append(possible, headingSums(t, sum)...)
	return append(append(possible, above), wholeSums(set)...)
}

// headingSums are the points of the lines that gave way to their criteria.
func headingSums(t *tableReading, sum sum) (sums []criteria.Points) {
	for _, l := range t.lines {
		if l.row < sum.row && len(l.children) > 0 {
			sums = append(sums, pointsOf(l))
		}
	}
	return sums
}

// numbersNamed returns the numbers that a label names: "TỔNG (A + B)" a and b.
func numbersNamed(label string) (names []string) {
	for _, word := range strings.Fields(plainWordsOf(label)) {
		if groupNumber.MatchString(word) {
			names = append(names, word)
		}
	}
	return names
}

func scoredParts(set *criteria.Set) string {
	var parts []string
	for _, g := range set.Groups {
		if g.Block == criteria.Scored {
			parts = append(parts, g.Max.Decimal())
		}
	}
	return strings.Join(parts, " + ")
}

// decimals writes points once each.
func decimals(points []criteria.Points) string {
	var texts []string
	for _, p := range points {
		if text := p.Decimal(); !slices.Contains(texts, text) && p > 0 && len(texts) < 6 {
			texts = append(texts, text)
		}
	}
	return strings.Join(texts, ", ")
}
