package heads

import (
	"slices"

	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
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

// A monthFinder finds months in the head of a table that has several side by side.
type monthFinder struct {
	dating     *Dating
	matcher    *Matcher
	vocabulary *words.Vocabulary
}

// monthStands is a quick look: whether a month stands in the head at all, right
// of the criteria.
func (mf *monthFinder) monthStands(g *Grid, h *Header, criterion int) bool {
	for row := h.Top; row <= h.Bottom; row++ {
		for col := criterion + 1; col < min(g.Width(row), words.HeaderWidth); col++ {
			if text := g.Text(row, col); text != "" && len(text) <= MaxMonthHead && (mf.dating.isMonthHead(text) || mf.dating.mayBeMonth(text)) {
				return true
			}
		}
	}
	return false
}

// monthHead finds the text with a month above a column, its own or a spanning
// one. What begins left of the marks is a title, and no head.
func (mf *monthFinder) monthHead(g *Grid, h *Header, criterion, lowest, col int) (MonthColumns, bool) {
	for row := lowest; row >= h.Top; row-- {
		at := SpanningColumn(g, row, lowest, col)
		if at <= criterion {
			continue
		}
		text := g.Text(row, at)
		month, said := mf.headMonth(g, h, criterion, row, at)
		if !said || month.IsZero() {
			continue
		}
		m := MonthColumns{Head: text, Row: row, Col: at, Month: month.Month}
		if month.Year != AnyYear {
			m.Year = month.Year
		}
		m.Kind.Kind, m.Kind.Combined, m.Kind.Said = mf.vocabulary.KindIn(mf.vocabulary.Key(text))
		return m, true
	}
	return MonthColumns{}, false
}

// headMonth reads a text of a head as a month. Figures alone are a month where
// they name its year, or where their neighbours count months too and no head says
// that they count something else: "7 | 8 | 9" under "Các tháng".
func (mf *monthFinder) headMonth(g *Grid, h *Header, key, row, col int) (month scoring.Month, said bool) {
	text := g.Text(row, col)
	if len(text) > MaxMonthHead {
		return month, false
	}
	if mf.matcher.isLine(h.Set, text) && !mf.countMonths(g, h, key, row, col) {
		return month, false // "T1", "3.1": a criterion's head
	}
	text = mf.dating.withoutNames(text, nil)
	if month, said = mf.dating.Months.InText(text); said || !mf.dating.mayBeMonth(text) {
		line := mf.matcher.MatchLine(h.Set, "", text) // "T1" may be the id of a criterion
		return month, said && line.Leaf < 0 && line.Group < 0
	}
	month = mf.dating.Months.InLabel(text, g.From1904)
	if len(text) <= 2 && !mf.countMonths(g, h, key, row, col) {
		return scoring.Month{}, false
	}
	return month, true
}

// countMonths reports whether a figure in a head counts months: a head above says
// so, or, with no head above at all, it is one of a run of months of which some is
// the id of no criterion or group.
func (mf *monthFinder) countMonths(g *Grid, h *Header, key, row, col int) bool {
	for above := row - 1; above >= h.Top; above-- {
		if at := SpanningColumn(g, above, row, col); at > key {
			text := g.Text(above, at)
			ofMonths := words.AnyIn(mf.vocabulary.Key(text), mf.vocabulary.Months)
			ofPoints := mf.vocabulary.Scoring.OfTotals(mf.vocabulary.Key(text), false) && !words.AnyIn(mf.vocabulary.Key(text), mf.vocabulary.Part)
			return !mf.dating.isMonthHead(text) && (ofMonths || ofPoints && mf.runOfMonths(g, h, key, row, col, true))
		}
	}
	return mf.runOfMonths(g, h, key, row, col, false)
}

// runOfMonths reports whether figures side by side rise by one and some is the id
// of no criterion or group. Below a head of points they may fall too. Figures from 1 on that
// do not reach 12 may be criteria, below such a head or over what may be their marks.
func (mf *monthFinder) runOfMonths(g *Grid, h *Header, key, row, col int, ofPoints bool) bool {
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
		line := mf.matcher.MatchLine(h.Set, "", g.Text(row, at))
		foreign = foreign || line.Leaf < 0 && line.Group < 0
	}
	counted := step > 0 && words.Number(g.Text(row, from)) < 2 && to-from < 11 && to > from && foreign && (ofPoints || !mf.exceedMarks(g, h, row, from, to))
	return to > from && foreign && !counted
}

// exceedMarks reports whether a number below figures in a head is higher than a mark of any
// criterion can be: a total of a month, and no mark of criteria that are counted through.
func (mf *monthFinder) exceedMarks(g *Grid, h *Header, row, from, to int) bool {
	highest := criteria.Points(0)
	for i := range mf.matcher.Leaves[h.Set] {
		highest = max(highest, mf.matcher.Leaves[h.Set][i].Max)
	}
	empty := true
	for below := row + 1; below < min(len(g.Rows), row+1+ColumnRows); below++ {
		for col := from; col <= to; col++ {
			points, number := PointsIn(g.Text(below, col))
			if empty = empty && !number; number && points > highest {
				return true
			}
		}
	}
	return empty || highest == mf.matcher.Sets[h.Set].FullMarks()
}

// InMonths reports whether a column belongs to a month.
func InMonths(months []MonthColumns, col int) bool {
	return slices.ContainsFunc(months, func(m MonthColumns) bool { return m.Holds(col) })
}

// Holds reports whether a column belongs to the month.
func (m *MonthColumns) Holds(col int) bool {
	return slices.ContainsFunc(m.Columns, func(c Column) bool { return c.Col == col })
}

// MaxMonthHead is how long a head that names a month may be, in bytes.
const MaxMonthHead = 90

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
