package reading

import (
	"chibo/cmd/internal/reading/facts"
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/lookup"
)

// row reads one row, a meeting, the head of a group, or no data, and returns its
// class.
func (l *list) row(row int) heads.RowClass {
	switch {
	case l.g.BlankRow(row):
		return heads.BlankRowClass
	case row <= l.h.Bottom+2 && words.IsColumnNumbers(l.g.Grid, row):
		return heads.NumbersRow
	}
	facts := l.factsOfKind(row)
	sheet := l.marks.of(row)
	sheet.SetFacts(facts.Facts)
	sheet.Stated = facts.Stated
	sheet.Problems = append(sheet.Problems, facts.Problems...)
	heldAt, notHeld := l.saysNotHeld(row)
	marked := isMarked(&sheet)
	if notHeld {
		l.block.Take(heads.CellAt{Row: row, Col: heldAt})
		l.r.forgetPhrases(&sheet)
		marked = isMarked(&sheet)
	}
	name, at := l.name(row, marked || notHeld)
	if name == "" {
		return l.unnamed(row, marked || notHeld, sheet)
	}
	committee := l.committeeIn(row)
	if l.r.gathered != nil {
		if class := l.partition(row); class != heads.ForeignRow {
			return class
		}
	}
	f, where := l.find(row, name, committee)
	l.named = l.r.LooseNote(name, f)
	if f.Cell >= 0 {
		l.last = row
		if l.add(row, f.Cell, sheet, facts, notHeld, marked) {
			return heads.MeetingRow
		}
		l.reading.problems = append(l.reading.problems, facts.Problems...)
		return heads.NotSentRow
	}
	ordinal, _, counts := l.text(row, words.OrdinalRole)
	if marked && counts && ordinal == "" && !heads.IsFigure(name) && l.reviewRow(row, sheet) {
		return heads.MeetingRow
	}
	switch class := l.partition(row); {
	case class != heads.ForeignRow:
		return class
	case l.isScale(row, name):
		return heads.ScaleRow
	case l.signed && !l.hasFigure(sheet): // the names of those who signed
		return heads.SignedRow
	case l.headsGroup(row):
		l.heading(name)
		return heads.GroupedRow
	case !marked && !notHeld:
		l.heading(name)
		return heads.RemarkRow
	case marked && l.sumsAbove(row):
		return heads.TotalRow
	}
	p := l.r.NotFound(f, name, committee, l.g.Pos(row, max(at, where)))
	if counts && ordinal == "" { // who scored the cell above, it may be
		if total := sheet.Official.Total; len(f.Candidates) == 0 && total.Entered() && l.r.Vocabulary.Scoring.Reviews(l.r.Vocabulary.Key(name)) {
			p = diag.New(diag.UnreadMark, "below", total.At.Pos(), "text", total.Text)
		}
		l.nobodys(p)
	} else {
		l.reading.problems = append(l.reading.problems, p)
	}
	return heads.ForeignRow
}

// partition returns the class of a row that parts the others, a group's head, a
// total or a signature; foreignRow: it is none.
func (l *list) partition(row int) heads.RowClass {
	switch {
	case l.groupRow(row):
		return heads.GroupedRow
	case l.isTotal(row):
		return heads.TotalRow
	case l.isSigned(row):
		return heads.SignedRow
	}
	return heads.ForeignRow
}

// name returns the text that names the row's cell: its own, or that of a
// merged area which spans several rows.
func (l *list) name(row int, marked bool) (string, int) {
	for _, wanted := range []words.Role{words.CellRole, words.CodeRole} {
		if text, col, found := l.text(row, wanted); found && text != "" {
			name, _ := heads.ThematicName(text)
			l.beginRun(row, name)
			return name, col
		}
	}
	c, found := l.h.Find(words.CellRole)
	if !found || !marked {
		return "", 0
	}
	if first, col, merged := l.mergedFrom(row, c.Col); merged {
		return l.g.Text(first, col), c.Col
	}
	return l.inRun(row), c.Col
}

// unnamed is a row without a cell's name: a group's head, a total, or marks
// that belong to nobody.
func (l *list) unnamed(row int, marked bool, sheet scoring.Sheet) heads.RowClass {
	if marked && l.reviewRow(row, sheet) {
		return heads.MeetingRow
	}
	if class := l.partition(row); class != heads.ForeignRow {
		return class
	}
	if !marked {
		return heads.RemarkRow
	}
	if l.isMaxima(row) {
		return heads.ScaleRow
	}
	if l.signed && !l.hasFigure(sheet) {
		return heads.SignedRow
	}
	if l.parted(row) && l.saysOnlySentences(&sheet) {
		return heads.RemarkRow
	}
	if l.sumsAbove(row) {
		return heads.TotalRow
	}
	c, found := l.h.Find(words.CellRole)
	if !found {
		c, _ = l.h.Find(words.CodeRole)
	}
	l.nobodys(diag.New(diag.NoCell, "row", l.g.Pos(row, c.Col)))
	return heads.ForeignRow
}

