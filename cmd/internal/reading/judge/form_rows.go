package judge

import (
	"slices"
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// groups compares the numbers on the rows of groups with the marks below them. A
// reviewer's number on a group none of whose criteria he marked cannot be spread
// over them.
func (j *formJudge) groups() {
	for at, class := range j.Classes {
		row := j.Head.Bottom + 1 + at
		if class != heads.GroupedRow {
			continue
		}
		group := j.found(row).Group
		j.group(group, j.Mark(row, j.Columns.all(0)), j.Self, false)
		j.group(group, j.Mark(row, j.Columns.all(1)), j.Review, true)
	}
}

func (j *formJudge) group(group int, stated scoring.Mark, marks []scoring.Mark, reviewed bool) {
	if !stated.Entered() || stated.State == scoring.UncomputedMark {
		return
	}
	of := &j.Heads.Sets[j.Set].Groups[group]
	sum, open, entered := criteria.Points(0), criteria.Points(0), 0
	for i := range marks {
		if j.Heads.Leaves[j.Set][i].Group != of {
			continue
		}
		switch m := marks[i]; {
		case m.State == numberMark:
			sum, entered = sum+m.Points.Abs(), entered+1
		case m.Entered():
			return // faulty, and reported
		default:
			open += j.Heads.Leaves[j.Set][i].Max // its fact may give it
		}
	}
	optional := of.Block != criteria.Scored // what is blank there is none
	if optional {
		sum, open = min(sum, of.Max), 0
	}
	switch {
	case entered == 0 && reviewed && !(stated.State == numberMark && stated.Points == 0 && heads.IsFormulaAt(j.Grid, stated.At)):
		j.problems = append(j.problems, diag.New(diag.ReviewWithoutMarks, "group", stated.At.Pos(), "text", stated.Text, "title", of.Title))
	case stated.State != numberMark:
	case entered == 0 && optional && stated.Points != 0 && !slices.ContainsFunc(j.Review, scoring.Mark.Entered):
		j.reportRow(diag.UnreadMark, "row", of.Title, stated)
	case stated.Points.Abs() < sum, stated.Points.Abs() > sum+open:
		j.problems = append(j.problems, diag.New(diag.TotalMismatch, "", stated.At.Pos(), "stated", stated.Points, "sum", sum))
	}
}

// rows finds numbers in the columns of marks that stand in rows of no meaning, and
// totals that contradict each other.
func (j *formJudge) rows() {
	for at, class := range j.Classes {
		row := j.Head.Bottom + 1 + at
		switch class {
		case heads.RemarkRow, heads.GradeRow:
			j.strayRow(row)
		case heads.TotalRow:
			j.totalsBeside(row, j.Columns.Self, j.Self)
			j.totalsBeside(row, j.Columns.Review, j.Review)
		case heads.SubtotalRow:
			j.partSum(row, j.Columns.Self, j.Self)
			j.partSum(row, j.Columns.Review, j.Review)
		}
	}
	j.furtherTotals(j.Columns.Self, &j.Sheet.Self, j.Self)
	j.furtherTotals(j.Columns.Review, &j.Sheet.Review, j.Review)
}

// strayRow looks for a number in a column of marks of a row that is none of the
// table's. Below the table only a label that speaks of scoring makes it a mark.
func (j *formJudge) strayRow(row int) {
	for _, columns := range [][]int{j.Columns.all(0), j.Columns.all(1)} {
		for _, col := range columns {
			m := j.Heads.MarkAt(j.Grid, row, col)
			if m.State == scoring.WordMark {
				text := j.Heads.At(j.Grid, row, col)
				if said := j.Heads.InFigures(text); said != text.Text {
					m.State, m.Points, m.Text = numberMark, words.MeaningOfMark(said).Points, said
				}
			}
			if m.State != numberMark && m.State != errorMark || heads.IsLabelled(j.table.Facts, row, col) || m.Points.Abs() > j.Heads.Sets[j.Set].FullMarks() {
				continue
			}
			label := j.label(row, col)
			if j.months && j.Heads.LabelRole(label) != words.NoRole || j.ignores(label) {
				continue // a fact of another month
			}
			if row > j.Last && (j.lineAt(row, col, claim{label: label, value: m.Text}) || j.isLegend(label)) || j.Heads.PassedOver(label) {
				continue
			}
			code, variant := diag.UnreadMark, "row"
			key := j.Heads.Vocabulary.Key(label)
			more := row == j.Last+1 && j.table.Class(j.Last) == heads.CriterionRow && !j.Heads.Vocabulary.Scoring.IsCount(key) // where no total stands
			if row > j.Last && label != "" && m.Points >= 0 && !j.Heads.Vocabulary.Scoring.Scores(key) && !j.Heads.Vocabulary.Scoring.Reviews(key) && !more {
				code, variant = diag.UnreadColumn, "label"
			}
			j.reportRow(code, variant, label, m)
			j.told = append(j.told, heads.CellAt{Row: row, Col: col})
			break
		}
	}
}

// label returns the text of a row that stands before a column.
func (j *formJudge) label(row, col int) string {
	var texts []string
	for at := range col {
		if text := j.Grid.Text(row, at); text != "" && !heads.IsFigure(text) {
			texts = append(texts, strings.TrimRight(text, ": "))
		}
	}
	return strings.Join(texts, " ")
}

// furtherTotals reports grand totals that are neither the one before them nor the sum of
// their column: "Tổng điểm sau khi trừ"; nor, before the sum, that of the rows above it:
// "Cộng điểm sáng tạo".
func (j *formJudge) furtherTotals(columns []int, column *scoring.Column, marks []scoring.Mark) {
	if len(columns) == 0 || !totalledTwice(j.Classes) {
		return
	}
	sum, known := j.sumOf(marks)
	if !known {
		return
	}
	var first, second scoring.Mark // the first, and the first other one
	for at, class := range j.Classes {
		if class != heads.TotalRow {
			continue
		}
		row := j.Head.Bottom + 1 + at
		stated := j.Heads.MarkAt(j.Grid, row, columns[0])
		if stated.State != numberMark {
			continue
		}
		other := first
		switch {
		case first.State != numberMark:
			first = stated
			continue
		case stated.Points != first.Points && second.State != numberMark:
			second = stated
			if stated.Points == sum {
				stated, other = first, stated
			}
		case stated.Points == first.Points:
			other = second
		}
		row = int(stated.At.Row) - 1
		label := j.label(row, columns[0])
		if stated.Points == sum || other.State != numberMark || j.Heads.PassedOver(label) || stated == first && (formNotes{j}).sumsPart(row, marks, stated.Points, label) {
			continue
		}
		j.reportRow(diag.UnreadMark, "row", label, stated)
		column.Total = other
	}
}

// totalledTwice reports whether a form has more than one row of its total.
func totalledTwice(rows []heads.RowClass) bool {
	first := slices.Index(rows, heads.TotalRow)
	return first >= 0 && slices.Contains(rows[first+1:], heads.TotalRow)
}

// sumOf adds the marks of a column up.
func (j *formJudge) sumOf(marks []scoring.Mark) (criteria.Points, bool) {
	var sum markSum
	for i := range marks {
		if !sum.add(&j.Heads.Leaves[j.Set][i], &marks[i]) {
			return 0, false
		}
	}
	return sum.total(), sum.known
}
