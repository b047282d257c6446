package printed

import (
	"slices"

	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
)

// settleChildren decides what stands below each line: criteria, or the tiers of
// the line itself.
func (ar arranger) settleChildren(line *formLine) {
	for _, c := range line.children {
		ar.settleChildren(c)
	}
	ar.lineTiersFirst(line)
	ar.pointlessTiers(line)
	ar.pointlessLetters(line)
	ar.tiersAsCriteria(line)
	if ar.words.areTiers(line) {
		ar.childrenAsTiers(line)
		return
	}
	ar.unmarkedTiers(line)
}

func (ar arranger) childrenAsTiers(line *formLine) {
	for _, c := range line.children {
		ar.take(c.row, asTier)
		line.tiers = append(line.tiers, tier{text: c.title, points: c.points, row: c.row})
	}
	line.children = nil
}

// pointlessTiers turns lines with a plus sign of which none has points into
// remarks on their criterion, whose points stand in the column.
func (ar arranger) pointlessTiers(line *formLine) {
	if !line.points.Known || slices.ContainsFunc(line.tiers, func(t tier) bool { return t.points.Known }) {
		return
	}
	for _, t := range line.tiers {
		if t.row != line.row {
			ar.take(t.row, asRemark)
		}
		line.remarks = append(line.remarks, t.text)
	}
	line.tiers = nil
}

// pointlessLetters turns the lettered lines below a criterion, of which none has points,
// into remarks on it.
func (ar arranger) pointlessLetters(line *formLine) {
	says := func(c *formLine) bool {
		return ordinalStyle(c.ordinal, nil) == "small" && !c.points.Known && !c.broken && len(c.children)+len(c.tiers) == 0
	}
	if !line.points.Known || slices.ContainsFunc(line.children, func(c *formLine) bool { return !says(c) }) {
		return
	}
	for _, c := range line.children {
		ar.take(c.row, asRemark)
		line.remarks = append(line.remarks, c.ordinal+") "+c.title)
	}
	line.children = nil
}

// lineTiersFirst puts tiers of rows that mix both spellings into one list.
func (ar arranger) lineTiersFirst(line *formLine) {
	if len(line.tiers) == 0 || len(line.children) == 0 || !ar.words.areTiers(line) {
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
func (w *vocabulary) areTiers(line *formLine) bool {
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
		if w.threshold.MatchString(c.title) {
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
func (ar arranger) tiersAsCriteria(line *formLine) {
	if ar.settings != nil {
		for _, c := range line.children {
			ar.tiersAsCriteria(c)
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
		ar.take(t.row, asLine)
		line.children = append(line.children, &formLine{row: t.row, title: t.text, points: t.points})
	}
	line.tiers = nil
}
