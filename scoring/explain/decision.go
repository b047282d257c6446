package explain

import (
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// meetingDecision says what was decided on a meeting, beside what its sheets
// give.
func (x *explainer) meetingDecision(n *Node, m *scoring.MeetingResult) {
	d := m.Decision
	if d == nil {
		return
	}
	node := x.decided(d.Total, d.Grade)
	for _, decision := range d.Decisions {
		node.add(x.paper(decision))
	}
	n.add(node)
}

// decision says what was decided on the cell, and the mean of what stands.
func (x *explainer) decision() []Node {
	d := x.cell.Decision
	if d == nil {
		return nil
	}
	node := x.decided(d.Score, d.Grade)
	if counted := x.counted((*scoring.MeetingResult).Decided); len(counted) > 0 && d.Score.Known && d.Score != x.cell.Score {
		node.add(x.mean("explain.mean.decided", counted))
	}
	for _, decision := range d.Decisions {
		if decision.Month.IsZero() {
			node.add(x.paper(decision))
		}
	}
	return []Node{node}
}

func (x *explainer) decided(points criteria.Optional[criteria.Points], grade criteria.Optional[int]) Node {
	title := gradeTitle(x.set, grade)
	var n Node
	switch {
	case points.Known && grade.Known:
		n = step(DecisionNode, "explain.decided", "points", points.Value, "grade", title)
	case grade.Known:
		n = step(DecisionNode, "explain.decided.grade", "grade", title)
	default:
		n = step(DecisionNode, "explain.decided.nothing")
	}
	n.Points, n.Grade = points, title
	return n
}

// paper is one decision: what, by which document, and why.
func (x *explainer) paper(d scoring.Decision) Node {
	var what diag.Message
	if d.Criterion >= 0 {
		leaf := x.set.Leaves()[d.Criterion]
		what = diag.Msg("explain.paper.mark", "criterion", leaf.ID, "points", d.Points, "max", leaf.Max)
	} else {
		what = diag.Msg("explain.paper.grade", "grade", x.set.Grades[d.Grade].Title)
	}
	n := step(DecisionNode, "explain.paper", "what", what, "document", d.Document, "reason", d.Reason)
	if d.Date.Known {
		n = step(DecisionNode, "explain.paper.dated", "what", what, "document", d.Document, "date", d.Date.Value, "reason", d.Reason)
	}
	n.Pos = d.Pos
	return n
}
