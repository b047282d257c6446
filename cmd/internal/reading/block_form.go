package reading

import (
	"chibo/cmd/internal/reading/words"
	"chibo/scoring"
)

// formBlock describes a form that was read: its head, and the classes of the rows
// below it.
func (r *reader) formBlock(f *form, h *header, b block, labels []labelled) *layoutBlock {
	table := &layoutBlock{layout: scoring.FormLayout, set: f.set, from: b.from, top: h.top, bottom: h.bottom, to: b.to, rows: f.classes, facts: labels}
	table.columns = r.columnsOf(f.g, h, b.to, r.vocabulary.Form)
	return table
}

// columnsOf describes every column of a table. Those that a head gives no role are
// left for their values to be judged by.
func (r *reader) columnsOf(g *grid, h *header, to int, rules *words.RuleTable) []blockColumn {
	width := 0
	for row := h.top; row < min(to, len(g.Rows)); row++ {
		width = max(width, g.Width(row))
	}
	columns := make([]blockColumn, width)
	for i := range columns {
		columns[i] = blockColumn{col: i, why: blankColumn, row: -1}
	}
	take := func(c column) {
		if c.col < width {
			columns[c.col] = blockColumn{col: c.col, role: c.role, leaf: c.leaf, head: c.label, row: h.bottom}
		}
	}
	for _, c := range h.columns {
		take(c)
	}
	for _, m := range h.months {
		for _, c := range m.columns {
			take(c)
		}
	}
	for col := range columns {
		if c := &columns[col]; c.role == words.NoRole {
			r.describe(g, h, col, c, rules)
		}
	}
	return columns
}

// describe says why the head gives a column no role.
func (r *reader) describe(g *grid, h *header, col int, c *blockColumn, rules *words.RuleTable) {
	if c.head, _, c.row = r.wholeHead(g, h.top, h.bottom, col); c.head == "" {
		c.row = -1
		c.why = unknownColumn
		return
	}
	role, _, _ := r.columnRole(g, h.top, h.bottom, col, rules)
	switch key := r.vocabulary.Key(c.head); {
	case role == words.IgnoredRole || r.vocabulary.Scoring.IsStatistic(key):
		c.why = ignoredColumn
	case role == words.OrdinalRole || role == words.NoteRole || role == words.MaxRole:
		c.why, c.role = repeatedColumn, role
	default:
		c.why = unknownColumn
	}
}

// block describes a form of ours. What stands to the right of the codes helps its
// formulas, whatever program saved it last; a column before the criteria holds the
// ordinals, with or without its head.
func (own *ownForm) block(r *reader, f *form, h *header, b block, labels []labelled) *layoutBlock {
	table := r.formBlock(f, h, b, labels)
	for col := range table.columns {
		if c := &table.columns[col]; own.codeCol >= 0 && col > own.codeCol {
			*c = blockColumn{col: c.col, why: helperColumn, row: -1}
		} else if c.role == words.OrdinalRole || c.role == words.NoRole && col < h.at(words.CriterionRole) {
			*c = blockColumn{col: c.col, role: words.OrdinalRole, head: c.head, row: c.row}
		}
	}
	return table
}
