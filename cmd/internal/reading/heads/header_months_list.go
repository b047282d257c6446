package heads

import (
	"slices"
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/scoring"
)

// findListMonths finds the months of a list's head: a column or several a month,
// over or under other heads. Two months make a head of months; a single one does
// only where no other column holds totals or marks.
func (r *Reader) findListMonths(g *Grid, h *Header, used *UsedRows) {
	key := h.At(words.CellRole)
	if key < 0 {
		key = h.At(words.CodeRole)
	}
	if !r.monthStands(g, h, key) {
		return
	}
	r.mergesAsked = true // of the sheet, which its texts alone do not tell
	defer r.SetYear(r.Year)
	r.SetYear(AnyYear)
	var months []MonthColumns
	for col := key + 1; col < ColumnsOf(g, h.Top, h.Bottom); col++ {
		if m, ok := r.listMonthColumn(g, h, key, col); ok {
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
	r.findPeriodColumns(g, h, key)
}

// findPeriodColumns takes a grade that stands outside the months for the whole
// period's. Totals and marks there have no role: they must follow from the months,
// or nobody knows whose they are.
func (r *Reader) findPeriodColumns(g *Grid, h *Header, key int) {
	h.Columns = slices.DeleteFunc(h.Columns, func(c Column) bool { return isScored(c.Role) })
	for col := key + 1; col < ColumnsOf(g, h.Top, h.Bottom); col++ {
		if InMonths(h.Months, col) || h.roleOf(col) != words.NoRole {
			continue
		}
		c, _, _ := r.ListColumn(g, h.Top, h.Bottom, col, h.Set)
		if row := lowestText(g, h, col); c.Role == words.NoRole && row >= 0 {
			c.Label = g.Text(row, col)
			c.Role = r.Vocabulary.List.Match(r.WithoutPeriod(r.Vocabulary.HeadKey(c.Label)))
		}
		if c.Role == words.GradeRole || c.Role == words.GradeMarkRole {
			h.Columns = append(h.Columns, Column{Col: col, Role: periodRole, Label: c.Label})
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

// listMonthColumn reads one column: its month, and what it holds.
func (r *Reader) listMonthColumn(g *Grid, h *Header, key, col int) (MonthColumns, bool) {
	lowest := lowestText(g, h, col)
	if lowest < 0 {
		return MonthColumns{}, false
	}
	m, found := r.monthHead(g, h, key, lowest, col)
	if !found {
		return MonthColumns{}, false
	}
	c, ok := r.besideMonth(g, h, &m, key, lowest, col)
	if !ok {
		return MonthColumns{}, false
	}
	c.Col = col
	m.Columns = []Column{c}
	return m, true
}

func lowestText(g *Grid, h *Header, col int) int {
	for row := h.Bottom; row >= h.Top; row-- {
		if g.Text(row, col) != "" {
			return row
		}
	}
	return -1
}

// besideMonth tells what a column holds by the heads over and under its month.
// Where they say no more than the month, it holds totals; a head that is not
// understood is no total's.
func (r *Reader) besideMonth(g *Grid, h *Header, m *MonthColumns, key, lowest, col int) (Column, bool) {
	for row := lowest; row >= h.Top; row-- {
		at := SpanningColumn(g, row, lowest, col)
		if at <= key {
			continue
		}
		text := g.Text(row, at)
		if row == m.Row && at == m.Col {
			text = r.Months.WithoutMonth(text)
		}
		c := Column{Label: text, Row: row}
		switch line := r.MatchLine(h.Set, "", text); {
		case text == "":
			continue
		case line.Leaf >= 0 && !line.Conflict:
			c.Role, c.Leaf = words.LeafRole, line.Leaf
			return c, true
		case line.Group >= 0:
			c.Role = words.GroupRole
			return c, true
		}
		if head := r.WithoutPeriod(r.Vocabulary.HeadKey(text)); head != "" {
			c.Role = r.roleInMonth(head)
			return c, c.Role != words.NoRole
		}
	}
	return Column{Role: words.TotalRole, Label: m.Head, Row: m.Row}, true
}

// roleInMonth is the role of a head beside a month: "Chi bộ" and "Đảng ủy" say
// there who gave the points.
func (r *Reader) roleInMonth(head string) words.Role {
	switch found := r.Vocabulary.List.Match(head); found {
	case words.NoRole, words.CellRole, words.CommitteeRole:
		by := r.Vocabulary.List.Match(criteria.Key("điểm") + " " + head)
		if by == words.SelfRole || by == words.ReviewRole {
			return by
		}
		if found == words.NoRole && words.AnyIn(head, r.Vocabulary.Monthly) {
			return words.TotalRole
		}
		return words.NoRole
	case words.CodeRole, words.MonthRole, words.OrdinalRole, words.IgnoredRole:
		return words.NoRole
	default:
		return found
	}
}

// WithoutPeriod returns what the key of a head says beside of what time its months
// are: nothing of "Các tháng trong quý III năm 2026".
func (r *Reader) WithoutPeriod(head string) string {
	heads := strings.Fields(head)
	return strings.Join(slices.DeleteFunc(heads, func(word string) bool {
		return words.Number(word) >= 0 || strings.Trim(word, "ivx") == "" || slices.Contains(r.Vocabulary.PeriodWords, word)
	}), " ")
}

// MonthTotals returns what a row has of its months, those of other periods too: of
// each its superior's total, else the only one.
func (r *Reader) MonthTotals(g *Grid, h *Header, row int) (totals []criteria.Points) {
	for i := range h.Months {
		total := scoring.Mark{}
		for _, c := range h.Months[i].Columns {
			if c.Role != words.SelfRole && c.Role != words.ReviewRole && c.Role != words.TotalRole {
				continue
			}
			if m := r.MarkAt(g, row, c.Col); m.State == scoring.NumberMark && (total.State != scoring.NumberMark || c.Role == words.ReviewRole) {
				total = m
			}
		}
		if total.State == scoring.NumberMark {
			totals = append(totals, total.Points)
		}
	}
	return totals
}

// MeanOrSum reports whether a number is the sum of some totals, or their mean: to a
// whole, a tenth or a hundredth, whichever way a half was rounded, or exactly.
func MeanOrSum(n criteria.Points, totals []criteria.Points) bool {
	sum, count := criteria.Points(0), criteria.Points(len(totals))
	for _, t := range totals {
		sum += t
	}
	if count == 0 || n == sum {
		return count > 0
	}
	for unit := criteria.Points(1); unit <= criteria.Point; unit *= 10 {
		if n%unit == 0 && 2*(n*count-sum).Abs() <= unit*count {
			return true
		}
	}
	return false
}

// periodRole is a total or grade of the whole period, in a list whose months
// stand in columns: it follows from the months.
const periodRole words.Role = 290
