package reading

import (
	"regexp"
	"slices"
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// Roles of the columns of a year's sheet, beside its conditions.
const (
	yearGradeRole words.Role = iota + 300
	conditionRole
)

// A yearColumn is one column of a year's sheet.
type yearColumn struct {
	col, row    int // row: of its head
	role        words.Role
	model, leaf int                // of a condition
	grade       criteria.YearGrade // of a column that is ticked for one yearly grade
}

// A yearHeader is the head of a year's sheet: a row a party cell, a column a
// condition.
type yearHeader struct {
	top, bottom int
	columns     []yearColumn
}

func (h yearHeader) find(wanted words.Role) (yearColumn, bool) {
	for _, c := range h.columns {
		if c.role == wanted {
			return c, true
		}
	}
	return yearColumn{}, false
}

// isYears reports whether the head is that of a year's sheet: it names the cells
// and at least one condition, or the yearly grade.
func (h yearHeader) isYears() bool {
	_, named := h.find(words.CellRole)
	_, coded := h.find(words.CodeRole)
	_, graded := h.find(yearGradeRole)
	_, asked := h.find(conditionRole)
	return (named || coded) && (graded || asked)
}

// yearHeaderRows is how far down a head is sought, and how many rows it has.
const (
	yearHeaderRows   = 60
	yearHeaderHeight = 3
)

// readYear reads a worksheet as a year's sheet; ok is false where it is none.
// What was read of it as score sheets goes first: a sheet of meetings may head
// its columns with the same words.
func (r *reader) readYear(g *heads.Grid, asMeetings sheetReading, reading *fileReading) (use SheetUse, ok bool) {
	if !r.yearForm && !monthless(asMeetings) {
		return use, false
	}
	if r.yearWords == nil {
		r.yearWords = newYearWords(r.modelsOrBuiltin())
	}
	h, found := r.yearWords.header(g)
	if !found || !r.yearForm && r.asksOfMeetings(g, h) {
		return use, false
	}
	use = SheetUse{Name: g.Sheet}
	switch year := yearAbove(g, h.top); {
	case len(r.models) == 0:
		use.Left = diag.Msg("left.year-form")
	case year != 0 && !r.EveryMonth && year != r.Period.First.Year:
		use.Left = diag.Msg("left.other-year", "year", year)
	case r.gathered != nil:
		use.Left = diag.Msg("left.year-without-roster")
	default:
		use.Layout = scoring.YearLayout
		use.Meetings = r.readYearRows(g, h, reading)
	}
	return use, true
}

// readYearRows reads the rows below the head and returns how many cells they
// speak of.
func (r *reader) readYearRows(g *heads.Grid, h yearHeader, reading *fileReading) int {
	reading.problems = append(reading.problems, r.FindLegacy(g)...)
	s := yearSheet{r: r, g: g, h: h}
	for row := h.bottom + 1; row < len(g.Rows) && !s.over; row++ {
		s.row(row, reading)
	}
	return s.cells
}

// monthless reports whether a worksheet is no sheet of meetings: nothing in it is
// of a month, and it was not left out for a reason of meetings.
func monthless(reading sheetReading) bool {
	if left := reading.use.Left; !left.IsZero() && left.Key != "left.roster" || left.IsZero() && len(reading.problems) == 0 {
		return false
	}
	return !slices.ContainsFunc(reading.sheets, func(s scoring.Sheet) bool { return !s.Month.IsZero() })
}

// modelsOrBuiltin are the models asked for, else the built-in ones: a year's
// sheet that nobody asked for is known by them, and left out.
func (r *reader) modelsOrBuiltin() []*criteria.Set {
	models := r.models
	for _, id := range criteria.ModelIDs() {
		if set, err := criteria.Builtin(id); err == nil && len(r.models) == 0 {
			models = append(models, set)
		}
	}
	return models
}

// asksOfMeetings reports whether the head has more columns that are criteria of
// the meetings' sets than conditions of the year.
func (r *reader) asksOfMeetings(g *heads.Grid, h yearHeader) bool {
	meetings, year := 0, 0
	for row := h.top; row <= h.bottom; row++ {
		for col := range heads.ColumnsOf(g, row, row) {
			if text := g.Text(row, col); text != "" && len(text) <= maxYearHead && r.namesCriterion(text) {
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
func (r *reader) namesCriterion(text string) bool {
	for _, lines := range r.Lines {
		for _, title := range []string{text, r.yearWords.number.ReplaceAllString(text, "")} {
			if len(lines.Titles[criteria.Key(title)]) > 0 {
				return true
			}
		}
	}
	return false
}

// header returns the head with the most columns that are understood.
func (w *yearWords) header(g *heads.Grid) (best yearHeader, found bool) {
	for top := range min(len(g.Rows), yearHeaderRows) {
		for bottom := top; bottom < min(top+yearHeaderHeight, len(g.Rows)); bottom++ {
			h := yearHeader{top: top, bottom: bottom}
			for col := range heads.ColumnsOf(g, top, bottom) {
				if c, ok := yearColumnAt(w, g, top, bottom, col); ok && !h.has(c) {
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

func (h yearHeader) has(c yearColumn) bool {
	for _, o := range h.columns {
		if o.role == c.role && o.model == c.model && o.leaf == c.leaf && o.grade == c.grade {
			return true
		}
	}
	return false
}

// yearColumnAt understands a column by the lowest of its heads that says
// something.
func yearColumnAt(headers *yearWords, g *heads.Grid, top, bottom, col int) (yearColumn, bool) {
	for row := bottom; row >= top; row-- {
		text := g.Text(row, col)
		if text == "" || row < bottom && heads.SpansBelow(g, row, bottom, col) {
			continue
		}
		if c := headers.understand(text); c.role != words.NoRole {
			c.col, c.row = col, row
			return c, true
		}
	}
	return yearColumn{}, false
}

// yearGradeIn understands the words of a yearly grade, as written out or as
// clerks shorten them. "Tốt" alone is none: meetings are graded so.
func yearGradeIn(text string) (criteria.YearGrade, bool) {
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
