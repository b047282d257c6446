package heads

import (
	"slices"

	"chibo/cmd/internal/reading/words"
)

// findListMonths finds the months of a list's head: a column or several a month,
// over or under other heads. Two months make a head of months; a single one does
// only where no other column holds totals or marks.
func (lf *listFinder) findListMonths(g *Grid, h *Header, used *UsedRows) {
	key := h.At(words.CellRole)
	if key < 0 {
		key = h.At(words.CodeRole)
	}
	if !lf.months.monthStands(g, h, key) {
		return
	}
	lf.columns.mergesAsked = true // of the sheet, which its texts alone do not tell
	defer lf.dating.SetYear(lf.dating.Year)
	lf.dating.SetYear(AnyYear)
	var months []MonthColumns
	for col := key + 1; col < ColumnsOf(g, h.Top, h.Bottom); col++ {
		if m, ok := lf.listMonthColumn(g, h, key, col); ok {
			months = joinListMonth(months, m)
		}
	}
	months = slices.DeleteFunc(months, func(m MonthColumns) bool { return !m.holdsMarks() })
	different := map[int]bool{}
	for _, m := range months {
		different[m.Month*12+m.Year] = true
	}
	if len(different) < 2 && (len(months) == 0 || h.Has(words.TotalRole) || h.Has(words.SelfRole) || h.Has(words.ReviewRole) || h.Has(words.LeafRole)) {
		return
	}
	h.Months = months
	for _, m := range months {
		used.Add(m.Row)
		for _, c := range m.Columns {
			used.Add(c.Row)
		}
	}
	h.Columns = slices.DeleteFunc(h.Columns, func(c Column) bool { return InMonths(months, c.Col) })
	lf.findPeriodColumns(g, h, key)
}

// findPeriodColumns takes a grade that stands outside the months for the whole
// period's. Totals and marks there have no role: they must follow from the months,
// or nobody knows whose they are.
func (lf *listFinder) findPeriodColumns(g *Grid, h *Header, key int) {
	h.Columns = slices.DeleteFunc(h.Columns, func(c Column) bool { return isScored(c.Role) })
	for col := key + 1; col < ColumnsOf(g, h.Top, h.Bottom); col++ {
		if InMonths(h.Months, col) || h.roleOf(col) != words.NoRole {
			continue
		}
		c, _, _ := lf.columns.ListColumn(g, h.Top, h.Bottom, col, h.Set)
		if row := lowestText(g, h, col); c.Role == words.NoRole && row >= 0 {
			c.Label = g.Text(row, col)
			c.Role = lf.vocabulary.List.Match(lf.columns.WithoutPeriod(lf.vocabulary.HeadKey(c.Label)))
		}
		if c.Role == words.GradeRole || c.Role == words.GradeMarkRole {
			h.Columns = append(h.Columns, Column{Col: col, Role: PeriodRole, Label: c.Label})
		}
	}
}

// isScored reports whether a column of a list holds marks, totals or grades.
func isScored(r words.Role) bool {
	switch r {
	case words.TotalRole, words.SelfRole, words.ReviewRole, words.GradeRole, words.GradeMarkRole, words.ReviewGradeRole, words.AdjustRole, words.LeafRole, words.GroupRole, words.ConflictRole:
		return true
	}
	return false
}

// holdsMarks reports whether a month has a column of marks or totals.
func (m *MonthColumns) holdsMarks() bool {
	return m.has(words.TotalRole) || m.has(words.SelfRole) || m.has(words.ReviewRole) || m.has(words.LeafRole)
}

// joinListMonth adds a column to the month it belongs to, or as a new one.
func joinListMonth(months []MonthColumns, c MonthColumns) []MonthColumns {
	for i := range months {
		if m := &months[i]; m.Month == c.Month && m.Year == c.Year && m.Kind == c.Kind {
			m.Columns = append(m.Columns, c.Columns...)
			return months
		}
	}
	return append(months, c)
}

// PeriodRole is a total or grade of the whole period, in a list whose months
// stand in columns: it follows from the months.
const PeriodRole words.Role = 290
