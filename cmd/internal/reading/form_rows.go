package reading

import (
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// classify finds what a row is: a criterion, a total, a stated grade, or something
// that is no data.
func (f *form) classify(row int) formLine {
	says := f.saying(row)
	line := formLine{found: says.found}
	line.self, line.review = f.marks(row)
	marked := heads.HoldsSomething(line.self) || heads.HoldsSomething(line.review)
	switch found := line.found; {
	case says.remark:
		line.class = heads.RemarkRow
	case found.Conflict && marked:
		line.class, line.variant, line.text = heads.ForeignRow, "conflict", says.id+" "+says.title
	case found.Leaf >= 0 && !found.Conflict:
		line.class = heads.CriterionRow
	case found.Group >= 0:
		line.class, f.tiers = heads.GroupedRow, -1
	case f.isTier(row, &line, says.title):
	case says.sum != heads.BlankRowClass:
		line.class = says.sum
	case says.grade:
		line.class = heads.GradeRow
	case marked && (f.isHeaderAgain(row-1) || f.isHeaderAgain(row+1)) && isSumOf(line.self, f.Self) && isSumOf(line.review, f.Review): // "Mang sang"
		line.class = heads.SubtotalRow
	case marked && f.isData(row, says.id, says.title):
		line.class, line.text, line.title = heads.ForeignRow, strings.TrimSpace(says.id+" "+says.title), f.Heads.WithoutID(says.title)
	case f.Grid.BlankRow(row):
		line.class = heads.BlankRowClass
	default:
		line.class = heads.RemarkRow
	}
	return line
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

// movedHead finds the head of a column of marks that a repeated head has elsewhere: the
// rows below it are not read by the first head.
func movedHead(g *heads.Grid, columns []heads.Column, bottom, row int) (problem diag.Problem, moved bool) {
	for _, c := range columns {
		if c.Role == words.CriterionRole || g.Text(row, c.Col) == c.Label {
			continue
		}
		for col := range min(g.Width(row), words.HeaderWidth) {
			if g.Text(row, col) == c.Label && g.Text(bottom, col) != c.Label {
				return diag.New(diag.NoHeader, "moved", g.Pos(row, col), "head", c.Label, "row", row+1), true
			}
		}
	}
	return diag.Problem{}, false
}

// isSumOf reports whether a mark is the sum of others, or none: a number beside a repeated
// head that is what was read of its column so far is carried on to the next page.
func isSumOf(m scoring.Mark, marks []scoring.Mark) bool {
	sum := criteria.Points(0)
	for i := range marks {
		if marks[i].State == scoring.NumberMark {
			sum += marks[i].Points
		}
	}
	return !m.Entered() || m.State == scoring.NumberMark && m.Points == sum
}

// isData reports whether a marked row that names no criterion is meant as one:
// it stands among the criteria, or gives points of its own, and is no labelled
// fact.
func (f *form) isData(row int, id, title string) bool {
	if f.isCount(title) {
		return false
	}
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

// isCount tells a figure in place of a title below the total: it counts the lines of
// another table, of the grades for one.
func (f *form) isCount(title string) bool {
	return f.totalled && heads.IsFigure(title)
}

// criteriaFollow reports whether a criterion or the total stands below a row.
func (f *form) criteriaFollow(row int) bool {
	for below := row + 1; below < f.to; below++ {
		id, title := f.Grid.Text(below, f.Columns.Ordinal), f.Grid.Text(below, f.Columns.Criterion)
		if f.isHeaderAgain(below) {
			return false
		}
		if f.isCount(title) {
			continue
		}
		if m := f.Heads.MatchLine(f.Set, id, title); m.Leaf >= 0 || m.Group >= 0 || f.isTotal(id, title) {
			return true
		}
	}
	return false
}
