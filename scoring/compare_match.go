package scoring

import "chibo/criteria"

// matchCells finds the same cell on all sides: by id within its committee, else
// by an id that each side has once, else by its name within the committee. What
// fits none is a row of its own; nothing is guessed.
func matchCells(sides []Snapshot) [][]*SnapshotCell {
	m := &matcher{sides: len(sides)}
	for side := range sides {
		m.add(side, sides[side].Cells)
	}
	return m.rows
}

type matcher struct {
	sides int
	rows  [][]*SnapshotCell
}

// add puts the cells of a side to the rows they belong to.
func (m *matcher) add(side int, cells []SnapshotCell) {
	placed := make([]bool, len(cells))
	for _, key := range []func(*SnapshotCell) string{idInCommittee, onlyID, nameInCommittee} {
		rows, twice := map[string]int{}, map[string]int{}
		for i, row := range m.rows {
			if row[side] == nil {
				k := key(latest(row))
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
				m.rows[row][side] = &cells[i]
				placed[i] = true
			}
		}
	}
	for i := range cells {
		if !placed[i] {
			row := make([]*SnapshotCell, m.sides)
			row[side] = &cells[i]
			m.rows = append(m.rows, row)
		}
	}
}

// latest is the newest entry of a row; every row has one.
func latest(row []*SnapshotCell) *SnapshotCell {
	for i := len(row) - 1; i >= 0; i-- {
		if row[i] != nil {
			return row[i]
		}
	}
	return nil
}

func committeeOf(c *SnapshotCell) string {
	return CommitteeKey(c.Committee) + "\x00" + CommitteeKey(c.Under)
}

func idInCommittee(c *SnapshotCell) string { return committeeOf(c) + "\x00" + criteria.Key(c.ID) }

// onlyID leaves the committee out, but for cells whose id is only their name.
func onlyID(c *SnapshotCell) string {
	if criteria.Key(c.ID) == criteria.Key(c.Name) {
		return idInCommittee(c)
	}
	return criteria.Key(c.ID)
}

func nameInCommittee(c *SnapshotCell) string { return committeeOf(c) + "\x00" + NameKey(c.Name) }
