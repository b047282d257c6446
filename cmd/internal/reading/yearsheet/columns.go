package yearsheet

import (
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/judge"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// block describes a part of the worksheet before its rows are read: the columns from one
// on, and those of them that the head explains.
func (s *sheet) block(from int) *heads.LayoutBlock {
	b := &heads.LayoutBlock{Layout: scoring.YearLayout, Set: len(s.r.Leaves), Top: s.h.top, Bottom: s.h.bottom, To: len(s.g.Rows), Left: from, Right: s.h.next}
	width := 0
	for row := s.h.top; row < len(s.g.Rows); row++ {
		width = max(width, s.g.Width(row))
	}
	for col := from; col < width; col++ {
		c := heads.BlockColumn{Col: col, Why: heads.UnknownColumn}
		if c.Head, _, c.Row = s.r.WholeHead(s.g, s.h.top, s.h.bottom, col); c.Head == "" {
			c.Row = -1
		}
		if role, _, taught := s.r.TaughtColumn(s.g, s.h.top, s.h.bottom, col); taught && role == words.IgnoredRole {
			c.Why = heads.IgnoredColumn
		}
		b.Columns = append(b.Columns, c)
	}
	for _, c := range s.h.columns {
		b.Columns[c.col-from].Role, b.Columns[c.col-from].Why = roleInLayout(c), heads.ReadColumn
	}
	return b
}

// roleInLayout is the role by which other layouts know a column.
func roleInLayout(c column) words.Role {
	switch {
	case c.role == conditionRole:
		return words.LeafRole
	case c.grade != "":
		return words.GradeMarkRole
	case c.role == gradeRole:
		return words.GradeRole
	}
	return c.role
}

// judgeColumns looks at what stands in the columns that the head does not explain.
func (s *sheet) judgeColumns() {
	for at := range s.layout.Columns {
		if c := &s.layout.Columns[at]; c.Why == heads.UnknownColumn {
			s.judge(c)
		}
	}
}

// judge says what a column is: one that states the yearly grade once more is compared with
// it, whoever stands over it.
func (s *sheet) judge(c *heads.BlockColumn) {
	filled, answers := 0, 0
	for row := s.h.bottom + 1; row < len(s.g.Rows); row++ {
		text := s.g.Text(row, c.Col)
		if class := s.layout.Class(row); class != heads.MeetingRow && class != heads.NotSentRow || words.Placeholder(text) {
			continue
		}
		filled++
		if _, isGrade := gradeIn(text); isGrade || heads.IsFigure(text) || words.IsYes(text) || words.IsNo(text) {
			answers++
		}
	}
	switch {
	case filled == 0:
		c.Why = heads.BlankColumn
	case s.r.Vocabulary.Scoring.IsStatistic(s.r.Vocabulary.Key(c.Head)):
		c.Why = heads.IgnoredColumn
	case s.r.ofOtherPeriod(c.Head):
		c.Why = heads.OtherPeriod
	case s.comparesGrades(c.Col):
		c.Why = heads.ExplainedColumn
	case answers > 0:
		s.Problems = append(s.Problems, judge.UnknownColumn(s.layout, c, s.g.Pos(max(c.Row, s.h.top), c.Col), answers))
	}
}

// comparesGrades compares the yearly grades in a column with those that were read; false:
// there are none.
func (s *sheet) comparesGrades(col int) (compared bool) {
	for at := s.first; at < len(s.Rows); at++ {
		entry := &s.Rows[at]
		row := entry.Source.Row - 1
		grade, isGrade := gradeIn(s.g.Text(row, col))
		if !isGrade || entry.Grade.Value == criteria.NoYearGrade {
			continue
		}
		compared = true
		if grade != entry.Grade.Value {
			s.contradict(entry, row, s.g.Pos(row, col))
		}
	}
	return compared
}

// contradict reports two yearly grades of one cell: none of them is known.
func (s *sheet) contradict(entry *scoring.YearRow, row int, pos diag.Pos) {
	s.Problems = append(s.Problems, diag.New(diag.ConflictingSheets, "year-grade", pos, "cell", s.nameOf(row), "other", entry.Grade.At.Pos()))
	entry.Grade.Known = false
}
