package facts

import (
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// absences reads how many were absent, with a reason or without. Of a total and
// one of its parts the other part follows; parts that do not make the total are
// no fact.
func (f *Reader) absences(l heads.Label, at scoring.Place) {
	if words.IsAny(f.Heads.Vocabulary.Key(l.Value), f.Heads.Vocabulary.None) {
		set(&f.Facts.Excused, 0, at)
		set(&f.Facts.Unexcused, 0, at)
		return
	}
	a, clean := f.Heads.Absent.Read(l.Value)
	switch {
	case a.Total == 0 && a.Excused < 0 && a.Unexcused < 0:
		a.Excused, a.Unexcused = 0, 0
	case a.Total >= 0 && a.Unexcused >= 0 && a.Excused < 0:
		a.Excused = a.Total - a.Unexcused
	case a.Total >= 0 && a.Excused >= 0 && a.Unexcused < 0:
		a.Unexcused = a.Total - a.Excused
	}
	whole := a.Total < 0 || a.Excused < 0 || a.Excused+a.Unexcused == a.Total
	if !clean || !whole || a == (words.Absence{Total: -1, Excused: -1, Unexcused: -1}) || min(a.Excused, a.Unexcused) < -1 || max(a.Total, a.Excused, a.Unexcused) > words.MaxMembers {
		f.doubt(diag.BadFact, "count", l.Row, l.Col)
		return
	}
	if a.Excused >= 0 {
		set(&f.Facts.Excused, a.Excused, at)
	}
	if a.Unexcused >= 0 {
		set(&f.Facts.Unexcused, a.Unexcused, at)
	}
}

// partlyAbsent reads the number behind "Vắng có lý do" or "Vắng không lý do",
// behind which the other one may stand: "1, không lý do: 0".
func (f *Reader) partlyAbsent(fact *scoring.Fact[int], l heads.Label, at scoring.Place) {
	if _, plain := words.Count(l.Value); plain {
		f.count(fact, l, at)
		return
	}
	a, clean := f.Heads.Absent.Read(l.Value)
	other, behind := &f.Facts.Unexcused, a.Unexcused
	if l.Role == words.UnexcusedRole {
		other, behind = &f.Facts.Excused, a.Excused
	}
	if !clean || a.Total < 0 || behind < 0 {
		f.count(fact, l, at)
		return
	}
	set(fact, a.Total, at)
	set(other, behind, at)
}

// wholePercent tells "100%", which as a number of those present is all who
// should be.
func wholePercent(value string) bool {
	figure, sign := strings.CutSuffix(workbook.Trim(value), "%")
	p, err := criteria.ParsePoints(workbook.Trim(figure))
	return sign && err == nil && p == 100*criteria.Point
}

// SettleEveryone fills in who was present where the sheet says that all were:
// its own number of members, else the roster's, less those exempt.
func (f *Reader) SettleEveryone(sheet *scoring.Sheet) {
	if !f.everyone.Known {
		return
	}
	facts, cell := sheet.Facts(), &f.Heads.Roster.Cells[sheet.Cell]
	members, exempt := facts.Members.Optional().Or(cell.Members), facts.Exempt.Optional().Or(cell.Exempt)
	switch at := f.everyone.At; {
	case facts.Present.Known:
	case !members.Known || members.Value < exempt.Value:
		sheet.Problems = append(sheet.Problems, diag.New(diag.BadFact, "count", at.Pos(), "text", "100%"))
	default:
		set(&facts.Present, members.Value-exempt.Value, at)
		sheet.SetFacts(facts)
	}
}
