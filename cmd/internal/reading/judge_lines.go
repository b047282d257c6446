package reading

import (
	"slices"
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// lines looks at the lines above and below the table: a label that speaks of scoring
// with a number or grade behind it is what somebody gave as a whole.
func (j *formJudge) lines() {
	for row := j.b.from; row < min(j.b.to, len(j.g.Rows)); row++ {
		if row >= j.h.Top && row <= j.last || j.table.Class(row).OfTable() && row > j.h.Bottom {
			continue
		}
		for col := range min(j.g.Width(row), words.HeaderWidth) {
			j.lineOf(row, col)
		}
	}
}

// lineOf looks at what begins in one cell: labels with their values, or a label whose
// value stands in the next cell.
func (j *formJudge) lineOf(row, col int) {
	text := j.r.At(j.g, row, col)
	if text == j.r.Blank || heads.IsLabelled(j.table.Facts, row, col) {
		return
	}
	below := row > j.h.Bottom
	for _, part := range j.r.statedIn(text) {
		label, value := part.Label, part.Value
		if below && !part.Colon {
			label, value = trailingNumber(part.Label)
			value = workbook.Trim(value)
		}
		if value != "" {
			j.valueOf(row, col, label, value)
			continue
		}
		if next, found := j.nextFigure(row, col); found && !heads.IsLabelled(j.table.Facts, row, next) && !j.wasTold(row, next) {
			j.valueOf(row, next, label, j.g.Text(row, next))
		}
	}
}

// statedIn cuts a text into the parts that may state something each; none where it is
// a figure, or longer than a line.
func (r *reader) statedIn(l *heads.Text) []heads.StatedPart {
	if !l.First(heads.AskedStated) || len(l.Text) > 600 || heads.IsFigure(l.Text) {
		return l.Stated
	}
	for _, text := range strings.FieldsFunc(l.Text, func(c rune) bool { return strings.ContainsRune(";\n\r()", c) }) {
		part := heads.StatedPart{}
		part.Label, part.Value, part.Colon = strings.Cut(text, ":")
		part.Value = workbook.Trim(part.Value)
		l.Stated = append(l.Stated, part)
	}
	return l.Stated
}

func (j *formJudge) wasTold(row, col int) bool {
	for _, at := range j.told {
		if at.Row == row && at.Col == col {
			return true
		}
	}
	return false
}

// trailingNumber cuts "Đảng ủy thống nhất 85 điểm" before its number. Only what
// stands before points is cut: "tháng 7" and "thôn 2" end in numbers too.
func trailingNumber(text string) (label, value string) {
	if !heads.HasFigure(text) {
		return text, ""
	}
	bare := strings.TrimRight(text, ". ")
	unit := false
	for _, points := range []string{"điểm", "đ"} {
		if cut := strings.TrimRight(strings.TrimSuffix(bare, points), " "); cut != strings.TrimRight(bare, " ") {
			bare, unit = cut, true
			break
		}
	}
	if words := strings.Fields(bare); len(words) > 2 && !unit && isAdjustment(words) {
		return words[0] + " " + strings.Join(words[2:], " "), words[1]
	}
	label, value = text, ""
	if at := strings.LastIndexByte(bare, ' '); at > 0 {
		label, value = bare[:at], bare[at+1:]
	}
	last := label[strings.LastIndexByte(label, ' ')+1:]
	switch strings.ToLower(last) {
	case "là", "đạt", "=", "cho", "chấm", "còn", "trừ", "thưởng", "cộng", "điểm", "lại", "nhất", "duyệt":
		unit = true
	}
	if _, number := pointsIn(value); !number || !unit {
		return text, ""
	}
	return label, value
}

// isAdjustment reports whether a line begins as "Trừ 5 điểm do nộp muộn" does. One
// that says what each case costs is a rule.
func isAdjustment(words []string) bool {
	switch strings.ToLower(words[0]) {
	case "trừ", "thưởng", "cộng":
	default:
		return false
	}
	_, number := pointsIn(words[1])
	isUnit := strings.HasPrefix(strings.ToLower(words[2]), "điểm") || strings.ToLower(words[2]) == "đ"
	return number && isUnit && !slices.Contains(words, "mỗi") && !slices.Contains(words, "nếu")
}

// nextFigure returns the next cell of a row that holds something, where that is a
// number or a grade.
func (j *formJudge) nextFigure(row, col int) (int, bool) {
	for next := col + 1; next < min(j.g.Width(row), words.HeaderWidth); next++ {
		text := j.r.At(j.g, row, next)
		if text == j.r.Blank {
			continue
		}
		_, number := pointsIn(text.Text)
		_, grade := j.r.Grades[j.set][j.r.KeyOf(text)]
		return next, number || grade
	}
	return 0, false
}

// valueOf weighs one label and its value.
func (j *formJudge) valueOf(row, col int, label, value string) {
	if j.r.LabelRole(label) != words.NoRole || j.ignores(label) {
		return
	}
	if j.lineAt(row, col, label, value) || j.isLegend(label) {
		return
	}
	points, number := pointsIn(value)
	key := j.r.Vocabulary.Key(j.r.WithoutID(workbook.Trim(label)))
	if !number || len(label) > 90 || key == "" || points.Abs() > j.r.Sets[j.set].FullMarks() {
		return
	}
	f := unreadFinding{code: diag.UnreadColumn, variant: "label", head: workbook.Trim(label), what: "label", at: j.g.Pos(row, col), args: []any{"text", value}}
	switch heads := j.r.Vocabulary.Scoring; {
	case words.AnyIn(key, heads.Full), heads.IsStatistic(key), row < j.h.Top && !heads.Scores(key):
		return
	case heads.Scores(key):
		f.code, f.variant = diag.UnreadMark, "line"
	case !strings.Contains(j.g.Text(row, col), ":") && j.g.Text(row, col) != value:
		return // a sentence that happens to end in a number
	}
	j.report(f)
	j.told = append(j.told, heads.CellAt{Row: row, Col: col})
}

// isLegend reports whether a label is part of the explanation of the grades: it holds
// a figure or a grade's title of its own.
func (j *formJudge) isLegend(label string) bool {
	bare := j.r.WithoutID(workbook.Trim(label))
	if strings.ContainsAny(bare, "0123456789") {
		return true
	}
	key := j.r.Vocabulary.Key(bare)
	for title := range j.r.Grades[j.set] {
		if words.Phrase(title).In(key) {
			return true
		}
	}
	return false
}

// lineAt takes a line that states a column's total or grade, and reports whether it
// is one: who gave it is in the label. A number that is a column's sum is only
// compared.
func (j *formJudge) lineAt(row, col int, label, value string) bool {
	headers := j.r.Vocabulary.Scoring
	key := j.r.Vocabulary.Key(j.r.WithoutID(workbook.Trim(label)))
	if !headers.Scores(key) && !headers.Reviews(key) || words.AnyIn(key, headers.Full) || j.isLegend(label) || words.AnyIn(key, headers.TakenOff) || words.AnyIn(key, headers.Added) {
		return false
	}
	reviewed := j.r.Vocabulary.Form.Match(key) == words.ReviewRole || headers.Reviews(key)
	at := j.g.Place(row, col)
	if _, isGrade := j.r.GradeTitle(value, j.set); isGrade {
		grade := scoring.Fact[string]{Value: value, Known: true, At: at}
		if column := &j.sheet.Review; reviewed && !column.Grade.Known {
			column.Grade = grade
		} else if !j.sheet.Official.Grade.Known {
			j.sheet.Official.Grade = grade
		}
		return true
	}
	points, number := pointsIn(value)
	if !number || points.Abs() > j.r.Sets[j.set].FullMarks() {
		return false
	}
	for _, column := range []struct {
		stated scoring.Mark
		marks  []scoring.Mark
	}{{j.sheet.Self.Total, j.self}, {j.sheet.Review.Total, j.review}} {
		sum, known := j.sumOf(column.marks)
		if known && sum == points || column.stated.State == numberMark && column.stated.Points == points {
			return true
		}
	}
	total := scoring.Mark{State: numberMark, Points: points, Text: value, At: at}
	self := j.r.Vocabulary.Form.Match(key) == words.SelfRole
	switch {
	case reviewed && !j.sheet.Review.Total.Entered():
		j.sheet.Review.Total = total
	case reviewed:
		j.problems = append(j.problems, diag.New(diag.TotalMismatch, "", at.Pos(), "stated", points, "sum", j.sheet.Review.Total.Points))
	case self && !j.sheet.Self.Total.Entered():
		j.sheet.Self.Total = total
	case self:
		j.problems = append(j.problems, diag.New(diag.TotalMismatch, "", at.Pos(), "stated", points, "sum", j.sheet.Self.Total.Points))
	default:
		return false
	}
	j.told = append(j.told, heads.CellAt{Row: row, Col: col})
	return true
}

// ignores reports whether the workspace passes a label over.
func (j *formJudge) ignores(label string) bool {
	return j.r.TaughtLabel(j.r.Vocabulary.HeadKey(workbook.Trim(label))) == words.IgnoredRole
}
