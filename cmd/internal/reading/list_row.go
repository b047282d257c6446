package reading

import (
	"slices"

	"chibo/cmd/internal/reading/facts"
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/scoring"
	"chibo/scoring/lookup"
)

// A listLine is a row of a list with what it was found to be, before anything of it is taken.
type listLine struct {
	row       int
	class     heads.RowClass
	sheet     scoring.Sheet
	facts     *facts.Reader // nil: of a row that is blank or numbers the columns
	heldAt    int           // where the phrase stands that no meeting was held
	notHeld   bool
	marked    bool
	name      string // of its cell; "": it has none
	at        int    // the column it stands in
	own       bool   // it stands in the row itself,
	inRun     bool   // or in the first row of its run
	committee string
	found     lookup.Finding
	codeAt    int         // the column of the code by which it was found; -1: by its name
	group     groupHead   // of a group's head
	review    reviewMarks // of a row of the superior's marks
}

// says reports whether a row says anything of a meeting.
func (line *listLine) says() bool { return line.marked || line.notHeld }

// row finds what a row is, a meeting, the head of a group, or no data, takes what it says,
// and returns its class.
func (l *list) row(row int) heads.RowClass {
	line := &l.line
	*line = listLine{row: row}
	line.class = l.classify(line)
	l.take(line)
	l.endRun(line.class)
	return line.class
}

// classify finds what a row is. It takes nothing of it.
func (l *list) classify(line *listLine) heads.RowClass {
	row := line.row
	switch {
	case l.g.BlankRow(row):
		return heads.BlankRowClass
	case row <= l.h.Bottom+2 && words.IsColumnNumbers(l.g.Grid, row):
		return heads.NumbersRow
	}
	line.facts = l.factsOfKind(row)
	line.sheet = l.marks.of(row)
	sheet := &line.sheet
	sheet.SetFacts(line.facts.Facts)
	sheet.Stated = line.facts.Stated
	sheet.Problems = append(sheet.Problems, line.facts.Problems...)
	if line.heldAt, line.notHeld = l.saysNotHeld(row); line.notHeld {
		l.r.forgetPhrases(sheet)
	}
	line.marked = isMarked(sheet)
	if l.findName(line); line.name == "" {
		return l.unnamed(line)
	}
	return l.namedClass(line)
}

// namedClass is the class of a row with a name.
func (l *list) namedClass(line *listLine) heads.RowClass {
	row := line.row
	line.committee = l.committeeIn(row)
	if l.r.gathered != nil { // every name is a cell's
		if class := l.partition(line); class != heads.ForeignRow {
			return class
		}
		return l.meetingClass(line)
	}
	if line.found, line.codeAt = l.find(row, line.name, line.committee); line.found.Cell >= 0 {
		return l.meetingClass(line)
	}
	if line.marked && l.uncounted(row) && !heads.IsFigure(line.name) && l.isReview(line) {
		return heads.MeetingRow
	}
	switch class := l.partition(line); {
	case class != heads.ForeignRow:
		return class
	case l.isScale(row, line.name):
		return heads.ScaleRow
	case l.signed && !l.hasFigure(&line.sheet): // the names of those who signed
		return heads.SignedRow
	case l.headsGroup(row):
		return heads.GroupedRow
	case !line.says():
		return heads.RemarkRow
	case line.marked && l.isExtreme(row):
		return heads.TotalRow
	case line.marked && l.sumsAbove(row) && !slices.Contains(l.strangers, line.name): // it may come to a mean by chance
		return heads.TotalRow
	}
	return heads.ForeignRow
}

// uncounted reports whether a row has no ordinal in a list that counts its rows.
func (l *list) uncounted(row int) bool {
	ordinal, _, counts := l.text(row, words.OrdinalRole)
	return counts && ordinal == ""
}

// meetingClass is the class of a row of a known cell: with only a name it is a month not
// sent.
func (l *list) meetingClass(line *listLine) heads.RowClass {
	f := &line.facts.Facts
	if !line.says() && !l.statesGrade(&line.sheet) && !f.Date.Known && !f.Present.Known && !f.Minutes.Known && !f.Speakers.Known {
		return heads.NotSentRow
	}
	return heads.MeetingRow
}

// partition returns the class of a row that parts the others, a group's head, a
// total or a signature; foreignRow: it is none.
func (l *list) partition(line *listLine) heads.RowClass {
	isGroup := false
	if line.group, isGroup = l.groupOf(line.row); isGroup {
		return heads.GroupedRow
	}
	switch {
	case l.isTotal(line.row):
		return heads.TotalRow
	case l.isSigned(line.row):
		return heads.SignedRow
	}
	return heads.ForeignRow
}

