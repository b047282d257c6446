package reading

import (
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
)

// A nameRun is the rows of one cell, a month each, of which only the first names
// it.
type nameRun struct {
	name    string
	ordinal string
	months  map[string]bool // as the rows of the run write them, with their kinds
}

// begin starts a run with a row that names its cell.
func (l *list) beginRun(row int, name string) {
	if !l.h.Has(words.MonthRole) {
		return
	}
	ordinal, _, _ := l.text(row, words.OrdinalRole)
	l.run = nameRun{name: name, ordinal: ordinal, months: map[string]bool{l.runKey(row): true}}
}

// runKey is what tells the rows of a run apart.
func (l *list) runKey(row int) string {
	month, _, _ := l.text(row, words.MonthRole)
	kind, _, _ := l.text(row, words.KindRole)
	return criteria.Key(month) + "|" + criteria.Key(kind)
}

// inRun returns the name that holds for a row without one: it states a month of
// its own that no row of the run above has, and no ordinal of its own.
func (l *list) inRun(row int) string {
	month, _, _ := l.text(row, words.MonthRole)
	ordinal, _, _ := l.text(row, words.OrdinalRole)
	code, _, _ := l.text(row, words.CodeRole)
	key := l.runKey(row)
	if l.run.name == "" || month == "" || code != "" || ordinal != "" && ordinal != l.run.ordinal || l.run.months[key] {
		return ""
	}
	l.run.months[key] = true
	return l.run.name
}

// endRun ends the runs at a row that parts the others.
func (l *list) endRun(class heads.RowClass) {
	switch class {
	case heads.GroupedRow, heads.TotalRow, heads.SignedRow, heads.ForeignRow, heads.RemarkRow:
		l.run = nameRun{}
	}
	if class == heads.GroupedRow || class == heads.TotalRow {
		l.above = map[words.Role]string{}
	}
}

// heldFor returns the text of a column that stands only in the first row of a run
// of cells: of a merged area, or of a column in which no text stands twice.
func (l *list) heldFor(row int, wanted words.Role) string {
	c, has := l.h.Find(wanted)
	if !has {
		return ""
	}
	if text := l.g.Text(row, c.Col); text != "" {
		l.above[wanted] = text
		return text
	}
	if first, at, merged := l.mergedFrom(row, c.Col); merged {
		return l.g.Text(first, at)
	}
	if text := l.above[wanted]; text != "" && l.onceEach(wanted, c.Col) {
		return text
	}
	return ""
}

// onceEach reports whether no text of a column stands in two of the list's rows:
// then a blank cell repeats the one above.
func (l *list) onceEach(wanted words.Role, col int) bool {
	if known, asked := l.once[wanted]; asked {
		return known
	}
	seen, once := map[string]bool{}, true
	for row := l.h.Bottom + 1; row < l.to; row++ {
		key := criteria.Key(l.g.Text(row, col))
		once = once && (key == "" || !seen[key])
		seen[key] = true
	}
	if l.once == nil {
		l.once = map[words.Role]bool{}
	}
	l.once[wanted] = once
	return once
}

// monthStated returns the text of the row's month, its own or that of the run.
func (l *list) monthStated(row int) (string, int) {
	c, _ := l.h.Find(words.MonthRole)
	text := l.heldFor(row, words.MonthRole)
	return text, c.Col
}
