package judge

import (
	"chibo/criteria"
	"chibo/scoring"
)

// MarkSum adds up the marks of a column; a deduction's are taken off.
func MarkSum(leaves []criteria.Leaf, c *scoring.Column) (sum criteria.Points, known bool) {
	for i, m := range c.Marks.All() {
		switch {
		case m.State != scoring.NumberMark:
		case leaves[i].Group.Block == criteria.Deduction:
			sum -= m.Points.Abs()
		default:
			sum, known = sum+m.Points, true
		}
	}
	return sum, known
}
