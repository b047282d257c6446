package judge

import (
	"slices"
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// valueOf weighs one claim.
func (j *formJudge) valueOf(row, col int, c claim) {
	label, value := c.label, workbook.Trim(c.value)
	switch role := j.Heads.LabelRole(label); {
	case role == words.GradeRole && value == j.Sheet.Official.Grade.Value:
		return
	case role == words.GradeRole:
		if grade, isGrade := j.Heads.GradeTitle(value, j.Set); !isGrade || j.hasGrade(grade) {
			return
		}
	case role != words.NoRole && !j.Heads.Vocabulary.Scoring.ScoredBy(j.Heads.Vocabulary.Key(label)):
		return
	}
	if j.ignores(label) {
		return
	}
	if c.value = value; c.denied {
		formNotes{j}.deniedAt(row, col, c)
		return
	}
	if j.lineAt(row, col, c) || j.isLegend(label) {
		return
	}
	points, number := heads.PointsIn(value)
	key := j.Heads.Vocabulary.Key(j.Heads.WithoutID(workbook.Trim(label)))
	f := c.finding(j.Grid.Pos(row, col))
	if grade, isGrade := j.Heads.GradeTitle(value, j.Set); isGrade && !c.note && value != strings.ToLower(value) && !j.hasGrade(grade) {
		f.code, f.variant = diag.UnreadColumn, "label" // "Mức: Khá"
		j.report(f)
		return
	}
	if !number || len(label) > 90 && !c.points || key == "" && !c.note && !(c.points && row > j.Last && alone(j.Grid, row, col)) || points.Abs() > j.Heads.Sets[j.Set].FullMarks() {
		return
	}
	switch headers := j.Heads.Vocabulary.Scoring; {
	case formNotes{j}.passesOver(row, key, c), words.AnyIn(key, headers.Full) && (!headers.Scores(key) || !isLikeTotal(j.Heads.Sets[j.Set], points)), headers.IsStatistic(key), !c.note && j.isThreshold(label, key, points):
		return
	case j.isExplanation(key):
		if !c.points || j.isLost(points) {
			return
		}
		f.code, f.variant = diag.UnreadColumn, "label"
	case (c.points || headers.Scores(key) || points < 0 && !words.AnyIn(key, headers.Derived)) && !j.ofOtherPeriod(label, key): // "Kỳ trước: 88 điểm" is told, and none of this sheet's
	case c.note, !strings.Contains(j.Grid.Text(row, col), ":") && j.Grid.Text(row, col) != value:
		return // a sentence that happens to end in a number
	case j.isTotal(points): // "Bằng chữ: tám mươi tư"
		return
	default:
		f.code, f.variant = diag.UnreadColumn, "label"
	}
	j.report(f)
	j.told = append(j.told, heads.CellAt{Row: row, Col: col})
}

// passesOver reports whether a number above or beside the table is of another time, a mean
// or under a label that names no points, or above it under one that names no total.
func (j formNotes) passesOver(row int, key string, c claim) bool {
	headers := j.Heads.Vocabulary.Scoring
	return row <= j.Last && (words.AnyIn(key, headers.Means) || !headers.Scores(key)) && j.ofOtherPeriod(c.label, key) ||
		row < j.Head.Top && !c.note && !c.points && !headers.Scores(key) && j.Heads.Vocabulary.List.Match(key) != words.TotalRole
}

// isLikeTotal reports whether a number is as high as a total, and no maximum: "Điểm theo
// Quy định số 5: 85" states no full marks.
func isLikeTotal(set *criteria.Set, points criteria.Points) bool {
	if 2*points < set.FullMarks() {
		return false
	}
	isMax := points == set.FullMarks()
	for _, leaf := range set.Leaves() {
		isMax = isMax || leaf.Max == points || leaf.Group.Max == points
	}
	return !isMax
}

// endsLikeTotal reports whether the last word of a text is a number as high as a total.
func endsLikeTotal(set *criteria.Set, text string) bool {
	_, last, _ := cutLast(text)
	points, number := heads.PointsIn(last)
	return number && points <= set.FullMarks() && isLikeTotal(set, points)
}

// ofOtherPeriod reports whether a label speaks of another time than the form's. What is
// taken off or given by the superior counts now, whenever it is from.
func (j *formJudge) ofOtherPeriod(label, key string) bool {
	headers := j.Heads.Vocabulary.Scoring
	if headers.Reviews(key) || words.AnyIn(key, headers.TakenOff) || words.AnyIn(key, headers.Added) {
		return false
	}
	if words.AnyIn(key, headers.Period) {
		return true
	}
	month, said := j.Heads.Months.InText(label)
	if !said && j.Heads.Months.NamesSeveralMonths(label) {
		return true // of which this meeting is a part: "6 tháng đầu năm"
	}
	stated := j.Heads.StatedMonth(j.Grid, j.b, j.table.Facts)
	return said && !month.IsZero() && stated.Present && stated.Month != month
}

// isLost reports whether so many points are missing from a criterion or the sum: what
// is said to be taken off has been taken off.
func (j *formJudge) isLost(points criteria.Points) bool {
	for _, marks := range [][]scoring.Mark{j.Self, j.Review} {
		for i, m := range marks {
			if m.State == numberMark && j.Heads.Leaves[j.Set][i].Max-m.Points == points.Abs() {
				return true
			}
		}
		if sum, known := j.sumOf(marks); known && j.Heads.Sets[j.Set].FullMarks()-sum == points.Abs() {
			return true
		}
	}
	return false
}

// isLegend reports whether a label is part of the explanation of the grades: it holds
// a figure from which on something holds, or a grade's title of its own.
func (k cutter) isLegend(label string) bool {
	bare := k.r.WithoutID(workbook.Trim(label))
	if thresholds.MatchString(papers.ReplaceAllString(bare, "")) {
		return true
	}
	key := k.r.Vocabulary.Key(bare)
	for title := range k.r.Grades[k.set] {
		if words.Phrase(title).In(key) {
			return true
		}
	}
	return false
}

// lineAt takes a line that states a column's total or grade, and reports whether it
// is one: who gave it is in the label. A number that is a column's sum is only
// compared.
func (j *formJudge) lineAt(row, col int, c claim) bool {
	taken := j.takesLine(row, col, c)
	if taken && !c.note {
		j.table.Take(heads.CellAt{Row: row, Col: col})
	}
	return taken
}

func (j *formJudge) takesLine(row, col int, c claim) bool {
	headers, label, value := j.Heads.Vocabulary.Scoring, c.label, c.value
	key := j.Heads.Vocabulary.Key(j.Heads.WithoutID(workbook.Trim(label)))
	if !c.points && !headers.Scores(key) && !headers.Reviews(key) && !j.isLowered(c) || j.isExplanation(key) || words.AnyIn(key, headers.Full) || j.isLegend(label) || words.AnyIn(key, headers.TakenOff) || words.AnyIn(key, headers.Added) {
		return false
	}
	reviewed := j.Heads.Vocabulary.Form.Match(key) == words.ReviewRole || headers.Reviews(key)
	at := j.Grid.Place(row, col)
	if grade, isGrade := j.Heads.GradeTitle(value, j.Set); isGrade {
		stated := scoring.Fact[string]{Value: value, Known: true, At: at}
		switch {
		case c.printed && !j.hasGrade(grade):
			j.report(c.finding(at.Pos()))
		case c.printed:
		case reviewed && !j.Sheet.Review.Grade.Known:
			j.Sheet.Review.Grade = stated
		case !c.note && !j.Sheet.Official.Grade.Known:
			j.Sheet.Official.Grade = stated
		case j.hasGrade(grade), j.ofOtherPeriod(label, key):
		default:
			j.report(c.finding(at.Pos()))
		}
		return true
	}
	points, number := heads.PointsIn(value)
	if !number || points.Abs() > j.Heads.Sets[j.Set].FullMarks() {
		return false
	}
	if j.isTotal(points) {
		return true
	}
	total := scoring.Mark{State: numberMark, Points: points, Text: value, At: at}
	self := j.Heads.Vocabulary.Form.Match(key) == words.SelfRole
	switch {
	case c.printed:
		return false // nothing can be written there
	case reviewed && !j.Sheet.Review.Total.Entered():
		j.Sheet.Review.Total = total
	case reviewed:
		j.problems = append(j.problems, diag.New(diag.TotalMismatch, "", at.Pos(), "stated", points, "sum", j.Sheet.Review.Total.Points))
	case self && !j.Sheet.Self.Total.Entered():
		j.Sheet.Self.Total = total
	case self:
		j.problems = append(j.problems, diag.New(diag.TotalMismatch, "", at.Pos(), "stated", points, "sum", j.Sheet.Self.Total.Points))
	case j.isOwnTotal(key):
		j.Sheet.Self.Total = total
	default:
		return false
	}
	j.told = append(j.told, heads.CellAt{Row: row, Col: col})
	return true
}

// deniedAt weighs a denial of the grade.
func (j formNotes) deniedAt(row, col int, c claim) {
	marks, column := j.Review, &j.Sheet.Review
	if !slices.ContainsFunc(marks, scoring.Mark.Entered) {
		marks, column = j.Self, &j.Sheet.Self
	}
	sum, known := j.sumOf(marks)
	if column.Total.State == numberMark && !known {
		sum, known = column.Total.Points, true
	}
	if known && !j.agrees(c, sum, j.Sheet.Official.Grade, j.Sheet.Review.Grade) {
		j.report(c.finding(j.Grid.Pos(row, col)))
	}
}

// isTotal reports whether points are the sum of a column's marks, or its stated total.
func (j *formJudge) isTotal(points criteria.Points) bool {
	for _, column := range []struct {
		stated scoring.Mark
		marks  []scoring.Mark
	}{{j.Sheet.Self.Total, j.Self}, {j.Sheet.Review.Total, j.Review}} {
		sum, known := j.sumOf(column.marks)
		if known && sum == points || column.stated.State == numberMark && column.stated.Points == points {
			return true
		}
	}
	return false
}

// hasGrade reports whether a grade is stated already, or that of a column's sum.
func (j *formJudge) hasGrade(grade int) bool {
	for _, stated := range []scoring.Fact[string]{j.Sheet.Official.Grade, j.Sheet.Self.Grade, j.Sheet.Review.Grade} {
		if g, isGrade := j.Heads.GradeTitle(stated.Value, j.Set); isGrade && g == grade {
			return true
		}
	}
	for _, marks := range [][]scoring.Mark{j.Self, j.Review} {
		if sum, known := j.sumOf(marks); known && j.Heads.Sets[j.Set].GradeOf(sum) == grade {
			return true
		}
	}
	return false
}

// isOwnTotal reports whether a line states the total of the only column of marks, which
// states none in its own row. What is left behind points taken off is none.
func (j *formJudge) isOwnTotal(key string) bool {
	v := j.Heads.Vocabulary
	return words.StartsAny(key, v.Sum) && !words.AnyIn(key, v.Scoring.Last) && !j.Sheet.Self.Total.Entered() && !j.Sheet.Review.Total.Entered() &&
		!slices.ContainsFunc(j.Review, scoring.Mark.Entered)
}

// ignores reports whether the workspace passes a label over.
func (k cutter) ignores(label string) bool {
	return k.r.TaughtLabel(k.r.Vocabulary.HeadKey(workbook.Trim(label))) == words.IgnoredRole
}
