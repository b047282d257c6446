package reading

import "chibo/cmd/internal/reading/words"

// roleAt names the role of a head or of a fact outside tables; "" of every other
// cell.
func (l *sheetLayout) roleAt(r *reader, row, col int) string {
	if l == nil {
		return ""
	}
	for _, b := range l.blocks {
		if row < b.from || row >= b.to || !b.covers(col) {
			continue
		}
		if row >= b.top && row <= b.bottom {
			c := b.column(col)
			switch {
			case c == nil:
				return ""
			case c.role == words.LeafRole && b.set < len(r.leaves) && c.leaf < len(r.leaves[b.set]):
				return r.leaves[b.set][c.leaf].ID
			}
			return nameOfRole(c.role)
		}
		for _, f := range b.facts {
			if f.row == row && f.col == col {
				return nameOfRole(f.role)
			}
		}
	}
	return ""
}

// nameOfRole is the name by which a workspace knows a role; "": it has none.
func nameOfRole(wanted words.Role) string {
	for _, n := range words.NamedRoles() {
		if n.Role == wanted {
			return n.Name
		}
	}
	return ""
}
