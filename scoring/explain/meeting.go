package explain

import (
	"slices"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// meeting explains one month's meeting, whether scored, faulty or absent.
func (x *explainer) meeting(m *scoring.MeetingResult) Node {
	n := Node{Kind: MeetingNode, ID: m.Month.String(), Pos: m.SourcePos(), Points: m.Total}
	kind := diag.Msg("meeting." + string(m.Kind))
	if m.Combined {
		kind = diag.Msg("explain.combined")
	}
	set := x.setOf(m)
	if m.Total.Known && m.Grade.Known && set != nil {
		n.Grade, n.Max = gradeTitle(set, m.Grade), criteria.Some(set.FullMarks())
		n.say("explain.meeting", "month", m.Month, "kind", kind, "total", m.Total.Value, "grade", n.Grade)
	} else {
		n.say("explain.meeting.without", "month", m.Month, "kind", kind, "status", diag.Msg("status."+string(m.Status)))
	}
	x.meetingFacts(&n, m)
	if set != nil {
		x.meetingMarks(&n, m, set)
		x.meetingGrade(&n, m, set)
	}
	if m.Remark != "" {
		n.add(step(NoteNode, "explain.remark", "remark", m.Remark))
	}
	x.meetingProblems(&n, m)
	x.meetingDecision(&n, m)
	return n
}

func (x *explainer) setOf(m *scoring.MeetingResult) *criteria.Set {
	if m.Set < 0 || m.Set >= len(x.result.Sets) || len(m.Sources) == 0 {
		return nil
	}
	return x.result.Sets[m.Set]
}

// meetingFacts says where the meeting comes from, which column grades, who was
// there, and what an absent one counts as.
func (x *explainer) meetingFacts(n *Node, m *scoring.MeetingResult) {
	for _, source := range m.Sources {
		n.say("explain.source", "place", source.Pos())
	}
	if set := x.setOf(m); set != nil && len(x.result.Sets) > 1 {
		n.say("explain.set", "id", set.ID, "title", set.Title)
	}
	if m.Column != "" && m.Column != scoring.OfficialMarks {
		n.say("explain.column." + string(m.Column))
	}
	if m.Self.Known && m.Review.Known {
		n.say("explain.both-totals", "self", m.Self.Value, "review", m.Review.Value)
	}
	if a := m.Attendance(); a.Rate.Known {
		n.say("explain.attendance", "num", a.Rate.Value.Num, "den", a.Rate.Value.Den, "rate", a.Rate.Value)
	}
	switch {
	case !m.Counted:
		n.say("explain.not-counted")
	case m.Status != scoring.Scored:
		n.say("explain.absent." + string(scoring.RuleWithout(x.set, m.Status)))
	}
}

// meetingGrade says the band of the total, the gates and caps that were asked,
// and the grade where they changed it.
func (x *explainer) meetingGrade(n *Node, m *scoring.MeetingResult, set *criteria.Set) {
	if !m.Total.Known || !m.Band.Known || !m.Grade.Known && m.Status != scoring.UndecidedSheet {
		return
	}
	n.add(bandNode(set, m.Total.Value, m.Band.Value))
	for _, check := range m.Checks {
		n.add(checkNode(set, check))
	}
	if m.Status == scoring.UndecidedSheet {
		for _, limit := range m.Limits {
			n.say(limit.Key, limit.Args...)
		}
		return
	}
	for _, limit := range m.Limits {
		if limit.Key == scoring.OpenCondition {
			n.add(Node{Kind: CheckNode, Says: []diag.Message{limit}})
		}
	}
	if m.Grade != m.Band {
		n.add(gradeNode(set, m.Grade.Value))
	}
}

// bandNode says which band a number lies in, and how far the next one is.
func bandNode(set *criteria.Set, number criteria.Points, band int) Node {
	grade := set.Grades[band]
	n := step(BandNode, "explain.band", "number", number, "grade", grade.Title, "from", grade.From)
	n.Grade, n.Points = grade.Title, criteria.Some(number)
	if above := number - grade.From; above > 0 && grade.From > 0 {
		n.say("explain.band.above", "above", above)
	} else if grade.From > 0 {
		n.say("explain.band.just")
	}
	if band > 0 {
		next := set.Grades[band-1]
		n.say("explain.band.short", "short", next.From-number, "next", next.Title, "from", next.From)
	}
	return n
}

func gradeNode(set *criteria.Set, grade int) Node {
	n := step(GradeNode, "explain.grade", "grade", set.Grades[grade].Title)
	n.Grade = set.Grades[grade].Title
	return n
}

func checkNode(set *criteria.Set, c scoring.GradeCheck) Node {
	grade, to := set.Grades[max(c.Grade, 0)].Title, set.Grades[max(c.To, 0)].Title
	switch {
	case c.Cap && !c.Known:
		return step(CheckNode, "explain.cap.unknown", "to", to, "because", scoring.CriteriaText(c.Because, c.Test))
	case c.Cap && c.Holds:
		return step(CheckNode, "explain.cap.applied", "to", to, "because", scoring.CriteriaText(c.Because, c.Test), "test", c.Test)
	case c.Cap:
		return step(CheckNode, "explain.cap.free", "to", to, "because", scoring.CriteriaText(c.Because, c.Test))
	case !c.Known:
		return step(CheckNode, "explain.gate.unknown", "grade", grade, "test", c.Test)
	case c.Holds:
		return step(CheckNode, "explain.gate.met", "grade", grade, "test", c.Test)
	case c.To == criteria.Undecided:
		return step(CheckNode, "explain.gate.failed-open", "grade", grade, "test", c.Test)
	}
	return step(CheckNode, "explain.gate.failed", "grade", grade, "test", c.Test, "to", to)
}

// meetingProblems adds the problems that stand at no mark; those that do stand
// with their criterion.
func (x *explainer) meetingProblems(n *Node, m *scoring.MeetingResult) {
	for _, p := range m.Problems {
		atMark := slices.ContainsFunc(m.Marks.List(), func(mark scoring.MarkResult) bool { return isAt(p, mark) })
		if !atMark || x.setOf(m) == nil || m.Layout == scoring.TotalsLayout {
			n.add(problemNode(p))
		}
	}
}

func isAt(p diag.Problem, mark scoring.MarkResult) bool {
	return mark.At.Row > 0 && p.Pos == mark.At.Pos()
}
