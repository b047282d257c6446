package reading

import (
	"strings"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// readOwnForm reads a form this program made. The table is read as any form's
// is; rows are told by their codes, and what was moved out of the table is
// found by its name.
func (r *reader) readOwnForm(g *heads.Grid, own *ownForm, reading *sheetReading) {
	reading.use.Layout = scoring.FormLayout
	h := own.header(r, g)
	b := heads.Extent{From: 0, Header: h.Top, TableEnd: h.Bottom, To: len(g.Rows)}
	sheet := scoring.Sheet{Layout: scoring.FormLayout}
	set, refused := r.setOfForm(own, g)
	blank := own.blankMarks(g)
	if refused.Code == "" {
		f := r.readForm(g, h, set, len(g.Rows))
		own.complete(r, f)
		dropFormulas(g, &f.Sheet)
		b.TableEnd, blank = f.Last, !f.Sheet.Self.HoldsMark() && !f.Sheet.Review.HoldsMark()
	} else {
		b.TableEnd = own.lastCode(h.Bottom)
		sheet.Problems = []diag.Problem{refused}
	}
	labels := own.labels(r, g, b)
	if f := &r.form; refused.Code == "" {
		table := own.block(r, f, &h, b, labels)
		reading.layout.Blocks = append(reading.layout.Blocks, table)
		f.problems = append(f.problems, f.Judge(table, b, false)...)
		sheet = f.Sheet
		sheet.Problems = f.problems
		blank = blank && !heads.HoldsError(f.problems)
	}
	r.settleYear(g, b, labels, datesIn(labels))
	facts := r.factsOf(g, own.factLabels(r, labels))
	sheet.SetFacts(facts.Facts)
	sheet.Stated = facts.Stated
	sheet.Problems = append(sheet.Problems, facts.Problems...)
	sheet.NotHeld = r.notHeldIn(g, b, labels, facts.Facts)
	blankFacts := new(form).blank(&facts.Facts) && len(facts.Stated) == 0
	if blank && blankFacts && !sheet.NotHeld && !sheet.Self.Total.Entered() && !sheet.Review.Total.Entered() {
		reading.use.Left = diag.Msg("left.blank-form")
		return
	}
	if problem, contradicted := r.otherHead(g, own, b); contradicted {
		reading.problems = append(reading.problems, problem)
		return
	}
	r.placeWith(g, b, labels, r.factsOf(g, labels), &sheet, reading)
	// The fact of the meeting's kind says "không sinh hoạt" too; what the form
	// was made for tells the kind then.
	for i := range reading.sheets {
		own.settleKind(r, &reading.sheets[i], facts)
	}
}

// setOfForm finds the set a form was made for among those of the run. A set of
// that name whose criteria have changed since is another one.
func (r *reader) setOfForm(own *ownForm, g *heads.Grid) (int, diag.Problem) {
	pos := g.Pos(own.row, own.col)
	var ids []string
	for i, set := range r.Sets {
		switch {
		case set.ID != own.stamp.Set:
			ids = append(ids, set.ID)
		case set.Version() != own.stamp.Version:
			return -1, diag.New(diag.OtherCriteria, "version", pos, "form", own.stamp.Set, "there", own.stamp.Version, "here", set.Version())
		case r.SetFor(scoring.MeetingKind(own.stamp.Kind)) != i: // such meetings are scored by another set of this run
			ids = append(ids, r.Sets[max(0, r.SetFor(scoring.MeetingKind(own.stamp.Kind)))].ID)
		default:
			return i, diag.Problem{}
		}
	}
	return -1, diag.New(diag.OtherCriteria, "", pos, "form", own.stamp.Set, "run", strings.Join(ids, ", "))
}

// header finds the table's head by its words, else by the names of its cells.
// Its column of codes stands for the ordinals: they are the ids.
func (own *ownForm) header(r *reader, g *heads.Grid) heads.Header {
	h, found := r.FindHeader(g, 0)
	if !found || h.Layout != scoring.FormLayout {
		h = own.namedHeader()
	}
	kept := h.Columns[:0:0]
	for _, c := range h.Columns {
		if c.Role != words.OrdinalRole {
			kept = append(kept, c)
		}
	}
	if own.codeCol >= 0 {
		kept = append(kept, heads.Column{Col: own.codeCol, Role: words.OrdinalRole})
	}
	h.Columns = kept
	return h
}

func (own *ownForm) namedHeader() heads.Header {
	h := heads.Header{Layout: scoring.FormLayout}
	for _, head := range []struct {
		part string
		role words.Role
	}{
		{names.FormCriterionHead, words.CriterionRole}, {names.FormMaxHead, words.MaxRole}, {names.FormSelfHead, words.SelfRole},
		{names.FormReviewHead, words.ReviewRole}, {names.FormNoteHead, words.NoteRole},
	} {
		if p, named := own.cells[head.part]; named {
			h.Columns = append(h.Columns, heads.Column{Col: p.Col, Role: head.role})
			h.Top, h.Bottom = p.Row, p.Row
		}
	}
	return h
}

// complete takes what the table lacks from the named cells.
func (own *ownForm) complete(r *reader, f *form) {
	f.Sheet.Self.Present, f.Sheet.Review.Present = true, true
	for i, leaf := range f.Heads.Leaves[f.Set] {
		own.completeMark(f, &f.Self[i], names.FormSelfMark(i+1), leaf.ID, words.SelfRole)
		own.completeMark(f, &f.Review[i], names.FormReviewMark(i+1), leaf.ID, words.ReviewRole)
		if p, ok := own.at(names.FormMarkNote(i+1), leaf.ID); ok && f.Sheet.Notes.Of(i) == "" {
			if note := f.Grid.Text(p.Row, p.Col); note != "" && own.inColumn(f.Head, p, words.NoteRole) {
				f.note(i, note)
			}
		}
	}
	f.Sheet.Self.Marks, f.Sheet.Review.Marks = r.packer.Marks(f.Self), r.packer.Marks(f.Review)
}

func (own *ownForm) completeMark(f *form, mark *scoring.Mark, part, id string, r words.Role) {
	p, ok := own.at(part, id)
	if !ok || mark.Entered() || !own.inColumn(f.Head, p, r) {
		return
	}
	if named := f.Heads.MarkAt(f.Grid, p.Row, p.Col); named.Entered() || mark.State == scoring.NoMark {
		*mark = named
	}
}

// inColumn reports whether a named cell of the table's rows stands in the
// column that the head gives to its role. A cell moved elsewhere may stand
// anywhere.
func (own *ownForm) inColumn(h heads.Header, p heads.CellAt, r words.Role) bool {
	c, found := h.Find(r)
	return !found || c.Col == p.Col || p.Row < h.Top || p.Row > own.lastCode(h.Bottom)
}

// lastCode is the last row that has a code.
func (own *ownForm) lastCode(last int) int {
	for _, row := range own.codes {
		last = max(last, row)
	}
	return last
}

// blankMarks reports whether no mark was entered, whatever the criteria.
func (own *ownForm) blankMarks(g *heads.Grid) bool {
	for part, p := range own.cells {
		isMark := strings.HasPrefix(part, names.FormSelfMark(0)[:len(names.FormSelfMark(0))-1]) ||
			strings.HasPrefix(part, names.FormReviewMark(0)[:len(names.FormReviewMark(0))-1])
		if isMark && !words.Placeholder(g.Text(p.Row, p.Col)) {
			return false
		}
	}
	return len(own.cells) > 0
}

// dropFormulas forgets totals and grades that the form computed and that state
// nothing: of a column without marks, or never computed. A total that is shown is what
// was signed under, and is compared like any other.
func dropFormulas(g *heads.Grid, sheet *scoring.Sheet) {
	for _, c := range []*scoring.Column{&sheet.Self, &sheet.Review} {
		isFormula := c.Total.Formula || c.Total.At.Row > 0 && heads.IsFormulaAt(g, c.Total.At)
		if shown := c.Total.State == scoring.NumberMark && c.Total.Points != 0 && c.HoldsMark(); isFormula && !shown {
			c.Total = scoring.Mark{}
		}
		if c.Grade.Known && heads.IsFormulaAt(g, c.Grade.At) {
			c.Grade = scoring.Fact[string]{}
		}
	}
}
