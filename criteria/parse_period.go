package criteria

import (
	"chibo/criteria/diag"
	"chibo/criteria/yamldoc"
)

// A periodParser reads how periods are graded.
type periodParser struct{ *parser }

// period reads how meetings make a period's grade; absent, everything has its
// default.
func (p periodParser) period(n *yamldoc.Node) {
	p.set.Period = PeriodRules{Meetings: CountRegular, Decimals: 2, Missing: MissingIncomplete, NotHeld: MissingIncomplete}
	o, ok := p.object(n, periodShape())
	if !ok {
		return
	}
	if p.set.Scope == OfPeriod { // its quarters have sheets of their own
		o.refuse("needless-in-period", "meetings", "not_held", "month", "quarter", "range")
	}
	rules := &p.set.Period
	rules.Meetings = choose(o, "meetings", CountRegular, CountRegular, CountAll)
	rules.Missing = choose(o, "missing", MissingIncomplete, MissingIncomplete, MissingZero, MissingSkip)
	rules.NotHeld = choose(o, "not_held", MissingIncomplete, MissingIncomplete, MissingZero, MissingSkip)
	rules.Decimals = o.count("decimals", 0, MaxDecimals).Or(Some(rules.Decimals)).Value
	rules.Basis = o.optionalText("basis")
	for _, kind := range periodKinds() {
		if r, ok := p.object(o.field(string(kind)), ruleShape()); ok {
			rules.Rules = append(rules.Rules, p.rule(r, kind))
		}
	}
}

func periodKinds() []PeriodKind {
	return []PeriodKind{OneMonth, Quarter, HalfYear, NineMonths, FullYear, MonthRange}
}

func (p periodParser) rule(o object, kind PeriodKind) PeriodRule {
	r := PeriodRule{Kind: kind, Method: choose(o, "method", Mean, Mean, Counts)}
	if r.Method == Counts {
		o.refuse("needless-limits", "limits")
		r.Lines = p.countLines(o)
		return r
	}
	o.refuse("needless-lines", "lines")
	r.Limits = p.limits(o.field("limits"))
	return r
}

// limits reads what a grade of the mean asks of the single meetings.
func (p periodParser) limits(n *yamldoc.Node) []Line {
	var lines []Line
	limited := map[int]bool{}
	for _, item := range p.list(n, "limits") {
		o, ok := p.object(item, lineShape())
		if !ok {
			continue
		}
		line, found := p.line(o)
		grade := o.field("grade")
		switch {
		case !found:
		case line.Grade == len(p.set.Grades)-1:
			p.report(diag.GradeOrder, "last-limit", grade, "value", grade.Shown())
		case limited[line.Grade]:
			p.report(diag.RepeatedID, "limit", grade, "id", grade.Shown())
		case !o.has("every") && !o.has("at_least"):
			p.report(diag.MissingKey, "condition", o.node, "accepted", keys("every", "at_least"))
		}
		limited[line.Grade] = true
		lines = append(lines, line)
	}
	return lines
}

// countLines reads lines of which the first that holds is the grade, so they
// come best first and the last one, and only that, holds always.
func (p periodParser) countLines(o object) []Line {
	if !o.has("lines") {
		p.report(diag.MissingKey, "lines", o.node)
		return nil
	}
	var lines []Line
	best := 0
	items := p.filledList(o.field("lines"), "lines")
	for i, item := range items {
		l, ok := p.object(item, lineShape())
		if !ok {
			continue
		}
		line, found := p.line(l)
		if found && line.Grade < best {
			p.report(diag.GradeOrder, "lines", l.field("grade"), "value", l.field("grade").Shown())
		}
		best = max(best, line.Grade)
		bare := !l.has("every") && !l.has("at_least")
		if last := i == len(items)-1; bare != last {
			p.report(diag.GradeGap, cond(last, "lines", "lines-early"), l.node)
		}
		lines = append(lines, line)
	}
	return lines
}

func (p periodParser) line(o object) (Line, bool) {
	grade, found := p.gradeRef(o.field("grade"), "grade")
	line := Line{Grade: grade}
	if n := o.field("every"); n != nil {
		every, _ := p.gradeRef(n, "every")
		line.Every = Some(every)
	}
	if a, ok := p.object(o.field("at_least"), atLeastShape()); ok {
		wanted, _ := p.gradeRef(a.field("grade"), "grade")
		line.AtLeast = &AtLeast{Grade: wanted, Meetings: a.count("meetings", 1, maxMeetings).Value}
	}
	return line, found
}

// maxMeetings is more than a cell holds in a year.
const maxMeetings = 366

// A disciplineParser reads the discipline of meetings.
type disciplineParser struct{ *parser }

// discipline reads what is expected of a meeting.
func (p disciplineParser) discipline(n *yamldoc.Node) {
	o, ok := p.object(n, disciplineShape())
	if ok {
		p.set.Discipline = Discipline{
			Minutes:            o.count("minutes", 1, maxMinutes),
			MinutesCombined:    o.count("minutes_combined", 1, maxMinutes),
			Attendance:         o.percent("attendance"),
			ThematicPerQuarter: o.count("thematic_per_quarter", 0, maxMeetings),
			DayWindow:          o.count("day_window", 0, 31).Value,
		}
		if l, ok := p.object(o.field("minutes_large"), minutesLargeShape()); ok {
			p.set.Discipline.MinutesLarge = &LargeMeeting{
				Members: l.count("members", 1, maxPeople).Value,
				Minutes: l.count("minutes", 1, maxMinutes).Value,
			}
		}
	}
	p.needs(ok && o.has("minutes"), "minutes", p.durationGaps)
	p.needs(ok && o.has("attendance"), "attendance", p.attendances)
}

// needs reports the measures that lack what they are compared with.
func (p disciplineParser) needs(given bool, variant string, measures []*yamldoc.Node) {
	for _, measure := range measures {
		if !given {
			p.report(diag.MissingKey, variant, measure)
		}
	}
}
