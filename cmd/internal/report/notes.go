package report

import (
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// gradeOrStatus is the grade's word, else that of the status: a cell without a
// grade never has an empty place.
func (r *Report) gradeOrStatus(c *scoring.CellResult, p *text.Printer) string {
	if title := r.gradeTitle(c.DecidedGrade()); title != "" {
		return text.Plain(title) + decidedMark(c.DecidedGrade() != c.Grade)
	}
	return r.statusText(c, p)
}

// scoreText is the score that stands, marked where it was decided.
func (r *Report) scoreText(c *scoring.CellResult, p *text.Printer) string {
	score := c.DecidedScore()
	return pointsText(score, p) + decidedMark(score.Known && score != c.Score)
}

// cellNotes are all the remarks on a cell: why it has no grade, limits, notes, the
// decision.
func (r *Report) cellNotes(c *scoring.CellResult, p *text.Printer) []string {
	notes := append(r.reasons(c, p), messages(c.Limits, p)...)
	notes = append(notes, messages(c.Notes, p)...)
	if c.Cell.Under != "" {
		notes = append(notes, p.Text("report.under", "committee", c.Cell.Under))
	}
	if c.Outside {
		notes = append(notes, p.Text("report.outside"))
	}
	if d := c.Decision; d != nil {
		notes = append(notes, decisionText(d.Decisions, c.Score, r.gradeTitle(c.Grade), p))
	}
	return notes
}

// decisionText names the papers that decided, and what the sheets alone gave.
func decisionText(decisions []scoring.Decision, computed criteria.Optional[criteria.Points], grade string, p *text.Printer) string {
	var papers []string
	for _, d := range decisions {
		papers = appendNew(papers, paperText(d, p))
	}
	without := p.Text("report.decision.not-computed")
	if computed.Known {
		without = p.Text("report.decision.computed", "score", computed.Value, "grade", grade)
	}
	return p.Text("report.decision", "papers", strings.Join(papers, ", "), "computed", without)
}

// paperText writes "12-QĐ/ĐU ngày 05/10/2026 (lý do)".
func paperText(d scoring.Decision, p *text.Printer) string {
	paper := decidedPaper(d, p)
	if d.Reason != "" {
		paper += " (" + text.Plain(d.Reason) + ")"
	}
	return strings.TrimSpace(paper)
}

// decidedPaper names the document of a decision: "12-QĐ/ĐU ngày 05/10/2026".
func decidedPaper(d scoring.Decision, p *text.Printer) string {
	if d.Date.Known {
		return strings.TrimSpace(p.Text("report.decision.dated", "document", d.Document, "date", d.Date.Value))
	}
	return text.Plain(d.Document)
}

// noticeOf is what must be said at every use of a set that is not official;
// nothing for one that is.
func noticeOf(s *criteria.Set, p *text.Printer) string {
	if s.Standing == criteria.Official {
		return ""
	}
	notice := text.Plain(s.Notice)
	if notice == "" {
		notice = p.Text("report.notice." + string(s.Standing))
	}
	return p.Text("report.notice", "id", s.ID, "title", s.Title,
		"standing", diag.Msg("report.standing."+string(s.Standing)), "notice", notice)
}
