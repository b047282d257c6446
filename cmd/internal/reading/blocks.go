package reading

import (
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/scoring"
)

// formBlock describes a form that was read: its head, and the classes of the rows
// below it.
func (sv surveyor) formBlock(f *form, h *heads.Header, b heads.Extent, labels []heads.Label) *heads.LayoutBlock {
	table := &heads.LayoutBlock{Layout: scoring.FormLayout, Set: f.Set, From: b.From, Top: h.Top, Bottom: h.Bottom, To: b.To, Rows: f.Classes, Facts: labels}
	table.Columns = sv.columnsOf(f.Grid, h, b.To, sv.Vocabulary.Form)
	return table
}

// columnsOf describes every column of a table. Those that a head gives no role are
// left for their values to be judged by.
func (sv surveyor) columnsOf(g *heads.Grid, h *heads.Header, to int, rules *words.RuleTable) []heads.BlockColumn {
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
		if c := &columns[col]; c.Role == words.NoRole {
			sv.describe(g, h, col, c, rules)
		}
	}
	return columns
}

// describe says why the head gives a column no role.
func (sv surveyor) describe(g *heads.Grid, h *heads.Header, col int, c *heads.BlockColumn, rules *words.RuleTable) {
	if c.Head, _, c.Row = sv.WholeHead(g, h.Top, h.Bottom, col); c.Head == "" {
		c.Row = -1
		c.Why = heads.UnknownColumn
		return
	}
	role, _, _ := sv.ColumnRole(g, h.Top, h.Bottom, col, rules)
	switch key := sv.Vocabulary.Key(c.Head); {
	case role == words.IgnoredRole || sv.Vocabulary.Scoring.IsStatistic(key) && !sv.marksUnderStatistic(g, h, *c, key):
		c.Why = heads.IgnoredColumn
	case role == words.OrdinalRole || role == words.NoteRole || role == words.MaxRole:
		c.Why, c.Role = heads.RepeatedColumn, role
	default:
		c.Why = heads.UnknownColumn
	}
}

// marksUnderStatistic reports whether a head that speaks of people, and says more, is over
// what no people are: "Đ/c Nam" may be who scored.
func (sv surveyor) marksUnderStatistic(g *heads.Grid, h *heads.Header, c heads.BlockColumn, key string) bool {
	return sv.Vocabulary.Scoring.MayNamePerson(key) && (h.Layout == scoring.FormLayout || sv.looksLikePoints(g, h, c) || sv.gradesIn(g, h, c.Col))
}

// helperColumns is how many columns of a form of ours stand to the right of the codes.
const helperColumns = 3

// block describes a form of ours. What stands just to the right of the codes helps its
// formulas, whatever program saved it last; a column before the criteria holds the
// ordinals, with or without its head.
func (own *ownForm) block(r *reader, f *form, h *heads.Header, b heads.Extent, labels []heads.Label) *heads.LayoutBlock {
	table := r.formBlock(f, h, b, labels)
	for col := range table.Columns {
		if c := &table.Columns[col]; own.codeCol >= 0 && col > own.codeCol && col <= own.codeCol+helperColumns {
			*c = heads.BlockColumn{Col: c.Col, Why: heads.HelperColumn, Row: -1}
		} else if c.Role == words.OrdinalRole || c.Role == words.NoRole && col < h.At(words.CriterionRole) {
			*c = heads.BlockColumn{Col: c.Col, Role: words.OrdinalRole, Head: c.Head, Row: c.Row}
		}
	}
	return table
}

// listBlock describes a table or totals list before its rows are read.
func (sv surveyor) listBlock(g *heads.Grid, h *heads.Header, from, to int, labels []heads.Label) *heads.LayoutBlock {
	table := &heads.LayoutBlock{Layout: h.Layout, Set: h.Set, From: from, Top: h.Top, Bottom: h.Bottom, To: to, Facts: labels,
		Rows: make([]heads.RowClass, 0, max(0, to-h.Bottom-1))}
	table.Columns = sv.columnsOf(g, h, to, sv.Vocabulary.List)
	return table
}
