package scoring

import (
	"slices"

	"chibo/criteria"
	"chibo/criteria/diag"
)

// A cellScorer scores cells one after another; cells are scored in parallel, by one
// of it a core.
type cellScorer struct {
	meetingScorer
	problems []diag.Problem // of the cell in hand
}

func (s *cellScorer) report(problems ...diag.Problem) { s.problems = append(s.problems, problems...) }

// scoreCell grades one party cell: every month of the period in which it
// existed has one entry, missing ones included.
func (s *cellScorer) scoreCell(cell *PartyCell, drafts []*draft, decisions []Decision) CellResult {
	for _, d := range drafts {
		s.merge(cell, d)
	}
	result := CellResult{Cell: cell, Outside: cell.Outside(s.period)}
	for _, month := range UnitsOf(s.main, s.period) {
		s.addMeetings(cell, month, drafts)
	}
	s.checkExistence(cell, drafts)
	result.Meetings = append([]MeetingResult(nil), s.scratch.meetings...) // no larger than they need
	clear(s.scratch.meetings)
	s.scratch.meetings = s.scratch.meetings[:0]
	result.Notes = append(CellNotes(cell, s.period), unplacedNotes(drafts)...)
	s.gradePeriod(&result, drafts)
	s.decide(&result, drafts, decisions)
	for _, d := range drafts {
		s.report(d.problems...)
	}
	return result
}

// checkExistence reports sheets of months in which the roster says that the
// cell did not exist: they are in no list, so they must not vanish in silence.
func (s *cellScorer) checkExistence(cell *PartyCell, drafts []*draft) {
	for _, d := range drafts {
		if s.period.Contains(d.month) && !cell.ExistedIn(d.month) {
			d.report(diag.New(diag.MonthMismatch, "not-there", d.sheets[0].Pos, "cell", cell.Name, "month", d.month))
		}
	}
}

// addMeetings adds the meetings of a month: the regular one, missing or not, and
// the thematic one where there is a sheet of it.
func (s *cellScorer) addMeetings(cell *PartyCell, month Month, drafts []*draft) {
	if !cell.ExistedIn(month) {
		return
	}
	regular := len(s.scratch.meetings)
	s.scratch.meetings = append(s.scratch.meetings, MeetingResult{Month: month, Kind: Regular, Status: MissingMeeting, Set: -1})
	for _, d := range drafts {
		if d.month != month {
			continue
		}
		m := s.scoreMeeting(cell, d)
		m.Problems = append([]diag.Problem(nil), d.problems...) // nil where there are none
		if d.kind == Regular {
			s.scratch.meetings[regular] = m
			continue
		}
		m.Counted = s.main.Period.Meetings == criteria.CountAll
		s.scratch.meetings = append(s.scratch.meetings, m)
	}
	s.scratch.meetings[regular].Required, s.scratch.meetings[regular].Counted = true, true
}

// NoteUnplaced reports a sheet whose month is not known.
const NoteUnplaced = "note.unplaced"

// CellNotes says of the cell in which months of the period it did not exist.
func CellNotes(cell *PartyCell, period Period) (notes []diag.Message) {
	if !cell.From.IsZero() && cell.From.Compare(period.First) > 0 {
		notes = append(notes, diag.Msg("note.founded", "month", cell.From))
	}
	if !cell.To.IsZero() && cell.To.Compare(period.Last) < 0 {
		notes = append(notes, diag.Msg("note.dissolved", "month", cell.To))
	}
	if len(cell.MergedFrom) > 0 && !cell.From.IsZero() && period.Contains(cell.From) {
		notes = append(notes, diag.Msg("note.merged", "cells", cell.MergedFrom))
	}
	return notes
}

// unplacedNotes reports sheets that could not be placed.
func unplacedNotes(drafts []*draft) (notes []diag.Message) {
	for _, d := range drafts {
		if d.month.IsZero() {
			notes = append(notes, diag.Msg(NoteUnplaced, "place", d.sheets[0].Pos))
		}
	}
	return notes
}

// A CountedMeeting is one that enters the period's score, by its own marks or
// by the rule for months without.
type CountedMeeting struct {
	Total criteria.Points
	Grade int
}

// A periodGrader makes a period's grade of meetings, by the first of the sets.
type periodGrader struct {
	sets   []*criteria.Set
	main   *criteria.Set
	period Period
}

// gradePeriod computes the cell's status, score and grade from its meetings.
func (s *periodGrader) gradePeriod(result *CellResult, drafts []*draft) {
	counted, complete := s.countMeetings(result, drafts, func(m *MeetingResult) (criteria.Optional[criteria.Points], criteria.Optional[int]) {
		return m.Total, m.Grade
	})
	result.Status = Graded
	switch {
	case len(result.Meetings) == 0: // of every month in which it existed there is one
		result.Status = NotThere
	case nothingSent(result.Meetings, drafts) && (s.main.Period.Missing != criteria.MissingZero || len(counted) == 0):
		result.Status = Missing
	case !complete || len(counted) == 0:
		result.Status = Incomplete
	default:
		outcome := GradeCounted(s.main, s.period, counted)
		result.Score, result.Grade = criteria.Some(outcome.Score), criteria.Some(outcome.Grade)
		steps := outcome.Steps // alone: a pointer into the outcome would keep all of it
		result.Limits, result.Mean = outcome.Limits, &steps
	}
	if result.Status == Graded {
		result.Notes = append(result.Notes, s.countingNotes(result)...)
	}
}

