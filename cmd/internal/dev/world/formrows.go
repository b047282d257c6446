package world

import (
	"fmt"
	"strings"

	"chibo/criteria"
	"chibo/criteria/diag"
)

// marks writes the groups and their lines.
func (f *form) marks(w *world, p *party, m meeting) {
	f.look = leafRow
	i := 0
	for _, g := range w.rubric.groups {
		if !g.leaf() {
			f.addAs(groupRow, g.id, g.title, g.max().Float())
		}
		for _, l := range g.lines {
			f.line(p.style, m, l, i, g.leaf())
			i++
		}
	}
	if m.fault != nil && m.fault.code == diag.UnknownCriterion {
		extra := []any{"99", "Công tác dân vận của chi bộ", 5, 5}
		if m.review != nil {
			extra = append(extra, 5) // in the column that grades too
		}
		f.add(extra...)
	}
}

func (f *form) line(style Style, m meeting, l line, i int, leaf bool) {
	id, spell := any(l.id), style.spell
	if style == OneColumn && !leaf {
		id = nil
	}
	cells := []any{id, l.title, l.max.Float(), m.self[i].cell(spell)}
	if style != OneColumn {
		var review any
		if m.review != nil {
			review = m.review[i].cell(spell)
		}
		cells = append(cells, review)
	}
	if m.official()[i].points < l.max {
		cells = append(cells, f.remark(m, l, i))
	}
	row := f.add(cells...)
	if m.fault == nil || m.fault.line != i {
		return
	}
	if m.fault.code == diag.RepeatedCriterion {
		f.add(cells...)
	}
	if m.official()[i].override != nil {
		f.faulty = fmt.Sprintf("%s%d", m.gradingColumn(), row)
	}
}

// remark is why a line lost points. Dressed forms give each its own reasons,
// and leave out some.
func (f *form) remark(m meeting, l line, i int) any {
	if !f.dressed {
		return "Chưa đạt đầy đủ yêu cầu"
	}
	reasons := remarks()
	reason := reasons[(i+m.facts.day+m.facts.present)%len(reasons)]
	if reason == "" {
		return nil
	}
	lost := (l.max - m.official()[i].points).Decimal()
	return strings.NewReplacer("{lost}", strings.Replace(lost, ".", ",", 1), "{day}", fmt.Sprint(m.facts.day)).Replace(reason)
}

// gradingColumn is the letter of the column that grades.
func (m meeting) gradingColumn() string {
	if m.review != nil {
		return "E"
	}
	return "D"
}

// foot writes the totals and the signatures. Totals of a spoilt column are left
// out: nobody knows them.
func (f *form) foot(p *party, m meeting) {
	totals := []any{"TỔNG ĐIỂM", nil, 100, m.statedTotal(m.self, p.style), nil}
	if m.review != nil {
		totals[4] = m.statedTotal(m.review, p.style)
	} else if m.fault != nil && m.fault.code == diag.ReviewWithoutMarks {
		totals[4] = p.style.spell(total(m.self))
	}
	row := f.addAs(totalRow, totals...)
	f.merge("A", row, "B", row)
	if m.fault != nil && m.fault.code == diag.TotalMismatch {
		f.faulty = fmt.Sprintf("%s%d", m.gradingColumn(), row)
	}
	f.look = closing
	f.add()
	if expected := m.expected(); expected.Grade.Known {
		f.add("Xếp loại: " + grades()[expected.Grade.Value].title)
	}
	f.add()
	f.add(nil, "T/M BAN CHI ỦY\nBÍ THƯ", nil, "CẤP ỦY CẤP TRÊN PHỤ TRÁCH")
}

func (m meeting) statedTotal(marks []mark, style Style) any {
	sum := total(marks)
	switch {
	case m.fault == nil:
	case m.fault.code == diag.TotalMismatch:
		if &marks[0] == &m.official()[0] {
			sum -= criteria.Point / 2
		}
	case m.fault.code == diag.UnknownCriterion, m.fault.code == diag.RepeatedCriterion, marks[m.fault.line].override != nil:
		return nil
	}
	return style.spell(sum)
}
