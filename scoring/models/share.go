package models

import (
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// share counts what a measure asks for over the year's meetings.
func (y yearMeasurer) share(leaf criteria.Leaf) yearShare {
	switch leaf.Measure {
	case criteria.ThematicQuarters:
		return y.thematic()
	case criteria.MeanAttendance:
		return y.attendance()
	}
	var s yearShare
	grade, _ := gradeNamed(y.main, leaf.Year.Grade)
	for i := range y.cell.Meetings {
		m := &y.cell.Meetings[i]
		if m.Kind != scoring.Regular || m.Status == scoring.NotHeld && leaf.Measure == criteria.FixedDayKept {
			continue
		}
		s.base++
		if m.Status == scoring.MissingMeeting {
			s.miss("model.wanting.month", "month", m.Month, "status", diag.Msg("status.missing"))
			continue
		}
		//exhaustive:enforce
		switch leaf.Measure {
		case criteria.MeetingsHeld:
			if m.Status != scoring.NotHeld {
				s.yes++
			} else {
				s.fail("model.against.not-held", "month", m.Month)
			}
		case criteria.FixedDayKept:
			y.day(&s, m)
		case criteria.MeetingsOfGrade:
			y.graded(&s, m, grade)
		case criteria.ThematicQuarters, criteria.MeanAttendance: // done above
		case criteria.NoMeasure, criteria.QualityGrade, criteria.GradeOfYear: // no shares
		case criteria.Attendance, criteria.Speaking, criteria.DurationGap, criteria.Resolution: // of a meeting
		}
	}
	return s
}

// graded counts a meeting of the grade or better; one not held is none of it.
func (y yearMeasurer) graded(s *yearShare, m *scoring.MeetingResult, grade int) {
	_, decided := m.Decided()
	switch {
	case m.Status == scoring.NotHeld:
		s.fail("model.against.not-held", "month", m.Month)
	case !decided.Known:
		s.miss("model.wanting.month", "month", m.Month, "status", diag.Msg("status."+string(m.Status)))
	case decided.Value <= grade:
		s.yes++
	default:
		s.fail("model.against.grade", "month", m.Month, "grade", y.main.Grades[decided.Value].Title)
	}
}

func (y yearMeasurer) day(s *yearShare, m *scoring.MeetingResult) {
	date, fixed := m.Facts().Date, y.cell.Cell.FixedDate(m.Month)
	both := date.Known && fixed.Known
	switch {
	case both && y.main.Discipline.KeepsDay(fixed.Value, date.Value):
		s.yes++
	case both:
		s.fail("model.against.day", "month", m.Month, "date", date.Value, "day", fixed.Value.Day)
	case !y.cell.Cell.FixedDay.Known:
		s.unknown++
		if len(s.wanting) == 0 {
			s.wanting = append(s.wanting, diag.Msg("model.wanting.fixed-day"))
		}
	default:
		s.miss("model.wanting.date", "month", m.Month)
	}
}

// thematic counts the quarters with their thematic meetings. A quarter without a
// sheet of one is not known: the sheet may not have been sent.
func (y yearMeasurer) thematic() yearShare {
	wanted := max(1, y.main.Discipline.ThematicPerQuarter.Value)
	var s yearShare
	for _, first := range y.cell.Cell.WholeQuarters(y.result.Period) {
		s.base++
		held, notHeld := 0, false
		for _, m := range y.cell.Meetings {
			if scoring.QuarterOf(m.Month).First != first {
				continue
			}
			if m.Status == scoring.NotHeld {
				notHeld = notHeld || m.Kind == scoring.Thematic
			} else if m.Status != scoring.MissingMeeting && (m.Kind == scoring.Thematic || m.Combined) {
				held++
			}
		}
		switch {
		case held >= wanted:
			s.yes++
		case notHeld:
			s.fail("model.against.thematic", "quarter", scoring.QuarterOf(first))
		default:
			s.miss("model.wanting.thematic", "quarter", scoring.QuarterOf(first), "held", held, "wanted", wanted)
		}
	}
	return s
}

// attendance adds up who was there of who should have been. It is a share only
// where every meeting held tells it.
func (y yearMeasurer) attendance() yearShare {
	var s yearShare
	var wanting []diag.Message
	for i := range y.cell.Meetings {
		m := &y.cell.Meetings[i]
		switch rate := m.Attendance().Rate; {
		case m.Kind != scoring.Regular || m.Status == scoring.NotHeld:
		case m.Status == scoring.MissingMeeting:
			wanting = append(wanting, diag.Msg("model.wanting.month", "month", m.Month, "status", diag.Msg("status.missing")))
		case !rate.Known:
			wanting = append(wanting, diag.Msg("model.wanting.attendance", "month", m.Month))
		default:
			s.yes += int(rate.Value.Num)
			s.base += int(rate.Value.Den)
		}
	}
	if len(wanting) > 0 {
		return yearShare{wanting: wanting}
	}
	return s
}
