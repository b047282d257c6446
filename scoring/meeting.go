package scoring

import (
	"slices"

	"chibo/criteria"
	"chibo/criteria/diag"
)

// A meetingScorer scores the meetings of a cell, one after another.
type meetingScorer struct {
	*rulebook
	chairs  map[[2]string]Chair // of who chaired and the cell's secretary, as written
	tests   map[*criteria.Test][]diag.Message
	scratch scratch
}

// scoreMeeting turns a draft into a result. Every problem found goes into the
// draft; an error among them makes the meeting faulty.
func (s *meetingScorer) scoreMeeting(cell *PartyCell, d *draft) MeetingResult {
	m := MeetingResult{Month: d.month, Kind: d.kind, Combined: d.combined, Set: d.set, Remark: d.remark}
	for _, sheet := range d.sheets {
		m.Sources = append(m.Sources, sheet.Source)
		m.Notes = append(m.Notes, sheet.Reading...)
	}
	m.Layout = d.sheets[0].Layout
	s.takeFacts(&m, cell, d)
	s.checkDate(cell, d)
	c := s.contextOf(cell, d, &m)
	switch {
	case d.set < 0:
		s.withoutSet(d)
	case d.notHeld != nil && !d.faulty():
		m.Status = NotHeld
		return m
	case d.detailed():
		s.scoreDetailed(d, &c, &m)
	default:
		s.scoreTotals(d, &c, &m)
	}
	m.Stated = slices.Clone(d.stated)
	if m.Status = Scored; m.Total.Known && !m.Grade.Known {
		m.Status = UndecidedSheet
	}
	if d.faulty() || !m.Total.Known {
		m.Status = Faulty
		m.Checks, m.Steps = nil, nil
		m.Total, m.Band, m.Grade, m.Limits = criteria.Optional[criteria.Points]{}, criteria.Optional[int]{}, criteria.Optional[int]{}, nil
	}
	return m
}

// contextOf gathers the facts that measures, gates and caps may ask.
func (s *meetingScorer) contextOf(cell *PartyCell, d *draft, m *MeetingResult) context {
	result, problems, notes := attendance(cell, &d.facts)
	d.report(problems...)
	m.SetAttendance(result)
	m.Notes = append(m.Notes, notes...)
	return context{
		facts: &d.facts, attendance: result, combined: d.combined,
		thematic: d.kind == Thematic || d.combined, discipline: &s.main.Discipline,
	}
}

// withoutSet reports a meeting that no set given scores. It is an error only
// where all meetings count: then the cell's score would be wrong without it.
func (s *meetingScorer) withoutSet(d *draft) {
	p := diag.New(diag.NoSetForMeeting, "", d.sheets[0].Pos, "kind", diag.Msg("meeting."+string(d.kind)))
	if s.main.Period.Meetings == criteria.CountAll {
		p = p.As(diag.Error)
	}
	d.report(p)
}

// checkDate compares the meeting's date with its month and the cell's fixed
// day.
func (s *meetingScorer) checkDate(cell *PartyCell, d *draft) {
	date := d.facts.Date
	if !date.Known || d.month.IsZero() || d.month.Span > 0 {
		return
	}
	fixed := cell.FixedDate(d.month)
	kept := fixed.Known && d.kind == Regular && s.main.Discipline.KeepsDay(fixed.Value, date.Value)
	switch {
	case kept: // even in the next month or the one before
	case MonthOf(date.Value) != d.month:
		d.report(diag.New(diag.DateOutsideMonth, "", date.At.Pos(), "date", date.Value, "month", d.month))
	case fixed.Known && d.kind == Regular:
		d.report(diag.New(diag.OffDay, "", date.At.Pos(), "date", date.Value, "day", fixed.Value.Day, "window", s.main.Discipline.DayWindow))
	}
}

// scoreDetailed scores a meeting of which forms or tables give the marks.
func (s *meetingScorer) scoreDetailed(d *draft, c *context, m *MeetingResult) {
	self, review := s.maybeColumn(d, c, &d.self), s.maybeColumn(d, c, &d.review)
	known := &scoredColumns{selfRole: self, reviewRole: review}
	grading, column := s.gradingColumn(d, c, known)
	known[column] = grading
	m.Self, m.Review, m.Total = self.total, review.total, grading.total
	m.Column = column.name()
	if grading.total.Known {
		steps := grading.steps // alone: a pointer into the column would keep all of it
		m.Steps = &steps
	}
	m.Notes = append(m.Notes, grading.notes...)
	m.Limits = append(m.Limits, grading.limits...)
	d.report(s.gradingProblems(d, column, grading)...)
	d.report(s.otherProblems(d, column, self, review, grading)...)
	d.takeRemark(s.leaves[d.set], grading.marks)
	m.Remark = d.remark
	m.Marks = s.markResults(d, &self, &review, &grading)
	s.checkTotals(d, c, grading.total, known)
	s.checkLines(d, grading.total)
	s.checkDivergence(d, self, review, grading)
	s.finish(d, c, m, grading.marks)
	s.checkGrades(d, m, self.total, review.total)
	s.checkFull(d, m)
}

