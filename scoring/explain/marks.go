package explain

import (
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// meetingMarks adds the groups with their criteria, what brought their sum to
// the total, and the total.
func (x *explainer) meetingMarks(n *Node, m *scoring.MeetingResult, set *criteria.Set) {
	if m.Layout == scoring.TotalsLayout {
		if m.Total.Known {
			total := step(TotalNode, "explain.total.stated", "total", m.Total.Value, "full", set.FullMarks())
			total.Points, total.Pos = m.Total, m.SourcePos()
			n.add(total)
		}
		return
	}
	first := 0
	for g := range set.Groups {
		last := first + len(set.Groups[g].Criteria)
		if last > m.Marks.Len() {
			return
		}
		n.add(x.group(m, set, g, m.Marks.List()[first:last]))
		first = last
	}
	if m.Steps != nil {
		x.sum(n, *m.Steps)
	}
}

// sum adds the steps from the groups to the total.
func (x *explainer) sum(n *Node, s scoring.SumSteps) {
	if s.IsRescaled() {
		rescale := step(AdjustmentNode, "explain.rescale", "scored", s.Scored, "full", s.Full, "applied", s.Applied,
			"quotient", scoring.Quotient{Num: int64(s.Scored) * int64(s.Full), Den: int64(s.Applied)}, "rescaled", s.Rescaled)
		rescale.Points = criteria.Some(s.Rescaled - s.Scored)
		n.add(rescale)
	}
	if s.Total != s.Sum {
		scale := step(AdjustmentNode, "explain.scale", "sum", s.Sum, "full", s.Full, "total", s.Total)
		scale.Points = criteria.Some(s.Total - s.Sum)
		n.add(scale)
	}
	total := step(TotalNode, "explain.total", "total", s.Total, "full", s.Full)
	total.Points, total.Max = criteria.Some(s.Total), criteria.Some(s.Full)
	n.add(total)
}

// group explains a group; one without criteria is itself the criterion.
func (x *explainer) group(m *scoring.MeetingResult, set *criteria.Set, index int, marks []scoring.MarkResult) Node {
	group := &set.Groups[index]
	if group.Leaf {
		return x.mark(m, group, group.Criteria[0], marks[0])
	}
	n := Node{Kind: GroupNode, ID: group.ID, Title: group.Title, Max: criteria.Some(group.Max)}
	var sum, asked criteria.Points
	whole := true
	for i, mark := range marks {
		n.add(x.mark(m, group, group.Criteria[i], mark))
		if mark.Official.Known && mark.How != scoring.LeftOut {
			sum += mark.Official.Value
		}
		whole = whole && mark.How != scoring.NotAvailable
		if mark.How != scoring.LeftOut {
			asked += group.Criteria[i].Max
		}
	}
	if group.Block == criteria.Scored {
		n.Max = criteria.Some(asked)
	}
	if m.Steps != nil {
		for _, block := range m.Steps.Blocks {
			if block.Group == index && block.Counted != block.Sum {
				n.add(ceiling(block, group.Max))
				sum = block.Counted
			}
		}
	}
	if !whole {
		n.say("explain.partial", "points", sum, "max", n.Max.Value)
		return n
	}
	n.Points = criteria.Some(sum)
	n.Says = []diag.Message{points(group, sum, n.Max.Value)}
	return n
}

func ceiling(block scoring.BlockSum, most criteria.Points) Node {
	n := step(AdjustmentNode, "explain.ceiling", "sum", block.Sum, "max", most, "counted", block.Counted)
	n.Points = criteria.Some(block.Counted - block.Sum)
	return n
}

// points says a mark or a sum against its full marks.
func points(group *criteria.Group, p, most criteria.Points) diag.Message {
	switch {
	case group.Block == criteria.Bonus && p != 0:
		return diag.Msg("explain.bonus", "points", p)
	case group.Block == criteria.Deduction && p != 0:
		return diag.Msg("explain.deduction", "points", p)
	case group.Block != criteria.Scored:
		return diag.Msg("explain.none")
	case p < most:
		return diag.Msg("explain.lost", "points", p, "max", most, "lost", most-p)
	}
	return diag.Msg("explain.full", "points", p, "max", most)
}

// mark explains one criterion.
func (x *explainer) mark(m *scoring.MeetingResult, group *criteria.Group, c criteria.Criterion, mark scoring.MarkResult) Node {
	n := Node{Kind: CriterionNode, ID: c.ID, Title: c.Title, Points: mark.Official, Max: criteria.Some(c.Max), Pos: mark.At.Pos()}
	//exhaustive:enforce
	switch mark.How {
	case scoring.LeftOut:
		n.Points = criteria.Optional[criteria.Points]{}
		n.say("explain.left-out")
	case scoring.NotAvailable:
		n.say("explain.not-available", "max", c.Max)
	case scoring.Typed, scoring.Measured, scoring.FullByRule, scoring.NoneEntered:
		fallthrough
	default: // what a report carries
		n.Says = append(n.Says, points(group, mark.Official.Value, c.Max))
	}
	if label := labelOf(c, mark); label != "" {
		n.say("explain.tier", "label", label)
	}
	if mark.How == scoring.FullByRule {
		n.say("explain.full-by-rule")
	}
	if mark.Self.Known && mark.Review.Known && mark.Self != mark.Review {
		n.say("explain.both-marks", "self", mark.Self.Value, "review", mark.Review.Value)
	}
	if mark.Measured.Known {
		n.Says = append(n.Says, measured(c, mark))
	}
	if mark.Note != "" {
		n.say("explain.note", "note", mark.Note)
	}
	for _, p := range m.Problems {
		if isAt(p, mark) {
			n.add(problemNode(p))
		}
	}
	return n
}

// labelOf returns the form's own words for the tier a mark is of; "": it has none.
func labelOf(c criteria.Criterion, mark scoring.MarkResult) string {
	if mark.How == scoring.LeftOut || mark.How == scoring.FullByRule {
		return ""
	}
	for _, tier := range c.Tiers {
		if mark.Official.Known && tier.Points == mark.Official.Value {
			return tier.Label
		}
	}
	return ""
}

// beyond says that the facts miss the bound of the tier before the last one.
func beyond(tier criteria.Tier, working diag.Message) any {
	switch {
	case tier.From.Known:
		return diag.Msg("explain.below", "working", working, "bound", tier.From.Value)
	case tier.Above.Known:
		return diag.Msg("explain.at-most", "working", working, "bound", tier.Above.Value)
	case tier.ShortBy.Known:
		return diag.Msg("explain.longer", "working", working, "minutes", tier.ShortBy.Value)
	}
	return working
}

// measured says what the facts give: 14/15 = 93,3% ≥ 90% → 4 points.
func measured(c criteria.Criterion, mark scoring.MarkResult) diag.Message {
	tier, because := c.Tiers[mark.Measured.Value], mark.Because.Message()
	var working any = because
	switch {
	case tier.From.Known:
		working = diag.Msg("explain.at-least", "working", because, "bound", tier.From.Value)
	case tier.Above.Known:
		working = diag.Msg("explain.above", "working", because, "bound", tier.Above.Value)
	case tier.ShortBy.Known:
		working = diag.Msg("explain.short-by", "working", because, "minutes", tier.ShortBy.Value)
	case mark.Measured.Value > 0 && !mark.Because.IsUnexcused():
		working = beyond(c.Tiers[mark.Measured.Value-1], because)
	}
	if mark.How == scoring.Measured {
		return diag.Msg("explain.measured.blank", "working", working, "points", tier.Points)
	}
	return diag.Msg("explain.measured", "working", working, "points", tier.Points)
}
