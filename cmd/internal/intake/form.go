package intake

import (
	"strings"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A form is one score sheet laid out criterion by criterion, while it is read.
type form struct {
	r        *reader
	g        *grid
	h        header
	set      int
	to       int         // the row after the last
	last     int         // last row that belongs to the table
	totalled bool        // the row of the total was met
	twice    bool        // two columns that differ were told of
	seen     map[int]int // criterion -> row of its first mark
	self     []scoring.Mark
	review   []scoring.Mark
	sheet    scoring.Sheet
	problems []diag.Problem
}

// readForm reads the table of a form down to a row, where the next form
// begins. Facts are read apart, from the rows around the table.
func (r *reader) readForm(g *grid, h header, set, to int) *form {
	f := &form{r: r, g: g, h: h, set: set, to: to, last: h.bottom, seen: map[int]int{}}
	leaves := len(r.leaves[set])
	f.sheet.Layout = scoring.FormLayout
	f.sheet.Notes = map[int]string{}
	f.sheet.Self.Present, f.sheet.Review.Present = h.has(selfRole), h.has(reviewRole)
	f.self, f.review = r.noMarks(g, 0, leaves), r.noMarks(g, 1, leaves)
	for row := h.bottom + 1; row < to; row++ {
		if row <= h.bottom+2 && isColumnNumbers(g, row) || f.isHeaderAgain(row) {
			continue
		}
		f.row(row)
	}
	f.sheet.Self.Marks, f.sheet.Review.Marks = scoring.PackMarks(f.self), scoring.PackMarks(f.review)
	return f
}

// noMarks returns the reader's own list of a column, each criterion without a
// mark as yet.
func (r *reader) noMarks(g *grid, column, leaves int) []scoring.Mark {
	if cap(r.columns[column]) < leaves {
		r.columns[column] = make([]scoring.Mark, leaves)
	}
	marks := r.columns[column][:leaves]
	for i := range marks {
		marks[i] = scoring.Mark{At: g.here()}
	}
	return marks
}

// isHeaderAgain tells a row of the header repeated on a second page.
func (f *form) isHeaderAgain(row int) bool {
	for _, wanted := range []role{criterionRole, selfRole, reviewRole} {
		c, found := f.h.find(wanted)
		if text := f.g.text(row, c.col); found && text != "" && text == c.label {
			return true
		}
	}
	return false
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
	case f.isRemark(row, found, title):
	case found.conflict && marked:
		f.unknown("conflict", self, review, id+" "+title)
	case found.leaf >= 0 && !found.conflict:
		f.last = row
		f.take(row, found.leaf, self, review)
	case found.group >= 0:
		f.last = row
	case f.isTotal(id, title):
		f.last = row
		if f.isGrandTotal(row, id, title) {
			f.total(row)
		}
	case f.isGrade(id, title):
		f.grade(row)
	case marked && f.isData(row, id, title):
		f.last = row
		f.unknown("", self, review, strings.TrimSpace(id+" "+title))
	}
}

// mark reads the column with a role. Of several the first that holds something
// counts.
func (f *form) mark(row int, r role) scoring.Mark {
	mark := scoring.Mark{At: f.g.here()}
	for _, c := range f.h.columns {
		if c.role == r && !holdsSomething(mark) {
			if m := markAt(f.g, row, c.col); mark.State == scoring.NoMark || holdsSomething(m) {
				mark = m
			}
		}
	}
	return mark
}

// checkColumns tells once of two columns with one role, such as "Chi ủy chấm"
// and "Chi bộ chấm", that give a criterion different marks: which one is meant
// is not for the program to say.
func (f *form) checkColumns(row, leaf int, counts scoring.Mark, r role) {
	for _, c := range f.h.columns {
		if c.role != r || f.twice {
			continue
		}
		m := markAt(f.g, row, c.col)
		if same := m.State == counts.State && m.Points == counts.Points && m.Text == counts.Text; holdsSomething(m) && !same &&
			(m.State != scoring.NumberMark || counts.State != scoring.NumberMark || m.Points != counts.Points) {
			f.twice = true
			f.problems = append(f.problems, diag.New(diag.ConflictingSheets, "", m.At.Pos(), "criterion", f.r.leaves[f.set][leaf].ID,
				"here", m.Text, "there", counts.Text, "other", counts.At.Pos()))
		}
	}
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
			f.problems = append(f.problems, diag.New(diag.RepeatedCriterion, "", at.At.Pos(),
				"criterion", f.r.leaves[f.set][leaf].ID, "row", first+1))
		}
		return
	}
	if marked {
		f.seen[leaf] = row
	}
	f.checkColumns(row, leaf, self, selfRole)
	f.checkColumns(row, leaf, review, reviewRole)
	if f.sheet.Self.Present {
		f.self[leaf] = self
	}
	if f.sheet.Review.Present {
		f.review[leaf] = review
	}
	if note := f.cellText(row, noteRole); note != "" {
		f.sheet.Notes[leaf] = note
	}
}

func (f *form) unknown(variant string, self, review scoring.Mark, text string) {
	at := self
	if !holdsSomething(self) {
		at = review
	}
	f.problems = append(f.problems, diag.New(diag.UnknownCriterion, variant, at.At.Pos(), "text", text, "set", f.r.sets[f.set].ID))
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
	if _, err := criteria.ParsePoints(f.cellText(row, maxRole)); err == nil {
		return true
	}
	return f.criteriaFollow(row)
}

// criteriaFollow reports whether a criterion or the total stands below a row.
func (f *form) criteriaFollow(row int) bool {
	for below := row + 1; below < f.to; below++ {
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
	facts := f.sheet.Facts()
	held := facts.Date.Known || facts.Present.Known || facts.Minutes.Known || facts.Speakers.Known ||
		facts.Excused.Known || facts.Unexcused.Known
	stated := func(c scoring.Column) bool { return c.Total.Entered() && !c.Total.Formula || c.HoldsMark() }
	return !held && !stated(f.sheet.Self) && !stated(f.sheet.Review)
}
