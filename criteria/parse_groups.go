package criteria

import (
	"chibo/criteria/diag"
	"chibo/criteria/yamldoc"
)

// A groupParser reads the groups of the sheet and their criteria.
type groupParser struct{ lineParser }

// A lineParser reads how a line is marked.
type lineParser struct {
	*parser
	rescaled     []*yamldoc.Node // where lines that do not apply are to be rescaled away
	alwaysScored bool            // some scored line applies in every meeting
}

// groups reads the body of the sheet. Ids are unique over groups and criteria
// together, for gates and caps name either.
func (p *groupParser) groups(n *yamldoc.Node) {
	if count := criteriaIn(n); count > maxCriteria {
		p.report(diag.TooLarge, "criteria", n, "count", count, "max", maxCriteria)
		return
	}
	taken := p.newIDs()
	for _, item := range p.filledList(n, "groups") {
		p.set.Groups = append(p.set.Groups, p.group(item, taken))
	}
	if p.set.Meeting != ThematicMeeting && !p.alwaysScored && len(p.rescaled) > 0 {
		p.report(diag.BadValue, "nothing-left", p.rescaled[0])
	}
}

// maxCriteria is far more than a sheet of paper holds: the fullest known has 28.
const maxCriteria = 2000

// criteriaIn counts the groups and criteria of a file before they are read.
func criteriaIn(n *yamldoc.Node) (count int) {
	if n == nil {
		return 0
	}
	count = len(n.Items)
	for _, item := range n.Items {
		for _, f := range item.Fields {
			if f.Key.Text == "criteria" {
				count += len(f.Value.Items)
			}
		}
	}
	return count
}

// A group's kind is that of its one criterion, or the block it makes.
const (
	kindBonus     = Kind(Bonus)
	kindDeduction = Kind(Deduction)
)

func (p *groupParser) group(n *yamldoc.Node, taken ids) Group {
	o, ok := p.object(n, groupShape())
	if !ok {
		return Group{}
	}
	g := Group{ID: o.id(), Title: o.text("title"), Max: o.max()}
	kind := choose(o, "kind", ByPoints, ByPoints, Check, Tiers, kindBonus, kindDeduction)
	if kind == kindBonus || kind == kindDeduction {
		g.Block, kind = Block(kind), ByPoints
	}
	p.takeMark(taken, o, g.ID, g.Max, g.Block)
	if !o.has("criteria") {
		g.Leaf = true
		g.Criteria = []Criterion{p.leaf(o, kind, g.Block, Criterion{ID: g.ID, Title: g.Title, Max: g.Max})}
		return g
	}
	g.Aliases = o.texts("aliases")
	o.refuse("needless-in-group", leafKeys()[1:]...)
	if g.Block == Scored {
		o.refuse("needless-in-group", "kind")
	}
	for _, item := range p.filledList(o.field("criteria"), "criteria") {
		g.Criteria = append(g.Criteria, p.criterion(item, g, taken))
	}
	p.checkSum(o, g)
	return g
}

// max reads the full marks of a group or criterion; 0 where they cannot be
// read, which is never a value of its own.
func (o object) max() Points { return o.points("max", 1, maxMark).Value }

func (p *groupParser) takeMark(taken ids, o object, id string, most Points, block Block) {
	if taken.take("", id, o.field("id")) {
		p.markRefs.add(id, len(p.marks))
		p.marks = append(p.marks, mark{id, most, block == Deduction})
	}
}

func (p *groupParser) criterion(n *yamldoc.Node, g Group, taken ids) Criterion {
	shape := criterionShape()
	if g.Block != Scored {
		shape = extraShape()
	}
	o, ok := p.object(n, shape)
	if !ok {
		return Criterion{}
	}
	c := Criterion{ID: o.id(), Title: o.text("title"), Max: o.max()}
	if g.Block != Scored && !o.has("max") {
		c.Max = g.Max
	}
	p.takeMark(taken, o, c.ID, c.Max, g.Block)
	return p.leaf(o, choose(o, "kind", ByPoints, ByPoints, Check, Tiers), g.Block, c)
}

