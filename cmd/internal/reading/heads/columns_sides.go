package heads

import "chibo/cmd/internal/reading/words"

// sidedColumn reads a column of a table that has two a criterion, the cell's own
// mark and its superior's: "Tự chấm" and "Thẩm định" under each criterion.
func (cs *Columns) sidedColumn(g *Grid, top, bottom, col, set int) (Column, int, bool) {
	lowest := lowestText(g, &Header{Top: top, Bottom: bottom}, col)
	if lowest <= top {
		return Column{}, -1, false
	}
	side := cs.roleInMonth(cs.texts.headOf(cs.texts.At(g, lowest, col)))
	own := cs.matcher.MatchLine(set, "", g.Text(lowest, col)) // "Điều hành của bí thư" names a criterion
	if side != words.SelfRole && side != words.ReviewRole || own.Leaf >= 0 || own.Group >= 0 {
		return Column{}, -1, false
	}
	text, found := nearestAbove(g, top, lowest, col)
	line := cs.matcher.MatchLine(set, "", text)
	switch {
	case !found:
	case line.Conflict:
		return Column{Col: col, Role: words.ConflictRole, Label: text}, lowest, true
	case line.Leaf >= 0:
		return Column{Col: col, Role: words.LeafRole, Leaf: line.Leaf, Label: text, Side: side}, lowest, true
	case line.Group >= 0:
		return Column{Col: col, Role: words.GroupRole, Label: text}, lowest, true
	case cs.vocabulary.IsVague(cs.vocabulary.Key(text)) && cs.vocabulary.List.Match(cs.vocabulary.Key(text)) == words.TotalRole:
		return Column{Col: col, Role: side, Label: text}, lowest, true // "Cộng" over "Chi bộ" and "Đảng ủy"
	}
	return Column{}, -1, false
}

// sideAbove returns whose marks a column of a criterion holds by the head that
// spans it; noRole: none says.
func (cs *Columns) sideAbove(g *Grid, top, row, col int) words.Role {
	for above := row - 1; above >= top; above-- {
		if at := spanningText(g, above, row, col); at >= 0 {
			if side := cs.texts.RoleOf(cs.texts.At(g, above, at), cs.vocabulary.List); side == words.SelfRole || side == words.ReviewRole {
				return side
			}
		}
	}
	return words.NoRole
}