// Regrade grades a cell's period from its meetings as they stand and what was
// decided on them. Its notes say whether a sheet could not be placed or a decision
// not be read.
func Regrade(c *CellResult, sets []*criteria.Set, period Period, decisions []Decision) {
	g := periodGrader{sets, sets[0], period}
	var loose []*draft
	if c.noted(NoteUnplaced) {
		loose = []*draft{{}} // a sheet without a month, as the reports tell of it
	}
	g.gradePeriod(c, loose)
	if len(decisions) > 0 {
		g.decidePeriod(c, loose, decisions)
	}
	if c.noted(NoteUnreadDecision) {
		g.ungrade(c)
	}
}

func (c *CellResult) noted(key string) bool {
	return slices.ContainsFunc(c.Notes, func(n diag.Message) bool { return n.Key == key })
}

// nothingSent reports whether no sheet speaks of the cell at all, not even one
// whose month is not known.
func nothingSent(meetings []MeetingResult, drafts []*draft) bool {
	return !slices.ContainsFunc(meetings, func(m MeetingResult) bool { return m.Status != MissingMeeting }) &&
		!unplaced(drafts)
}

// unplaced reports whether there is a sheet whose month is not known.
func unplaced(drafts []*draft) bool {
	return slices.ContainsFunc(drafts, func(d *draft) bool { return d.month.IsZero() })
}

// CountMeetings returns the meetings of a cell that enter its score, and whether
// none is wanting. value gives a meeting's total and grade, computed or decided.
func CountMeetings(r *Result, c *CellResult, value func(*MeetingResult) (criteria.Optional[criteria.Points], criteria.Optional[int])) ([]CountedMeeting, bool) {
	g := periodGrader{r.Sets, r.Sets[0], r.Period}
	return g.countMeetings(c, nil, value)
}

// countMeetings returns the meetings that enter the score, and whether none is
// wanting. A missing one is wanting too where a sheet could not be placed, for
// that may be its own. value gives a meeting's total and grade, computed or
// decided.
func (s *periodGrader) countMeetings(result *CellResult, drafts []*draft, value func(*MeetingResult) (criteria.Optional[criteria.Points], criteria.Optional[int])) ([]CountedMeeting, bool) {
	var counted []CountedMeeting
	complete := true
	for i := range result.Meetings {
		m := &result.Meetings[i]
		if !m.Counted {
			continue
		}
		total, grade := value(m)
		if m.Decision == nil {
			grade = gradeInFirst(s.sets, m.Set, grade)
		}
		if !sameScale(s.sets, m.Set) {
			total = criteria.Optional[criteria.Points]{}
		}
		if total.Known && grade.Known {
			counted = append(counted, CountedMeeting{total.Value, grade.Value})
			continue
		}
		switch rule := RuleWithout(s.main, m.Status); {
		case rule == criteria.MissingIncomplete || m.Status == MissingMeeting && unplaced(drafts):
			complete = false
		case rule == criteria.MissingZero:
			counted = append(counted, CountedMeeting{0, s.main.GradeOf(0)})
		}
	}
	return counted, complete
}

// RuleWithout says what a meeting without a score counts as by the set that
// grades the period. A faulty one always leaves the cell incomplete.
func RuleWithout(set *criteria.Set, status MeetingStatus) criteria.MissingRule {
	//exhaustive:enforce
	switch status {
	case NotHeld:
		return set.Period.NotHeld
	case MissingMeeting:
		return set.Period.Missing
	case Scored, Faulty, UndecidedSheet:
	}
	return criteria.MissingIncomplete
}

// ownSheet reports whether the period has a sheet of its own.
func (s *periodGrader) ownSheet() bool {
	return s.main.Scope == criteria.OfPeriod && s.main.OwnSheet(s.period.Kind)
}

// countingNotes says where one meeting alone makes the grade, and names the
// months that a rule counted as zero or left out.
func (s *periodGrader) countingNotes(result *CellResult) []diag.Message {
	var notes []diag.Message
	if result.Mean.Count == 1 && s.period.Kind != criteria.OneMonth && !s.ownSheet() {
		notes = append(notes, diag.Msg("note.single"))
	}
	for _, m := range result.Meetings {
		if !m.Counted || m.Status == Scored {
			continue
		}
		notes = append(notes, diag.Msg("note.counted-"+string(RuleWithout(s.main, m.Status)), "month", m.Month,
			"status", diag.Msg("status."+string(m.Status))))
	}
	return notes
}
