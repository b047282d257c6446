package reading

import (
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/scoring"
)

// formBlock describes a form that was read: its head, and the classes of the rows
// below it.
func (r *reader) formBlock(f *form, h *heads.Header, b heads.Extent, labels []heads.Label) *heads.LayoutBlock {
	table := &heads.LayoutBlock{Layout: scoring.FormLayout, Set: f.Set, From: b.From, Top: h.Top, Bottom: h.Bottom, To: b.To, Rows: f.Classes, Facts: labels}
	table.Columns = r.ColumnsOf(f.Grid, h, b.To, r.Vocabulary.Form)
	return table
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
func (r *reader) listBlock(g *heads.Grid, h *heads.Header, from, to int, labels []heads.Label) *heads.LayoutBlock {
	table := &heads.LayoutBlock{Layout: h.Layout, Set: h.Set, From: from, Top: h.Top, Bottom: h.Bottom, To: to, Facts: labels,
		Rows: make([]heads.RowClass, 0, max(0, to-h.Bottom-1))}
	table.Columns = r.ColumnsOf(g, h, to, r.Vocabulary.List)
	return table
}

// bound keeps blocks of a part of the worksheet to the part's own columns.
func bound(blocks []*heads.LayoutBlock, part *heads.Grid) {
	left, right := -1, 0
	for _, b := range blocks {
		for row := b.Top; row < min(b.To, len(part.Rows)); row++ {
			for col, text := range part.Rows[row] {
				if text == 0 {
					continue
				}
				if left < 0 || col < left {
					left = col
				}
				right = max(right, col+1)
			}
		}
	}
	for _, b := range blocks {
		b.Columns = b.Columns[min(max(left, 0), len(b.Columns)):]
		b.Left, b.Right = max(left, 0), right
	}
}
