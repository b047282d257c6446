package lookup

import (
	"strconv"
	"strings"

	"chibo/criteria"
	"chibo/scoring"
)

// FindSpoken looks a cell up as a person names it at the keyboard: by id or
// whole name (Find), else by its number in the list of the period, else by a part
// of its name that only one cell has, with or without Vietnamese marks. For
// commands only: what a score sheet states is never matched by a part.
func (x *Index) FindSpoken(text string, period scoring.Period) Finding {
	if found := x.Find(text, ""); found.Cell >= 0 || found.Ambiguous {
		return found
	}
	if number, err := strconv.Atoi(strings.TrimSpace(text)); err == nil {
		return Finding{Cell: x.numbered(number, period)}
	}
	switch found := x.parts(text); len(found) {
	case 0:
		return Finding{Cell: -1}
	case 1:
		return Finding{Cell: found[0]}
	default:
		return Finding{Cell: -1, Ambiguous: true, Candidates: found}
	}
}

// numbered returns the cell with this STT: cells outside the period's counts
// have none; -1 where there is no such number.
func (x *Index) numbered(number int, period scoring.Period) int {
	for i := range x.roster.Cells {
		if x.roster.Cells[i].Outside(period) {
			continue
		}
		if number--; number == 0 {
			return i
		}
	}
	return -1
}

// parts returns the cells in whose name or aliases the words stand next to each
// other, whole. A text with marks is compared with them.
func (x *Index) parts(text string) (found []int) {
	key := criteria.Key
	if criteria.PlainKey(text) == criteria.Key(text) {
		key = criteria.PlainKey
	}
	wanted := key(text)
	if wanted == "" {
		return nil
	}
	for i := range x.roster.Cells {
		c := &x.roster.Cells[i]
		for _, name := range append([]string{c.Name}, c.Aliases...) {
			if strings.Contains(" "+key(name)+" ", " "+wanted+" ") {
				found = append(found, i)
				break
			}
		}
	}
	return found
}
