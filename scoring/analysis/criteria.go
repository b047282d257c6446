package analysis

import (
	"cmp"
	"slices"
	"strings"

	"chibo/criteria"
	"chibo/scoring"
)

// A SetAnalysis tells how the meetings that a set scored did by criterion.
type SetAnalysis struct {
	Set      *criteria.Set
	Criteria []CriterionAnalysis // by index of Set.Leaves
}

// A CriterionAnalysis sums up one criterion over the scored meetings. Marks
// that a rule gave in full because the criterion does not apply are no
// achievement and are in none of the sums.
type CriterionAnalysis struct {
	Leaf   criteria.Leaf
	Marked int
	Sum    criteria.Points
	Full   int // meetings with full marks
	ByRule int // full marks by rule, as the criterion did not apply
}

// Share returns the marks of all full marks; not known of a criterion that was
// never marked, and of bonus and deduction, which nobody is expected to fill.
func (c CriterionAnalysis) Share() criteria.Rate {
	if c.Leaf.Group.Block != criteria.Scored {
		return criteria.Rate{}
	}
	return criteria.Rate{Num: int64(c.Sum), Den: int64(c.Marked) * int64(c.Leaf.Max)}
}

// Mean returns the mean mark, rounded to so many decimals.
func (c CriterionAnalysis) Mean(decimals int) criteria.Optional[criteria.Points] {
	return scoring.MeanOf(c.Sum, c.Marked, decimals)
}

// Weakest returns the criteria below full marks with the least share of them,
// at most n.
func (a SetAnalysis) Weakest(n int) []CriterionAnalysis {
	weak := slices.DeleteFunc(slices.Clone(a.Criteria), func(c CriterionAnalysis) bool {
		share := c.Share()
		return !share.Known() || share.Num >= share.Den
	})
	slices.SortStableFunc(weak, func(a, b CriterionAnalysis) int { return a.Share().Compare(b.Share()) })
	return weak[:min(n, len(weak))]
}

func analyseSet(r *scoring.Result, index int) SetAnalysis {
	a := SetAnalysis{Set: r.Sets[index]}
	for _, leaf := range a.Set.Leaves() {
		a.Criteria = append(a.Criteria, CriterionAnalysis{Leaf: leaf})
	}
	for m := range counted(r) {
		if m.Set == index && m.Stands() && m.Marks.Len() == len(a.Criteria) {
			a.add(r, m)
		}
	}
	return a
}

func (a SetAnalysis) add(r *scoring.Result, m *scoring.MeetingResult) {
	for i, mark := range r.StandingMarks(m) {
		c := &a.Criteria[i]
		switch {
		case mark.How == scoring.FullByRule:
			c.ByRule++
		case mark.How == scoring.LeftOut || !mark.Official.Known:
		default:
			c.Marked++
			c.Sum += mark.Official.Value
			if mark.Official.Value == c.Leaf.Max {
				c.Full++
			}
		}
	}
}

// A LostReason is a reason noted for lost points, under whatever criterion it
// stands.
type LostReason struct {
	Reason   string   // as first written
	Criteria []string // ids, in the order in which they come up
	Meetings int
	Cells    int
	Lost     criteria.Points
}

// lostReasons counts the notes beside marks that lost points, of every cell that
// the month lists show. Notes that differ in case, spaces or punctuation only are
// one reason.
func lostReasons(r *scoring.Result) []LostReason {
	var reasons []LostReason
	leaves := make([][]criteria.Leaf, len(r.Sets))
	for i, set := range r.Sets {
		leaves[i] = set.Leaves()
	}
	index, lastCell := map[string]int{}, map[string]*scoring.CellResult{}
	for i := range r.Cells {
		c := &r.Cells[i]
		for j := range c.Meetings {
			for _, n := range notesOf(r, &c.Meetings[j], leaves) {
				key := criteria.Key(n.text)
				at, found := index[key]
				if !found {
					at = len(reasons)
					index[key] = at
					reasons = append(reasons, LostReason{Reason: n.text})
				}
				reasons[at].add(n)
				if lastCell[key] != c {
					reasons[at].Cells++
					lastCell[key] = c
				}
			}
		}
	}
	slices.SortStableFunc(reasons, func(a, b LostReason) int {
		return cmp.Or(cmp.Compare(b.Meetings, a.Meetings), cmp.Compare(b.Lost, a.Lost))
	})
	return reasons
}

func (l *LostReason) add(n lostNote) {
	l.Meetings++
	l.Lost += n.lost
	if !slices.Contains(l.Criteria, n.criterion) {
		l.Criteria = append(l.Criteria, n.criterion)
	}
}

// A lostNote is one note beside a mark that lost points.
type lostNote struct {
	criterion, text string
	lost            criteria.Points
}

func notesOf(r *scoring.Result, m *scoring.MeetingResult, ofSets [][]criteria.Leaf) []lostNote {
	if m.Set < 0 || m.Set >= len(r.Sets) {
		return nil
	}
	leaves := ofSets[m.Set]
	var notes []lostNote
	add := func(leaf int, text string, lost criteria.Points) {
		id := leaves[leaf].ID
		if m.Set > 0 {
			id = scoring.OtherSetID(r.Sets[m.Set].ID, id)
		}
		if text = strings.TrimSpace(text); criteria.Key(text) != "" {
			notes = append(notes, lostNote{id, text, lost})
		}
	}
	for i, mark := range r.StandingMarks(m) {
		if i >= len(leaves) || !mark.Official.Known || mark.How == scoring.LeftOut {
			continue
		}
		if lost := mark.Lost(leaves[i]); lost > 0 {
			add(i, mark.Note, lost)
		}
	}
	if m.Marks.Len() == 0 { // a list of totals reports criteria in its remark only
		told, _ := scoring.ReadRemark(leaves, m.Remark)
		for _, n := range told {
			if n.Difference.Value <= 0 {
				add(n.Criterion, n.Reason, -n.Difference.Value)
			}
		}
	}
	return notes
}
