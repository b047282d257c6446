package lookup_test

import (
	"reflect"
	"slices"
	"testing"

	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/lookup"
	"chibo/scoring/naming"
)

// FuzzFind looks any text up, in any committee: the answer is the same each
// time, a cell that is found bears the name or the id, or they make up a part of
// the text, and it lies in the committee asked for; nothing is guessed.
func FuzzFind(f *testing.F) {
	for _, text := range []string{
		"CB01", "cb01", "CB 01", "Chi bộ thôn 1", "THÔN I", "thôn  một", "CB02 - Chi bộ thôn 2 (Đảng bộ xã A)", "Chi bộ thôn 1 (Đảng bộ xã B)",
		"Đảng bộ xã A", "Tổ dân phố 1 2", "TDP 12", "chi bộ", "", "\u200b", "\xff", "=thôn 1", "Thôn 1\u0301",
	} {
		f.Add(text, "")
		f.Add(text, "Đảng bộ xã B")
	}
	roster := &scoring.Roster{Cells: []scoring.PartyCell{
		{ID: "CB01", Name: "Chi bộ thôn 1", Committee: "Đảng bộ xã A"}, {ID: "CB02", Name: "Chi bộ thôn 2", Committee: "Đảng bộ xã A", Aliases: []string{"Chi bộ Đông"}},
		{ID: "CB03", Name: "Chi bộ thôn 1", Committee: "Đảng bộ xã B"}, {ID: "CB04", Name: "Chi bộ Tổ dân phố 12", Committee: "Đảng bộ xã B"},
	}}
	index := lookup.NewIndex(roster)
	f.Fuzz(func(t *testing.T, text, committee string) {
		found := index.Find(text, committee)
		if again := lookup.NewIndex(roster).Find(text, committee); !reflect.DeepEqual(again, found) {
			t.Fatalf("%q: %+v, then %+v", text, found, again)
		}
		if len(index.Nearest(text, committee)) > 3 {
			t.Fatalf("%q: more than three near names", text)
		}
		if found.Cell < 0 {
			return
		}
		cell := roster.Cells[found.Cell]
		if committee != "" && naming.CommitteeKey(cell.Committee) != naming.CommitteeKey(committee) {
			t.Fatalf("%q in %q: a cell of %q", text, committee, cell.Committee)
		}
		names := append([]string{cell.Name}, cell.Aliases...)
		whole := criteria.Key(text) == criteria.Key(cell.ID) || slices.ContainsFunc(names, func(n string) bool { return naming.NameKey(n) == naming.NameKey(text) })
		if !whole && !holdsName(text, append(names, cell.ID)) {
			t.Fatalf("%q: taken for %s %q", text, cell.ID, cell.Name)
		}
	})
}

// holdsName reports whether one part of a text, between dashes, brackets and
// commas, is one of the names.
func holdsName(text string, names []string) bool {
	start := 0
	parts := []string{}
	for i, r := range text {
		if slices.Contains([]rune("-–(),;"), r) {
			parts, start = append(parts, text[start:i]), i+len(string(r))
		}
	}
	parts = append(parts, text[start:])
	return slices.ContainsFunc(parts, func(part string) bool {
		return slices.ContainsFunc(names, func(n string) bool {
			return naming.NameKey(n) == naming.NameKey(part) || criteria.Key(n) == criteria.Key(part)
		})
	})
}
