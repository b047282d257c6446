package reading

import (
	"slices"
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// LeftOtherScope is the key of a worksheet that the run's other set reads: with a
// set of meetings and one of whole periods each worksheet is one or the other's.
const LeftOtherScope = "left.other-scope"

// An otherScope tells the sheets of a run's other set from those being read.
type otherScope struct {
	ids          []string // of the other sets
	ours, theirs scopeWords
	period       bool // the others are of whole periods
}

// scopeWords are the titles of a scope's criteria and grades, as keys.
type scopeWords struct{ criteria, grades map[string]bool }

func newOtherScope(sets, others []*criteria.Set) *otherScope {
	if len(others) == 0 {
		others = beyondScope(sets)
	}
	if len(others) == 0 || len(sets) == 0 {
		return nil
	}
	o := &otherScope{ours: wordsOfScope(sets), theirs: wordsOfScope(others), period: others[0].Scope == criteria.OfPeriod}
	for _, set := range others {
		o.ids = append(o.ids, set.ID)
	}
	return o
}

// beyondScope returns the program's own sets of the scope that a run does without: their
// sheets lie in the same folders, and are no faulty sheets of the run's own sets.
func beyondScope(sets []*criteria.Set) (beyond []*criteria.Set) {
	var ids []string
	switch {
	case len(sets) == 0:
	case sets[0].Scope == criteria.OfMeetings:
		ids = criteria.PeriodIDs()
	case sets[0].Scope == criteria.OfPeriod:
		ids = criteria.BuiltinIDs()
	}
	for _, id := range ids {
		if set, err := criteria.Builtin(id); err == nil {
			beyond = append(beyond, set)
		}
	}
	return beyond
}

func wordsOfScope(sets []*criteria.Set) scopeWords {
	w := scopeWords{map[string]bool{}, map[string]bool{}}
	for _, set := range sets {
		for _, g := range set.Groups {
			for _, title := range append([]string{g.Title}, g.Aliases...) {
				w.criteria[criteria.Key(title)] = true
			}
			for _, c := range g.Criteria {
				for _, title := range append([]string{c.Title}, c.Aliases...) {
					w.criteria[criteria.Key(title)] = true
				}
			}
		}
		for _, f := range set.Facts {
			w.criteria[criteria.Key(f.Title)] = true
		}
		for _, g := range set.Grades {
			w.grades[criteria.Key(g.Title)] = true
		}
	}
	return w
}

// isFaulty reports whether a worksheet gave no meeting, or one with an error.
func (s *sheetReading) isFaulty() bool {
	return heads.HoldsError(s.problems) || slices.ContainsFunc(s.sheets, func(sheet scoring.Sheet) bool { return heads.HoldsError(sheet.Problems) })
}

// isOthers reports whether a worksheet is the other set's: by the stamp of our own
// form, else by the titles of criteria and grades in it, else by what its lines
// speak of. One that says nothing of either is the meetings'.
func (r *reader) isOthers(g *heads.Grid) bool {
	if r.others == nil {
		return false
	}
	o := r.others()
	if o == nil {
		return false
	}
	if own, ours := r.ownFormOf(g); ours {
		return slices.Contains(o.ids, own.stamp.Set)
	}
	ours, theirs := 0, 0
	meeting, whole := false, false
	for row := range g.Rows {
		for col := range min(g.Width(row), words.HeaderWidth) {
			text := g.Text(row, col)
			if text == "" || len(text) > 300 {
				continue
			}
			key := r.Vocabulary.Key(strings.TrimSuffix(r.WithoutID(text), ":"))
			ours += o.ours.weight(key)
			theirs += o.theirs.weight(key)
			plain := r.Vocabulary.PlainKey(text)
			meeting = meeting || strings.Contains(plain, "sinh hoat")
			whole = whole || strings.Contains(plain, "hoan thanh") && strings.Contains(plain, "nhiem vu")
		}
	}
	switch {
	case r.absent && (ours > 0 || meeting && whole): // no other reading takes what this one leaves
		return false
	case ours != theirs:
		return theirs > ours
	case o.period:
		return whole && !meeting
	}
	return meeting || !whole
}

// weight is what a text says for a scope: a criterion of its own more than a
// grade, which stands in many cells.
func (w scopeWords) weight(key string) int {
	switch {
	case w.criteria[key]:
		return 3
	case w.grades[key]:
		return 1
	}
	return 0
}

// leaveToOthers says that a worksheet is the other set's, aloud where no set of the run
// reads it.
func (r *reader) leaveToOthers(g *heads.Grid, reading *fileReading) {
	reading.use.Sheets = append(reading.use.Sheets, SheetUse{Name: g.Sheet, Left: diag.Msg(LeftOtherScope)})
	if r.absent {
		ids := r.others().ids
		p := diag.New(diag.OtherCriteria, "scope", g.SheetPos(), "sets", strings.Join(ids, ", "), "id", ids[0])
		reading.problems = append(reading.problems, p.As(diag.Warning))
	}
}
