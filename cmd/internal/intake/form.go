package intake

import (
	"strings"

	"chibo/criteria/diag"
	"chibo/scoring"
)

// A form is one score sheet laid out criterion by criterion, while it is read.
type form struct {
	r        *reader
	g        *grid
	h        header
	set      int
	last     int         // last row that belongs to the table
	seen     map[int]int // criterion -> row of its first mark
	sheet    scoring.Sheet
	problems []diag.Problem
}

// readForm reads the table of a form down to a row, where the next form
// begins. Facts are read apart, from the rows around the table.
func (r *reader) readForm(g *grid, h header, set, to int) *form {
	f := &form{r: r, g: g, h: h, set: set, last: h.bottom, seen: map[int]int{}}
	leaves := len(r.leaves[set])
	f.sheet.Layout = scoring.FormLayout
	f.sheet.Notes = map[int]string{}
	f.sheet.Self = scoring.Column{Present: h.has(selfRole), Marks: make([]scoring.Mark, leaves)}
	f.sheet.Review = scoring.Column{Present: h.has(reviewRole), Marks: make([]scoring.Mark, leaves)}
	for i := range leaves {
		f.sheet.Self.Marks[i].Pos, f.sheet.Review.Marks[i].Pos = g.place(), g.place()
	}
	for row := h.bottom + 1; row < to; row++ {
		if row <= h.bottom+2 && isColumnNumbers(g, row) || f.isHeaderAgain(row) {
			continue
		}
		f.row(row)
	}
	return f
}

// isHeaderAgain tells the header repeated on a second page.
func (f *form) isHeaderAgain(row int) bool {
	criterion, _ := f.h.find(criterionRole)
	text := f.g.text(row, criterion.col)
	return text != "" && text == criterion.label
}

// cellText returns the text of the column with a role; "" where there is none.
func (f *form) cellText(row int, r role) string {
	if c, found := f.h.find(r); found {
		return f.g.text(row, c.col)
	}
	return ""
}

// row reads one row of the table: a criterion, a total, a stated grade, or
// something that is no data.
func (f *form) row(row int) {
	id, title := f.cellText(row, ordinalRole), f.cellText(row, criterionRole)
	self, review := f.mark(row, selfRole), f.mark(row, reviewRole)
	found := f.r.matchLine(f.set, id, title)
	marked := holdsSomething(self) || holdsSomething(review)
	switch {
	case found.conflict && marked:
		f.unknown(row, "conflict", self, review, id+" "+title)
	case found.leaf >= 0 && !found.conflict:
		f.last = row
		f.take(row, found.leaf, self, review)
	case found.group >= 0:
		f.last = row
	case f.isTotal(id, title):
		f.last = row
		f.total(row)
	case f.isGrade(id, title):
		f.grade(row)
	case marked && f.isData(row, id, title):
		f.last = row
		f.unknown(row, "", self, review, strings.TrimSpace(id+" "+title))
	}
}

func (f *form) mark(row int, r role) scoring.Mark {
	if c, found := f.h.find(r); found {
		return markAt(f.g, row, c.col)
	}
	return scoring.Mark{Pos: f.g.place()}
}

// take puts the marks of a criterion into their columns.
func (f *form) take(row, leaf int, self, review scoring.Mark) {
	marked := holdsSomething(self) || holdsSomething(review)
	if first, again := f.seen[leaf]; again {
		if marked {
			at := self
			if !holdsSomething(self) {
				at = review
			}
			f.problems = append(f.problems, diag.New(diag.RepeatedCriterion, "", at.Pos,
				"criterion", f.r.leaves[f.set][leaf].ID, "row", first+1))
		}
		return
	}
	if marked {
		f.seen[leaf] = row
	}
	if f.sheet.Self.Present {
		f.sheet.Self.Marks[leaf] = self
	}
	if f.sheet.Review.Present {
		f.sheet.Review.Marks[leaf] = review
	}
	if note := f.cellText(row, noteRole); note != "" {
		f.sheet.Notes[leaf] = note
	}
}

func (f *form) unknown(row int, variant string, self, review scoring.Mark, text string) {
	at := self
	if !holdsSomething(self) {
		at = review
	}
	f.problems = append(f.problems, diag.New(diag.UnknownCriterion, variant, at.Pos, "text", text, "set", f.r.sets[f.set].ID))
}

// isTotal tells the row of the sheet's total. A later one outweighs an earlier
// one: blocks of bonus and deduction may stand between.
func (f *form) isTotal(id, title string) bool {
	for _, text := range []string{id, title} {
		if isAny(f.r.vocabulary.key(strings.TrimRight(text, ": ")), f.r.vocabulary.total) {
			return true
		}
	}
	return false
}

func (f *form) total(row int) {
	if c, found := f.h.find(selfRole); found {
		f.sheet.Self.Total = totalAt(f.g, row, c.col)
	}
	if c, found := f.h.find(reviewRole); found {
		f.sheet.Review.Total = totalAt(f.g, row, c.col)
	}
}

func (f *form) isGrade(id, title string) bool {
	for _, text := range []string{id, title} {
		if f.r.labelRole(strings.TrimRight(text, ": ")) == gradeRole {
			return true
		}
	}
	return false
}

// grade reads grades stated in the mark columns of a row "Xếp loại".
func (f *form) grade(row int) {
	read := func(c *scoring.Column, r role) {
		column, found := f.h.find(r)
		if text := f.g.text(row, column.col); found && !placeholder(text) && !errorValue(text) {
			c.Grade = scoring.Fact[string]{Value: text, Known: true, Pos: f.g.pos(row, column.col)}
		}
	}
	read(&f.sheet.Self, selfRole)
	read(&f.sheet.Review, reviewRole)
}

// isData reports whether a marked row that names no criterion is meant as one:
// it stands among the criteria, or gives points of its own, and is no labelled
// fact.
func (f *form) isData(row int, id, title string) bool {
	for _, text := range []string{id, title} {
		label, _, _ := strings.Cut(text, ":")
		if role := f.r.labelRole(label); role != noRole && text != "" && f.cellText(row, maxRole) == "" {
			return false
		}
	}
	if f.cellText(row, maxRole) != "" {
		return true
	}
	return f.criteriaFollow(row)
}

// criteriaFollow reports whether a criterion or the total stands below a row.
func (f *form) criteriaFollow(row int) bool {
	for below := row + 1; below < len(f.g.rows); below++ {
		id, title := f.cellText(below, ordinalRole), f.cellText(below, criterionRole)
		if f.isHeaderAgain(below) {
			return false
		}
		if m := f.r.matchLine(f.set, id, title); m.leaf >= 0 || m.group >= 0 || f.isTotal(id, title) {
			return true
		}
	}
	return false
}

// blank reports whether nothing was filled in: no mark, no total of its own,
// and no fact that only a meeting gives.
func (f *form) blank() bool {
	facts := f.sheet.Facts
	held := facts.Date.Known || facts.Present.Known || facts.Minutes.Known || facts.Speakers.Known ||
		facts.Excused.Known || facts.Unexcused.Known
	stated := func(c scoring.Column) bool { return c.Total.Entered() && !c.Total.Formula || c.HoldsMark() }
	return !held && !stated(f.sheet.Self) && !stated(f.sheet.Review)
}