// findName finds the text that names the row's cell: its own, or that of a
// merged area which spans several rows, or of the first row of a run.
func (l *list) findName(line *listLine) {
	for _, wanted := range []words.Role{words.CellRole, words.CodeRole} {
		if text, col, found := l.text(line.row, wanted); found && text != "" {
			line.name, _ = heads.ThematicName(text)
			line.at, line.own = col, true
			return
		}
	}
	c, found := l.h.Find(words.CellRole)
	if !found || !line.says() {
		return
	}
	line.at = c.Col
	if first, col, merged := l.mergedFrom(line.row, c.Col); merged {
		line.name = l.g.Text(first, col)
		return
	}
	line.name = l.nameOfRun(line.row)
	line.inRun = line.name != ""
}

// unnamed is the class of a row without a cell's name: a group's head, a total, or marks
// that belong to nobody.
func (l *list) unnamed(line *listLine) heads.RowClass {
	if line.says() && l.isReview(line) {
		return heads.MeetingRow
	}
	switch class := l.partition(line); {
	case class != heads.ForeignRow:
		return class
	case !line.says():
		return heads.RemarkRow
	case l.isMaxima(line.row):
		return heads.ScaleRow
	case l.signed && !l.hasFigure(&line.sheet):
		return heads.SignedRow
	case l.parted(line.row) && l.saysOnlySentences(&line.sheet):
		return heads.RemarkRow
	case l.sumsAbove(line.row), l.isExtreme(line.row):
		return heads.TotalRow
	}
	return heads.ForeignRow
}

// A reviewMarks says where a row says that its marks are the superior's.
type reviewMarks struct {
	col   int
	above int  // the row of the cell's own marks
	found bool // it is such a row
}

// isReview finds a row below a cell's own in which the superior's marks stand:
// "Đảng ủy thẩm định". The mean or sum of all meetings above is none, unless theirs have
// such rows.
func (l *list) isReview(line *listLine) bool {
	n, row := len(l.reading.sheets), line.row
	if n == 0 || l.last != row-1 || l.reading.sheets[n-1].Source.Row-1 != l.rowAbove(row) {
		return false
	}
	review := l.saysReview(row)
	if !review.found || !l.reviewed && l.sumsAbove(row) {
		return false
	}
	line.review = review
	return true
}

// rowAbove returns the row above one, a head that is only repeated apart.
func (l *list) rowAbove(row int) int {
	if l.again && row == l.h.Bottom+1 {
		return l.h.Top - 1
	}
	return row - 1
}

// saysReview reports whether a cell of the row says that its marks are the
// superior's: by an act of scoring, or below a cell that says they are the party
// cell's own, as its name does not. A body alone may as well be the one over which a
// mean is taken.
func (l *list) saysReview(row int) (says reviewMarks) {
	if l.isTotal(row) {
		return says
	}
	for col := range min(l.g.Width(row), words.HeaderWidth) {
		text := l.r.At(l.g, row, col)
		if text == l.r.Blank || l.r.RoleOf(text, l.r.Vocabulary.Form) != words.ReviewRole {
			continue
		}
		above := l.rowAbove(row)
		if own := l.r.At(l.g, above, col); l.r.Vocabulary.Scoring.Decides(l.r.KeyOf(text)) || own != l.r.Blank && col != l.h.At(words.CellRole) && l.r.RoleOf(own, l.r.Vocabulary.Form) == words.SelfRole {
			return reviewMarks{col: col, above: above, found: true}
		}
	}
	return says
}

// find looks the cell up by its code, then by its name; both must agree.
func (l *list) find(row int, name, committee string) (lookup.Finding, int) {
	code, col, hasCode := l.text(row, words.CodeRole)
	byName := l.r.Find(name, committee)
	if bare := words.TrimOrdinal(name); byName.Cell < 0 && !byName.Ambiguous && bare != name && words.Number(bare) < 0 { // "1. Chi bộ thôn Đông"
		if counted := l.r.Find(bare, committee); counted.Cell >= 0 {
			byName = counted
		}
	}
	if !hasCode || code == "" || code == name {
		return byName, -1
	}
	byCode := l.r.Find(code, committee)
	switch {
	case byCode.Cell < 0:
		return byName, -1
	case byName.Cell >= 0 && byName.Cell != byCode.Cell:
		return lookup.Finding{Cell: -1, Ambiguous: true, Candidates: []int{byCode.Cell, byName.Cell}}, col
	case byName.Cell < 0 && byName.Ambiguous:
		return byCode, col
	}
	return byCode, col
}
