package criteria

import (
	"chibo/criteria/diag"
	"chibo/criteria/yamldoc"
)

// A targetParser reads the targets.
type targetParser struct{ *parser }

func (p targetParser) targets(n *yamldoc.Node) {
	taken := p.newIDs()
	for _, item := range p.list(n, "targets") {
		if o, ok := p.object(item, targetShape()); ok {
			p.set.Targets = append(p.set.Targets, p.target(o, taken))
		}
	}
}

func (p targetParser) target(o object, taken ids) Target {
	t := Target{
		ID:      o.id(),
		Title:   o.text("title"),
		Measure: choose(o, "measure", CellsScored, CellsScored, CellsWithModelMeeting, CellsMetEveryMonth, GradeShare, YearGradeShare, YearModel),
		Scope:   choose(o, "scope", ScopeAll, ScopeAll, ScopeEachCommittee),
		By:      o.count("by", minYear, maxYear),
		Basis:   o.optionalText("basis"),
	}
	taken.take("", t.ID, o.field("id"))
	p.goal(o, &t)
	p.counted(o, &t)
	t.Yearly = o.flag("yearly") || t.Measure.Yearly()
	kinds := p.newIDs()
	for _, item := range p.list(o.field("kinds"), "kinds") {
		kind := p.text(item, "kinds")
		kinds.take("kind", Key(kind), item)
		t.Kinds = append(t.Kinds, kind)
	}
	return t
}

// The years to reach a target by.
const (
	minYear = 2000
	maxYear = 2199
)

// counted reads which grade or model a target counts; other measures count
// none.
func (p targetParser) counted(o object, t *Target) {
	if !o.has("measure") {
		return
	}
	refused := map[TargetMeasure][]string{
		GradeShare:     {"year_grade", "model"},
		YearGradeShare: {"grade", "model"},
		YearModel:      {"grade", "or_better", "year_grade"},
	}
	needless, named := refused[t.Measure]
	if !named {
		needless = keys("grade", "or_better", "year_grade", "model")
	}
	o.refuse("needless-for-measure", needless...)
	//exhaustive:enforce
	switch t.Measure {
	case GradeShare:
		t.OrBetter = o.flag("or_better")
		t.Grade, _ = p.gradeRef(o.field("grade"), "grade")
		o.need("grade")
	case YearGradeShare:
		t.OrBetter = o.flag("or_better")
		t.YearGrade = choose(o, "year_grade", YearGood, YearGrades()...)
		o.need("year_grade")
	case YearModel:
		t.Model = o.optionalText("model")
	case CellsScored, CellsWithModelMeeting, CellsMetEveryMonth: // nothing more
	}
}

// need reports a key that is missing because of what another one says.
func (o object) need(key string) {
	if !o.has(key) {
		o.source.report(diag.MissingKey, "", o.node, "key", key, "in", o.name())
	}
}

// goal reads the share aimed at: "at_least" or "above", one of them.
func (p targetParser) goal(o object, t *Target) {
	t.Goal = Percent(0)
	switch above := o.has("above"); {
	case above && o.has("at_least"):
		p.report(diag.BadValue, "two-goals", o.field("above"))
	case above:
		t.Above = true
		t.Goal = o.percent("above").Or(Some(t.Goal)).Value
		if t.Goal.Num >= t.Goal.Den {
			p.report(diag.BadValue, "goal-beyond", o.field("above"), "value", o.field("above").Shown())
		}
	case o.has("at_least"):
		t.Goal = o.percent("at_least").Or(Some(t.Goal)).Value
	default:
		p.report(diag.MissingKey, "goal", o.node, "id", t.ID)
	}
}
