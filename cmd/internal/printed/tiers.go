package printed

import (
	"regexp"
	"slices"
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
)

// A tierList is a line's tiers while they become those of a criterion.
type tierList struct {
	line     *formLine
	title    string // with its group's
	required int    // minutes of a full meeting; 0: not known
	spans    []span
	minutes  bool // the tiers speak of minutes, not of shares
}

// takeTierList turns the tiers of a line into those of a criterion.
func (bd builder) takeTierList(line *formLine, c *criteria.Criterion, groupTitle string) {
	if isYesNo(line) {
		c.Kind = criteria.Check
		return
	}
	c.Kind = criteria.Tiers
	if len(line.tiers) > 1 && line.tiers[0].points.Known && line.tiers[0].points.Value < line.tiers[len(line.tiers)-1].points.Value {
		slices.Reverse(line.tiers) // printed from the lowest up
	}
	if !bd.checkTierPoints(line, c) {
		return
	}
	t := &tierList{line: line, title: groupTitle + " " + line.title}
	t.required = bd.requiredMinutes(t.title)
	for i, tier := range line.tiers {
		words := tier.text
		if i == len(line.tiers)-1 {
			rest, unexcused := lowestIf(words)
			if words = rest; unexcused > 0 {
				c.LowestIf = criteria.Some(unexcused)
			}
		}
		label, bound := bd.labelOf(words)
		t.spans = append(t.spans, bd.words.readSpan(bound, t.required))
		c.Tiers = append(c.Tiers, criteria.Tier{Points: tier.points.Value, Label: label})
	}
	bd.bound(t, c)
	bd.noteTiers(line, c)
}

// numberedTier is a tier that has a number for a name.
var numberedTier = regexp.MustCompile(`(?i)^mức \d+$`)

// labelOf takes the words of a tier apart: what it is called, and what says its
// bound. Words that say nothing but the bound are no label.
func (bd builder) labelOf(words string) (label, bound string) {
	if bd.settings == nil {
		return words, words
	}
	if open := strings.LastIndex(words, "["); open > 0 && strings.HasSuffix(words, "]") {
		return strings.TrimSpace(words[:open]), strings.TrimSuffix(words[open+1:], "]")
	}
	if numberedTier.MatchString(words) || isBound(words) {
		return "", words
	}
	return words, words
}

// isBound reports whether a text consists of the words of a bound alone.
func isBound(text string) bool {
	words := strings.Fields(plainWordsOf(plainComparisons(text)))
	known := strings.Fields("từ đến dưới trên trở lên xuống phút thiếu không quá đủ thời lượng đúng bằng hơn thuộc đạt chỉ")
	return !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(known, w) && strings.Trim(w, "0123456789") != "" })
}

// dropLabels leaves out the labels that say no more than the bounds do, which
// are understood.
func dropLabels(c *criteria.Criterion) {
	for i := range c.Tiers {
		if c.Tiers[i].Label != "" && isBound(c.Tiers[i].Label) {
			c.Tiers[i].Label = ""
		}
	}
}

// isYesNo tells two tiers "Có: 2 điểm" and "Không: 0 điểm".
func isYesNo(line *formLine) bool {
	if len(line.tiers) != 2 || !line.tiers[1].points.Known || line.tiers[1].points.Value != 0 || line.tiers[0].points != line.points {
		return false
	}
	no := criteria.Key(line.tiers[1].text)
	return words.StartsAny(no, words.Phrases("không", "chưa")) && !strings.ContainsAny(line.tiers[0].text+no, "0123456789")
}

// checkTierPoints wants points in every tier, falling from full marks.
func (bd builder) checkTierPoints(line *formLine, c *criteria.Criterion) bool {
	ok := true
	for i, t := range line.tiers {
		pos := bd.page.pos(t.row, bd.head.criterion)
		switch {
		case !t.points.Known:
			bd.report("tier-points", pos, "text", t.text)
		case i > 0 && line.tiers[i-1].points.Known && t.points.Value >= line.tiers[i-1].points.Value:
			bd.report("tier-order", pos, "text", t.text, "value", t.points.Value, "before", line.tiers[i-1].points.Value)
		case i == 0 && t.points.Value != c.Max:
			bd.report("tier-max", pos, "text", line.title, "value", t.points.Value, "max", c.Max)
		default:
			continue
		}
		ok = false
	}
	return ok
}

