package reading

import (
	"chibo/cmd/internal/reading/words"
	"chibo/scoring"
)

// sidedColumn reads a column of a table that has two a criterion, the cell's own
// mark and its superior's: "Tự chấm" and "Thẩm định" under each criterion.
func (r *reader) sidedColumn(g *grid, top, bottom, col, set int) (column, int, bool) {
	lowest := lowestText(g, &header{top: top, bottom: bottom}, col)
	if lowest <= top {
		return column{}, -1, false
	}
	side := r.roleInMonth(r.headOf(r.at(g, lowest, col)))
	own := r.matchLine(set, "", g.Text(lowest, col)) // "Điều hành của bí thư" names a criterion
	if side != words.SelfRole && side != words.ReviewRole || own.leaf >= 0 || own.group >= 0 {
		return column{}, -1, false
	}
	text, found := nearestAbove(g, top, lowest, col)
	line := r.matchLine(set, "", text)
	switch {
	case !found:
	case line.conflict:
		return column{col: col, role: words.ConflictRole, label: text}, lowest, true
	case line.leaf >= 0:
		return column{col: col, role: words.LeafRole, leaf: line.leaf, label: text, side: side}, lowest, true
	case line.group >= 0:
		return column{col: col, role: words.GroupRole, label: text}, lowest, true
	case r.vocabulary.IsVague(r.vocabulary.Key(text)) && r.vocabulary.List.Match(r.vocabulary.Key(text)) == words.TotalRole:
		return column{col: col, role: side, label: text}, lowest, true // "Cộng" over "Chi bộ" and "Đảng ủy"
	}
	return column{}, -1, false
}

// nearestAbove returns the text over a column that begins nearest to it, the lowest
// of several: a criterion's own head comes before that of the group to its left.
func nearestAbove(g *grid, top, row, col int) (text string, found bool) {
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
func (r *reader) sideAbove(g *grid, top, row, col int) words.Role {
	for above := row - 1; above >= top; above-- {
		if at := spanningText(g, above, row, col); at >= 0 {
			if side := r.roleOf(r.at(g, above, at), r.vocabulary.List); side == words.SelfRole || side == words.ReviewRole {
				return side
			}
		}
	}
	return words.NoRole
}

// settleSides forgets whose marks the columns hold where they are all of one side:
// then they are the table's only marks.
func (h *header) settleSides() {
	own, superior := h.hasSide(words.SelfRole), h.hasSide(words.ReviewRole)
	h.reviewed = superior && !own
	for i := range h.columns {
		if !own || !superior {
			h.columns[i].side = words.NoRole
		}
	}
}

// hasSide reports whether some criterion has a column of that side.
func (h *header) hasSide(side words.Role) bool {
	for _, c := range h.columns {
		if c.role == words.LeafRole && c.side == side {
			return true
		}
	}
	return false
}

// sidedMarks reads a row that has marks of the cell and of its superior.
func (l *list) sidedMarks(row int, sheet *scoring.Sheet) {
	leaves := len(l.r.leaves[l.h.set])
	self, review := l.r.noMarks(l.g, 0, leaves), l.r.noMarks(l.g, 1, leaves)
	for _, c := range l.h.columns {
		switch {
		case c.role == words.LeafRole && c.side == words.ReviewRole:
			l.leafMark(row, c, review, sheet)
		case c.role == words.LeafRole:
			l.leafMark(row, c, self, sheet)
		}
	}
	sheet.Official.Present, sheet.Self.Present, sheet.Review.Present = false, true, true
	sheet.Self.Marks, sheet.Review.Marks = scoring.PackMarks(self), scoring.PackMarks(review)
	l.tableTotals(row, sheet)
}

// isMarked reports whether a row holds a mark or a total.
func isMarked(sheet *scoring.Sheet) bool {
	for _, c := range [...]*scoring.Column{&sheet.Official, &sheet.Self, &sheet.Review} {
		if c.Total.Entered() || c.HoldsMark() {
			return true
		}
	}
	return false
}
