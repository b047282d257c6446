package reading

import (
	"slices"
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// lines looks at the lines above and below the table: a label that speaks of scoring
// with a number or grade behind it is what somebody gave as a whole.
func (j *formJudge) lines() {
	for row := j.b.from; row < min(j.b.to, len(j.g.Rows)); row++ {
		if row >= j.h.top && row <= j.last || j.table.class(row).ofTable() && row > j.h.bottom {
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
	text := j.r.at(j.g, row, col)
	if text == j.r.blank || isLabelled(j.table.facts, row, col) {
		return
	}
	below := row > j.h.bottom
	for _, part := range j.r.statedIn(text) {
		label, value := part.label, part.value
		if below && !part.colon {
			label, value = trailingNumber(part.label)
			value = workbook.Trim(value)
		}
		if value != "" {
			j.valueOf(row, col, label, value)
			continue
		}
		if next, found := j.nextFigure(row, col); found && !isLabelled(j.table.facts, row, next) && !j.wasTold(row, next) {
			j.valueOf(row, next, label, j.g.Text(row, next))
		}
	}
}

// A statedPart is a part of a text: a label and what stands behind its colon.
type statedPart struct {
	label, value string
	colon        bool
}

// statedIn cuts a text into the parts that may state something each; none where it is
// a figure, or longer than a line.
func (r *reader) statedIn(l *learnt) []statedPart {
	if !l.first(askedStated) || len(l.text) > 600 || isFigure(l.text) {
		return l.stated
	}
	for _, text := range strings.FieldsFunc(l.text, func(c rune) bool { return strings.ContainsRune(";\n\r()", c) }) {
		part := statedPart{}
		part.label, part.value, part.colon = strings.Cut(text, ":")
		part.value = workbook.Trim(part.value)
		l.stated = append(l.stated, part)
	}
	return l.stated
}

func (j *formJudge) wasTold(row, col int) bool {
	for _, at := range j.told {
		if at.row == row && at.col == col {
			return true
		}
	}
	return false
}

// trailingNumber cuts "Đảng ủy thống nhất 85 điểm" before its number. Only what
// stands before points is cut: "tháng 7" and "thôn 2" end in numbers too.
func trailingNumber(text string) (label, value string) {
	if !hasFigure(text) {
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
		text := j.r.at(j.g, row, next)
		if text == j.r.blank {
			continue
		}
		_, number := pointsIn(text.text)
		_, grade := j.r.grades[j.set][j.r.keyOf(text)]
		return next, number || grade
	}
	return 0, false
}

// valueOf weighs one label and its value.
func (j *formJudge) valueOf(row, col int, label, value string) {
	if j.r.labelRole(label) != words.NoRole || j.ignores(label) {
		return
	}
	if j.lineAt(row, col, label, value) || j.isLegend(label) {
		return
	}
	points, number := pointsIn(value)
	key := j.r.vocabulary.Key(j.r.withoutID(workbook.Trim(label)))
	if !number || len(label) > 90 || key == "" || points.Abs() > j.r.sets[j.set].FullMarks() {
		return
	}
	f := unreadFinding{code: diag.UnreadColumn, variant: "label", head: workbook.Trim(label), what: "label", at: j.g.Pos(row, col), args: []any{"text", value}}
	switch heads := j.r.vocabulary.Scoring; {
	case words.AnyIn(key, heads.Full), heads.IsStatistic(key), row < j.h.top && !heads.Scores(key):
		return
	case heads.Scores(key):
		f.code, f.variant = diag.UnreadMark, "line"
	case !strings.Contains(j.g.Text(row, col), ":") && j.g.Text(row, col) != value:
		return // a sentence that happens to end in a number
	}
	j.report(f)
	j.told = append(j.told, spot{row, col})
}

// isLegend reports whether a label is part of the explanation of the grades: it holds
// a figure or a grade's title of its own.
func (j *formJudge) isLegend(label string) bool {
	bare := j.r.withoutID(workbook.Trim(label))
	if strings.ContainsAny(bare, "0123456789") {
		return true
	}
	key := j.r.vocabulary.Key(bare)
	for title := range j.r.grades[j.set] {
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
	heads := j.r.vocabulary.Scoring
	key := j.r.vocabulary.Key(j.r.withoutID(workbook.Trim(label)))
	if !heads.Scores(key) && !heads.Reviews(key) || words.AnyIn(key, heads.Full) || j.isLegend(label) || words.AnyIn(key, heads.TakenOff) || words.AnyIn(key, heads.Added) {
		return false
	}
	reviewed := j.r.vocabulary.Form.Match(key) == words.ReviewRole || heads.Reviews(key)
	at := j.g.spot(row, col)
	if _, isGrade := j.r.gradeTitle(value, j.set); isGrade {
		grade := scoring.Fact[string]{Value: value, Known: true, At: at}
		if column := &j.sheet.Review; reviewed && !column.Grade.Known {
			column.Grade = grade
		} else if !j.sheet.Official.Grade.Known {
			j.sheet.Official.Grade = grade
		}
		return true
	}
	points, number := pointsIn(value)
	if !number || points.Abs() > j.r.sets[j.set].FullMarks() {
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
	self := j.r.vocabulary.Form.Match(key) == words.SelfRole
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
	j.told = append(j.told, spot{row, col})
	return true
}

// ignores reports whether the workspace passes a label over.
func (j *formJudge) ignores(label string) bool {
	return j.r.taughtLabel(j.r.vocabulary.HeadKey(workbook.Trim(label))) == words.IgnoredRole
}
