package survey

import (
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
)

// Other is the layout of a worksheet of which nothing is read: its head, as far as one was
// found or can be guessed, and what its columns would be.
func (s Surveyor) Other(g *heads.Grid, h *heads.Header) *heads.LayoutBlock {
	if h == nil {
		h = s.guessed(g)
	}
	return &heads.LayoutBlock{Layout: h.Layout, Set: h.Set, Top: h.Top, Bottom: h.Bottom, To: len(g.Rows), Columns: s.ColumnsOf(g, h, len(g.Rows), s.Vocabulary.List)}
}

// guessed is the head of a worksheet whose table is not recognised, its columns by the words of a
// form or a list; behind the last row: it has none.
func (s Surveyor) guessed(g *heads.Grid) *heads.Header {
	top, bottom, found := s.GuessHead(g)
	if !found {
		return &heads.Header{Layout: heads.OtherLayout, Top: len(g.Rows), Bottom: len(g.Rows)}
	}
	h := &heads.Header{Layout: heads.OtherLayout, Top: top, Bottom: bottom}
	for col := range heads.ColumnsOf(g, top, bottom) {
		role, row, label := s.ColumnRole(g, top, bottom, col, s.Vocabulary.Form)
		if role == words.NoRole {
			role, row, label = s.ColumnRole(g, top, bottom, col, s.Vocabulary.List)
		}
		if role != words.NoRole && role != words.IgnoredRole {
			h.Columns = append(h.Columns, heads.Column{Role: role, Col: col, Row: row, Label: label})
		}
	}
	return h
}