// leaf reads how a line is marked, of a criterion or of a group that is one.
func (p *lineParser) leaf(o object, kind Kind, block Block, c Criterion) Criterion {
	c.Aliases = o.texts("aliases")
	if p.set.Scope == OfYear {
		return p.yearLeaf(o, kind, block, c)
	}
	o.refuse("needless-in-meeting", conditionKeys()...)
	if p.set.Scope == OfPeriod {
		o.refuse("needless-in-period", "measure", "lowest_if", "applies", "otherwise")
	}
	c.Kind = kind
	c.Step = p.step(o, c.Max)
	switch {
	case kind == Tiers:
		p.tiered(o, &c)
	case kind == ByPoints && block == Scored:
		p.expected(o, &c)
		o.refuse("needless-without-tiers", "tiers", "lowest_if")
	default:
		o.refuse("needless-without-tiers", "tiers", "measure", "lowest_if")
	}
	p.application(o, block, &c)
	return c
}

// expected reads the fact that full marks of a line are compared with: what the set
// expects of attendance or duration. It checks the mark and never makes it.
func (p *lineParser) expected(o object, c *Criterion) {
	c.Measure = choose(o, "measure", NoMeasure, Attendance, DurationGap)
	switch c.Measure {
	case Attendance:
		p.attendances = append(p.attendances, o.field("measure"))
	case DurationGap:
		p.durationGaps = append(p.durationGaps, o.field("measure"))
	}
}

func (p *lineParser) step(o object, most Points) Points {
	step := o.points("step", 1, maxMark)
	if step.Known && most > 0 && most%step.Value != 0 {
		p.report(diag.BadValue, "step", o.field("step"), "value", step.Value, "max", most)
	}
	return step.Value
}

// application reads in which meetings the line counts, and what becomes of it
// in the others. A set that leaves the second unsaid is warned: the two thirds
// of a quarter's meetings hang on it.
func (p *lineParser) application(o object, block Block, c *Criterion) {
	c.Applies = choose(o, "applies", Always, OnlyInThematic)
	if c.Applies == Always {
		if !o.has("applies") {
			o.refuse("needless-otherwise", "otherwise")
		}
		p.alwaysScored = p.alwaysScored || block == Scored
		return
	}
	if block != Scored { // a blank there is none in any case
		c.Otherwise = choose(o, "otherwise", Skip, Skip)
		return
	}
	c.Otherwise = choose(o, "otherwise", Skip, Skip, Full, Rescale)
	if c.Otherwise == Rescale {
		p.rescaled = append(p.rescaled, o.field("otherwise"))
	}
	if !o.has("otherwise") {
		p.warn(diag.MissingKey, "otherwise", o.field("applies"), "id", c.ID)
	}
}

// checkSum compares a group's full marks with its criteria; a block's max is
// a ceiling and no sum.
func (p *groupParser) checkSum(o object, g Group) {
	var sum Points
	for _, c := range g.Criteria {
		if c.Max == 0 {
			return
		}
		sum += c.Max
	}
	if g.Block == Scored && len(g.Criteria) > 0 && g.Max > 0 && sum != g.Max {
		p.report(diag.SumMismatch, "", o.field("max"), "id", g.ID, "max", g.Max, "sum", sum)
	}
}

// full checks the declared full marks of the whole set.
func (p *parser) full(o object) {
	declared := o.points("full", 1, maxMark)
	if sum, known := p.fullMarks(); known && declared.Known && sum != declared.Value {
		p.report(diag.SumMismatch, "full", o.field("full"), "max", declared.Value, "sum", sum)
	}
}

// fullMarks returns the full marks, and whether every group's are known.
func (p *parser) fullMarks() (Points, bool) {
	for _, g := range p.set.Groups {
		if g.Max == 0 {
			return 0, false
		}
	}
	return p.set.FullMarks(), len(p.set.Groups) > 0
}
