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
