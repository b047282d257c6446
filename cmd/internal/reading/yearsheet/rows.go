package yearsheet

import (
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A sheet is a year's sheet being read.
type sheet struct {
	r         *Reader
	g         *heads.Grid
	h         header
	committee string // of the group row above
	over      bool
	*Reading
}

// text returns what a row says under a head, and where.
func (s *sheet) text(row int, wanted words.Role) (string, diag.Pos) {
	if c, found := s.h.find(wanted); found {
		return s.g.Text(row, c.col), s.g.Pos(row, c.col)
	}
	return "", s.g.Pos(row, 0)
}

// row reads one row: a cell, a committee's heading, or nothing of use.
func (s *sheet) row(row int) {
	lead := ""
	if col, found := s.g.FirstText(row); found {
		lead = s.g.Text(row, col)
	}
	name, pos := s.text(row, words.CellRole)
	code, codePos := s.text(row, words.CodeRole)
	ordinal, _ := s.text(row, words.OrdinalRole)
	key := s.r.Vocabulary.Key(lead)
	switch {
	case lead == "" || words.IsColumnNumbers(s.g.Grid, row) || words.StartsAny(key, s.r.Vocabulary.Total):
		return
	case words.Number(ordinal) < 0 && (words.StartsAny(key, s.r.Vocabulary.Stop) || strings.HasPrefix(lead, "*")):
		s.over = true
		return
	case code == "" && s.isGroup(row, lead, name):
		return
	}
	entry, filled := s.entry(row)
	if !filled || name == "" && code == "" {
		return
	}
	if code != "" {
		name, pos = code, codePos
	}
	committee, _ := s.text(row, words.CommitteeRole)
	if committee == "" {
		committee = s.committee
	} else {
		committee = s.r.CommitteeNamed(committee)
	}
	cell, err := s.r.LookUp(name, committee, pos)
	if err != nil {
		s.Problems = append(s.Problems, diag.ProblemOf(err))
		return
	}
	entry.Cell = cell
	entry.Source = scoring.Source{File: s.g.File, Sheet: s.g.Sheet, Row: row + 1}
	s.Cells++
	s.Rows = append(s.Rows, entry)
}

// isGroup takes a row that names a committee as the heading of those below it.
func (s *sheet) isGroup(row int, lead, name string) bool {
	for _, text := range []string{name, lead} {
		bare := words.TrimOrdinal(text)
		if named, ok := s.r.Index.Committee(bare); ok && bare != "" && !s.filled(row) {
			s.committee = named
			return true
		}
	}
	return false
}

func (s *sheet) filled(row int) bool {
	for _, c := range s.h.columns {
		if (c.role == conditionRole || c.role == gradeRole) && !words.Placeholder(s.g.Text(row, c.col)) {
			return true
		}
	}
	return false
}

// entry reads the conditions and the yearly grade of a row.
func (s *sheet) entry(row int) (entry scoring.YearRow, filled bool) {
	entry.Marks = make([][]scoring.Mark, len(s.r.Models))
	for _, c := range s.h.columns {
		switch c.role {
		case conditionRole:
			mark := s.r.MarkAt(s.g, row, c.col)
			if entry.Marks[c.model] == nil {
				entry.Marks[c.model] = make([]scoring.Mark, len(s.r.Models[c.model].Leaves()))
			}
			entry.Marks[c.model][c.leaf] = mark
			filled = filled || mark.Entered()
		case gradeRole:
			filled = s.grade(row, c, &entry) || filled
		}
	}
	return entry, filled
}

// grade reads the yearly grade: a word under one head, or a tick under one of
// several.
func (s *sheet) grade(row int, c column, entry *scoring.YearRow) bool {
	text, pos := s.g.Text(row, c.col), s.g.Pos(row, c.col)
	if words.Placeholder(text) {
		return false
	}
	grade, ok := gradeIn(text)
	if c.grade != "" {
		grade, ok = c.grade, words.IsYes(text)
		if !ok && words.IsNo(text) {
			return false
		}
	}
	switch {
	case !ok:
		s.Problems = append(s.Problems, diag.New(diag.BadFact, "year-grade", pos, "text", text))
	case entry.Grade.Known && entry.Grade.Value != grade:
		s.Problems = append(s.Problems, diag.New(diag.ConflictingSheets, "year-grade", pos, "cell", s.nameOf(row), "other", entry.Grade.At.Pos()))
		entry.Grade.Known = false
	default:
		entry.Grade.Value, entry.Grade.Known, entry.Grade.At = grade, true, s.g.Place(row, c.col)
	}
	return true
}

func (s *sheet) nameOf(row int) string {
	if name, _ := s.text(row, words.CellRole); name != "" {
		return name
	}
	code, _ := s.text(row, words.CodeRole)
	return code
}
