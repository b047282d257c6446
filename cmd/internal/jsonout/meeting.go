package jsonout

import (
	"chibo/criteria"
	"chibo/scoring"
)

// meeting writes one meeting of a cell.
func (w *cellWriter) meeting(m *scoring.MeetingResult) error {
	facts := m.Facts()
	more := facts.More()
	w.open('{')
	w.string("month", m.Month.String())
	w.string("kind", string(m.Kind))
	w.bool("combined", m.Combined)
	w.setID(m)                   // of the set that scored it
	w.bool("counted", m.Counted) // it is part of the period's score
	w.dateOrNull("date", facts.Date.Optional())
	w.string("status", string(m.Status))
	w.pointsOrNull("self", m.Self)
	w.pointsOrNull("review", m.Review)
	w.pointsOrNull("total", m.Total)
	w.stringOrNull("grade", w.report.MeetingGradeTitle(m, m.Grade))
	w.messages("limits", m.Limits)
	w.messages("notes", m.Notes)
	if err := w.meetingDecision(m); err != nil {
		return err
	}
	w.attendance(m.Attendance())
	w.intOrNull("minutes", facts.Minutes.Optional())
	w.intOrNull("speakers", facts.Speakers.Optional())
	w.pointsOrNull("resolution", ratePoints(facts.Resolution.Optional()))
	w.stringIf(facts.Form.Known, "form", string(facts.Form.Value))
	if facts.Model.Known {
		w.bool("model", facts.Model.Value)
	} else {
		w.null("model")
	}
	w.stringIf(facts.Superior.Known && facts.Superior.Value != "", "superior", facts.Superior.Value)
	w.stringOrNull("chair", string(m.Chair)) // a post: secretary, deputy, other
	w.stringOrNull("postponed", more.Postponed)
	w.stringOrNull("guests", more.Guests)
	w.stringOrNull("lessons", more.Lessons)
	if set := w.report.SetOf(m); set != nil && set.Scope == criteria.OfPeriod {
		if err := w.value("stated", statedOf(set, m)); err != nil {
			return err
		}
	}
	w.marks(m)
	w.source(m)
	w.close('}')
	return nil
}

func (w *cellWriter) meetingDecision(m *scoring.MeetingResult) error {
	d := m.Decision
	if d == nil {
		w.null("decision")
		return nil
	}
	decided := decisionOf(w.report, d.Decisions, w.report.GradeTitle(d.Grade))
	decided.Total = d.Total
	return w.value("decision", decided)
}

// attendance writes null where nothing is known of who was there.
func (w *cellWriter) attendance(a scoring.AttendanceResult) {
	if !a.Members.Known && !a.Exempt.Known && !a.Present.Known && !a.Excused.Known && !a.Unexcused.Known {
		w.null("attendance")
		return
	}
	w.key("attendance")
	w.open('{')
	w.intOrNull("members", a.Members)
	w.intOrNull("exempt", a.Exempt)
	w.intOrNull("present", a.Present)
	w.intOrNull("excused", a.Excused)
	w.intOrNull("unexcused", a.Unexcused)
	w.pointsOrNull("rate", ratePoints(a.Rate))
	w.close('}')
}

func ratePoints(rate criteria.Optional[criteria.Rate]) (points criteria.Optional[criteria.Points]) {
	if rate.Known && rate.Value.Known() {
		points = criteria.Some(rate.Value.Points())
	}
	return points
}

// marks lists the marks by criterion. A list of totals has none, and the marks
// of a table are official from the start.
func (w *cellWriter) marks(m *scoring.MeetingResult) {
	w.key("marks")
	w.open('[')
	if m.Set >= 0 && m.Set < len(w.criteria) && m.Layout != scoring.TotalsLayout {
		for i, mark := range m.Marks.All() {
			if i >= len(w.criteria[m.Set]) {
				break
			}
			w.mark(w.criteria[m.Set][i], mark, m.Layout == scoring.FormLayout)
		}
	}
	w.close(']')
}

func (w *cellWriter) mark(criterion []byte, mark scoring.MarkResult, form bool) {
	if !form {
		mark.Self, mark.Review = criteria.Optional[criteria.Points]{}, criteria.Optional[criteria.Points]{}
	}
	w.next()
	w.open('{')
	w.key("criterion")
	w.text = append(w.text, criterion...)
	w.pointsOrNull("self", mark.Self)
	w.pointsOrNull("review", mark.Review)
	w.pointsOrNull("official", mark.Official)
	if mark.At.IsCell() {
		w.key("source")
		w.text = append(mark.At.AppendAddress(append(w.text, '"')), '"')
	} else {
		w.null("source")
	}
	w.close('}')
}

func (w *cellWriter) source(m *scoring.MeetingResult) {
	if len(m.Sources) == 0 {
		w.null("source")
		return
	}
	w.key("source")
	w.open('{')
	w.string("file", m.Sources[0].File)
	w.stringOrNull("sheet", m.Sources[0].Sheet)
	w.close('}')
}
