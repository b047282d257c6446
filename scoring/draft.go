package scoring

import (
	"slices"

	"chibo/criteria"
	"chibo/criteria/diag"
)

// A draft is one meeting as all its sheets together state it, before it is
// scored.
type draft struct {
	month     Month
	kind      MeetingKind
	combined  bool
	set       int
	sheets    []*Sheet // forms and tables before totals lists
	self      draftColumn
	review    draftColumn
	official  draftColumn
	facts     Facts
	notes     map[int]string
	remark    string
	notHeld   *Sheet
	against   factConflicts
	stated    []StatedFact
	contested []int // facts of which two values are stated
	problems  []diag.Problem
}

func (d *draft) report(p ...diag.Problem) { d.problems = append(d.problems, p...) }

// faulty reports whether an error was found in the meeting.
func (d *draft) faulty() bool {
	return slices.ContainsFunc(d.problems, func(p diag.Problem) bool { return p.Severity == diag.Error })
}

// detailed reports whether a form or a table speaks of the meeting.
func (d *draft) detailed() bool {
	return slices.ContainsFunc(d.sheets, func(s *Sheet) bool { return s.Layout != TotalsLayout })
}

// gather sorts the sheets by cell.
func (s *scorer) gather(sheets []Sheet) [][]*Sheet {
	counts := make([]int, len(s.roster.Cells))
	for i := range sheets {
		counts[sheets[i].Cell]++
	}
	gathered, rest := make([][]*Sheet, len(counts)), make([]*Sheet, len(sheets))
	for cell, n := range counts {
		gathered[cell], rest = rest[:0:n], rest[n:]
	}
	for i := range sheets {
		cell := sheets[i].Cell
		gathered[cell] = append(gathered[cell], &sheets[i])
	}
	return gathered
}

// draftsOf sorts the sheets of a cell into drafts, by month and kind. A sheet
// whose month is not known stays in a draft without month: its cell's notes tell
// of it. The drafts hold until those of the next cell are asked for.
func (s *cellScorer) draftsOf(sheets []*Sheet) []*draft {
	s.scratch.reset()
	for _, sheet := range sheets {
		d := findDraft(s.scratch.drafts, sheet)
		if d == nil {
			d = s.scratch.draft()
			d.month, d.kind, d.set = sheet.Month, sheet.Kind, sheet.Set
		}
		d.sheets = append(d.sheets, sheet)
	}
	slices.SortStableFunc(s.scratch.drafts, func(a, b *draft) int {
		if c := a.month.Compare(b.month); c != 0 {
			return c
		}
		return kindOrder(a.kind) - kindOrder(b.kind)
	})
	return s.scratch.drafts
}

func kindOrder(k MeetingKind) int {
	if k == Thematic {
		return 1
	}
	return 0
}

func findDraft(drafts []*draft, sheet *Sheet) *draft {
	for _, d := range drafts {
		if d.month == sheet.Month && d.kind == sheet.Kind && !sheet.Month.IsZero() {
			return d
		}
	}
	return nil
}

// merge puts the sheets of one meeting together: they complete each other, and
// two different values for one mark are a conflict.
func (s *cellScorer) merge(cell *PartyCell, d *draft) {
	slices.SortStableFunc(d.sheets, func(a, b *Sheet) int { return layoutOrder(a.Layout) - layoutOrder(b.Layout) })
	for i, sheet := range d.sheets {
		d.report(sheet.Problems...)
		d.combined = d.combined || sheet.Combined
		if sheet.NotHeld && d.notHeld == nil {
			d.notHeld = sheet
		}
		if i > 0 && sheet.Layout != TotalsLayout {
			s.checkAgainst(d, sheet)
		}
		d.checkFacts(cell, sheet)
		d.take(sheet)
		if len(sheet.Stated) > 0 {
			d.takeStated(sheet, s.sets[max(0, d.set)].Facts)
		}
	}
	d.dropConflicts()
	d.dropContested()
	d.checkNotHeld()
}

func layoutOrder(l Layout) int {
	if l == TotalsLayout {
		return 1
	}
	return 0
}

// take adds what the sheet states and the draft does not yet hold.
func (d *draft) take(sheet *Sheet) {
	d.self.complete(sheet.Self)
	d.review.complete(sheet.Review)
	if sheet.Layout != TotalsLayout {
		d.official.complete(sheet.Official)
	}
	d.facts.complete(sheet.Facts())
	for _, note := range sheet.Notes {
		if d.notes[note.Criterion] == "" {
			d.notes[note.Criterion] = note.Text
		}
	}
	if d.remark == "" {
		d.remark = sheet.Remark
	}
}

// A draftColumn is one column of marks of all sheets together.
type draftColumn struct {
	Present bool
	Marks   []Mark
	buffer  []Mark // of the draft before, for its marks
}

// reset makes it a column of nothing.
func (c *draftColumn) reset() { *c = draftColumn{buffer: c.buffer[:0]} }

// HoldsMark reports whether any mark was entered, readable or not.
func (c *draftColumn) HoldsMark() bool {
	for i := range c.Marks {
		if c.Marks[i].State > BlankMark {
			return true
		}
	}
	return false
}

