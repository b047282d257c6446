package judge

import (
	"slices"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A scaleJudge compares the full marks that a list states with the set's.
type scaleJudge struct{ *listJudge }

// otherScale reports full marks, of a total or of a table's criterion, that are not the
// set's: no meeting of the list is scored by them.
func (j scaleJudge) otherScale() bool {
	p, differs := j.otherColumn()
	numbered, rows := j.numbersHeads(), j.maximaRows()
	for at := 0; at < len(j.h.Columns) && !differs; at++ {
		if p, differs = j.otherFull(j.h.Columns[at]); !differs {
			p, differs = j.otherMaximum(j.h.Columns[at], numbered, rows)
		}
	}
	if !differs {
		p, differs = j.allLow()
	}
	if differs {
		j.refuse(p)
	}
	return differs
}

// refuse gives a problem to every meeting of the list.
func (j scaleJudge) refuse(p diag.Problem) {
	for i := j.first; i < len(j.sheets); i++ {
		j.sheets[i].Problems = append(j.sheets[i].Problems, p)
	}
}

// lowest is which part of full marks the totals of no list stay below, one and all: those
// that do are out of ten, or shares.
const lowest = 10

// allLow reports a list of which no total is more than a tenth of full marks.
func (j scaleJudge) allLow() (p diag.Problem, low bool) {
	totals, highest := 0, scoring.Mark{}
	for i := j.first; i < len(j.sheets) && j.b.Layout == scoring.TotalsLayout; i++ {
		switch m := j.sheets[i].Official.Total; {
		case m.State != numberMark:
		case m.Points <= 0 || lowest*m.Points > j.full:
			return p, false
		default:
			if totals++; m.Points > highest.Points {
				highest = m
			}
		}
	}
	if totals < 2 {
		return p, false
	}
	return diag.New(diag.OtherCriteria, "low", highest.At.Pos(), "there", highest.Points, "here", j.full, "set", j.r.Sets[j.set].ID), true
}

// otherColumn compares the full marks that stand in a column of a list of totals, the same
// in every row.
func (j scaleJudge) otherColumn() (diag.Problem, bool) {
	for at := range j.b.Columns {
		c := &j.b.Columns[at]
		if c.Why != heads.IgnoredColumn || j.b.Layout != scoring.TotalsLayout || j.r.Vocabulary.Form.Match(j.r.Vocabulary.Key(c.Head)) != words.MaxRole {
			continue
		}
		cells := j.cells(j.b.Left+at, false)
		same := allOf(cells, func(of columnCell) bool {
			return of.means.State == numberMark && of.means.Points == cells[0].means.Points
		})
		if len(cells) == 0 || !same || cells[0].means.Points == j.full {
			continue
		}
		return diag.New(diag.OtherCriteria, "scale", j.at(c, j.b.Left+at), "head", words.OneLine(c.Head), "there", cells[0].means.Points, "here", j.full, "set", j.r.Sets[j.set].ID), true
	}
	return diag.Problem{}, false
}

// otherFull compares the full marks that the head of a total states.
func (j scaleJudge) otherFull(c heads.Column) (diag.Problem, bool) {
	head, row, _ := j.r.WholeHead(j.g, j.h.Top, j.h.Bottom, c.Col)
	full, stated := j.r.Vocabulary.FullMarks(head)
	if !stated || full == j.full || words.TypedPlainly(head) && j.exceeds(full) || c.Role != words.TotalRole && c.Role != words.SelfRole && c.Role != words.ReviewRole {
		return diag.Problem{}, false
	}
	return diag.New(diag.OtherCriteria, "scale", j.g.Pos(row, c.Col), "head", words.OneLine(head), "there", full, "here", j.full, "set", j.r.Sets[j.set].ID), true
}

// exceeds reports whether some total is more than what a head seems to state as full marks:
// "Tong diem thang 7", typed without accents, is of July.
func (j scaleJudge) exceeds(full criteria.Points) bool {
	return slices.ContainsFunc(j.sheets[j.first:], func(s scoring.Sheet) bool {
		total, known := j.totalOf(&s)
		return known && total > full
	})
}

// otherMaximum compares the full marks of a criterion or group that its head states, or a
// row of full marks.
func (j scaleJudge) otherMaximum(c heads.Column, numbered bool, rows []int) (diag.Problem, bool) {
	id, title, most := j.lineOf(c)
	if id == "" {
		return diag.Problem{}, false
	}
	differs := func(points criteria.Points, at diag.Pos) (diag.Problem, bool) {
		return diag.New(diag.OtherCriteria, "max", at, "criterion", id, "title", title, "there", points, "here", most, "set", j.r.Sets[j.set].ID), points.Abs() != most
	}
	if _, points, printed := j.r.WithoutPoints(c.Label); printed && !numbered {
		if p, other := differs(points, j.g.Pos(j.h.Bottom, c.Col)); other {
			return p, true
		}
	}
	for _, row := range rows {
		if m := j.r.MarkAt(j.g, row, c.Col); m.State == numberMark {
			return differs(m.Points, m.At.Pos())
		}
	}
	return diag.Problem{}, false
}

// lineOf returns the criterion or group of a table's column; "": it has none.
func (j scaleJudge) lineOf(c heads.Column) (id, title string, most criteria.Points) {
	switch c.Role {
	case words.LeafRole:
		leaf := &j.r.Leaves[j.set][c.Leaf]
		return leaf.ID, leaf.Title, leaf.Max.Abs()
	case words.GroupRole:
		group := &j.r.Sets[j.set].Groups[c.Leaf]
		return group.ID, group.Title, group.Max.Abs()
	}
	return "", "", 0
}

// maximaRows are the rows of a table's head, and those below it that are no meeting's, that
// hold full marks: they say so, or name nothing.
func (j scaleJudge) maximaRows() (rows []int) {
	name, found := j.h.Find(words.CellRole)
	if !found || j.b.Layout != scoring.TableLayout {
		return nil
	}
	for row := j.h.Top; row < j.b.To; row++ {
		if row > j.h.Bottom && j.b.Class(row) != heads.ScaleRow {
			continue
		}
		key := j.r.Vocabulary.Key(j.g.Text(row, name.Col))
		if key == "" && row > j.h.Bottom || key != "" && j.r.Vocabulary.Form.Match(key) == words.MaxRole {
			rows = append(rows, row)
		}
	}
	return rows
}

// numbersHeads reports whether what stands in brackets behind the criteria counts their
// columns: each one more than that before it.
func (j scaleJudge) numbersHeads() bool {
	last, columns := criteria.Points(0), 0
	for _, c := range j.h.Columns {
		_, points, printed := j.r.WithoutPoints(c.Label)
		if c.Role != words.LeafRole || !printed {
			continue
		}
		if columns++; columns > 1 && points != last+criteria.Point {
			return false
		}
		last = points
	}
	return columns > 1
}

// groupColumn compares a group's column with the marks of its criteria. One without
// columns for these has points that nobody can give to a criterion.
func (j *listJudge) groupColumn(col int, c *heads.BlockColumn) {
	group, whole := &j.r.Sets[j.set].Groups[c.Leaf], true
	for _, known := range j.h.Columns {
		whole = whole && (known.Role != words.LeafRole || j.r.Leaves[j.set][known.Leaf].Group != group)
	}
	var touched []columnCell
	for _, cell := range j.cells(col, false) {
		sum, known := j.groupSum(cell.row, group)
		switch m := cell.means; {
		case m.State != numberMark || m.Points == 0:
		case whole:
			touched = append(touched, cell)
		case known && m.Points.Abs() != sum:
			for _, s := range j.sheetsAt(cell.row) {
				s.Problems = append(s.Problems, diag.New(diag.TotalMismatch, "", j.g.Pos(cell.row, col), "stated", m.Points, "sum", sum))
			}
		}
	}
	if len(touched) > 0 {
		j.report(touched, unreadFinding{code: diag.UnreadMark, variant: "group", head: c.Head, what: "column", at: j.at(c, col),
			args: []any{"count", len(touched), "group", group.ID, "title", group.Title}})
	}
}
