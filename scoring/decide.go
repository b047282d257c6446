package scoring

import (
	"chibo/criteria"
	"chibo/criteria/diag"
)

// usableDecisions sorts the decisions by cell. One without a reason or a
// document is told of and not followed.
func (s *scorer) usableDecisions(decisions []Decision) map[int][]Decision {
	usable := map[int][]Decision{}
	for _, d := range decisions {
		switch {
		case d.Reason == "" || d.Document == "":
			s.report(diag.New(diag.DecisionWithoutReason, "", d.Pos, "cell", s.roster.Cells[d.Cell].Name))
		case d.Criterion >= 0 && (d.Month.IsZero() || d.Points < 0 || d.Points > s.leaves[0][d.Criterion].Max):
			s.report(diag.New(diag.BadDecision, "points", d.Pos, "criterion", s.leaves[0][d.Criterion].ID,
				"points", d.Points, "max", s.leaves[0][d.Criterion].Max))
		default:
			usable[d.Cell] = append(usable[d.Cell], d)
		}
	}
	return usable
}

// decide sets what the superior committee decided beside what was computed.
// The sheets and the computed numbers stay as they are.
func (s *scorer) decide(result *CellResult, drafts []*draft, decisions []Decision) {
	if len(decisions) == 0 {
		return
	}
	for i := range result.Meetings {
		s.decideMeeting(result, &result.Meetings[i], drafts, decisions)
	}
	decision := CellDecision{Score: result.Score, Grade: result.Grade, Decisions: decisions}
	counted, complete := s.countMeetings(result, (*MeetingResult).decided)
	if complete && len(counted) > 0 {
		outcome := gradeCounted(s.main, s.period, counted)
		decision.Score, decision.Grade = criteria.Some(outcome.score), criteria.Some(outcome.grade)
	}
	for _, d := range decisions {
		if d.Month.IsZero() || d.Criterion < 0 && s.period.Kind == criteria.OneMonth {
			decision.Grade = criteria.Some(d.Grade)
		}
	}
	result.Decision = &decision
}

// decided returns the total and grade that count.
func (m *MeetingResult) decided() (criteria.Optional[criteria.Points], criteria.Optional[int]) {
	if m.Decision != nil {
		return m.Decision.Total, m.Decision.Grade
	}
	return m.Total, m.Grade
}

// decideMeeting follows the decisions on one regular meeting.
func (s *scorer) decideMeeting(result *CellResult, m *MeetingResult, drafts []*draft, decisions []Decision) {
	if m.Kind != Regular {
		return
	}
	decision := MeetingDecision{Total: m.Total, Grade: m.Grade}
	marks := map[int]criteria.Points{}
	for _, d := range decisions {
		if d.Month != m.Month {
			continue
		}
		decision.Decisions = append(decision.Decisions, d)
		if d.Criterion >= 0 {
			marks[d.Criterion] = d.Points
		}
	}
	if len(decision.Decisions) == 0 {
		return
	}
	if total, grade, ok := s.withMarks(result.Cell, m, drafts, marks); ok {
		decision.Total, decision.Grade = criteria.Some(total), criteria.Some(grade)
	}
	for _, d := range decision.Decisions {
		if d.Criterion < 0 {
			decision.Grade = criteria.Some(d.Grade)
		}
	}
	m.Decision = &decision
}

// withMarks scores a meeting anew with decided marks in place of its own.
func (s *scorer) withMarks(cell *PartyCell, m *MeetingResult, drafts []*draft, decided map[int]criteria.Points) (criteria.Points, int, bool) {
	for _, d := range drafts {
		if len(decided) == 0 || d.month != m.Month || d.kind != m.Kind || d.set != 0 || !d.detailed() {
			continue
		}
		var scratch MeetingResult
		trial := *d
		trial.problems = nil
		c := s.contextOf(cell, &trial, &scratch)
		column, _ := s.gradingColumn(&trial, c)
		score := s.scoreColumn(0, c, overrule(column, decided))
		if !score.total.Known {
			return 0, 0, false
		}
		scratch.Total = score.total
		s.finish(&trial, c, &scratch, score.marks)
		return score.total.Value, scratch.Grade.Value, scratch.Grade.Known
	}
	return 0, 0, false
}

// overrule returns the marks of a scored column with the decided ones in their
// places.
func overrule(column columnScore, decided map[int]criteria.Points) []Mark {
	marks := make([]Mark, len(column.marks))
	for i, m := range column.marks {
		if p, found := decided[i]; found {
			marks[i] = Mark{State: NumberMark, Points: p, Text: p.Decimal()}
		} else if m.how == Typed && m.points.Known {
			marks[i] = Mark{State: NumberMark, Points: m.points.Value, Text: m.points.Value.Decimal()}
		}
	}
	return marks
}
