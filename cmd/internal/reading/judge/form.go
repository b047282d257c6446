package judge

import (
	"iter"
	"slices"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A formJudge looks at what a form holds beside what was read of it.
type formJudge struct {
	*Form
	cutter
	table    *heads.LayoutBlock
	b        heads.Extent
	months   bool           // of a form of several months, of which this is one
	told     []heads.CellAt // of lines that a finding speaks of
	problems []diag.Problem
}

// Judge finds what of a form is in no drawer, and compares what was stated with what
// was read. It sets why the block's columns have no role. An error among the
// problems makes the meeting faulty.
func (f *Form) Judge(table *heads.LayoutBlock, b heads.Extent, months bool) []diag.Problem {
	j := &formJudge{Form: f, cutter: cutter{r: f.Heads, set: f.Set}, table: table, b: b, months: months}
	if p, differs := j.otherMaximum(); differs {
		return []diag.Problem{p}
	}
	for at := range table.Columns {
		switch c := &table.Columns[at]; {
		case c.Why == heads.UnknownColumn:
			j.column(table.Left+at, c)
		case c.Why == heads.RepeatedColumn && c.Role == words.MaxRole, c.Why == heads.ReadColumn && c.Role == words.GradeRole && j.holdsNumber(table.Left+at):
			j.column(table.Left+at, c)
		case c.Role == words.NoteRole:
			formNotes{j}.column(table.Left+at, c)
		case c.Why == heads.ReadColumn && c.Role == words.GradeRole:
			j.gradeColumn(table.Left+at, c)
		}
	}
	j.groups()
	j.rows()
	j.lines()
	return j.problems
}

// holdsNumber reports whether a column of grades has a number in a row of the table.
func (j *formJudge) holdsNumber(col int) bool {
	for cell := range j.cells(col, false) {
		if cell.means.State == numberMark {
			return true
		}
	}
	return false
}

func (j *formJudge) report(f unreadFinding) {
	f.layout = "form"
	j.problems = append(j.problems, f.problem())
}

// reportRow reports a number that stands in a row of no criterion.
func (j *formJudge) reportRow(code diag.Code, variant, head string, m scoring.Mark) {
	j.report(unreadFinding{code: code, variant: variant, head: head, what: "row", at: m.At.Pos(), args: []any{"text", m.Text}})
}

// found returns what the row below the head names.
func (j *formJudge) found(row int) heads.Line { return j.Named[row-j.Head.Bottom-1] }

// otherMaximum compares the full marks that the form prints with those of the set.
// One that is merged over several rows is a group's.
func (j *formJudge) otherMaximum() (diag.Problem, bool) {
	for at, class := range j.Classes {
		row := j.Head.Bottom + 1 + at
		if class != heads.CriterionRow || j.Columns.Max < 0 {
			continue
		}
		leaf := &j.Heads.Leaves[j.Set][j.found(row).Leaf]
		printed, ok := j.Heads.PointsOf(j.Heads.At(j.Grid, row, j.Columns.Max))
		if !ok || printed.Abs() == leaf.Max || spansRows(j.Grid, row, j.Columns.Max) {
			continue
		}
		return diag.New(diag.OtherCriteria, "max", j.Grid.Pos(row, j.Columns.Max), "criterion", leaf.ID, "title", leaf.Title,
			"there", printed, "here", leaf.Max, "set", j.Heads.Sets[j.Set].ID), true
	}
	return diag.Problem{}, false
}

func spansRows(g *heads.Grid, row, col int) bool {
	first, _, merged := g.MergedFrom(row+1, col)
	return merged && first <= row
}

// cells finds what stands in a column in rows of criteria, groups, totals and grades,
// and formulas without a result among it.
func (j *formJudge) cells(col int, formulas bool) iter.Seq[columnCell] {
	return func(yield func(columnCell) bool) {
		for at, class := range j.Classes {
			row := j.Head.Bottom + 1 + at
			uncomputed := formulas && j.Grid.Is(row, col, workbook.Uncomputed)
			if j.Grid.At(row, col) == 0 && !uncomputed {
				continue
			}
			text := j.Heads.At(j.Grid, row, col)
			cell := columnCell{row: row, text: text, leaf: -1, full: j.Heads.Sets[j.Set].FullMarks()}
			switch class {
			case heads.CriterionRow:
				cell.leaf = j.found(row).Leaf
				cell.full = j.Heads.Leaves[j.Set][cell.leaf].Max
			case heads.GroupedRow:
				cell.full = j.Heads.Sets[j.Set].Groups[j.found(row).Group].Max
			case heads.TotalRow, heads.SubtotalRow, heads.GradeRow:
			default:
				continue
			}
			if cell.means = j.Heads.MarkSaid(text); uncomputed {
				cell.means.State = scoring.UncomputedMark
			}
			if !yield(cell) {
				return
			}
		}
	}
}

// column judges a column without a role by all its values together.
func (j *formJudge) column(col int, c *heads.BlockColumn) {
	cells := slices.Collect(j.cells(col, true))
	if len(cells) == 0 {
		c.Why = heads.BlankColumn
		return
	}
	headers, key := j.Heads.Vocabulary.Scoring, j.Heads.Vocabulary.Key(c.Head)
	scores, reviews := headers.Scores(key), headers.Reviews(key)
	if cells = withFormulas(cells, scores || reviews); len(cells) == 0 {
		c.Why = heads.BlankColumn
		return
	}
	switch {
	case j.otherMonth(col), words.AnyIn(key, headers.Period):
		c.Why = heads.OtherPeriod
		return
	case words.AnyIn(key, headers.Derived) && !words.AnyIn(key, headers.TakenOff), j.months && words.AnyIn(key, headers.Means):
		c.Why = heads.IgnoredColumn
		return
	case c.Head == "" && sameTick(cells):
		c.Why = heads.IgnoredColumn
		return
	case j.explained(cells, scores || reviews, key):
		c.Why = heads.ExplainedColumn
		return
	}
	marks, texts, numbers := 0, 0, 0
	for _, cell := range cells {
		switch {
		case cell.means.State == scoring.UncomputedMark, j.Heads.CouldBeMark(cell.text, cell.full, j.Set):
			marks++
		case cell.means.State == numberMark:
			numbers++
		case cell.leaf >= 0:
			texts++
		}
	}
	if scores {
		marks += numbers
	}
	mild := !scores && (texts > marks && !reviews || headers.IsCount(key)) || j.reviewedRightOf(col) || (c.Head == "" || heads.IsFigure(c.Head)) && j.standsBeside(col, cells)
	at := j.Grid.Pos(max(c.Row, j.Head.Top), col)
	switch {
	case marks > 0 && !mild:
		c.Why = heads.ScoreColumn
		j.report(columnFinding(diag.UnreadMark, c, col, at, marks))
	case marks+numbers > 0, texts > 0 && headers.Settles(key):
		if c.Head == "" {
			j.besideLabels(col, cells)
		}
		j.report(columnFinding(diag.UnreadColumn, c, col, at, len(cells)))
	}
}

// besideLabels weighs numbers beside the table that have a label of scoring in the cell
// before them, as lines below it are.
func (j *formJudge) besideLabels(col int, cells []columnCell) {
	for _, c := range cells {
		if label := j.Grid.Text(c.row, col-1); label != "" && !heads.IsFigure(label) && j.speaks(label) {
			j.valueOf(c.row, col, claim{label: label, value: c.text.Text})
		}
	}
}

// standsBeside reports whether a column belongs to what stands beside the table, behind a
// blank column: each of its values has a label of its own in the cell before it, and
// none of these speaks of scoring or of who reviews.
func (j *formJudge) standsBeside(col int, cells []columnCell) bool {
	last := 0
	for _, c := range j.Head.Columns {
		last = max(last, c.Col)
	}
	apart := false
	for at := last + 1; at < col && !apart; at++ {
		apart = true
		for row := j.Head.Top; row <= j.Last; row++ {
			apart = apart && j.Heads.At(j.Grid, row, at) == j.Heads.Blank
		}
	}
	headers := j.Heads.Vocabulary.Scoring
	return apart && !slices.ContainsFunc(cells, func(c columnCell) bool {
		label := j.Heads.At(j.Grid, c.row, col-1)
		key := j.Heads.KeyOf(label)
		return label == j.Heads.Blank || heads.IsFigure(label.Text) || heads.IsTick(label.Text) || headers.Scores(key) || headers.Reviews(key)
	})
}

// otherMonth reports whether the head of a column names a month that is not the
// form's.
func (j *formJudge) otherMonth(col int) bool {
	month := j.Heads.MonthOver(j.Grid, j.Head.Top, j.Head.Bottom, col)
	if month.IsZero() {
		return false
	}
	stated := j.Heads.StatedMonth(j.Grid, j.b, j.table.Facts)
	return !stated.Present || stated.Month != month
}

// reviewedRightOf reports whether the reviewer's own column stands to the right and
// is complete: what stands before it has been overtaken.
func (j *formJudge) reviewedRightOf(col int) bool {
	if len(j.Columns.Review) == 0 || j.Columns.Review[0] < col {
		return false
	}
	for i := range j.Review {
		if j.Heads.Leaves[j.Set][i].Group.Block == criteria.Scored && j.Heads.Leaves[j.Set][i].Applies != criteria.OnlyInThematic && !j.Review[i].Entered() {
			return false
		}
	}
	return true
}

// gradeColumn takes the grade that a column of grades states for the whole sheet. Those
// in the rows of criteria say nothing of it, unless there is one alone: a cell joined over
// all rows has its text in the first.
func (j *formJudge) gradeColumn(col int, c *heads.BlockColumn) {
	words, key := j.Heads.Vocabulary.Scoring, j.Heads.Vocabulary.Key(c.Head)
	cells := slices.DeleteFunc(slices.Collect(j.cells(col, false)), func(cell columnCell) bool {
		_, isGrade := j.Heads.GradeTitle(cell.text.Text, j.Set)
		return !isGrade
	})
	alone := len(cells) == 1 && len(j.Heads.Leaves[j.Set]) > 1
	for _, cell := range cells {
		if cell.leaf >= 0 && !alone {
			continue
		}
		column := &j.Sheet.Official
		if words.Reviews(key) {
			column = &j.Sheet.Review
		}
		if grade, _ := j.Heads.GradeTitle(cell.text.Text, j.Set); !column.Grade.Known {
			column.Grade = j.Grid.Stated(cell.row, col, cell.text.Text)
		} else if !j.hasGrade(grade) {
			j.report(claim{label: c.Head, value: cell.text.Text}.finding(j.Grid.Pos(cell.row, col)))
		}
	}
}
