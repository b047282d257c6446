package naming

import (
	"slices"

	"chibo/criteria"
)

// A ListedCell is what a cell is known by in a list.
type ListedCell struct{ ID, Name, Committee, Under string }

// MatchCells finds the same cell in all lists: by id within its committee, else
// by an id that each list has once, else by its name within the committee. What
// fits none is a row of its own; nothing is guessed. A row has an index for each
// list, -1 where the cell is not there.
func MatchCells(lists [][]ListedCell) [][]int {
	m := &matcher{lists: lists}
	for list := range lists {
		m.add(list)
	}
	return m.rows
}

// A matcher puts the cells of one list after the other to the rows they belong to.
type matcher struct {
	lists [][]ListedCell
	rows  [][]int
}

func (m *matcher) add(list int) {
	cells := m.lists[list]
	placed := make([]bool, len(cells))
	for _, key := range []func(*ListedCell) string{idInCommittee, onlyID, nameInCommittee} {
		rows, twice := map[string]int{}, map[string]int{}
		for i, row := range m.rows {
			if row[list] < 0 {
				k := key(m.latest(row))
				rows[k] = i
				twice[k]++
			}
		}
		here := map[string]int{}
		for i := range cells {
			if !placed[i] {
				here[key(&cells[i])]++
			}
		}
		for i := range cells {
			k := key(&cells[i])
			row, found := rows[k]
			if !placed[i] && found && twice[k] == 1 && here[k] == 1 {
				m.rows[row][list] = i
				placed[i] = true
			}
		}
	}
	for i := range cells {
		if !placed[i] {
			row := slices.Repeat([]int{-1}, len(m.lists))
			row[list] = i
			m.rows = append(m.rows, row)
		}
	}
}

// latest is the newest entry of a row; every row has one.
func (m *matcher) latest(row []int) *ListedCell {
	for i := len(row) - 1; i >= 0; i-- {
		if row[i] >= 0 {
			return &m.lists[i][row[i]]
		}
	}
	return nil
}

func committeeOf(c *ListedCell) string {
	return CommitteeKey(c.Committee) + "\x00" + CommitteeKey(c.Under)
}

func idInCommittee(c *ListedCell) string { return committeeOf(c) + "\x00" + criteria.Key(c.ID) }

// onlyID leaves the committee out, but for cells whose id is only their name.
func onlyID(c *ListedCell) string {
	if criteria.Key(c.ID) == criteria.Key(c.Name) {
		return idInCommittee(c)
	}
	return criteria.Key(c.ID)
}

func nameInCommittee(c *ListedCell) string { return committeeOf(c) + "\x00" + NameKey(c.Name) }
