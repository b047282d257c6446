package reading

import (
	"slices"
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
func (r *reader) tellColumns(g *grid, h *header, used *usedRows, keyRow int) {
	criterion := h.at(words.CriterionRole)
	if criterion < 0 {
		return
	}
	if !h.has(words.OrdinalRole) && criterion > 0 {
		r.tellOrdinal(g, h, criterion-1)
	}
	if !h.has(words.MaxRole) && !h.hasEnsured() {
		r.tellMaximum(g, h, used)
	}
	r.tellCriterion(g, h, keyRow)
}

// tellOrdinal takes a column before the titles that counts the rows for that of
// their numbers, whatever its head: "#", "Ký hiệu", or none.
func (r *reader) tellOrdinal(g *grid, h *header, col int) {
	if h.roleOf(col) != words.NoRole {
		return
	}
	r.mergesAsked = true // it depends on what stands below the head
	count := ordinalCount{}
	for row := h.bottom + 1; row < min(len(g.Rows), h.bottom+lookBelow); row++ {
		if text := g.Text(row, col); text != "" && !count.goesOn(plainID(text)) {
			break // a total, or what stands below the table
		}
	}
	if count.rows < 2 {
		return
	}
	h.columns = append(h.columns, column{col: col, role: words.OrdinalRole, label: g.Text(h.top, col)})
}

// An ordinalCount follows the numbers of rows: each goes on from the one before,
// begins anew, or names its level.
type ordinalCount struct{ rows, last, outer int }

func (c *ordinalCount) goesOn(id string) bool {
	n := words.Number(id)
	switch {
	case isLevelNumber(id):
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

// isLevelNumber tells a number that says of which level its row is: "1.2", "iv",
// "b", "a.1".
func isLevelNumber(id string) bool {
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
func (r *reader) tellMaximum(g *grid, h *header, used *usedRows) {
	criterion, first := h.at(words.CriterionRole), -1
	for _, c := range h.columns {
		if (c.role == words.SelfRole || c.role == words.ReviewRole) && c.col > criterion && (first < 0 || c.col < first) {
			first = c.col
		}
	}
	if first < 0 {
		return
	}
	r.mergesAsked = true
	found := -1
	for col := criterion + 1; col <= first; col++ {
		head := lowestText(g, h, col)
		plain := col == first && h.marksBeside(col) && head >= 0 && words.IsAny(r.headOf(r.at(g, head, col)), r.vocabulary.PlainPoints)
		if head < 0 || isFigure(g.Text(head, col)) || !plain && h.roleOf(col) != words.NoRole || !holdsPoints(g, h, col) {
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
	h.columns = append(h.columns, column{col: found, role: words.MaxRole, label: g.Text(head, found)})
	used.add(head)
}

// marksBeside reports whether another column than this one holds marks.
func (h *header) marksBeside(col int) bool {
	return len(h.months) > 0 || slices.ContainsFunc(h.columns, func(c column) bool {
		return c.col != col && (c.role == words.SelfRole || c.role == words.ReviewRole)
	})
}

// holdsPoints reports whether a number stands in nearly every row with a title.
func holdsPoints(g *grid, h *header, col int) bool {
	titles, points := 0, 0
	for row := h.bottom + 1; row < min(len(g.Rows), h.bottom+lookBelow); row++ {
		if g.Text(row, h.at(words.CriterionRole)) == "" {
			continue
		}
		if p, ok := pointsIn(g.Text(row, col)); ok && p != 0 {
			points++
		}
		titles++
	}
	return points >= 2 && 2*points >= titles
}

// titlesHavePoints reports whether the full marks of a form stand behind its
// titles, "Chuẩn bị (5 điểm)", in most rows.
func (r *reader) titlesHavePoints(g *grid, h header) bool {
	if !h.has(words.CriterionRole) {
		return false
	}
	r.mergesAsked = true
	titles, pointed := 0, 0
	for row := h.bottom + 1; row < min(len(g.Rows), h.bottom+lookBelow); row++ {
		text := g.Text(row, h.at(words.CriterionRole))
		if text == "" {
			continue
		}
		titles++
		if _, _, ok := r.withoutPoints(text); ok {
			pointed++
		}
	}
	return pointed >= 2 && 2*pointed >= titles
}

// tellCriterion takes the second of two columns of texts for that of the criteria
// where it holds titles of a set's criteria: the first then names groups, and
// criteria that are groups by themselves. The numbers before it are the groups'.
func (r *reader) tellCriterion(g *grid, h *header, keyRow int) {
	first := h.at(words.CriterionRole)
	limit := columnsOf(g, h.top, h.bottom)
	if most := h.at(words.MaxRole); most > first {
		limit = most
	}
	for col := first + 1; col < limit; col++ {
		if g.Text(keyRow, col) == "" || h.roleOf(col) != words.NoRole {
			continue
		}
		r.mergesAsked = true
		if r.titlesIn(g, h, col) > 1 {
			h.drop(first)
			h.drop(h.at(words.OrdinalRole))
			h.columns = append(h.columns, column{col: col, role: words.CriterionRole, label: g.Text(keyRow, col)})
			h.outer = first + 1
			return
		}
	}
}

// titlesIn counts the rows of a column that hold the title of a criterion.
func (r *reader) titlesIn(g *grid, h *header, col int) (count int) {
	for row := h.bottom + 1; row < min(len(g.Rows), h.bottom+lookBelow); row++ {
		text := g.Text(row, col)
		if text == "" {
			continue
		}
		for set := range r.sets {
			if r.isTitle(set, text) {
				count++
				break
			}
		}
	}
	return count
}

// isTitle reports whether a text is the whole title of a criterion of a set.
func (r *reader) isTitle(set int, text string) bool {
	return slices.ContainsFunc(r.titled(set, r.withoutID(text)), func(l line) bool { return l.leaf >= 0 })
}

// sumsAll tells the row of the form's total by its numbers: the full marks of the
// whole set, under a label that speaks of a sum or over marks that add up to it.
func (f *form) sumsAll(row int, title string) bool {
	full, ok := pointsIn(f.g.Text(row, f.columns.max))
	if !ok || full != f.r.sets[f.set].FullMarks() || len(f.seen) < 2 || full == f.r.leaves[f.set][0].Max {
		return false
	}
	return words.AnyIn(f.r.vocabulary.Key(title), f.r.vocabulary.Sum)
}

// labelBefore is the text of a row that stands before its titles: that of a total
// in a column without a role.
func (f *form) labelBefore(row int) string {
	for col := range max(f.columns.criterion, 0) {
		if text := f.g.Text(row, col); text != "" && !isFigure(text) {
			return text
		}
	}
	return ""
}

// outerTitle heads a row by the text of the groups' column where that is the
// criterion's title, or the only one.
func (f *form) outerTitle(row int, heads rowHeads) rowHeads {
	if f.h.outer == 0 {
		return heads
	}
	outer := f.r.at(f.g, row, f.h.outer-1)
	if heads.title == f.r.blank || f.r.isTitle(f.set, outer.text) && !f.r.isTitle(f.set, heads.title.text) {
		heads.title = outer
	}
	return heads
}
