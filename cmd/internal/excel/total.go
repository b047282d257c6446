package excel

import (
	"fmt"
	"strings"

	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/view/details"
	"chibo/criteria"
)

// totalFormula writes how a total follows from the marks in its row: their sum,
// blocks within their ceilings, the rest brought back to the scale.
func (s detailPage) totalFormula(t details.Total, leaves []criteria.Leaf) string {
	if t.How == details.Summed {
		return fmt.Sprintf("ROUND(SUM(%s),%d)", s.marksRange(0, len(leaves)-1), criteria.MaxDecimals)
	}
	terms := []string{"SUM(" + s.ranges(leaves, criteria.Scored) + ")"}
	if t.Applied > 0 {
		terms[0] = fmt.Sprintf("ROUND(%s*%s/%s,%d)", terms[0], t.Full.Decimal(), t.Applied.Decimal(), t.Decimals)
	}
	for _, b := range t.Blocks {
		within := "MIN(SUM(%s),%s)"
		if b.Block == criteria.Deduction {
			within = "MAX(SUM(%s),-%s)"
		}
		terms = append(terms, fmt.Sprintf(within, s.marksRange(b.First, b.Last), b.Max.Decimal()))
	}
	formula := strings.Join(terms, "+")
	if t.Bounded {
		formula = fmt.Sprintf("MAX(0,MIN(%s,%s))", t.Full.Decimal(), formula)
	}
	return fmt.Sprintf("ROUND(%s,%d)", formula, criteria.MaxDecimals)
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
