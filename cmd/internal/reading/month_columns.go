package reading

import (
	"slices"

	"chibo/cmd/internal/reading/words"
	"chibo/scoring"
)

// A monthColumns is what belongs to one month in a form that has several side
// by side: "Tháng 7 | Tháng 8 | Tháng 9", each with mark columns of its own.
type monthColumns struct {
	head     string // as written, and where
	row, col int
	month    int // its number
	year     int // 0: the head does not say
	kind     titleSaying
	columns  []column
}

// has reports whether the month has a column of a role.
func (m *monthColumns) has(wanted words.Role) bool {
	return slices.ContainsFunc(m.columns, func(c column) bool { return c.role == wanted })
}

// count returns how many columns of the month have a role.
func (m *monthColumns) count(wanted words.Role) (n int) {
	for _, c := range m.columns {
		if c.role == wanted {
			n++
		}
	}
	return n
}

// findMonths finds the months of a form's head. Two months make a head of
// months; a single one does only where no other column holds marks.
func (r *reader) findMonths(g *grid, h *header, used *usedRows) {
	criterion, found := h.find(words.CriterionRole)
	if !found || !r.monthStands(g, h, criterion.col) {
		return
	}
	r.mergesAsked = true // of the sheet, which its texts alone do not tell
	defer r.setYear(r.year)
	r.setYear(anyYear)
	var months []*monthColumns
	for col := criterion.col + 1; col < columnsOf(g, h.top, h.bottom); col++ {
		if c, ok := r.monthColumn(g, h, criterion.col, col); ok {
			months = joinMonth(months, c)
		}
	}
	different := map[int]bool{}
	for _, m := range months {
		different[m.month*12+m.year] = true
	}
	if len(different) < 2 && (len(months) == 0 || h.has(words.SelfRole) || h.has(words.ReviewRole)) {
		return
	}
	h.months = nil
	for _, m := range months {
		h.months = append(h.months, *m)
		used.add(m.row)
		for _, c := range m.columns {
			used.add(c.row)
		}
	}
	h.columns = slices.DeleteFunc(h.columns, func(c column) bool {
		return c.role == words.SelfRole || c.role == words.ReviewRole || c.role == words.NoteRole && inMonths(h.months, c.col)
	})
}

// monthStands is a quick look: whether a month stands in the head at all, right
// of the criteria.
func (r *reader) monthStands(g *grid, h *header, criterion int) bool {
	for row := h.top; row <= h.bottom; row++ {
		for col := criterion + 1; col < min(g.Width(row), words.HeaderWidth); col++ {
			if text := g.Text(row, col); text != "" && len(text) <= maxMonthHead && (r.isMonthHead(text) || r.mayBeMonth(text)) {
				return true
			}
		}
	}
	return false
}

// maxMonthHead is how long a head that names a month may be, in bytes.
const maxMonthHead = 90

// isMonthHead reports whether a text names a month; what it said before is
// remembered.
func (r *reader) isMonthHead(text string) bool {
	known, found := r.monthHeads[text]
	if !found {
		_, known = r.months.InText(text)
		words.Keep(r.monthHeads, text, known)
	}
	return known
}

// mayBeMonth is a quick look: whether a head may be a month in figures alone. What
// it said before is remembered.
func (r *reader) mayBeMonth(text string) bool {
	if text == "" || text[0] < '0' || text[0] > '9' {
		return false
	}
	asked := words.DatedText{Text: text, Year: r.months.Year}
	known, found := r.bareMonths[asked]
	if !found {
		known = r.months.BareMonth(text)
		words.Keep(r.bareMonths, asked, known)
	}
	return known
}

// inMonths reports whether a column belongs to a month.
func inMonths(months []monthColumns, col int) bool {
	return slices.ContainsFunc(months, func(m monthColumns) bool { return m.holds(col) })
}

// holds reports whether a column belongs to the month.
func (m *monthColumns) holds(col int) bool {
	return slices.ContainsFunc(m.columns, func(c column) bool { return c.col == col })
}

// joinMonth adds a column to the month it belongs to: one of the same head that
// lacks its role, or a new one. The same month twice stays two, for scoring to
// compare.
func joinMonth(months []*monthColumns, c monthColumns) []*monthColumns {
	for _, m := range months {
		if m.month == c.month && m.year == c.year && m.kind == c.kind && !m.has(c.columns[0].role) {
			m.columns = append(m.columns, c.columns...)
			return months
		}
	}
	if c.columns[0].role == words.NoteRole {
		return months // a note alone makes no month
	}
	return append(months, &c)
}

// monthColumn reads one column: the month that stands at its head or spans it,
// and what it holds.
func (r *reader) monthColumn(g *grid, h *header, criterion, col int) (monthColumns, bool) {
	lowest := -1
	for row := h.bottom; row >= h.top && lowest < 0; row-- {
		if g.Text(row, col) != "" {
			lowest = row
		}
	}
	if lowest < 0 {
		return monthColumns{}, false
	}
	m, found := r.monthHead(g, h, criterion, lowest, col)
	if !found {
		return monthColumns{}, false
	}
	role, row, label := r.columnRole(g, h.top, h.bottom, col, r.vocabulary.Form)
	if role == words.NoRole && m.row == lowest && m.col == col { // "Tháng 7" is all it says
		role, row, label = words.SelfRole, lowest, m.head
	}
	if role != words.SelfRole && role != words.ReviewRole && role != words.NoteRole {
		return monthColumns{}, false
	}
	if above := r.roleAbove(g, h, role, row, col); above >= 0 {
		row = above
	}
	m.columns = []column{{col: col, role: role, label: label, row: row}}
	return m, true
}

