package compare

import (
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/naming"
	"chibo/scoring/statistics"
)

// A RosterSide is one roster of a comparison.
type RosterSide struct {
	Name  string // of its file, as the user named it
	Stats *statistics.Roster

	cells    []*scoring.PartyCell
	ended    []*scoring.PartyCell // still listed, with the month in which they ended
	villages []scoring.Village    // each once
}

// NewRosterSide takes a roster for a comparison: its cells that have no month
// in which they ended.
func NewRosterSide(name string, roster *scoring.Roster) RosterSide {
	side := RosterSide{Name: name}
	for i := range roster.Cells {
		if c := &roster.Cells[i]; c.To.IsZero() {
			side.cells = append(side.cells, c)
		} else {
			side.ended = append(side.ended, c)
		}
	}
	side.villages = scoring.DistinctVillages(roster.Villages, side.cells, side.ended)
	side.Stats = statistics.OfRoster(side.cells, side.ended, roster.Villages)
	return side
}

// A RosterComparison is what changed from one roster to another.
type RosterComparison struct {
	Before, After RosterSide
	Cells         []RosterChange // those that changed, in the order of the old roster, then the new ones
	Same          int            // cells of which nothing changed
	Kinds         []RosterPartChange
	ByCommittee   []RosterPartChange
	Villages      []VillageChange
}

// A RosterChange is one cell in both rosters; nil: one lacks it.
type RosterChange struct {
	Before, After *scoring.PartyCell
	Ended         bool // After is nil, for it has ended; the later roster still lists it with its month
	Renamed       bool
	Moved         bool // to another committee
	Kind          bool // another kind
	Counts        []CountChange
}

// A CountChange is a number of a cell that differs, or that only one roster
// tells: that is no change of so many.
type CountChange struct {
	What          CountName
	Before, After criteria.Optional[int]
}

// A CountName names a number of a roster; also a key of the catalogue.
type CountName string

const (
	MembersCount    CountName = "members"
	ExemptCount     CountName = "exempt"
	NewMembersCount CountName = "new"
	WomenCount      CountName = "women"
	MinorityCount   CountName = "minority"
)

// A RosterPartChange is a kind or committee in both rosters.
type RosterPartChange struct {
	Name          string
	Before, After statistics.Counts // of no cells where a roster lacks it
}

// A VillageChange is a village that gained or lost its cell, or that only one
// roster lists.
type VillageChange struct {
	Before, After *scoring.Village
}

// Rosters tells what changed. Cells are matched as those of results: by
// id, else by name within the committee.
func Rosters(before, after RosterSide) *RosterComparison {
	c := &RosterComparison{Before: before, After: after,
		Kinds:       partChanges(before.Stats.Kinds, after.Stats.Kinds, criteria.Key),
		ByCommittee: partChanges(before.Stats.ByCommittee, after.Stats.ByCommittee, naming.CommitteeKey),
		Villages:    villageChanges(before.villages, after.villages)}
	old, now, left := listedParties(before.cells), listedParties(after.cells), listedParties(after.ended)
	for _, row := range naming.MatchCells([][]naming.ListedCell{old, now}) {
		var was, is *scoring.PartyCell
		if row[0] >= 0 {
			was = before.cells[row[0]]
		}
		if row[1] >= 0 {
			is = after.cells[row[1]]
		}
		change := rosterChange(was, is)
		change.Ended = is == nil && isAmong(was.Listed(), left)
		if change.any() {
			c.Cells = append(c.Cells, change)
		} else {
			c.Same++
		}
	}
	return c
}

// isAmong reports whether a cell matches one of a list: it is no row of its own.
func isAmong(cell naming.ListedCell, list []naming.ListedCell) bool {
	return len(naming.MatchCells([][]naming.ListedCell{list, {cell}})) == len(list)
}

func listedParties(cells []*scoring.PartyCell) (list []naming.ListedCell) {
	for _, c := range cells {
		list = append(list, c.Listed())
	}
	return list
}

func rosterChange(before, after *scoring.PartyCell) RosterChange {
	change := RosterChange{Before: before, After: after}
	if before == nil || after == nil {
		return change
	}
	known := naming.CommitteeKeys{}
	change.Renamed = naming.NameKey(before.Name) != naming.NameKey(after.Name)
	change.Moved = before.CommitteeKey(known) != after.CommitteeKey(known)
	change.Kind = criteria.Key(before.Kind) != criteria.Key(after.Kind)
	a, b := countsOf(before), countsOf(after)
	for i, what := range CountNames() {
		if a[i] != b[i] {
			change.Counts = append(change.Counts, CountChange{what, a[i], b[i]})
		}
	}
	return change
}

// any reports whether something changed.
func (c RosterChange) any() bool {
	return c.Before == nil || c.After == nil || c.Renamed || c.Moved || c.Kind || len(c.Counts) > 0
}

// CountNames returns the numbers of a roster in their order.
func CountNames() []CountName {
	return []CountName{MembersCount, ExemptCount, NewMembersCount, WomenCount, MinorityCount}
}

// counts are the cell's numbers in the order of CountNames.
func countsOf(c *scoring.PartyCell) []criteria.Optional[int] {
	return []criteria.Optional[int]{c.Members, c.Exempt, c.NewMembers, c.Women, c.Minority}
}

// partChanges puts the parts of both sides beside each other, those of the old
// roster first.
func partChanges(before, after []statistics.Part, key func(string) string) (changes []RosterPartChange) {
	index := map[string]int{}
	for _, p := range before {
		index[key(p.Name)] = len(changes)
		changes = append(changes, RosterPartChange{Name: p.Name, Before: p.Counts})
	}
	for _, p := range after {
		at, found := index[key(p.Name)]
		if !found {
			at = len(changes)
			changes = append(changes, RosterPartChange{})
		}
		changes[at].Name, changes[at].After = p.Name, p.Counts
	}
	return changes
}

// villageChanges reports the villages that changed. A roster that lists none
// says nothing of them. A village without a cell may stand under no committee or
// another one: what is left over is matched by the name alone, where each side
// has it once.
func villageChanges(before, after []scoring.Village) (changes []VillageChange) {
	if len(before) == 0 || len(after) == 0 {
		return nil
	}
	now := map[*scoring.Village]*scoring.Village{}
	taken := map[*scoring.Village]bool{}
	byName := func(v *scoring.Village) [3]string { return [3]string{2: naming.NameKey(v.Name)} }
	for _, key := range []func(*scoring.Village) [3]string{(*scoring.Village).Key, byName} {
		index, twice := map[[3]string]*scoring.Village{}, map[[3]string]bool{}
		for i := range after {
			if v := &after[i]; !taken[v] {
				twice[key(v)] = index[key(v)] != nil
				index[key(v)] = v
			}
		}
		here := map[[3]string]int{}
		for i := range before {
			if now[&before[i]] == nil {
				here[key(&before[i])]++
			}
		}
		for i := range before {
			v, k := &before[i], key(&before[i])
			if found := index[k]; now[v] == nil && found != nil && !twice[k] && here[k] == 1 {
				now[v], taken[found] = found, true
			}
		}
	}
	for i := range before {
		if v := &before[i]; now[v] == nil || (now[v].Cell == "") != (v.Cell == "") {
			changes = append(changes, VillageChange{v, now[v]})
		}
	}
	for i := range after {
		if !taken[&after[i]] {
			changes = append(changes, VillageChange{nil, &after[i]})
		}
	}
	return changes
}
