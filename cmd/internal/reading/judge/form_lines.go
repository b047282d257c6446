package judge

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// lines looks at the lines above, beside and below the table, and at the row of its total: a
// label that speaks of scoring with a number or grade behind it is what somebody gave as a
// whole.
func (j *formJudge) lines() {
	beside, end := j.table.Beside(), j.table.Left+len(j.table.Columns)
	for row := j.b.From; row < min(j.b.To, len(j.Grid.Rows)); row++ {
		from := 0
		switch class := j.table.Class(row); {
		case class == heads.TotalRow:
			formNotes{j}.besideTotal(row)
		case class == heads.GradeRow && row > j.Last && !j.months:
		case row >= j.Head.Top && row <= j.Last, class.OfTable():
			if from = beside; from == end || row <= j.Head.Bottom {
				continue
			}
		}
		for width := min(j.Grid.Width(row), words.HeaderWidth); from < width; from++ {
			j.lineOf(row, from)
		}
	}
	formNotes{j}.notes()
}

// lineOf looks at what begins in one cell: labels with their values, or a label whose
// value stands in the next cell. Beside a fact only what speaks of points is looked at.
func (j *formJudge) lineOf(row, col int) {
	text := j.Heads.At(j.Grid, row, col)
	switch {
	case text == j.Heads.Blank:
		return
	case heads.IsLabelled(j.table.Facts, row, col):
		for _, c := range j.claimsIn(row, col, text, byFact) {
			j.claimAt(row, col, c)
		}
		return
	}
	if row > j.Head.Bottom {
		j.claimsAt(row, col, text)
		return
	}
	if j.Heads.MayGive(text) {
		for _, c := range j.claimsIn(row, col, text, byTitle) {
			j.claimAt(row, col, c)
		}
		return
	}
	for _, part := range j.Heads.StatedIn(text) {
		j.claimAt(row, col, claim{label: part.Label, value: part.Value})
	}
}

// besideTotal weighs a number or grade that stands in the row of the total where neither
// belongs: among the titles or notes, in a second column of the same marks, or a grade for
// the total.
func (j formNotes) besideTotal(row int) {
	for at := 0; at < len(j.table.Columns) && !j.months; at++ {
		c, col := &j.table.Columns[at], j.table.Left+at
		ofSelf := c.Role == words.SelfRole && col == j.Columns.all(0)[0]
		switch {
		case j.Grid.At(row, col) == 0, c.Why == heads.ScoreColumn, c.Role == words.ReviewRole && col == j.Columns.all(1)[0]:
			continue
		case c.Role != words.SelfRole && c.Role != words.ReviewRole && c.Role != words.CriterionRole && c.Role != words.NoteRole:
			continue
		case ofSelf && j.Sheet.Self.Total.State == numberMark:
			continue
		}
		cell := j.Heads.At(j.Grid, row, col)
		_, isGrade := j.Heads.Grades[j.Set][j.Heads.KeyOf(cell)]
		text, label := j.Heads.InFigures(cell), c.Head
		if points, number := heads.PointsIn(text); number && (ofSelf || points == j.Heads.Sets[j.Set].FullMarks()) || !number && !isGrade {
			continue
		}
		if !j.Heads.Vocabulary.Scoring.Reviews(j.Heads.Vocabulary.Key(label)) {
			label = j.label(row, col)
		}
		if label != "" {
			j.valueOf(row, col, claim{label: label, value: text, points: true})
		}
	}
}

// claimsAt looks at what a line below or beside the table says. In the row of the total its
// value stands in the columns of marks, and full marks beside its name; beside a criterion
// what is given or taken off is of its mark.
func (j *formJudge) claimsAt(row, col int, text *heads.Text) {
	claims := j.claimsIn(row, col, text, byLine)
	if len(claims) == 0 {
		return
	}
	class := j.table.Class(row)
	ofTotal := class == heads.TotalRow && col < j.table.Beside()
	s := saying{row: row, col: col, ofLeaf: class == heads.CriterionRow}
	for _, c := range claims {
		points, number := heads.PointsIn(c.value)
		given := s.ofLeaf && (j.speaks(c.label) || changes(c.label))
		switch {
		case ofTotal && (!number || points == j.Heads.Sets[j.Set].FullMarks()):
		case s.ofLeaf && c.points && !given && len(claims) > 1: // what each case is worth
		case (c.points || given) && (formNotes{j}).ofMark(s, c):
		default:
			j.claimAt(row, col, c)
		}
	}
}

