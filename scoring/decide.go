package scoring

import (
	"slices"

	"chibo/criteria"
	"chibo/criteria/diag"
)

// usableDecisions sorts the decisions by cell. One without a reason or a
// document is reported and not followed.
func (s *scorer) usableDecisions(decisions []Decision) map[int][]Decision {
	usable := map[int][]Decision{}
	for _, d := range decisions {
		switch {
		case d.Unread:
			usable[d.Cell] = append(usable[d.Cell], d)
		case d.Reason == "" || d.Document == "":
			s.report(diag.New(diag.DecisionWithoutReason, "", d.Pos, "cell", s.roster.Cells[d.Cell].Name))
		case d.Criterion >= 0 && !s.decidable(d):
			s.report(diag.New(diag.BadDecision, "points", d.Pos, "criterion", s.leaves[0][d.Criterion].ID,
				"points", d.Points, "max", s.leaves[0][d.Criterion].Max))
		default:
			usable[d.Cell] = append(usable[d.Cell], d)
		}
	}
	return usable
}

// decidable reports whether a criterion can get the decided points in the
// decided month. Tiers and steps bind the sheets, not the superior committee.
func (s *scorer) decidable(d Decision) bool {
	leaf := s.leaves[0][d.Criterion]
	points := unsigned(leaf.Group, d.Points)
	return !d.Month.IsZero() && points >= 0 && points <= leaf.Max
}

// decide sets what the superior committee decided beside what was computed.
// The sheets and the computed numbers stay as they are.
func (s *cellScorer) decide(result *CellResult, drafts []*draft, decisions []Decision) {
	if len(decisions) == 0 {
		return
	}
	if slices.ContainsFunc(decisions, func(d Decision) bool { return d.Unread }) {
		s.stopUndecided(result)
		return
	}
	s.checkDecided(result, decisions)
	for i := range result.Meetings {
		s.decideMeeting(result, &result.Meetings[i], drafts, decisions)
	}
	s.decidePeriod(result, drafts, decisions)
}

// checkDecided reports decisions on months of which there is no sheet: most
// likely the month is a slip.
func (s *cellScorer) checkDecided(result *CellResult, decisions []Decision) {
	for _, d := range decisions {
		sent := slices.ContainsFunc(result.Meetings, func(m MeetingResult) bool {
			return m.Kind == Regular && m.Month == d.Month && m.Status != MissingMeeting
		})
		if !d.Month.IsZero() && !sent {
			s.report(diag.New(diag.DecisionWithoutSheet, "", d.Pos, "cell", result.Cell.Name, "month", d.Month, "document", d.Document))
		}
	}
}

// NoteUnreadDecision reports a decision that cannot be read.
const NoteUnreadDecision = "note.unread-decision"

// stopUndecided leaves a cell ungraded of which a decision cannot be read: what
// the sheets give may not be what was decided.
func (s *periodGrader) stopUndecided(result *CellResult) {
	s.ungrade(result)
	result.Notes = append(result.Notes, diag.Msg(NoteUnreadDecision))
}

// ungrade takes the grade of the period from a cell.
func (s *periodGrader) ungrade(result *CellResult) {
	if result.Status == Graded {
		result.Status = Incomplete
	}
	result.Score, result.Grade, result.Mean = criteria.Optional[criteria.Points]{}, criteria.Optional[int]{}, nil
}

// decidePeriod follows the decisions on the period, and what those on its
// meetings make of it.
func (s *periodGrader) decidePeriod(result *CellResult, drafts []*draft, decisions []Decision) {
	decision := CellDecision{Score: result.Score, Grade: result.Grade, Decisions: decisions}
	counted, complete := s.countMeetings(result, drafts, (*MeetingResult).Decided)
	if complete && len(counted) > 0 {
		outcome := GradeCounted(s.main, s.period, counted)
		decision.Score, decision.Grade = criteria.Some(outcome.Score), criteria.Some(outcome.Grade)
	}
	for _, d := range decisions {
		if d.Month.IsZero() || d.Criterion < 0 && s.period.Kind == criteria.OneMonth {
			decision.Grade = criteria.Some(d.Grade)
		}
	}
	if only := result.onlySheet(); decision.Grade.Known && !decision.Score.Known && only != nil {
		decision.Score = only.Total // the points are known, what they are worth was decided
	}
	result.Decision = &decision
}

// onlySheet is the one sheet of a cell's whole period whose facts decide no grade;
// nil: it has none.
func (c *CellResult) onlySheet() *MeetingResult {
	if len(c.Meetings) == 1 && c.Meetings[0].Status == UndecidedSheet {
		return &c.Meetings[0]
	}
	return nil
}

// Decided returns the total and grade that count.
func (m *MeetingResult) Decided() (criteria.Optional[criteria.Points], criteria.Optional[int]) {
	if m.Decision != nil {
		return m.Decision.Total, m.Decision.Grade
	}
	return m.Total, m.Grade
}

// decideMeeting follows the decisions on one regular meeting.
func (s *cellScorer) decideMeeting(result *CellResult, m *MeetingResult, drafts []*draft, decisions []Decision) {
	if m.Kind != Regular {
		return
	}
	decision := MeetingDecision{Total: m.Total, Grade: gradeInFirst(s.sets, m.Set, m.Grade)}
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

// withMarks scores a meeting again with decided marks in place of its own. It
// mends faulty marks, and nothing else that is wrong with the meeting.
func (s *cellScorer) withMarks(cell *PartyCell, m *MeetingResult, drafts []*draft, decided map[int]criteria.Points) (criteria.Points, int, bool) {
	for _, d := range drafts {
		if len(decided) == 0 || d.month != m.Month || d.kind != m.Kind || d.set != 0 || !d.detailed() || !d.mendable() {
			continue
		}
		var scratch MeetingResult
		trial := *d
		trial.problems = nil
		c := s.contextOf(cell, &trial, &scratch)
		column, _ := s.gradingColumn(&trial, &c, &scoredColumns{})
		score := s.overrule(column, decided)
		if !score.total.Known {
			return 0, 0, false
		}
		scratch.Total = score.total
		s.finish(&trial, &c, &scratch, score.marks)
		return score.total.Value, scratch.Grade.Value, scratch.Grade.Known
	}
	return 0, 0, false
}

// overrule adds a scored column up again with the decided marks in their
// places. A criterion that does not apply stays as it is.
func (s *cellScorer) overrule(column columnScore, decided map[int]criteria.Points) columnScore {
	score := columnScore{marks: slices.Clone(column.marks)}
	for i, leaf := range s.leaves[0] {
		points, found := decided[i]
		if how := score.marks[i].how; found && how != LeftOut && how != FullByRule {
			score.marks[i] = columnMark{points: criteria.Some(unsigned(leaf.Group, points)), at: score.marks[i].at}
		}
	}
	score.add(s.main, s.leaves[0], s.main.Period.Decimals)
	return score
}

// mendable reports whether nothing but marks is wrong with the meeting.
func (d *draft) mendable() bool {
	return !slices.ContainsFunc(d.problems, func(p diag.Problem) bool {
		return p.Severity == diag.Error && !slices.Contains(markFaults(), p.Code)
	})
}
