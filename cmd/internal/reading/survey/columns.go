package survey

import (
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/scoring"
)

// ColumnsOf describes every column of a table. Those that a head gives no role are
// left for their values to be judged by.
func (s Surveyor) ColumnsOf(g *heads.Grid, h *heads.Header, to int, rules *words.RuleTable) []heads.BlockColumn {
	width := 0
	for row := h.Top; row < min(to, len(g.Rows)); row++ {
		width = max(width, g.Width(row))
	}
	columns := make([]heads.BlockColumn, width)
	for i := range columns {
		columns[i] = heads.BlockColumn{Col: i, Why: heads.BlankColumn, Row: -1}
	}
	take := func(c heads.Column, month int) {
		if c.Col < width {
			columns[c.Col] = heads.BlockColumn{Col: c.Col, Role: c.Role, Leaf: c.Leaf, Side: c.Side, Month: month, Head: c.Label, Row: h.Bottom}
		}
	}
	for _, c := range h.Columns {
		take(c, 0)
	}
	for _, m := range h.Months {
		for _, c := range m.Columns {
			take(c, m.Month)
		}
	}
	for col := range columns {
		switch c := &columns[col]; {
		case c.Role == words.NoRole:
			s.describe(g, h, col, c, rules)
		case c.Role == words.SuperiorRole && h.Layout != scoring.FormLayout && s.looksLikePoints(g, h, *c): // nobody who came
			c.Role, c.Why = words.NoRole, heads.UnknownColumn
		}
	}
	return columns
}

// describe says why the head gives a column no role.
func (s Surveyor) describe(g *heads.Grid, h *heads.Header, col int, c *heads.BlockColumn, rules *words.RuleTable) {
	if c.Head, _, c.Row = s.WholeHead(g, h.Top, h.Bottom, col); c.Head == "" {
		c.Row = -1
		c.Why = heads.UnknownColumn
		return
	}
	role, _, _ := s.ColumnRole(g, h.Top, h.Bottom, col, rules)
	switch key := s.Vocabulary.Key(c.Head); {
	case role == words.IgnoredRole || s.Vocabulary.Scoring.IsStatistic(key) && !s.marksUnderStatistic(g, h, *c, key):
		c.Why = heads.IgnoredColumn
	case role == words.OrdinalRole || role == words.NoteRole || role == words.MaxRole:
		c.Why, c.Role = heads.RepeatedColumn, role
	default:
		c.Why = heads.UnknownColumn
	}
}

// marksUnderStatistic reports whether a head that speaks of people, and says more, is over
// what no people are: "Đ/c Nam" may be who scored.
func (s Surveyor) marksUnderStatistic(g *heads.Grid, h *heads.Header, c heads.BlockColumn, key string) bool {
	return s.Vocabulary.Scoring.MayNamePerson(key) && (h.Layout == scoring.FormLayout || s.looksLikePoints(g, h, c) || s.gradesIn(g, h, c.Col))
}
