package judge

import (
	"iter"

	"chibo/criteria"
	"chibo/scoring"
)

// MarkSum adds the marks of a column up as a clerk does; not known where a criterion that
// gives points is blank or faulty.
func MarkSum(leaves []criteria.Leaf, marks iter.Seq2[int, scoring.Mark]) (total criteria.Points, known bool) {
	var sum markSum
	for i, m := range marks {
		if !sum.add(&leaves[i], &m) {
			return 0, false
		}
	}
	return sum.total(), sum.known
}

// A markSum adds marks up, one by one.
type markSum struct {
	scored criteria.Points
	known  bool
	blocks map[*criteria.Group]criteria.Points // of bonus and deduction, which few forms have
}

// add is false where the sum cannot be known.
func (s *markSum) add(leaf *criteria.Leaf, m *scoring.Mark) bool {
	switch {
	case leaf.Group.Block != criteria.Scored && m.State == numberMark:
		if s.blocks == nil {
			s.blocks = map[*criteria.Group]criteria.Points{}
		}
		s.blocks[leaf.Group] += m.Points.Abs()
	case leaf.Group.Block != criteria.Scored:
	case m.State == numberMark:
		s.scored, s.known = s.scored+m.Points, true
	case leaf.Applies != criteria.OnlyInThematic:
		return false
	}
	return true
}

func (s *markSum) total() criteria.Points {
	total := s.scored
	for group, sum := range s.blocks {
		if sum = min(sum, group.Max); group.Block == criteria.Deduction {
			sum = -sum
		}
		total += sum
	}
	return total
}
