package heads

import (
	"slices"

	"chibo/cmd/internal/reading/words"
	"chibo/scoring"
)

// A Column of a header: what it holds.
type Column struct {
	Col   int
	Role  words.Role
	Leaf  int // leafRole: index of the criterion; groupRole: of the group
	grade int // gradeMarkRole: index of the grade
	Label string
	Row   int // of the text that says so, in a head of months
	// ensures tells "Đảm bảo" (1) and "Không đảm bảo" (-1), of which a tick answers.
	Ensures int
	// side tells whose marks a criterion's column of a table holds, where it has two.
	Side words.Role
}

// A Header is the head of a form or list: one to three rows.
type Header struct {
	Layout  scoring.Layout // FormLayout, TableLayout, TotalsLayout; "roster" for a list of cells
	Top     int
	Bottom  int // last row of the header
	Columns []Column
	Months  []MonthColumns // of a form with months side by side
	Set     int
	// Outer is the column of the groups' titles beside that of the criteria, from 1.
	Outer int
	// reviewed tells that the only marks of a table are the superior's by its head.
	Reviewed bool
}

// The layouts of which nothing is read: a list of party cells without any marks, and what is
// no table of a layout's.
const (
	RosterLayout scoring.Layout = "roster"
	OtherLayout  scoring.Layout = "other"
)

// Find returns the first column of a role.
func (h *Header) Find(r words.Role) (Column, bool) {
	for _, c := range h.Columns {
		if c.Role == r {
			return c, true
		}
	}
	return Column{}, false
}

// At returns the first column of a role; -1: there is none.
func (h *Header) At(r words.Role) int {
	if c, found := h.Find(r); found {
		return c.Col
	}
	return -1
}

// Has reports whether some column has the role.
func (h *Header) Has(r words.Role) bool {
	_, found := h.Find(r)
	return found
}

// holdsMarks reports whether a form has a column of marks.
func (h *Header) holdsMarks() bool {
	return h.Has(words.SelfRole) || h.Has(words.ReviewRole) || len(h.Months) > 0
}

// count returns how many columns have the role.
func (h *Header) count(r words.Role) int {
	n := 0
	for _, c := range h.Columns {
		if c.Role == r {
			n++
		}
	}
	return n
}

// better prefers a known layout over a mere list of cells, then more columns
// understood.
func better(a, b Header) bool {
	if (a.Layout == RosterLayout) != (b.Layout == RosterLayout) {
		return b.Layout == RosterLayout
	}
	return a.size() > b.size()
}

// size is how many columns are understood.
func (h *Header) size() int {
	n := len(h.Columns)
	for _, m := range h.Months {
		n += len(m.Columns)
	}
	return n
}

// roleOf returns the role of a column; noRole: it has none.
func (h *Header) roleOf(col int) words.Role {
	for _, c := range h.Columns {
		if c.Col == col {
			return c.Role
		}
	}
	return words.NoRole
}

// UsedRows notes which rows of a header say something: a header neither
// begins nor ends with a row that adds nothing.
type UsedRows struct {
	Top, Bottom         int
	topUsed, bottomUsed bool
}

// Add notes that a column's head stands in the row.
func (u *UsedRows) Add(row int) {
	u.topUsed = u.topUsed || row == u.Top
	u.bottomUsed = u.bottomUsed || row == u.Bottom
}

// Both reports whether heads were found in the upper and in the lower row.
func (u *UsedRows) Both() bool { return u.topUsed && u.bottomUsed }

// All returns the columns of a role.
func (h *Header) All(wanted words.Role) (found []Column) {
	for _, c := range h.Columns {
		if c.Role == wanted {
			found = append(found, c)
		}
	}
	return found
}

// Aside reports whether a sheet is no roster of its own, but a plan or a list
// of villages that names the cells once more: it tells nothing else of them.
func (h *Header) Aside() bool {
	for _, own := range []words.Role{words.MembersRole, words.CellKindRole, words.FixedDayRole, words.WomenRole, words.MinorityRole, words.SecretaryRole, words.ExemptRole, words.NewMembersRole} {
		if h.Has(own) {
			return false
		}
	}
	return len(h.Months) > 0 || h.Has(words.PlanRole) || h.Has(words.VillageRole)
}

// OfPersons reports whether the rows of a list are persons, whose cell stands behind
// their names: no number in it is the cell's.
func (h *Header) OfPersons() bool {
	person, cell := h.At(words.PersonRole), h.At(words.CellRole)
	return person >= 0 && person < cell
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

// marksBeside reports whether another column than this one holds marks.
func (h *Header) marksBeside(col int) bool {
	return len(h.Months) > 0 || slices.ContainsFunc(h.Columns, func(c Column) bool {
		return c.Col != col && (c.Role == words.SelfRole || c.Role == words.ReviewRole)
	})
}

// settleSides forgets whose marks the columns hold where they are all of one side:
// then they are the table's only marks.
func (h *Header) settleSides() {
	own, superior := h.HasSide(words.SelfRole), h.HasSide(words.ReviewRole)
	h.Reviewed = superior && !own
	for i := range h.Columns {
		if !own || !superior {
			h.Columns[i].Side = words.NoRole
		}
	}
}

// HasSide reports whether some criterion has a column of that side.
func (h *Header) HasSide(side words.Role) bool {
	for _, c := range h.Columns {
		if c.Role == words.LeafRole && c.Side == side {
			return true
		}
	}
	return false
}
