package survey

import (
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/scoring"
)

// TableBelow finds the header of a further form, or of a list of cells, and the
// row in which it begins. A header repeated on a second page, with nothing but
// criteria since, is the same form.
func (s Surveyor) TableBelow(g *heads.Grid, h heads.Header) (next heads.Header, begins int, found bool) {
	from := h.Bottom + 1
	for {
		next, found := s.FindHeader(g, from)
		if !found || next.Layout == heads.RosterLayout {
			return heads.Header{}, len(g.Rows), false
		}
		begins := s.boundary(g, h, next)
		if next.Layout == scoring.FormLayout && begins < next.Top || next.Layout != scoring.FormLayout && s.ListsCells(g, next) {
			return next, begins, true
		}
		from = next.Bottom + 1
	}
}

// boundary returns the row in which the next form begins: its letterhead,
// title or first label; the header itself where none of these is found. What
// stands above a criterion is none of these.
func (s Surveyor) boundary(g *heads.Grid, h, next heads.Header) int {
	criterion, _ := h.Find(words.CriterionRole)
	from := h.Bottom + 1
	for row := from; row < next.Top; row++ {
		if m := s.MatchLine(0, "", s.WithoutID(g.Text(row, criterion.Col))); m.Leaf >= 0 || m.Group >= 0 {
			from = row + 1
		}
	}
	for row := from; row < next.Top; row++ {
		col, found := g.FirstText(row)
		if !found {
			continue
		}
		cell := s.At(g, row, col)
		text, key := cell.Text, s.KeyOf(cell)
		role, _ := s.LabelOf(cell)
		opens := role == words.CellRole || role == words.MonthRole || role == words.CommitteeRole
		opens = opens || words.StartsAny(key, s.Vocabulary.Opening)
		if opens && s.MatchLine(0, "", text).Leaf < 0 && s.MatchLine(0, "", text).Group < 0 {
			return row
		}
	}
	return next.Top
}

// ListsCells reports whether a row below a list's header names a cell that is
// known: a line of labels may look like a header.
func (s Surveyor) ListsCells(g *heads.Grid, h heads.Header) bool {
	c, found := h.Find(words.CellRole)
	if !found {
		c, _ = h.Find(words.CodeRole)
	}
	for row := h.Bottom + 1; row < len(g.Rows); row++ {
		if f := s.Find(g.Text(row, c.Col), ""); f.Cell >= 0 || f.Ambiguous {
			return true
		}
	}
	return false
}