// bound gives the tiers their bounds where all of them were understood, and
// the fact that chooses among them where the title names one.
func (bd builder) bound(t *tierList, c *criteria.Criterion) {
	anySpan := func(holds func(span) bool) bool { return slices.ContainsFunc(t.spans, holds) }
	t.minutes = !anySpan(func(s span) bool { return s.percent }) && anySpan(func(s span) bool { return s.minutes })
	if t.minutes {
		t.turnDurations()
	}
	tiers := slices.Clone(c.Tiers)
	understood := len(t.spans) > 1
	for i, s := range t.spans {
		bounded := !s.unclear && boundOf(s, t.minutes, &tiers[i])
		last := i == len(t.spans)-1
		understood = understood && !s.unclear && bounded != last
	}
	measure := bd.measureOf(t, understood)
	if bd.settings == nil && !(understood && inOrder(tiers)) {
		bd.doubtWords(t)
		return
	}
	c.Tiers, c.Measure = tiers, measure
	if bd.settings == nil {
		dropLabels(c)
	}
	bd.checkJoins(t, tiers)
}

// turnDurations turns "từ 75 phút đến dưới 90 phút" into what is lacking of
// the full duration, which is that of the first tier where no title says it.
func (t *tierList) turnDurations() {
	if first := t.spans[0]; t.required == 0 && !first.short && first.lower.known {
		t.required = int(first.lower.value / criteria.Point)
	}
	full := criteria.Points(t.required) * criteria.Point
	for i := range t.spans {
		s := &t.spans[i]
		if s.short || s.whole || !s.minutes || full == 0 {
			continue
		}
		lower, upper := s.lower, s.upper
		s.lower, s.upper = limit{full - upper.value, upper.inside, upper.known}, limit{full - lower.value, lower.inside, lower.known}
		s.short = true
	}
}

// boundOf gives a tier its bound, and reports whether there was one.
func boundOf(s span, minutes bool, t *criteria.Tier) bool {
	switch {
	case minutes && s.whole:
		t.ShortBy = criteria.Some(0)
	case minutes && s.upper.known && s.upper.value >= 0:
		t.ShortBy = criteria.Some(int(s.upper.value / criteria.Point))
		if !s.upper.inside && t.ShortBy.Value > 0 {
			t.ShortBy.Value--
		}
	case minutes || !s.lower.known || !s.percent || s.lower.value > 100*criteria.Point:
		return false
	case s.lower.inside:
		t.From = criteria.Some(criteria.Percent(s.lower.value))
	default:
		t.Above = criteria.Some(criteria.Percent(s.lower.value))
	}
	return true
}

// inOrder reports whether each bound can be reached where the one before it
// was not.
func inOrder(tiers []criteria.Tier) bool {
	for i := 1; i < len(tiers); i++ {
		a, b := tiers[i-1], tiers[i]
		switch {
		case a.Bare() || b.Bare():
		case a.ShortBy.Known != b.ShortBy.Known, a.ShortBy.Known && a.ShortBy.Value >= b.ShortBy.Value:
			return false
		case !a.ShortBy.Known:
			order := b.From.Or(b.Above).Value.Compare(a.From.Or(a.Above).Value)
			if order > 0 || order == 0 && !(a.Above.Known && b.From.Known) {
				return false
			}
		}
	}
	return true
}

// doubtWords says which tier was not understood, where the tiers seemed to say
// something that can be measured.
func (bd builder) doubtWords(t *tierList) {
	for i, s := range t.spans {
		if s.lower.known || s.upper.known || s.unclear || s.whole {
			bd.warn("tier-words", bd.page.pos(t.line.tiers[i].row, bd.head.criterion), "text", t.line.tiers[i].text, "criterion", t.line.title)
			return
		}
	}
}

// noteTiers keeps the form's own words, which a set has no place for.
func (bd builder) noteTiers(line *formLine, c *criteria.Criterion) {
	if bd.settings != nil {
		return
	}
	texts := make([]string, len(line.tiers))
	for i, t := range line.tiers {
		texts[i] = t.points.Value.Decimal() + " = " + t.text
	}
	bd.note("groups", c.ID, diag.Msg("import.tiers", "tiers", strings.Join(texts, "; ")))
	if c.Measure != criteria.NoMeasure {
		bd.note("groups", c.ID, diag.Msg("import.measure", "measure", diag.Msg("criteria.measure."+string(c.Measure))))
	}
}
