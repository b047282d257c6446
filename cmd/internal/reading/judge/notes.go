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

// A saying is a text that may claim something: a cell's, or a note's.
type saying struct {
	row, col int
	text     *heads.Text
	note     bool
	printed  bool // over or under the pages, at no cell
	marked   bool // the note belongs to a mark, total or grade
	ofLeaf   bool // and to the mark of a criterion, which has no grade
}

// saidBy cuts a text into what its clauses claim. What a note says has to be of scoring;
// at a mark it may be no more than the right one, or what it became. Numbers of several
// cases are a scale.
func (k cutter) saidBy(s saying) (claims []claim) {
	if s.marked {
		if said := strings.TrimLeft(k.r.InFigures(s.text), "→⇒=> "); k.isValue(said) && (!s.ofLeaf || heads.HasFigure(said)) && !k.ignores(s.text.Text) {
			return []claim{{value: said, points: true, note: true}}
		}
	}
	cases := 0
	for _, part := range k.r.StatedIn(s.text) {
		for _, c := range k.claimsOf(part) {
			c.note, c.printed, c.points = s.note, s.printed, c.points || s.marked && (!part.Colon && len(strings.Fields(c.label)) <= 3 || changes(c.label) || k.isMonth(c.label) || k.isTotal(c.label))
			if speaks := k.speaks(c.label) || changes(c.label) || c.denied || k.isLowered(c); s.note && !speaks && c.points {
				cases++
			} else if s.note && (!speaks || c.value == "") {
				continue
			}
			claims = append(claims, c)
		}
	}
	return slices.DeleteFunc(claims, func(c claim) bool { return cases > 1 && !k.speaks(c.label) })
}

// speaks reports whether a label is of scoring, or of who reviews.
func (k cutter) speaks(label string) bool {
	headers, key := k.r.Vocabulary.Scoring, k.r.Vocabulary.Key(label)
	return headers.Scores(key) || headers.Reviews(key)
}

// isMonth reports whether a label is a month and no more: "T8: 85" beside the months of a row.
func (k cutter) isMonth(label string) bool {
	_, said := k.r.Months.InText(label)
	return said && len(strings.Fields(label)) <= 2
}

// isTotal reports whether a label names a total and no more.
func (k cutter) isTotal(label string) bool {
	key := k.r.Vocabulary.Key(label)
	return words.StartsAny(key, k.r.Vocabulary.Sum) && words.IsAny(key, k.r.Vocabulary.Total)
}

// changes reports whether a label begins with a word for changing something.
func changes(label string) bool {
	first, _, _ := strings.Cut(strings.ToLower(label), " ")
	switch first {
	case "sửa", "chữa", "đổi", "sua", "chua", "doi":
		return true
	}
	return false
}

// becomes reports whether what follows a word is what something is now.
func becomes(word string) bool {
	switch strings.ToLower(word) {
	case "còn", "xuống", "lên", "sang", "thành", "con", "xuong", "len", "thanh", "→", "->":
		return true
	}
	return false
}

// formNotes are the notes on a form: comments, text boxes and its column of remarks.
type formNotes struct{ *formJudge }

// notes looks at the comments and text boxes of the form's rows. One in a column of
// marks is of the row's criterion; in the columns of another month it is of that.
func (j formNotes) notes() {
	j.remarks()
	for _, n := range j.Grid.Notes {
		if n.Row < j.b.From || n.Row >= j.b.To && j.b.To < len(j.Grid.Rows) {
			continue
		}
		ofMarks := slices.Contains(j.Columns.all(0), n.Col) || slices.Contains(j.Columns.all(1), n.Col)
		if j.months && !ofMarks && !j.Heads.MonthOver(j.Grid, j.Head.Top, j.Head.Bottom, n.Col).IsZero() {
			continue
		}
		s := saying{row: n.Row, col: n.Col, text: j.Heads.Meaning(j.Grid, n.Text), note: true, printed: n.Printed, marked: ofMarks && !n.Box && j.table.Class(n.Row).OfTable()}
		s.ofLeaf = s.marked && j.table.Class(n.Row) == heads.CriterionRow
		for _, c := range j.claimsBy(s, n.Text) {
			if !j.ofMark(s, c) {
				j.valueOf(n.Row, n.Col, c)
			}
		}
	}
}

