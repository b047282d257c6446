package heads

import (
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/scoring"
)

// A formFinder reads rows as the head of a form.
type formFinder struct {
	texts      *Texts
	matcher    *Matcher
	names      *Names
	dating     *Dating
	columns    *Columns
	vocabulary *words.Vocabulary
	months     monthFinder
}

// usualColumns is how many columns a form has that say something.
const usualColumns = 6

// header accepts Tiêu chí + Thang điểm + one or two mark columns.
func (ff *formFinder) header(g *Grid, top, bottom int) (Header, bool) {
	h := Header{Layout: scoring.FormLayout, Top: top, Bottom: bottom}
	used := UsedRows{Top: top, Bottom: bottom}
	keyRow := -1
	for col := range ColumnsOf(g, top, bottom) {
		role, row, label := ff.columns.ColumnRole(g, top, bottom, col, ff.vocabulary.Form)
		if role == words.NoRole || role == words.IgnoredRole || role == words.AdjustRole || (role != words.SelfRole && role != words.ReviewRole && h.Has(role)) {
			continue
		}
		if h.Columns == nil {
			h.Columns = make([]Column, 0, usualColumns)
		}
		h.Columns = append(h.Columns, Column{Col: col, Role: role, Label: label})
		used.Add(row)
		if role == words.CriterionRole {
			keyRow = row
		}
	}
	if !h.Has(words.CriterionRole) || !BlankBelow(g, keyRow, bottom, h) {
		return Header{}, false // rows of the table stand in it: their marks are not to be taken for months
	}
	ff.findMonths(g, &h, &used)
	ff.findEnsured(g, &h, &used)
	ff.columns.useTaughtRows(g, h, &used)
	if !h.holdsMarks() && !h.Has(words.MaxRole) {
		return Header{}, false // what stands below tells no column of marks without either
	}
	ff.tellColumns(g, &h, &used, keyRow)
	ff.onlyMarks(g, &h, &used)
	if h.Has(words.MaxRole) {
		ff.columns.settledMarks(g, &h, &used, ff.vocabulary.Form)
	}
	ok := h.holdsMarks() && used.Both() && BlankBelow(g, keyRow, bottom, h) && !HoldsFigures(g, h)
	if !ok || ff.listsCells(g, top, bottom) {
		return h, false
	}
	// The rows below are looked at last: it takes long, and the head depends on them.
	return h, (h.Has(words.MaxRole) || h.hasEnsured() || ff.columns.taughtCriterion(g, h) || ff.titlesHavePoints(g, h))
}

// listsCells reports whether a column that is headed as one of party cells names one
// in the rows just below, where a row of column numbers may stand too: then a row is
// a cell's, and no criterion's.
func (ff *formFinder) listsCells(g *Grid, top, bottom int) bool {
	if ff.names.Gathering {
		return false
	}
	for col := range ColumnsOf(g, top, bottom) {
		for row := bottom + 1; row < min(bottom+3, len(g.Rows)); row++ {
			text := g.Text(row, col)
			if text == "" || len(text) > words.MaxHead || IsFigure(text) {
				continue
			}
			if role, _, _ := ff.columns.ColumnRole(g, top, bottom, col, ff.vocabulary.List); role != words.CellRole {
				break
			}
			ff.columns.mergesAsked = true // it depends on what stands below the head
			if ff.names.Find(text, "").Cell >= 0 {
				return true
			}
		}
	}
	return false
}

// onlyMarks takes the one column of a form that holds marks for the cell's own,
// whatever its head, where no head says whose marks there are.
func (ff *formFinder) onlyMarks(g *Grid, h *Header, used *UsedRows) {
	if !h.Has(words.CriterionRole) || !h.Has(words.MaxRole) || h.Has(words.SelfRole) || h.Has(words.ReviewRole) || len(h.Months) > 0 {
		return
	}
	ff.columns.mergesAsked = true // it depends on what stands below the head
	found, row, several := Column{}, -1, false
	for col := h.At(words.CriterionRole) + 1; col < ColumnsOf(g, h.Top, h.Bottom); col++ {
		head := lowestText(g, h, col)
		if head < 0 || h.roleOf(col) != words.NoRole || !ff.holdsMarks(g, h, col, head) {
			continue
		}
		several = several || row >= 0
		found, row = Column{Col: col, Role: words.SelfRole, Label: g.Text(head, col)}, head
	}
	if row >= 0 && !several {
		h.Columns = append(h.Columns, found)
		used.Add(row)
	}
}

// holdsMarks reports whether a column is headed as a result, or holds a number up
// to the full marks in most rows that have some.
func (ff *formFinder) holdsMarks(g *Grid, h *Header, col, head int) bool {
	key := ff.texts.headOf(ff.texts.At(g, head, col))
	if role, _, _ := ff.columns.ColumnRole(g, h.Top, h.Bottom, col, ff.vocabulary.Form); role == words.IgnoredRole || role == words.AdjustRole || ff.vocabulary.Scoring.IsStatistic(key) {
		return false
	}
	if words.IsAny(key, ff.vocabulary.Result) {
		return true
	}
	rows, marks := 0, 0
	for row := h.Bottom + 1; row < len(g.Rows); row++ {
		full, err := criteria.ParsePoints(g.Text(row, h.At(words.MaxRole)))
		if err != nil {
			continue
		}
		rows++
		if m := ff.texts.MarkOf(ff.texts.At(g, row, col)); (m.State == scoring.NumberMark || m.OutOf != 0) && m.Points.Abs() <= full.Abs() {
			marks++
		}
	}
	return rows >= 2 && 2*marks >= rows
}

// findEnsured finds the pairs of such columns, each with whose answer it is by the
// head that spans it, else the cell's own.
func (ff *formFinder) findEnsured(g *Grid, h *Header, used *UsedRows) {
	width := ColumnsOf(g, h.Top, h.Bottom)
	for col := 0; col+1 < width; col++ {
		yes, no := lowestText(g, h, col), lowestText(g, h, col+1)
		if yes < 0 || yes != no || ff.vocabulary.Ensured(ff.texts.headOf(ff.texts.At(g, yes, col)))*ff.vocabulary.Ensured(ff.texts.headOf(ff.texts.At(g, no, col+1))) != -1 {
			continue
		}
		whose := words.SelfRole
		for above := yes - 1; above >= h.Top; above-- {
			if at := SpanningColumn(g, above, yes, col); at >= 0 && ff.texts.RoleOf(ff.texts.At(g, above, at), ff.vocabulary.Form) == words.ReviewRole {
				whose = words.ReviewRole
			}
		}
		for at := col; at <= col+1; at++ {
			h.drop(at)
			h.Columns = append(h.Columns, Column{Col: at, Role: whose, Label: g.Text(yes, at), Ensures: ff.vocabulary.Ensured(ff.texts.headOf(ff.texts.At(g, yes, at)))})
		}
		used.Add(yes)
	}
}
