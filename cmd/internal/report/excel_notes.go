package report

import (
	"slices"
	"strings"

	"chibo/cmd/internal/text"
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
	notes = append(notes, messages(m.Limits, s.p)...)
	notes = appendNew(notes, strings.TrimSpace(m.Remark))
	if d := m.Decision; d != nil {
		notes = append(notes, decisionText(d.Decisions, m.Total, s.report.meetingGradeTitle(m, m.Grade), s.p))
	}
	return strings.Join(notes, "; ")
}

// lostPoints lists "4.2: −2 (ít ý kiến)" for every mark below its full one, and
// what was added or taken off.
func (s *sheet) lostPoints(m *scoring.MeetingResult) []string {
	if s.report.setOf(m) == nil {
		return nil
	}
	return lostPoints(s.report.Result, s.leaves[m.Set], m, s.p, criteria.Scored, criteria.Bonus, criteria.Deduction)
}

// lostPoints is the list of the criteria in certain blocks, by the marks that make
// the total that stands; a decided one names its document.
func lostPoints(r *scoring.Result, leaves []criteria.Leaf, m *scoring.MeetingResult, p *text.Printer, blocks ...criteria.Block) []string {
	var notes []string
	for i, mark := range r.StandingMarks(m) {
		if i >= len(leaves) || !mark.Official.Known || mark.How == scoring.LeftOut || !slices.Contains(blocks, leaves[i].Group.Block) {
			continue
		}
		difference := mark.Official.Value
		if leaves[i].Group.Block == criteria.Scored {
			difference -= leaves[i].Max
		}
		reason := mark.Note
		if mark.By != nil {
			reason = p.Text("report.decision.mark", "paper", decidedPaper(*mark.By, p))
		}
		if difference != 0 || mark.By != nil {
			notes = append(notes, pointsNote(leaves[i].ID, difference, reason, p))
		}
	}
	return notes
}

func pointsNote(id string, difference criteria.Points, reason string, p *text.Printer) string {
	note := text.Plain(id) + ": " + signedPoints(difference, p)
	if reason = strings.TrimSpace(text.Plain(reason)); reason != "" {
		note += " (" + reason + ")"
	}
	return note
}