// claimsIn returns what a cell's text claims by itself; what was found of the same text
// is found again. The value of a fact claims only what speaks of points, and a title without a
// colon a number only if it is said to be points, and not full marks, or as high as a total.
func (j *formJudge) claimsIn(row, col int, text *heads.Text, by sayer) []claim {
	quick, asked := j.Heads.QuickOf(j.Grid), claimingText{j.Grid.At(row, col), j.Set, by}
	ofFacts := by == byFact && j.Set == 0
	if ofFacts && quick[asked.text]&heads.ClaimlessText != 0 {
		return nil
	}
	claims, again := j.Known.Find(j.Heads.Texts, asked)
	if again {
		return claims
	}
	titled := by == byTitle && !strings.Contains(text.Text, ":")
	claims = slices.DeleteFunc(j.saidBy(saying{text: text}), func(c claim) bool {
		switch points, number := heads.PointsIn(c.value); {
		case by == byFact:
			return c.value == "" || !c.points && !j.Heads.Vocabulary.Scoring.Scores(j.Heads.Vocabulary.Key(c.label))
		case titled && number:
			return points == j.Heads.Sets[j.Set].FullMarks() || !c.points && !(isLikeTotal(j.Heads.Sets[j.Set], points) && j.speaks(c.label))
		}
		return false
	})
	if ofFacts && len(claims) == 0 {
		quick[asked.text] |= heads.ClaimlessText
		return nil
	}
	j.Known.Keep(asked, claims)
	return claims
}

func (j *formJudge) claimAt(row, col int, c claim) {
	if c.value != "" {
		j.valueOf(row, col, c)
		return
	}
	next := nextText(j.Grid, row, col)
	if next < 0 && row > j.Last && alone(j.Grid, row, col) && alone(j.Grid, row+1, col) && j.isValue(j.Grid.Text(row+1, col)) && j.speaks(c.label) { // the value stands below
		row, next = row+1, col
	}
	if next < 0 {
		return
	}
	role := heads.LabelledAs(j.table.Facts, row, next)
	isFact := role != words.NoRole && role != words.GradeRole // which the grade that counts is held to
	if isFact || j.table.Class(row) == heads.GradeRow && (slices.Contains(j.Columns.all(0), next) || slices.Contains(j.Columns.all(1), next)) || slices.Contains(j.told, heads.CellAt{Row: row, Col: next}) {
		return
	}
	if j.Grid.Is(row, next, workbook.Typed) && j.speaks(c.label) {
		j.problems = append(j.problems, diag.New(diag.UncomputedFormula, "total", j.Grid.Pos(row, next)))
		return
	}
	if text := j.Heads.InFigures(j.Heads.At(j.Grid, row, next)); j.isValue(text) {
		c.value = text
		j.valueOf(row, next, c)
	}
}

// alone reports whether a cell is all that its row holds.
func alone(g *heads.Grid, row, col int) bool {
	if row >= len(g.Rows) {
		return false
	}
	first, found := g.FirstText(row)
	return found && first == col && nextText(g, row, col) < 0
}

// trailingNumber cuts "Đảng ủy thống nhất 85" before its number. Only what is given is
// cut: "tháng 7" and "thôn 2" end in numbers too.
func trailingNumber(v *words.Vocabulary, text string) (label, value string) {
	label, value, found := cutLast(text)
	if !found || !heads.HasFigure(text) {
		return text, ""
	}
	if _, number := heads.PointsIn(value); !number {
		return text, ""
	}
	act := strings.TrimSuffix(strings.TrimSuffix(label, " lại"), " lai") // "chấm lại 85"
	switch last := act[strings.LastIndexByte(act, ' ')+1:]; strings.ToLower(last) {
	case "là", "đạt", "=", "cho", "chấm", "được", "trừ", "thưởng", "cộng", "điểm", "la", "dat", "duoc", "cham", "tru", "thuong", "cong", "diem":
		return label, value
	default:
		if becomes(last) && !strings.HasSuffix(criteria.PlainKey(label), "hoan thanh") {
			return label, value
		}
	}
	if key := v.Key(act); v.Scoring.EndsInAct(key) && (v.Scoring.Reviews(key) || !namesPaper(label)) || changes(label) {
		return label, value
	}
	return text, ""
}

// namesPaper reports whether a text ends in the name of a paper, capital within the text:
// "Triển khai Kết luận" stands before its number.
func namesPaper(text string) bool {
	words := strings.Fields(text)
	if len(words) < 3 || text == strings.ToUpper(text) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(words[len(words)-2])
	return unicode.IsUpper(first)
}

// cutLast cuts a text before its last word.
func cutLast(text string) (before, last string, found bool) {
	bare := strings.TrimRight(text, ". ")
	at := strings.LastIndexByte(bare, ' ')
	if at <= 0 {
		return text, "", false
	}
	return bare[:at], bare[at+1:], true
}

// isAdjustment reports whether a line begins as "Trừ 5 điểm do nộp muộn" does. One
// that says what each case costs is a rule.
func isAdjustment(words []string) bool {
	switch strings.ToLower(words[0]) {
	case "trừ", "thưởng", "cộng", "tru", "thuong", "cong":
	default:
		return false
	}
	_, number := heads.PointsIn(words[1])
	isUnit := strings.HasPrefix(strings.ToLower(words[2]), "điểm") || strings.HasPrefix(strings.ToLower(words[2]), "diem") || strings.ToLower(words[2]) == "đ"
	return number && isUnit && !slices.ContainsFunc(words, ofEveryCase)
}

// nextText returns the next cell of a row that holds something; -1: there is none.
func nextText(g *heads.Grid, row, col int) int {
	for next := col + 1; next < min(g.Width(row), words.HeaderWidth); next++ {
		if g.At(row, next) != 0 || g.Is(row, next, workbook.Typed) {
			return next
		}
	}
	return -1
}

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
