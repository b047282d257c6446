package reading

import "chibo/cmd/internal/reading/heads"

// listBlock describes a table or totals list before its rows are read.
func (r *reader) listBlock(g *heads.Grid, h *heads.Header, from, to int, labels []heads.Label) *heads.LayoutBlock {
	table := &heads.LayoutBlock{Layout: h.Layout, Set: h.Set, From: from, Top: h.Top, Bottom: h.Bottom, To: to, Facts: labels,
		Rows: make([]heads.RowClass, 0, max(0, to-h.Bottom-1))}
	table.Columns = r.columnsOf(g, h, to, r.Vocabulary.List)
	return table
}
