package heads

import "chibo/cmd/internal/reading/words"

// findEnsured finds the pairs of such columns, each with whose answer it is by the
// head that spans it, else the cell's own.
func (r *Reader) findEnsured(g *Grid, h *Header, used *UsedRows) {
	width := ColumnsOf(g, h.Top, h.Bottom)
	for col := 0; col+1 < width; col++ {
		yes, no := lowestText(g, h, col), lowestText(g, h, col+1)
		if yes < 0 || yes != no || r.Vocabulary.Ensured(r.headOf(r.At(g, yes, col)))*r.Vocabulary.Ensured(r.headOf(r.At(g, no, col+1))) != -1 {
			continue
		}
		whose := words.SelfRole
		for above := yes - 1; above >= h.Top; above-- {
			if at := SpanningColumn(g, above, yes, col); at >= 0 && r.RoleOf(r.At(g, above, at), r.Vocabulary.Form) == words.ReviewRole {
				whose = words.ReviewRole
			}
		}
		for at := col; at <= col+1; at++ {
			h.drop(at)
			h.Columns = append(h.Columns, Column{Col: at, Role: whose, Label: g.Text(yes, at), Ensures: r.Vocabulary.Ensured(r.headOf(r.At(g, yes, at)))})
		}
		used.Add(yes)
	}
}

// drop forgets a column.
func (h *Header) drop(col int) {
	kept := h.Columns[:0]
	for _, c := range h.Columns {
		if c.Col != col {
			kept = append(kept, c)
		}
	}
	h.Columns = kept
}

// hasEnsured reports whether a form is answered in such columns.
func (h *Header) hasEnsured() bool {
	for _, c := range h.Columns {
		if c.Ensures != 0 {
			return true
		}
	}
	return false
}
