package criteria

import (
	"chibo/criteria/diag"
	"chibo/criteria/yamldoc"
)

// The shapes of what only a set of periods has.
func factShape() shape      { return shape{"fact", keys("id", "title"), keys("aliases", "values")} }
func factValueShape() shape { return shape{"fact_value", keys("id", "title"), keys("aliases")} }
func factTestShape() shape {
	return shape{"fact_test", keys("fact"), keys("at_least", "above", "at_most", "below", "is")}
}

// A factParser reads the facts of a set of periods.
type factParser struct{ *parser }

// facts reads what a period's sheet states beside its marks.
func (p factParser) facts(n *yamldoc.Node) {
	taken := p.newIDs()
	for _, item := range p.filledList(n, "facts") {
		o, ok := p.object(item, factShape())
		f := FactRule{}
		if ok {
			f = FactRule{ID: o.id(), Title: o.text("title"), Aliases: o.texts("aliases")}
			taken.take("", f.ID, o.field("id"))
			f.Values = p.factValues(o.field("values"))
		}
		p.set.Facts = append(p.set.Facts, f)
		p.factRefs.add(f.ID, len(p.set.Facts)-1)
	}
}

func (p factParser) factValues(n *yamldoc.Node) (values []FactValue) {
	taken := p.newIDs()
	for _, item := range p.filledList(n, "values") {
		if o, ok := p.object(item, factValueShape()); ok {
			v := FactValue{ID: o.id(), Title: o.text("title"), Aliases: o.texts("aliases")}
			taken.take("", v.ID, o.field("id"))
			values = append(values, v)
		}
	}
	return values
}

// factTests reads what a condition asks of the facts.
func (p gateParser) factTests(n *yamldoc.Node) (tests []FactTest) {
	for _, item := range p.filledList(n, "facts") {
		o, ok := p.object(item, factTestShape())
		if !ok {
			continue
		}
		t := FactTest{AtLeast: o.percent("at_least"), Above: o.percent("above"), AtMost: o.percent("at_most"), Below: o.percent("below")}
		fact, found := p.resolve(&p.factRefs, o.field("fact"), "fact", "fact")
		if found {
			t.Fact, t.Of = fact, &p.set.Facts[fact]
			p.factAnswers(o, &t)
			tests = append(tests, t)
		}
	}
	return tests
}

// factAnswers checks that a share is asked for bounds, any other fact for its
// values, and either for something.
func (p gateParser) factAnswers(o object, t *FactTest) {
	rule := t.Of
	bounds := keys("at_least", "above", "at_most", "below")
	asked := o.has("is")
	for _, key := range bounds {
		asked = asked || o.has(key)
	}
	switch {
	case !asked:
		p.report(diag.MissingKey, "condition", o.node, "accepted", cond(rule.IsShare(), bounds, keys("is")))
		return
	case rule.IsShare():
		o.refuse("needless-of-share", "is")
		return
	}
	o.refuse("needless-of-values", bounds...)
	var values references
	for i, v := range rule.Values {
		values.add(v.ID, i)
	}
	for _, value := range p.filledList(o.field("is"), "is") {
		if i, known := p.resolve(&values, value, "is", "fact-value"); known {
			t.Is = append(t.Is, i)
		}
	}
}
