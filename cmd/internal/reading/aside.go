package reading

import (
	"slices"

	"chibo/cmd/internal/reading/words"
	"chibo/criteria/diag"
)

// putAside takes a worksheet in which no table is recognised. One that looks like
// scores is an error, one with other numbers is reported, and notes are neither.
func (r *reader) putAside(g *grid, reading *sheetReading) {
	switch variant := legacyVariant(reading.problems); {
	case variant != "" || r.looksLikeScores(g):
		reading.problems = append(reading.problems, r.noHeader(g, variant))
	case r.holdsTable(g):
		reading.use.Left = diag.Msg(leftNoTable)
		reading.problems = append(reading.problems, diag.New(diag.NotASheet, "", g.place()))
	default:
		reading.use.Left = diag.Msg(leftNoTable)
	}
}

// leftNoTable is the catalogue's key of a worksheet without a table of marks.
const leftNoTable = "left.no-table"

// looksLikeScores reports whether a row names a known cell and holds a number, or a
// table stands there of which a line or head speaks of scoring.
func (r *reader) looksLikeScores(g *grid) bool {
	table, speaks, known := r.holdsTable(g), false, false
	if _, _, headed := r.guessHead(g); headed {
		table = true
	}
	for row := range g.Rows {
		named, figures := false, 0
		for col := range min(g.Width(row), words.HeaderWidth) {
			text := r.at(g, row, col)
			if text == r.blank {
				continue
			}
			if isFigure(text.text) {
				figures++
				continue
			}
			speaks = speaks || table && len(text.text) < 200 && r.vocabulary.Scoring.Scores(r.keyOf(text))
			label, _ := r.labelOf(text)
			known = known || label == words.CellRole || label == words.CodeRole
			named = named || len(text.text) < 200 && r.gathered == nil && r.isKnownCell(text.text)
		}
		known = known || named
		if named && figures >= 2 || table && (speaks || known) {
			return true
		}
	}
	return false
}

func (r *reader) isKnownCell(text string) bool {
	f := r.find(text, "")
	return f.Cell >= 0 || f.Ambiguous
}

// holdsTable reports whether numbers stand below each other: three at least.
func (r *reader) holdsTable(g *grid) bool {
	below := map[int]int{}
	for row := range g.Rows {
		for col := range min(g.Width(row), words.HeaderWidth) {
			if isFigure(g.Text(row, col)) {
				if below[col]++; below[col] >= 3 {
					return true
				}
			}
		}
	}
	return false
}

// scoredColumn reports whether a list of cells without marks has numbers under a head
// that speaks of scoring or names a month.
func (r *reader) scoredColumn(g *grid, h *header) bool {
	for col := range columnsOf(g, h.top, h.bottom) {
		head, _, _ := r.wholeHead(g, h.top, h.bottom, col)
		if head == "" || !r.vocabulary.Scoring.Scores(r.vocabulary.Key(head)) && r.monthOver(g, h.top, h.bottom, col).IsZero() {
			continue
		}
		for row := h.bottom + 1; row < len(g.Rows); row++ {
			if isFigure(g.Text(row, col)) {
				return true
			}
		}
	}
	return false
}

// speaksAbove reports whether a line above a list of cells, or its head, speaks of
// scoring.
func (r *reader) speaksAbove(g *grid, h *header) bool {
	for row := range h.bottom + 1 {
		for col := range min(g.Width(row), words.HeaderWidth) {
			text := r.at(g, row, col)
			if text == r.blank || len(text.text) >= 200 {
				continue
			}
			if key := r.keyOf(text); r.vocabulary.Scoring.OfTotals(key, row < h.top) || row >= h.top && r.vocabulary.Scoring.Scores(key) {
				return true
			}
		}
	}
	return false
}