// nobodys reports a row of marks without a name. It may be the cell's above it, whose
// meeting is faulty then.
func (l *list) nobodys(p diag.Problem) {
	if n := len(l.reading.sheets); n > 0 && l.reading.sheets[n-1].Source.Row == l.last+1 && l.last > l.h.Bottom {
		above := &l.reading.sheets[n-1]
		above.Problems = append(above.Problems, p)
		return
	}
	l.reading.problems = append(l.reading.problems, p)
}

// reviewRow takes a row below a cell's own in which the superior's marks stand:
// "Đảng ủy thẩm định". The mean or sum of all meetings above is none, unless theirs have
// such rows.
func (l *list) reviewRow(row int, sheet scoring.Sheet) bool {
	n := len(l.reading.sheets)
	if n == 0 || l.last != row-1 || l.reading.sheets[n-1].Source.Row-1 != l.rowAbove(row) || !l.saysReview(row) || !l.reviewed && l.sumsAbove(row) {
		return false
	}
	l.reviewed = true
	own := &l.reading.sheets[n-1]
	own.Problems = append(own.Problems, sheet.Problems...)
	if l.h.Layout == scoring.TableLayout {
		stated := own.Review // in columns of his own
		if sheet.Review.Total.Entered() {
			stated.Total = sheet.Review.Total
		}
		own.Self, own.Review = own.Official, sheet.Official
		if !own.Review.Total.Entered() {
			own.Review.Total = stated.Total
		}
		if !own.Review.Grade.Known {
			own.Review.Grade = stated.Grade
		}
		own.Official = scoring.Column{}
	} else if l.r.Sets[l.h.Set].Official != criteria.SelfOnly {
		own.Official = sheet.Official
	}
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
func (l *list) saysReview(row int) bool {
	if l.isTotal(row) {
		return false
	}
	for col := range min(l.g.Width(row), words.HeaderWidth) {
		text := l.r.At(l.g, row, col)
		if text == l.r.Blank || l.r.RoleOf(text, l.r.Vocabulary.Form) != words.ReviewRole {
			continue
		}
		above := l.rowAbove(row)
		if own := l.r.At(l.g, above, col); l.r.Vocabulary.Scoring.Decides(l.r.KeyOf(text)) || own != l.r.Blank && col != l.h.At(words.CellRole) && l.r.RoleOf(own, l.r.Vocabulary.Form) == words.SelfRole {
			l.block.Take(heads.CellAt{Row: row, Col: col})
			l.block.Take(heads.CellAt{Row: above, Col: col})
			return true
		}
	}
	return false
}

// find looks the cell up by its code, then by its name; both must agree.
func (l *list) find(row int, name, committee string) (lookup.Finding, int) {
	if l.r.gathered != nil {
		return l.gatherRow(row, name, committee), -1
	}
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

// add gives a row to its cell and month. A row with only a name is a month not
// sent: false.
func (l *list) add(row, cell int, sheet scoring.Sheet, facts *facts.Reader, notHeld, marked bool) bool {
	f := facts.Facts
	if !marked && !notHeld && !l.statesGrade(sheet) && !f.Date.Known && !f.Present.Known && !f.Minutes.Known && !f.Speakers.Known {
		return false
	}
	sheet.Cell, sheet.NotHeld = cell, notHeld
	sheet.Kind, sheet.Combined = facts.Kind, facts.Combined
	sheet.Set = l.r.SetFor(sheet.Kind)
	if sheet.Set >= 0 && sheet.Set != l.h.Set && l.h.Layout == scoring.TableLayout {
		sheet.Problems = append(sheet.Problems, l.otherSet(row, sheet.Kind))
		sheet.Set = -1 // the columns are another set's criteria
	}
	sheet.Source = scoring.Source{File: l.g.File, Sheet: l.g.Sheet, Row: row + 1}
	sheet.Pos = sheet.Source.Pos()
	facts.SettleEveryone(&sheet)
	if problem, cut := beyondHead(l.g, l.h.Top, l.h.Bottom, row); cut {
		sheet.Problems = append(sheet.Problems, problem)
	}
	sheet.Month = l.monthOf(row, cell, f)
	if left := l.r.leftOut(cell, sheet.Month); !left.IsZero() {
		if date := f.Date; l.reading.use.Left.IsZero() && l.r.inPeriod(date) { // told once: the title may be last year's
			l.reading.problems = append(l.reading.problems, diag.New(diag.DateOutsideMonth, "left-out", date.At.Pos(), "date", date.Value, "month", sheet.Month))
		}
		l.reading.use.Left = left
		return true
	}
	sheet.Reading = append(hiddenNotes(l.g, row, row), l.named...)
	l.reading.sheets = append(l.reading.sheets, sheet)
	return true
}
