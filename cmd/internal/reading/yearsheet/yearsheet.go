// Package yearsheet reads the sheets of a year's models: a row a party cell, a column
// a condition.
//
// Files: yearsheet: which worksheet is one, and its parts; header: its head; words: the
// texts of the head; rows: what stands below; columns: the columns as a layout, and what is
// said of those that no head explains.
package yearsheet

import (
	"regexp"
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A Reader reads the sheets of a year's models: a row a party cell. It belongs to
// one goroutine.
type Reader struct {
	*heads.Reader
	Models  []*criteria.Set // whose sheets are read too
	OwnForm bool            // the file is a form of ours for them
	words   *headWords      // nil: not asked yet
}

// A Reading is what a year's sheet gave.
type Reading struct {
	Left     diag.Message // why it was left out; zero: it was read
	Layout   heads.SheetLayout
	Cells    int // how many cells its rows speak of
	Rows     []scoring.YearRow
	Problems []diag.Problem
}

// Read reads a worksheet as a year's sheet; ok is false where it is none.
func (y *Reader) Read(g *heads.Grid) (reading Reading, ok bool) {
	if y.words == nil {
		y.words = newHeadWords(y.modelsOrBuiltin())
	}
	h, found := y.header(g)
	if !found && len(y.Models) == 0 && y.namesModel(g) {
		reading.Left = diag.Msg("left.year-form")
		return reading, true
	}
	if !found || !y.OwnForm && y.asksOfMeetings(g, h) {
		return reading, false
	}
	switch year := yearAbove(g, h.top); {
	case len(y.Models) == 0:
		reading.Left = diag.Msg("left.year-form")
	case year != 0 && !y.EveryMonth && year != y.Period.First.Year:
		reading.Left = diag.Msg("left.other-year", "year", year)
	case y.Gathering:
		reading.Left = diag.Msg("left.year-without-roster")
	default:
		reading.Problems = y.FindLegacy(g)
		y.readParts(g, h, 0, &reading)
	}
	return reading, true
}

// namesModel reports whether a line at the top names a year's model by the words of its
// id: a list of it in the office's own columns.
func (y *Reader) namesModel(g *heads.Grid) bool {
	for row := range min(len(g.Rows), headerRows) {
		for col := range min(g.Width(row), words.HeaderWidth) {
			text := g.Text(row, col)
			if heads.IsFigure(text) {
				return false // the table has begun
			}
			for _, id := range criteria.ModelIDs() {
				if words.Phrase(strings.ReplaceAll(id, "-", " ")).In(criteria.PlainKey(text)) {
					return true
				}
			}
		}
	}
	return false
}

// readParts reads a list and those that stand beside it, from a column on.
func (y *Reader) readParts(g *heads.Grid, h header, from int, reading *Reading) {
	part := g
	if h.next > 0 {
		part = g.Window(from, h.next, h.top, from == 0)
	}
	s := &sheet{r: y, g: part, h: h, first: len(reading.Rows), Reading: reading}
	s.read(from)
	if h.next == 0 {
		return
	}
	rest := g.Window(h.next, words.HeaderWidth, h.top, false)
	if next, found := y.header(rest); found {
		y.readParts(rest, next, h.next, reading)
	}
}

// read reads the rows below the head.
func (s *sheet) read(from int) {
	s.r.UseHead(s.g, heads.Header{Layout: scoring.YearLayout, Top: s.h.top, Bottom: s.h.bottom})
	s.layout = s.block(from)
	s.Layout.Blocks = append(s.Layout.Blocks, s.layout)
	for row := s.h.bottom + 1; row < len(s.g.Rows) && !s.over; row++ {
		s.layout.Rows = append(s.layout.Rows, s.row(row))
	}
	s.judgeColumns()
}

// modelsOrBuiltin are the models asked for, else the built-in ones: a year's
// sheet that nobody asked for is known by them, and left out.
func (y *Reader) modelsOrBuiltin() []*criteria.Set {
	models := y.Models
	for _, id := range criteria.ModelIDs() {
		if set, err := criteria.Builtin(id); err == nil && len(y.Models) == 0 {
			models = append(models, set)
		}
	}
	return models
}

// asksOfMeetings reports whether the head has more columns that are criteria of
// the meetings' sets than conditions of the year.
func (y *Reader) asksOfMeetings(g *heads.Grid, h header) bool {
	meetings, year := 0, 0
	for row := h.top; row <= h.bottom; row++ {
		for col := range heads.ColumnsOf(g, row, row) {
			if text := g.Text(row, col); text != "" && len(text) <= maxHead && y.namesCriterion(text) {
				meetings++
			}
		}
	}
	for _, c := range h.columns {
		if c.role == conditionRole {
			year++
		}
	}
	return meetings > year
}

// namesCriterion reports whether a head is a criterion of meetings by its title:
// a number alone is also that of a condition.
func (y *Reader) namesCriterion(text string) bool {
	for _, lines := range y.Lines {
		for _, title := range []string{text, y.words.number.ReplaceAllString(text, "")} {
			if len(lines.Titles[criteria.Key(title)]) > 0 {
				return true
			}
		}
	}
	return false
}

// gradeIn understands the words of a yearly grade, as written out or as
// clerks shorten them. "Tốt" alone is none: meetings are graded so.
func gradeIn(text string) (criteria.YearGrade, bool) {
	plain := criteria.PlainKey(text)
	is := func(words ...string) bool {
		for _, w := range words {
			if plain == w || plain == w+" nhiem vu" {
				return true
			}
		}
		return false
	}
	switch {
	case is("khong hoan thanh", "khong ht", "kht", "khtnv"):
		return criteria.YearNotCompleted, true
	case is("hoan thanh xuat sac", "ht xuat sac", "htxs", "htxsnv", "xuat sac"):
		return criteria.YearExcellent, true
	case is("hoan thanh tot", "ht tot", "htt", "httnv"):
		return criteria.YearGood, true
	case is("hoan thanh", "ht", "htnv"):
		return criteria.YearCompleted, true
	}
	return criteria.NoYearGrade, false
}

// yearNamed is a year as a key has it.
var yearNamed = regexp.MustCompile(`\bnam (\d{4})\b`)

// yearAbove returns the year in the lines above a head, dates apart; 0: none, or
// several.
func yearAbove(g *heads.Grid, top int) (year int) {
	for row := range top {
		for col := range min(g.Width(row), words.HeaderWidth) {
			plain := criteria.PlainKey(g.Text(row, col))
			m := yearNamed.FindStringSubmatch(plain)
			switch {
			case m == nil || strings.Contains(plain, "thang ") || strings.Contains(plain, "ngay "):
			case year != 0 && words.Number(m[1]) != year:
				return 0
			default:
				year = words.Number(m[1])
			}
		}
	}
	return year
}
