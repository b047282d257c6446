package heads

import "chibo/cmd/internal/reading/words"

// RoleAt names the role of a head or of a fact outside tables; "" of every other
// cell.
func (l *SheetLayout) RoleAt(r *Reader, row, col int) string {
	if l == nil {
		return ""
	}
	for _, b := range l.Blocks {
		if row < b.From || row >= b.To || !b.covers(col) {
			continue
		}
		if row >= b.Top && row <= b.Bottom {
			c := b.column(col)
			switch {
			case c == nil:
				return ""
			case c.Role == words.LeafRole && b.Set < len(r.Leaves) && c.Leaf < len(r.Leaves[b.Set]):
				return r.Leaves[b.Set][c.Leaf].ID
			}
			return nameOfRole(c.Role)
		}
		for _, f := range b.Facts {
			if f.Row == row && f.Col == col {
				return nameOfRole(f.Role)
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
