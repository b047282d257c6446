package judge

import (
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// partSum holds the number of a row that sums a part up against the marks above it. One
// that stands below the total, or beside a maximum that is none of their sums, gives
// points of its own, whatever its first word: "Cộng thêm".
func (j *formJudge) partSum(row int, columns []int, marks []scoring.Mark) {
	if len(columns) == 0 {
		return
	}
	stated, label := j.Heads.MarkAt(j.Grid, row, columns[0]), j.label(row, columns[0])
	key, headers := j.Heads.Vocabulary.Key(label), j.Heads.Vocabulary.Scoring
	if stated.State != numberMark || words.AnyIn(key, headers.Means) || words.AnyIn(key, headers.Derived) || j.Heads.PassedOver(label) {
		return
	}
	full, printed := j.Heads.PointsOf(j.Heads.At(j.Grid, row, j.Columns.Max))
	part := j.partAbove(row, marks, stated.Points, full)
	switch {
	case part.sums:
	case !printed && words.IsAny(key, j.Heads.Vocabulary.FormTotal) && part.belowTotal:
		j.reportRow(diag.UnreadColumn, "label", label, stated)
	case part.belowTotal || printed && !part.fills:
		j.reportRow(diag.UnreadMark, "row", label, stated)
	default:
		j.problems = append(j.problems, diag.New(diag.TotalMismatch, "", stated.At.Pos(), "stated", stated.Points, "sum", part.sum))
	}
}

// A partSummed is what the rows of criteria just above a row of a sum add up to.
type partSummed struct {
	sums       bool            // their marks, from some row on, are the sum
	whole      bool            // so are two of them or more, or all
	fills      bool            // so are their full marks the maximum
	sum        criteria.Points // of the marks since the last group began
	belowTotal bool            // the total stands above the row
}

// sumsPart reports whether a row adds marks above it up: two of them or more, or all of the
// group that it closes, if it is called no more than a total is.
func (j formNotes) sumsPart(row int, marks []scoring.Mark, stated criteria.Points, label string) bool {
	part := j.partAbove(row, marks, stated, 0)
	return part.whole || part.sum == stated && words.IsAny(j.Heads.Vocabulary.Key(label), j.Heads.Vocabulary.FormTotal)
}

// partAbove adds the rows above up, from the last on, as far as the total.
func (j *formJudge) partAbove(row int, marks []scoring.Mark, stated, printed criteria.Points) (part partSummed) {
	sum, full, numbers, inGroup := criteria.Points(0), criteria.Points(0), 0, true
	for above := row - 1; above > j.Head.Bottom && !part.belowTotal; above-- {
		switch j.table.Class(above) {
		case heads.TotalRow:
			part.belowTotal = true
		case heads.GroupedRow:
			inGroup = false
		case heads.CriterionRow:
			leaf := j.found(above).Leaf
			sum, full = sum+marks[leaf].Points.Abs(), full+j.Heads.Leaves[j.Set][leaf].Max
			if marks[leaf].State == numberMark {
				numbers++
			}
			part.sums, part.fills = part.sums || sum == stated.Abs(), part.fills || full == printed.Abs()
			part.whole = part.whole || numbers > 1 && sum == stated.Abs()
			if inGroup {
				part.sum = sum
			}
		}
	}
	part.whole = part.whole || sum == stated.Abs()
	return part
}

// adds reports whether a row called as sums are, "Cộng điểm sáng tạo", may put points of its
// own on or off: it is called more than a total is, and its number was typed.
func adds(v *words.Vocabulary, label string, stated scoring.Mark) bool {
	key := v.Key(label)
	return stated.State == numberMark && stated.Points != 0 && !stated.Formula && !words.IsAny(key, v.FormTotal) && words.StartsAny(key, v.Scoring.Added)
}

// totalsBeside reports a row called as a total that puts points on, and the cell of a
// total with a number beside the column's sum: "97/85" may well hold the superior's.
func (j *formJudge) totalsBeside(row int, columns []int, marks []scoring.Mark) {
	if len(columns) == 0 {
		return
	}
	stated := j.Heads.MarkAt(j.Grid, row, columns[0])
	sum, known := j.sumOf(marks)
	if label := j.label(row, columns[0]); known && 2*stated.Points < sum && !totalledTwice(j.Classes) && adds(j.Heads.Vocabulary, label, stated) {
		j.reportRow(diag.UnreadMark, "row", label, stated)
	}
	if stated.State == scoring.WordMark && HoldsOther(stated, sum, j.Heads.Sets[j.Set].FullMarks()) {
		j.problems = append(j.problems, OtherTotal(scoring.FormLayout, j.label(row, j.Columns.Criterion+1), stated))
	}
}

// HoldsOther reports whether a total that is no number holds one all the same that is
// neither the sum of the marks nor what it lacks of the full ones: "97/85", "Sửa 85". A
// number alone in words has to be as high as totals are.
func HoldsOther(stated scoring.Mark, sum, full criteria.Points) bool {
	numbers, others, high := 0, 0, false
	for number := range strings.FieldsFuncSeq(stated.Text, func(c rune) bool { return !strings.ContainsRune("0123456789.,", c) }) {
		points, isNumber := heads.PointsIn(strings.Trim(number, ".,"))
		if !isNumber {
			continue
		}
		numbers++
		if points != sum && points != full-sum && points < full {
			others, high = others+1, 2*points >= full
		}
	}
	return others > 0 && (numbers > 1 || high)
}

// OtherTotal is the problem of such a total.
func OtherTotal(layout scoring.Layout, head string, stated scoring.Mark) diag.Problem {
	f := unreadFinding{code: diag.UnreadMark, variant: "total", head: head, what: "row", layout: string(layout), at: stated.At.Pos(), args: []any{"text", stated.Text}}
	return f.problem()
}
