package heads

import (
	"slices"

	"chibo/cmd/internal/reading/words"
	"chibo/scoring"
)

// A MonthColumns is what belongs to one month in a form that has several side
// by side: "Tháng 7 | Tháng 8 | Tháng 9", each with mark columns of its own.
type MonthColumns struct {
	Head     string // as written, and where
	Row, Col int
	Month    int // its number
	Year     int // 0: the head does not say
	Kind     titleSaying
	Columns  []Column
}

// has reports whether the month has a column of a role.
func (m *MonthColumns) has(wanted words.Role) bool {
	return slices.ContainsFunc(m.Columns, func(c Column) bool { return c.Role == wanted })
}

// count returns how many columns of the month have a role.
func (m *MonthColumns) count(wanted words.Role) (n int) {
	for _, c := range m.Columns {
		if c.Role == wanted {
			n++
		}
	}
	return n
}

// findMonths finds the months of a form's head. Two months make a head of
// months; a single one does only where no other column holds marks.
func (r *Reader) findMonths(g *Grid, h *Header, used *UsedRows) {
	criterion, found := h.Find(words.CriterionRole)
	if !found || !r.monthStands(g, h, criterion.Col) {
		return
	}
	r.mergesAsked = true // of the sheet, which its texts alone do not tell
	defer r.SetYear(r.Year)
	r.SetYear(AnyYear)
	var months []*MonthColumns
	for col := criterion.Col + 1; col < ColumnsOf(g, h.Top, h.Bottom); col++ {
		if c, ok := r.monthColumn(g, h, criterion.Col, col); ok {
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

// monthStands is a quick look: whether a month stands in the head at all, right
// of the criteria.
func (r *Reader) monthStands(g *Grid, h *Header, criterion int) bool {
	for row := h.Top; row <= h.Bottom; row++ {
		for col := criterion + 1; col < min(g.Width(row), words.HeaderWidth); col++ {
			if text := g.Text(row, col); text != "" && len(text) <= MaxMonthHead && (r.isMonthHead(text) || r.mayBeMonth(text)) {
				return true
			}
		}
	}
	return false
}

// MaxMonthHead is how long a head that names a month may be, in bytes.
const MaxMonthHead = 90

// isMonthHead reports whether a text names a month; what it said before is
// remembered.
func (r *Reader) isMonthHead(text string) bool {
	known, found := r.monthHeads[text]
	if !found {
		_, known = r.Months.InText(text)
		words.Keep(r.monthHeads, text, known)
	}
	return known
}

// mayBeMonth is a quick look: whether a head may be a month in figures alone. What
// it said before is remembered.
func (r *Reader) mayBeMonth(text string) bool {
	if text == "" || text[0] < '0' || text[0] > '9' {
		return false
	}
	asked := words.DatedText{Text: text, Year: r.Months.Year}
	known, found := r.bareMonths[asked]
	if !found {
		known = r.Months.BareMonth(text)
		words.Keep(r.bareMonths, asked, known)
	}
	return known
}

// InMonths reports whether a column belongs to a month.
func InMonths(months []MonthColumns, col int) bool {
	return slices.ContainsFunc(months, func(m MonthColumns) bool { return m.Holds(col) })
}

// Holds reports whether a column belongs to the month.
func (m *MonthColumns) Holds(col int) bool {
	return slices.ContainsFunc(m.Columns, func(c Column) bool { return c.Col == col })
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
func (r *Reader) monthColumn(g *Grid, h *Header, criterion, col int) (MonthColumns, bool) {
	lowest := -1
	for row := h.Bottom; row >= h.Top && lowest < 0; row-- {
		if g.Text(row, col) != "" {
			lowest = row
		}
	}
	if lowest < 0 {
		return MonthColumns{}, false
	}
	m, found := r.monthHead(g, h, criterion, lowest, col)
	if !found {
		return MonthColumns{}, false
	}
	role, row, label := r.ColumnRole(g, h.Top, h.Bottom, col, r.Vocabulary.Form)
	if role == words.NoRole && m.Row == lowest && m.Col == col { // "Tháng 7" is all it says
		role, row, label = words.SelfRole, lowest, m.Head
	}
	if role != words.SelfRole && role != words.ReviewRole && role != words.NoteRole {
		return MonthColumns{}, false
	}
	if above := r.roleAbove(g, h, role, row, col); above >= 0 {
		row = above
	}
	m.Columns = []Column{{Col: col, Role: role, Label: label, Row: row}}
	return m, true
}

// roleAbove returns the row of the spanning head that gave a column its role:
// "Thẩm định" over "Tháng 7"; -1 where its own text did.
func (r *Reader) roleAbove(g *Grid, h *Header, given words.Role, row, col int) int {
	for above := row - 1; above >= h.Top; above-- {
		at := SpanningColumn(g, above, row, col)
		if at >= 0 && r.Vocabulary.Form.Match(r.Vocabulary.Key(g.Text(above, at))) == given {
			return above
		}
	}
	return -1
}

// monthHead finds the text with a month above a column, its own or a spanning
// one. What begins left of the marks is a title, and no head.
func (r *Reader) monthHead(g *Grid, h *Header, criterion, lowest, col int) (MonthColumns, bool) {
	for row := lowest; row >= h.Top; row-- {
		at := SpanningColumn(g, row, lowest, col)
		if at <= criterion {
			continue
		}
		text := g.Text(row, at)
		month, said := r.headMonth(g, h, criterion, row, at)
		if !said || month.IsZero() {
			continue
		}
		m := MonthColumns{Head: text, Row: row, Col: at, Month: month.Month}
		if month.Year != AnyYear {
			m.Year = month.Year
		}
		m.Kind.Kind, m.Kind.Combined, m.Kind.Said = r.Vocabulary.KindIn(r.Vocabulary.Key(text))
		return m, true
	}
	return MonthColumns{}, false
}

// headMonth reads a text of a head as a month. Figures alone are a month where
// they name its year, or where their neighbours count months too and no head says
// that they count something else: "7 | 8 | 9" under "Các tháng".
func (r *Reader) headMonth(g *Grid, h *Header, key, row, col int) (month scoring.Month, said bool) {
	text := g.Text(row, col)
	if len(text) > MaxMonthHead {
		return month, false
	}
	if r.isLine(h.Set, text) && !r.countMonths(g, h, key, row, col) {
		return month, false // "T1", "3.1": a criterion's head
	}
	if month, said = r.Months.InText(text); said || !r.mayBeMonth(text) {
		line := r.MatchLine(h.Set, "", text) // "T1" may be the id of a criterion
		return month, said && line.Leaf < 0 && line.Group < 0
	}
	month = r.Months.InLabel(text, g.From1904)
	if len(text) <= 2 && !r.countMonths(g, h, key, row, col) {
		return scoring.Month{}, false
	}
	return month, true
}

// isLine reports whether a text names a criterion or group of a set.
func (r *Reader) isLine(set int, text string) bool {
	line := r.MatchLine(set, "", text)
	return line.Leaf >= 0 || line.Group >= 0
}

// countMonths reports whether a figure in a head counts months: a head above says
// so, or, with no head above at all, it is one of a run of months of which some is
// the id of no criterion or group.
func (r *Reader) countMonths(g *Grid, h *Header, key, row, col int) bool {
	for above := row - 1; above >= h.Top; above-- {
		if at := SpanningColumn(g, above, row, col); at > key {
			text := g.Text(above, at)
			ofMonths := words.AnyIn(r.Vocabulary.Key(text), r.Vocabulary.Months)
			ofPoints := r.Vocabulary.Scoring.OfTotals(r.Vocabulary.Key(text), false) && !words.AnyIn(r.Vocabulary.Key(text), r.Vocabulary.Part)
			return !r.isMonthHead(text) && (ofMonths || ofPoints && r.runOfMonths(g, h, key, row, col, true))
		}
	}
	return r.runOfMonths(g, h, key, row, col, false)
}

// runOfMonths reports whether figures side by side rise by one and some is the id
// of no criterion or group. Below a head of points they may fall too, and figures
// from 1 on that do not reach 12 may be another set's criteria.
func (r *Reader) runOfMonths(g *Grid, h *Header, key, row, col int, ofPoints bool) bool {
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
		line := r.MatchLine(h.Set, "", g.Text(row, at))
		foreign = foreign || line.Leaf < 0 && line.Group < 0
	}
	counted := ofPoints && step > 0 && words.Number(g.Text(row, from)) < 2 && to-from < 11
	return to > from && foreign && !counted
}

// SpanningColumn returns the column of the text that stands above another: its
// own, that of the merged area, or the nearest to the left over blank cells
// with heads below; -1 where there is none.
func SpanningColumn(g *Grid, above, row, col int) int {
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

// Labels returns the facts of one month: those that stand in its columns below
// the head, those that hold for all months alike, and the month itself. A date
// or an attendance that no column gives to a month belongs to none.
func (m *MonthColumns) Labels(g *Grid, h Header, all []Label) []Label {
	own := []Label{{words.MonthRole, m.Head, m.Row, m.Col}}
	if m.Kind.Said {
		own = append(own, Label{words.KindRole, m.Head, m.Row, m.Col})
	}
	for _, l := range all {
		switch below := l.Row > h.Bottom && InMonths(h.Months, l.Col); {
		case below && IsOfMeeting(l.Role):
			for _, c := range m.Columns {
				if text := g.Text(l.Row, c.Col); text != "" && c.Role != words.NoteRole {
					own = append(own, Label{l.Role, text, l.Row, c.Col})
					break
				}
			}
		case !IsOfMeeting(l.Role) || l.Role == words.MembersRole || l.Role == words.ExemptRole || l.Role == words.KindRole || l.Role == words.FormRole || l.Role == words.AssignedRole:
			if l.Role != words.MonthRole {
				own = append(own, l)
			}
		}
	}
	return own
}

// IsOfMeeting reports whether a label tells of one meeting, not of the cell.
func IsOfMeeting(label words.Role) bool {
	return label != words.CellRole && label != words.CodeRole && label != words.CommitteeRole && label != words.MonthRole
}
