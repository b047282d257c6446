package scoring

import (
	"chibo/scoring/naming"
	"cmp"
	"slices"
)

// A Village is a thôn or tổ dân phố as the roster lists it.
type Village struct {
	Name      string `json:"name"`
	Committee string `json:"committee,omitempty"`
	Under     string `json:"under,omitempty"` // in a roll-up, as of a PartyCell
	Cell      string `json:"cell,omitempty"`  // the cell there, as written; empty: it has none
}

// DistinctVillages returns each village once, by its key, in the order in which
// they first come. It has the cell that some row of it names and that is there;
// gone are the cells that a roster still lists and that are not. A row without a
// committee is of the one that has a village of this name, where one alone has.
func DistinctVillages(villages []Village, there, gone []*PartyCell) []Village {
	if len(villages) == 0 { // the names of all cells are only worked out for them
		return []Village{}
	}
	type ordered struct {
		Village
		order int // of the first row of it
	}
	var distinct []*ordered
	index := map[[3]string]int{}
	alive, dead := namesOfCells(there), namesOfCells(gone)
	committees := map[string][]int{} // by name: the villages of committees
	for _, withCommittee := range []bool{true, false} {
		for order, v := range villages {
			if (v.Committee != "") != withCommittee {
				continue
			}
			key := v.Key()
			at, found := index[key]
			if named := committees[key[2]]; !found && !withCommittee && len(named) == 1 {
				at, found = named[0], true
			}
			if cell := v.cellKey(); v.Cell != "" && dead[cell] && !alive[cell] {
				v.Cell = ""
			}
			if !found {
				at = len(distinct)
				index[key], distinct = at, append(distinct, &ordered{v, order})
				if withCommittee {
					committees[key[2]] = append(committees[key[2]], at)
				}
			}
			distinct[at].order = min(distinct[at].order, order)
			distinct[at].Cell = cmp.Or(distinct[at].Cell, v.Cell)
		}
	}
	slices.SortFunc(distinct, func(a, b *ordered) int { return a.order - b.order })
	once := make([]Village, len(distinct))
	for i, v := range distinct {
		once[i] = v.Village
	}
	return once
}

// Key tells villages apart: by committees and name.
func (v *Village) Key() [3]string {
	return [3]string{naming.CommitteeKey(v.Committee), naming.CommitteeKey(v.Under), naming.NameKey(v.Name)}
}

// cellKey is the key of the village's cell.
func (v *Village) cellKey() [3]string {
	return [3]string{naming.CommitteeKey(v.Committee), naming.CommitteeKey(v.Under), naming.NameKey(v.Cell)}
}

// namesOfCells are the keys of what cells are called, within their committees
// and, as a list of villages may name none, without.
func namesOfCells(cells []*PartyCell) map[[3]string]bool {
	names := map[[3]string]bool{}
	for _, c := range cells {
		for _, name := range append([]string{c.Name, c.ID}, c.Aliases...) {
			key := naming.NameKey(name)
			names[[3]string{naming.CommitteeKey(c.Committee), naming.CommitteeKey(c.Under), key}] = true
			names[[3]string{"", "", key}] = true
		}
	}
	return names
}
