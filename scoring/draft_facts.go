package scoring

import (
	"chibo/criteria"
	"chibo/criteria/diag"
)

// factConflicts say of which facts the sheets of one meeting state two values.
type factConflicts struct{ date, minutes, attendance bool }

// checkFacts compares what a further sheet states with what the draft holds. Two
// values of one fact are reported once; which is right nobody can say.
func (d *draft) checkFacts(cell *PartyCell, sheet *Sheet) {
	there, here := &d.facts, sheet.Facts()
	tell := func(known *bool, what string, first, second diag.Pos, a, b any) {
		if !*known {
			*known = true
			d.report(diag.New(diag.ConflictingFacts, what, second, "other", first, "there", a, "here", b))
		}
	}
	if differ(there.Date, here.Date) {
		tell(&d.against.date, "date", there.Date.At.Pos(), here.Date.At.Pos(), there.Date.Value, here.Date.Value)
	}
	if differ(there.Minutes, here.Minutes) {
		tell(&d.against.minutes, "minutes", there.Minutes.At.Pos(), here.Minutes.At.Pos(), there.Minutes.Value, here.Minutes.Value)
	}
	for i, fact := range here.counts() {
		other := there.counts()[i]
		if isAttendance(fact, &here) && differ(*other, *fact) && !(fact == &here.OutOf && bothBases(cell, there, &here)) {
			tell(&d.against.attendance, "attendance", other.At.Pos(), fact.At.Pos(), other.Value, fact.Value)
		}
	}
}

func differ[T comparable](a, b Fact[T]) bool { return a.Known && b.Known && a.Value != b.Value }

// isAttendance reports whether a count is one that a share of those present is
// made of.
func isAttendance(fact *Fact[int], f *Facts) bool {
	return fact != &f.Minutes && fact != &f.Speakers
}

// bothBases reports whether the b of two attendances "a/b" are all members and
// those who had to come: two ways to write one attendance.
func bothBases(cell *PartyCell, there, here *Facts) bool {
	larger, smaller := max(there.OutOf.Value, here.OutOf.Value), min(there.OutOf.Value, here.OutOf.Value)
	exempt := there.Exempt.Optional().Or(here.Exempt.Optional()).Or(cell.Exempt)
	return exempt.Known && larger-smaller == exempt.Value
}

// dropConflicts has the meeting state none of the values that contradict each
// other.
func (d *draft) dropConflicts() {
	if d.against.date {
		d.facts.Date = Fact[criteria.Date]{}
	}
	if d.against.minutes {
		d.facts.Minutes = Fact[int]{}
	}
	if d.against.attendance {
		for _, fact := range d.facts.counts() {
			if isAttendance(fact, &d.facts) {
				*fact = Fact[int]{}
			}
		}
	}
}
