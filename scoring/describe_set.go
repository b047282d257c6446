package scoring

import (
	"chibo/criteria"
	"chibo/criteria/diag"
)

// DescribeTest says in words what a gate or a cap asks of a meeting.
func DescribeTest(t criteria.Test) []diag.Message { return describeTest(t) }

// DescribePeriod says in words how meetings make the grade of a period of this
// kind.
func DescribePeriod(set *criteria.Set, kind criteria.PeriodKind) []diag.Message {
	return describeRule(set, Period{Kind: kind})
}
