package view

import (
	"slices"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// SignedPoints writes a difference of points with its sign, for prose.
func SignedPoints(points criteria.Points, p *text.Printer) string {
	switch {
	case points > 0:
		return "+" + p.Value(points)
	case points < 0:
		return "−" + p.Value(points.Abs())
	}
	return p.Value(points)
}

// LostPoints is the list of the criteria in certain blocks, by the marks that make
// the total that stands; a decided one names its document. A reason that several
// have is written once, behind them all.
func LostPoints(r *scoring.Result, leaves []criteria.Leaf, m *scoring.MeetingResult, p *text.Printer, blocks ...criteria.Block) []string {
	var lost []lostForReason
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
			lost = addLost(lost, text.Plain(leaves[i].ID)+": "+SignedPoints(difference, p), strings.TrimSpace(text.Plain(reason)))
		}
	}
	return lostTexts(lost, p)
}

// A lostForReason is the marks that have one reason, which may be "".
type lostForReason struct {
	marks  []string // "4.2: −2"
	reason string
}

// addLost puts a mark with the others of its reason; without one it stands alone.
func addLost(lost []lostForReason, mark, reason string) []lostForReason {
	same := slices.IndexFunc(lost, func(l lostForReason) bool { return reason != "" && l.reason == reason })
	if same < 0 {
		return append(lost, lostForReason{[]string{mark}, reason})
	}
	lost[same].marks = append(lost[same].marks, mark)
	return lost
}

// lostTexts writes "4.2: −2 (ít ý kiến)", and "4.2: −2, 5: −1 (cùng lý do: ít ý kiến)".
func lostTexts(lost []lostForReason, p *text.Printer) []string {
	var notes []string
	for _, l := range lost {
		note, reason := strings.Join(l.marks, ", "), l.reason
		if len(l.marks) > 1 {
			reason = p.Text("report.lost.same", "reason", reason)
		}
		if reason != "" {
			note += " (" + reason + ")"
		}
		notes = append(notes, note)
	}
	return notes
}

// MeetingNotes are all the remarks on a meeting in its month's list: its status, the
// marks that lost points and why, what kept the grade down, remarks, decisions.
// leaves are those of its set.
func MeetingNotes(r *Report, m *scoring.MeetingResult, leaves []criteria.Leaf, p *text.Printer) []string {
	var notes []string
	if m.Status == scoring.Faulty || m.Status == scoring.MissingMeeting {
		notes = append(notes, p.Text("report.meeting."+string(m.Status)))
	}
	notes = append(notes, LostPoints(r.Result, leaves, m, p, criteria.Scored, criteria.Bonus, criteria.Deduction)...)
	notes = append(notes, Messages(m.Limits, p)...)
	notes = AppendNew(notes, strings.TrimSpace(m.Remark))
	if d := m.Decision; d != nil {
		notes = append(notes, DecisionText(d.Decisions, m.Total, r.MeetingGradeTitle(m, m.Grade), p))
	}
	return notes
}

// Messages renders each; never nil, so that JSON has an empty list.
func Messages(list []diag.Message, p *text.Printer) []string {
	texts := []string{}
	for _, m := range list {
		texts = append(texts, p.Message(m))
	}
	return texts
}

// AppendNew appends a text that is neither empty nor there yet.
func AppendNew(list []string, s string) []string {
	if s == "" || slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

// GradeOrStatus is the grade's word, else that of the status: a cell without a
// grade never has an empty place.
func (r *Report) GradeOrStatus(c *scoring.CellResult, p *text.Printer) string {
	if title := r.GradeTitle(c.DecidedGrade()); title != "" {
		return text.Plain(title) + decidedMark(c.DecidedGrade() != c.Grade)
	}
	return r.StatusText(c, p)
}

// ScoreText is the score that stands, marked where it was decided; of a period's one
// sheet that decides no grade, its points.
func (r *Report) ScoreText(c *scoring.CellResult, p *text.Printer) string {
	score := c.DecidedScore()
	if !score.Known {
		score = computedScore(c)
	}
	return PointsText(score, p) + decidedMark(score.Known && score != computedScore(c))
}

// CellNotes are all the remarks on a cell: why it has no grade, limits, notes, the
// decision.
func (r *Report) CellNotes(c *scoring.CellResult, p *text.Printer) []string {
	notes := append(r.Reasons(c, p), sheetLimits(r, c, p)...)
	notes = append(notes, Messages(c.Limits, p)...)
	notes = append(notes, Messages(c.Notes, p)...)
	if c.Cell.Under != "" {
		notes = append(notes, p.Text("report.under", "committee", c.Cell.Under))
	}
	if c.Outside {
		notes = append(notes, p.Text("report.outside"))
	}
	if d := c.Decision; d != nil {
		notes = append(notes, r.cellDecision(c, d.Decisions, p))
	}
	return notes
}

// cellDecision is DecisionText of a cell. A period's sheet that decides no grade has
// points all the same.
func (r *Report) cellDecision(c *scoring.CellResult, decisions []scoring.Decision, p *text.Printer) string {
	grade := r.GradeTitle(c.Grade)
	if !c.Score.Known {
		grade = p.Text("report.meeting.undecided")
	}
	return decisionText(decisions, r.Result.Period.First != r.Result.Period.Last, computedScore(c), grade, p)
}

// computedScore is what the sheets alone give: the score, or the points of a
// period's one sheet that decides no grade.
func computedScore(c *scoring.CellResult) criteria.Optional[criteria.Points] {
	if len(c.Meetings) == 1 && c.Meetings[0].Status == scoring.UndecidedSheet {
		return c.Meetings[0].Total
	}
	return c.Score
}

// DecisionText names the papers that decided, and what the sheets alone gave.
func DecisionText(decisions []scoring.Decision, computed criteria.Optional[criteria.Points], grade string, p *text.Printer) string {
	return decisionText(decisions, false, computed, grade, p)
}

func decisionText(decisions []scoring.Decision, months bool, computed criteria.Optional[criteria.Points], grade string, p *text.Printer) string {
	var papers []string
	for _, d := range decisions {
		papers = AppendNew(papers, paperText(d, months, p))
	}
	without := p.Text("report.decision.not-computed")
	if computed.Known {
		without = p.Text("report.decision.computed", "score", computed.Value, "grade", grade)
	}
	return p.Text("report.decision", "papers", strings.Join(papers, ", "), "computed", without)
}

// paperText writes "12-QĐ/ĐU ngày 05/10/2026 (lý do)", and "(tháng 8/2026: lý do)"
// where the paper speaks of one month of several.
func paperText(d scoring.Decision, months bool, p *text.Printer) string {
	var why []string
	if months && !d.Month.IsZero() {
		why = append(why, p.Value(d.Month))
	}
	why = AppendNew(why, text.Plain(d.Reason))
	paper := decidedPaper(d, p)
	if len(why) > 0 {
		paper += " (" + strings.Join(why, ": ") + ")"
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

// NoticeOf is what must be said at every use of a set that is not official;
// nothing for one that is.
func NoticeOf(s *criteria.Set, p *text.Printer) string {
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
