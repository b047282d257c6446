package excel

import (
	"fmt"
	"strings"

	"chibo/cmd/internal/excel/xlsx"
	"chibo/criteria"
	"chibo/scoring"
)

// totalFormula writes how a meeting's total follows from the marks in its row:
// their sum, blocks within their ceilings, the rest brought back to the scale.
// It answers false where the formula would not give the total.
func (s detailPage) totalFormula(m *scoring.MeetingResult, set *criteria.Set) (string, bool) {
	leaves := s.leaves[m.Set]
	if !m.Total.Known || m.Layout == scoring.TotalsLayout || m.Marks.Len() != len(leaves) {
		return "", false
	}
	t := newTotalling(set, leaves, m)
	if t.sum == m.Total.Value {
		return fmt.Sprintf("ROUND(SUM(%s),%d)", s.marksRange(0, len(leaves)-1), criteria.MaxDecimals), true
	}
	full := set.FullMarks()
	value, terms := t.scored, []string{"SUM(" + s.ranges(leaves, criteria.Scored) + ")"}
	if applied := full - t.rescaled; t.rescaled > 0 && applied > 0 {
		decimals := set.Period.Decimals
		value = criteria.RoundRatio(int64(value)*int64(full), int64(applied), decimals)
		terms[0] = fmt.Sprintf("ROUND(%s*%s/%s,%d)", terms[0], full.Decimal(), applied.Decimal(), decimals)
	}
	for i := range set.Groups {
		group := &set.Groups[i]
		first, last := spanOf(leaves, group)
		switch group.Block {
		case criteria.Bonus:
			value += min(t.blocks[group], group.Max)
			terms = append(terms, fmt.Sprintf("MIN(SUM(%s),%s)", s.marksRange(first, last), group.Max.Decimal()))
		case criteria.Deduction:
			value += max(t.blocks[group], -group.Max)
			terms = append(terms, fmt.Sprintf("MAX(SUM(%s),-%s)", s.marksRange(first, last), group.Max.Decimal()))
		}
	}
	formula := strings.Join(terms, "+")
	if kept := min(max(value, 0), full); kept != value || len(terms) > 1 {
		value, formula = kept, fmt.Sprintf("MAX(0,MIN(%s,%s))", full.Decimal(), formula)
	}
	return fmt.Sprintf("ROUND(%s,%d)", formula, criteria.MaxDecimals), value == m.Total.Value
}

// A totalling holds the sums a total is made of.
type totalling struct {
	sum, scored, rescaled criteria.Points
	blocks                map[*criteria.Group]criteria.Points
}

func newTotalling(set *criteria.Set, leaves []criteria.Leaf, m *scoring.MeetingResult) totalling {
	t := totalling{blocks: map[*criteria.Group]criteria.Points{}}
	for i, mark := range m.Marks.All() {
		leaf := leaves[i]
		switch {
		case mark.How == scoring.LeftOut:
			if leaf.Otherwise == criteria.Rescale && leaf.Group.Block == criteria.Scored {
				t.rescaled += leaf.Max
			}
			continue
		case mark.How == scoring.NotAvailable || !mark.Official.Known:
			continue
		case leaf.Group.Block == criteria.Scored:
			t.scored += mark.Official.Value
		default:
			t.blocks[groupOf(set, leaf)] += mark.Official.Value
		}
		t.sum += mark.Official.Value
	}
	return t
}

// groupOf finds the leaf's group in the set itself.
func groupOf(set *criteria.Set, leaf criteria.Leaf) *criteria.Group {
	for i := range set.Groups {
		if set.Groups[i].ID == leaf.Group.ID {
			return &set.Groups[i]
		}
	}
	return leaf.Group
}

// spanOf returns the first and last index of a group's criteria.
func spanOf(leaves []criteria.Leaf, group *criteria.Group) (first, last int) {
	first = -1
	for i, leaf := range leaves {
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

// marksRange is the cells of criteria in the row being written.
func (s detailPage) marksRange(first, last int) string {
	return xlsx.Address(detailMarks+first, s.Row, false) + ":" + xlsx.Address(detailMarks+last, s.Row, false)
}

// ranges lists the cells of the criteria of one kind of block, neighbours
// together.
func (s detailPage) ranges(leaves []criteria.Leaf, block criteria.Block) string {
	var parts []string
	for i := 0; i < len(leaves); i++ {
		first := i
		for i < len(leaves) && leaves[i].Group.Block == block {
			i++
		}
		if i > first {
			parts = append(parts, s.marksRange(first, i-1))
		}
	}
	return strings.Join(parts, ",")
}
