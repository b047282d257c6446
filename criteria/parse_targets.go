package criteria

import "chibo/criteria/diag"

func (p *parser) targets(n *node) {
	taken := p.newIDs()
	for _, item := range p.list(n, "targets") {
		if o, ok := p.object(item, targetShape()); ok {
			p.set.Targets = append(p.set.Targets, p.target(o, taken))
		}
	}
}

func (p *parser) target(o object, taken ids) Target {
	t := Target{
		ID:      o.id(),
		Title:   o.text("title"),
		Measure: choose(o, "measure", CellsScored, CellsScored, CellsWithModelMeeting, GradeShare),
		Scope:   choose(o, "scope", ScopeAll, ScopeAll, ScopeEachCommittee),
	}
	taken.take("", t.ID, o.field("id"))
	p.goal(o, &t)
	if t.Measure == GradeShare {
		t.OrBetter = o.flag("or_better")
		t.Grade, _ = p.gradeRef(o.field("grade"), "grade")
		if !o.has("grade") {
			p.report(diag.MissingKey, "", o.node, "key", "grade", "in", o.name())
		}
	} else if o.has("measure") {
		o.refuse("needless-for-measure", "grade", "or_better")
	}
	kinds := p.newIDs()
	for _, item := range p.list(o.field("kinds"), "kinds") {
		kind := p.text(item, "kinds")
		kinds.take("kind", Key(kind), item)
		t.Kinds = append(t.Kinds, kind)
	}
	return t
}

// goal reads the share aimed at: "at_least" or "above", one of them.
func (p *parser) goal(o object, t *Target) {
	switch above := o.has("above"); {
	case above && o.has("at_least"):
		p.report(diag.BadValue, "two-goals", o.field("above"))
	case above:
		t.Above = true
		t.Goal = o.percent("above").Value
	case o.has("at_least"):
		t.Goal = o.percent("at_least").Value
	default:
		p.report(diag.MissingKey, "goal", o.node, "id", t.ID)
	}
}