// pointsColumn finds the head of a column of a list of cells that is not understood
// and holds nothing but what points look like.
func (r *reader) pointsColumn(g *grid, h *header) (head string, found bool) {
	for _, c := range r.columnsOf(g, h, len(g.Rows), r.vocabulary.List) {
		if c.why == unknownColumn && c.head != "" && r.looksLikePoints(g, h, c) {
			return c.head, true
		}
	}
	return "", false
}

// saysNothing gives a worksheet of which nothing came, neither a meeting nor a word,
// the reason: a list in which no known cell has sent anything is blank, and any other
// that holds numbers is reported.
func (r *reader) saysNothing(g *grid, reading *sheetReading) {
	if len(reading.sheets)+len(reading.problems) > 0 || !reading.use.Left.IsZero() {
		return
	}
	for _, b := range reading.layout.blocks {
		if slices.Contains(b.rows, notSentRow) {
			reading.use.Left = diag.Msg("left.blank-form")
			return
		}
	}
	reading.use.Left = diag.Msg(leftNoTable)
	if r.holdsTable(g) {
		reading.problems = append(reading.problems, diag.New(diag.NotASheet, "", g.place()))
	}
}

// looksLikePoints reports whether all that stands in a column are numbers within the
// full marks, and half of them above half of these.
func (r *reader) looksLikePoints(g *grid, h *header, c blockColumn) bool {
	full, numbers, high := r.sets[h.set].FullMarks(), 0, 0
	for row := h.bottom + 1; row < len(g.Rows); row++ {
		text := r.at(g, row, c.col)
		if name, named := h.find(words.CellRole); text == r.blank || words.Placeholder(text.text) || named && g.Text(row, name.col) == "" {
			continue // of no cell's row: it may still belong to the head
		}
		means := r.markOf(text)
		if means.State != numberMark || means.Points < 0 || means.Points > full {
			return false
		}
		if numbers++; 2*means.Points >= full {
			high++
		}
	}
	key := r.vocabulary.Key(c.head)
	heads := r.vocabulary.Scoring
	return numbers > 0 && 2*high >= numbers && !heads.IsCount(key) && !words.AnyIn(key, heads.Derived) && !words.AnyIn(key, heads.Period)
}

// notASheet is the warning of a list that is put aside, with the heads that teaching
// would explain.
func (r *reader) notASheet(g *grid, h *header) diag.Problem {
	unknown := r.unknownHeads(g, h.top, h.bottom)
	return diag.New(diag.NotASheet, "", g.place(), "heads", unknown.heads, "cells", unknown.cells, "samples", unknown.samples)
}

// halvesOf is halves of a head that was found.
func (r *reader) halvesOf(g *grid, h *header, found bool) []*grid {
	if !found || h.layout == rosterLayout {
		return nil
	}
	return r.halves(g, h)
}

// bound keeps blocks of a part of the worksheet to the part's own columns.
func bound(blocks []*layoutBlock, part *grid) {
	left, right := -1, 0
	for _, b := range blocks {
		for row := b.top; row < min(b.to, len(part.Rows)); row++ {
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
		b.columns = b.columns[min(max(left, 0), len(b.columns)):]
		b.left, b.right = max(left, 0), right
	}
}

// readNothing reports a file of which nothing was read, and that was left for no
// reason of its own: it may have been sent as a sheet. One that was named is an error.
func (f *fileReading) readNothing(c candidate) {
	if len(f.sheets)+len(f.problems)+len(f.year) > 0 || !f.use.Left.IsZero() || len(f.use.Sheets) == 0 {
		return
	}
	for _, s := range f.use.Sheets {
		switch s.Left.Key {
		case leftNoTable, "left.roster":
		default:
			return
		}
	}
	pos := diag.Pos{File: c.name}
	if len(f.use.Sheets) == 1 {
		pos.Sheet = f.use.Sheets[0].Name
	}
	if c.named {
		f.problems = append(f.problems, diag.New(diag.NoHeader, "", pos))
		return
	}
	f.problems = append(f.problems, diag.New(diag.NotASheet, "unread", pos))
}
