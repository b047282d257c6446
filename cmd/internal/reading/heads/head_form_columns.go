package heads

import (
	"strings"

	"chibo/cmd/internal/reading/words"
)

// lookBelow is how many rows below a head are asked what a column holds.
const lookBelow = 80

// tellColumns gives roles to columns of a form that no word of the head tells, by
// what stands in them: the numbers of the rows before the titles, the full marks
// between titles and marks, the criteria in the second of two columns of texts.
// keyRow is the row of the head of the criteria.
// Whether the numbers are the set's own full marks is compared later.
func (ff *formFinder) tellColumns(g *Grid, h *Header, used *UsedRows, keyRow int) {
	criterion := h.At(words.CriterionRole)
	if criterion < 0 {
		return
	}
	if !h.Has(words.OrdinalRole) && criterion > 0 {
		ff.tellOrdinal(g, h, criterion-1)
	}
	if !h.Has(words.MaxRole) && !h.hasEnsured() {
		ff.tellMaximum(g, h, used)
	}
	ff.tellCriterion(g, h, keyRow)
}

// tellOrdinal takes a column before the titles that counts the rows for that of
// their numbers, whatever its head: "#", "Ký hiệu", or none.
func (ff *formFinder) tellOrdinal(g *Grid, h *Header, col int) {
	if h.roleOf(col) != words.NoRole {
		return
	}
	ff.columns.mergesAsked = true // it depends on what stands below the head
	count := ordinalCount{}
	for row := h.Bottom + 1; row < min(len(g.Rows), h.Bottom+lookBelow); row++ {
		if text := g.Text(row, col); text != "" && !count.goesOn(PlainID(text)) {
			break // a total, or what stands below the table
		}
	}
	if count.rows < 2 {
		return
	}
	h.Columns = append(h.Columns, Column{Col: col, Role: words.OrdinalRole, Label: g.Text(h.Top, col)})
}

// An ordinalCount follows the numbers of rows: each goes on from the one before,
// begins anew, or names its level.
type ordinalCount struct{ rows, last, outer int }

func (c *ordinalCount) goesOn(id string) bool {
	n := words.Number(id)
	switch {
	case IsLevelNumber(id):
	case n >= 0 && (n == c.last+1 || n == c.outer+1 || n == 1):
		if n == c.outer+1 {
			c.outer = n
		}
		c.last = n
	default:
		return false
	}
	c.rows++
	return true
}

// IsLevelNumber tells a number that says of which level its row is: "1.2", "iv",
// "b", "a.1".
func IsLevelNumber(id string) bool {
	parts := strings.FieldsFunc(id, func(c rune) bool { return c == '.' || c == '-' })
	if len(parts) == 0 || len(parts) > 4 {
		return false
	}
	for i, part := range parts {
		isNumber := words.Number(part) >= 0 && len(part) <= 2
		isLetter := len([]rune(part)) == 1 && part >= "a" || strings.Trim(part, "ivx") == ""
		if !isNumber && (i > 0 || !isLetter) {
			return false
		}
	}
	return len(parts) > 1 || words.Number(parts[0]) < 0
}

// tellMaximum finds the full marks of a form whose head has no word for them: a
// plain "Điểm" before other columns of marks, or the one column of numbers between
// titles and marks.
func (ff *formFinder) tellMaximum(g *Grid, h *Header, used *UsedRows) {
	criterion, first := h.At(words.CriterionRole), -1
	for _, c := range h.Columns {
		if (c.Role == words.SelfRole || c.Role == words.ReviewRole) && c.Col > criterion && (first < 0 || c.Col < first) {
			first = c.Col
		}
	}
	if first < 0 {
		return
	}
	ff.columns.mergesAsked = true
	found := -1
	for col := criterion + 1; col <= first; col++ {
		head := lowestText(g, h, col)
		plain := col == first && h.marksBeside(col) && head >= 0 && words.IsAny(ff.texts.headOf(ff.texts.At(g, head, col)), ff.vocabulary.PlainPoints)
		if head < 0 || IsFigure(g.Text(head, col)) || !plain && h.roleOf(col) != words.NoRole || !holdsPoints(g, h, col) {
			continue
		}
		if found >= 0 {
			return
		}
		found = col
	}
	if found < 0 {
		return
	}
	head := lowestText(g, h, found)
	h.drop(found)
	h.Columns = append(h.Columns, Column{Col: found, Role: words.MaxRole, Label: g.Text(head, found)})
	used.Add(head)
}

// holdsPoints reports whether a number stands in nearly every row with a title.
func holdsPoints(g *Grid, h *Header, col int) bool {
	titles, points := 0, 0
	for row := h.Bottom + 1; row < min(len(g.Rows), h.Bottom+lookBelow); row++ {
		if g.Text(row, h.At(words.CriterionRole)) == "" {
			continue
		}
		if p, ok := PointsIn(g.Text(row, col)); ok && p != 0 {
			points++
		}
		titles++
	}
	return points >= 2 && 2*points >= titles
}

// titlesHavePoints reports whether the full marks of a form stand behind its
// titles, "Chuẩn bị (5 điểm)", in most rows.
func (ff *formFinder) titlesHavePoints(g *Grid, h Header) bool {
	if !h.Has(words.CriterionRole) {
		return false
	}
	ff.columns.mergesAsked = true
	titles, pointed := 0, 0
	for row := h.Bottom + 1; row < min(len(g.Rows), h.Bottom+lookBelow); row++ {
		text := g.Text(row, h.At(words.CriterionRole))
		if text == "" {
			continue
		}
		titles++
		if _, _, ok := ff.matcher.WithoutPoints(text); ok {
			pointed++
		}
	}
	return pointed >= 2 && 2*pointed >= titles
}

// tellCriterion takes the second of two columns of texts for that of the criteria
// where it holds titles of a set's criteria: the first then names groups, and
// criteria that are groups by themselves. The numbers before it are the groups'.
func (ff *formFinder) tellCriterion(g *Grid, h *Header, keyRow int) {
	first := h.At(words.CriterionRole)
	limit := ColumnsOf(g, h.Top, h.Bottom)
	if most := h.At(words.MaxRole); most > first {
		limit = most
	}
	for col := first + 1; col < limit; col++ {
		if g.Text(keyRow, col) == "" || h.roleOf(col) != words.NoRole {
			continue
		}
		ff.columns.mergesAsked = true
		if ff.titlesIn(g, h, col) > 1 {
			h.drop(first)
			h.drop(h.At(words.OrdinalRole))
			h.Columns = append(h.Columns, Column{Col: col, Role: words.CriterionRole, Label: g.Text(keyRow, col)})
			h.Outer = first + 1
			return
		}
	}
}

// titlesIn counts the rows of a column that hold the title of a criterion.
func (ff *formFinder) titlesIn(g *Grid, h *Header, col int) (count int) {
	for row := h.Bottom + 1; row < min(len(g.Rows), h.Bottom+lookBelow); row++ {
		if text := g.Text(row, col); text != "" && ff.matcher.isTitleInAny(text) {
			count++
		}
	}
	return count
}
