package compare

import (
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/naming"
)

// A Snapshot is what a comparison needs of a result: of a fresh run, a report
// or a JSON file.
type Snapshot struct {
	Name     string // file or period, as the user named it
	Period   scoring.Period
	Grades   []string // best first
	Criteria []SnapshotCriterion
	Cells    []SnapshotCell
	Targets  []SnapshotTarget

	OfCommittees bool // the cells are committees
	OfPeriod     bool // a set of periods graded them

	Assessment *Snapshot // of the whole period, beside the meetings; nil: there is none
}

// A SnapshotTarget is what a side made of a target.
type SnapshotTarget struct {
	ID, Title string
	scoring.TargetCount
	State scoring.TargetState
}

// A SnapshotCriterion is a criterion of a set; the first set's come first.
type SnapshotCriterion struct {
	ID    string
	Title string                             // empty where the source does not say
	Max   criteria.Optional[criteria.Points] // likewise
}

// A SnapshotCell is one cell's result, the decided one where there is one.
type SnapshotCell struct {
	ID, Name, Committee, Under string
	Outside                    bool
	Status                     scoring.CellStatus
	StatusWord                 string // the status with what keeps the grade away
	Score                      criteria.Optional[criteria.Points]
	Grade                      criteria.Optional[int] // index into Grades
	Marks                      []MarkSum              // by index of Criteria
}

// A MarkSum is the sum of a criterion's official marks over a cell's meetings.
type MarkSum struct {
	Sum   criteria.Points
	Count int
}

// SnapshotOf takes what a comparison needs of a result. Cells that existed in no
// month of its period are no part of it: to a comparison they are not there.
func SnapshotOf(name string, r *scoring.Result) Snapshot {
	set := r.Sets[0]
	s := Snapshot{Name: name, Period: r.Period, OfCommittees: set.OfCommittees(), OfPeriod: set.Scope == criteria.OfPeriod}
	for _, g := range set.Grades {
		s.Grades = append(s.Grades, g.Title)
	}
	s.Criteria = snapshotCriteria(r.Sets)
	for _, t := range r.Targets {
		s.Targets = append(s.Targets, SnapshotTarget{t.Target.ID, t.Target.Title, t.TargetCount, t.State})
	}
	for _, c := range r.Listed() {
		s.Cells = append(s.Cells, SnapshotCell{
			ID: c.Cell.ID, Name: c.Cell.Name, Committee: c.Cell.Committee, Under: c.Cell.Under, Outside: c.Outside,
			Status: c.Status, StatusWord: c.StatusWord(), Score: c.DecidedScore(), Grade: c.DecidedGrade(), Marks: markSums(r, c, len(s.Criteria)),
		})
	}
	if r.Assessment != nil {
		assessment := SnapshotOf(name, r.Assessment)
		s.Assessment = &assessment
	}
	return s
}

// snapshotCriteria lists the criteria of all sets, one set after the other.
func snapshotCriteria(sets []*criteria.Set) (all []SnapshotCriterion) {
	for i, set := range sets {
		for _, leaf := range set.Leaves() {
			id := leaf.ID
			if i > 0 {
				id = scoring.OtherSetID(set.ID, leaf.ID)
			}
			all = append(all, SnapshotCriterion{id, leaf.Title, criteria.Some(leaf.Max)})
		}
	}
	return all
}

// markSums adds up the marks that stand of the meetings, each in the place of its set's
// criteria.
func markSums(r *scoring.Result, c *scoring.CellResult, criteria int) []MarkSum {
	sets := r.Sets
	first := make([]int, len(sets)+1)
	for i, set := range sets {
		first[i+1] = first[i] + len(set.Leaves())
	}
	sums := make([]MarkSum, criteria)
	for j := range c.Meetings {
		m := &c.Meetings[j]
		if m.Set < 0 || m.Set >= len(sets) || m.Layout == scoring.TotalsLayout || !m.Stands() {
			continue
		}
		for i, mark := range r.StandingMarks(m) {
			if first[m.Set]+i < first[m.Set+1] && mark.Official.Known && mark.How != scoring.LeftOut {
				sums[first[m.Set]+i].Sum += mark.Official.Value
				sums[first[m.Set]+i].Count++
			}
		}
	}
	return sums
}

// matchSnapshots finds the same cell on all sides; nil: a side lacks it.
func matchSnapshots(sides []Snapshot) (rows [][]*SnapshotCell) {
	lists := make([][]naming.ListedCell, len(sides))
	for i := range sides {
		for _, c := range sides[i].Cells {
			lists[i] = append(lists[i], naming.ListedCell{ID: c.ID, Name: c.Name, Committee: c.Committee, Under: c.Under})
		}
	}
	for _, indexes := range naming.MatchCells(lists) {
		row := make([]*SnapshotCell, len(sides))
		for i, at := range indexes {
			if at >= 0 {
				row[i] = &sides[i].Cells[at]
			}
		}
		rows = append(rows, row)
	}
	return rows
}
