package scoring

import (
	"chibo/criteria"
)

// A Snapshot is what a comparison needs of a result: of a fresh run, a report
// or a JSON file.
type Snapshot struct {
	Name     string // file or period, as the user named it
	Period   Period
	Grades   []string // best first
	Criteria []SnapshotCriterion
	Cells    []SnapshotCell

	OfCommittees bool // the cells are committees
}

// A SnapshotCriterion is a criterion of the set that grades the period.
type SnapshotCriterion struct {
	ID    string
	Title string                             // empty where the source does not say
	Max   criteria.Optional[criteria.Points] // likewise
}

// A SnapshotCell is one cell's result, the decided one where there is one.
type SnapshotCell struct {
	ID, Name, Committee, Under string
	Outside                    bool
	Status                     CellStatus
	Score                      criteria.Optional[criteria.Points]
	Grade                      criteria.Optional[int] // index into Grades
	Marks                      []MarkSum              // by index of Criteria
}

// A MarkSum is the sum of a criterion's official marks over a cell's meetings.
type MarkSum struct {
	Sum   criteria.Points
	Count int
}

// SnapshotOf takes what a comparison needs of a result.
func SnapshotOf(name string, r *Result) Snapshot {
	set := r.Sets[0]
	s := Snapshot{Name: name, Period: r.Period, OfCommittees: set.OfCommittees()}
	for _, g := range set.Grades {
		s.Grades = append(s.Grades, g.Title)
	}
	for _, leaf := range set.Leaves() {
		s.Criteria = append(s.Criteria, SnapshotCriterion{leaf.ID, leaf.Title, criteria.Some(leaf.Max)})
	}
	for i := range r.Cells {
		c := &r.Cells[i]
		s.Cells = append(s.Cells, SnapshotCell{
			ID: c.Cell.ID, Name: c.Cell.Name, Committee: c.Cell.Committee, Under: c.Cell.Under, Outside: c.Outside,
			Status: c.Status, Score: c.DecidedScore(), Grade: c.DecidedGrade(), Marks: markSums(c, len(s.Criteria)),
		})
	}
	return s
}

// markSums adds up the marks of the meetings that the first set scored.
func markSums(c *CellResult, leaves int) []MarkSum {
	sums := make([]MarkSum, leaves)
	for _, m := range c.Meetings {
		if m.Set != 0 || m.Layout == TotalsLayout || m.Status != Scored {
			continue
		}
		for i := range min(leaves, m.Marks.Len()) {
			if points, how := m.Marks.Official(i); points.Known && how != LeftOut {
				sums[i].Sum += points.Value
				sums[i].Count++
			}
		}
	}
	return sums
}
