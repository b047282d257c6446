package judge

import (
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/scoring"
)

// groupSums reports whether a column of a table holds in every row the sum of one and
// the same group's marks: "Cộng nhóm". What the stated totals differ by is none, though it
// may be as much as a group of one criterion has.
func (j *listJudge) groupSums(cells []columnCell) bool {
	if j.b.Layout != scoring.TableLayout || len(cells) == 0 || j.adjusts(cells) {
		return false
	}
	groups := j.r.Sets[j.set].Groups
	for i := range groups {
		if allOf(cells, func(c columnCell) bool {
			sum, known := j.groupSum(c.row, &groups[i])
			return known && c.means.State == numberMark && c.means.Points.Abs() == sum
		}) {
			return true
		}
	}
	return false
}

// groupSum adds up a group's marks in a row; not known where it has none or two columns
// a criterion.
func (j *listJudge) groupSum(row int, group *criteria.Group) (sum criteria.Points, known bool) {
	for _, c := range j.h.Columns {
		if c.Role != words.LeafRole || j.r.Leaves[j.set][c.Leaf].Group != group {
			continue
		}
		m := j.r.MarkAt(j.g, row, c.Col)
		if m.State != numberMark || c.Side != words.NoRole {
			return 0, false
		}
		sum, known = sum+m.Points.Abs(), true
	}
	return sum, known
}

// adjusts reports whether a column of a table is what the stated totals have more or
// less than the marks give: points on or off, whatever it is called.
func (j *listJudge) adjusts(cells []columnCell) bool {
	found := false
	return j.b.Layout == scoring.TableLayout && allOf(cells, func(c columnCell) bool {
		for _, s := range j.sheetsAt(c.row) {
			sum, known := MarkSum(j.r.Leaves[j.set], s.Official.Marks.All())
			total := s.Official.Total
			if !known || c.means.State != numberMark || total.State != numberMark || (total.Points-sum).Abs() != c.means.Points.Abs() {
				return false
			}
			found = found || c.means.Points != 0
		}
		return true
	}) && found
}

// countsPeople reports whether a column holds whole numbers, each no more than its cell
// has members and below half of full marks: "Chính thức" beside "Dự bị".
func (j *listJudge) countsPeople(cells []columnCell) bool {
	return len(cells) >= leastCounted && allOf(cells, func(c columnCell) bool {
		for _, s := range j.sheetsAt(c.row) {
			members := j.r.Roster.Cells[s.Cell].Members
			if c.means.State != numberMark || c.means.Points%criteria.Point != 0 || 2*c.means.Points >= j.full ||
				!members.Known || c.means.Points > criteria.Points(members.Value)*criteria.Point {
				return false
			}
		}
		return true
	})
}

// leastCounted is how many cells a column counts the people of at least, before it is
// taken for that.
const leastCounted = 3
