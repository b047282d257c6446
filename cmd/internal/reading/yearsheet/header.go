package yearsheet

import (
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
)

// Roles of the columns of a year's sheet, beside its conditions.
const (
	gradeRole words.Role = iota + 300
	conditionRole
)

// A column is one column of a year's sheet.
type column struct {
	col, row    int // row: of its head
	role        words.Role
	model, leaf int                // of a condition
	grade       criteria.YearGrade // of a column that is ticked for one yearly grade
}

// isAnswer reports whether a column holds what counts: a condition or the yearly grade.
func (c column) isAnswer() bool { return c.role == conditionRole || c.role == gradeRole }

// A header is the head of a year's sheet: a row a party cell, a column a
// condition.
type header struct {
	top, bottom int
	columns     []column
	next        int // the column in which the head of a further part begins, beside it; 0: there is none
}

func (h header) find(wanted words.Role) (column, bool) {
	for _, c := range h.columns {
		if c.role == wanted {
			return c, true
		}
	}
	return column{}, false
}

// isYears reports whether the head is that of a year's sheet: it names the cells
// and at least one condition, or the yearly grade.
func (h header) isYears() bool {
	_, named := h.find(words.CellRole)
	_, coded := h.find(words.CodeRole)
	_, graded := h.find(gradeRole)
	_, asked := h.find(conditionRole)
	return (named || coded) && (graded || asked)
}

// headerRows is how far down a head is sought, and how many rows it has.
const (
	headerRows   = 60
	headerHeight = 3
)

// header returns the head with the most columns that are understood. A row of data is
// none of its rows: what stands there are grades, and no heads of them.
func (y *Reader) header(g *heads.Grid) (best header, found bool) {
	for top := range min(len(g.Rows), headerRows) {
		for bottom := top; bottom < min(top+headerHeight, len(g.Rows)) && !y.isData(g, bottom); bottom++ {
			if h := y.headerIn(g, top, bottom); h.isYears() && (!found || len(h.columns) > len(best.columns)) {
				best, found = h, true
			}
		}
	}
	if found {
		best.top = best.columns[0].row // what stands above is a title
		for _, c := range best.columns {
			best.top = min(best.top, c.row)
		}
	}
	return best, found
}

// headerIn reads rows as a head. Where the cells are named again, and answers follow, a
// further part of the list begins.
func (y *Reader) headerIn(g *heads.Grid, top, bottom int) header {
	h, again, answered := header{top: top, bottom: bottom}, 0, false
	for col := range heads.ColumnsOf(g, top, bottom) {
		c, ok := y.columnAt(g, top, bottom, col)
		_, has := h.find(c.role)
		switch {
		case !ok:
		case c.isAnswer() && again > 0:
			h.next = again
			return h
		case c.isAnswer():
			h.columns, answered = append(h.columns, c), true
		case !has:
			h.columns = append(h.columns, c)
		case answered && again == 0:
			again = col
		}
	}
	return h
}

// isData reports whether a row has a figure, or the name of a party cell.
func (y *Reader) isData(g *heads.Grid, row int) bool {
	for col := range min(g.Width(row), words.HeaderWidth) {
		if text := g.Text(row, col); heads.IsFigure(text) || y.namesCell(text) {
			return true
		}
	}
	return false
}

// namesCell reports whether a text is the name or code of a party cell of the roster.
func (y *Reader) namesCell(text string) bool {
	if y.Gathering || text == "" || len(text) > maxHead {
		return false
	}
	f := y.Find(text, "")
	return f.Cell >= 0 || f.Ambiguous
}

// columnAt understands a column by what the office taught of its whole head, else by
// the lowest of its heads that says something. The grade of another year is none.
func (y *Reader) columnAt(g *heads.Grid, top, bottom, col int) (column, bool) {
	if role, row, taught := y.TaughtColumn(g, top, bottom, col); taught {
		if role == words.GradeRole {
			role = gradeRole
		}
		return column{col: col, row: row, role: role}, role != words.IgnoredRole
	}
	for row := bottom; row >= top; row-- {
		text := g.Text(row, col)
		if text == "" || row < bottom && heads.SpansBelow(g, row, bottom, col) {
			continue
		}
		if c := y.words.understand(text); c.role != words.NoRole {
			c.col, c.row = col, row
			if c.grade != "" && row > top { // the year stands over the grades
				text, _, _ = y.WholeHead(g, row-1, row, col)
			}
			return c, c.role != gradeRole || !y.ofOtherPeriod(text)
		}
	}
	return column{}, false
}

// ofOtherPeriod reports whether a head speaks of another year, or of a part of one.
func (y *Reader) ofOtherPeriod(head string) bool {
	m := yearNamed.FindStringSubmatch(criteria.PlainKey(head))
	other := m != nil && !y.EveryMonth && words.Number(m[1]) != y.Period.First.Year
	return other || words.AnyIn(y.Vocabulary.Key(head), y.Vocabulary.Scoring.Period)
}
