package heads

import (
	"slices"

	"chibo/cmd/internal/reading/words"
)

// findMonths finds the months of a form's head. Two months make a head of
// months; a single one does only where no other column holds marks.
func (ff *formFinder) findMonths(g *Grid, h *Header, used *UsedRows) {
	criterion, found := h.Find(words.CriterionRole)
	if !found || !ff.months.monthStands(g, h, criterion.Col) {
		return
	}
	ff.columns.mergesAsked = true // of the sheet, which its texts alone do not tell
	defer ff.dating.SetYear(ff.dating.Year)
	ff.dating.SetYear(AnyYear)
	var months []*MonthColumns
	for col := criterion.Col + 1; col < ColumnsOf(g, h.Top, h.Bottom); col++ {
		if c, ok := ff.monthColumn(g, h, criterion.Col, col); ok {
			months = joinMonth(months, c)
		}
	}
	different := map[int]bool{}
	for _, m := range months {
		different[m.Month*12+m.Year] = true
	}
	if len(different) < 2 && (len(months) == 0 || h.Has(words.SelfRole) || h.Has(words.ReviewRole)) {
		return
	}
	h.Months = nil
	for _, m := range months {
		h.Months = append(h.Months, *m)
		used.Add(m.Row)
		for _, c := range m.Columns {
			used.Add(c.Row)
		}
	}
	h.Columns = slices.DeleteFunc(h.Columns, func(c Column) bool {
		return c.Role == words.SelfRole || c.Role == words.ReviewRole || c.Role == words.NoteRole && InMonths(h.Months, c.Col)
	})
}

// joinMonth adds a column to the month it belongs to: one of the same head that
// lacks its role, or a new one. The same month twice stays two, for scoring to
// compare.
func joinMonth(months []*MonthColumns, c MonthColumns) []*MonthColumns {
	for _, m := range months {
		if m.Month == c.Month && m.Year == c.Year && m.Kind == c.Kind && !m.has(c.Columns[0].Role) {
			m.Columns = append(m.Columns, c.Columns...)
			return months
		}
	}
	if c.Columns[0].Role == words.NoteRole {
		return months // a note alone makes no month
	}
	return append(months, &c)
}

// monthColumn reads one column: the month that stands at its head or spans it,
// and what it holds.
func (ff *formFinder) monthColumn(g *Grid, h *Header, criterion, col int) (MonthColumns, bool) {
	lowest := -1
	for row := h.Bottom; row >= h.Top && lowest < 0; row-- {
		if g.Text(row, col) != "" {
			lowest = row
		}
	}
	if lowest < 0 {
		return MonthColumns{}, false
	}
	m, found := ff.months.monthHead(g, h, criterion, lowest, col)
	if !found {
		return MonthColumns{}, false
	}
	role, row, label := ff.columns.ColumnRole(g, h.Top, h.Bottom, col, ff.vocabulary.Form)
	if role == words.NoRole && m.Row == lowest && m.Col == col { // "Tháng 7" is all it says
		role, row, label = words.SelfRole, lowest, m.Head
	}
	if role != words.SelfRole && role != words.ReviewRole && role != words.NoteRole {
		return MonthColumns{}, false
	}
	if above := ff.roleAbove(g, h, role, row, col); above >= 0 {
		row = above
	}
	m.Columns = []Column{{Col: col, Role: role, Label: label, Row: row}}
	return m, true
}

// roleAbove returns the row of the spanning head that gave a column its role:
// "Thẩm định" over "Tháng 7"; -1 where its own text did.
func (ff *formFinder) roleAbove(g *Grid, h *Header, given words.Role, row, col int) int {
	for above := row - 1; above >= h.Top; above-- {
		at := SpanningColumn(g, above, row, col)
		if at >= 0 && ff.vocabulary.Form.Match(ff.vocabulary.Key(g.Text(above, at))) == given {
			return above
		}
	}
	return -1
}
