// Package explain says how a cell's grade came about, as a tree of steps: marks
// into groups, groups into totals, totals into the period's grade.
//
//	explain.go   the tree: nodes, the cell at its root
//	meeting.go   one meeting: facts, band, gates and caps
//	marks.go     groups, criteria and the sum
//	period.go    mean, limits, what is missing
//	decision.go  what the superior committee decided
//	model.go     a year's models
package explain

import (
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// NodeKind says what a node of an explanation is about.
type NodeKind string

const (
	CellNode       NodeKind = "cell"
	RuleNode       NodeKind = "rule"
	MeetingNode    NodeKind = "meeting"
	GroupNode      NodeKind = "group"
	CriterionNode  NodeKind = "criterion"
	AdjustmentNode NodeKind = "adjustment" // a ceiling, a rescaling, the ends of the scale
	TotalNode      NodeKind = "total"
	BandNode       NodeKind = "band"
	CheckNode      NodeKind = "check" // a gate or a cap
	MeanNode       NodeKind = "mean"
	LimitNode      NodeKind = "limit" // a condition on the meetings of the period
	GradeNode      NodeKind = "grade"
	DecisionNode   NodeKind = "decision"
	WantingNode    NodeKind = "wanting" // what keeps the cell from being graded
	NoteNode       NodeKind = "note"
	ProblemNode    NodeKind = "problem"
)

// A Node is one step on the way to a grade. Under a group the points of the
// children add up to its own; under a meeting those of the groups, criteria and
// adjustments do.
type Node struct {
	Kind     NodeKind
	ID       string         // of a cell, month, group or criterion
	Title    string         // in the words of the roster or the set
	Says     []diag.Message // the first one is the step itself
	Points   criteria.Optional[criteria.Points]
	Max      criteria.Optional[criteria.Points]
	Grade    string
	Pos      diag.Pos
	Problem  *diag.Problem
	OfPeriod bool // it and what is below it are of a set of periods, beside the meetings
	Children []Node
}

// Adds reports whether the node's points are part of its parent's sum.
func (n *Node) Adds() bool {
	return n.Kind == GroupNode || n.Kind == CriterionNode || n.Kind == AdjustmentNode
}

// Cell says how a cell's grade came about. A month that is not zero confines
// the answer to its meetings; else what the assessment beside them made of the
// cell comes last.
func Cell(r *scoring.Result, cell *scoring.CellResult, month scoring.Month) Node {
	x := &explainer{result: r, set: r.Sets[0], cell: cell}
	root := x.root()
	if month.IsZero() {
		root.Children = append(root.Children, Node{Kind: RuleNode, Says: []diag.Message{diag.Msg("explain.rule", "rule", r.Rule)}})
	}
	for i := range cell.Meetings {
		if m := &cell.Meetings[i]; month.IsZero() || m.Month == month {
			root.Children = append(root.Children, x.meeting(m))
		}
	}
	if month.IsZero() {
		root.Children = append(root.Children, x.period()...)
		root.Children = append(root.Children, notes(cell.Notes)...)
	}
	if month.IsZero() && cell.Assessed != nil {
		assessed := Cell(r.Assessment, cell.Assessed, month)
		assessed.OfPeriod = true
		assessed.say("explain.assessed", "set", r.Assessment.Sets[0].Title)
		root.Children = append(root.Children, assessed)
	}
	return root
}

// An explainer holds what the nodes of one cell are made from.
type explainer struct {
	result *scoring.Result
	set    *criteria.Set // that grades the period
	cell   *scoring.CellResult
}

func (x *explainer) root() Node {
	c := x.cell
	n := Node{Kind: CellNode, ID: c.Cell.ID, Title: c.Cell.Name, Pos: c.Cell.Pos, Points: c.DecidedScore(), Grade: gradeTitle(x.set, c.DecidedGrade())}
	name := diag.Msg("explain.cell", "cell", c.Cell.Name, "id", c.Cell.ID)
	if c.Cell.ID == c.Cell.Name {
		name = diag.Msg("explain.cell.name", "cell", c.Cell.Name)
	}
	switch {
	case n.Points.Known && n.Grade != "":
		n.say("explain.graded", "cell", name, "period", x.result.Period, "score", n.Points.Value, "grade", n.Grade)
	case n.Grade != "":
		n.say("explain.graded.without-score", "cell", name, "period", x.result.Period, "grade", n.Grade)
	default:
		n.say("explain.ungraded", "cell", name, "period", x.result.Period, "status", diag.Msg("report.status."+c.StatusWord()))
	}
	if c.Cell.Committee != "" {
		n.say("explain.committee", "committee", c.Cell.Committee)
	}
	if c.Rank.Known {
		n.say("explain.rank", "rank", c.Rank.Value, "ranked", x.ranked())
	}
	if c.Outside {
		n.say("explain.outside")
	}
	return n
}

// ranked counts the cells that have a rank.
func (x *explainer) ranked() (count int) {
	for i := range x.result.Cells {
		if x.result.Cells[i].Rank.Known {
			count++
		}
	}
	return count
}

func (n *Node) say(key string, args ...any) { n.Says = append(n.Says, diag.Msg(key, args...)) }

func (n *Node) add(children ...Node) { n.Children = append(n.Children, children...) }

func step(kind NodeKind, key string, args ...any) Node {
	return Node{Kind: kind, Says: []diag.Message{diag.Msg(key, args...)}}
}

func notes(messages []diag.Message) (nodes []Node) {
	for _, m := range messages {
		nodes = append(nodes, Node{Kind: NoteNode, Says: []diag.Message{m}})
	}
	return nodes
}

func problemNode(p diag.Problem) Node {
	return Node{Kind: ProblemNode, ID: string(p.Code), Says: []diag.Message{p.Message}, Pos: p.Pos, Problem: &p}
}

// gradeTitle is the word of a grade, empty where there is none.
func gradeTitle(set *criteria.Set, grade criteria.Optional[int]) string {
	if !grade.Known || grade.Value < 0 || grade.Value >= len(set.Grades) {
		return ""
	}
	return set.Grades[grade.Value].Title
}

// plus writes numbers as a sum: 97.5 + 81 + 97.
func plus(terms []criteria.Points) any {
	if len(terms) == 1 {
		return terms[0]
	}
	return diag.Msg("explain.plus", "a", plus(terms[:len(terms)-1]), "b", terms[len(terms)-1])
}
