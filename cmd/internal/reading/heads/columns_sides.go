package heads

import (
	"chibo/cmd/internal/reading/words"
	"chibo/scoring"
)

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
		return Column{Col: col, Role: words.GroupRole, Leaf: line.Group, Label: text, Side: side}, lowest, true
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

// settledMarks takes the one column beside the cell's own marks whose head says that
// its marks count after them for the superior's, whoever he is. In a list nothing but
// totals stands in it; in a form no texts alone, unless the head names who reviews:
// "Cách chấm" and "Ngày chấm" are over no marks.
func (cs *Columns) settledMarks(g *Grid, h *Header, used *UsedRows, rules *words.RuleTable) {
	if h.count(words.SelfRole) != 1 || h.Has(words.ReviewRole) || h.Has(words.TotalRole) || len(h.Months) > 0 {
		return
	}
	found, row := Column{}, -1
	for col := max(h.At(words.CriterionRole), h.At(words.CellRole)) + 1; col < ColumnsOf(g, h.Top, h.Bottom); col++ {
		head := lowestText(g, h, col)
		if head < 0 || h.roleOf(col) != words.NoRole {
			continue
		}
		role, _, _ := cs.ColumnRole(g, h.Top, h.Bottom, col, rules)
		if role != words.NoRole || !cs.vocabulary.Scoring.Settles(cs.texts.headOf(cs.texts.At(g, head, col))) {
			continue
		}
		cs.mergesAsked = true // it depends on what stands below the head
		if h.Layout != scoring.FormLayout && !cs.holdsTotals(g, h.Bottom, col, h.Set) || h.Layout == scoring.FormLayout && !cs.mayHoldMarks(g, h, head, col) {
			continue
		}
		if row >= 0 {
			return // which of them counts is not said
		}
		found, row = Column{Col: col, Role: words.ReviewRole, Label: g.Text(head, col)}, head
	}
	if row >= 0 {
		h.Columns = append(h.Columns, found)
		used.Add(row)
	}
}

// mayHoldMarks reports whether a column's head names who reviews, or a mark stands below
// it, or no texts do beside full marks of less than the whole set.
func (cs *Columns) mayHoldMarks(g *Grid, h *Header, head, col int) bool {
	if cs.vocabulary.Scoring.Reviews(cs.texts.headOf(cs.texts.At(g, head, col))) {
		return true
	}
	texts := 0
	for row := h.Bottom + 1; row < min(len(g.Rows), h.Bottom+lookBelow); row++ {
		text := g.Text(row, col)
		if _, number := PointsIn(text); number || IsTick(text) {
			return true
		}
		if full, points := PointsIn(g.Text(row, h.At(words.MaxRole))); text != "" && points && full < cs.matcher.Sets[h.Set].FullMarks() {
			texts++
		}
	}
	return texts == 0
}

// holdsGrades reports whether what stands below a head are grades: a committee's grades
// stand under its name alone.
func (cs *Columns) holdsGrades(g *Grid, bottom, col, set int) bool {
	found := 0
	for row := bottom + 1; row < min(len(g.Rows), bottom+1+ColumnRows); row++ {
		cell := cs.texts.At(g, row, col)
		if cell == cs.texts.Blank || words.Placeholder(cell.Text) || words.IsColumnNumbers(g.Grid, row) {
			continue
		}
		if _, grade := cs.matcher.Grades[set][cs.texts.KeyOf(cell)]; !grade {
			return found > 0 // what stands below the list
		}
		found++
	}
	return found > 0
}

// holdsTotals reports whether what stands below a head are nothing but totals: points
// up to the full marks, half of them above half of these.
func (cs *Columns) holdsTotals(g *Grid, bottom, col, set int) bool {
	full, found, high := cs.matcher.Sets[set].FullMarks(), 0, 0
	for row := bottom + 1; row < min(len(g.Rows), bottom+1+ColumnRows); row++ {
		text := g.Text(row, col)
		points, number := PointsIn(text)
		switch {
		case text == "" || words.Placeholder(text) || words.IsColumnNumbers(g.Grid, row):
			continue
		case !number && found > 0:
			return 2*high >= found // what stands below the list
		case !number || points < 0 || points > full:
			return false
		case 2*points >= full:
			high++
		}
		found++
	}
	return found > 0 && 2*high >= found
}