// finish looks up the grade and takes it down through gates and caps.
func (s *meetingScorer) finish(d *draft, c *context, m *MeetingResult, marks []columnMark) {
	if !m.Total.Known || d.faulty() {
		return
	}
	j := judge{set: s.sets[d.set], leaves: s.leaves[d.set], context: *c, marks: marks, pos: d.sheets[0].Pos, tests: s.tests}
	band := j.set.GradeOf(m.Total.Value)
	m.Band = criteria.Some(band)
	if j.set.Scope == criteria.OfPeriod {
		j.stated = d.stated
		m.Grade = j.decide(band)
	} else {
		m.Grade = criteria.Some(j.grade(band))
	}
	m.Limits = append(m.Limits, j.limits...)
	m.Checks = j.checks
	d.report(j.problem...)
}

// maybeColumn scores a column that holds a mark; a wholly blank one has no
// total and no faults.
func (s *meetingScorer) maybeColumn(d *draft, c *context, column *draftColumn) columnScore {
	if !column.HoldsMark() {
		return columnScore{}
	}
	return s.scoreColumn(d.set, c, column.Marks)
}

// scoredColumns are the columns of a draft that are scored already; those that
// hold no mark are not.
type scoredColumns [mergedRole + 1]columnScore

// A role names the column that grades.
type role int

const (
	officialRole role = iota
	selfRole
	reviewRole
	mergedRole // review over self, mark by mark
)

// name is the role as results have it.
func (r role) name() MarkColumn {
	return [...]MarkColumn{OfficialMarks, SelfMarks, ReviewMarks, MergedMarks}[r]
}

// gradingColumn picks and scores the column that grades. A table's marks are
// official whatever the set says of forms.
func (s *meetingScorer) gradingColumn(d *draft, c *context, known *scoredColumns) (columnScore, role) {
	r := s.gradingRole(d)
	if score := known[r]; score.marks != nil {
		return score, r
	}
	marks := d.official.Marks
	//exhaustive:enforce
	switch r {
	case officialRole:
	case selfRole:
		marks = d.self.Marks
	case reviewRole:
		marks = d.review.Marks
	case mergedRole:
		marks = s.scratch.overlay(d.self.Marks, d.review.Marks)
	}
	return s.scoreColumn(d.set, c, marks), r
}

func (s *meetingScorer) gradingRole(d *draft) role {
	if d.official.HoldsMark() || !d.self.Present && !d.review.Present {
		return officialRole
	}
	//exhaustive:enforce
	switch s.sets[d.set].Official {
	case criteria.SelfOnly:
		return selfRole
	case criteria.ReviewOnly:
		return reviewRole
	case criteria.ReviewOverSelf:
		return mergedRole
	case criteria.ReviewElseSelf:
	}
	if d.review.HoldsMark() || !d.self.Present {
		return reviewRole
	}
	return selfRole
}

// markResults puts the columns side by side, criterion by criterion.
func (s *meetingScorer) markResults(d *draft, self, review, grading *columnScore) MarkResults {
	results := s.scratch.results[:0]
	for i := range s.leaves[d.set] {
		mark := &grading.marks[i]
		result := MarkResult{Official: mark.points, How: mark.how, Tier: mark.tier, At: mark.at, Note: d.notes[i],
			Self: typedPoints(self, i), Review: typedPoints(review, i)}
		if mark.check.known {
			result.Measured, result.Because = criteria.Some(mark.check.tier), mark.check.because
		}
		if mark.points.Known {
			result.Official.Value = Signed(s.leaves[d.set][i].Group, mark.points.Value)
		}
		results = append(results, result)
	}
	s.scratch.results = results
	return s.scratch.packer.results(results)
}

// typedPoints returns what a column itself says of a criterion: nothing where
// the set fills the blank.
func typedPoints(score *columnScore, i int) criteria.Optional[criteria.Points] {
	if score.marks == nil || score.marks[i].how != Typed {
		return criteria.Optional[criteria.Points]{}
	}
	return score.marks[i].points
}
