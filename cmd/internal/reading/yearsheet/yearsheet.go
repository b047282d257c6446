// Package yearsheet reads the sheets of a year's models: a row a party cell, a column
// a condition. yearsheet.go finds the head, words.go understands its texts, rows.go
// reads what stands below.
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

// A header is the head of a year's sheet: a row a party cell, a column a
// condition.
type header struct {
	top, bottom int
	columns     []column
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
	Cells    int          // how many cells its rows speak of
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
		y.readRows(g, h, &reading)
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

// readRows reads the rows below the head.
func (y *Reader) readRows(g *heads.Grid, h header, reading *Reading) {
	reading.Problems = y.FindLegacy(g)
	y.UseHead(g, heads.Header{Layout: scoring.YearLayout, Top: h.top, Bottom: h.bottom})
	s := sheet{r: y, g: g, h: h, Reading: reading}
	for row := h.bottom + 1; row < len(g.Rows) && !s.over; row++ {
		s.row(row)
	}
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

// header returns the head with the most columns that are understood. A row with
// figures is none of its rows: what stands there are grades, and no heads of them.
func (y *Reader) header(g *heads.Grid) (best header, found bool) {
	for top := range min(len(g.Rows), headerRows) {
		for bottom := top; bottom < min(top+headerHeight, len(g.Rows)) && !holdsFigure(g, bottom); bottom++ {
			h := header{top: top, bottom: bottom}
			for col := range heads.ColumnsOf(g, top, bottom) {
				if c, ok := y.columnAt(g, top, bottom, col); ok && !h.has(c) {
					h.columns = append(h.columns, c)
				}
			}
			if h.isYears() && (!found || len(h.columns) > len(best.columns)) {
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

func holdsFigure(g *heads.Grid, row int) bool {
	for col := range min(g.Width(row), words.HeaderWidth) {
		if heads.IsFigure(g.Text(row, col)) {
			return true
		}
	}
	return false
}

func (h header) has(c column) bool {
	for _, o := range h.columns {
		if o.role == c.role && o.model == c.model && o.leaf == c.leaf && o.grade == c.grade {
			return true
		}
	}
	return false
}

// columnAt understands a column by what the office taught of its whole head, else by
// the lowest of its heads that says something.
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
			return c, true
		}
	}
	return column{}, false
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
