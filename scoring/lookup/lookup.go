// Package lookup finds the cell of a roster that a text names.
//
//	lookup.go  by id, name or alias, within the committee, whole
//	loose.go   without marks, with what is written behind a name
//	spoken.go  as a person names a cell at the keyboard
package lookup

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/agnivade/levenshtein"

	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/naming"
)

// An Index finds the cells of a roster by id and name.
type Index struct {
	roster *scoring.Roster
	ids    map[string][]int
	names  map[string][]int
	// committees are the roster's, with the keys they are found by.
	committees []namedKey
	committee  []string             // by cell: its committee's key
	known      naming.CommitteeKeys // of committees as the roster writes them
	keys       [][]string           // by cell: those of its name and aliases
	taught     map[string]taughtName
	loose      func() *looseIndex // made when it is first asked
}

// A taughtName is a name that an office has said to be a cell's.
type taughtName struct {
	name string // as it was taught
	cell []int  // the one
}

type namedKey struct{ name, key string }

// NewIndex returns an index of the roster, which must not change under it.
func NewIndex(roster *scoring.Roster) *Index {
	x := &Index{roster: roster, ids: map[string][]int{}, names: map[string][]int{}, known: naming.CommitteeKeys{}}
	x.loose = sync.OnceValue(x.newLooseIndex)
	for _, name := range roster.Committees() {
		if name != "" {
			x.committees = append(x.committees, namedKey{name, naming.CommitteeKey(name)})
		}
	}
	for i := range roster.Cells {
		c := &roster.Cells[i]
		x.committee = append(x.committee, x.known.Of(c.Committee))
		id := criteria.Key(c.ID)
		x.ids[id] = append(x.ids[id], i)
		keys := make([]string, 0, 1+len(c.Aliases))
		for at := range cap(keys) {
			name := c.Name
			if at > 0 {
				name = c.Aliases[at-1]
			}
			key := naming.NameKey(name)
			keys = append(keys, key)
			if !slices.Contains(x.names[key], i) {
				x.names[key] = append(x.names[key], i)
			}
		}
		x.keys = append(x.keys, keys)
	}
	return x
}

// Teach has a name stand for a cell, whatever else it may look like. It comes
// before any look-up.
func (x *Index) Teach(name string, cell int) {
	if x.taught == nil {
		x.taught = map[string]taughtName{}
	}
	x.taught[naming.NameKey(name)] = taughtName{name, []int{cell}}
}

// taughtFor returns the cell that a text was taught to stand for.
func (x *Index) taughtFor(text, committee string) (taught taughtName, found bool) {
	if len(x.taught) == 0 {
		return taughtName{}, false
	}
	taught, found = x.taught[naming.NameKey(text)]
	return taught, found && len(x.within(taught.cell, committee)) > 0
}

// committeeKey is CommitteeKey, known already of a committee that is written as in
// the roster.
func (x *Index) committeeKey(name string) string {
	if key, known := x.known[name]; known {
		return key
	}
	return naming.CommitteeKey(name)
}

// A Finding is the answer to a look-up. Exactly one cell is found, or none:
// then Candidates are the several that match, and nothing is guessed.
type Finding struct {
	Cell       int // -1: not found
	Ambiguous  bool
	Candidates []int
	Taught     string // the name, as it was taught, by which the cell was found
	Loosely    string // how a name that is not the roster's own was matched; "": it is
}

// Find looks a cell up by a name that was taught, by its id, whole, then by name or
// alias. A committee that is not empty confines the search to its cells.
func (x *Index) Find(text, committee string) Finding {
	if taught, found := x.taughtFor(text, committee); found {
		return Finding{Cell: taught.cell[0], Taught: taught.name}
	}
	switch found := x.named(text, committee); {
	case len(found) == 1:
		return Finding{Cell: found[0]}
	case len(found) > 1:
		return Finding{Cell: -1, Ambiguous: true, Candidates: found}
	}
	if f, ok := x.findParts(text, committee); ok {
		return f
	}
	return Finding{Cell: -1}
}

// within keeps the cells of a committee; an empty one keeps all.
func (x *Index) within(cells []int, committee string) []int {
	if committee == "" {
		return cells
	}
	if len(cells) == 0 {
		return nil
	}
	key := x.committeeKey(committee)
	var kept []int
	for _, i := range cells {
		if x.committee[i] == key {
			kept = append(kept, i)
		}
	}
	return kept
}

// findParts reads "CB01 - Chi bộ thôn Đông" and "Chi bộ thôn 1 (Đảng bộ xã
// A)": every part must name the same cell or its committee.
func (x *Index) findParts(text, committee string) (Finding, bool) {
	parts := strings.FieldsFunc(strings.NewReplacer(" - ", "|", " – ", "|", "(", "|", ")", "|", ",", "|", ";", "|").Replace(text),
		func(r rune) bool { return r == '|' })
	if len(parts) < 2 {
		return Finding{}, false
	}
	var names []string
	for _, part := range parts {
		if named, ok := x.Committee(part); ok && (committee == "" || naming.CommitteeKey(named) == naming.CommitteeKey(committee)) {
			committee = named
		} else if strings.TrimSpace(part) != "" {
			names = append(names, part)
		}
	}
	var found []int
	byTeaching := ""
	for i, name := range names {
		cells := x.named(name, committee)
		if taught, known := x.taughtFor(name, committee); known {
			cells, byTeaching = taught.cell, taught.name
		}
		if i > 0 {
			cells = slices.DeleteFunc(slices.Clone(cells), func(c int) bool { return !slices.Contains(found, c) })
		}
		found = cells
	}
	if len(found) != 1 {
		return Finding{}, false
	}
	return Finding{Cell: found[0], Taught: byTeaching}, true
}

// named returns the cells with this id, else those with this name.
func (x *Index) named(text, committee string) []int {
	if found := x.within(x.ids[criteria.Key(text)], committee); len(found) > 0 {
		return found
	}
	return x.within(x.names[naming.NameKey(text)], committee)
}

// Committee returns the roster's own spelling of a committee, and whether the
// roster has it.
func (x *Index) Committee(text string) (string, bool) {
	key := x.committeeKey(text)
	for _, c := range x.committees {
		if c.key == key {
			return c.name, true
		}
	}
	return "", false
}

// Nearest returns up to three cells whose names are spelt most alike: for the
// user to choose from, never taken.
func (x *Index) Nearest(text, committee string) []int {
	key, within := naming.NameKey(text), naming.CommitteeKey(committee)
	type candidate struct{ cell, distance int }
	var candidates []candidate
	farthest := max(2, len([]rune(key))/2)
	for i := range x.roster.Cells {
		if committee != "" && x.committee[i] != within {
			continue
		}
		distance := farthest + 1
		for _, name := range x.keys[i] {
			distance = min(distance, levenshtein.ComputeDistance(key, name))
		}
		if key != "" && strings.Contains(" "+x.keys[i][0]+" ", " "+key+" ") {
			distance = min(distance, 1) // a part of the name, in whole words
		}
		if distance <= farthest {
			candidates = append(candidates, candidate{i, distance})
		}
	}
	slices.SortStableFunc(candidates, func(a, b candidate) int { return cmp.Compare(a.distance, b.distance) })
	var cells []int
	for _, c := range candidates[:min(3, len(candidates))] {
		cells = append(cells, c.cell)
	}
	return cells
}
