package criteria

import "strconv"

// condition appends what a line of a year's model has beside its points.
func (f flow) condition(c Criterion) flow {
	f = f.word("grade", c.Year.Grade)
	f = f.rate(cond(c.Year.Above, "above", "at_least"), c.Year.Goal)
	if len(c.Year.Kinds) > 0 {
		f = f.add("kinds", words(c.Year.Kinds))
	}
	return f
}

// year writes what only a year's model has.
func (w *writer) year() {
	y := w.set.Year
	if y == nil {
		return
	}
	parts := flow{}
	if m := y.Committee; m != nil {
		parts = parts.part("committee", flow{}.word("title", m.Title).add("grade", w.gradeID(m.Grade)).
			rate(cond(m.Above, "above", "at_least"), Some(m.Goal)))
	}
	if r := y.Pilots; r != nil {
		parts = parts.part("pilots", flow{}.add("least", strconv.Itoa(r.Least)).add("most", strconv.Itoa(r.Most)))
	}
	if e := y.Excellent; e != nil {
		parts = parts.part("excellent", flow{}.rate("at_most", Some(e.AtMost)).rate("with_decision", e.WithDecision).word("of", string(e.Of)).word("round", string(e.Round)).
			except("scope", string(e.Scope), string(ScopeAll)))
	}
	w.lines(0, parts)
}
