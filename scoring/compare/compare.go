// Package compare finds what changed: between results of several periods or
// programs, between two results of one period, and between rosters.
//
//	snapshot.go    what a comparison needs of a result
//	compare.go     snapshots side by side
//	difference.go  two results of one period, mark by mark
//	recheck.go     a result compared with what follows from its marks
//	rosters.go     two rosters
package compare

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/naming"
)

// Direction says which way something changed.
type Direction string

const (
	Up      Direction = "up"
	Down    Direction = "down"
	Same    Direction = "same"
	New     Direction = "new"     // not there before
	Gone    Direction = "gone"    // no longer there
	NoTrend Direction = "unknown" // there is nothing to compare
)

// A Comparison holds snapshots side by side, in the order given.
type Comparison struct {
	Sides    []Snapshot
	Cells    []CellChange
	Criteria []CriterionChange // of the criteria that all sides have
	Targets  []TargetChange    // of the targets that two sides have, or more

	Assessment *Comparison // of the assessments beside the meetings; nil: not every side has one
	Unassessed []string    // the sides without one, where another has one
}

// A TargetChange is a target over the sides: the same id, whatever its title.
type TargetChange struct {
	ID, Title string            // as the last side that has it
	Sides     []*SnapshotTarget // one a side; nil: not there
}

// A CellChange is one cell over the sides.
type CellChange struct {
	ID, Name, Committee string          // as the last side that has it
	Entries             []*SnapshotCell // one a side; nil: not there
	Steps               []Change        // from each side to the next
	Whole               Change          // from the first side to the last
	Renamed             string          // the name the first side has, where it is another
	Marks               []MarkChange    // from the first side to the last, the largest first
}

// A Change is how a cell changed from one side to another.
type Change struct {
	Score criteria.Optional[criteria.Points] // the difference
	Trend Direction                          // of the score; of the grade where there is no score
	Grade Direction
}

// A MarkChange is the difference of a criterion's mean marks in one cell.
type MarkChange struct {
	Criterion string
	Change    criteria.Points // rounded to two decimals
}

// A CriterionChange is a criterion's mean mark over the cells that hold marks
// of it on every side; not known where there are none.
type CriterionChange struct {
	SnapshotCriterion
	Cells  int
	Means  []criteria.Points // one a side, rounded to two decimals
	Change criteria.Points   // from the first of these to the last
}

// Snapshots puts snapshots side by side; there are at least two. Beside one that a
// set of periods graded stand the assessments of the others, not their meetings.
func Snapshots(sides []Snapshot) *Comparison {
	sides = ofOneScope(sides)
	c := &Comparison{Sides: sides}
	for _, entries := range matchSnapshots(sides) {
		c.Cells = append(c.Cells, c.cell(entries))
	}
	c.Criteria = c.criteria()
	c.Targets = c.targets()
	c.assess()
	return c
}

// assess compares the assessments of the sides as the sides themselves are.
func (c *Comparison) assess() {
	var beside []Snapshot
	for _, s := range c.Sides {
		if s.Assessment == nil {
			c.Unassessed = append(c.Unassessed, s.Name)
			continue
		}
		beside = append(beside, *s.Assessment)
	}
	switch len(beside) {
	case 0:
		c.Unassessed = nil
	case len(c.Sides):
		c.Assessment = Snapshots(beside)
	}
}

// ofOneScope takes the assessments where a side is one itself.
func ofOneScope(sides []Snapshot) []Snapshot {
	if !slices.ContainsFunc(sides, func(s Snapshot) bool { return s.OfPeriod }) {
		return sides
	}
	sides = slices.Clone(sides)
	for i := range sides {
		if a := sides[i].Assessment; a != nil {
			sides[i] = *a
		}
	}
	return sides
}

// Assessed finds the same cells in the comparison of the assessments, by index of
// Cells; nil: it has none.
func (c *Comparison) Assessed() []*CellChange {
	found := make([]*CellChange, len(c.Cells))
	if c.Assessment == nil {
		return found
	}
	at := map[string]*CellChange{}
	for i := range c.Assessment.Cells {
		at[c.Assessment.Cells[i].key()] = &c.Assessment.Cells[i]
	}
	for i := range c.Cells {
		found[i] = at[c.Cells[i].key()]
	}
	return found
}

// key names the cell as all sides name it.
func (c *CellChange) key() string {
	var b strings.Builder
	for _, e := range c.Entries {
		if e != nil {
			fmt.Fprintf(&b, "%q%q%q%q", e.ID, e.Name, e.Committee, e.Under)
		}
		b.WriteByte('|')
	}
	return b.String()
}

// targets puts the targets side by side, in the order in which they first come.
func (c *Comparison) targets() (changes []TargetChange) {
	at := map[string]int{}
	for side := range c.Sides {
		for i := range c.Sides[side].Targets {
			t := &c.Sides[side].Targets[i]
			place, found := at[t.ID]
			if !found {
				place = len(changes)
				at[t.ID] = place
				changes = append(changes, TargetChange{Sides: make([]*SnapshotTarget, len(c.Sides))})
			}
			changes[place].ID, changes[place].Title, changes[place].Sides[side] = t.ID, t.Title, t
		}
	}
	return slices.DeleteFunc(changes, func(t TargetChange) bool {
		there := 0
		for _, side := range t.Sides {
			if side != nil {
				there++
			}
		}
		return there < 2
	})
}

func (c *Comparison) cell(entries []*SnapshotCell) CellChange {
	last := len(entries) - 1
	change := CellChange{Entries: entries, Whole: c.change(entries, 0, last)}
	for i := range last {
		change.Steps = append(change.Steps, c.change(entries, i, i+1))
	}
	for _, e := range entries {
		if e != nil {
			change.ID, change.Name, change.Committee = e.ID, e.Name, e.Committee
		}
	}
	if first := entries[0]; first != nil && naming.NameKey(first.Name) != naming.NameKey(change.Name) {
		change.Renamed = first.Name
	}
	if entries[0] != nil && entries[last] != nil {
		change.Marks = c.markChanges(entries[0], entries[last])
	}
	return change
}

