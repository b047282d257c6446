package details

import (
	"chibo/criteria"
	"chibo/scoring"
)

// A Total is the total of a meeting and how it follows from the marks in its row.
type Total struct {
	Points criteria.Optional[criteria.Points]
	How    Following
	// Of a Totalled one: the parts beside the scored criteria.
	Blocks   []BlockSum
	Bounded  bool            // within zero and the full marks
	Full     criteria.Points // the full marks of the set
	Applied  criteria.Points // of the criteria that applied, where others were left out: the sum is brought back to the scale; 0: all did
	Decimals int             // to which it is brought back
}

// Following is how a total follows from the marks.
type Following int

// The ways in which a total follows.
const (
	Given    Following = iota // it does not: it was handed in, or is not known
	Summed                    // it is the sum of all marks
	Totalled                  // it is that of the scored criteria and the blocks
)

// A BlockSum is the sum of a bonus or a deduction, within its ceiling.
type BlockSum struct {
	Block       criteria.Block
	First, Last int // of its criteria in the table
	Max         criteria.Points
}

// total finds how a meeting's total follows from the marks in its row: their
// sum, blocks within their ceilings, the rest brought back to the scale. It is
// Given where that would not give the total.
func (t *Table) total(m *scoring.MeetingResult) Total {
	given := Total{Points: m.Total}
	if t.report.SetOf(m) == nil || !m.Total.Known || m.Layout == scoring.TotalsLayout || m.Marks.Len() != len(t.Leaves) {
		return given
	}
	sums := t.sums(m)
	if sums.all == m.Total.Value {
		return Total{Points: m.Total, How: Summed}
	}
	total := Total{Points: m.Total, How: Totalled, Full: t.set.FullMarks(), Decimals: t.set.Period.Decimals}
	value := sums.scored
	if applied := total.Full - sums.leftOut; sums.leftOut > 0 && applied > 0 {
		total.Applied = applied
		value = criteria.RoundRatio(int64(value)*int64(total.Full), int64(applied), total.Decimals)
	}
	for i := range t.set.Groups {
		group := &t.set.Groups[i]
		block := BlockSum{Block: group.Block, Max: group.Max}
		//exhaustive:enforce
		switch group.Block {
		case criteria.Bonus:
			value += min(sums.blocks[group.ID], group.Max)
		case criteria.Deduction:
			value += max(sums.blocks[group.ID], -group.Max)
		case criteria.Scored:
			continue
		}
		block.First, block.Last = t.span(group)
		total.Blocks = append(total.Blocks, block)
	}
	if kept := min(max(value, 0), total.Full); kept != value || len(total.Blocks) > 0 {
		value, total.Bounded = kept, true
	}
	if value != m.Total.Value {
		return given
	}
	return total
}

// markSums are the sums that a total is made of.
type markSums struct {
	all, scored criteria.Points
	leftOut     criteria.Points            // the full marks of what did not apply
	blocks      map[string]criteria.Points // by the group's id
}

func (t *Table) sums(m *scoring.MeetingResult) markSums {
	s := markSums{blocks: map[string]criteria.Points{}}
	for i, mark := range m.Marks.All() {
		leaf := t.Leaves[i]
		switch {
		case mark.How == scoring.LeftOut:
			if leaf.Otherwise == criteria.Rescale && leaf.Group.Block == criteria.Scored {
				s.leftOut += leaf.Max
			}
			continue
		case mark.How == scoring.NotAvailable || !mark.Official.Known:
			continue
		case leaf.Group.Block == criteria.Scored:
			s.scored += mark.Official.Value
		default:
			s.blocks[leaf.Group.ID] += mark.Official.Value
		}
		s.all += mark.Official.Value
	}
	return s
}

// span returns the first and last index of a group's criteria.
func (t *Table) span(group *criteria.Group) (first, last int) {
	first = -1
	for i, leaf := range t.Leaves {
		if leaf.Group.ID != group.ID {
			continue
		}
		if first < 0 {
			first = i
		}
		last = i
	}
	return max(first, 0), last
}
