package yearsheet

import (
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A sheet is a year's sheet being read.
type sheet struct {
	r         *Reader
	g         *heads.Grid
	h         header
	layout    *heads.LayoutBlock
	committee string // of the group row above
	over      bool
	first     int // of its rows among those of the worksheet
	*Reading
}

// text returns what a row says under a head, and where.
func (s *sheet) text(row int, wanted words.Role) (string, diag.Pos) {
	if c, found := s.h.find(wanted); found {
		return s.g.Text(row, c.col), s.g.Pos(row, c.col)
	}
	return "", s.g.Pos(row, 0)
}

// row reads one row, a cell, a committee's heading, or nothing of use, and returns its
// class.
func (s *sheet) row(row int) heads.RowClass {
	lead := ""
	if col, found := s.g.FirstText(row); found {
		lead = s.g.Text(row, col)
	}
	name, pos := s.text(row, words.CellRole)
	code, codePos := s.text(row, words.CodeRole)
	if code != "" {
		name, pos = code, codePos
	}
	switch class := s.aside(row, lead, name); {
	case class != heads.ForeignRow:
		return class
	case code == "" && s.isGroup(row, lead, name):
		return heads.GroupedRow
	}
	entry, filled := s.entry(row)
	switch {
	case !filled && name == "":
		return heads.RemarkRow
	case !filled:
		return heads.NotSentRow
	case name == "":
		s.Problems = append(s.Problems, diag.New(diag.NoCell, "row", pos))
		return heads.ForeignRow
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
		return heads.ForeignRow
	}
	entry.Cell = cell
	entry.Source = scoring.Source{File: s.g.File, Sheet: s.g.Sheet, Row: row + 1}
	s.Cells++
	s.Rows = append(s.Rows, entry)
	return heads.MeetingRow
}

// aside returns the class of a row that speaks of no party cell by its first words;
// ForeignRow: it may be one's.
func (s *sheet) aside(row int, lead, name string) heads.RowClass {
	ordinal, _ := s.text(row, words.OrdinalRole)
	key := s.r.Vocabulary.Key(lead)
	switch {
	case lead == "":
		return heads.BlankRowClass
	case words.IsColumnNumbers(s.g.Grid, row):
		return heads.NumbersRow
	case s.r.namesCell(name):
		return heads.ForeignRow
	case s.isHeadAgain(row):
		return heads.HeadAgainRow
	case words.StartsAny(key, s.r.Vocabulary.Total):
		return heads.TotalRow
	case words.Number(ordinal) < 0 && (words.StartsAny(key, s.r.Vocabulary.Stop) || strings.HasPrefix(lead, "*")):
		s.over = true
		return heads.SignedRow
	}
	return heads.ForeignRow
}

// isHeadAgain reports whether all that a row says is what a row of the head says, in the
// same places.
func (s *sheet) isHeadAgain(row int) bool {
	for of := s.h.top; of <= s.h.bottom; of++ {
		same := true
		for col := range max(s.g.Width(row), s.g.Width(of)) {
			same = same && s.g.Text(row, col) == s.g.Text(of, col)
		}
		if same {
			return true
		}
	}
	return false
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
		if c.isAnswer() && !words.Placeholder(s.g.Text(row, c.col)) {
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
			filled = s.condition(row, c, &entry) || filled
		case gradeRole:
			filled = s.grade(row, c, &entry) || filled
		}
	}
	return entry, filled
}

// condition reads one condition. Two columns of it that differ are none.
func (s *sheet) condition(row int, c column, entry *scoring.YearRow) bool {
	leaves := s.r.Models[c.model].Leaves()
	if entry.Marks[c.model] == nil {
		entry.Marks[c.model] = make([]scoring.Mark, len(leaves))
	}
	have, mark := &entry.Marks[c.model][c.leaf], s.r.MarkAt(s.g, row, c.col)
	switch {
	case !mark.Entered() && have.Entered():
	case !have.Entered():
		*have = mark
	case !scoring.EqualMarks(&leaves[c.leaf], *have, mark):
		s.Problems = append(s.Problems, diag.New(diag.ConflictingSheets, "", mark.At.Pos(), "criterion", leaves[c.leaf].ID,
			"here", mark.Text, "there", have.Text, "other", have.At.Pos()))
		*have = scoring.Mark{At: have.At}
	}
	return mark.Entered()
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
	case entry.Grade.Value == criteria.NoYearGrade:
		entry.Grade.Value, entry.Grade.Known, entry.Grade.At = grade, true, s.g.Place(row, c.col)
	case entry.Grade.Value != grade:
		s.contradict(entry, row, pos)
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
