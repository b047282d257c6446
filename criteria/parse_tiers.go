package criteria

import (
	"chibo/criteria/diag"
	"chibo/criteria/yamldoc"
)

// maxMinutes is a whole day.
const maxMinutes = 24 * 60

// maxPeople is more than any cell has members.
const maxPeople = 100_000

// tiered reads the tiers of a line and the fact that chooses among them.
func (p *lineParser) tiered(o object, c *Criterion) {
	c.Measure = choose(o, "measure", NoMeasure, Attendance, Speaking, DurationGap, Resolution)
	if c.Measure == DurationGap {
		p.durationGaps = append(p.durationGaps, o.field("measure"))
	}
	if l, ok := p.object(o.field("lowest_if"), lowestIfShape()); ok {
		c.LowestIf = l.count("unexcused", 1, maxPeople)
	}
	p.tierList(o, c)
}

// tierList reads the tiers themselves, and what is checked of them as a whole.
func (p *lineParser) tierList(o object, c *Criterion) {
	if !o.has("tiers") {
		p.report(diag.MissingKey, "tiers", o.node, "id", c.ID)
		return
	}
	var objects []object
	pointsKnown := true
	for _, item := range p.filledList(o.field("tiers"), "tiers") {
		t, ok := p.object(item, tierShape())
		objects = append(objects, t)
		tier, known := p.tier(t, ok)
		c.Tiers = append(c.Tiers, tier)
		pointsKnown = pointsKnown && known
	}
	list := tierList{p.source, c, objects, pointsKnown}
	list.checkPoints()
	list.checkBounds()
}

// tier reads one tier, and whether its points can be relied on.
func (p *lineParser) tier(o object, ok bool) (Tier, bool) {
	if !ok {
		return Tier{}, false
	}
	bounds := 0
	for _, key := range keys("from", "above", "short_by") {
		if o.has(key) {
			bounds++
		}
	}
	if bounds > 1 {
		p.report(diag.BadValue, "two-bounds", o.node)
	}
	points := o.points("points", 0, maxMark)
	return Tier{
		Points:  points.Value,
		Label:   o.optionalText("label"),
		From:    o.percent("from"),
		Above:   o.percent("above"),
		ShortBy: o.count("short_by", 0, maxMinutes),
	}, points.Known
}

// A tierList is what is checked of tiers as a whole.
type tierList struct {
	source    *source
	criterion *Criterion
	objects   []object

	pointsKnown bool // of every tier
}

// checkPoints wants the points to fall, and to start from full marks.
func (l tierList) checkPoints() {
	if !l.pointsKnown {
		return
	}
	best := -1
	for i, t := range l.criterion.Tiers {
		if i > 0 && t.Points >= l.criterion.Tiers[i-1].Points {
			l.source.report(diag.TierOrder, "points", l.objects[i].field("points"),
				"value", t.Points, "before", l.criterion.Tiers[i-1].Points, "id", l.criterion.ID)
		}
		if best < 0 || t.Points > l.criterion.Tiers[best].Points {
			best = i
		}
	}
	if best >= 0 && l.criterion.Max > 0 && l.criterion.Tiers[best].Points != l.criterion.Max {
		l.source.report(diag.TierMax, "", l.objects[best].field("points"),
			"value", l.criterion.Tiers[best].Points, "max", l.criterion.Max, "id", l.criterion.ID)
	}
}

// checkBounds wants bounds of one family, each reached after the one before
// it, on all tiers but the last. Where the clerk chooses the tier, bounds are
// explanations: they may be absent, and only their order is checked.
func (l tierList) checkBounds() {
	last, previous := len(l.objects)-1, -1
	for i, t := range l.criterion.Tiers {
		bound := l.boundNode(i)
		switch measured := l.criterion.Measure != NoMeasure; {
		case bound == nil && measured && i < last && l.objects[i].node.Kind == yamldoc.ObjectNode:
			l.source.report(diag.TierGap, "unreached", l.objects[i].node, "id", l.criterion.ID, "tier", i+1)
		case bound != nil && measured && i == last:
			l.source.report(diag.TierGap, "", bound, "id", l.criterion.ID)
		}
		if bound == nil || t.Bare() {
			continue
		}
		l.checkFamily(t, bound)
		if previous >= 0 {
			l.checkOrder(l.criterion.Tiers[previous], t, bound)
		}
		previous = i
	}
}

// boundNode returns the bound of a tier, nil where it is bare.
func (l tierList) boundNode(i int) *yamldoc.Node {
	o := l.objects[i]
	if o.node.Kind != yamldoc.ObjectNode {
		return nil
	}
	for _, key := range keys("from", "above", "short_by") {
		if n := o.field(key); n != nil {
			return n
		}
	}
	return nil
}

// checkFamily wants minutes of the duration and percent of anything else.
func (l tierList) checkFamily(t Tier, bound *yamldoc.Node) {
	measure := l.criterion.Measure
	if measure != NoMeasure && t.ShortBy.Known != (measure == DurationGap) {
		wanted := cond(measure == DurationGap, keys("short_by"), keys("from", "above"))
		l.source.report(diag.BadValue, "bound", bound, "measure", string(measure), "accepted", wanted, "id", l.criterion.ID)
	}
}

// checkOrder wants the next tier to be reachable where the one before it was
// not: a smaller share, or more minutes short. The same percent may stand
// twice only as "above" and then "from".
func (l tierList) checkOrder(before, t Tier, bound *yamldoc.Node) {
	if before.ShortBy.Known != t.ShortBy.Known {
		if l.criterion.Measure == NoMeasure {
			l.source.report(diag.TierOrder, "family", bound, "id", l.criterion.ID)
		}
		return
	}
	inOrder := t.ShortBy.Value > before.ShortBy.Value
	if !t.ShortBy.Known {
		c := t.bound().Compare(before.bound())
		inOrder = c < 0 || c == 0 && before.Above.Known && t.From.Known
	}
	if !inOrder {
		l.source.report(diag.TierOrder, "", bound, "id", l.criterion.ID, "value", bound.Shown())
	}
}

// bound returns the share a tier starts from, itself included or not.
func (t Tier) bound() Rate { return t.From.Or(t.Above).Value }