// complete fills the places of a column that hold nothing yet.
func (c *draftColumn) complete(other Column) {
	c.Present = c.Present || other.Present
	if c.Marks == nil && other.Marks.Exist() {
		c.buffer = other.Marks.appendTo(c.buffer)
		c.Marks = c.buffer
		return
	}
	for i, m := range other.Marks.All() {
		if !c.Marks[i].Entered() && m.State > c.Marks[i].State {
			c.Marks[i] = m
		}
	}
}

// complete fills the facts that are not known yet.
func (f *Facts) complete(other Facts) {
	attendance := !f.Present.Known
	fill(&f.Date, other.Date)
	fill(&f.Minutes, other.Minutes)
	fill(&f.Members, other.Members)
	fill(&f.Exempt, other.Exempt)
	fill(&f.Present, other.Present)
	if attendance { // the b of "a/b" belongs to its own a
		fill(&f.OutOf, other.OutOf)
	}
	fill(&f.Excused, other.Excused)
	fill(&f.Unexcused, other.Unexcused)
	fill(&f.Speakers, other.Speakers)
	fill(&f.Resolution, other.Resolution)
	fill(&f.Form, other.Form)
	fill(&f.Model, other.Model)
	fill(&f.Superior, other.Superior)
	if other.Said != nil { // the sheet's own stays as it is
		said := f.More()
		said.complete(*other.Said)
		f.Said = &said
	}
}

func fill[T any](to *Fact[T], from Fact[T]) {
	if !to.Known && from.Known {
		*to = from
	}
}

// checkAgainst compares a further form or table with what the draft holds.
func (s *cellScorer) checkAgainst(d *draft, sheet *Sheet) {
	leaves := s.leavesOf(d.set)
	var c comparison
	c.columns(leaves, &d.self, sheet.Self)
	c.columns(leaves, &d.review, sheet.Review)
	c.columns(leaves, &d.official, sheet.Official)
	// A table's marks are official: they may add to a self column, but not
	// contradict a review.
	c.columns(leaves, &d.review, sheet.Official)
	c.columns(leaves, &d.official, sheet.Review)
	other := d.sheets[0].Pos
	switch {
	case c.different != nil:
		d.report(diag.New(diag.ConflictingSheets, "", c.different.here.At.Pos(), "criterion", c.different.criterion,
			"here", c.different.here.Text, "there", c.different.there.Text, "other", c.different.there.At.Pos()))
	case c.same && !c.adds(d, sheet):
		d.report(diag.New(diag.DuplicateSheet, "", sheet.Pos, "other", other))
	}
}

// A comparison says how two sheets of one meeting stand to each other.
type comparison struct {
	same      bool // a mark is in both
	different *difference
}

type difference struct {
	criterion   string
	here, there Mark
}

// columns compares two columns mark by mark and keeps the first difference.
func (c *comparison) columns(leaves []criteria.Leaf, there *draftColumn, here Column) {
	for i, m := range here.Marks.All() {
		if i >= len(there.Marks) || !m.Entered() || !there.Marks[i].Entered() {
			continue
		}
		if EqualMarks(&leaves[i], m, there.Marks[i]) {
			c.same = true
		} else if c.different == nil {
			c.different = &difference{leaves[i].ID, m, there.Marks[i]}
		}
	}
}

// adds reports whether the sheet holds a mark that the draft lacks. A table's
// marks add nothing where the form's own say the same.
func (c *comparison) adds(d *draft, sheet *Sheet) bool {
	adds := func(have *draftColumn, more Column) bool {
		for i, m := range more.Marks.All() {
			if m.Entered() && (have.Marks == nil || !have.Marks[i].Entered()) {
				return true
			}
		}
		return false
	}
	officialAdds := adds(&d.official, sheet.Official) && adds(&d.review, sheet.Official)
	return adds(&d.self, sheet.Self) || adds(&d.review, sheet.Review) || officialAdds
}

// EqualMarks compares what two cells mean: "5", "5,0" and, in a yes/no
// criterion, "x" are the same.
func EqualMarks(leaf *criteria.Leaf, a, b Mark) bool {
	x, xFault := ReadMark(leaf, &a)
	y, yFault := ReadMark(leaf, &b)
	if xFault == "" && yFault == "" {
		return x == y
	}
	return a.State == b.State && criteria.Key(a.Text) == criteria.Key(b.Text)
}

// checkNotHeld finds a meeting that is said both to have been held and not.
func (d *draft) checkNotHeld() {
	if d.notHeld == nil {
		return
	}
	for _, sheet := range d.sheets {
		if m := sheet.anyMark(); m.Entered() {
			d.report(diag.New(diag.ConflictingSheets, "not-held", d.notHeld.Pos, "other", m.At.Pos()))
			return
		}
	}
}

// anyMark returns a mark of the sheet, if it has one: in a totals list, the
// total.
func (s *Sheet) anyMark() Mark {
	if s.Layout == TotalsLayout {
		return s.Official.Total
	}
	for _, c := range []Column{s.Self, s.Review, s.Official} {
		for _, m := range c.Marks.All() {
			if m.Entered() {
				return m
			}
		}
	}
	return Mark{}
}

// leavesOf returns the criteria by which the marks of a sheet were read: the
// first set's where none scores its kind of meeting.
func (s *rulebook) leavesOf(set int) []criteria.Leaf { return s.leaves[max(0, set)] }
