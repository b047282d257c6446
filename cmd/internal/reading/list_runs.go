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

// listRuns knows what holds for several rows though it stands in the first alone.
type listRuns struct {
	*listTable
	run   nameRun
	above map[words.Role]string // of columns that state something once for a run of cells
	once  map[words.Role]bool
}

// beginRun starts a run with a row that names its cell.
func (lr *listRuns) beginRun(row int, name string) {
	if !lr.h.Has(words.MonthRole) {
		return
	}
	ordinal, _, _ := lr.text(row, words.OrdinalRole)
	lr.run = nameRun{name: name, ordinal: ordinal, months: map[string]bool{lr.runKey(row): true}}
}

// runKey is what tells the rows of a run apart.
func (lr *listRuns) runKey(row int) string {
	month, _, _ := lr.text(row, words.MonthRole)
	kind, _, _ := lr.text(row, words.KindRole)
	return criteria.Key(month) + "|" + criteria.Key(kind)
}

// nameOfRun returns the name that holds for a row without one: it states a month of
// its own that no row of the run above has, and no ordinal of its own.
func (lr *listRuns) nameOfRun(row int) string {
	month, _, _ := lr.text(row, words.MonthRole)
	ordinal, _, _ := lr.text(row, words.OrdinalRole)
	code, _, _ := lr.text(row, words.CodeRole)
	if lr.run.name == "" || month == "" || code != "" || ordinal != "" && ordinal != lr.run.ordinal || lr.run.months[lr.runKey(row)] {
		return ""
	}
	return lr.run.name
}

// goOnInRun takes the month of a row without a name as one of its run's.
func (lr *listRuns) goOnInRun(row int) { lr.run.months[lr.runKey(row)] = true }

// endRun ends the runs at a row that parts the others.
func (lr *listRuns) endRun(class heads.RowClass) {
	switch class {
	case heads.GroupedRow, heads.TotalRow, heads.SignedRow, heads.ForeignRow, heads.RemarkRow:
		lr.run = nameRun{}
	}
	if class == heads.GroupedRow || class == heads.TotalRow {
		lr.above = map[words.Role]string{}
	}
}

// heldFor returns the text of a column that stands only in the first row of a run
// of cells: of a merged area, or of a column in which no text stands twice.
func (lr *listRuns) heldFor(row int, wanted words.Role) string {
	c, has := lr.h.Find(wanted)
	if !has {
		return ""
	}
	if text := lr.g.Text(row, c.Col); text != "" {
		return text
	}
	if first, at, merged := lr.mergedFrom(row, c.Col); merged {
		return lr.g.Text(first, at)
	}
	if text := lr.above[wanted]; text != "" && lr.onceEach(wanted, c.Col) {
		return text
	}
	return ""
}

// hold keeps what a row states in a column for the rows of its run that state nothing.
func (lr *listRuns) hold(row int, stated words.Role) {
	if text, _, _ := lr.text(row, stated); text != "" {
		lr.above[stated] = text
	}
}

// onceEach reports whether no text of a column stands in two of the list's rows:
// then a blank cell repeats the one above.
func (lr *listRuns) onceEach(wanted words.Role, col int) bool {
	if known, asked := lr.once[wanted]; asked {
		return known
	}
	seen, once := map[string]bool{}, true
	for row := lr.h.Bottom + 1; row < lr.to; row++ {
		key := criteria.Key(lr.g.Text(row, col))
		once = once && (key == "" || !seen[key])
		seen[key] = true
	}
	if lr.once == nil {
		lr.once = map[words.Role]bool{}
	}
	lr.once[wanted] = once
	return once
}

// monthStated returns the text of the row's month, its own or that of the run.
func (lr *listRuns) monthStated(row int) (string, int) {
	c, _ := lr.h.Find(words.MonthRole)
	text := lr.heldFor(row, words.MonthRole)
	return text, c.Col
}
