package form

import (
	"fmt"
	"strings"

	"chibo/criteria"
)

// blankSums adds marks up by formulas: of a group, and of all.
type blankSums struct{ *blankSheet }

// cells lists cells of a column, runs of rows as one area.
func cells(column int, rows []int) string {
	var areas []string
	for i := 0; i < len(rows); {
		j := i
		for j+1 < len(rows) && rows[j+1] == rows[j]+1 {
			j++
		}
		area := absolute(column, rows[i])
		if j > i {
			area += ":" + absolute(column, rows[j])
		}
		areas = append(areas, area)
		i = j + 1
	}
	return strings.Join(areas, ",")
}

// rows returns the rows of the criteria that pass.
func (u blankSums) rows(pass func(criteria.Leaf) bool) (rows []int) {
	for _, l := range u.leaves {
		if pass(l.Leaf) {
			rows = append(rows, l.row)
		}
	}
	return rows
}

// subtotal adds up a group, once its column was begun; a block of bonus or
// deduction within its ceiling.
func (u blankSums) subtotal(g *criteria.Group, column, points int) string {
	rows := u.rows(func(l criteria.Leaf) bool { return l.Group == g })
	sum := fmt.Sprintf("SUM(%s)", cells(points, rows)) + u.fullByRule(func(l criteria.Leaf) bool { return l.Group == g })
	if g.Block != criteria.Scored {
		sum = fmt.Sprintf("MIN(%s,%s)", g.Max.Decimal(), sum)
	}
	return fmt.Sprintf(`IF(OR(%s="",COUNT(%s)=0),"",IF(%s,%s,%s))`, absolute(column, u.total), cells(points, rows), u.isUntold(points, rows), untold, sum)
}

// isUntold reports whether some mark of the rows was given and is no number that the
// formulas tell: then there is no sum.
func (u blankSums) isUntold(points int, rows []int) string {
	area := absolute(points, rows[0]) + ":" + absolute(points, rows[len(rows)-1])
	return fmt.Sprintf("SUMPRODUCT(--(%s=%s))>0", area, untold)
}

// fullByRule adds the points of criteria that count in full where they do not
// apply.
func (u blankSums) fullByRule(pass func(criteria.Leaf) bool) string {
	full := u.outOfPlace(criteria.Full, pass)
	if full == 0 {
		return ""
	}
	return fmt.Sprintf("+IF(%s,0,%s)", u.thematic(), full.Decimal())
}

// outOfPlace sums the points of criteria that may not apply.
func (u blankSums) outOfPlace(otherwise criteria.Otherwise, pass func(criteria.Leaf) bool) (sum criteria.Points) {
	for _, l := range u.leaves {
		if u.inThematicOnly(l.Leaf) && l.Otherwise == otherwise && l.Group.Block == criteria.Scored && pass(l.Leaf) {
			sum += l.Max
		}
	}
	return sum
}

// sum is the total of a column: scored marks, brought back to the whole scale
// where the set says so, then bonus and deduction, within the scale.
func (u blankSums) sum(column, points int) string {
	all := func(criteria.Leaf) bool { return true }
	full := u.blank.Set.FullMarks()
	total := fmt.Sprintf("SUM(%s)", cells(points, u.rows(func(l criteria.Leaf) bool { return l.Group.Block == criteria.Scored }))) + u.fullByRule(all)
	if out := u.outOfPlace(criteria.Rescale, all); out > 0 && out < full {
		total = fmt.Sprintf("ROUND((%s)*IF(%s,1,%s/%s),%d)", total, u.thematic(), full.Decimal(), (full - out).Decimal(), u.blank.Set.Period.Decimals)
	}
	for _, g := range u.groups {
		rows := u.rows(func(l criteria.Leaf) bool { return l.Group == g.Group })
		//exhaustive:enforce
		switch g.Block {
		case criteria.Scored:
		case criteria.Bonus:
			total += fmt.Sprintf("+MIN(%s,SUM(%s))", g.Max.Decimal(), cells(points, rows))
		case criteria.Deduction:
			total += fmt.Sprintf("-MIN(%s,SUM(%s))", g.Max.Decimal(), cells(points, rows))
		}
	}
	given := "COUNTA(" + cells(column, u.rows(all)) + ")"
	if u.cols.ensured > 0 && column == u.cols.self { // an answer counts without points beside it
		given = "COUNT(" + cells(points, u.rows(all)) + ")"
	}
	return fmt.Sprintf(`IF(%s=0,"",IF(%s,%s,ROUND(MAX(0,MIN(%s,%s)),3)))`, given, u.isUntold(points, u.rows(all)), untold, full.Decimal(), total)
}