// claimsBy is saidBy of a comment, text box, header or footer, remembered where it is at
// no mark: the pages of all worksheets have the same ones.
func (j formNotes) claimsBy(s saying, text workbook.Text) []claim {
	if s.marked {
		return j.saidBy(s)
	}
	asked := claimingText{text, j.Set, byNote}
	if s.printed {
		asked.by = byPrinted
	}
	claims, again := j.Known.Find(j.Heads.Texts, asked)
	if !again {
		claims = j.saidBy(s)
		j.Known.Keep(asked, claims)
	}
	return claims
}

// remarks looks at what was written beside the marks, in columns of notes, in columns of
// texts that have no role, and over them where nothing belongs to the head: what a superior
// gave instead may stand there, or that a grade was lowered. Behind all heads stand lines.
func (j formNotes) remarks() {
	beside := j.table.Beside()
	for at := range j.table.Columns {
		c := &j.table.Columns[at]
		if (c.Why != heads.ReadColumn || c.Role == words.ReviewRole) && c.Row >= 0 && !j.months && heads.HasFigure(c.Head) {
			j.remark(c.Row, c.Col, j.Grid.At(c.Row, c.Col))
		}
		if c.Role != words.NoteRole && c.Why != heads.UnknownColumn || c.Col >= beside {
			continue
		}
		for row := j.Head.Bottom + 1; row <= j.Last; row++ {
			if text := j.Grid.At(row, c.Col); text != 0 {
				j.remark(row, c.Col, text)
			}
		}
	}
}

// remark looks at one. Why marks were lost stands beside a criterion on every form, so that
// there only what somebody is said to have given counts.
func (j formNotes) remark(row, col int, text workbook.Text) {
	class := j.table.Class(row)
	s := saying{row: row, col: col, ofLeaf: class == heads.CriterionRow}
	if row > j.Head.Bottom && !class.OfTable() || s.ofLeaf && !j.Heads.MayClaim(j.Heads.Meaning(j.Grid, text)) {
		return
	}
	for _, c := range j.remarkOf(text) {
		if _, number := heads.PointsIn(c.value); (s.ofLeaf || row <= j.Head.Bottom) && !c.instead || class == heads.TotalRow && number {
			continue // the row of the total is looked at as a line too
		}
		if !j.ofMark(s, c) {
			j.valueOf(row, col, c)
		}
	}
}

// column judges a column of notes that holds nothing but marks as one without a role, and
// tells of notes beside criteria that are nothing but a number as high as marks are, and
// neither the mark nor what it lacks, or a tick of who reviews.
func (j formNotes) column(col int, c *heads.BlockColumn) {
	if j.holdsMarks(col, c) {
		j.formJudge.column(col, c)
		return
	}
	first, count := 0, 0
	for cell := range j.cells(col, false) {
		points, tick := cell.means.Points, heads.IsTick(cell.text.Text)
		if cell.leaf < 0 || !tick && (cell.means.State != numberMark || 2*points < cell.full) {
			continue
		}
		leaf, known := &j.Heads.Leaves[j.Set][cell.leaf], tick && !j.Heads.Vocabulary.Scoring.Reviews(j.Heads.Vocabulary.Key(c.Head))
		for _, m := range [...]scoring.Mark{j.Self[cell.leaf], j.Review[cell.leaf]} {
			known = known || !tick && (explains(leaf, m, points, false, true) || explains(leaf, m, points, true, true))
		}
		if !known {
			if count++; count == 1 {
				first = cell.row
			}
		}
	}
	if count > 0 {
		j.report(columnFinding(diag.UnreadColumn, c, col, j.Grid.Pos(first, col), count))
	}
}

// givesInstead reports whether a claim names who gave it, or that it was settled, and is
// said to be points or a grade, or is as high as a total.
func (j formNotes) givesInstead(c claim) bool {
	headers, key := j.Heads.Vocabulary.Scoring, j.Heads.Vocabulary.Key(c.label)
	points, _ := heads.PointsIn(c.value)
	return c.denied || lowers(c.label) || changes(c.label) || (headers.Reviews(key) || headers.Settles(key)) && (c.points || headers.Decides(key) || isLikeTotal(j.Heads.Sets[j.Set], points))
}

