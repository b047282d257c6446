package judge

import (
	"iter"

	"chibo/criteria"
	"chibo/scoring"
)

// MarkSum adds the marks of a column up as a clerk does; not known where a criterion that
// gives points is blank or faulty.
func MarkSum(leaves []criteria.Leaf, marks iter.Seq2[int, scoring.Mark]) (total criteria.Points, known bool) {
	var blocks map[*criteria.Group]criteria.Points // of bonus and deduction, which few forms have
	for i, m := range marks {
		leaf := &leaves[i]
		switch {
		case leaf.Group.Block != criteria.Scored && m.State == numberMark:
			if blocks == nil {
				blocks = map[*criteria.Group]criteria.Points{}
			}
			blocks[leaf.Group] += m.Points.Abs()
		case leaf.Group.Block != criteria.Scored:
		case m.State == numberMark:
			total, known = total+m.Points, true
		case leaf.Applies != criteria.OnlyInThematic:
			return 0, false
		}
	}
	for group, sum := range blocks {
		if sum = min(sum, group.Max); group.Block == criteria.Deduction {
			sum = -sum
		}
		total += sum
	}
	return total, known
}
