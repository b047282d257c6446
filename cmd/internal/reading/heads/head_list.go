package heads

import (
	"chibo/cmd/internal/reading/words"
	"chibo/scoring"
)

// A listFinder reads rows as the head of a table or list.
type listFinder struct {
	matcher    *Matcher
	names      *Names
	dating     *Dating
	columns    *Columns
	vocabulary *words.Vocabulary
	months     monthFinder
}

// header accepts a column of cells with criteria (table), with a total
// (totals list), or with neither (a list of cells).
func (lf *listFinder) header(g *Grid, top, bottom, set int) (Header, bool) {
	h := Header{Layout: RosterLayout, Top: top, Bottom: bottom, Set: set}
	used := UsedRows{Top: top, Bottom: bottom}
	keyRow := -1
	for col := range ColumnsOf(g, top, bottom) {
		c, row, ok := lf.columns.ListColumn(g, top, bottom, col, set)
		if !ok || !repeatable(c.Role) && h.Has(c.Role) {
			continue
		}
		h.Columns = append(h.Columns, c)
		used.Add(row)
		if c.Role == words.CellRole || c.Role == words.CodeRole && keyRow < 0 {
			keyRow = row
		}
	}
	if h.Has(words.CellRole) || h.Has(words.CodeRole) {
		lf.findListMonths(g, &h, &used)
	}
	lf.tellFirstTotal(g, &h)
	lf.onlyTotals(g, &h, &used)
	lf.columns.settledMarks(g, &h, &used, lf.vocabulary.List)
	lf.columns.useTaughtRows(g, h, &used)
	if !h.Has(words.CellRole) && !h.Has(words.CodeRole) || !used.Both() || !BlankBelow(g, keyRow, bottom, h) || countsColumns(g, top, bottom) || headGoesOn(g, h) || HoldsFigures(g, h) || h.Bottom > h.Top && lf.namesCell(g, h) {
		return Header{}, false
	}
	leaves := h.count(words.LeafRole)
	for _, m := range h.Months {
		leaves = max(leaves, m.count(words.LeafRole))
	}
	switch {
	case h.OfPersons():
	case leaves >= min(2, len(lf.matcher.Leaves[set])):
		h.Layout = scoring.TableLayout
	case len(h.Months) > 0:
		h.Layout = scoring.TotalsLayout
	case h.Has(words.TotalRole) || h.Has(words.SelfRole) || h.Has(words.ReviewRole):
		h.Layout = scoring.TotalsLayout
	}
	h.Columns = withoutStrayLeaves(h)
	h.settleSides()
	for i := range h.Months {
		h.Months[i].Columns = withoutStrayLeaves(Header{Layout: h.Layout, Columns: h.Months[i].Columns})
	}
	return h, true
}

// best reads the head of a list by the set that scores the kind the
// title names. Where it names none, the columns may be those of another set:
// the one that knows more of them is taken, and each row's own kind says which
// set scores it.
func (lf *listFinder) best(g *Grid, top, bottom int, kind scoring.MeetingKind) (Header, bool) {
	set := max(0, lf.matcher.SetFor(kind))
	best, found := lf.header(g, top, bottom, set)
	for other := range lf.matcher.Sets {
		if other == set || kind != scoring.Regular {
			continue
		}
		if h, ok := lf.header(g, top, bottom, other); ok && h.count(words.LeafRole) > best.count(words.LeafRole) {
			best, found = h, true
		}
	}
	return best, found
}

// repeatable reports whether several columns may have a role. Of several totals
// the first counts, and the others must agree.
func repeatable(r words.Role) bool {
	switch r {
	case words.GradeMarkRole, words.LeafRole, words.GroupRole, words.ConflictRole, words.TotalRole, words.SelfRole, words.ReviewRole, words.AdjustRole:
		return true
	}
	return false
}

// withoutStrayLeaves drops columns taken for criteria from a list that is no
// table.
func withoutStrayLeaves(h Header) []Column {
	if h.Layout == scoring.TableLayout {
		return h.Columns
	}
	var kept []Column
	for _, c := range h.Columns {
		if c.Role != words.LeafRole && c.Role != words.GroupRole && c.Role != words.ConflictRole {
			kept = append(kept, c)
		}
	}
	return kept
}

// namesCell reports whether a known party cell stands in a head, below or above the
// text that heads its column: such a row is data.
func (lf *listFinder) namesCell(g *Grid, h Header) bool {
	for _, c := range h.Columns {
		if c.Role != words.CellRole && c.Role != words.CodeRole {
			continue
		}
		for row := h.Top; row <= h.Bottom; row++ {
			text := g.Text(row, c.Col)
			if text == "" || text == c.Label {
				continue
			}
			if f := lf.names.Find(text, ""); f.Cell >= 0 || f.Ambiguous {
				return true
			}
		}
	}
	return false
}

// listMonthColumn reads one column: its month, and what it holds.
func (lf *listFinder) listMonthColumn(g *Grid, h *Header, key, col int) (MonthColumns, bool) {
	lowest := lowestText(g, h, col)
	if lowest < 0 {
		return MonthColumns{}, false
	}
	m, found := lf.months.monthHead(g, h, key, lowest, col)
	if !found {
		return MonthColumns{}, false
	}
	c, ok := lf.besideMonth(g, h, &m, key, lowest, col)
	if taught, _, said := lf.columns.TaughtColumn(g, h.Top, h.Bottom, col); said {
		c.Role, ok = taught, isScored(taught)
	}
	if !ok {
		return MonthColumns{}, false
	}
	c.Col = col
	m.Columns = []Column{c}
	return m, true
}

// besideMonth tells what a column holds by the heads over and under its month.
// Where they say no more than the month, it holds totals; a head that is not
// understood is no total's.
func (lf *listFinder) besideMonth(g *Grid, h *Header, m *MonthColumns, key, lowest, col int) (Column, bool) {
	for row := lowest; row >= h.Top; row-- {
		at := SpanningColumn(g, row, lowest, col)
		if at <= key {
			continue
		}
		text := g.Text(row, at)
		if row == m.Row && at == m.Col {
			text = lf.dating.Months.WithoutMonth(text)
		}
		c := Column{Label: text, Row: row}
		switch line := lf.matcher.MatchLine(h.Set, "", text); {
		case text == "":
			continue
		case line.Leaf >= 0 && !line.Conflict:
			c.Role, c.Leaf = words.LeafRole, line.Leaf
			return c, true
		case line.Group >= 0:
			c.Role, c.Leaf = words.GroupRole, line.Group
			return c, true
		}
		if head := lf.columns.WithoutPeriod(lf.vocabulary.HeadKey(text)); head != "" {
			c.Role = lf.columns.roleInMonth(head)
			return c, c.Role != words.NoRole
		}
	}
	return Column{Role: words.TotalRole, Label: m.Head, Row: m.Row}, true
}
