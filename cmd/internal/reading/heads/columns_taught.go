package heads

import (
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/scoring"
)

// taughtHead returns the lesson of a column's whole head and its role by a table;
// false where there is none that means something there.
func (cs *Columns) taughtHead(g *Grid, top, bottom, col int, rules *words.RuleTable) (found taughtHead, ok bool) {
	if cs.texts.Lessons == nil || rules.Number < 0 {
		return taughtHead{}, false
	}
	text, first, last := cs.WholeHead(g, top, bottom, col)
	lesson, known := cs.texts.Lessons.find(cs.vocabulary.HeadKey(text))
	if text == "" || !known {
		return taughtHead{}, false
	}
	found = taughtHead{lesson, cs.texts.Lessons.roles[lesson][rules.Number], first, last}
	return found, found.role != words.NoRole
}

// WholeHead returns the head of a column as lessons know it: the texts of its
// rows, those that span it included, joined from the top, but for a month above
// it, which is another one next time; and its first and last row. It is empty where nothing heads the column.
func (cs *Columns) WholeHead(g *Grid, top, bottom, col int) (text string, first, last int) {
	last = bottom
	for last >= top && cs.texts.At(g, last, col) == cs.texts.Blank {
		last--
	}
	if last < top {
		return "", top, top
	}
	first = last
	var texts []string
	for row := top; row < last; row++ {
		if at := spanningText(g, row, last, col); at >= 0 && !isMonthAlone(g.Text(row, at)) {
			first = min(first, row)
			texts = append(texts, g.Text(row, at))
		}
	}
	return strings.Join(strings.Fields(strings.Join(append(texts, g.Text(last, col)), " ")), " "), first, last
}

// taughtCriterion reports whether the office has said which column of a head holds
// the criteria: then it is a form's, though no full marks stand in it.
func (cs *Columns) taughtCriterion(g *Grid, h Header) bool {
	c, found := h.Find(words.CriterionRole)
	if !found {
		return false
	}
	_, found = cs.taughtHead(g, h.Top, h.Bottom, c.Col, cs.vocabulary.Form)
	return found
}

// TaughtColumn returns what a lesson says of a column of a list, and the last row of its
// head.
func (cs *Columns) TaughtColumn(g *Grid, top, bottom, col int) (role words.Role, row int, ok bool) {
	found, ok := cs.taughtHead(g, top, bottom, col, cs.vocabulary.List)
	return found.role, found.last, ok
}

// taughtScore reports whether a lesson says that a column holds points.
func (cs *Columns) taughtScore(g *Grid, h *Header, col int) bool {
	head, ok := cs.taughtHead(g, h.Top, h.Bottom, col, cs.vocabulary.List)
	return ok && (head.role == words.TotalRole || head.role == words.SelfRole || head.role == words.ReviewRole)
}

// useTaughtRows has the rows of taught heads count as rows of the header.
func (cs *Columns) useTaughtRows(g *Grid, h Header, used *UsedRows) {
	if cs.texts.Lessons == nil {
		return
	}
	rules := cs.vocabulary.List
	if h.Layout == scoring.FormLayout {
		rules = cs.vocabulary.Form
	}
	for _, c := range h.Columns {
		if found, ok := cs.taughtHead(g, h.Top, h.Bottom, c.Col, rules); ok {
			used.Add(found.first)
		}
	}
}

// UseHead notes the lessons on which a header rests, once it is read.
func (cs *Columns) UseHead(g *Grid, h Header) {
	if cs.texts.Lessons == nil {
		return
	}
	cs.texts.Lessons.rows = append(cs.texts.Lessons.rows, [2]int{h.Top, h.Bottom})
	rules := cs.vocabulary.List
	if h.Layout == scoring.FormLayout {
		rules = cs.vocabulary.Form
	}
	for col := range ColumnsOf(g, h.Top, h.Bottom) {
		if found, ok := cs.taughtHead(g, h.Top, h.Bottom, col, rules); ok {
			cs.texts.Lessons.Used[found.lesson] = true
		}
	}
}
