package criteria

import "chibo/criteria/diag"

// The keys that mean something in one scope only.
func yearOnlyKeys() []string { return keys("committee", "pilots", "excellent") }

func meetingOnlyKeys() []string {
	return keys("meeting", "official", "divergence", "period", "discipline", "targets", "lists")
}

func conditionKeys() []string { return keys("grade", "at_least", "above", "kinds") }

// scope reads what the set judges, before anything that depends on it.
func (p *parser) scope(o object) {
	const meeting = "meeting"
	if scope := choose(o, "scope", meeting, meeting, string(OfPeriod), string(OfYear)); scope != meeting {
		p.set.Scope = SetScope(scope)
	}
	//exhaustive:enforce
	switch p.set.Scope {
	case OfYear:
		o.refuse("needless-in-year", append(meetingOnlyKeys(), "facts")...)
	case OfPeriod:
		o.refuse("needless-in-period", "meeting", "discipline", "lists", "committee", "pilots")
	case OfMeetings:
		o.refuse("needless-in-meeting", yearOnlyKeys()...)
		o.refuse("needless-outside-period", "facts")
	}
}

// yearRules reads what only a year's model has, once its grades are known.
func (p *parser) yearRules(o object) {
	if p.set.Scope == OfMeetings || p.set.Scope == OfPeriod && !o.has("excellent") {
		return
	}
	p.set.Year = &YearRules{}
	if c, ok := p.object(o.field("committee"), committeeShape()); ok {
		m := &CommitteeModel{Title: c.text("title")}
		m.Grade, _ = p.gradeRef(c.field("grade"), "grade")
		goal := p.goalOf(c)
		if !goal.Known && !c.has("at_least") && !c.has("above") {
			p.report(diag.MissingKey, "goal", c.node, "id", m.Title)
		}
		m.Goal, m.Above = goal.Value, c.has("above")
		p.set.Year.Committee = m
	}
	if c, ok := p.object(o.field("pilots"), pilotsShape()); ok {
		r := &PilotRule{Least: c.count("least", 0, maxPeople).Value, Most: c.count("most", 1, maxPeople).Value}
		if r.Most > 0 && r.Least > r.Most {
			p.report(diag.BadValue, "range", c.field("least"), "key", "least", "value", r.Least, "least", 0, "most", r.Most)
		}
		p.set.Year.Pilots = r
	}
	if c, ok := p.object(o.field("excellent"), excellentShape()); ok {
		p.set.Year.Excellent = &ExcellentRule{
			AtMost:       c.percent("at_most").Or(Some(Percent(0))).Value,
			WithDecision: c.percent("with_decision"),
			Of:           choose(c, "of", OfGood, OfGood, OfGoodOrBetter, OfAll),
			Round:        choose(c, "round", RoundDown, RoundDown, RoundUp, RoundNearest),
			Scope:        choose(c, "scope", ScopeAll, ScopeAll, ScopeEachCommittee),
		}
	}
}

// goalOf reads "at_least" or "above", one of them.
func (p *parser) goalOf(o object) Optional[Rate] {
	if !o.has("above") {
		return o.percent("at_least")
	}
	if o.has("at_least") {
		p.report(diag.BadValue, "two-goals", o.field("above"))
	}
	return o.percent("above")
}

// yearLeaf reads how a line of a year's model is marked.
func (p *lineParser) yearLeaf(o object, kind Kind, block Block, c Criterion) Criterion {
	c.Kind, c.Step = kind, p.step(o, c.Max)
	o.refuse("needless-in-year", "applies", "otherwise", "lowest_if")
	p.alwaysScored = p.alwaysScored || block == Scored
	switch {
	case kind == Tiers:
		p.yearTiers(o, &c)
	case kind == Check && block == Scored:
		o.refuse("needless-without-tiers", "tiers")
		c.Measure = choose(o, "measure", NoMeasure, yearMeasures()...)
	default:
		o.refuse("needless-without-tiers", "tiers", "measure")
	}
	p.condition(o, &c)
	return c
}

func (p *lineParser) yearTiers(o object, c *Criterion) {
	shares := []Measure{}
	for _, m := range yearMeasures() {
		if m.IsShare() {
			shares = append(shares, m)
		}
	}
	c.Measure = choose(o, "measure", NoMeasure, shares...)
	p.tierList(o, c)
}

// condition reads whom the line is asked of, and what its measure is held
// against.
func (p *lineParser) condition(o object, c *Criterion) {
	taken := p.newIDs()
	for _, item := range p.filledList(o.field("kinds"), "kinds") {
		kind := p.text(item, "kinds")
		taken.take("kind", Key(kind), item)
		c.Year.Kinds = append(c.Year.Kinds, kind)
	}
	if c.Kind == Check && c.Measure.IsShare() {
		c.Year.Goal, c.Year.Above = p.goalOf(o), o.has("above")
		if c.Measure == MeetingsOfGrade && !o.has("at_least") && !o.has("above") {
			p.report(diag.MissingKey, "goal", o.node, "id", c.ID)
		}
	} else {
		o.refuse("needless-without-share", "at_least", "above")
	}
	//exhaustive:enforce
	switch c.Measure {
	case GradeOfYear:
		c.Year.Grade = string(choose(o, "grade", NoYearGrade, YearGrades()...))
	case MeetingsOfGrade, QualityGrade:
		c.Year.Grade = o.optionalText("grade")
	case NoMeasure, Attendance, Speaking, DurationGap, Resolution, MeetingsHeld, FixedDayKept, ThematicQuarters, MeanAttendance:
		o.refuse("needless-without-grade", "grade")
		return
	}
	if !o.has("grade") {
		p.report(diag.MissingKey, "", o.node, "key", "grade", "in", o.name())
	}
}

func committeeShape() shape {
	return shape{"committee", keys("title", "grade"), keys("at_least", "above")}
}
func pilotsShape() shape { return shape{"pilots", keys("least", "most"), nil} }
func excellentShape() shape {
	return shape{"excellent", keys("at_most", "of"), keys("with_decision", "round", "scope")}
}
