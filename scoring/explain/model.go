package explain

import (
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/models"
)

// ModelNode is a year's model of a cell.
const ModelNode NodeKind = "model"

// Models says how the year's models came out for a cell: each condition,
// entered or computed, what is missing, and what they make together.
func Models(r *scoring.Result, cell *scoring.CellResult) Node {
	x := &explainer{result: r, set: r.Sets[0], cell: cell}
	root := x.root()
	for i := range cell.Models {
		root.Children = append(root.Children, x.model(r.Models[i].Set, &cell.Models[i], i))
	}
	return root
}

func (x *explainer) model(set *criteria.Set, m *scoring.ModelCell, index int) Node {
	n := Node{Kind: ModelNode, ID: set.ID, Title: set.Title, Points: m.Total, Max: criteria.Some(set.FullMarks()), Grade: gradeTitle(set, m.Grade)}
	//exhaustive:enforce
	switch m.Status {
	case scoring.ModelNotAsked:
		n.say("explain.model.not-asked")
		n.Says = append(n.Says, m.Notes...)
		return n
	case scoring.ModelUndecided:
		n.say("explain.model.undecided")
	case scoring.ModelDecided:
		fallthrough
	default: // what a report carries
		n.say("explain.model.decided", "grade", n.Grade)
	}
	leaf := 0
	for g := range set.Groups {
		last := leaf + len(set.Groups[g].Criteria)
		n.add(x.modelGroup(&set.Groups[g], m.Conditions[leaf:last]))
		leaf = last
	}
	switch {
	case set.YesNo() && m.Status == scoring.ModelDecided:
		n.add(step(TotalNode, "explain.model.met", "met", m.Met, "asked", m.Asked))
	case m.Steps != nil:
		x.sum(&n, *m.Steps)
		n.add(bandNode(set, m.Total.Value, set.GradeOf(m.Total.Value)))
	}
	if m.Grade.Known && m.Grade.Value != set.GradeOf(m.Total.Value) {
		n.add(gradeNode(set, m.Grade.Value))
	}
	for _, limit := range m.Limits {
		n.add(Node{Kind: LimitNode, Says: []diag.Message{limit}})
	}
	n.add(notes(m.Notes)...)
	for _, p := range models.MarkProblems(x.result, x.cell, index) {
		n.add(problemNode(p))
	}
	return n
}

// modelGroup explains a group; one without criteria is itself the condition.
func (x *explainer) modelGroup(group *criteria.Group, conditions []scoring.ConditionResult) Node {
	if group.Leaf {
		return x.conditionNode(group.Criteria[0], conditions[0])
	}
	n := Node{Kind: GroupNode, ID: group.ID, Title: group.Title}
	var sum, asked criteria.Points
	whole := true
	for i, c := range conditions {
		n.add(x.conditionNode(group.Criteria[i], c))
		sum += c.Points.Value
		whole = whole && c.How != scoring.NotAvailable
		if c.How != scoring.LeftOut {
			asked += group.Criteria[i].Max
		}
	}
	if group.Block != criteria.Scored {
		asked, sum = group.Max, min(sum, group.Max)
	}
	n.Max = criteria.Some(asked)
	if !whole {
		n.say("explain.partial", "points", sum, "max", asked)
		return n
	}
	n.Points = criteria.Some(scoring.Signed(group, sum))
	n.Says = []diag.Message{points(group, scoring.Signed(group, sum), asked)}
	return n
}

// conditionNode explains one condition.
func (x *explainer) conditionNode(c criteria.Criterion, r scoring.ConditionResult) Node {
	n := Node{Kind: CriterionNode, ID: c.ID, Title: c.Title, Points: r.Points, Max: criteria.Some(c.Max), Pos: r.Pos}
	switch {
	case r.How == scoring.LeftOut:
		n.say("explain.condition.left-out", "kinds", c.Year.Kinds)
		return n
	case !r.Points.Known:
		n.say("explain.condition.unknown")
		for _, w := range r.Wanting {
			n.add(Node{Kind: WantingNode, Says: []diag.Message{w}})
		}
	case c.Kind == criteria.Check && r.Points.Value == c.Max:
		n.say("explain.condition.yes")
	case c.Kind == criteria.Check:
		n.say("explain.condition.no")
	default:
		n.say("explain.condition.points", "points", r.Points.Value, "max", c.Max)
	}
	switch {
	case r.Because.IsZero():
	case r.How == scoring.Typed:
		n.say("explain.condition.against", "because", r.Because)
	default:
		n.say("explain.condition.because", "because", r.Because)
	}
	n.add(notes(r.Against)...)
	return n
}
