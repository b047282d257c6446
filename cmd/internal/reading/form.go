package reading

import (
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/judge"
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/taught"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A form is one score sheet laid out criterion by criterion, while it is read.
type form struct {
	judge.Form
	to       int   // the row after the last
	totalled bool  // the row of the total was met
	twice    bool  // two columns that differ were told of
	counted  bool  // the numbers before the titles are no ids
	group    int   // of the row above; -1: none yet
	tiers    int   // the criterion whose tiers may follow; -1: none
	seen     []int // by criterion: the row of its first mark, from 1; 0: none yet
	problems []diag.Problem
}

// readForm reads the table of a form down to a row, where the next form
// begins. Facts are read apart, from the rows around the table.
func (r *reader) readForm(g *heads.Grid, h heads.Header, set, to int) *form {
	leaves := len(r.Leaves[set])
	r.seen = append(r.seen[:0], make([]int, leaves)...)
	f := &r.form // of which only one is read at a time
	*f = form{Form: judge.Form{Heads: r.Reader, Grid: g, Head: h, Columns: columnsOfForm(&h), Set: set, Last: h.Bottom}, to: to, seen: r.seen, group: -1, tiers: -1}
	f.counted = f.countsAnew()
	f.Sheet.Layout = scoring.FormLayout
	f.Sheet.Self.Present, f.Sheet.Review.Present = h.Has(words.SelfRole), h.Has(words.ReviewRole)
	f.Self, f.Review = r.noMarks(g, 0, leaves), r.noMarks(g, 1, leaves)
	f.Classes, f.Named = make([]heads.RowClass, 0, max(0, to-h.Bottom-1)), r.named[:0]
	for row := h.Bottom + 1; row < to; row++ {
		f.Named = append(f.Named, heads.Line{Leaf: -1, Group: -1})
		f.Classes = append(f.Classes, f.row(row))
	}
	r.named = f.Named
	f.Sheet.Self.Marks, f.Sheet.Review.Marks = scoring.PackMarks(f.Self), scoring.PackMarks(f.Review)
	return f
}

// noMarks returns the reader's own list of a column, each criterion without a
// mark as yet.
func (r *reader) noMarks(g *heads.Grid, column, leaves int) []scoring.Mark {
	if cap(r.columns[column]) < leaves {
		r.columns[column] = make([]scoring.Mark, leaves)
	}
	marks := r.columns[column][:leaves]
	for i := range marks {
		marks[i] = scoring.Mark{At: g.SheetPlace()}
	}
	return marks
}

// isHeaderAgain tells a row of the header repeated on a second page.
func (f *form) isHeaderAgain(row int) bool {
	for i := range f.Columns.Heads {
		c := &f.Columns.Heads[i]
		if text := f.Grid.Text(row, c.Col); text != "" && text == c.Label && !heads.IsFigure(text) { // a month's head may be a figure, as marks are
			return true
		}
	}
	return false
}

// row reads one row of the table by its class, and returns that.
func (f *form) row(row int) heads.RowClass {
	if row <= f.Head.Bottom+2 && words.IsColumnNumbers(f.Grid.Grid, row) {
		return heads.NumbersRow
	}
	if f.isHeaderAgain(row) {
		return heads.HeadAgainRow
	}
	line := f.classify(row)
	f.Named[len(f.Named)-1] = line.found.Line
	switch line.class {
	case heads.CriterionRow:
		if problem, cut := beyondHead(f.Grid, f.Head.Top, f.Head.Bottom, row); cut {
			f.problems = append(f.problems, problem)
		}
		f.tiers = line.found.Leaf
		f.take(row, line.found.Leaf, f.settled(line.self, line.found.Leaf, 0), f.settled(line.review, line.found.Leaf, 1))
	case heads.TierRow:
		f.takeTier(row, line)
	case heads.TotalRow:
		f.total(row)
	case heads.GradeRow:
		f.grade(row)
	case heads.ForeignRow:
		f.unknown(line)
	}
	if line.class.InTable() {
		f.Last = row
	}
	return line.class
}

// A formLine is a row of a form with what it was found to be.
type formLine struct {
	class        heads.RowClass
	found        heads.MatchedLine
	self, review scoring.Mark
	text         string // of a foreign row: what stands at its head
	title        string // and the title alone
	variant      string // and of the problem that reports it
}

// classify finds what a row is: a criterion, a total, a stated grade, or something
// that is no data.
func (f *form) classify(row int) formLine {
	headers := f.outerTitle(row, heads.RowHeads{Id: f.Heads.At(f.Grid, row, f.Columns.Ordinal), Title: f.Heads.At(f.Grid, row, f.Columns.Criterion)})
	id, title := headers.Id.Text, headers.Title.Text
	if id == "" && title == "" {
		title = f.labelBefore(row)
	}
	line := formLine{found: f.lineOf(headers)}
	line.self, line.review = f.marks(row)
	marked := heads.HoldsSomething(line.self) || heads.HoldsSomething(line.review)
	switch found := line.found; {
	case f.isRemark(row, found, title):
		line.class = heads.RemarkRow
	case found.Conflict && marked:
		line.class, line.variant, line.text = heads.ForeignRow, "conflict", id+" "+title
	case found.Leaf >= 0 && !found.Conflict:
		line.class = heads.CriterionRow
	case found.Group >= 0:
		line.class, f.tiers = heads.GroupedRow, -1
	case f.isTier(row, &line, title):
	case f.isTotal(id, title), f.sumsAll(row, id+" "+title):
		if line.class = heads.SubtotalRow; f.isGrandTotal(row, id, title) || f.sumsAll(row, id+" "+title) {
			line.class = heads.TotalRow
		}
	case f.isGrade(id, title):
		line.class = heads.GradeRow
	case marked && f.isData(row, id, title):
		line.class, line.text, line.title = heads.ForeignRow, strings.TrimSpace(id+" "+title), f.Heads.WithoutID(title)
	case f.Grid.BlankRow(row):
		line.class = heads.BlankRowClass
	default:
		line.class = heads.RemarkRow
	}
	return line
}

// marks reads what a row has in the columns of the cell and of its superior.
func (f *form) marks(row int) (self, review scoring.Mark) {
	read := func(whose int, columns []int) scoring.Mark {
		if pair := f.Columns.Ensured[whose]; pair[1] != 0 {
			return f.besidePoints(row, f.ensuredMark(row, pair), columns)
		}
		return f.Mark(row, columns)
	}
	return read(0, f.Columns.Self), read(1, f.Columns.Review)
}

// settled reads what only the criterion makes a number of: a share of its full
// marks, or a tick under "Đảm bảo" or "Không đảm bảo".
func (f *form) settled(m scoring.Mark, leaf, whose int) scoring.Mark {
	criterion := &f.Heads.Leaves[f.Set][leaf]
	if f.Columns.Ensured[whose][1] == 0 || m.State != scoring.WordMark || criterion.Kind == criteria.Tiers {
		return f.Heads.OutOf(f.Grid, m, criterion.Max)
	}
	switch {
	case heads.IsTick(m.Text):
		m.State, m.Points = scoring.NumberMark, criterion.Max
	case m.Text == criteria.Key("không"):
		m.State, m.Points = scoring.NumberMark, 0
	}
	return m
}

// checkColumns tells once of two columns with one role, such as "Chi ủy chấm"
// and "Chi bộ chấm", that give a criterion different marks: which one is meant
// is not for the program to say.
func (f *form) checkColumns(row, leaf int, counts scoring.Mark, columns []int) {
	if len(columns) < 2 || f.twice {
		return
	}
	for _, col := range columns {
		m := f.Heads.MarkAt(f.Grid, row, col)
		if same := m.State == counts.State && m.Points == counts.Points && m.Text == counts.Text; heads.HoldsSomething(m) && !same &&
			(m.State != scoring.NumberMark || counts.State != scoring.NumberMark || m.Points != counts.Points) {
			f.twice = true
			_, first := diag.Coordinates(counts.At.Pos().Cell)
			f.problems = append(f.problems, diag.New(diag.ConflictingSheets, "columns", m.At.Pos(), "criterion", f.Heads.Leaves[f.Set][leaf].ID,
				"here", m.Text, "there", counts.Text, "column", f.headOf(col), "first", f.headOf(first-1), "typed", taught.Typed(f.headOf(col)),
				"typed-first", taught.Typed(f.headOf(first-1))))
			return
		}
	}
}

// headOf is a column's whole head.
func (f *form) headOf(col int) string {
	head, _, _ := f.Heads.WholeHead(f.Grid, f.Head.Top, f.Head.Bottom, col)
	return head
}

// take puts the marks of a criterion into their columns.
func (f *form) take(row, leaf int, self, review scoring.Mark) {
	marked := heads.HoldsSomething(self) || heads.HoldsSomething(review)
	if first := f.seen[leaf]; first > 0 {
		if marked {
			at := self
			if !heads.HoldsSomething(self) {
				at = review
			}
			f.problems = append(f.problems, diag.New(diag.RepeatedCriterion, "", at.At.Pos(),
				"criterion", f.Heads.Leaves[f.Set][leaf].ID, "row", first))
		}
		return
	}
	if marked {
		f.seen[leaf] = row + 1
	}
	f.checkColumns(row, leaf, self, f.Columns.Self)
	f.checkColumns(row, leaf, review, f.Columns.Review)
	if f.Sheet.Self.Present {
		f.Self[leaf] = self
	}
	if f.Sheet.Review.Present {
		f.Review[leaf] = review
	}
	if note := f.Grid.Text(row, f.Columns.Note); note != "" {
		f.note(leaf, note)
	}
}

// note keeps why a criterion lost points.
func (f *form) note(leaf int, text string) { f.Sheet.Notes.Set(leaf, text) }

func (f *form) unknown(line formLine) {
	at := line.self
	if !heads.HoldsSomething(line.self) {
		at = line.review
	}
	args := []any{"text", line.text, "set", f.Heads.Sets[f.Set].ID}
	switch {
	case line.variant != "":
	case line.title == "":
		line.variant = "untitled"
	default:
		args = append(args, "title", line.title, "typed", taught.Typed(line.title))
	}
	f.problems = append(f.problems, diag.New(diag.UnknownCriterion, line.variant, at.At.Pos(), args...))
}

// isData reports whether a marked row that names no criterion is meant as one:
// it stands among the criteria, or gives points of its own, and is no labelled
// fact.
func (f *form) isData(row int, id, title string) bool {
	for _, text := range []string{id, title} {
		label, _, _ := strings.Cut(text, ":")
		if role := f.Heads.LabelRole(label); role != words.NoRole && text != "" && f.Grid.Text(row, f.Columns.Max) == "" {
			return false
		}
	}
	if _, err := criteria.ParsePoints(f.Grid.Text(row, f.Columns.Max)); err == nil {
		return true
	}
	return f.criteriaFollow(row)
}

// criteriaFollow reports whether a criterion or the total stands below a row.
func (f *form) criteriaFollow(row int) bool {
	for below := row + 1; below < f.to; below++ {
		id, title := f.Grid.Text(below, f.Columns.Ordinal), f.Grid.Text(below, f.Columns.Criterion)
		if f.isHeaderAgain(below) {
			return false
		}
		if m := f.Heads.MatchLine(f.Set, id, title); m.Leaf >= 0 || m.Group >= 0 || f.isTotal(id, title) {
			return true
		}
	}
	return false
}

// blank reports whether nothing was filled in: no mark, no total of its own,
// and no fact that only a meeting gives.
func (f *form) blank() bool {
	facts := f.Sheet.Facts()
	held := facts.Date.Known || facts.Present.Known || facts.Minutes.Known || facts.Speakers.Known ||
		facts.Excused.Known || facts.Unexcused.Known
	stated := func(c scoring.Column) bool { return c.Total.Entered() && !c.Total.Formula || c.HoldsMark() }
	return !held && !stated(f.Sheet.Self) && !stated(f.Sheet.Review)
}

func columnsOfForm(h *heads.Header) judge.Columns {
	c := judge.Columns{Ordinal: h.At(words.OrdinalRole), Criterion: h.At(words.CriterionRole), Max: h.At(words.MaxRole), Note: h.At(words.NoteRole)}
	for _, column := range h.Columns {
		whose := 0
		if column.Role == words.ReviewRole {
			whose = 1
		}
		switch {
		case column.Ensures > 0:
			c.Ensured[whose][0] = column.Col
			continue
		case column.Ensures < 0:
			c.Ensured[whose][1] = column.Col
			continue
		}
		switch column.Role {
		case words.SelfRole:
			c.Self = append(c.Self, column.Col)
		case words.ReviewRole:
			c.Review = append(c.Review, column.Col)
		}
	}
	for _, wanted := range []words.Role{words.CriterionRole, words.SelfRole, words.ReviewRole} {
		if column, found := h.Find(wanted); found {
			c.Heads = append(c.Heads, column)
		}
	}
	return c
}
