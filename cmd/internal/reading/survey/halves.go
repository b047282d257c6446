package survey

import (
	"math"
	"slices"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
)

// Halves returns the parts of a worksheet on which tables of one kind stand side by
// side: a list folded in two, or forms next to each other. It is nil where there is
// but one. A part is the worksheet itself with nothing in the columns of the others;
// lines above the head that only the first part has are everyone's.
func (s Surveyor) Halves(g *heads.Grid, h *heads.Header, found bool) []*heads.Grid {
	if !found || h.Layout == heads.RosterLayout {
		return nil
	}
	starts := s.halfStarts(g, h)
	if len(starts) < 2 {
		return nil
	}
	shared := s.letterheadAbove(g, h.Top, starts[1])
	var parts []*heads.Grid
	for i, from := range starts {
		to := math.MaxInt
		if i+1 < len(starts) {
			to = starts[i+1]
		}
		if i == 0 {
			from = 0
		}
		parts = append(parts, g.Window(from, to, h.Top, shared))
	}
	return parts
}

// letterheadAbove reports whether above a row, from a column on, nothing stands but the
// right side of a letterhead.
func (s Surveyor) letterheadAbove(g *heads.Grid, top, from int) bool {
	for row := range top {
		for col := from; col < g.Width(row); col++ {
			if text := g.Text(row, col); text != "" && !words.IsLetterhead(s.Vocabulary.PlainKey(text)) {
				return false
			}
		}
	}
	return true
}

// halfStarts returns the columns in which tables begin, by the column of names or
// criteria that heads each, and the numbers before it. Each of them has marks of its
// own.
func (s Surveyor) halfStarts(g *heads.Grid, h *heads.Header) (starts []int) {
	naming, rules := words.CellRole, s.Vocabulary.List
	if h.Has(words.CriterionRole) {
		naming, rules = words.CriterionRole, s.Vocabulary.Form
	}
	if !h.Has(naming) {
		return nil
	}
	if s.columnsWith(g, h, naming, rules) < 2 {
		return nil
	}
	ordinal, named, marks := -1, false, false
	for col := range heads.ColumnsOf(g, h.Top, h.Bottom) {
		role, _, _ := s.ColumnRole(g, h.Top, h.Bottom, col, rules)
		if role == naming && !holdsTexts(g, h.Bottom, col) {
			role = words.SelfRole // "Chi bộ" and "Đảng ủy" under a criterion say who gave the marks
		}
		switch role {
		case words.OrdinalRole, words.CodeRole:
			if ordinal < 0 || named && marks {
				ordinal = col
			}
			continue
		case naming:
			if named && !marks {
				return nil
			}
			if ordinal < 0 {
				ordinal = col
			}
			starts = append(starts, ordinal)
			ordinal, named, marks = -1, true, false
		case words.SelfRole, words.ReviewRole, words.TotalRole, words.LeafRole:
			marks = marks || named
		default:
			marks = marks || named && s.marksUnder(g, h, col)
		}
	}
	if !marks {
		return nil
	}
	return starts
}

// marksUnder reports whether a column that its head gives no role in a table is one of
// marks all the same: of a criterion, or of a month.
func (s Surveyor) marksUnder(g *heads.Grid, h *heads.Header, col int) bool {
	for _, m := range h.Months {
		if slices.ContainsFunc(m.Columns, func(c heads.Column) bool { return c.Col == col }) {
			return true
		}
	}
	column, _, found := s.ListColumn(g, h.Top, h.Bottom, col, h.Set)
	return found && column.Role == words.LeafRole
}

// columnsWith counts the columns under a head whose texts give them a role.
func (s Surveyor) columnsWith(g *heads.Grid, h *heads.Header, wanted words.Role, rules *words.RuleTable) (count int) {
	for col := range heads.ColumnsOf(g, h.Top, h.Bottom) {
		if role, _, _ := s.ColumnRole(g, h.Top, h.Bottom, col, rules); role == wanted {
			count++
		}
	}
	return count
}

// holdsTexts reports whether texts, and no numbers, stand in a column below a head.
func holdsTexts(g *heads.Grid, bottom, col int) bool {
	texts := 0
	for row := bottom + 1; row < min(bottom+1+heads.ColumnRows, len(g.Rows)) && texts < 5; row++ {
		switch text := g.Text(row, col); {
		case text == "" || words.IsColumnNumbers(g.Grid, row):
		case heads.IsFigure(text):
			return false
		default:
			texts++
		}
	}
	return texts > 0
}
