package heads

import "chibo/cmd/internal/reading/words"

// sidedColumn reads a column of a table that has two a criterion, the cell's own
// mark and its superior's: "Tự chấm" and "Thẩm định" under each criterion.
func (r *Reader) sidedColumn(g *Grid, top, bottom, col, set int) (Column, int, bool) {
	lowest := lowestText(g, &Header{Top: top, Bottom: bottom}, col)
	if lowest <= top {
		return Column{}, -1, false
	}
	side := r.roleInMonth(r.headOf(r.At(g, lowest, col)))
	own := r.MatchLine(set, "", g.Text(lowest, col)) // "Điều hành của bí thư" names a criterion
	if side != words.SelfRole && side != words.ReviewRole || own.Leaf >= 0 || own.Group >= 0 {
		return Column{}, -1, false
	}
	text, found := nearestAbove(g, top, lowest, col)
	line := r.MatchLine(set, "", text)
	switch {
	case !found:
	case line.Conflict:
		return Column{Col: col, Role: words.ConflictRole, Label: text}, lowest, true
	case line.Leaf >= 0:
		return Column{Col: col, Role: words.LeafRole, Leaf: line.Leaf, Label: text, Side: side}, lowest, true
	case line.Group >= 0:
		return Column{Col: col, Role: words.GroupRole, Label: text}, lowest, true
	case r.Vocabulary.IsVague(r.Vocabulary.Key(text)) && r.Vocabulary.List.Match(r.Vocabulary.Key(text)) == words.TotalRole:
		return Column{Col: col, Role: side, Label: text}, lowest, true // "Cộng" over "Chi bộ" and "Đảng ủy"
	}
	return Column{}, -1, false
}

// nearestAbove returns the text over a column that begins nearest to it, the lowest
// of several: a criterion's own head comes before that of the group to its left.
func nearestAbove(g *Grid, top, row, col int) (text string, found bool) {
	nearest := -1
	for above := row - 1; above >= top; above-- {
		if at := spanningText(g, above, row, col); at > nearest {
			nearest, text = at, g.Text(above, at)
		}
	}
	return text, nearest >= 0
}

// sideAbove returns whose marks a column of a criterion holds by the head that
// spans it; noRole: none says.
func (r *Reader) sideAbove(g *Grid, top, row, col int) words.Role {
	for above := row - 1; above >= top; above-- {
		if at := spanningText(g, above, row, col); at >= 0 {
			if side := r.RoleOf(r.At(g, above, at), r.Vocabulary.List); side == words.SelfRole || side == words.ReviewRole {
				return side
			}
		}
	}
	return words.NoRole
}

// settleSides forgets whose marks the columns hold where they are all of one side:
// then they are the table's only marks.
func (h *Header) settleSides() {
	own, superior := h.HasSide(words.SelfRole), h.HasSide(words.ReviewRole)
	h.Reviewed = superior && !own
	for i := range h.Columns {
		if !own || !superior {
			h.Columns[i].Side = words.NoRole
		}
	}
}

// HasSide reports whether some criterion has a column of that side.
func (h *Header) HasSide(side words.Role) bool {
	for _, c := range h.Columns {
		if c.Role == words.LeafRole && c.Side == side {
			return true
		}
	}
	return false
}
