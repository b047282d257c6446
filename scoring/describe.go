package scoring

import (
	"chibo/criteria"
	"chibo/criteria/diag"
)

// describeTest says a test in words, part by part.
func describeTest(t criteria.Test) []diag.Message {
	var parts []diag.Message
	if len(t.Full) > 0 {
		parts = append(parts, diag.Msg("test.full", "criteria", t.Full))
	}
	rates := []struct {
		key   string
		limit criteria.Optional[criteria.Rate]
	}{{"test.attendance", t.Attendance}, {"test.attendance-above", t.AttendanceAbove}, {"test.attendance-below", t.AttendanceBelow}}
	for _, r := range rates {
		if r.limit.Known {
			parts = append(parts, diag.Msg(r.key, "rate", r.limit.Value))
		}
	}
	if t.MarkBelow != nil {
		parts = append(parts, diag.Msg("test.mark-below", "criterion", t.MarkBelow.Criterion, "points", t.MarkBelow.Points))
	}
	if t.EachFrom.Known {
		parts = append(parts, diag.Msg("test.each-from", "rate", t.EachFrom.Value))
	}
	if t.UnexcusedAtMost.Known {
		parts = append(parts, diag.Msg("test.unexcused-at-most", "count", t.UnexcusedAtMost.Value))
	}
	if t.Unexcused.Known {
		parts = append(parts, diag.Msg("test.unexcused", "count", t.Unexcused.Value))
	}
	return append(parts, describeFacts(t.Facts)...)
}

// describeRule says how the meetings of the period made the grade: method,
// meetings, rounding, limits, and on whose word.
func describeRule(set *criteria.Set, period Period) []diag.Message {
	if set.Scope == criteria.OfPeriod {
		return describePeriodRule(set, period.Kind)
	}
	rules, rule := set.Period, set.Period.Rule(period.Kind)
	if period.Kind == criteria.OneMonth && rules.Meetings == criteria.CountRegular {
		return append(append([]diag.Message{diag.Msg("rule.single")}, describeMissing(rules)...), ruleSource(rules))
	}
	key := "rule." + string(rule.Method) + "." + string(rules.Meetings)
	parts := []diag.Message{diag.Msg(key, "decimals", rules.Decimals)}
	for _, line := range rule.Limits {
		parts = append(parts, diag.Msg("rule.limit", "grade", set.Grades[line.Grade].Title, "line", DescribeLine(set, line)))
	}
	for _, line := range rule.Lines {
		parts = append(parts, diag.Msg("rule.line", "grade", set.Grades[line.Grade].Title, "line", DescribeLine(set, line)))
	}
	parts = append(parts, describeMissing(rules)...)
	if rules.Borrows(period.Kind) && period.Kind != criteria.OneMonth {
		parts = append(parts, diag.Msg("rule.borrowed", "kind", diag.Msg("criteria.period."+string(period.Kind))))
	}
	return append(parts, ruleSource(rules))
}

// describePeriodRule says how a set of periods grades: by the period's own sheet,
// or by those of its quarters.
func describePeriodRule(set *criteria.Set, kind criteria.PeriodKind) []diag.Message {
	if set.OwnSheet(kind) {
		return []diag.Message{diag.Msg("rule.own-sheet")}
	}
	rules, rule := set.Period, set.Period.Rule(kind)
	parts := []diag.Message{diag.Msg("rule.quarters."+string(rule.Method), "decimals", rules.Decimals)}
	for _, line := range rule.Limits {
		parts = append(parts, diag.Msg("rule.limit", "grade", set.Grades[line.Grade].Title, "line", DescribeLine(set, line)))
	}
	for _, line := range rule.Lines {
		parts = append(parts, diag.Msg("rule.line", "grade", set.Grades[line.Grade].Title, "line", DescribeLine(set, line)))
	}
	return append(append(parts, describeMissing(rules)...), ruleSource(rules))
}

// ruleSource says on whose word the rule is.
func ruleSource(rules criteria.PeriodRules) diag.Message {
	if rules.Basis != "" {
		return diag.Msg("rule.basis", "basis", rules.Basis)
	}
	return diag.Msg("rule.chosen")
}

// describeMissing says what an absent or not held meeting counts as, where
// that is not the plain "the cell is not graded".
func describeMissing(rules criteria.PeriodRules) []diag.Message {
	var parts []diag.Message
	if rules.Missing != criteria.MissingIncomplete {
		parts = append(parts, diag.Msg("rule.missing-"+string(rules.Missing)))
	}
	if rules.NotHeld != criteria.MissingIncomplete {
		parts = append(parts, diag.Msg("rule.not-held-"+string(rules.NotHeld)))
	}
	return parts
}

// DescribeLine says a condition on the meetings' grades.
func DescribeLine(set *criteria.Set, line criteria.Line) []diag.Message {
	var parts []diag.Message
	if line.Every.Known {
		parts = append(parts, diag.Msg("rule.every", "grade", set.Grades[line.Every.Value].Title))
	}
	if line.AtLeast != nil {
		parts = append(parts, diag.Msg("rule.at-least", "grade", set.Grades[line.AtLeast.Grade].Title, "meetings", line.AtLeast.Meetings))
	}
	if len(parts) == 0 {
		parts = append(parts, diag.Msg("rule.otherwise"))
	}
	return parts
}

// DescribeTest says in words what a gate or a cap asks of a meeting.
func DescribeTest(t criteria.Test) []diag.Message { return describeTest(t) }

// DescribePeriod says in words how meetings make the grade of a period of this
// kind.
func DescribePeriod(set *criteria.Set, kind criteria.PeriodKind) []diag.Message {
	return describeRule(set, Period{Kind: kind})
}