// roleAbove returns the row of the spanning head that gave a column its role:
// "Thẩm định" over "Tháng 7"; -1 where its own text did.
func (r *reader) roleAbove(g *grid, h *header, given words.Role, row, col int) int {
	for above := row - 1; above >= h.top; above-- {
		at := spanningColumn(g, above, row, col)
		if at >= 0 && r.vocabulary.Form.Match(r.vocabulary.Key(g.Text(above, at))) == given {
			return above
		}
	}
	return -1
}

// monthHead finds the text with a month above a column, its own or a spanning
// one. What begins left of the marks is a title, and no head.
func (r *reader) monthHead(g *grid, h *header, criterion, lowest, col int) (monthColumns, bool) {
	for row := lowest; row >= h.top; row-- {
		at := spanningColumn(g, row, lowest, col)
		if at <= criterion {
			continue
		}
		text := g.Text(row, at)
		month, said := r.headMonth(g, h, criterion, row, at)
		if !said || month.IsZero() {
			continue
		}
		m := monthColumns{head: text, row: row, col: at, month: month.Month}
		if month.Year != anyYear {
			m.year = month.Year
		}
		m.kind.kind, m.kind.combined, m.kind.said = r.vocabulary.KindIn(r.vocabulary.Key(text))
		return m, true
	}
	return monthColumns{}, false
}

// headMonth reads a text of a head as a month. Figures alone are a month where
// they name its year, or where their neighbours count months too and no head says
// that they count something else: "7 | 8 | 9" under "Các tháng".
func (r *reader) headMonth(g *grid, h *header, key, row, col int) (month scoring.Month, said bool) {
	text := g.Text(row, col)
	if len(text) > maxMonthHead {
		return month, false
	}
	if r.isLine(h.set, text) && !r.countMonths(g, h, key, row, col) {
		return month, false // "T1", "3.1": a criterion's head
	}
	if month, said = r.months.InText(text); said || !r.mayBeMonth(text) {
		line := r.matchLine(h.set, "", text) // "T1" may be the id of a criterion
		return month, said && line.leaf < 0 && line.group < 0
	}
	month = r.months.InLabel(text, g.From1904)
	if len(text) <= 2 && !r.countMonths(g, h, key, row, col) {
		return scoring.Month{}, false
	}
	return month, true
}

// isLine reports whether a text names a criterion or group of a set.
func (r *reader) isLine(set int, text string) bool {
	line := r.matchLine(set, "", text)
	return line.leaf >= 0 || line.group >= 0
}

// countMonths reports whether a figure in a head counts months: a head above says
// so, or, with no head above at all, it is one of a run of months of which some is
// the id of no criterion or group.
func (r *reader) countMonths(g *grid, h *header, key, row, col int) bool {
	for above := row - 1; above >= h.top; above-- {
		if at := spanningColumn(g, above, row, col); at > key {
			text := g.Text(above, at)
			ofMonths := words.AnyIn(r.vocabulary.Key(text), r.vocabulary.Months)
			ofPoints := r.vocabulary.Scoring.OfTotals(r.vocabulary.Key(text), false) && !words.AnyIn(r.vocabulary.Key(text), r.vocabulary.Part)
			return !r.isMonthHead(text) && (ofMonths || ofPoints && r.runOfMonths(g, h, key, row, col, true))
		}
	}
	return r.runOfMonths(g, h, key, row, col, false)
}

// runOfMonths reports whether figures side by side rise by one and some is the id
// of no criterion or group. Below a head of points they may fall too, and figures
// from 1 on that do not reach 12 may be another set's criteria.
func (r *reader) runOfMonths(g *grid, h *header, key, row, col int, ofPoints bool) bool {
	from, to, step := col, col, 1
	if next, before := words.Number(g.Text(row, col+1)), words.Number(g.Text(row, col-1)); ofPoints && (next == words.Number(g.Text(row, col))-1 || before == words.Number(g.Text(row, col))+1) {
		step = -1 // kept from the last month on
	}
	follows := func(a, b int) bool { return words.Number(g.Text(row, b)) == words.Number(g.Text(row, a))+step }
	for from-1 > key && follows(from-1, from) {
		from--
	}
	for follows(to, to+1) {
		to++
	}
	foreign := false
	for at := from; at <= to; at++ {
		line := r.matchLine(h.set, "", g.Text(row, at))
		foreign = foreign || line.leaf < 0 && line.group < 0
	}
	counted := ofPoints && step > 0 && words.Number(g.Text(row, from)) < 2 && to-from < 11
	return to > from && foreign && !counted
}

// spanningColumn returns the column of the text that stands above another: its
// own, that of the merged area, or the nearest to the left over blank cells
// with heads below; -1 where there is none.
func spanningColumn(g *grid, above, row, col int) int {
	if g.Text(above, col) != "" {
		return col
	}
	if _, first, merged := g.MergedFrom(above, col); merged {
		return first
	}
	for left := col; left >= 0; left-- {
		if g.Text(above, left) != "" {
			return left
		}
		if g.Text(row, left) == "" {
			return -1
		}
	}
	return -1
}
