package reading

import (
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// take takes what a row says, by its class.
func (l *list) take(line *listLine) {
	if line.notHeld {
		l.block.Take(heads.CellAt{Row: line.row, Col: line.heldAt})
	}
	switch {
	case line.own:
		l.beginRun(line.row, line.name)
	case line.inRun:
		l.goOnInRun(line.row)
	}
	if line.name != "" { // sent or not, known or not
		l.hold(line.row, words.CommitteeRole)
		l.hold(line.row, words.MonthRole)
	}
	switch line.class {
	case heads.MeetingRow, heads.NotSentRow:
		l.meeting(line)
	case heads.GroupedRow:
		l.beginGroup(line)
	case heads.SignedRow:
		l.signed = l.signed || l.endsTable(line.row)
	case heads.RemarkRow:
		l.heading(line.name)
	case heads.ForeignRow:
		l.foreign(line)
	}
}

// meeting takes a row of a cell, or the superior's below it.
func (l *list) meeting(line *listLine) {
	if line.review.found {
		l.takeReview(line)
		return
	}
	if l.r.gathered != nil {
		line.found = l.gatherRow(line.row, line.name, line.committee)
	}
	l.last = line.row
	if line.class == heads.NotSentRow {
		l.reading.problems = append(l.reading.problems, line.facts.Problems...)
		return
	}
	l.add(line)
}

// foreign reports a row of marks of which the cell is not known.
func (l *list) foreign(line *listLine) {
	if line.name == "" {
		c, found := l.h.Find(words.CellRole)
		if !found {
			c, _ = l.h.Find(words.CodeRole)
		}
		l.nobodys(diag.New(diag.NoCell, "row", l.g.Pos(line.row, c.Col)))
		return
	}
	l.strangers = append(l.strangers, line.name)
	p := l.r.NotFound(line.found, line.name, line.committee, l.g.Pos(line.row, max(line.at, line.codeAt)))
	if !l.uncounted(line.row) {
		l.reading.problems = append(l.reading.problems, p)
		return
	}
	// Who scored the cell above, it may be.
	if total := line.sheet.Official.Total; len(line.found.Candidates) == 0 && total.Entered() && l.r.Vocabulary.Scoring.Reviews(l.r.Vocabulary.Key(line.name)) {
		p = diag.New(diag.UnreadMark, "below", total.At.Pos(), "text", total.Text)
	}
	l.nobodys(p)
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

// takeReview gives the superior's marks to the meeting above.
func (l *list) takeReview(line *listLine) {
	l.block.Take(heads.CellAt{Row: line.row, Col: line.review.col})
	l.block.Take(heads.CellAt{Row: line.review.above, Col: line.review.col})
	l.reviewed = true
	sheet, own := &line.sheet, &l.reading.sheets[len(l.reading.sheets)-1]
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
}

// add gives a row to its cell and month.
func (l *list) add(line *listLine) {
	row, cell, sheet, facts := line.row, line.found.Cell, &line.sheet, line.facts
	f := facts.Facts
	sheet.Cell, sheet.NotHeld = cell, line.notHeld
	sheet.Kind, sheet.Combined = facts.Kind, facts.Combined
	sheet.Set = l.r.SetFor(sheet.Kind)
	if sheet.Set >= 0 && sheet.Set != l.h.Set && l.h.Layout == scoring.TableLayout {
		sheet.Problems = append(sheet.Problems, l.otherSet(row, sheet.Kind))
		sheet.Set = -1 // the columns are another set's criteria
	}
	sheet.Source = scoring.Source{File: l.g.File, Sheet: l.g.Sheet, Row: row + 1}
	sheet.Pos = sheet.Source.Pos()
	facts.SettleEveryone(sheet)
	if problem, cut := beyondHead(l.g, &l.h, row); cut {
		sheet.Problems = append(sheet.Problems, problem)
	}
	sheet.Month = l.monthOf(row, cell, f)
	if left := l.r.leftOut(cell, sheet.Month); !left.IsZero() {
		if date := f.Date; l.reading.use.Left.IsZero() && l.r.inPeriod(date) { // told once: the title may be last year's
			l.reading.problems = append(l.reading.problems, diag.New(diag.DateOutsideMonth, "left-out", date.At.Pos(), "date", date.Value, "month", sheet.Month))
		}
		l.reading.use.Left = left
		return
	}
	sheet.Reading = append(hiddenNotes(l.g, row, row), l.r.LooseNote(line.name, line.found)...)
	l.reading.sheets = append(l.reading.sheets, *sheet)
}