// change says how a cell changed from one side to another.
func (c *Comparison) change(entries []*SnapshotCell, from, to int) Change {
	a, b := entries[from], entries[to]
	switch {
	case a == nil && b == nil:
		return Change{Trend: NoTrend, Grade: NoTrend}
	case a == nil:
		return Change{Trend: New, Grade: New}
	case b == nil, b.Outside && !a.Outside: // it ended within the later period
		return Change{Trend: Gone, Grade: Gone}
	}
	change := Change{Trend: NoTrend, Grade: c.gradeTrend(from, to, a, b)}
	if a.Score.Known && b.Score.Known {
		change.Score = criteria.Some(b.Score.Value - a.Score.Value)
		change.Trend = trendOf(cmp.Compare(b.Score.Value, a.Score.Value))
	} else {
		change.Trend = change.Grade
	}
	return change
}

// gradeTrend compares two grades by their words: another set may order them
// otherwise, and then nothing is said.
func (c *Comparison) gradeTrend(from, to int, a, b *SnapshotCell) Direction {
	if !a.Grade.Known || !b.Grade.Known {
		return NoTrend
	}
	before := slices.Index(c.Sides[to].Grades, c.Sides[from].Grades[a.Grade.Value])
	if before < 0 {
		return NoTrend
	}
	return trendOf(before - b.Grade.Value) // a smaller index is a better grade
}

func trendOf(sign int) Direction {
	switch {
	case sign > 0:
		return Up
	case sign < 0:
		return Down
	}
	return Same
}

// criterionOn finds a criterion of the first side on another: the same id, and
// the same full marks where both are known. -1: it has none.
func (c *Comparison) criterionOn(side, index int) int {
	wanted := c.Sides[0].Criteria[index]
	return slices.IndexFunc(c.Sides[side].Criteria, func(o SnapshotCriterion) bool {
		return o.ID == wanted.ID && (!o.Max.Known || !wanted.Max.Known || o.Max == wanted.Max)
	})
}

func (c *Comparison) markChanges(a, b *SnapshotCell) []MarkChange {
	var changes []MarkChange
	for i := range c.Sides[0].Criteria {
		j := c.criterionOn(len(c.Sides)-1, i)
		if j < 0 || i >= len(a.Marks) || j >= len(b.Marks) || a.Marks[i].Count == 0 || b.Marks[j].Count == 0 {
			continue
		}
		if d := difference2(a.Marks[i], b.Marks[j]); d != 0 {
			changes = append(changes, MarkChange{c.Sides[0].Criteria[i].ID, d})
		}
	}
	slices.SortStableFunc(changes, func(x, y MarkChange) int { return cmp.Compare(y.Change.Abs(), x.Change.Abs()) })
	return changes
}

// difference2 is the difference of two means as they are shown, with two decimals.
func difference2(a, b MarkSum) criteria.Points { return b.mean2() - a.mean2() }

func (m MarkSum) mean2() criteria.Points { return criteria.RoundRatio(int64(m.Sum), int64(m.Count), 2) }

func (c *Comparison) criteria() []CriterionChange {
	var changes []CriterionChange
	for i, criterion := range c.Sides[0].Criteria {
		at := []int{i}
		for side := 1; side < len(c.Sides); side++ {
			at = append(at, c.criterionOn(side, i))
		}
		if slices.Contains(at, -1) {
			continue
		}
		if change, ok := c.criterion(at); ok {
			change.SnapshotCriterion = criterion
			changes = append(changes, change)
		}
	}
	return changes
}

// criterion works a criterion's means out, over the cells that all sides have
// with marks; at is its place on each side.
func (c *Comparison) criterion(at []int) (change CriterionChange, ok bool) {
	sums := make([]MarkSum, len(at))
	for _, cell := range c.Cells {
		has := func(side int) bool {
			e := cell.Entries[side]
			return e != nil && !e.Outside && at[side] < len(e.Marks) && e.Marks[at[side]].Count > 0
		}
		all := true
		for side := range at {
			all = all && has(side)
		}
		if !all {
			continue
		}
		change.Cells++
		for side := range at {
			mark := cell.Entries[side].Marks[at[side]]
			sums[side].Sum += mark.Sum
			sums[side].Count += mark.Count
		}
	}
	if change.Cells == 0 {
		return change, false
	}
	for _, s := range sums {
		change.Means = append(change.Means, s.mean2())
	}
	change.Change = difference2(sums[0], sums[len(sums)-1])
	return change, true
}

// A SideSummary counts the cells of one side; those outside the counts are in
// none of its numbers.
type SideSummary struct {
	scoring.Summary
	Mean criteria.Optional[criteria.Points] // of the graded cells' scores, rounded to two decimals
}

// Summarise counts the cells of a snapshot.
func (s *Snapshot) Summarise() SideSummary {
	summary := SideSummary{Summary: scoring.Summary{Grades: make([]int, len(s.Grades))}}
	var sum criteria.Points
	scores := 0
	for _, c := range s.Cells {
		if c.Outside {
			continue
		}
		summary.Cells++
		if !c.Grade.Known {
			continue
		}
		summary.Graded++
		summary.Grades[c.Grade.Value]++
		if c.Score.Known {
			sum += c.Score.Value
			scores++
		}
	}
	if scores > 0 {
		summary.Mean = criteria.Some(criteria.RoundRatio(int64(sum), int64(scores), 2))
	}
	return summary
}
