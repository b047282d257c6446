package report

import (
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// rules are the lines below the table: grades, gates, caps, periods,
// discipline, targets, notice.
func (v setView) rules() []string {
	lines := append([]string{""}, v.facts()...)
	lines = append(lines, v.grades()...)
	lines = append(lines, v.caps()...)
	switch v.set.Scope {
	case criteria.OfYear:
		lines = append(lines, v.year()...)
	case criteria.OfPeriod:
		lines = append(append(lines, v.wholePeriods()...), v.cap()...)
	default:
		lines = append(lines, v.periods()...)
	}
	if items := v.discipline(); len(items) > 0 {
		lines = append(lines, v.p.Text("criteria.discipline", "items", items))
	}
	lines = append(lines, v.targets()...)
	if v.set.Scope != criteria.OfPeriod { // their rules are of meetings
		lines = append(lines, v.lists()...)
	}
	if v.set.Notice != "" {
		lines = append(lines, "", v.p.Text("criteria.notice", "notice", v.set.Notice))
	}
	return lines
}

func (v setView) grades() []string {
	lines := []string{v.p.Text("criteria.grades")}
	for _, m := range criteria.DescribeBands(v.set) {
		lines = append(lines, "  "+v.p.Message(m))
	}
	for _, g := range v.set.Grades {
		for _, condition := range g.Open {
			lines = append(lines, "  "+v.p.Text("limit.open", "grade", g.Title, "text", condition))
		}
		if g.Requires != nil && g.Else == criteria.Undecided {
			lines = append(lines, "  "+v.p.Text("criteria.gate.open", "grade", g.Title, "test", scoring.DescribeTest(*g.Requires)))
		} else if g.Requires != nil {
			lines = append(lines, "  "+v.p.Text("criteria.gate", "grade", g.Title, "test", scoring.DescribeTest(*g.Requires), "else", v.set.Grades[g.Else].Title))
		}
	}
	return lines
}

func (v setView) caps() (lines []string) {
	for _, c := range v.set.Caps {
		test, grade := scoring.DescribeTest(c.When), v.set.Grades[c.AtMost].Title
		text := v.p.Text("criteria.cap", "test", test, "grade", grade)
		if c.Because != "" {
			text = v.p.Text("criteria.cap.because", "test", test, "grade", grade, "because", c.Because)
		}
		lines = append(lines, "  "+text)
	}
	if len(lines) > 0 {
		lines = append([]string{v.p.Text("criteria.caps")}, lines...)
	}
	return lines
}

// periods says the rule of each kind of period that has one of its own; the
// quarter always, for it serves the others.
func (v setView) periods() []string {
	lines := []string{v.p.Text("criteria.periods")}
	kinds := []criteria.PeriodKind{criteria.Quarter}
	for _, r := range v.set.Period.Rules {
		if r.Kind != criteria.Quarter {
			kinds = append(kinds, r.Kind)
		}
	}
	for _, kind := range kinds {
		lines = append(lines, "  "+v.p.Text("criteria.period", "kind", diag.Msg("criteria.period."+string(kind)),
			"rule", scoring.DescribePeriod(v.set, kind)))
	}
	return lines
}

func (v setView) discipline() (items []diag.Message) {
	d := v.set.Discipline
	if d.Minutes.Known {
		items = append(items, diag.Msg("criteria.discipline.minutes", "minutes", d.Minutes.Value))
	}
	if d.MinutesCombined.Known {
		items = append(items, diag.Msg("criteria.discipline.combined", "minutes", d.MinutesCombined.Value))
	}
	if d.MinutesLarge != nil {
		items = append(items, diag.Msg("criteria.discipline.large", "minutes", d.MinutesLarge.Minutes, "members", d.MinutesLarge.Members))
	}
	if d.Attendance.Known {
		items = append(items, diag.Msg("criteria.discipline.attendance", "rate", d.Attendance.Value))
	}
	if d.ThematicPerQuarter.Known {
		items = append(items, diag.Msg("criteria.discipline.thematic", "count", d.ThematicPerQuarter.Value))
	}
	if d.DayWindow > 0 {
		items = append(items, diag.Msg("criteria.discipline.window", "days", d.DayWindow))
	}
	return items
}

func (v setView) targets() (lines []string) {
	for i := range v.set.Targets {
		t := &v.set.Targets[i]
		details := append([]diag.Message{criteria.DescribeTarget(v.set, t)}, targetDetails(t)...)
		lines = append(lines, "  "+v.p.Text("criteria.target", "title", t.Title, "goal", goalOf(t), "details", v.p.Messages(details)))
	}
	if len(lines) > 0 {
		lines = append([]string{v.p.Text("criteria.targets")}, lines...)
	}
	return lines
}
