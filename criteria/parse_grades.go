package criteria

import (
	"chibo/criteria/diag"
	"chibo/criteria/yamldoc"
)

// A gateParser reads what lowers a grade: conditions of grades, and caps.
type gateParser struct{ *parser }

// A gradeParser reads the grades.
type gradeParser struct{ gateParser }

// gradeList reads the bands of totals, best first, and proves that they cover
// 0 to full marks without gap or overlap.
func (p gradeParser) gradeList(n *yamldoc.Node) {
	var objects []object
	var froms []Optional[Points]
	takenIDs, takenTitles := p.newIDs(), p.newIDs()
	for _, item := range p.filledList(n, "grades") {
		o, ok := p.object(item, gradeShape())
		objects = append(objects, o)
		g, from := Grade{}, Optional[Points]{}
		if ok {
			from = o.points("from", 0, maxMark)
			g = Grade{ID: o.id(), Title: o.text("title"), From: from.Value, Open: o.texts("open")}
			takenIDs.take("", g.ID, o.field("id"))
			takenTitles.take("title", Key(g.Title), o.field("title"))
		}
		froms = append(froms, from)
		p.set.Grades = append(p.set.Grades, g)
		p.gradeRefs.add(g.ID, len(p.set.Grades)-1)
	}
	p.checkBands(objects, froms)
	for i, o := range objects {
		if o.node.Kind == yamldoc.ObjectNode {
			p.gate(o, i)
		}
	}
}

// checkBands is silent about totals that could not be read.
func (p gradeParser) checkBands(objects []object, froms []Optional[Points]) {
	full, fullKnown := p.fullMarks()
	for i, g := range p.set.Grades {
		if !froms[i].Known {
			continue
		}
		from := objects[i].field("from")
		if i == 0 && fullKnown && g.From > full {
			p.report(diag.GradeGap, "unreachable", from, "title", g.Title, "value", g.From, "full", full)
		}
		if i > 0 && froms[i-1].Known && g.From >= p.set.Grades[i-1].From {
			p.report(diag.GradeOrder, "", from, "title", g.Title, "value", g.From, "before", p.set.Grades[i-1].From)
		}
		if i == len(objects)-1 && g.From != 0 {
			p.report(diag.GradeGap, "", from, "title", g.Title, "value", g.From)
		}
	}
}

// gate reads what a grade asks for beside its points, and the grade given
// where that fails: a worse one.
func (p gateParser) gate(o object, i int) {
	g := &p.set.Grades[i]
	last := len(p.set.Grades) - 1
	g.Else = min(i+1, last)
	switch {
	case i == last:
		for _, key := range keys("requires", "else") {
			if n := o.field(key); n != nil {
				p.report(diag.GradeOrder, "last", n, "key", key, "title", g.Title)
			}
		}
		return
	case !o.has("requires"):
		o.refuse("needless-else", "else")
		return
	}
	g.Requires = p.test(o.field("requires"))
	if n := o.field("else"); n != nil {
		if p.set.Scope == OfPeriod && n.Kind == yamldoc.ScalarNode && n.Text == undecidedWord {
			g.Else = Undecided
		} else if index, ok := p.gradeRef(n, "else"); ok && index <= i {
			p.report(diag.GradeOrder, "else", n, "title", g.Title, "value", n.Shown())
		} else if ok {
			g.Else = index
		}
	}
}

// undecidedWord stands in "else" of a set of periods where no grade follows.
const undecidedWord = "undecided"

// gradeRef reads the id of a grade.
func (p *parser) gradeRef(n *yamldoc.Node, key string) (int, bool) {
	return p.resolve(&p.gradeRefs, n, key, "grade")
}

func (p gateParser) caps(n *yamldoc.Node) {
	for _, item := range p.list(n, "caps") {
		o, ok := p.object(item, capShape())
		if !ok {
			continue
		}
		c := Cap{Because: o.optionalText("because")}
		if t := p.test(o.field("when")); t != nil {
			c.When = *t
		}
		at := o.field("at_most")
		index, found := p.gradeRef(at, "at_most")
		if c.AtMost = index; found && index == 0 {
			p.report(diag.GradeOrder, "cap", at, "value", at.Shown())
		}
		p.set.Caps = append(p.set.Caps, c)
	}
}

// test reads a condition on a meeting; nil where it is none.
func (p gateParser) test(n *yamldoc.Node) *Test {
	o, ok := p.object(n, testShape())
	if !ok {
		return nil
	}
	ofMeetings := keys("attendance", "attendance_above", "attendance_below", "unexcused", "unexcused_at_most")
	//exhaustive:enforce
	switch p.set.Scope {
	case OfYear:
		o.refuse("needless-in-year", append(ofMeetings, "facts")...)
	case OfPeriod:
		o.refuse("needless-in-period", ofMeetings...)
	case OfMeetings:
		o.refuse("needless-outside-period", "facts")
	}
	t := &Test{
		Attendance:      o.percent("attendance"),
		AttendanceAbove: o.percent("attendance_above"),
		AttendanceBelow: o.percent("attendance_below"),
		MarkBelow:       p.markBelow(o.field("mark_below")),
		Unexcused:       o.count("unexcused", 1, maxPeople),
		UnexcusedAtMost: o.count("unexcused_at_most", 0, maxPeople),
		EachFrom:        o.percent("each_from"),
		Facts:           p.factTests(o.field("facts")),
	}
	for _, item := range p.filledList(o.field("full"), "full") {
		if m, found := p.markRef(item, "full"); found {
			t.Full = append(t.Full, m.id)
		}
	}
	if len(n.Fields) == 0 {
		p.report(diag.MissingKey, "condition", n, "accepted", testShape().accepted())
	}
	return t
}

// markRef reads the id of a group or a criterion.
func (p gateParser) markRef(n *yamldoc.Node, key string) (mark, bool) {
	i, found := p.resolve(&p.markRefs, n, key, "criterion")
	if !found {
		return mark{}, false
	}
	return p.marks[i], true
}

func (p gateParser) markBelow(n *yamldoc.Node) *MarkBelow {
	o, ok := p.object(n, markBelowShape())
	if !ok {
		return nil
	}
	m, found := p.markRef(o.field("criterion"), "criterion")
	least, most := Points(1), maxMark
	if found && m.max > 0 {
		most = m.max
	}
	if m.deduction { // what a deduction takes off is negative
		least, most = 1-most, 0
	}
	return &MarkBelow{Criterion: m.id, Points: o.points("points", least, most).Value}
}
