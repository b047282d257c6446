package reading

import (
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// Short names of the states of a mark.
const (
	numberMark = scoring.NumberMark
	errorMark  = scoring.ErrorMark
)

// A formJudge looks at what a form holds beside what was read of it.
type formJudge struct {
	*form
	table    *layoutBlock
	b        block
	months   bool   // of a form of several months, of which this is one
	told     []spot // of lines that a finding speaks of
	problems []diag.Problem
}

// judge finds what of a form is in no drawer, and compares what was stated with what
// was read. It sets why the block's columns have no role. An error among the
// problems makes the meeting faulty.
func (f *form) judge(table *layoutBlock, b block, months bool) []diag.Problem {
	j := &formJudge{form: f, table: table, b: b, months: months}
	if p, differs := j.otherMaximum(); differs {
		return []diag.Problem{p}
	}
	for at := range table.columns {
		switch c := &table.columns[at]; {
		case c.why == unknownColumn:
			j.column(table.left+at, c)
		case c.why == readColumn && c.role == words.GradeRole:
			j.gradeColumn(table.left+at, c)
		}
	}
	j.groups()
	j.rows()
	j.lines()
	return j.problems
}

func (j *formJudge) report(f unreadFinding) {
	f.layout = "form"
	j.problems = append(j.problems, f.problem())
}

// found returns what the row below the head names.
func (j *formJudge) found(row int) line { return j.named[row-j.h.bottom-1] }

// otherMaximum compares the full marks that the form prints with those of the set.
// One that is merged over several rows is a group's.
func (j *formJudge) otherMaximum() (diag.Problem, bool) {
	for at, class := range j.classes {
		row := j.h.bottom + 1 + at
		if class != criterionRow || j.columns.max < 0 {
			continue
		}
		leaf := &j.r.leaves[j.set][j.found(row).leaf]
		printed, ok := j.r.pointsOf(j.r.at(j.g, row, j.columns.max))
		if !ok || printed.Abs() == leaf.Max || j.spansRows(row, j.columns.max) {
			continue
		}
		return diag.New(diag.OtherCriteria, "max", j.g.Pos(row, j.columns.max), "criterion", leaf.ID, "title", leaf.Title,
			"there", printed, "here", leaf.Max, "set", j.r.sets[j.set].ID), true
	}
	return diag.Problem{}, false
}

func (j *formJudge) spansRows(row, col int) bool {
	first, _, merged := j.g.MergedFrom(row+1, col)
	return merged && first <= row
}

// A columnCell is a non-blank cell of a column that has no role.
type columnCell struct {
	row   int
	text  *learnt
	full  criteria.Points // of the criterion, or of the sheet
	leaf  int             // -1: of no criterion
	means words.MarkMeaning
}

// cells returns what stands in a column in rows of criteria, groups, totals and
// grades.
func (j *formJudge) cells(col int) (cells []columnCell) {
	for at, class := range j.classes {
		row := j.h.bottom + 1 + at
		text := j.r.at(j.g, row, col)
		if text == j.r.blank {
			continue
		}
		cell := columnCell{row: row, text: text, leaf: -1, full: j.r.sets[j.set].FullMarks(), means: j.r.markOf(text)}
		switch class {
		case criterionRow:
			cell.leaf = j.found(row).leaf
			cell.full = j.r.leaves[j.set][cell.leaf].Max
		case groupedRow:
			cell.full = j.r.sets[j.set].Groups[j.found(row).group].Max
		case totalRow, subtotalRow, gradeRow:
		default:
			continue
		}
		cells = append(cells, cell)
	}
	return cells
}

// column judges a column without a role by all its values together.
func (j *formJudge) column(col int, c *blockColumn) {
	cells := j.cells(col)
	if len(cells) == 0 {
		c.why = blankColumn
		return
	}
	heads, key := j.r.vocabulary.Scoring, j.r.vocabulary.Key(c.head)
	scores, reviews := heads.Scores(key), heads.Reviews(key)
	switch {
	case j.otherMonth(col), words.AnyIn(key, heads.Period):
		c.why = otherPeriod
		return
	case words.AnyIn(key, heads.Derived) && !words.AnyIn(key, heads.TakenOff), j.months && words.AnyIn(key, heads.Means):
		c.why = ignoredColumn
		return
	case c.head == "" && sameTick(cells):
		c.why = ignoredColumn
		return
	case j.explained(cells, scores || reviews, key):
		c.why = explainedColumn
		return
	}
	marks, texts, numbers := 0, 0, 0
	for _, cell := range cells {
		switch {
		case j.r.couldBeMark(cell.text, cell.full, j.set):
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
	mild := !scores && (texts > marks && !reviews || heads.IsCount(key)) || j.reviewedRightOf(col)
	at := j.g.Pos(max(c.row, j.h.top), col)
	switch {
	case marks > 0 && !mild:
		c.why = scoreColumn
		j.report(unreadFinding{code: diag.UnreadMark, variant: headless(c.head), head: c.head, what: "column", at: at,
			args: []any{"count", marks, "column", columnName(col)}})
	case marks+numbers > 0:
		j.report(unreadFinding{code: diag.UnreadColumn, variant: headless(c.head), head: c.head, what: "column", at: at,
			args: []any{"count", len(cells), "column", columnName(col)}})
	}
}

// headless is the variant of a column's problem where it has no head.
func headless(head string) string {
	if head == "" {
		return "no-head"
	}
	return ""
}

// otherMonth reports whether the head of a column names a month that is not the
// form's.
func (j *formJudge) otherMonth(col int) bool {
	month := j.r.monthOver(j.g, j.h.top, j.h.bottom, col)
	if month.IsZero() {
		return false
	}
	stated := j.r.statedMonth(j.g, j.b, j.table.facts)
	return !stated.present || stated.month != month
}

// reviewedRightOf reports whether the reviewer's own column stands to the right and
// is complete: what stands before it has been overtaken.
func (j *formJudge) reviewedRightOf(col int) bool {
	if len(j.columns.review) == 0 || j.columns.review[0] < col {
		return false
	}
	for i := range j.review {
		if j.r.leaves[j.set][i].Group.Block == criteria.Scored && j.r.leaves[j.set][i].Applies != criteria.OnlyInThematic && !j.review[i].Entered() {
			return false
		}
	}
	return true
}

// sameTick reports whether a column holds nothing but one and the same tick.
func sameTick(cells []columnCell) bool {
	for _, c := range cells {
		if !isTick(c.text.text) || c.text.text != cells[0].text.text {
			return false
		}
	}
	return true
}

// gradeColumn takes the grade that a column of grades states for the whole sheet. One
// that stands in the row of a criterion says nothing of it.
func (j *formJudge) gradeColumn(col int, c *blockColumn) {
	words, key := j.r.vocabulary.Scoring, j.r.vocabulary.Key(c.head)
	for _, cell := range j.cells(col) {
		if _, isGrade := j.r.gradeTitle(cell.text.text, j.set); cell.leaf >= 0 || !isGrade {
			continue
		}
		column := &j.sheet.Official
		if words.Reviews(key) {
			column = &j.sheet.Review
		}
		if !column.Grade.Known {
			column.Grade = scoring.Fact[string]{Value: cell.text.text, Known: true, At: j.g.spot(cell.row, col)}
		}
	}
}
