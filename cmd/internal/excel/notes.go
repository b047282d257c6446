package excel

import (
	"strings"

	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
)

// meetingNotes explains a meeting's points: status, the marks that lost points
// and why, what kept the grade down, remarks, decisions.
func (s *sheet) meetingNotes(m *scoring.MeetingResult) string {
	var notes []string
	if m.Status == scoring.Faulty || m.Status == scoring.MissingMeeting {
		notes = append(notes, s.p.Text("report.meeting."+string(m.Status)))
	}
	notes = append(notes, s.lostPoints(m)...)
	notes = append(notes, view.Messages(m.Limits, s.p)...)
	notes = view.AppendNew(notes, strings.TrimSpace(m.Remark))
	if d := m.Decision; d != nil {
		notes = append(notes, view.DecisionText(d.Decisions, m.Total, s.report.MeetingGradeTitle(m, m.Grade), s.p))
	}
	return strings.Join(notes, "; ")
}

// lostPoints lists "4.2: −2 (ít ý kiến)" for every mark below its full one, and
// what was added or taken off.
func (s *sheet) lostPoints(m *scoring.MeetingResult) []string {
	if s.report.SetOf(m) == nil {
		return nil
	}
	return view.LostPoints(s.report.Result, s.leaves[m.Set], m, s.p, criteria.Scored, criteria.Bonus, criteria.Deduction)
}
