package reading

import (
	"slices"
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// periodRole is a total or grade of the whole period, in a list whose months
// stand in columns: it follows from the months.
const periodRole words.Role = 290

// findListMonths finds the months of a list's head: a column or several a month,
// over or under other heads. Two months make a head of months; a single one does
// only where no other column holds totals or marks.
func (r *reader) findListMonths(g *grid, h *header, used *usedRows) {
	key := h.at(words.CellRole)
	if key < 0 {
		key = h.at(words.CodeRole)
	}
	if !r.monthStands(g, h, key) {
		return
	}
	r.mergesAsked = true // of the sheet, which its texts alone do not tell
	defer r.setYear(r.year)
	r.setYear(anyYear)
	var months []monthColumns
	for col := key + 1; col < columnsOf(g, h.top, h.bottom); col++ {
		if m, ok := r.listMonthColumn(g, h, key, col); ok {
			months = joinListMonth(months, m)
		}
	}
	months = slices.DeleteFunc(months, func(m monthColumns) bool { return !m.holdsMarks() })
	different := map[int]bool{}
	for _, m := range months {
		different[m.month*12+m.year] = true
	}
	if len(different) < 2 && (len(months) == 0 || h.has(words.TotalRole) || h.has(words.SelfRole) || h.has(words.ReviewRole) || h.has(words.LeafRole)) {
		return
	}
	h.months = months
	for _, m := range months {
		used.add(m.row)
		for _, c := range m.columns {
			used.add(c.row)
		}
	}
	h.columns = slices.DeleteFunc(h.columns, func(c column) bool { return inMonths(months, c.col) })
	r.findPeriodColumns(g, h, key)
}

// findPeriodColumns takes a grade that stands outside the months for the whole
// period's. Totals and marks there have no role: they must follow from the months,
// or nobody knows whose they are.
func (r *reader) findPeriodColumns(g *grid, h *header, key int) {
	h.columns = slices.DeleteFunc(h.columns, func(c column) bool { return isScored(c.role) })
	for col := key + 1; col < columnsOf(g, h.top, h.bottom); col++ {
		if inMonths(h.months, col) || h.roleOf(col) != words.NoRole {
			continue
		}
		c, _, _ := r.listColumn(g, h.top, h.bottom, col, h.set)
		if row := lowestText(g, h, col); c.role == words.NoRole && row >= 0 {
			c.label = g.Text(row, col)
			c.role = r.vocabulary.List.Match(r.withoutPeriod(r.vocabulary.HeadKey(c.label)))
		}
		if c.role == words.GradeRole || c.role == words.GradeMarkRole {
			h.columns = append(h.columns, column{col: col, role: periodRole, label: c.label})
		}
	}
}

// monthTotals returns what a row has of its months, those of other periods too: of
// each its superior's total, else the only one.
func (r *reader) monthTotals(g *grid, h *header, row int) (totals []criteria.Points) {
	for i := range h.months {
		total := scoring.Mark{}
		for _, c := range h.months[i].columns {
			if c.role != words.SelfRole && c.role != words.ReviewRole && c.role != words.TotalRole {
				continue
			}
			if m := r.markAt(g, row, c.col); m.State == scoring.NumberMark && (total.State != scoring.NumberMark || c.role == words.ReviewRole) {
				total = m
			}
		}
		if total.State == scoring.NumberMark {
			totals = append(totals, total.Points)
		}
	}
	return totals
}

// meanOrSum reports whether a number is the sum of some totals, or their mean: to a
// whole, a tenth or a hundredth, whichever way a half was rounded, or exactly.
func meanOrSum(n criteria.Points, totals []criteria.Points) bool {
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

// isScored reports whether a column of a list holds marks, totals or grades.
func isScored(r words.Role) bool {
	switch r {
	case words.TotalRole, words.SelfRole, words.ReviewRole, words.GradeRole, words.GradeMarkRole, words.ReviewGradeRole, words.AdjustRole, words.LeafRole, words.GroupRole, words.ConflictRole:
		return true
	}
	return false
}

// holdsMarks reports whether a month has a column of marks or totals.
func (m *monthColumns) holdsMarks() bool {
	return m.has(words.TotalRole) || m.has(words.SelfRole) || m.has(words.ReviewRole) || m.has(words.LeafRole)
}

// joinListMonth adds a column to the month it belongs to, or as a new one.
func joinListMonth(months []monthColumns, c monthColumns) []monthColumns {
	for i := range months {
		if m := &months[i]; m.month == c.month && m.year == c.year && m.kind == c.kind {
			m.columns = append(m.columns, c.columns...)
			return months
		}
	}
	return append(months, c)
}

// listMonthColumn reads one column: its month, and what it holds.
func (r *reader) listMonthColumn(g *grid, h *header, key, col int) (monthColumns, bool) {
	lowest := lowestText(g, h, col)
	if lowest < 0 {
		return monthColumns{}, false
	}
	m, found := r.monthHead(g, h, key, lowest, col)
	if !found {
		return monthColumns{}, false
	}
	c, ok := r.besideMonth(g, h, &m, key, lowest, col)
	if !ok {
		return monthColumns{}, false
	}
	c.col = col
	m.columns = []column{c}
	return m, true
}

func lowestText(g *grid, h *header, col int) int {
	for row := h.bottom; row >= h.top; row-- {
		if g.Text(row, col) != "" {
			return row
		}
	}
	return -1
}

// besideMonth tells what a column holds by the heads over and under its month.
// Where they say no more than the month, it holds totals; a head that is not
// understood is no total's.
func (r *reader) besideMonth(g *grid, h *header, m *monthColumns, key, lowest, col int) (column, bool) {
	for row := lowest; row >= h.top; row-- {
		at := spanningColumn(g, row, lowest, col)
		if at <= key {
			continue
		}
		text := g.Text(row, at)
		if row == m.row && at == m.col {
			text = r.months.WithoutMonth(text)
		}
		c := column{label: text, row: row}
		switch line := r.matchLine(h.set, "", text); {
		case text == "":
			continue
		case line.leaf >= 0 && !line.conflict:
			c.role, c.leaf = words.LeafRole, line.leaf
			return c, true
		case line.group >= 0:
			c.role = words.GroupRole
			return c, true
		}
		if head := r.withoutPeriod(r.vocabulary.HeadKey(text)); head != "" {
			c.role = r.roleInMonth(head)
			return c, c.role != words.NoRole
		}
	}
	return column{role: words.TotalRole, label: m.head, row: m.row}, true
}

// roleInMonth is the role of a head beside a month: "Chi bộ" and "Đảng ủy" say
// there who gave the points.
func (r *reader) roleInMonth(head string) words.Role {
	switch found := r.vocabulary.List.Match(head); found {
	case words.NoRole, words.CellRole, words.CommitteeRole:
		by := r.vocabulary.List.Match(criteria.Key("điểm") + " " + head)
		if by == words.SelfRole || by == words.ReviewRole {
			return by
		}
		if found == words.NoRole && words.AnyIn(head, r.vocabulary.Monthly) {
			return words.TotalRole
		}
		return words.NoRole
	case words.CodeRole, words.MonthRole, words.OrdinalRole, words.IgnoredRole:
		return words.NoRole
	default:
		return found
	}
}

// withoutPeriod returns what the key of a head says beside of what time its months
// are: nothing of "Các tháng trong quý III năm 2026".
func (r *reader) withoutPeriod(head string) string {
	heads := strings.Fields(head)
	return strings.Join(slices.DeleteFunc(heads, func(word string) bool {
		return words.Number(word) >= 0 || strings.Trim(word, "ivx") == "" || slices.Contains(r.vocabulary.PeriodWords, word)
	}), " ")
}

// readMonthList reads a list with months in its columns as one list a month. A
// problem of the rows themselves is reported once.
func (r *reader) readMonthList(g *grid, h header, from, to int, reading *sheetReading) (last int) {
	defer r.setYear(r.year)
	if year := r.yearAbove(g, from, h.top); year > 0 {
		r.setYear(year)
	}
	b := r.listBlock(g, &h, from, to, nil)
	b.rows = make([]rowClass, max(0, to-h.bottom-1))
	reading.layout.blocks = append(reading.layout.blocks, b)
	known := map[diag.Pos]bool{}
	for i := range h.months {
		l := r.monthList(g, &h, &h.months[i], from, reading)
		l.block, l.to = b, to
		before := len(reading.problems)
		for row := h.bottom + 1; row < to && !reading.overfull(); row++ {
			class := l.row(row)
			l.endRun(class)
			if i == 0 || class == meetingRow || class == notSentRow && b.rows[row-h.bottom-1] != meetingRow {
				b.rows[row-h.bottom-1] = class
			}
		}
		reading.problems = slices.Concat(reading.problems[:before], slices.DeleteFunc(slices.Clone(reading.problems[before:]), func(p diag.Problem) bool {
			return i > 0 && known[p.Pos]
		}))
		for _, p := range reading.problems[before:] {
			known[p.Pos] = true
		}
		last = max(last, l.last)
	}
	return last
}

// monthList is the list of one month: the columns that all months share, and its
// own.
func (r *reader) monthList(g *grid, h *header, m *monthColumns, from int, reading *sheetReading) *list {
	own := *h
	own.months, own.columns = nil, nil
	for _, c := range h.columns {
		if !isOfMeeting(c.role) || c.role == words.MembersRole || c.role == words.ExemptRole || c.role == words.NoteRole {
			own.columns = append(own.columns, c)
		}
	}
	own.columns = append(own.columns, m.columns...)
	labels := r.labelsIn(g, from, h.top, -1, -1)
	l := &list{r: r, g: g, h: own, reading: reading, last: h.bottom, others: h.months, of: m, above: map[words.Role]string{}}
	l.committee = r.committeeOf(g, block{from: from, header: h.top}, labels)
	year := m.year
	if year == 0 {
		year = r.year
	}
	l.month = saidMonth{present: true, month: scoring.Month{Year: year, Month: m.month}, text: m.head, row: m.row, col: m.col}
	if year == 0 {
		l.month.month = scoring.Month{}
	}
	if l.kind, l.combined = r.titleKind(g, from, h.top); m.kind.said {
		l.kind, l.combined = m.kind.kind, m.kind.combined
	}
	return l
}
