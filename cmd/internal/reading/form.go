package reading

import (
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/judge"
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/taught"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A form is one score sheet laid out criterion by criterion, while it is read.
type form struct {
	judge.Form
	to       int          // the row after the last
	totalled bool         // the row of the total was met
	twice    bool         // two columns that differ were told of
	counted  bool         // the numbers before the titles are no ids
	group    int          // of the row above; -1: none yet
	tiers    int          // the criterion whose tiers may follow; -1: none
	seen     []int        // by criterion: the row of its first mark, from 1; 0: none yet
	says     []*rowSaying // of the rows below the head
	problems []diag.Problem
}

// readForm reads the table of a form down to a row, where the next form
// begins. Facts are read apart, from the rows around the table.
func (r *reader) readForm(g *heads.Grid, h heads.Header, set, to int) *form {
	leaves := len(r.Leaves[set])
	r.seen = append(r.seen[:0], make([]int, leaves)...)
	f := &r.form // of which only one is read at a time
	*f = form{Form: judge.Form{Heads: r.Reader, Grid: g, Head: h, Columns: columnsOfForm(&h), Set: set, Last: h.Bottom, Known: &r.claims}, to: to, seen: r.seen, group: -1, tiers: -1}
	f.says = f.recall(&r.rows, r.says[:0])
	r.says = f.says
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
	f.Sheet.Self.Marks, f.Sheet.Review.Marks = r.packer.Marks(f.Self), r.packer.Marks(f.Review)
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

// row reads one row of the table by its class, and returns that.
func (f *form) row(row int) heads.RowClass {
	if (row <= f.Head.Bottom+2 || f.Classes[len(f.Classes)-1] == heads.HeadAgainRow) && words.IsColumnNumbers(f.Grid.Grid, row) {
		return heads.NumbersRow
	}
	if f.isHeaderAgain(row) {
		if problem, moved := movedHead(f.Grid, f.Columns.Heads, f.Head.Bottom, row); moved {
			f.problems = append(f.problems, problem)
		}
		return heads.HeadAgainRow
	}
	line := f.classify(row)
	f.Named[len(f.Named)-1] = line.found.Line
	switch line.class {
	case heads.CriterionRow:
		if problem, cut := beyondHead(f.Grid, &f.Head, row); cut {
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
	if line.class.InTable() || line.class == heads.RemarkRow && f.describesTier(row) {
		f.Last = row
	}
	return line.class
}

// headOf is a column's whole head.
func (f *form) headOf(col int) string {
	head, _, _ := f.Heads.WholeHead(f.Grid, f.Head.Top, f.Head.Bottom, col)
	return head
}

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

// blank reports whether nothing was filled in: no mark, no total of its own,
// and no fact that only a meeting gives.
func (f *form) blank(facts *scoring.Facts) bool {
	held := facts.Date.Known || facts.Present.Known || facts.Minutes.Known || facts.Speakers.Known ||
		facts.Excused.Known || facts.Unexcused.Known
	stated := func(c scoring.Column) bool { return c.Total.Entered() && !c.Total.Formula || c.HoldsMark() }
	return !held && !stated(f.Sheet.Self) && !stated(f.Sheet.Review)
}
