package reading

import (
	"slices"

	"chibo/criteria/diag"
)

// A Drawer says what became of a non-blank cell of a worksheet. Every such cell
// is in exactly one.
type Drawer uint8

const (
	Unread  Drawer = iota // in no other: not understood
	Used                  // it went into the result, or was compared with it
	Known                 // layout: title, head, numbering, maximum, signature
	Ignored               // passed over, by the workspace's words or as a statistic
	LeftOut               // of a worksheet, or a part of one, that was put aside
)

// String returns the drawer's name in the catalogue, behind "drawer.".
func (d Drawer) String() string {
	return [...]string{"unread", "used", "known", "ignored", "left-out"}[d]
}

// An Account says how many non-blank cells of a worksheet are in which drawer.
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
	Drawer   Drawer
	As       string // the catalogue's key of what it was taken for; "": of nothing in particular
	Role     string // of a head or fact, by its name in HeaderRoles, or a criterion's id; "": none
}

// maxUnread is how many unread cells an account names.
const maxUnread = 100

// An accountant puts the cells of a worksheet into their drawers, by its layout.
type accountant struct {
	r       *reader
	g       *grid
	account Account
	places  bool
	left    bool   // the worksheet gave nothing
	stray   []spot // numbers in the rows of a table that are in no drawer, and in no column that is
}

// account puts every non-blank cell of a worksheet into its drawer. It is the net below
// all that is judged by its head: a number in the rows of a table that is in no drawer
// and that no problem speaks of is reported, whatever it is.
func (r *reader) account(g *grid, reading *sheetReading) {
	a := r.accountOf(g, &reading.layout, len(reading.sheets)+len(reading.problems) == 0)
	reading.use.Account = a.account
	if len(reading.sheets) == 0 || len(a.stray) == 0 {
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
	stray := slices.DeleteFunc(a.stray, func(s spot) bool { return known[address(s.row, s.col)] })
	if len(stray) > 0 {
		reading.problems = append(reading.problems, diag.New(diag.UnreadColumn, "cells", g.Pos(stray[0].row, stray[0].col),
			"text", g.Text(stray[0].row, stray[0].col), "count", len(stray)))
	}
}

// accountOf puts every non-blank cell of a worksheet into its drawer.
func (r *reader) accountOf(g *grid, layout *sheetLayout, left bool) *accountant {
	a := &accountant{r: r, g: g, places: r.places, left: left}
	var counts [LeftOut + 1]int
	for row := range g.Rows {
		columns := a.criterionRow(row, layout)
		for col, text := range g.Rows[row] {
			switch {
			case text == 0:
			case col < len(columns) && columns[col].why == readColumn:
				counts[inCriterionRow(columns[col].role)]++
			default:
				counts[a.put(row, col, layout)]++
			}
		}
	}
	a.account.Used, a.account.Known, a.account.Ignored = counts[Used], counts[Known], counts[Ignored]
	a.account.LeftOut, a.account.Unread = counts[LeftOut], counts[Unread]
	return a
}

// criterionRow returns the columns of a table in the row of a criterion, where a
// column's role alone says in which drawer its cells are; nil: each cell is looked at.
func (a *accountant) criterionRow(row int, layout *sheetLayout) []blockColumn {
	if a.left || a.places || len(layout.blocks) != 1 {
		return nil
	}
	if b := layout.blocks[0]; b.class(row) == criterionRow && row < b.to && b.left == 0 && b.right == 0 {
		return b.columns
	}
	return nil
}

// put finds the drawer of a cell, and keeps what is said of it alone.
func (a *accountant) put(row, col int, layout *sheetLayout) Drawer {
	as, drawer := "", LeftOut
	if !a.left {
		as, drawer = layout.drawer(a.r, a.g, row, col)
	}
	if drawer != Unread && !a.places {
		return drawer
	}
	if drawer == Unread && len(a.account.Cells) < maxUnread {
		a.account.Cells = append(a.account.Cells, UnreadCell{address(row, col), a.g.Text(row, col), diag.Msg("unread." + as)})
	}
	if drawer == Unread && (as == strayNumber || as == strayMark) && layout.inTable(row) && len(a.stray) < maxUnread {
		a.stray = append(a.stray, spot{row, col})
	}
	if a.places {
		a.account.Places = append(a.account.Places, AccountedCell{row + 1, col + 1, drawer, as, layout.roleAt(a.r, row, col)})
	}
	return drawer
}

// What a number is taken for that is in no drawer.
const (
	strayNumber = "number"
	strayMark   = "mark"
)

// inTable reports whether a row is one of a table that is read by its columns, and not
// one that a problem speaks of as a whole.
func (l *sheetLayout) inTable(row int) bool {
	for _, b := range l.blocks {
		if row > b.bottom && row < b.to && b.class(row).ofTable() && b.class(row) != foreignRow {
			return true
		}
	}
	return false
}
