package view

import (
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A Check is what was recognised in the input files, before anything is graded.
type Check struct {
	Files    []File
	Roster   *scoring.Roster // the one given, else the cells as the sheets name them
	Sheets   []scoring.Sheet
	Sets     []*criteria.Set
	Problems []diag.Problem // sorted
}

// A Worksheet is a place in a file.
type Worksheet struct{ File, Sheet string }

// BySheet returns the meetings read, by worksheet.
func (c *Check) BySheet() map[Worksheet][]*scoring.Sheet {
	found := map[Worksheet][]*scoring.Sheet{}
	for i := range c.Sheets {
		s := &c.Sheets[i]
		at := Worksheet{s.Source.File, s.Source.Sheet}
		found[at] = append(found[at], s)
	}
	return found
}

// A FaultCount is how many problems lie in one place.
type FaultCount struct{ Errors, Warnings int }

func (n *FaultCount) add(s diag.Severity) {
	if s == diag.Error {
		n.Errors++
	} else {
		n.Warnings++
	}
}

// FaultsBySheet counts the problems of each worksheet; those of a whole file
// stand under the empty name.
func (c *Check) FaultsBySheet() map[Worksheet]*FaultCount {
	counts := map[Worksheet]*FaultCount{}
	for _, p := range c.Problems {
		at := Worksheet{p.Pos.File, p.Pos.Sheet}
		if counts[at] == nil {
			counts[at] = &FaultCount{}
		}
		counts[at].add(p.Severity)
	}
	return counts
}

// A MarkCount is how many marks a column holds.
type MarkCount struct {
	Present bool // the sheet has the column
	Entered int
}

// marksFound are the marks of one meeting's sheet, column by column, and how
// many criteria ask for one.
type marksFound struct {
	Self, Review, Official MarkCount
	Asked                  int // 0: not known, for no set scores the meeting
	Total                  bool
}

// MarksOf counts the marks of a sheet. Criteria that do not apply, and those of
// bonus and deduction blocks, ask for none.
func (c *Check) MarksOf(s *scoring.Sheet) marksFound {
	found := marksFound{Total: s.Official.Total.Entered()}
	if s.Set < 0 || s.Layout == scoring.TotalsLayout {
		return found
	}
	found.Self.Present, found.Review.Present = s.Self.Present, s.Review.Present
	found.Official.Present = s.Official.Present
	leaves := c.Sets[s.Set].Leaves()
	asks := func(leaf criteria.Leaf) bool {
		applies := leaf.Applies != criteria.OnlyInThematic || s.Kind == scoring.Thematic || s.Combined
		return leaf.Group.Block == criteria.Scored && applies
	}
	for _, leaf := range leaves {
		if asks(leaf) {
			found.Asked++
		}
	}
	for _, column := range []struct {
		count *MarkCount
		marks scoring.Marks
	}{{&found.Self, s.Self.Marks}, {&found.Review, s.Review.Marks}, {&found.Official, s.Official.Marks}} {
		for i, mark := range column.marks.All() {
			if i < len(leaves) && asks(leaves[i]) && mark.Entered() {
				column.count.Entered++
			}
		}
	}
	return found
}

// Short reports whether the column that has most marks lacks some.
func (f marksFound) Short() bool {
	most := max(f.Self.Entered, f.Review.Entered, f.Official.Entered)
	return most > 0 && most < f.Asked
}

// CellOf returns the party cell of a sheet; named is false where the sheet names
// none and there is no roster to look it up in.
func (c *Check) CellOf(s *scoring.Sheet) (cell *scoring.PartyCell, named bool) {
	cell = &c.Roster.Cells[s.Cell]
	return cell, cell.ID != ""
}
