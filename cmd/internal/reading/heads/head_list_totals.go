package heads

import "chibo/cmd/internal/reading/words"

// speaksOfScores reports whether the head of a list of totals, or a line above it,
// says that the totals are points of meetings: "Tổng" may be over men and women, and a
// contest has points too.
func (cs *Columns) speaksOfScores(g *Grid, h *Header) bool {
	heads, contest := cs.vocabulary.Scoring, cs.TitledContest(g, h.Top)
	for _, c := range h.Columns {
		graded := c.Role == words.GradeRole || c.Role == words.GradeMarkRole || c.Role == words.ReviewGradeRole
		if graded && !contest || cs.vocabulary.TaughtHeads[cs.vocabulary.HeadKey(c.Label)] || cs.taughtScore(g, h, c.Col) {
			return true
		}
	}
	if contest {
		return false
	}
	for row := range h.Bottom + 1 {
		for col := range min(g.Width(row), words.HeaderWidth) {
			text := cs.texts.At(g, row, col)
			if text == cs.texts.Blank {
				continue
			}
			if heads.OfTotals(cs.texts.KeyOf(text), row < h.Top) {
				return true
			}
		}
	}
	return false
}

// onlyTotals takes the one column of a list whose head names points, whatever else it says,
// for its totals, where no head is known for them and the title over the list is of the
// scoring of meetings: "Số điểm đạt". A contest has points too.
func (lf *listFinder) onlyTotals(g *Grid, h *Header, used *UsedRows) {
	cell := h.At(words.CellRole)
	if cell < 0 || len(h.Months) > 0 || h.Has(words.LeafRole) || h.Has(words.TotalRole) || h.Has(words.SelfRole) || h.Has(words.ReviewRole) || h.Has(words.AdjustRole) || h.count(words.GradeMarkRole) > 0 {
		return
	}
	found, row := Column{}, -1
	for col := cell + 1; col < ColumnsOf(g, h.Top, h.Bottom); col++ {
		head := lowestText(g, h, col)
		if head < 0 || h.roleOf(col) != words.NoRole || !lf.vocabulary.Scoring.NamesTotal(lf.vocabulary.HeadKey(g.Text(head, col))) {
			continue
		}
		lf.columns.mergesAsked = true // it depends on what stands around the head
		if row >= 0 || !lf.columns.holdsTotals(g, h.Bottom, col, h.Set) {
			return // which of them counts is not said
		}
		found, row = Column{Col: col, Role: words.TotalRole, Label: g.Text(head, col)}, head
	}
	if row >= 0 && lf.columns.titledMeetings(g, h.Top) {
		h.Columns = append(h.Columns, found)
		used.Add(row)
	}
}

// titledMeetings reports whether the lines right above a head, up to another table, say
// that meetings were scored.
func (cs *Columns) titledMeetings(g *Grid, top int) bool {
	return cs.titled(g, top, func(key string) bool {
		return words.AnyIn(key, cs.vocabulary.Cell) && cs.vocabulary.Scoring.TitlesMeetings(key)
	})
}

// TitledContest reports whether the lines right above a head, up to another table, are of a
// contest.
func (cs *Columns) TitledContest(g *Grid, top int) bool {
	return cs.titled(g, top, cs.vocabulary.Scoring.OfContest)
}

func (cs *Columns) titled(g *Grid, top int, by func(key string) bool) bool {
	for row := top - 1; row >= 0 && countWords(g, row) < guessedTexts; row-- {
		for col := range min(g.Width(row), words.HeaderWidth) {
			if text := cs.texts.At(g, row, col); text != cs.texts.Blank && by(cs.texts.KeyOf(text)) {
				return true
			}
		}
	}
	return false
}

// tellFirstTotal takes the column of points right before those that add to them or
// take off, whatever its words, for a total: the one behind them counts.
func (lf *listFinder) tellFirstTotal(g *Grid, h *Header) {
	first, last := -1, -1
	for _, c := range h.Columns {
		switch c.Role {
		case words.AdjustRole:
			if first < 0 || c.Col < first {
				first = c.Col
			}
		case words.TotalRole, words.ReviewRole:
			last = max(last, c.Col)
		}
	}
	if first < 1 || last < first || h.roleOf(first-1) != words.NoRole {
		return
	}
	head, _, _ := lf.columns.WholeHead(g, h.Top, h.Bottom, first-1)
	if lf.vocabulary.Scoring.OfTotals(lf.vocabulary.Key(head), false) {
		h.Columns = append(h.Columns, Column{Col: first - 1, Role: words.TotalRole, Label: head})
	}
}
