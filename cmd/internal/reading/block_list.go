package reading

// listBlock describes a table or totals list before its rows are read.
func (r *reader) listBlock(g *grid, h *header, from, to int, labels []labelled) *layoutBlock {
	table := &layoutBlock{layout: h.layout, set: h.set, from: from, top: h.top, bottom: h.bottom, to: to, facts: labels,
		rows: make([]rowClass, 0, max(0, to-h.bottom-1))}
	table.columns = r.columnsOf(g, h, to, r.vocabulary.List)
	return table
}
