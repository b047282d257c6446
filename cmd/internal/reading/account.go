package reading

import (
	"slices"

	"chibo/cmd/internal/reading/heads"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// An Account says how many non-blank cells of a worksheet are in which drawer; all are
// zero with Options.Uncounted.
type Account struct {
	Used, Known, Ignored, LeftOut, Unread int
	Cells                                 []UnreadCell    // unread ones, from the top: the first 100
	Places                                []AccountedCell // all of them, in order of rows; only with Options.Places
}

// An UnreadCell is a cell that is in no other drawer.
type UnreadCell struct {
	Cell string // its address
	Text string
	Why  diag.Message // what kind of place it stands in
}

// An AccountedCell is a non-blank cell with its drawer. Row and column count
// from 1.
type AccountedCell struct {
	Row, Col int
	Drawer   heads.Drawer
	As       string // the catalogue's key of what it was taken for; "": of nothing in particular
	Role     string // of a head or fact, by its name in HeaderRoles, or a criterion's id; "": none
}

// maxUnread is how many unread cells an account names.
const maxUnread = 100

// An accountant puts the cells of a worksheet into their drawers, by its layout.
type accountant struct {
	r       *reader
	g       *heads.Grid
	account Account
	places  bool
	stray   []heads.CellAt // numbers in the rows of a table that are in no drawer, and in no column that is
}

// account puts every non-blank cell of a worksheet into its drawer. It is the net below
// all that is judged by its head: a number in the rows of a table that is in no drawer
// and that no problem speaks of is reported, whatever it is.
func (r *reader) account(g *heads.Grid, reading *sheetReading) {
	read := len(reading.sheets) > 0 || reading.use.Layout == scoring.YearLayout
	reading.layout.Left = !read && (len(reading.problems) == 0 || !reading.use.Left.IsZero())
	a := r.accountOf(g, &reading.layout)
	reading.use.Account = a.account
	if !read || len(a.stray) == 0 {
		return
	}
	known := map[string]bool{}
	for _, p := range reading.problems {
		known[p.Pos.Cell] = true
	}
	for i := range reading.sheets {
		for _, p := range reading.sheets[i].Problems {
			known[p.Pos.Cell] = true
		}
	}
	stray := slices.DeleteFunc(a.stray, func(s heads.CellAt) bool { return known[heads.Address(s.Row, s.Col)] })
	if len(stray) > 0 {
		reading.problems = append(reading.problems, diag.New(diag.UnreadColumn, "cells", g.Pos(stray[0].Row, stray[0].Col),
			"text", g.Text(stray[0].Row, stray[0].Col), "count", len(stray)))
	}
}

// accountOf puts every non-blank cell of a worksheet into its drawer.
func (r *reader) accountOf(g *heads.Grid, layout *heads.SheetLayout) *accountant {
	a := &accountant{r: r, g: g, places: r.places}
	if r.uncounted {
		a.strays(layout)
		return a
	}
	var counts [heads.LeftOut + 1]int
	for row := range g.Rows {
		columns := a.criterionRow(row, layout)
		for col, text := range g.Rows[row] {
			switch {
			case text == 0:
			case col < len(columns) && columns[col].Why == heads.ReadColumn:
				counts[heads.InCriterionRow(columns[col].Role)]++
			default:
				counts[a.put(row, col, layout)]++
			}
		}
	}
	a.account.Used, a.account.Known, a.account.Ignored = counts[heads.Used], counts[heads.Known], counts[heads.Ignored]
	a.account.LeftOut, a.account.Unread = counts[heads.LeftOut], counts[heads.Unread]
	return a
}

// strays looks only where a stray number may be: in the rows of tables.
func (a *accountant) strays(layout *heads.SheetLayout) {
	for row := range a.g.Rows {
		if !layout.InTable(row) {
			continue
		}
		columns := a.criterionRow(row, layout)
		for col, text := range a.g.Rows[row] {
			if text != 0 && (col >= len(columns) || columns[col].Why != heads.ReadColumn) {
				a.put(row, col, layout)
			}
		}
	}
	a.account = Account{}
}

// criterionRow returns the columns of a table in the row of a criterion, where a
// column's role alone says in which drawer its cells are; nil: each cell is looked at.
func (a *accountant) criterionRow(row int, layout *heads.SheetLayout) []heads.BlockColumn {
	if layout.Left || a.places || len(layout.Blocks) != 1 {
		return nil
	}
	if b := layout.Blocks[0]; b.Class(row) == heads.CriterionRow && row < b.To && b.Left == 0 && b.Right == 0 {
		return b.Columns
	}
	return nil
}

// put finds the drawer of a cell, and keeps what is said of it alone.
func (a *accountant) put(row, col int, layout *heads.SheetLayout) heads.Drawer {
	as, drawer := layout.Drawer(a.r.Reader, a.g, row, col)
	if drawer != heads.Unread && !a.places {
		return drawer
	}
	if drawer == heads.Unread && len(a.account.Cells) < maxUnread {
		a.account.Cells = append(a.account.Cells, UnreadCell{heads.Address(row, col), a.g.Text(row, col), diag.Msg("unread." + as)})
	}
	if drawer == heads.Unread && (as == heads.StrayNumber || as == heads.StrayMark) && layout.InTable(row) && len(a.stray) < maxUnread {
		a.stray = append(a.stray, heads.CellAt{Row: row, Col: col})
	}
	if a.places {
		a.account.Places = append(a.account.Places, AccountedCell{row + 1, col + 1, drawer, as, layout.RoleAt(a.r.Reader, row, col)})
	}
	return drawer
}
