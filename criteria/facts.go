package criteria

import "slices"

// Undecided stands in Grade.Else where a failed condition leaves the grade to
// the committee: the sources name no grade for that case.
const Undecided = -1

// A FactRule is something that the sheet of a period states beside its marks,
// which conditions ask of: a share, or one of the values listed.
type FactRule struct {
	ID      string
	Title   string
	Aliases []string    // other labels it is printed under
	Values  []FactValue // what may be stated; none: a share
}

// IsShare reports whether the fact is a share such as 12/12 or 100 %.
func (f *FactRule) IsShare() bool { return len(f.Values) == 0 }

// Value returns the index of the value that a text states, by its title or one
// of its aliases; -1: none.
func (f *FactRule) Value(text string) int {
	key := Key(text)
	for i, v := range f.Values {
		for _, name := range append([]string{v.Title, v.ID}, v.Aliases...) {
			if Key(name) == key {
				return i
			}
		}
	}
	return -1
}

// A FactValue is one of the things a fact may be.
type FactValue struct {
	ID      string
	Title   string
	Aliases []string
}

// A FactTest asks one fact: a bound of a share, or the values that pass.
type FactTest struct {
	Fact                          int       // index into the set's Facts
	Of                            *FactRule // that fact
	AtLeast, Above, AtMost, Below Optional[Rate]
	Is                            []int // indexes of its Values
}

// Holds reports whether a share passes.
func (t *FactTest) Holds(share Rate) bool {
	passes := func(limit Optional[Rate], ok func(int) bool) bool {
		return !limit.Known || ok(share.Compare(limit.Value))
	}
	return passes(t.AtLeast, func(c int) bool { return c >= 0 }) && passes(t.Above, func(c int) bool { return c > 0 }) &&
		passes(t.AtMost, func(c int) bool { return c <= 0 }) && passes(t.Below, func(c int) bool { return c < 0 })
}

// OwnSheet reports whether a period of this kind has a sheet of its own under a
// set of periods: a quarter has, and so has any other that no rule makes of its
// quarters.
func (s *Set) OwnSheet(kind PeriodKind) bool {
	return !slices.ContainsFunc(s.Period.Rules, func(r PeriodRule) bool { return r.Kind == kind })
}
