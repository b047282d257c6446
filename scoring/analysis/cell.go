package analysis

import (
	"cmp"
	"slices"
	"strings"

	"chibo/criteria"
	"chibo/scoring"
)

// A CriterionLoss is what one cell lost on one criterion over the period.
type CriterionLoss struct {
	Set      int // index into Result.Sets
	Leaf     criteria.Leaf
	Lost     criteria.Points
	Meetings int      // in which points were lost
	Reasons  []string // noted, each once
}

// LossesOf returns the criteria on which a cell lost points in its meetings, by
// the marks that stand, the heaviest loss first.
func LossesOf(r *scoring.Result, c *scoring.CellResult) []CriterionLoss {
	var losses []CriterionLoss
	for i := range c.Meetings {
		m := &c.Meetings[i]
		if !m.Stands() || m.Set < 0 || m.Set >= len(r.Sets) {
			continue
		}
		leaves := r.Sets[m.Set].Leaves()
		for j, mark := range r.StandingMarks(m) {
			if j < len(leaves) && mark.Lost(leaves[j]) > 0 {
				losses = addLoss(losses, m.Set, leaves[j], mark.MarkResult)
			}
		}
	}
	slices.SortStableFunc(losses, func(a, b CriterionLoss) int { return cmp.Compare(b.Lost, a.Lost) })
	return losses
}

func addLoss(losses []CriterionLoss, set int, leaf criteria.Leaf, mark scoring.MarkResult) []CriterionLoss {
	at := slices.IndexFunc(losses, func(l CriterionLoss) bool { return l.Set == set && l.Leaf.ID == leaf.ID })
	if at < 0 {
		at = len(losses)
		losses = append(losses, CriterionLoss{Set: set, Leaf: leaf})
	}
	l := &losses[at]
	l.Lost += mark.Lost(leaf)
	l.Meetings++
	note := strings.TrimSpace(mark.Note)
	known := func(reason string) bool { return criteria.Key(reason) == criteria.Key(note) }
	if criteria.Key(note) != "" && !slices.ContainsFunc(l.Reasons, known) {
		l.Reasons = append(l.Reasons, note)
	}
	return losses
}

// A GroupResult is what a meeting got in one group of criteria.
type GroupResult struct {
	Group *criteria.Group
	Sum   criteria.Points // negative in a deduction; within the ceiling of a block
	Known bool            // every criterion that applies has its mark
}

// Groups sums a meeting up by the groups of its set, as the meeting's own
// resolution has to state them; nil without a set or without marks.
func Groups(r *scoring.Result, m *scoring.MeetingResult) []GroupResult {
	if m.Set < 0 || m.Set >= len(r.Sets) || m.Marks.Len() == 0 {
		return nil
	}
	set, marks := r.Sets[m.Set], make([]scoring.MarkResult, 0, m.Marks.Len())
	for _, mark := range r.StandingMarks(m) {
		marks = append(marks, mark.MarkResult)
	}
	var groups []GroupResult
	next := 0
	for i := range set.Groups {
		g := GroupResult{Group: &set.Groups[i], Known: true}
		for range g.Group.Criteria {
			if next < len(marks) {
				mark := marks[next]
				g.Sum += mark.Official.Value
				g.Known = g.Known && mark.How != scoring.NotAvailable
			}
			next++
		}
		if g.Group.Block != criteria.Scored {
			g.Sum = min(max(g.Sum, -g.Group.Max), g.Group.Max)
		}
		groups = append(groups, g)
	}
	return groups
}