// remarkOf returns what a remark claims. What was put on or off says why the marks are as
// they are.
func (j formNotes) remarkOf(text workbook.Text) []claim {
	asked := claimingText{text, j.Set, byRemark}
	claims, again := j.Known.Find(j.Heads.Texts, asked)
	if again {
		return claims
	}
	said := j.Heads.Meaning(j.Grid, text)
	if heads.HasFigure(j.Heads.InFigures(said)) || leadsToGrade(said.Text) || j.Heads.MayDeny(said) {
		claims = slices.DeleteFunc(j.saidBy(saying{text: said, note: true}), func(c claim) bool { return !j.gives(c) })
	}
	for i := range claims {
		claims[i].instead = j.givesInstead(claims[i])
	}
	j.Known.Keep(asked, claims)
	return claims
}

// gives reports whether a claim is what somebody gave instead, or that he did not.
func (j formNotes) gives(c claim) bool {
	headers, key := j.Heads.Vocabulary.Scoring, j.Heads.Vocabulary.Key(c.label)
	if words.AnyIn(key, headers.TakenOff) || words.AnyIn(key, headers.Added) {
		return false
	}
	_, isGrade := j.Heads.GradeTitle(c.value, j.Set)
	return c.denied || headers.Reviews(key) || headers.Settles(key) || changes(c.label) || lowers(c.label) || isGrade && headers.Decides(key)
}

// ofMark compares what a note claims with the mark that it belongs to; false: it is of
// the whole form.
func (j formNotes) ofMark(s saying, c claim) bool {
	points, number := heads.PointsIn(c.value)
	if !number || !s.ofLeaf {
		return false
	}
	at := j.found(s.row).Leaf
	leaf := &j.Heads.Leaves[j.Set][at]
	if points.Abs() > leaf.Max {
		return false
	}
	headers, key := j.Heads.Vocabulary.Scoring, j.Heads.Vocabulary.Key(c.label)
	_, orders := j.adjusts(key)
	passes := words.AnyIn(key, headers.Full) || j.ignores(c.label) || j.isLegend(c.label) || j.ofOtherPeriod(c.label, key)
	if adjusts := points < 0 || words.AnyIn(key, headers.TakenOff); !passes && !explains(leaf, j.Self[at], points, adjusts, orders) && !explains(leaf, j.Review[at], points, adjusts, orders) {
		j.report(c.finding(j.Grid.Pos(s.row, s.col)))
	}
	return true
}

// explains reports whether points are those of a mark, or those taken off it: all that it
// lacks, or, with a reason, some of it.
func explains(leaf *criteria.Leaf, m scoring.Mark, points criteria.Points, adjusts, orders bool) bool {
	lost := leaf.Max - m.Points.Abs()
	return m.State == numberMark && (!adjusts && m.Points.Abs() == points.Abs() || adjusts && (lost == points.Abs() || !orders && lost > points.Abs()))
}

// note looks at a comment or text box. One in the row of a party cell is of its meetings,
// and in a column of marks, of that month or mark.
func (j *lineJudge) note(n workbook.Note) {
	s := saying{row: n.Row, col: n.Col, text: j.r.Meaning(j.g, n.Text), note: true, printed: n.Printed}
	rows, class := j.rowsNamed(s.text.Text), j.b.Class(n.Row)
	if len(rows) == 0 && !n.Box && (class == heads.MeetingRow || class == heads.NotSentRow) {
		rows = []int{n.Row}
		s.marked, j.leaf = j.marksAt(n.Col)
		s.ofLeaf = j.leaf >= 0
	}
	month := j.r.MonthOver(j.g, j.h.Top, j.h.Bottom, n.Col)
	j.ofCell = len(rows) > 0
	for _, c := range j.claimsIn(s) {
		sheets := j.of(j.rowsOf(c, rows))
		ofMonth := slices.DeleteFunc(slices.Clone(sheets), func(of *scoring.Sheet) bool { return of.Month.Month != month.Month })
		if s.marked && len(ofMonth) > 0 {
			sheets = ofMonth
		}
		j.weighLine(c, sheets, len(rows) > 0)
	}
	j.leaf = -1
}

// marksAt reports whether a column holds marks, totals or grades, and of which criterion;
// -1: of none.
func (j *lineJudge) marksAt(col int) (marked bool, leaf int) {
	for _, c := range j.b.Columns {
		switch {
		case c.Col != col || c.Why != heads.ReadColumn:
		case c.Role == words.LeafRole:
			return true, c.Leaf
		case c.Role == words.TotalRole, c.Role == words.SelfRole, c.Role == words.ReviewRole, c.Role == words.GradeRole, c.Role == words.ReviewGradeRole, c.Role == words.GradeMarkRole:
			return true, -1
		}
	}
	return false, -1
}
