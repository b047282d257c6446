package report

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

// A worksheet is a place in a file.
type worksheet struct{ file, sheet string }

// bySheet returns the meetings read, by worksheet.
func (c *Check) bySheet() map[worksheet][]*scoring.Sheet {
	found := map[worksheet][]*scoring.Sheet{}
	for i := range c.Sheets {
		s := &c.Sheets[i]
		at := worksheet{s.Source.File, s.Source.Sheet}
		found[at] = append(found[at], s)
	}
	return found
}

// A faultCount is how many problems lie in one place.
type faultCount struct{ errors, warnings int }

func (n *faultCount) add(s diag.Severity) {
	if s == diag.Error {
		n.errors++
	} else {
		n.warnings++
	}
}

// faultsBySheet counts the problems of each worksheet; those of a whole file
// stand under the empty name.
func (c *Check) faultsBySheet() map[worksheet]*faultCount {
	counts := map[worksheet]*faultCount{}
	for _, p := range c.Problems {
		at := worksheet{p.Pos.File, p.Pos.Sheet}
		if counts[at] == nil {
			counts[at] = &faultCount{}
		}
		counts[at].add(p.Severity)
	}
	return counts
}

// A markCount is how many marks a column holds.
type markCount struct {
	present bool // the sheet has the column
	entered int
}

// marksFound are the marks of one meeting's sheet, column by column, and how
// many criteria ask for one.
type marksFound struct {
	self, review, official markCount
	asked                  int // 0: not known, for no set scores the meeting
	total                  bool
}

// marksOf counts the marks of a sheet. Criteria that do not apply, and those of
// bonus and deduction blocks, ask for none.
func (c *Check) marksOf(s *scoring.Sheet) marksFound {
	found := marksFound{total: s.Official.Total.Entered()}
	if s.Set < 0 || s.Layout == scoring.TotalsLayout {
		return found
	}
	found.self.present, found.review.present = s.Self.Present, s.Review.Present
	found.official.present = s.Official.Present
	leaves := c.Sets[s.Set].Leaves()
	asks := func(leaf criteria.Leaf) bool {
		applies := leaf.Applies != criteria.OnlyInThematic || s.Kind == scoring.Thematic || s.Combined
		return leaf.Group.Block == criteria.Scored && applies
	}
	for _, leaf := range leaves {
		if asks(leaf) {
			found.asked++
		}
	}
	for _, column := range []struct {
		count *markCount
		marks scoring.Marks
	}{{&found.self, s.Self.Marks}, {&found.review, s.Review.Marks}, {&found.official, s.Official.Marks}} {
		for i, mark := range column.marks.All() {
			if i < len(leaves) && asks(leaves[i]) && mark.Entered() {
				column.count.entered++
			}
		}
	}
	return found
}

// short reports whether the column that has most marks lacks some.
func (f marksFound) short() bool {
	most := max(f.self.entered, f.review.entered, f.official.entered)
	return most > 0 && most < f.asked
}

// cellOf returns the party cell of a sheet; named is false where the sheet names
// none and there is no roster to look it up in.
func (c *Check) cellOf(s *scoring.Sheet) (cell *scoring.PartyCell, named bool) {
	cell = &c.Roster.Cells[s.Cell]
	return cell, cell.ID != ""
}
