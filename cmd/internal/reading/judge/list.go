package judge

import (
	"cmp"
	"slices"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A listJudge looks at what a table or list holds beside what was read of it.
type listJudge struct {
	r        *heads.Reader
	g        *heads.Grid
	h        *heads.Header
	b        *heads.LayoutBlock
	set      int
	full     criteria.Points
	sheets   []scoring.Sheet // of the worksheet
	problems []diag.Problem  // of no meeting
	first    int             // of its meetings among those of the worksheet
	byRow    []int32         // by row below the head: the first of its meetings, from 1
	next     []int32         // by meeting: the next one of the same row
}

// List finds what of a list is in no drawer. Its meetings are those of the
// worksheet from the first on; what an error touches is faulty. What belongs to no
// meeting is returned.
func List(r *heads.Reader, g *heads.Grid, h *heads.Header, b *heads.LayoutBlock, sheets []scoring.Sheet, first int) []diag.Problem {
	j := &listJudge{r: r, g: g, h: h, b: b, set: h.Set, full: r.Sets[h.Set].FullMarks(), sheets: sheets, first: first}
	if (scaleJudge{j}).otherScale() {
		return nil
	}
	for at := range b.Columns {
		switch c := &b.Columns[at]; {
		case c.Why == heads.UnknownColumn, c.Why == heads.IgnoredColumn && !r.PassedOver(c.Head) && j.meansSides(j.cells(b.Left+at, false)):
			j.column(b.Left+at, c)
		case c.Role == words.AdjustRole && c.Why == heads.ReadColumn:
			j.adjusted(b.Left+at, c)
		case c.Role == words.GroupRole && c.Why == heads.ReadColumn && b.Layout == scoring.TableLayout:
			j.groupColumn(b.Left+at, c)
		}
	}
	j.strays()
	j.groups()
	j.totals()
	periodJudge{j}.grades()
	j.lines()
	return j.problems
}

// cells returns what stands in a column in rows of party cells, sent or not, and
// formulas without a result among it.
func (j *listJudge) cells(col int, formulas bool) (cells []columnCell) {
	for at, class := range j.b.Rows {
		if class != heads.MeetingRow && class != heads.NotSentRow {
			continue
		}
		row := j.b.Bottom + 1 + at
		if text := j.r.At(j.g, row, col); text != j.r.Blank && !words.Placeholder(text.Text) {
			cells = append(cells, columnCell{row: row, text: text, leaf: -1, full: j.full, means: j.r.MarkSaid(text)})
		} else if formulas && j.g.Is(row, col, workbook.Uncomputed) {
			cells = append(cells, columnCell{row: row, text: text, leaf: -1, full: j.full, means: words.MarkMeaning{State: scoring.UncomputedMark}})
		}
	}
	return cells
}

// sheetsAt returns the meetings of a row; there are several where months stand in
// columns.
func (j *listJudge) sheetsAt(row int) (sheets []*scoring.Sheet) {
	if j.byRow == nil {
		j.index()
	}
	for i := j.byRow[row-j.b.Bottom-1]; i > 0; i = j.next[int(i)-1-j.first] {
		sheets = append(sheets, &j.sheets[i-1])
	}
	return sheets
}

// index finds the meetings of every row.
func (j *listJudge) index() {
	j.byRow, j.next = make([]int32, len(j.b.Rows)), make([]int32, len(j.sheets)-j.first)
	for i := len(j.sheets) - 1; i >= j.first; i-- {
		at := j.sheets[i].Source.Row - 1 - j.b.Bottom - 1
		if at < 0 || at >= len(j.byRow) {
			continue
		}
		j.next[i-j.first], j.byRow[at] = j.byRow[at], int32(i+1) //nolint:gosec // a worksheet has 110,000 meetings at most
	}
}

// column judges a column without a role by all its values together.
func (j *listJudge) column(col int, c *heads.BlockColumn) {
	cells := j.cells(col, true)
	if len(cells) == 0 {
		c.Why = heads.BlankColumn
		return
	}
	headers, key := j.r.Vocabulary.Scoring, j.r.Vocabulary.Key(c.Head)
	scores, reviews := headers.Scores(key), headers.Reviews(key)
	if cells = withFormulas(cells, scores || reviews); len(cells) == 0 {
		c.Why = heads.BlankColumn
		return
	}
	means := j.meansSides(cells)
	switch {
	case j.otherMonth(col), words.AnyIn(key, headers.Period) && !j.ofItsMonths(c.Head, key):
		c.Why = heads.OtherPeriod
		return
	case !means && headers.Follows(key):
		c.Why = heads.IgnoredColumn
		periodJudge{j}.means(col, cells, c.Head)
		return
	case c.Head == "" && sameTick(cells):
		c.Why = heads.IgnoredColumn
		return
	case saysAgain(j, col, cells):
		c.Why = heads.ExplainedColumn
		return
	case namesOthers(j, col, c, cells):
		return
	case j.saysWho(cells):
		c.Why = heads.IgnoredColumn
		return
	}
	cells = periodJudge{j}.others(cells, c.Head)
	marks, texts, high, numbers, below := j.countCells(cells)
	if len(cells) == 0 || marks+numbers > 0 && (j.explained(cells, scores || reviews) || j.groupSums(cells)) {
		c.Why = heads.ExplainedColumn
		return
	}
	if reviews && j.takeGrades(cells, col) {
		c.Why, c.Role = heads.ReadColumn, words.ReviewGradeRole
		return
	}
	adds := words.AnyIn(key, headers.TakenOff) || words.AnyIn(key, headers.Added) // of points, however few
	likely := means || scores && (headers.Decides(key) || adds || !j.countsPeople(cells)) || reviews && 2*marks >= len(cells) || marks == len(cells) && 2*high >= len(cells) && !headers.IsCount(key) && !headers.IsMeasure(c.Head, key) || j.amongCriteria(col, c) && !words.AnyIn(key, headers.Why) || j.adjusts(cells) || below && j.behindMarks(col)
	switch {
	case marks > 0 && texts <= marks && likely && !j.overtaken(col, cells):
		c.Why = heads.ScoreColumn
		f := columnFinding(diag.UnreadMark, c, col, j.at(c, col), marks)
		if len(j.h.Months) > 1 && f.variant == "" {
			f.variant = "months"
		}
		j.report(cells, f)
	case marks+numbers > 0: // texts alone are counted, and told nowhere else
		j.report(cells, columnFinding(diag.UnreadColumn, c, col, j.at(c, col), len(cells)))
	}
}

// countCells counts what could be marks, the texts, the marks that are high, and other
// numbers, and tells whether one is below zero.
func (j *listJudge) countCells(cells []columnCell) (marks, texts, high, numbers int, below bool) {
	for _, cell := range cells {
		below = below || cell.means.State == numberMark && cell.means.Points < 0
		switch {
		case cell.means.State == scoring.UncomputedMark, j.r.CouldBeMark(cell.text, j.full, j.set):
			if marks++; cell.means.State == numberMark && 2*cell.means.Points.Abs() >= j.full {
				high++
			}
		case cell.means.State != numberMark:
			texts++
		default:
			numbers++
		}
	}
	return marks, texts, high, numbers, below
}

// takeGrades takes a column of nothing but grades, under the name of whoever reviews, as
// the superior's.
func (j *listJudge) takeGrades(cells []columnCell, col int) bool {
	for _, c := range cells {
		if _, isGrade := j.r.GradeTitle(c.text.Text, j.set); !isGrade || len(j.sheetsAt(c.row)) > 1 {
			return false
		}
	}
	for _, c := range cells {
		for _, s := range j.sheetsAt(c.row) {
			if !s.Review.Grade.Known {
				s.Review.Grade = j.g.Stated(c.row, col, c.text.Text)
			}
		}
	}
	return true
}

func (j *listJudge) at(c *heads.BlockColumn, col int) diag.Pos {
	return j.g.Pos(max(c.Row, j.h.Top), col)
}

// report gives an error to every meeting it touches; a warning stands once, with the
// worksheet.
func (j *listJudge) report(cells []columnCell, f unreadFinding) {
	f.layout = string(j.b.Layout)
	p, placed := f.problem(), false
	if p.Severity == diag.Error {
		for _, cell := range cells {
			for _, s := range j.sheetsAt(cell.row) {
				if f.what != "column" || isWithin(j, s, f.head) {
					s.Problems, placed = append(s.Problems, p), true
				}
			}
		}
	}
	if !placed {
		j.problems = append(j.problems, p)
	}
}

// otherMonth reports whether the head of a column names a month that is none of the
// list's; a year in it is part of its name. Beside months in columns one of the period is
// asked for: "T7 (lần 2)".
func (j *listJudge) otherMonth(col int) bool {
	month := j.r.MonthOver(j.g, j.h.Top, j.h.Bottom, col)
	if month.IsZero() || len(j.h.Months) > 0 && j.r.Period.Contains(month) { // nothing was read of it
		return false
	}
	head, _, _ := j.r.WholeHead(j.g, j.h.Top, j.h.Bottom, col)
	dated := j.r.Months.HasYear.MatchString(head)
	for i := j.first; i < len(j.sheets); i++ {
		if of := j.sheets[i].Month; of.Month == month.Month && (!dated || of.Year == month.Year) {
			return false
		}
	}
	return true
}

// ofItsMonths reports whether a head speaks of a quarter, half or year of which months
// stand side by side in the list, by its name or as the one there is.
func (j *listJudge) ofItsMonths(head, key string) bool {
	if len(j.h.Months) < 2 || words.AnyIn(key, j.r.Vocabulary.Scoring.Earlier) {
		return false
	}
	for i := j.first; i < len(j.sheets); i++ {
		if isWithin(j, &j.sheets[i], head) {
			return true
		}
	}
	return j.first == len(j.sheets)
}

// isWithin reports whether a meeting lies in the quarter, half or year that a head names
// beside months; one that names none is of all.
func isWithin(j *listJudge, s *scoring.Sheet, head string) bool {
	period, said := j.r.Months.PeriodIn(head)
	return !said || len(j.h.Months) < 2 || period.Contains(s.Month)
}

// saysWho reports whether a column only says whose marks a row holds, and no number.
func (j *listJudge) saysWho(cells []columnCell) bool {
	for _, c := range cells {
		if role := j.r.RoleOf(c.text, j.r.Vocabulary.Form); role != words.SelfRole && role != words.ReviewRole || heads.HasFigure(c.text.Text) {
			return false
		}
	}
	return true
}

// saysAgain reports whether a column has in words what stands in figures left of it.
func saysAgain(j *listJudge, col int, cells []columnCell) bool {
	return allOf(cells, func(c columnCell) bool {
		left := j.r.MarkAt(j.g, c.row, col-1)
		return !heads.HasFigure(c.text.Text) && left.State == numberMark && c.means.State == numberMark && left.Points == c.means.Points
	})
}

// looked is how many texts of a column are looked up as names of party cells: a
// column of names has them from the first row on.
const looked = 20

// namesOthers reports a column of names that are not the rows' own.
func namesOthers(j *listJudge, col int, c *heads.BlockColumn, cells []columnCell) bool {
	text, found := j.otherCells(cells)
	if text == "" {
		return false
	}
	c.Why = heads.ScoreColumn
	variant := "names"
	if role, _, _ := j.r.ColumnRole(j.g, j.h.Top, j.h.Bottom, col, j.r.Vocabulary.List); role == words.CellRole {
		variant = "names-again" // whoever passes its head over passes the list's own over
	}
	j.report(found, unreadFinding{code: diag.UnreadMark, variant: variant, head: c.Head, what: "names", at: j.at(c, col), args: []any{"text", text}})
	return true
}

// otherCells finds names of party cells in a column that is not the list's column of
// names, and not the row's own: the first of them, and the rows of the column and of those
// it names. What stands beside such a name is of the one or the other.
func (j *listJudge) otherCells(cells []columnCell) (text string, found []columnCell) {
	if j.r.Gathering {
		return "", nil
	}
	found = slices.Clone(cells)
	for _, c := range cells[:min(len(cells), looked)] {
		if c.means.State == numberMark || heads.IsTick(c.text.Text) {
			continue
		}
		f := j.r.Find(c.text.Text, "")
		if f.Cell < 0 {
			continue
		}
		own := false
		for _, s := range j.sheetsAt(c.row) {
			own = own || s.Cell == f.Cell
		}
		if name, at := j.h.Find(words.CellRole); at {
			own = own || j.r.Find(j.g.Text(c.row, name.Col), "").Cell == f.Cell
		}
		if own {
			continue
		}
		text = cmp.Or(text, c.text.Text)
		for i := j.first; i < len(j.sheets); i++ {
			if s := &j.sheets[i]; s.Cell == f.Cell && !slices.ContainsFunc(found, func(c columnCell) bool { return c.row == s.Source.Row-1 }) {
				found = append(found, columnCell{row: s.Source.Row - 1})
			}
		}
	}
	return text, found
}

// behindMarks reports whether a column stands to the right of marks or totals: numbers
// below zero are points off there, whatever they are called.
func (j *listJudge) behindMarks(col int) bool {
	return slices.ContainsFunc(j.h.Columns, func(c heads.Column) bool {
		switch c.Role {
		case words.LeafRole, words.TotalRole, words.SelfRole, words.ReviewRole:
			return c.Col < col
		}
		return false
	})
}

// amongCriteria reports whether a column stands among those of a table's criteria, up to
// its total, or
// begins with a number as they do.
func (j *listJudge) amongCriteria(col int, c *heads.BlockColumn) bool {
	if j.b.Layout != scoring.TableLayout {
		return false
	}
	first, last := -1, -1
	for _, known := range j.h.Columns {
		switch known.Role {
		case words.LeafRole, words.GroupRole:
			if first < 0 || known.Col < first {
				first = known.Col
			}
			last = max(last, known.Col)
		case words.TotalRole, words.SelfRole, words.ReviewRole:
			if key := j.r.Vocabulary.Key(c.Head); !j.r.Vocabulary.Scoring.IsCount(key) && !j.r.Vocabulary.Scoring.IsMeasure(c.Head, key) {
				last = max(last, known.Col)
			}
		}
	}
	return col > first && col < last || j.r.WithoutID(c.Head) != c.Head
}

// overtaken reports whether a total that grades stands to the right in every row
// where the column holds something: what was proposed before it has no weight.
func (j *listJudge) overtaken(col int, cells []columnCell) bool {
	for _, c := range j.h.Columns {
		final := c.Role == words.ReviewRole || c.Role == words.TotalRole && (j.h.Has(words.SelfRole) || words.AnyIn(j.r.Vocabulary.Key(c.Label), j.r.Vocabulary.Scoring.Last))
		if !final || c.Col < col || j.b.Layout != scoring.TotalsLayout {
			continue
		}
		filled := true
		for _, cell := range cells {
			filled = filled && j.r.MarkAt(j.g, cell.row, c.Col).State == numberMark
		}
		if filled {
			return true
		}
	}
	return false
}
