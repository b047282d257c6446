package reading

import (
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A yearSheet is a year's sheet being read.
type yearSheet struct {
	r         *reader
	g         *heads.Grid
	h         yearHeader
	committee string // of the group row above
	cells     int
	over      bool
}

// text returns what a row says under a head, and where.
func (s *yearSheet) text(row int, wanted words.Role) (string, diag.Pos) {
	if c, found := s.h.find(wanted); found {
		return s.g.Text(row, c.col), s.g.Pos(row, c.col)
	}
	return "", s.g.Pos(row, 0)
}

// row reads one row: a cell, a committee's heading, or nothing of use.
func (s *yearSheet) row(row int, reading *fileReading) {
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
	entry, filled := s.entry(row, reading)
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
		reading.problems = append(reading.problems, diag.ProblemOf(err))
		return
	}
	entry.Cell = cell
	entry.Source = scoring.Source{File: s.g.File, Sheet: s.g.Sheet, Row: row + 1}
	s.cells++
	reading.year = append(reading.year, entry)
}

// isGroup takes a row that names a committee as the heading of those below it.
func (s *yearSheet) isGroup(row int, lead, name string) bool {
	for _, text := range []string{name, lead} {
		bare := words.TrimOrdinal(text)
		if named, ok := s.r.Index.Committee(bare); ok && bare != "" && !s.filled(row) {
			s.committee = named
			return true
		}
	}
	return false
}

func (s *yearSheet) filled(row int) bool {
	for _, c := range s.h.columns {
		if (c.role == conditionRole || c.role == yearGradeRole) && !words.Placeholder(s.g.Text(row, c.col)) {
			return true
		}
	}
	return false
}

// entry reads the conditions and the yearly grade of a row.
func (s *yearSheet) entry(row int, reading *fileReading) (entry scoring.YearRow, filled bool) {
	entry.Marks = make([][]scoring.Mark, len(s.r.models))
	for _, c := range s.h.columns {
		switch c.role {
		case conditionRole:
			mark := s.r.MarkAt(s.g, row, c.col)
			if entry.Marks[c.model] == nil {
				entry.Marks[c.model] = make([]scoring.Mark, len(s.r.models[c.model].Leaves()))
			}
			entry.Marks[c.model][c.leaf] = mark
			filled = filled || mark.Entered()
		case yearGradeRole:
			filled = s.grade(row, c, &entry, reading) || filled
		}
	}
	return entry, filled
}

// grade reads the yearly grade: a word under one head, or a tick under one of
// several.
func (s *yearSheet) grade(row int, c yearColumn, entry *scoring.YearRow, reading *fileReading) bool {
	text, pos := s.g.Text(row, c.col), s.g.Pos(row, c.col)
	if words.Placeholder(text) {
		return false
	}
	grade, ok := yearGradeIn(text)
	if c.grade != "" {
		grade, ok = c.grade, words.IsYes(text)
		if !ok && words.IsNo(text) {
			return false
		}
	}
	switch {
	case !ok:
		reading.problems = append(reading.problems, diag.New(diag.BadFact, "year-grade", pos, "text", text))
	case entry.Grade.Known && entry.Grade.Value != grade:
		reading.problems = append(reading.problems, diag.New(diag.ConflictingSheets, "year-grade", pos, "cell", s.nameOf(row), "other", entry.Grade.At.Pos()))
		entry.Grade.Known = false
	default:
		entry.Grade.Value, entry.Grade.Known, entry.Grade.At = grade, true, s.g.Place(row, c.col)
	}
	return true
}

func (s *yearSheet) nameOf(row int) string {
	if name, _ := s.text(row, words.CellRole); name != "" {
		return name
	}
	code, _ := s.text(row, words.CodeRole)
	return code
}
