package reading

import (
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
)

// halves returns the parts of a worksheet on which tables of one kind stand side by
// side: a list folded in two, or forms next to each other. It is nil where there is
// but one. A part is the worksheet itself with nothing in the columns of the others;
// lines above the head that only the first part has are everyone's.
func (r *reader) halves(g *grid, h *header) []*grid {
	starts := r.halfStarts(g, h)
	if len(starts) < 2 {
		return nil
	}
	width := 0
	for row := range g.Rows {
		width = max(width, g.Width(row))
	}
	shared := g.blankAbove(h.top, starts[1])
	var parts []*grid
	for i, from := range starts {
		to := width
		if i+1 < len(starts) {
			to = starts[i+1]
		}
		if i == 0 {
			from = 0
		}
		parts = append(parts, g.window(from, to, h.top, shared))
	}
	return parts
}

// halfStarts returns the columns in which tables begin, by the column of names or
// criteria that heads each, and the numbers before it. Each of them has marks of its
// own.
func (r *reader) halfStarts(g *grid, h *header) (starts []int) {
	naming, rules := words.CellRole, r.vocabulary.List
	if h.has(words.CriterionRole) {
		naming, rules = words.CriterionRole, r.vocabulary.Form
	}
	if !h.has(naming) || len(h.months) > 0 {
		return nil
	}
	ordinal, named, marks := -1, false, false
	for col := range columnsOf(g, h.top, h.bottom) {
		role, _, _ := r.columnRole(g, h.top, h.bottom, col, rules)
		if role == naming && !holdsTexts(g, h.bottom, col) {
			role = words.SelfRole // "Chi bộ" and "Đảng ủy" under a criterion say who gave the marks
		}
		switch role {
		case words.OrdinalRole, words.CodeRole:
			if ordinal < 0 || named && marks {
				ordinal = col
			}
			continue
		case naming:
			if named && !marks {
				return nil
			}
			if ordinal < 0 {
				ordinal = col
			}
			starts = append(starts, ordinal)
			ordinal, named, marks = -1, true, false
		case words.SelfRole, words.ReviewRole, words.TotalRole, words.LeafRole:
			marks = marks || named
		case words.NoRole:
			if column, _, ok := r.listColumn(g, h.top, h.bottom, col, h.set); ok && column.role == words.LeafRole {
				marks = marks || named
			}
		}
	}
	if !marks {
		return nil
	}
	return starts
}

// holdsTexts reports whether texts, and no numbers, stand in a column below a head.
func holdsTexts(g *grid, bottom, col int) bool {
	texts := 0
	for row := bottom + 1; row < min(bottom+1+columnRows, len(g.Rows)) && texts < 5; row++ {
		switch text := g.Text(row, col); {
		case text == "" || words.IsColumnNumbers(g.Grid, row):
		case isFigure(text):
			return false
		default:
			texts++
		}
	}
	return texts > 0
}

// blankAbove reports whether nothing stands above a head from a column on.
func (g *grid) blankAbove(top, from int) bool {
	for row := range top {
		for col := from; col < g.Width(row); col++ {
			if g.Text(row, col) != "" {
				return false
			}
		}
	}
	return true
}

// window returns the worksheet with the columns from one up to another alone. Rows
// above the head stay whole where they are shared.
func (g *grid) window(from, to, top int, shared bool) *grid {
	cut := *g.Grid
	cut.Rows = make([][]workbook.Text, len(g.Rows))
	for row, texts := range g.Rows {
		if row < top && shared {
			cut.Rows[row] = texts
			continue
		}
		if len(texts) <= from {
			continue
		}
		own := make([]workbook.Text, min(len(texts), to))
		copy(own[from:], texts[from:min(len(texts), to)])
		cut.Rows[row] = own
	}
	part := newGrid(&cut)
	part.forms = g.forms
	return part
}
