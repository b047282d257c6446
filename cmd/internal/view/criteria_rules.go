package view

import (
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// Rules are the lines below the table: grades, gates, caps, periods,
// discipline, targets, notice.
func (v SetView) Rules() []string {
	lines := append([]string{""}, v.facts()...)
	lines = append(lines, v.grades()...)
	lines = append(lines, v.caps()...)
	//exhaustive:enforce
	switch v.Set.Scope {
	case criteria.OfYear:
		lines = append(lines, v.year()...)
	case criteria.OfPeriod:
		lines = append(append(lines, v.wholePeriods()...), v.cap()...)
	case criteria.OfMeetings:
		lines = append(lines, v.periods()...)
	}
	if items := v.discipline(); len(items) > 0 {
		lines = append(lines, v.P.Text("criteria.discipline", "items", items))
	}
	lines = append(lines, v.targets()...)
	if v.Set.Scope != criteria.OfPeriod { // their rules are of meetings
		lines = append(lines, v.lists()...)
	}
	if v.Set.Notice != "" {
		lines = append(lines, "", v.P.Text("criteria.notice", "notice", v.Set.Notice))
	}
	return lines
}

func (v SetView) grades() []string {
	lines := []string{v.P.Text("criteria.grades")}
	for _, m := range criteria.DescribeBands(v.Set) {
		lines = append(lines, "  "+v.P.Message(m))
	}
	for _, g := range v.Set.Grades {
		for _, condition := range g.Open {
			lines = append(lines, "  "+v.P.Text("limit.open", "grade", g.Title, "text", condition))
		}
		if g.Requires != nil && g.Else == criteria.Undecided {
			lines = append(lines, "  "+v.P.Text("criteria.gate.open", "grade", g.Title, "test", scoring.DescribeTest(*g.Requires)))
		} else if g.Requires != nil {
			lines = append(lines, "  "+v.P.Text("criteria.gate", "grade", g.Title, "test", scoring.DescribeTest(*g.Requires), "else", v.Set.Grades[g.Else].Title))
		}
	}
	return lines
}

func (v SetView) caps() (lines []string) {
	for _, c := range v.Set.Caps {
		test, grade := scoring.DescribeTest(c.When), v.Set.Grades[c.AtMost].Title
		text := v.P.Text("criteria.cap", "test", test, "grade", grade)
		if c.Because != "" {
			text = v.P.Text("criteria.cap.because", "test", test, "grade", grade, "because", c.Because)
		}
		lines = append(lines, "  "+text)
	}
	if len(lines) > 0 {
		lines = append([]string{v.P.Text("criteria.caps")}, lines...)
	}
	return lines
}

// periods says the rule of each kind of period that has one of its own; the
// quarter always, for it serves the others.
func (v SetView) periods() []string {
	lines := []string{v.P.Text("criteria.periods")}
	kinds := []criteria.PeriodKind{criteria.Quarter}
	for _, r := range v.Set.Period.Rules {
		if r.Kind != criteria.Quarter {
			kinds = append(kinds, r.Kind)
		}
	}
	for _, kind := range kinds {
		lines = append(lines, "  "+v.P.Text("criteria.period", "kind", diag.Msg("criteria.period."+string(kind)),
			"rule", scoring.DescribePeriod(v.Set, kind)))
	}
	return lines
}

func (v SetView) discipline() (items []diag.Message) {
	d := v.Set.Discipline
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

func (v SetView) targets() (lines []string) {
	for i := range v.Set.Targets {
		t := &v.Set.Targets[i]
		details := append([]diag.Message{criteria.DescribeTarget(v.Set, t)}, TargetDetails(t)...)
		lines = append(lines, "  "+v.P.Text("criteria.target", "title", t.Title, "goal", goalOf(t), "details", v.P.Messages(details)))
	}
	if len(lines) > 0 {
		lines = append([]string{v.P.Text("criteria.targets")}, lines...)
	}
	return lines
}

// lists shows the rules of the lists that a set makes.
func (v SetView) lists() []string {
	praise, remind, ownPraise, ownRemind := v.Set.Lines()
	lines := []string{v.P.Text("criteria.lists")}
	r := &Report{Result: &scoring.Result{Sets: []*criteria.Set{v.Set}}}
	for _, l := range []scoring.CellList{
		{Kind: scoring.PraiseList, Lines: praise, Own: ownPraise, Basis: v.Set.Lists.Basis},
		{Kind: scoring.RemindList, Lines: remind, Own: ownRemind, Basis: v.Set.Lists.Basis},
	} {
		title := diag.Msg("list." + string(l.Kind))
		if len(l.Lines) == 0 {
			lines = append(lines, "  "+v.P.Text("criteria.list.off", "title", title))
			continue
		}
		lines = append(lines, "  "+v.P.Text("criteria.list", "title", title, "rule", ListRule(r, l, v.P)))
	}
	return lines
}
